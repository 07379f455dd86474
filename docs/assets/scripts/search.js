/* Makes Material's search box usable with the keyboard and with a screen reader: a closed box is not in the way, what an
   open one covers is out of reach, Tab walks through the results, and finding nothing says whom to call. */
(function () {
  'use strict';

  const toggle = document.querySelector('[data-md-toggle=search]');
  const search = document.querySelector('[data-md-component=search]');
  const input = document.querySelector('[data-md-component=search-query]');
  const output = document.querySelector('[data-search-output]');
  const link = document.querySelector('[data-search-open]');
  if (!toggle || !search || !input || !output || !link) return;

  const status = search.querySelector('[role=status]');
  const call = search.querySelector('[data-search-call]');
  const list = search.querySelector('ol');
  const wide = window.matchMedia('(min-width: 60em)');
  const nothing = JSON.parse(document.getElementById('__config').textContent).translations['search.result.none'];
  const opener = button(link);
  const rest = outside(search);

  // Without scripts it is a link to the list of all words; with them it does what a button does.
  function button(link) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = link.className;
    made.dataset.searchOpen = '';
    made.setAttribute('aria-controls', search.id);
    made.append(...link.childNodes);
    link.replaceWith(made);
    return made;
  }

  // All that is neither in the element nor around it.
  function outside(element) {
    const found = [];
    for (let one = element; one !== document.body; one = one.parentElement) {
      found.push(...Array.from(one.parentElement.children).filter(other => other !== one && other !== toggle));
    }
    return found;
  }

  function settle() {
    const open = toggle.checked;
    const covers = open && !wide.matches;
    search.inert = !open && !wide.matches;
    output.inert = !open;
    rest.forEach(element => { element.inert = covers; });
    opener.setAttribute('aria-expanded', String(open));
  }

  function set(open) {
    if (toggle.checked !== open) toggle.click();
  }

  // On a wide page the field stays where it is and keeps the focus, which opens it: hence the order.
  function close() {
    if (wide.matches) input.focus();
    set(false);
  }

  toggle.addEventListener('change', () => {
    const hadFocus = search.contains(document.activeElement);
    settle();
    if (!toggle.checked && hadFocus && !wide.matches) opener.focus();
  });
  wide.addEventListener('change', settle);

  opener.addEventListener('click', () => {
    set(true);
    input.focus();
  });
  search.querySelector('[data-search-close]').addEventListener('click', close);

  // Material looks at the field when a key comes up: words spoken, pasted or suggested by the phone need a hint.
  function look() {
    input.dispatchEvent(new Event('keyup'));
  }
  input.addEventListener('input', () => {
    set(true);
    look();
  });
  input.addEventListener('click', () => set(true));
  input.form.addEventListener('reset', () => setTimeout(look));
  input.form.addEventListener('submit', event => {
    const first = list.querySelector('a');
    event.preventDefault();
    if (first) first.click();
    else input.focus();
  });

  // Material would close the box on Tab and take the focus back on any other key.
  const KEYS_OF_MATERIAL = ['ArrowUp', 'ArrowDown', 'Enter'];
  search.addEventListener('keydown', event => {
    if (event.key === 'Escape' && toggle.checked) close();
    if (event.key === 'ArrowDown') set(true);
    if (!KEYS_OF_MATERIAL.includes(event.key)) event.stopPropagation();
  });
  search.addEventListener('focusout', event => {
    if (event.relatedTarget && !search.contains(event.relatedTarget)) set(false);
  });

  new MutationObserver(() => {
    list.querySelectorAll('[tabindex]').forEach(element => element.removeAttribute('tabindex'));
  }).observe(list, { childList: true });

  new MutationObserver(() => {
    if (status.textContent === nothing) {
      status.textContent = `Aucun résultat pour «\u202f${input.value.trim()}\u202f». Appelez une maison\u202f:`;
      call.hidden = true;
    } else if (!status.textContent.startsWith(nothing)) {
      call.hidden = false;
    }
  }).observe(status, { childList: true });

  settle();
})();
