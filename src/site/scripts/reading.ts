import { changesSince, ownDevice, remember, sayDay } from './own-device.ts';

// One file for whoever needs any of it: each list of parts to fetch ahead costs every page 160 bytes.
export * from './own-device.ts';

/**
 * Tells what this reader has read: a line on a document, a mark in lists, a button at the end. All of it stays hidden on
 * a device that is not its reader's own.
 */
const line = document.querySelector<HTMLElement>('[data-read]');
const marker = document.querySelector<HTMLElement>('[data-mark]');
const acknowledged = document.querySelector<HTMLElement>('[data-acknowledge]');

function show(): void {
  const device = ownDevice();
  if (device === undefined) return;
  if (line !== null) showLine(line, device.read);
  if (marker !== null) {
    const { mark = '' } = marker.dataset;
    const [id = '', version] = mark.split(' ');
    marker.hidden = false;
    marker.querySelector('button')?.toggleAttribute('hidden', device.read[id]?.version === version);
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-read-mark]')) {
    const [id = '', version = '', history = ''] = (place.dataset.readMark ?? '').split(' ');
    const before = device.read[id]?.version;
    if (before === undefined || before === version) continue;
    const link = document.createElement('a');
    link.href = changesSince(history, before, version);
    link.textContent = 'changed since you read it';
    place.replaceChildren(' · ', link);
  }
}

function showLine(line: HTMLElement, read: Readonly<Record<string, { version: string; on: string }>>): void {
  const { read: which = '', history = '', same, older, changes, locale = 'en' } = line.dataset;
  const [id = '', version = ''] = which.split(' ');
  const before = read[id];
  line.hidden = before === undefined;
  if (before === undefined) return;
  const words = (before.version === version ? same : older) ?? '';
  line.textContent = words.replace('{version}', before.version).replace('{day}', sayDay(before.on, locale));
  if (before.version === version) return;
  const link = document.createElement('a');
  link.href = changesSince(history, before.version, version);
  link.textContent = changes ?? '';
  line.append(' ', link);
}

const mark = () => {
  const [id = '', version] = (marker?.dataset.mark ?? '').split(' ');
  if (id !== '' && remember(id, version) !== undefined) show();
};
marker?.querySelector('button')?.addEventListener('click', mark);
// Who says so to the form need not say so twice.
acknowledged?.addEventListener('click', mark);
show();
