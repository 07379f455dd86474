/* The search box: a button opens it on phones, it is a field in the header of wide pages. What is closed is not in the way
   of the keyboard, what an open box covers is out of reach. What answers is fetched when the box is first touched. */
(() => {
  'use strict';

  const WORDS = window.portalWords.search;

  /** @template {HTMLElement} E @param {string} selector @returns {E} */
  function part(selector) {
    const found = /** @type {E | null} */ (document.querySelector(selector));
    if (!found) throw new Error(`${selector} is not in the page`);
    return found;
  }

  const search = part('.md-search');
  const input = /** @type {HTMLInputElement} */ (part('.md-search__input'));
  const form = part('.md-search__form');
  const result = part('.md-search-result');
  const list = part('.md-search ol');
  const status = part('.md-search [role=status]');
  const call = part('[data-search-call]');
  const hint = status.textContent || '';
  const wide = window.matchMedia('(min-width: 60em)');
  const opener = button(part('[data-search-open]'));
  const rest = outside(search);
  const { worker: workerAddress = '', index = '', answers = '', root = '' } = search.dataset;

  let isOpen = false;
  /** What answers, once it was asked for.
   * @type {Promise<Worker> | null} */
  let ready = null;
  /** What is to be looked for, what the worker is looking for, what is answered: keys may come faster than answers. */
  let wanted = '';
  let asked = '';
  let shown = '';

  /** Without scripts it is a link to the list of all words; with them it does what a button does.
   * @param {HTMLElement} link */
  function button(link) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = link.className;
    Object.assign(made.dataset, link.dataset);
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
      found.push(...beside.filter(other => other !== one && !other.matches('[data-quick-exit]')));
      one = one.parentElement;
    }
    return found;
  }

  function settle() {
    search.classList.toggle('is-open', isOpen);
    rest.forEach(element => { element.inert = isOpen && !wide.matches; });
    opener.setAttribute('aria-expanded', String(isOpen));
  }

  function open() {
    fetchOnce();
    if (isOpen) return;
    isOpen = true;
    settle();
  }

  /** The focus goes back to where the box was opened from, unless it has left already. On a wide page that is the field,
   * which opens the box when it gets the focus: hence the order. */
  function close() {
    if (!isOpen) return;
    const hadFocus = search.contains(document.activeElement);
    if (hadFocus && wide.matches) input.focus();
    isOpen = false;
    settle();
    if (hadFocus && !wide.matches) opener.focus();
  }

  /** @param {string} source */
  function script(source) {
    return new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement('script'), { src: source, onload: resolve, onerror: reject });
      document.head.append(element);
    });
  }

  async function fetchIndex() {
    const response = await fetch(index);
    if (!response.ok) throw new Error(`${index}: ${response.status}`);
    return response.json();
  }

  async function start() {
    const worker = new Worker(workerAddress);
    try {
      const broken = new Promise((_, reject) => { worker.onerror = reject; });
      const all = Promise.all([fetchIndex(), script(answers)]);
      const [data] = await Promise.race([all, broken]);
      const isReady = new Promise(resolve => { worker.onmessage = resolve; });
      worker.postMessage({ type: 0, data });
      await Promise.race([isReady, broken]);
    } catch (error) {
      worker.terminate();
      throw error;
    }
    worker.onmessage = answered;
    worker.onerror = fail;
    return worker;
  }

  /** What is typed next asks again. */
  function fail() {
    ready = null;
    asked = '';
    if (wanted) show([], WORDS.failed);
  }

  function fetchOnce() {
    ready = ready || start();
    ready.then(look, fail);
  }

  /** @param {Worker} worker */
  function look(worker) {
    if (wanted === shown || asked) return;
    asked = wanted;
    worker.postMessage({ type: 2, data: asked });
  }

  /** @param {MessageEvent<{ type: 3, data: FoundPage[] }>} message */
  function answered({ data: { data } }) {
    shown = asked;
    asked = '';
    if (!wanted) shown = '';
    else if (shown !== wanted) fetchOnce();
    else show(data, data.length ? number(data.length) : WORDS.nothingFor.replace('{text}', () => wanted));
  }

  /** @param {number} found */
  function number(found) {
    return found > 1 ? WORDS.many.replace('{number}', String(found)) : WORDS.one;
  }

  /** @param {FoundPage[]} pages @param {string} said */
  function show(pages, said) {
    list.textContent = '';
    list.append(...pages.length ? window.portalAnswers.items(pages, root) : []);
    status.textContent = said;
    call.hidden = said !== hint && !pages.length;
    if (pages.length) window.portalAnswers.enliven(list);
  }

  function type() {
    wanted = input.value.trim();
    if (wanted) fetchOnce();
    else {
      shown = '';
      show([], hint);
    }
  }

  /** From the field to the results and round again.
   * @param {1 | -1} step */
  function walk(step) {
    const stops = [input, ...result.querySelectorAll('a')];
    const here = stops.findIndex(stop => stop === document.activeElement);
    stops[(Math.max(here, 0) + step + stops.length) % stops.length].focus();
  }

  opener.addEventListener('click', () => {
    open();
    input.focus();
  });
  input.addEventListener('focus', open);
  input.addEventListener('click', open);
  input.addEventListener('input', () => {
    open();
    type();
  });
  form.addEventListener('reset', () => setTimeout(() => {
    type();
    input.focus();
  }));
  form.addEventListener('submit', event => {
    const first = list.querySelector('a');
    event.preventDefault();
    if (first) first.click();
    else input.focus();
  });

  search.addEventListener('click', event => {
    const { target } = event;
    const isFollowed = target instanceof Element && list.contains(target) && target.closest('a');
    if (target === search || isFollowed || part('[data-search-close]').contains(/** @type {Node} */ (target))) close();
  });
  search.addEventListener('focusout', event => {
    if (event.relatedTarget instanceof Node && !search.contains(event.relatedTarget)) close();
  });
  search.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open();
    walk(event.key === 'ArrowDown' ? 1 : -1);
  });

  /** @param {EventTarget | null} target */
  function isTypedIn(target) {
    return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  }

  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTypedIn(event.target)) return;
    event.preventDefault();
    open();
    input.focus();
  });
  wide.addEventListener('change', settle);

  settle();
  // Someone may have typed before this script was there, or come back to what was typed.
  if (input.value) type();
})();
