import { findById, type IdEntry } from './find-by-id.ts';
import { connectPagefind, type Found, type Pagefind } from './pagefind.ts';
import { showResults } from './show-results.ts';

const filterTitles: Readonly<Record<string, string>> = {
  type: 'Type',
  topic: 'Topic',
  framework: 'Framework',
};

/** Live search: an id jumps straight to its page, words go to the index. The address keeps what is searched. */
const box = document.querySelector<HTMLElement>('.search-page');
if (box !== null) start(box);

function start(root: HTMLElement): void {
  const { bundle = '', ids = '', base = '/' } = root.dataset;
  const field = root.querySelector<HTMLInputElement>('#search-field');
  const list = root.querySelector<HTMLOListElement>('#search-results');
  const count = root.querySelector<HTMLElement>('#search-count');
  const filters = root.querySelector<HTMLElement>('#search-filters');
  if (field === null || list === null || count === null || filters === null) return;

  let pagefind: Promise<Pagefind> | undefined;
  let entries: Promise<readonly IdEntry[]> | undefined;
  let latest = 0;
  // Nothing is loaded before somebody searches.
  const load = () => {
    pagefind ??= connectPagefind(bundle, base);
    entries ??= fetch(ids).then((answer) => answer.json() as Promise<IdEntry[]>);
    return Promise.all([pagefind, entries]);
  };

  const search = async () => {
    const query = field.value.trim();
    const chosen = chosenFilters(filters);
    const turn = ++latest;
    list.dataset.state = query === '' ? 'idle' : 'searching';
    if (query === '') {
      list.replaceChildren();
      count.textContent = '';
      filters.hidden = true;
      return;
    }
    try {
      const [engine, known] = await load();
      const byId = Object.keys(chosen).length === 0 ? findById(query, known) : [];
      const found: Found = await engine.search(query, chosen);
      if (turn !== latest) return;
      drawFilters(filters, found.filters, chosen, () => void search());
      const shown = showResults(list, byId, found.results);
      count.textContent = tellCount(query, shown, found.total);
    } catch (cause) {
      if (turn !== latest) return;
      count.textContent = 'Search could not be loaded. The A-Z lists everything.';
      console.error(cause);
    }
    list.dataset.state = 'done';
  };

  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
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
