import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { observe } from '../../src/cli/observe.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { type Started, startBrowser } from '../../src/visit/start-browser.ts';
import { Unvisited } from '../../src/visit/unvisited.ts';
import { usualLimits, type VisitLimits, visitSite } from '../../src/visit/visit-site.ts';
import { makeCertificate } from '../ledger/make-time-stamp.ts';
import { lacksBrowser } from '../support/browser.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

// The website is 127.0.0.1, and somebody else is localhost: two names, as two companies have.
const asked: string[] = [];
/** What an address of the website answers: a page, or whatever it does itself. */
type Answer = string | ((answer: ServerResponse, other: string) => void);
const html = (body: string) => (answer: ServerResponse) =>
  answer.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>Clinic</title>${body}`);
const send = (to: string) => (answer: ServerResponse) => answer.writeHead(302, { Location: to }).end();

const pages: Readonly<Record<string, Answer>> = {
  '/': (answer, other) => {
    answer.setHeader('Set-Cookie', ['choice=secret-value; Max-Age=999', 'sitting=1; HttpOnly']);
    html(`
      <link rel="preconnect" href="https://ahead.invalid">
      <img src="${other}/pixel.png"><iframe src="${other}/frame"></iframe>
      <a href="/contact/?from=home#top">Contact</a> <a href="/contact/">Again</a> <a href="/form-by-script/">F</a>
      <a href="${other}/off">Off</a> <a href="/away">Away</a> <a href="/leaflet.pdf">Leaflet</a>
      <a href="/gone/">Gone</a> <a href="/last/">Last</a> <a href="mailto:a@example.org">Mail</a>
      <form action="/search/"><input name="q"><input type="hidden" name="csrf" value="1"><button name="go"></form>
      <script>
        localStorage.setItem('seen', 'secret-value'); sessionStorage.setItem('tab', '1');
        indexedDB.open('drafts'); caches.open('v1');
      </script>`)(answer);
  },
  '/contact/': (answer, other) =>
    html(`
      <form action="https://forms.example.net/take?key=1" method="post"><input name="email"><select name="about"></select></form>
      <form action="/search/"><input name="q"></form>
      <my-box></my-box><textarea id="note"></textarea>
      <script>
        customElements.define('my-box', class extends HTMLElement { connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<form action="/box/"><input name="inside"><input name="action"></form>';
        } });
        new WebSocket('${other.replace('http', 'ws')}/socket');
      </script>`)(answer),
  // Each way in which a script sends a form, or leads away.
  '/form-by-script/': (answer, other) =>
    html(`
      <form id="a" action="/sent/" method="post"><input name="x"></form>
      <form id="b" action="/sent/"><input name="x"><button id="c"></form>
      <iframe name="inner"></iframe>
      <script>
        a.submit(); b.requestSubmit(); c.click(); b.target = 'inner'; b.submit();
        HTMLFormElement.prototype.submit.call(a);
        window.open('${other}/popup');
        location = '${other}/led-away';
      </script>`)(answer),
  '/away': (answer, other) => send(`${other}/redirected`)(answer),
  '/leaflet.pdf': (answer) => answer.setHeader('Content-Type', 'application/pdf').end('%PDF-1.7'),
  '/gone/': (answer) => answer.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>Gone'),
  '/last/': html('<p>The end. <a href="/">Home</a>'),
  '/busy/': html('<a href="/last/">Last</a><script>setTimeout(() => { for (;;); }, 30);</script>'),
  '/begins-busy/': html('<a href="/busy/">Busy</a> <a href="/last/">Last</a>'),
  '/circle': send('/circle'),
  '/moved': send('/last/'),
  '/silent/': () => undefined,
  '/begins-silent/': html('<a href="/silent/">Silent</a>'),
  '/large/': (answer) => html('x'.repeat(50_000))(answer),
  '/begins-large/': html('<a href="/large/">Large</a> <a href="/last/">Last</a>'),
  '/inner/': (answer) =>
    html(`<img src="http://127.0.0.2:${port}/picture"><img src="/leads-inside">
      <iframe src="http://127.0.0.2:${port}/frame"></iframe>`)(answer),
  '/leads-inside': (answer) => send(`http://127.0.0.2:${port}/led`)(answer),
  '/call/': (answer) =>
    html(`<script>
      const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${calls}' }] });
      call.createDataChannel('x'); call.createOffer().then((offer) => call.setLocalDescription(offer));
    </script>`)(answer),
  '/forbids/': (answer, other) => {
    answer.setHeader('Content-Security-Policy', "img-src 'self'");
    html(`<img src="${other}/forbidden.png">`)(answer);
  },
  '/worker/': (answer, other) =>
    html(`<script>
      const code = 'fetch("${other}/by-worker")';
      new Worker(URL.createObjectURL(new Blob([code])));
    </script>`)(answer),
};

