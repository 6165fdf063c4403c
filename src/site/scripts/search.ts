import type { Chosen } from '../../search/find.ts';
import { wordsOfAddress } from '../../search/words-of-address.ts';
import { filterNames } from './filter-names.ts';
import type { RawPagefind } from './pagefind.ts';
import { unlessAnswersFail, watchAnswers } from './watch-answers.ts';

/** Live search: an id leads straight to its page, words to the answers. What is searched stands behind the `#`. */
const box = document.querySelector<HTMLElement>('.search-page');
if (box !== null) start(box);

function start(root: HTMLElement): void {
  const { bundle = '', answers = '', lookup = '', base = '/', trouble = '' } = root.dataset;
  const field = root.querySelector<HTMLInputElement>('#search-field');
  const list = root.querySelector<HTMLOListElement>('#search-results');
  const count = root.querySelector<HTMLElement>('#search-count');
  const narrow = root.querySelector<HTMLDetailsElement>('#search-narrow');
  const filters = root.querySelector<HTMLElement>('#search-filters');
  const wayOut = root.querySelector<HTMLElement>('#search-way-out');
  const clauses = root.querySelector<HTMLDetailsElement>('#search-clauses');
  const miss = root.querySelector<HTMLElement>('#search-miss');
  const more = root.querySelector<HTMLButtonElement>('#search-more');
  const meant = root.querySelector<HTMLElement>('#search-meant');
  if (!field || !list || !count || !narrow || !filters || !wayOut || !clauses || !miss || !more || !meant)
    return;

  // The parts of the answers lie beside them.
  const parts = answers.replace(/[^/]*$/, 'parts/');
  watchAnswers([bundle, answers, parts, lookup]);
  const open = async (attempt: number) => {
    const [{ openSearch }, drawing, { drawFilters }] = await Promise.all([
      import('./open-search.ts'),
      import('./show-results.ts'),
      import('./draw-filters.ts'),
    ]);
    // The address is in a variable because the file exists only after the build. A browser remembers that a module could
    // not be loaded (HTML, module map), and Pagefind what it has begun with: under another address both begin anew.
    const address = `${bundle}pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
    const load = async () => (await import(/* @vite-ignore */ address)) as RawPagefind;
    const search = await openSearch({ answers, parts, lookup, bundle, base }, load);
    return { search, drawFilters, ...drawing };
  };
  let loaded: ReturnType<typeof open> | undefined;
  let attempts = 0;
  let latest = 0;
  // Nothing is loaded before somebody searches, and what failed is loaded anew: a connection comes back, a login too.
  const load = async () => {
    loaded ??= unlessAnswersFail(open(attempts++));
    const mine = loaded;
    try {
      return await mine;
    } catch (cause) {
      if (loaded === mine) loaded = undefined;
      throw cause;
    }
  };
  const empty = () => {
    list.replaceChildren();
    clauses.hidden = true;
    miss.hidden = true;
    more.hidden = true;
    meant.hidden = true;
  };

  const search = async (all = false) => {
    const query = field.value.trim();
    const chosen = chosenIn(filters);
    const turn = ++latest;
    root.classList.toggle('searching', query !== '');
    list.dataset.state = query === '' ? 'idle' : 'searching';
    wayOut.hidden = true;
    if (query === '') {
      empty();
      narrow.hidden = true;
      count.textContent = '';
      return;
    }
    // Said only where it takes a while: a screen reader would say it with each letter.
    const waiting = setTimeout(() => {
      if (turn === latest) count.textContent = 'Searching …';
    }, 250);
    try {
      const { search, ...draw } = await load();
      const { results, instead, more: isMore } = await unlessAnswersFail(search.find(query, chosen, all));
      if (turn !== latest) return;
      draw.drawFilters(filters, search.filters, chosen);
      narrow.hidden = false;
      draw.showResults(list, results);
      miss.hidden = results.length > 0;
      more.hidden = !isMore;
      if (results.length === 0) draw.offerMail(miss, query);
      draw.showMeant(meant, instead);
      count.textContent = draw.tellCount(query, results.length);
      list.dataset.state = 'done';
      // Besides: what is found stays found where the clauses can't be loaded.
      void search.clauses(instead ?? query).then(
        (found) => turn === latest && draw.showClauses(clauses, found),
        () => draw.showClauses(clauses, []),
      );
    } catch (cause) {
      if (turn !== latest) return;
      // Also where it worked until now: a login that ended answers what is asked for next with its own page.
      loaded = undefined;
      // What an earlier search has found is no answer to this one.
      empty();
      narrow.hidden = true;
      count.textContent = trouble;
      wayOut.hidden = false;
      list.dataset.state = 'done';
      console.error(cause);
    } finally {
      clearTimeout(waiting);
    }
  };

  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  more.addEventListener('click', () => {
    // It is about to be hidden, and whoever pressed it by keyboard must not be lost.
    field.focus();
    void search(true);
  });
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
    // Room for the results is made at once, while nothing that moves is a surprise.
    root.classList.toggle('searching', field.value.trim() !== '');
    // 120 ms: shorter than a pause between words, longer than one between letters.
    pause = setTimeout(() => {
      remember(field.value.trim(), chosenIn(filters));
      void search();
    }, 120);
  });
  filters.addEventListener('change', () => {
    remember(field.value.trim(), chosenIn(filters));
    void search();
  });
  field.form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(pause);
    remember(field.value.trim(), chosenIn(filters));
    await search();
    list.querySelector('a')?.focus();
  });
  root.addEventListener('keydown', (event) => moveBy(event, field, list));
  addEventListener('hashchange', () => {
    const asked = readAddress().get('q');
    if (asked === null || asked === field.value.trim()) return;
    field.value = asked;
    void search();
  });

  const address = readAddress();
  const asked = root.dataset.fromAddress === undefined ? address.get('q') : wordsOfAddress(location.pathname);
  if (asked !== null && asked !== '') {
    field.value = asked;
    for (const name of filterNames) {
      const value = address.get(name);
      if (value !== null) filters.dataset[name] = value;
    }
    if (location.search !== '') remember(asked, chosenIn(filters));
    void search();
  }
  startSwitch(root);
}

/** What is asked for: behind the `#`, where no server reads it; behind `?`, as older links have it. */
function readAddress(): URLSearchParams {
  const behind = new URLSearchParams(location.hash.slice(1));
  return behind.has('q') ? behind : new URLSearchParams(location.search);
}

/** Puts the search into the address, so that it can be sent to a colleague, without a new step in the history. */
function remember(query: string, chosen: Chosen): void {
  const words = query === '' ? '' : `#${new URLSearchParams({ q: query, ...chosen })}`;
  history.replaceState(null, '', `${location.pathname}${words}`);
}

/** The arrows move from the field through the results and back; Escape leads to the field. */
function moveBy(event: KeyboardEvent, field: HTMLInputElement, list: HTMLOListElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const isField = document.activeElement === field;
  if (!isField && at < 0) return;
  const to =
    event.key === 'ArrowDown'
      ? links[at + 1]
      : event.key === 'ArrowUp'
        ? at > 0
          ? links[at - 1]
          : field
        : undefined;
  if (event.key === 'Escape' && !isField) field.focus();
  else if (to === undefined || (isField && event.key === 'ArrowUp')) return;
  else to.focus();
  event.preventDefault();
}

/** Remembers on this device whether `/` opens the search. The public has no such key, and nothing is kept there. */
function startSwitch(root: HTMLElement): void {
  const slash = root.querySelector<HTMLInputElement>('#search-slash');
  if (slash === null) return;
  slash.checked = localStorage.getItem('search-slash') !== 'off';
  slash.addEventListener('change', () => {
    if (slash.checked) localStorage.removeItem('search-slash');
    else localStorage.setItem('search-slash', 'off');
  });
}

function chosenIn(filters: HTMLElement): Chosen {
  const chosen = filterNames.flatMap((name) => {
    const select = filters.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    const value = select?.value ?? filters.dataset[name] ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(chosen);
}
