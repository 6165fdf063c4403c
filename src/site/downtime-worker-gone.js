/** Takes the place of a worker whose pack is no more: removes what that one kept, and itself. */
self.addEventListener('install', () => /** @type {any} */ (self).skipWaiting());
self.addEventListener('activate', (event) =>
  /** @type {any} */ (event).waitUntil(
    caches.delete('downtime').then(() => /** @type {any} */ (self).registration.unregister()),
  ),
);
