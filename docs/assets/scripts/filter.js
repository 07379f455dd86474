// A long list, folded by letter or theme: a field keeps the lines that say what is typed, and opens their parts.
(() => {
  'use strict';

  const WORDS = window.portalWords.filter;

  /** @template {Element} E @param {ParentNode} root @param {string} selector @returns {E[]} */
  function all(root, selector) {
    return Array.from(root.querySelectorAll(selector));
  }

  /** The words of a text without case nor accents, a space before each.
   * @param {string} text */
  function fold(text) {
    const plain = text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFD').replace(/\p{Mn}/gu, '');
    return plain.replace(/[^a-z0-9]+/g, ' ').trim().replace(/^| /g, ' ');
  }

  /** @type {HTMLDetailsElement[]} */
  const parts = all(document, 'details[data-part]');
  /** What is no part of the list, such as its letters.
   * @type {HTMLElement[]} */
  const others = all(document, '[data-unfiltered]');
  const lines = parts.flatMap(part => {
    /** @type {HTMLElement[]} */
    const found = all(part, 'li');
    return found.map(line => ({ part, line, text: fold(line.textContent || '') }));
  });
  /** Which parts were open before the field opened others.
   * @type {Set<HTMLDetailsElement> | null} */
  let opened = null;

  /** @param {number} left */
  function say(left) {
    const words = left > 1 ? WORDS.many : left ? WORDS.one : WORDS.none;
    return words.replace('{left}', String(left)).replace('{all}', String(lines.length));
  }

  /** @param {string} typed @returns {string} what to say of what is left */
  function keep(typed) {
    const words = fold(typed).split(/(?= )/).filter(word => word.trim());
    const kept = lines.filter(({ text }) => words.every(word => text.includes(word)));
    const keptLines = new Set(kept.map(({ line }) => line));
    const keptParts = new Set(kept.map(({ part }) => part));
    const openedBefore = opened || new Set(parts.filter(part => part.open));
    opened = words.length ? openedBefore : null;
    lines.forEach(({ line }) => { line.hidden = !keptLines.has(line); });
    others.forEach(other => { other.hidden = words.length > 0; });
    parts.forEach(part => {
      part.hidden = !keptParts.has(part);
      part.open = (words.length ? keptParts : openedBefore).has(part);
    });
    return words.length ? say(kept.length) : '';
  }

  /** @param {HTMLInputElement} field @param {HTMLElement} count */
  function listen(field, count) {
    const update = () => { count.textContent = keep(field.value); };
    field.addEventListener('input', update);
    field.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !field.value) return;
      event.preventDefault();
      field.value = '';
      update();
    });
    // A browser gives back what was typed to who returns to the page.
    window.addEventListener('pageshow', () => { if (field.value) update(); });
  }

  /** @type {HTMLInputElement | null} */
  const field = document.querySelector('[data-filter]');
  /** @type {HTMLElement | null} */
  const count = document.querySelector('[data-filter-count]');
  if (field && count) listen(field, count);
})();
