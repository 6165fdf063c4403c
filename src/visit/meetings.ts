import type { MetForm, MetHost, MetStorage, Observation } from '../schema/observation.ts';
import type { PageSeen } from './look-at-page.ts';
import { isOwnHost } from './own-host.ts';

/**
 * Gathers what is met on a site, each thing once, with the page on which it was met first. A host is met when a page asks
 * for it and the browser then does: what the browser asks for by itself is not the site's, and what the site forbids its
 * own pages to load is never asked for.
 */
export function meetings(site: string) {
  const wanted = new Map<string, string>();
  const hosts = new Map<string, MetHost>();
  const storage = new Map<string, MetStorage>();
  const forms = new Map<string, MetForm>();

  const askFor = (url: string, page: string) => {
    if (!URL.canParse(url)) return;
    const { hostname } = new URL(url);
    if (hostname !== '' && !wanted.has(hostname)) wanted.set(hostname, page);
  };
  const meetHost = (name: string, page: string, byForm = false) => {
    const known = hosts.get(name);
    // Whatever is loaded says more than a form to which nothing was sent.
    if (isOwnHost(site, name) || (known !== undefined && (byForm || !known.byForm))) return;
    hosts.set(name, { name, page: known?.page ?? page, byForm });
  };
  const meetStorage = (met: MetStorage) => {
    const key = JSON.stringify([met.kind, met.name, met.host]);
    if (!storage.has(key)) storage.set(key, met);
  };
  const meetForm = (asks: readonly string[], action: string, page: string) => {
    const target = new URL(/^https?:/.test(action) ? action : page, 'http://page.invalid');
    const isElsewhere = target.hostname !== 'page.invalid' && !isOwnHost(site, target.hostname);
    if (isElsewhere) meetHost(target.hostname, page, true);
    const sendsTo = isElsewhere ? `${target.origin}${target.pathname}` : target.pathname;
    const key = JSON.stringify([asks, sendsTo]);
    const pages = new Set(forms.get(key)?.pages).add(page);
    forms.set(key, { asks, sendsTo, pages: [...pages] });
  };
  const meetPage = ({ path, cookies, frames }: PageSeen) => {
    for (const { name, domain } of cookies)
      meetStorage({ kind: 'cookie', name, host: domain.replace(/^\./, ''), page: path });
    for (const { host, hinted, forms: shown, ...kept } of frames) {
      for (const name of hinted) meetHost(name, path);
      for (const { asks, action } of shown) meetForm(asks, action, path);
      for (const name of kept.local) meetStorage({ kind: 'local', name, host, page: path });
      for (const name of kept.session) meetStorage({ kind: 'session', name, host, page: path });
      for (const name of kept.databases) meetStorage({ kind: 'indexed-db', name, host, page: path });
      for (const name of kept.caches) meetStorage({ kind: 'cache', name, host, page: path });
    }
  };
  const met = (asked: ReadonlySet<string>): Pick<Observation, 'hosts' | 'storage' | 'forms'> => {
    for (const [name, page] of wanted) if (asked.has(name)) meetHost(name, page);
    return { hosts: [...hosts.values()], storage: [...storage.values()], forms: [...forms.values()] };
  };
  return { askFor, meetPage, met };
}
