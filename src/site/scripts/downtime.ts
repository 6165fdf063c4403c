import { forgetDevice, makeOwn, ownDevice } from './reading.ts';

/**
 * Keeps the downtime pack on a device, if its owner asks for that, and forgets it. Without this script, or where
 * another edition has none, the page is printed.
 */
const panel = document.querySelector<HTMLElement>('[data-worker]');
if (panel !== null && 'serviceWorker' in navigator) void offer(panel, panel.dataset.worker ?? '');

/** The name of the cache, and where the worker writes the moment. */
const copies = 'downtime';
const longest = 30 * 86_400_000;

async function offer(panel: HTMLElement, worker: string): Promise<void> {
  const [own, keep, forget, state] = ['input', '.keep', '.forget', '[role="status"]'].map((part) =>
    panel.querySelector<HTMLElement>(part),
  );
  if (!(own instanceof HTMLInputElement) || !(keep instanceof HTMLButtonElement) || !forget || !state) return;
  const show = async (trouble?: string) => {
    const at = await keptAt(worker);
    const isKept = at !== undefined;
    for (const part of [own.closest('label'), keep]) part?.toggleAttribute('hidden', isKept);
    forget.hidden = !isKept;
    state.textContent = trouble ?? (isKept ? sayKept(at) : '');
  };
  const remove = async () => {
    await caches.delete(copies);
    await (await navigator.serviceWorker.getRegistration(worker))?.unregister();
  };
  own.addEventListener('change', () => {
    keep.disabled = !own.checked;
  });
  keep.addEventListener('click', async () => {
    keep.disabled = true;
    state.textContent = 'Keeping …';
    try {
      await install(worker);
      makeOwn();
      await show();
    } catch {
      await remove();
      await show(
        'It could not be kept whole, so nothing was. Are you signed in? Load this page anew, and try again.',
      );
    }
    keep.disabled = !own.checked;
  });
  forget.addEventListener('click', async () => {
    await forgetDevice();
    own.checked = false;
    keep.disabled = true;
    await show('Forgotten: this device keeps neither this page nor what you read.');
  });
  // Who said so for their reading need not say so twice.
  own.checked = ownDevice() !== undefined;
  keep.disabled = !own.checked;
  const at = await keptAt(worker);
  if (at !== undefined && Date.now() - at.getTime() > longest) await remove();
  await show();
  panel.hidden = false;
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** The one policy that the page may make, and it lets one address through. */
function trusted(worker: string): string {
  const { trustedTypes } = window as unknown as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('downtime-copy', {
    createScriptURL(address) {
      if (address !== worker) throw new TypeError('No other script is a worker here.');
      return address;
    },
  });
  return policy?.createScriptURL(worker) ?? worker;
}

let address: string | undefined;

/** Resolves when the pack is kept whole. */
async function install(worker: string): Promise<void> {
  address ??= trusted(worker);
  const { installing, active } = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  const made = installing ?? active;
  if (made === null) throw new Error('There is no worker.');
  await new Promise<void>((done, fail) => {
    const look = () => {
      if (made.state === 'activated') done();
      else if (made.state === 'redundant') fail(new Error('The worker could not keep the pack.'));
    };
    made.addEventListener('statechange', look);
    look();
  });
}

/** When the copy was kept; nothing where there is none. */
async function keptAt(worker: string): Promise<Date | undefined> {
  const stamp = await caches.match(new URL('kept-at', new URL(worker, location.href)), { cacheName: copies });
  return stamp === undefined ? undefined : new Date(await stamp.text());
}

function sayKept(at: Date): string {
  const days = Math.floor((Date.now() - at.getTime()) / 86_400_000);
  const age = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  const shown = document.documentElement.dataset.keptAt !== undefined;
  return shown
    ? `There is no connection. You read the copy that this device kept ${age}; it may have been replaced since.`
    : `This device kept a copy ${age}. It goes after 30 days.`;
}
