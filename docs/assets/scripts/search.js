/* Makes Material's search box usable with the keyboard and with a screen reader: a closed box is not in the way, what an
   open one covers is out of reach, Tab walks through the results, and finding nothing says whom to call. */
(() => {
  'use strict';

  const WORDS = window.portalWords.search;
  // Material would close the box on Tab and take the focus back on any other key.
  const KEYS_OF_MATERIAL = ['ArrowUp', 'ArrowDown', 'Enter'];

  /** @template {HTMLElement} E @param {string} selector @returns {E} */
  function part(selector) {
    const found = /** @type {E | null} */ (document.querySelector(selector));
    if (!found) throw new Error(`${selector} is not in the page`);
    return found;
  }

  const toggle = /** @type {HTMLInputElement} */ (part('[data-md-toggle=search]'));
  const search = part('[data-md-component=search]');
  const input = /** @type {HTMLInputElement} */ (part('[data-md-component=search-query]'));
  const form = part('form[name=search]');
  const output = part('[data-search-output]');
  const status = part('.md-search [role=status]');
  const call = part('[data-search-call]');
  const list = part('.md-search ol');
  const wide = window.matchMedia('(min-width: 60em)');
  const nothing = JSON.parse(part('#__config').textContent || '').translations['search.result.none'];
  const opener = button(part('[data-search-open]'));
  const rest = outside(search);

  /** Without scripts it is a link to the list of all words; with them it does what a button does.
   * @param {HTMLElement} link */
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

  /** All that is neither in the element nor around it, but the way out, which nothing covers.
   * @param {HTMLElement} element */
  function outside(element) {
    /** @type {HTMLElement[]} */
    const found = [];
    let one = element;
    while (one.parentElement && one !== document.body) {
      const beside = /** @type {HTMLElement[]} */ (Array.from(one.parentElement.children));
      found.push(...beside.filter(other => other !== one && other !== toggle && !other.matches('[data-quick-exit]')));
      one = one.parentElement;
    }
    return found;
  }

  function settle() {
    const isOpen = toggle.checked;
    search.inert = !isOpen && !wide.matches;
    output.inert = !isOpen;
    rest.forEach(element => { element.inert = isOpen && !wide.matches; });
    opener.setAttribute('aria-expanded', String(isOpen));
  }

  /** @param {boolean} isOpen */
  function set(isOpen) {
    if (toggle.checked !== isOpen) toggle.click();
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
  part('[data-search-close]').addEventListener('click', close);

  // Material looks at the field when a key comes up: words spoken, pasted or suggested by the phone need a hint.
  function look() {
    input.dispatchEvent(new Event('keyup'));
  }
  input.addEventListener('input', () => {
    set(true);
    look();
  });
  input.addEventListener('click', () => set(true));
  form.addEventListener('reset', () => setTimeout(look));
  form.addEventListener('submit', event => {
    const first = list.querySelector('a');
    event.preventDefault();
    if (first) first.click();
    else input.focus();
  });

  search.addEventListener('keydown', event => {
    if (event.key === 'Escape' && toggle.checked) close();
    if (event.key === 'ArrowDown') set(true);
    if (!KEYS_OF_MATERIAL.includes(event.key)) event.stopPropagation();
  });
  search.addEventListener('focusout', event => {
    if (event.relatedTarget instanceof Node && !search.contains(event.relatedTarget)) set(false);
  });

  new MutationObserver(() => {
    list.querySelectorAll('[tabindex]').forEach(element => element.removeAttribute('tabindex'));
  }).observe(list, { childList: true });

  new MutationObserver(() => {
    const said = status.textContent || '';
    if (said === nothing) {
      status.textContent = WORDS.nothingFor.replace('{text}', () => input.value.trim());
      call.hidden = true;
    } else if (!said.startsWith(nothing)) {
      call.hidden = false;
    }
  }).observe(status, { childList: true });

  settle();
})();
