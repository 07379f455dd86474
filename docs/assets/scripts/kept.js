// What this phone keeps of the site: all procedures when somebody asks for them, and nothing any more when told so.
(() => {
  'use strict';

  const WORDS = window.portalWords.kept;
  const PREFIX = 'portail:';

  /** @template {HTMLElement} E @param {string} selector @returns {E | null} */
  function part(selector) {
    return document.querySelector(selector);
  }

  const status = part('[data-kept-status]');
  const keeper = /** @type {HTMLButtonElement | null} */ (part('button[data-keep]'));
  const eraser = /** @type {HTMLButtonElement | null} */ (part('button[data-erase]'));
  const manifest = /** @type {HTMLLinkElement | null} */ (part('link[rel=manifest]'));
  const canKeep = Boolean(manifest && navigator.serviceWorker && window.caches);

  /** @type {HTMLAnchorElement[]} */
  const links = Array.from(document.querySelectorAll('a[data-keepable]'));
  const urls = links.map(link => link.href);

  /** @param {string} text @param {Record<string, number>} [values] */
  function tell(text, values = {}) {
    if (status) status.textContent = text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  /** @param {string} url */
  async function isKept(url) {
    return Boolean(await window.caches.match(url, { ignoreVary: true }));
  }

  /** Resolves when the worker has begun to serve, or could not be installed.
   * @param {ServiceWorker | null} worker */
  function settled(worker) {
    return new Promise(resolve => {
      const look = () => !worker || /activated|redundant/.test(worker.state) ? resolve(null) : undefined;
      if (worker) worker.addEventListener('statechange', look);
      look();
    });
  }

  /** Rejects where no worker can be: a file opened from a disk, a worker that lacks something it was to keep. */
  async function workerAtWork() {
    const address = manifest ? manifest.dataset.worker : '';
    const registration = await navigator.serviceWorker.register(address || '', { updateViaCache: 'none' });
    if (!registration.active) await settled(registration.installing || registration.waiting);
    if (!registration.active) throw new Error('not installed');
    return registration.active;
  }

  /** The worker keeps, and tells of each page whether it could.
   * @param {(isKept: boolean) => void} hear */
  async function ask(hear) {
    const worker = await workerAtWork();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => hear(data);
    worker.postMessage(urls, [port2]);
  }

  function keep() {
    let done = 0;
    let missing = 0;
    if (keeper) keeper.disabled = true;
    tell(WORDS.keeping, { done, all: urls.length });
    ask(wasKept => {
      done += 1;
      if (!wasKept) missing += 1;
      tell(WORDS.keeping, { done, all: urls.length });
      if (done < urls.length) return;
      if (keeper) keeper.disabled = false;
      tell(missing ? WORDS.missing : WORDS.allKept, { missing, all: urls.length });
    }).catch(() => {
      if (keeper) keeper.disabled = false;
      tell(WORDS.cannot);
    });
  }

  /** A browser that refuses storage has kept nothing. @param {() => unknown} action */
  async function ifAllowed(action) {
    try {
      await action();
    } catch { /* nothing to erase */ }
  }

  async function forgetWorker() {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration) await registration.unregister();
    if (registration) await window.caches.delete(PREFIX + registration.scope);
  }

  /** @param {Storage} storage */
  function forget(storage) {
    Object.keys(storage).filter(key => key.startsWith(PREFIX)).forEach(key => storage.removeItem(key));
  }

  async function erase() {
    await ifAllowed(forgetWorker);
    await ifAllowed(() => forget(window.localStorage));
    await ifAllowed(() => forget(window.sessionStorage));
    tell(WORDS.erased);
  }

  if (eraser) eraser.addEventListener('click', erase);
  if (!keeper) return;
  if (!canKeep) {
    keeper.disabled = true;
    tell(WORDS.cannot);
    return;
  }
  keeper.addEventListener('click', keep);
  Promise.all(urls.map(isKept)).then(found => {
    if (!keeper.disabled && found.every(Boolean)) tell(WORDS.keptAlready);
  }).catch(() => {});
})();
