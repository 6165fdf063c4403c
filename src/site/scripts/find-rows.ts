/**
 * Finds rows of a long register by any words in them, on whichever of its pages they stand. It asks the same file that programs read,
 * once, when somebody begins to type; nothing is sent. Without this script its pages and their contents stand.
 */
const panel = document.querySelector<HTMLElement>('.find-rows');
const words = panel?.querySelector('input');
const status = panel?.querySelector('[role="status"]');
const list = panel?.querySelector('ul');

/** More than this nobody reads: the next word leaves fewer. */
const most = 50;

interface Found {
  readonly called: string;
  readonly url: string;
  readonly text: string;
}

if (panel && words && status && list) {
  const { rows: file = '', called = '', many = 'rows' } = panel.dataset;
  let rows: Promise<readonly Found[]> | undefined;
  const show = async () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length === 0) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    rows ??= readRows(file, called);
    try {
      const all = await rows;
      const found = all.filter(({ text }) => wanted.every((word) => text.includes(word)));
      const shown = found.slice(0, most);
      list.replaceChildren(...shown.map(drawRow));
      status.textContent = `${found.length} of ${all.length} ${many}${found.length > most ? `, the first ${most} shown` : ''}.`;
    } catch {
      // Asked again with the next letter: a login may have ended, or the network.
      rows = undefined;
      status.textContent = 'The rows could not be read. All of them stand below.';
    }
  };
  words.addEventListener('input', show);
}

async function readRows(file: string, called: string): Promise<readonly Found[]> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file} was answered with ${answer.status}.`);
  const rows = (await answer.json()) as readonly Readonly<Record<string, unknown>>[];
  return rows.map(({ url, usedBy: _usedBy, ...row }) => ({
    called: String(row[called]),
    url: String(url),
    text: wordsOf(row).join(' ').toLowerCase(),
  }));
}

/** Everything that a row says, at any depth. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsOf);
  return value === undefined || value === null ? [] : [String(value)];
}

function drawRow({ called, url }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = called;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

export {};
