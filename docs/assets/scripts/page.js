// The tools of a page: boxes that stay ticked on this phone, the way to a house, what is folded, and the site kept for
// when there is no network.
(() => {
  'use strict';

  const PREFIX = 'portail:';

  /** @template {Element} E @param {string} selector @returns {E[]} */
  function all(selector) {
    return Array.from(document.querySelectorAll(selector));
  }

  /** Private mode may refuse storage: the boxes then work, and are forgotten.
   * @template T @param {(storage: Storage) => T} action */
  function withStorage(action) {
    try {
      return action(window.localStorage);
    } catch {
      return null;
    }
  }

  /** @param {HTMLInputElement} box */
  function remember(box) {
    withStorage(storage => {
      if (box.checked) storage.setItem(PREFIX + box.value, '1');
      else storage.removeItem(PREFIX + box.value);
    });
  }

  /** @param {HTMLInputElement} box @param {boolean} checked */
  function tick(box, checked) {
    box.checked = checked;
    remember(box);
  }

  /** @type {HTMLInputElement[]} */
  const boxes = all('input[type=checkbox][data-remember]');

  boxes.forEach(box => {
    box.checked = Boolean(withStorage(storage => storage.getItem(PREFIX + box.value)));
    box.addEventListener('change', () => remember(box));
  });

  all('button[data-forget]').forEach(button => {
    button.addEventListener('click', () => boxes.forEach(box => tick(box, false)));
  });

  /** @type {HTMLAnchorElement[]} */
  const ways = all('a[data-place]');

  // A phone opens the map application it has; elsewhere the link to a map on the web stays.
  ways.forEach(link => {
    const { place, placeName = '' } = link.dataset;
    const name = encodeURIComponent(placeName);
    if (/Android/.test(navigator.userAgent)) link.href = `geo:${place}?q=${place}(${name})`;
    if (/iPhone|iPad/.test(navigator.userAgent)) link.href = `https://maps.apple.com/?daddr=${place}&q=${name}`;
  });

  /** Not every browser opens what an address leads into. */
  function openAddressed() {
    // « :target » is nothing yet while the page is read; all that has an address has one of ASCII letters.
    const target = document.getElementById(window.location.hash.slice(1));
    const folded = target && target.closest('details:not([open])');
    if (!target || !(folded instanceof HTMLDetailsElement)) return;
    folded.open = true;
    openAddressed();
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', openAddressed);
  openAddressed();

  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];

  // Paper shows everything.
  window.addEventListener('beforeprint', () => {
    unfolded = all('details:not([open])');
    unfolded.forEach(part => { part.open = true; });
  });
  window.addEventListener('afterprint', () => unfolded.forEach(part => { part.open = false; }));

  // What keeps the site on the phone comes last, when nothing of the page waits for the network any more. A file opened
  // from a disk and a site without TLS cannot have it: they work without.
  /** @type {HTMLLinkElement[]} */
  const manifests = all('link[data-worker]');

  manifests.forEach(({ dataset }) => {
    if (!navigator.serviceWorker) return;
    window.addEventListener('load', () => {
      navigator.serviceWorker.register(dataset.worker || '', { updateViaCache: 'none' }).catch(() => {});
    });
  });
})();