let port = 0;
/** Where a call asks for the address of its caller. */
let calls = 0;
let site = '';
const server = createServer((question: IncomingMessage, answer) => {
  const host = question.headers.host ?? '';
  const { pathname } = new URL(question.url ?? '', 'http://any');
  asked.push(`${question.method} ${host.split(':')[0]}${pathname}`);
  if (!host.startsWith('127.0.0.1')) {
    answer.setHeader('Set-Cookie', 'follows=1; SameSite=None; Secure');
    html('<script>localStorage.setItem("their", "1")</script>')(answer);
    return;
  }
  const page = pages[pathname];
  if (typeof page === 'function') page(answer, `http://localhost:${port}`);
  else answer.writeHead(204).end();
});

let started: Started;
let whole: Observation;
beforeAll(async () => {
  if (lacksBrowser()) return;
  server.listen(0);
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  site = `http://127.0.0.1:${port}`;
  started = await startBrowser();
  whole = await look('/?secret-value');
});
afterAll(async () => {
  await started?.end();
  server.closeAllConnections();
  server.close();
});

function look(
  path: string,
  limits: Partial<VisitLimits> = {},
  mayReach: (address: string) => boolean = () => true,
): Promise<Observation> {
  return visitSite(started.browser, {
    address: new URL(path, site),
    mayReach,
    limits: { ...usualLimits, rest: 60_000, page: 60_000, ...limits },
  });
}
/** What is said of a first page that can't be looked at, without the site's own name. */
async function refusal(...visit: Parameters<typeof look>): Promise<string> {
  const cause: unknown = await look(...visit).catch((error: unknown) => error);
  if (!(cause instanceof Unvisited)) throw new Error('It was looked at.', { cause });
  return cause.message.replace(site, '');
}

describe.skipIf(lacksBrowser())('a website that is looked at', () => {
  test('is looked at page by page, in the order of its links, each once and none of anybody else', () => {
    expect(whole.pages).toEqual(['/', '/contact/', '/form-by-script/', '/last/']);
    expect(whole.unread).toEqual([
      { page: '/away', why: 'leads to another site, localhost. Look at that one by an address of its own.' },
      { page: '/leaflet.pdf', why: 'is no page but application/pdf.' },
      { page: '/gone/', why: 'answers 404.' },
    ]);
    expect(whole.cutShort).toBeUndefined();
    expect(asked.filter((one) => /off|redirected|led-away|popup/.test(one))).toEqual([]);
  });

  test('has its form sent by nobody, not even by its own scripts', () => {
    expect(asked.filter((one) => one.includes('/sent/') || one.startsWith('POST'))).toEqual([]);
  });

  test('shows which hosts it asks, connects to ahead of time, or has forms sent to', () => {
    expect(whole.hosts.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'ahead.invalid', page: '/', byForm: false },
      { name: 'forms.example.net', page: '/contact/', byForm: true },
      { name: 'localhost', page: '/', byForm: false },
    ]);
  });

  test('shows what it keeps, and what others keep on its pages', () => {
    const kept = whole.storage.map(({ kind, name, host }) => `${kind} ${name} ${host}`);
    expect(kept.sort()).toEqual([
      'cache v1 127.0.0.1',
      'cookie choice 127.0.0.1',
      'cookie follows localhost',
      'cookie sitting 127.0.0.1',
      'indexed-db drafts 127.0.0.1',
      'local seen 127.0.0.1',
      'local their localhost',
      'session tab 127.0.0.1',
    ]);
  });

  test('shows its forms by their fields, those in custom elements and fields without a form too', () => {
    expect(whole.forms).toEqual([
      { asks: ['q'], sendsTo: '/search/', pages: ['/', '/contact/'] },
      { asks: ['about', 'email'], sendsTo: 'https://forms.example.net/take', pages: ['/contact/'] },
      { asks: ['action', 'inside'], sendsTo: '/box/', pages: ['/contact/'] },
      { asks: ['note'], sendsTo: '/contact/', pages: ['/contact/'] },
      { asks: ['x'], sendsTo: '/sent/', pages: ['/form-by-script/'] },
    ]);
  });

  test('gives away no value: of a cookie, of storage, of an address', () => {
    expect(whole.site).toBe(`${site}/`);
    expect(JSON.stringify(whole)).not.toMatch(/secret-value|from=home|key=1/);
  });

  test('is looked at no further than asked: one page, then two', async () => {
    expect((await look('/begins-large/', { pages: 1 })).pages).toEqual(['/begins-large/']);
    expect((await look('/begins-large/', { pages: 2 })).pages).toEqual(['/begins-large/', '/large/']);
  });

  test('may move a page within itself', async () => {
    expect((await look('/moved', { pages: 1 })).pages).toEqual(['/last/']);
  });

  test('asks through a worker, too; what it forbids its own pages to load, it does not ask', async () => {
    expect((await look('/worker/')).hosts).toEqual([{ name: 'localhost', page: '/worker/', byForm: false }]);
    expect((await look('/forbids/')).hosts).toEqual([]);
  });

  test('that never stops computing on one page is looked at on the others', async () => {
    const { pages, unread } = await look('/begins-busy/', { pages: 2, rest: 3_000 });
    expect(pages).toEqual(['/begins-busy/', '/last/']);
    expect(unread).toEqual([{ page: '/busy/', why: 'does not come to rest.' }]);
  });
});

