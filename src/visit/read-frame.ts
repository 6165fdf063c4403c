import { z } from 'zod';

const names = z.array(z.string());

/** What a page shows of itself, in one of its frames. Names only: no value is read. */
export const frameSeen = z.object({
  host: z.string(),
  local: names,
  session: names,
  databases: names,
  caches: names,
  forms: z.array(z.object({ asks: names, action: z.string() })),
  /** Hosts that the browser is told to look up or connect to ahead of time. */
  hinted: names,
  links: names,
});
export type FrameSeen = z.infer<typeof frameSeen>;

/** Runs inside a frame of a page, where nothing of this program is at hand. */
export async function readFrame(): Promise<FrameSeen> {
  // A frame without an origin of its own may not ask for storage at all.
  const keysOf = (storage: () => Storage) => {
    try {
      return Object.keys(storage());
    } catch {
      return [];
    }
  };
  const databases = async () => {
    try {
      return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    } catch {
      return [];
    }
  };
  const cacheNames = async () => {
    try {
      return await caches.keys();
    } catch {
      return [];
    }
  };
  const resolve = (written: string | null) => {
    try {
      return [new URL(written ?? '', document.baseURI)];
    } catch {
      return [];
    }
  };
  /** The document, and what custom elements keep inside. */
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot === null ? [] : rootsIn(shadowRoot),
    ),
  ];
  const roots = rootsIn(document);
  const all = <Kind extends Element>(selector: string) =>
    roots.flatMap((root) => [...root.querySelectorAll<Kind>(selector)]);
  const fields = all<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  ).filter(({ type }) => !['hidden', 'submit', 'button', 'reset', 'image'].includes(type));
  const asksOf = (form: HTMLFormElement | null) =>
    [
      ...new Set(
        fields.filter((field) => field.form === form).map(({ name, id, type }) => name || id || type),
      ),
    ].sort();
  const forms = [
    // A field may be called "action" and hide the property of that name.
    ...all<HTMLFormElement>('form').map((form) => ({
      asks: asksOf(form),
      action: (resolve(form.getAttribute('action') || location.href)[0] ?? location).href,
    })),
    { asks: asksOf(null), action: location.href },
  ];
  const links = all<HTMLElement>('a[href]:not([download]), area[href]:not([download])');
  const hints = all<HTMLElement>('link[rel~="preconnect"], link[rel~="dns-prefetch"]');
  return {
    // A frame without an address, into which a script writes, has the origin of its page.
    host: resolve(self.origin)[0]?.hostname ?? '',
    local: keysOf(() => localStorage),
    session: keysOf(() => sessionStorage),
    databases: await databases(),
    caches: await cacheNames(),
    forms: forms.filter(({ asks }) => asks.length > 0),
    hinted: hints
      .flatMap((link) => resolve(link.getAttribute('href')))
      .filter(({ protocol }) => /^https?:$/.test(protocol))
      .map(({ hostname }) => hostname),
    links: links.flatMap((link) => resolve(link.getAttribute('href'))).map(({ href }) => href),
  };
}
