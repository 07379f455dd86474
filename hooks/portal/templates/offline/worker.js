// Keeps the site on the phone. The network comes first for pages, so that nobody reads an old one who could have a new
// one; what was kept stands in when the network fails, or says nothing for too long. See decisions/without-network.md.
(() => {
  'use strict';

  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const SITE = worker.registration.scope;
  const CACHE = `portail:${SITE}`;
  const WAIT_MS = 3000;
  const AT_ONCE = 4;
  // What pages ask for, as attributes tell it and as Material's settings do; no text of the data can look like it.
  const REFERENCE = /\b(?:src|href|data-[\w-]+|search)"?[=:]\s*"((?:\.{1,2}\/)*assets\/[^"\s]+\.(?:css|js|svg)(?:\?[^"\s]*)?)"/g;
  const FILE = /\/(?:assets|search)\/.+\.(?:css|js|svg|json)$/;
  // A name that changes with the content, as Material's do, or an address that says a version.
  const VERSIONED = /\.[0-9a-f]{8,}\.[^/]+$|\?v=/;
  const OFFLINE_MARK = ' data-offline hidden';
  // A page that can be left at once is never kept: the phone may be in somebody else's hands.
  const UNKEPT_MARK = ' data-quick-exit=';

  /** @param {string} path */
  const absolute = path => new URL(path, SITE).href;
  const offlinePage = absolute(CONTENT.offline);
  /** The windows whose page was kept: their files are looked for on the phone first, or each would wait. */
  const keptWindows = new Set();

  /** @param {string} html @param {string} page */
  function references(html, page) {
    return Array.from(html.matchAll(REFERENCE), match => new URL(match[1], page).href);
  }

  /** Half a page, a page of somebody else's (a hotel's, a redirection) or of a broken server is no page.
   * @param {Response} response read to its end here */
  async function isWhole(response) {
    if (!response.ok || response.redirected || response.type !== 'basic') return false;
    if (!/html/.test(response.headers.get('Content-Type') || '')) return FILE.test(new URL(response.url).pathname);
    const html = await response.text();
    return html.includes('</html>') && !html.includes(UNKEPT_MARK);
  }

  /** @param {string} key @param {Response} response */
  async function store(key, response) {
    const cache = await caches.open(CACHE);
    if (response.status === 404 || response.status === 410) await cache.delete(key);
    else if (await isWhole(response.clone())) await cache.put(key, response);
  }

  /** @param {string} key @returns {Promise<Response | undefined>} */
  async function kept(key) {
    return (await caches.open(CACHE)).match(key, { ignoreVary: true });
  }

  /** Asks the network; what it says is kept, even when it comes too late for this visit.
   * @param {FetchEvent} event @param {string} key @param {RequestInit} [how] */
  function asked(event, key, how) {
    const answer = fetch(event.request, how);
    event.waitUntil(answer.then(response => store(key, response.clone())).catch(() => {}));
    return answer;
  }

  /** @param {Promise<Response>} answer @param {boolean} isPatient @returns {Promise<Response | undefined>} */
  function inTime(answer, isPatient) {
    const failed = answer.catch(() => undefined);
    if (isPatient) return failed;
    return Promise.race([failed, new Promise(resolve => { setTimeout(resolve, WAIT_MS); })]);
  }

  /** @param {Response} page */
  async function marked(page) {
    const html = await page.text();
    return new Response(html.replace(OFFLINE_MARK, ' data-offline'), { headers: page.headers });
  }

  /** The newest page that can be had. Whatever the browser kept is compared with what the site has now.
   * @param {FetchEvent} event */
  async function pageFor(event) {
    const key = event.request.url.split(/[?#]/)[0];
    const network = asked(event, key, { cache: 'no-cache' });
    const old = await kept(key);
    const answer = await inTime(network, !old);
    if (answer && (answer.status < 500 || !old)) return answer;
    if (!old) return key === offlinePage ? Response.error() : Response.redirect(offlinePage);
    keptWindows.add(event.resultingClientId);
    return marked(old);
  }

  /** @param {FetchEvent} event */
  async function fileFor(event) {
    const key = event.request.url;
    const old = await kept(key);
    const network = asked(event, key);
    if (old && (VERSIONED.test(key) || keptWindows.has(event.clientId))) return old;
    const answer = await inTime(network, !old);
    return answer && (answer.ok || !old) ? answer : old || Response.error();
  }

  /** @param {string} url @returns {Promise<[string, Response]>} */
  async function fresh(url) {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!await isWhole(response.clone())) throw new Error(url);
    return [url, response];
  }

  /** All or nothing: when one file is missing or broken, the worker before this one stays, with all it kept. */
  async function install() {
    const pages = await Promise.all(CONTENT.pages.map(absolute).map(fresh));
    const named = await Promise.all(pages.map(async ([url, page]) => references(await page.clone().text(), url)));
    const files = new Set(CONTENT.files.map(absolute).concat(...named));
    const all = pages.concat(await Promise.all(Array.from(files, fresh)));
    const cache = await caches.open(CACHE);
    await Promise.all(all.map(([url, response]) => cache.put(url, response)));
    await worker.skipWaiting();
  }

  /** What no kept page asks for goes, as do pages that may be kept no longer. */
  async function sweep() {
    const cache = await caches.open(CACHE);
    const never = new Set(CONTENT.never.map(absolute));
    const wanted = new Set(CONTENT.files.map(absolute));
    const urls = (await cache.keys()).map(({ url }) => url);
    const isFile = (/** @type {string} */ url) => FILE.test(new URL(url).pathname);
    const pages = urls.filter(url => !isFile(url) && !never.has(url));
    await Promise.all(pages.map(async url => {
      const page = await kept(url);
      if (page) references(await page.text(), url).forEach(file => wanted.add(file));
    }));
    const useless = urls.filter(url => isFile(url) ? !wanted.has(url) : never.has(url));
    await Promise.all(useless.map(url => cache.delete(url)));
    await worker.clients.claim();
  }

  /** « Garder sur ce téléphone »: tells of each page whether it could be kept.
   * @param {string[]} urls @param {MessagePort} teller */
  async function keepAll(urls, teller) {
    const left = urls.filter(url => url.startsWith(SITE));
    const cache = await caches.open(CACHE);
    const keepOne = async (/** @type {string} */ url) => cache.put(...await fresh(url));
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let url = left.pop(); url; url = left.pop()) {
        teller.postMessage(await keepOne(url).then(() => true, () => false));
      }
    }));
  }

  worker.addEventListener('install', event => event.waitUntil(install()));
  worker.addEventListener('activate', event => event.waitUntil(sweep()));
  worker.addEventListener('message', event => event.waitUntil(keepAll(event.data, event.ports[0])));
  worker.addEventListener('fetch', event => {
    const { method, mode, url } = event.request;
    if (method !== 'GET' || !url.startsWith(SITE)) return;
    if (mode === 'navigate') event.respondWith(pageFor(event));
    else if (FILE.test(new URL(url).pathname)) event.respondWith(fileFor(event));
  });
})();
