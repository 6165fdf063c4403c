/**
 * What a reader lets this device remember. There is one choice, "this is my own device", one key, and one way to forget
 * all of it. Nothing here reaches a server, and nothing is written before the reader has chosen so.
 */
const key = 'own-device';

/** Which version of a document was read, and on which day. */
export interface Reading {
  readonly version: string;
  readonly on: string;
}

export interface OwnDevice {
  /** The day on which the reader said that the device is theirs. */
  readonly since: string;
  /** The group whose reading is shown. */
  readonly group?: string;
  /** By the id of the document, which stays when its address changes. */
  readonly read: Readonly<Record<string, Reading>>;
}

/** What this device remembers; nothing where its reader has not said that it is theirs. */
export function ownDevice(): OwnDevice | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('read' in kept)) return undefined;
    return kept as OwnDevice;
  } catch {
    // Spoilt, or a browser that keeps nothing.
    return undefined;
  }
}

/** Remembers that the device is its reader's own, if it does not yet. */
export function makeOwn(): OwnDevice {
  return ownDevice() ?? keep({ since: today(), read: {} });
}

export function keep(device: OwnDevice): OwnDevice {
  localStorage.setItem(key, JSON.stringify(device));
  return device;
}

/** Remembers that a version was read today, or, without one, that the document was not. */
export function remember(id: string, version: string | undefined): OwnDevice | undefined {
  const device = ownDevice();
  if (device === undefined) return undefined;
  const { [id]: _, ...others } = device.read;
  return keep({
    ...device,
    read: version === undefined ? others : { ...others, [id]: { version, on: today() } },
  });
}

/** Forgets all that was kept because the device is its reader's own: what was read, and the downtime pack. */
export async function forgetDevice(): Promise<void> {
  localStorage.removeItem(key);
  if (!('serviceWorker' in navigator)) return;
  await caches.delete('downtime');
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(
    workers.filter(({ scope }) => scope.endsWith('/downtime/')).map((worker) => worker.unregister()),
  );
}

/** The reader's own day, `YYYY-MM-DD`. Swedish is written that way. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format();
}

/** `3 May 2026` in the words of a place. */
export function sayDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** The address of a redline from the version that was read to today's. */
export function changesSince(history: string, before: string, now: string): string {
  return `${history}?from=${before}&to=${now}#compare`;
}