describe.skipIf(lacksBrowser())('a limit', () => {
  test('of size ends the visit, which says so', async () => {
    const { pages, cutShort } = await look('/begins-large/', { bytes: 20_000 });
    expect(pages).toEqual(['/begins-large/']);
    expect(cutShort).toBe('more than 0.02 MB came from it');
  });

  test('of time ends it, too: of the whole, and of a page', async () => {
    const { pages, unread, cutShort } = await look('/begins-silent/', { time: 4_000 });
    expect(pages).toEqual(['/begins-silent/']);
    expect(unread).toEqual([{ page: '/silent/', why: 'was not there in time.' }]);
    expect(cutShort).toBe('4 seconds were over');
    expect(await refusal('/silent/', { page: 300 })).toBe('/silent/ was not there in time.');
  });
});

describe.skipIf(lacksBrowser())('a private network', () => {
  test('is not reached by a picture, a redirect of one, or a frame; elsewhere all three are', async () => {
    const inner = () => asked.filter((one) => one.includes('127.0.0.2')).sort();
    const { refused, hosts } = await look('/inner/', {}, (address) => address !== '127.0.0.2');
    expect(inner()).toEqual([]);
    expect(refused).toEqual([{ host: '127.0.0.2', address: '127.0.0.2' }]);
    expect(hosts.map(({ name }) => name)).toEqual(['127.0.0.2']);
    expect((await look('/inner/')).refused).toEqual([]);
    expect(inner()).toEqual(['GET 127.0.0.2/frame', 'GET 127.0.0.2/led', 'GET 127.0.0.2/picture']);
  });

  test('is not reached by a call, which passes by every proxy', async () => {
    const socket = createSocket('udp4');
    let heard = 0;
    socket.on('message', () => (heard += 1));
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    calls = socket.address().port;
    expect((await look('/call/', { pages: 1 })).pages).toEqual(['/call/']);
    socket.close();
    expect(heard).toBe(0);
  });

  test('is not where a website begins', async () => {
    const nowhere = 'which is no address of the public internet. Where that is meant, add --allow-private.';
    expect(await refusal('/', {}, () => false)).toBe(`/ leads to 127.0.0.1, ${nowhere}`);
    expect(await refusal(`http://localhost:${port}/`, {}, () => false)).toMatch(
      /^http:\/\/localhost:\d+\/ leads to (?:127\.0\.0\.1|::1), which is no address/,
    );
  });
});

