// « Quitter vite »: another site takes the place of this page at once, and « back » does not lead here again.
(() => {
  'use strict';

  // As on GOV.UK: unlike Escape, this key alone does nothing else in a page.
  const KEY = 'Shift';
  const TIMES = 3;
  const WITHIN_MS = 5000;

  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector('a[data-quick-exit]');
  if (!link) return;

  /** The page goes first: what takes its place may be slow to come.
   * @param {HTMLAnchorElement} exit */
  function leave(exit) {
    document.documentElement.hidden = true;
    window.location.replace(exit.href);
  }

  // What browsers list of a visit is its title: this one says nothing. No page can take its address off their lists.
  document.title = link.dataset.quickExit || '';

  link.addEventListener('click', event => {
    event.preventDefault();
    leave(link);
  });

  /** @type {number[]} */
  let pressed = [];

  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    pressed = key === KEY ? [...pressed.filter(before => timeStamp - before < WITHIN_MS), timeStamp] : [];
    if (pressed.length === TIMES) leave(link);
  });
})();
