/**
 * Keeps the downtime pack on a device whose owner asked for it, and nothing else: this one page, with the styles,
 * scripts, fonts and pictures that it names. The network comes first. What was kept is told with its age, and is gone
 * after 30 days or when somebody says "forget". The address of this file stays for good: browsers ask it for news, and
 * an edition without a pack answers with the worker that removes itself.
 *
 * @typedef {Event & {
 *   readonly data: unknown,
 *   readonly request: Request,
 *   waitUntil(work: Promise<unknown>): void,
 *   respondWith(answer: Promise<Response>): void,
 * }} WorkerEvent
 * @typedef {{
 *   skipWaiting(): Promise<void>,
 *   readonly clients: { claim(): Promise<void> },
 *   readonly registration: { unregister(): Promise<boolean> },
 * }} Scope
 */
const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));
const pack = new URL('./', self.location.href).href;
const base = new URL('../', self.location.href).href;
const copies = 'downtime';
const stamp = `${pack}kept-at`;
const longest = 30 * 24 * 60 * 60 * 1000;

on('install', (event) => event.waitUntil(keep().then(() => scope.skipWaiting())));
on('activate', (event) => event.waitUntil(scope.clients.claim()));
on('message', (event) => {
  if (event.data === 'forget') event.waitUntil(forget());
});
on('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const { origin, pathname } = new URL(event.request.url);
  event.respondWith(answer(event, origin + pathname));
});

/**
 * @param {string} type
 * @param {(event: WorkerEvent) => void} act
 */
function on(type, act) {
  self.addEventListener(type, (event) => act(/** @type {WorkerEvent} */ (event)));
}

/**
 * The network first; what was kept where there is none, or where the server is broken.
 *
 * @param {WorkerEvent} event
 * @param {string} address
 */
async function answer(event, address) {
  const given = await fetch(event.request).catch((cause) => /** @type {TypeError} */ (cause));
  if (given instanceof Response && given.status < 500) {
    // Whoever reads the pack has the newest at hand from then on. Where that fails the older copy stays, with its age.
    if (address === pack && isWhole(given)) event.waitUntil(keep().catch(() => undefined));
    return given;
  }
  const kept = await find(address);
  if (kept !== undefined) return kept;
  if (given instanceof Response) return given;
  throw given;
}

/**
 * What was kept of an address; of the pack with the moment at which it was kept. Nothing that is too old.
 *
 * @param {string} address
 */
async function find(address) {
  const cache = await caches.open(copies);
  const at = await (await cache.match(stamp))?.text();
  if (at === undefined || Date.now() - Date.parse(at) > longest) {
    await forget();
    return undefined;
  }
  const kept = await cache.match(address);
  if (kept === undefined || address !== pack) return kept;
  const html = (await kept.text()).replace('<html ', `<html data-kept-at="${at}" `);
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  const policy = kept.headers.get('Content-Security-Policy');
  if (policy !== null) headers.set('Content-Security-Policy', policy);
  return new Response(html, { headers });
}

/** Asks for the pack and all that it names, holds each against the manifest, and keeps them only if all are right. */
async function keep() {
  const { files } = await (await ask('manifest.json')).json();
  /** @type {Map<string, Response>} */
  const taken = new Map();
  /** @param {string} path */
  const take = async (path) => {
    const address = path.replace(/index\.html$/, '');
    const given = await ask(address);
    const bytes = await given.clone().arrayBuffer();
    if ((await hashOf(bytes)) !== files[path]) throw new Error(`${path} is not what the manifest says.`);
    taken.set(address, given);
    return new TextDecoder().decode(bytes);
  };
  const texts = [await take('downtime/index.html')];
  const parts = Object.keys(files).filter((path) => /^(?:_astro|images)\//.test(path));
  for (const text of texts)
    for (const path of parts)
      if (!taken.has(path) && text.includes(path.slice(path.indexOf('/') + 1))) texts.push(await take(path));
  await caches.delete(copies);
  const cache = await caches.open(copies);
  for (const [path, given] of taken) await cache.put(base + path, given);
  // Last: a copy without it is none.
  await cache.put(stamp, new Response(new Date().toISOString()));
}

/** @param {string} path */
async function ask(path) {
  const given = await fetch(base + path, {
    cache: 'no-cache',
    credentials: 'same-origin',
    redirect: 'error',
  });
  if (!isWhole(given)) throw new Error(`${path} was answered with ${given.status}.`);
  return given;
}

/**
 * Signed out, a host leads to its sign-in page, which must never be kept in the place of the pack.
 *
 * @param {Response} given
 */
function isWhole(given) {
  return given.status === 200 && !given.redirected;
}

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function forget() {
  await caches.delete(copies);
  await scope.registration.unregister();
}