describe.skipIf(lacksBrowser())('a first page that can’t be looked at is told in a sentence', () => {
  test.each<[what: string, path: string, sentence: string, limits?: Partial<VisitLimits>]>([
    ['a name that there is not', 'https://nowhere.invalid/', 'can’t be found: its name leads to no address.'],
    ['nothing that listens', 'http://127.0.0.1:2/', 'can’t be reached: nothing answers there.'],
    ['a fault of the page', '/gone/', 'answers 404.'],
    ['a way to another site', '/away', 'leads to another site, localhost.'],
    ['a way that never ends', '/circle', 'leads round in a circle.'],
    ['more than may be loaded', '/large/', 'is larger than what may be loaded.', { bytes: 20_000 }],
  ])('%s', async (_, path, sentence, limits = {}) => {
    const said = await refusal(path, limits);
    expect(said).toContain(` ${sentence}`);
    expect(said).not.toMatch(/\n|net::|Call log/);
  });

  test('a certificate that nobody vouches for', async () => {
    const secure = createSecureServer(await ofNobody(), (_asked, answer) => answer.end()).listen(0);
    onTestFinished(() => void secure.close());
    await once(secure, 'listening');
    expect(await refusal(`https://localhost:${(secure.address() as AddressInfo).port}/`)).toMatch(
      / has a certificate that a browser refuses \(ERR_CERT_\w+\)\. Visitors are warned of it too/,
    );
    // What answers there does not encrypt at all.
    expect(await refusal(`https://127.0.0.1:${port}/`)).toContain('does not encrypt as a browser wants it');
  });
});

/** A key and a certificate for it that no authority has signed, as a server is given them. */
async function ofNobody(): Promise<{ key: string; cert: string }> {
  const { keys, certificate } = await makeCertificate({ name: 'localhost', purposes: ['1.3.6.1.5.5.7.3.1'] });
  const pem = (label: string, bytes: ArrayBuffer) =>
    `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64')}\n-----END ${label}-----\n`;
  return {
    key: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    cert: pem('CERTIFICATE', certificate.toSchema().toBER()),
  };
}

describe.skipIf(lacksBrowser())('the command', () => {
  const { found } = inject('browser');
  const env = found?.executablePath === undefined ? {} : { CHROME_PATH: found.executablePath };

  test('reports what no activity declares, at the notice, and writes what was met only where told', async () => {
    const root = temporaryHandbook();
    const out = join(root, 'observed.json');
    const words = ['observe', `${site}/contact/`, '--notice', 'privacy-notice', '--pages', '1'];
    const { code, stdout, stderr } = await runClausebook(
      [...words, '--root', root, '--allow-private', '--format', 'json', '--out', out],
      { env },
    );
    expect(code).toBe(1);
    const findings = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      ...Array.from({ length: 4 }, () => 'policies/privacy/privacy-notice.mdx undeclared-form'),
      ...Array.from({ length: 2 }, () => 'policies/privacy/privacy-notice.mdx undeclared-host'),
    ]);
    expect(stderr).toContain('Looked at 1 page of http://127.0.0.1');
    const { notice, pages, findings: kept } = JSON.parse(readFileSync(out, 'utf8'));
    expect([notice, pages, kept.length]).toEqual(['privacy-notice', ['/contact/'], findings.length]);
  });

  test('ends well where there is nothing to declare, whatever is wrong elsewhere in the handbook', async () => {
    const root = temporaryHandbook({ 'policies/access/doors.mdx': 'Nobody knows what this is.' });
    expect(await run(root, '/last/', '--allow-private')).toEqual({
      code: 0,
      said: expect.stringMatching(/^No problems\.\nLooked at 1 page of .* and nothing was sent\.\n$/),
    });
  });

  test('reaches nothing private unless told', async () => {
    const before = asked.length;
    await expect(run(temporaryHandbook(), '/last/')).rejects.toThrow(
      `${site}/last/ leads to 127.0.0.1, which is no address of the public internet. Where that is meant, add --allow-private.`,
    );
    expect(asked.length).toBe(before);
  });
});

/** Runs the command in this process. */
async function run(root: string, path: string, ...words: readonly string[]) {
  let said = '';
  const listen = (text: string | Uint8Array) => {
    said += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(listen),
  );
  try {
    const code = await observe([
      ...[`${site}${path}`, '--notice', 'privacy-notice', '--pages', '1', '--root', root],
      ...words,
    ]);
    return { code, said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
