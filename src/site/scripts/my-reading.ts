import { changesSince, forgetDevice, keep, makeOwn, ownDevice, remember, sayDay } from './reading.ts';

/** Sorts what there is to read by what this device knows of it. Without this script it is one list. */
const panel = document.querySelector<HTMLElement>('[data-own-device]');
const items = [...document.querySelectorAll<HTMLElement>('[data-document]')];
const lists = [...document.querySelectorAll<HTMLElement>('[data-reading]')];
if (panel !== null) start(panel);

function start(panel: HTMLElement): void {
  const [box, begin, forget, status] = ['input', '.keep', '.forget', '[role="status"]'].map((part) =>
    panel.querySelector<HTMLElement>(part),
  );
  const group = document.querySelector<HTMLSelectElement>('[data-group] select');
  if (!(box instanceof HTMLInputElement) || !(begin instanceof HTMLButtonElement) || !group) return;
  if (!forget || !status) return;
  const show = (said?: string) => {
    const device = ownDevice();
    const isOwn = device !== undefined;
    for (const part of [box.closest('label'), begin]) part?.toggleAttribute('hidden', isOwn);
    forget.hidden = !isOwn;
    status.textContent =
      said ?? (isOwn ? `Kept on this device alone, since ${sayDay(device.since, 'en-GB')}.` : '');
    if (device?.group !== undefined && [...group.options].some(({ value }) => value === device.group))
      group.value = device.group;
    sort(group.value);
  };
  box.addEventListener('change', () => {
    begin.disabled = !box.checked;
  });
  begin.addEventListener('click', () => {
    try {
      makeOwn();
      chosen();
    } catch {
      show('This browser keeps nothing, so nothing was kept.');
    }
  });
  forget.addEventListener('click', async () => {
    await forgetDevice();
    box.checked = false;
    begin.disabled = true;
    show('Forgotten: this device keeps nothing of what you read, and no downtime pack.');
  });
  const chosen = () => {
    const device = ownDevice();
    if (device !== undefined) keep({ ...device, group: group.value });
    show();
  };
  group.addEventListener('change', chosen);
  for (const item of items)
    item.querySelector('button')?.addEventListener('click', () => {
      const { document: id = '', version } = item.dataset;
      remember(id, item.dataset.state === 'read' ? undefined : version);
      show();
    });
  for (const part of document.querySelectorAll('[data-without-script]')) part.setAttribute('hidden', '');
  group.closest('[data-group]')?.removeAttribute('hidden');
  panel.hidden = false;
  show();
}

/** Puts each document of a group under its heading, and tells beside it what is known. */
function sort(group: string): void {
  const device = ownDevice();
  for (const item of items) {
    const { document: id = '', version = '', groups = '', history = '' } = item.dataset;
    const before = device?.read[id];
    const state = before === undefined ? 'new' : before.version === version ? 'read' : 'changed';
    item.dataset.state = state;
    item.hidden = group !== '' && !groups.split(' ').includes(group);
    const button = item.querySelector('button');
    if (button !== null) {
      button.hidden = device === undefined;
      button.textContent = state === 'read' ? 'Not read' : 'Mark as read';
    }
    const known = item.querySelector('.known');
    if (known !== null)
      known.replaceChildren(...(before === undefined ? [] : tell(state, before, version, history)));
    lists
      .find(({ dataset }) => dataset.reading === state)
      ?.querySelector('ul')
      ?.append(item);
  }
  for (const list of lists) {
    const shown = [...list.querySelectorAll<HTMLElement>('[data-document]')].filter(({ hidden }) => !hidden);
    list.hidden = shown.length === 0;
    const heading = list.querySelector<HTMLElement>('h2');
    if (heading !== null)
      heading.textContent =
        device === undefined ? 'To read' : `${heading.dataset.title ?? ''}: ${shown.length}`;
  }
}

function tell(
  state: 'read' | 'changed' | 'new',
  before: { readonly version: string; readonly on: string },
  version: string,
  history: string,
): (string | HTMLElement)[] {
  const said = `You read ${state === 'read' ? 'this version' : `version ${before.version}`} on ${sayDay(before.on, 'en-GB')}.`;
  if (state === 'read') return [said];
  const link = document.createElement('a');
  link.href = changesSince(history, before.version, version);
  link.textContent = 'What changed since?';
  return [said, ' ', link];
}
