import type { Lookup, LookupFramework } from './lookup.ts';

/** What has the id that somebody typed. */
export interface Resolved {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Title of the framework that it is of. */
  readonly framework?: string | undefined;
  /** Of what is superseded, or does not apply to us: false. */
  readonly counts: boolean;
}

/**
 * What has the id that was typed, the likeliest first: in any case, with or without points, zeros, brackets and the name
 * of its standard. An id is taken as a whole: A.5.1 is no beginning of A.5.15.
 */
export function resolveId(query: string, lookup: Lookup): readonly Resolved[] {
  const typed = query.normalize('NFKC').trim().toLowerCase();
  if (!mayBeId(typed)) return [];
  const documents = lookup.ids.flatMap(([id, title, url]) => {
    const fit = fitOf(atomsOf(typed), typed, id);
    return fit === 0 ? [] : [{ id, title, url, counts: true, fit, named: false }];
  });
  const requirements = lookup.frameworks.flatMap((framework) => requirementsOf(typed, framework));
  const found = [...documents, ...requirements];
  const isNamed = found.some(({ named }) => named);
  return found
    .filter(({ named }) => named || !isNamed)
    .sort((a, b) => b.fit - a.fit || Number(b.counts) - Number(a.counts))
    .map(({ fit: _, named: __, ...resolved }) => resolved);
}

/**
 * Whether it can be an id at all: only then is it worth waiting for all of them. Nearly every id has a number; "PR.DS"
 * and "Chapter II" have none.
 */
export function mayBeId(query: string): boolean {
  const typed = query.trim();
  return typed.length < 80 && (/\d/.test(typed) || letters.test(typed) || roman.test(typed));
}

const letters = /^[a-z]{2}(?:[.\s-][a-z]{2})?$/i;
const roman = /\b(?:chapter|ch|bab)[.\s]+[ivx]+\b/i;

interface Candidate extends Resolved {
  readonly fit: number;
  /** The name of its framework was typed, too. */
  readonly named: boolean;
}

function requirementsOf(typed: string, framework: LookupFramework): Candidate[] {
  const { title, url, counts, requirements } = framework;
  const { rest, named } = withoutName(typed, framework);
  const asTyped = atomsOf(typed);
  const atoms = atomsOf(rest);
  return requirements.flatMap(([id, name]): Candidate[] => {
    const plain = fitOf(asTyped, typed, id);
    const bare = named && atoms.length > 0 ? fitOf(atoms, rest.trim(), id, true) : 0;
    const fit = Math.max(plain, bare);
    if (fit === 0) return [];
    const address = `${url}${encodeURIComponent(id)}/`;
    return [{ id, title: name, url: address, framework: title, counts, fit, named: bare > 0 }];
  });
}

/**
 * How well an id is what was typed: 4 letter by letter, 3 by its letters and numbers, 2 without the word before the
 * number, 1 where its points are missing or what follows it is the only part there is, 0 not at all.
 *
 * @param named The name of its framework stands beside it, so that a number alone will do.
 */
function fitOf(atoms: readonly string[], typed: string, id: string, named = false): number {
  if (typed === id.toLowerCase()) return 4;
  const own = ownAtoms(id);
  if (atoms.length === 0) return 0;
  if (isSame(atoms, own)) return 3;
  const bare = own[0] !== undefined && /^\D+$/.test(own[0]) ? own.slice(1) : own;
  // "5.15" is A.5.15, and "gdpr 30" is Art.30; "30" alone may be anything.
  if (bare.length < own.length && (bare.length > 1 || named) && isSame(atoms, bare)) return 2;
  // "308(a)(1)" with the name of the law is 164.308(a)(1).
  if (named && own.length > 2 && /^\d{3}$/.test(own[0] ?? '') && isSame(atoms, own.slice(1))) return 2;
  if (atoms.length < own.length && atoms.join('') === own.join('') && /^\D/.test(own[0] ?? '')) return 1;
  // What is said of a paragraph whose only part is its point (i): 164.308(a)(1) is 164.308(a)(1)(i).
  return own.at(-1) === 'i' && own.length > 3 && isSame(atoms, own.slice(0, -1)) ? 1 : 0;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((atom, at) => atom === b[at]);
}

const remembered = new Map<string, readonly string[]>();

function ownAtoms(id: string): readonly string[] {
  let atoms = remembered.get(id);
  if (atoms === undefined) remembered.set(id, (atoms = atomsOf(id)));
  return atoms;
}

/** What laws and standards call their parts, as it stands before a number, and how ids write it. */
const kinds: Readonly<Record<string, string>> = {
  article: 'art',
  articles: 'art',
  arts: 'art',
  chapter: 'ch',
  sec: '',
  section: '',
  sections: '',
  clause: '',
  clauses: '',
  control: '',
  paragraph: '',
  para: '',
  point: '',
  annex: '',
  requirement: '',
  the: '',
  of: '',
};

/** The letters and numbers of an id, each by itself and without zeros before it: `POL-021` is pol, 21. */
function atomsOf(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const atoms = runs.flatMap((run) => {
    if (/^\d/.test(run)) return [run.replace(/^0+(?=\d)/, '')];
    const kind = kinds[run];
    return kind === '' ? [] : [kind ?? run];
  });
  // "Annex A 8.10" and "Annex A.8.10" are A.8.10; "a A" never stands in an id.
  return atoms;
}

/** What is typed without the words that name a framework: its title, its number, its year, and short names. */
function withoutName(typed: string, { title, name }: LookupFramework): { rest: string; named: boolean } {
  const said = new Set(`${title} ${name}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  // `iso27001-2022` is also "27001" and "iso 27001".
  for (const word of [...said]) for (const part of word.match(/\p{L}+|\d+/gu) ?? []) said.add(part);
  const whole = title.toLowerCase();
  let named = typed.includes(whole);
  const rest = typed.replace(whole, ' ').replaceAll(/[\p{L}\p{N}]+/gu, (word) => {
    if (!said.has(word)) return word;
    if (word in kinds) return word;
    const tells = isTelling(word, title, name);
    named ||= tells;
    return tells || nameless.has(word) ? ' ' : word;
  });
  return { rest, named };
}

/** Words that many frameworks share. They may stand beside an id and tell none of them from the others. */
const nameless: ReadonlySet<string> = new Set(['iso', 'iec', 'en', 'eu', 'regulation', 'directive', 'law']);

/** Whether a word is what people call a framework by: a number of its title or an abbreviation, in capitals. */
function isTelling(word: string, title: string, name: string): boolean {
  if (nameless.has(word) || word.length < 2) return false;
  const [id = ''] = name.split(' ');
  const called = [title, id, ...(name.match(/\b[A-Z]{2,}\b|\b\d+ CFR\b/g) ?? [])].join(' ').toLowerCase();
  return (called.match(/\p{L}+\d+|\p{L}+|\d+/gu) ?? []).some(
    (one) => one === word || one.match(/\p{L}+|\d+/gu)?.some((part) => part === word),
  );
}
