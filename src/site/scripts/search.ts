import { findById, type IdEntry } from './find-by-id.ts';
import { connectPagefind, type Found } from './pagefind.ts';
import { showResults } from './show-results.ts';
import { unlessAnswersFail, watchAnswers } from './watch-answers.ts';

const filterTitles: Readonly<Record<string, string>> = {
  type: 'Type',
  topic: 'Topic',
  framework: 'Framework',
};

/** Live search: an id jumps straight to its page, words go to the index. The address keeps what is searched. */
const box = document.querySelector<HTMLElement>('.search-page');
if (box !== null) start(box);

function start(root: HTMLElement): void {
  const { bundle = '', ids = '', base = '/', trouble = '' } = root.dataset;
  const field = root.querySelector<HTMLInputElement>('#search-field');
  const list = root.querySelector<HTMLOListElement>('#search-results');
  const count = root.querySelector<HTMLElement>('#search-count');
  const filters = root.querySelector<HTMLElement>('#search-filters');
  const wayOut = root.querySelector<HTMLElement>('#search-way-out');
  if (field === null || list === null || count === null || filters === null || wayOut === null) return;

  watchAnswers(bundle);
  const open = (attempt: number) =>
    unlessAnswersFail(Promise.all([connectPagefind(bundle, base, attempt), readEntries(ids)]));
  let loaded: ReturnType<typeof open> | undefined;
  let attempts = 0;
  let latest = 0;
  // Nothing is loaded before somebody searches, and what failed is loaded anew: a connection comes back, a login too.
  const load = async () => {
    loaded ??= open(attempts++);
    const mine = loaded;
    try {
      return await mine;
    } catch (cause) {
      if (loaded === mine) loaded = undefined;
      throw cause;
    }
  };

  const search = async () => {
    const query = field.value.trim();
    const chosen = chosenFilters(filters);
    const turn = ++latest;
    list.dataset.state = query === '' ? 'idle' : 'searching';
    wayOut.hidden = true;
    if (query === '') {
      list.replaceChildren();
      count.textContent = '';
      filters.hidden = true;
      return;
    }
    try {
      const [engine, known] = await load();
      const byId = Object.keys(chosen).length === 0 ? findById(query, known) : [];
      const found: Found = await unlessAnswersFail(engine.search(query, chosen));
      if (turn !== latest) return;
      drawFilters(filters, found.filters, chosen, () => void search());
      const shown = showResults(list, byId, found.results);
      count.textContent = tellCount(query, shown, found.total);
    } catch (cause) {
      if (turn !== latest) return;
      // Also where it worked until now: a login that ended answers what is asked for next with its own page.
      loaded = undefined;
      // What an earlier search has found is no answer to this one.
      list.replaceChildren();
      filters.hidden = true;
      count.textContent = trouble;
      wayOut.hidden = false;
      console.error(cause);
    }
    list.dataset.state = 'done';
  };

  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  wayOut.querySelector('#search-reload')?.addEventListener('click', () => location.reload());
  wayOut.querySelector('#search-again')?.addEventListener('click', () => {
    // The button is about to be hidden, and whoever pressed it by keyboard must not be lost.
    field.focus();
    void search();
  });
  addEventListener('online', () => {
    if (!wayOut.hidden) void search();
  });
  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    // 120 ms: shorter than a pause between words, longer than one between letters.
    pause = setTimeout(() => {
      remember(field.value, chosenFilters(filters));
      void search();
    }, 120);
  });
  filters.addEventListener('change', () => {
    remember(field.value, chosenFilters(filters));
    void search();
  });

  const address = new URL(location.href).searchParams;
  const asked = address.get('q');
  if (asked !== null && asked !== '') {
    field.value = asked;
    for (const [name, value] of address) if (name !== 'q') filters.dataset[name] = value;
    void search();
  }
}

async function readEntries(address: string): Promise<readonly IdEntry[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return (await answer.json()) as IdEntry[];
}

function tellCount(query: string, shown: number, total: number): string {
  if (shown === 0) return `Nothing found for “${query}”. Try fewer or other words, or look in the A-Z.`;
  if (shown < total) return `The best ${shown} of ${total} results`;
  return shown === 1 ? '1 result' : `${shown} results`;
}

/** Puts the search into the address, so that it can be sent to a colleague, without a new step in the history. */
function remember(query: string, chosen: Record<string, string>): void {
  const address = new URL(location.href);
  address.search = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...chosen }).toString();
  history.replaceState(null, '', address);
}

function chosenFilters(filters: HTMLElement): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const name of Object.keys(filterTitles)) {
    const value =
      filters.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ??
      filters.dataset[name] ??
      '';
    if (value !== '') chosen[name] = value;
  }
  return chosen;
}

function drawFilters(
  filters: HTMLElement,
  counts: Found['filters'],
  chosen: Record<string, string>,
  again: () => void,
): void {
  const labels = Object.entries(filterTitles).flatMap(([name, title]) => {
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || chosen[name] === value,
    );
    if (values.length === 0) return [];
    const select = document.createElement('select');
    select.name = name;
    select.append(
      new Option('Any', ''),
      ...values
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([value, count]) => new Option(`${value} (${count})`, value, false, chosen[name] === value)),
    );
    const label = document.createElement('label');
    label.append(title, select);
    return [label];
  });
  const focused =
    document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : undefined;
  filters.replaceChildren(...labels);
  filters.hidden = labels.length === 0;
  if (focused !== undefined) filters.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
  // A filter that came with the address may not exist in this edition: search once more without it.
  for (const name of Object.keys(filterTitles)) {
    const wanted = filters.dataset[name];
    delete filters.dataset[name];
    if (wanted !== undefined && counts[name]?.[wanted] === undefined) again();
  }
}
