// Stands in the place of the worker when the site is published with HORS_LIGNE=non: phones forget all that they kept.
(() => {
  'use strict';

  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

  async function retire() {
    await caches.delete(`portail:${worker.registration.scope}`);
    await worker.registration.unregister();
  }

  worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', event => event.waitUntil(retire()));
})();
