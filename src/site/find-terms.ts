import type { Term } from '../schema/term.ts';

/** What texts say for the terms of a glossary, by the first word of each, the longest first. Plain data. */
export type TermForms = ReadonlyMap<string, readonly TermForm[]>;

interface TermForm {
  readonly id: string;
  /** The words behind the first, each with what stands before it: a blank, a hyphen or a sign. */
  readonly rest: readonly { readonly joint: string; readonly word: string }[];
  /** The first word where its capitals count: `IT` is not `it`. */
  readonly exact?: string;
}

interface FoundTerm {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What is looked for in texts, made of the entries of a glossary. */
export function termForms(terms: readonly Term[], language: string): TermForms {
  const forms = new Map<string, TermForm[]>();
  for (const term of terms) {
    for (const form of formsOf(term, language)) {
      const first = wordFrom(form, 0);
      if (first === undefined) continue;
      const known = forms.get(fold(first.word)) ?? [];
      forms.set(fold(first.word), known);
      known.push({
        id: term.id,
        rest: restOf(form, endOf(first)),
        ...(isExact(first.word) && { exact: first.word }),
      });
    }
  }
  for (const known of forms.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  return forms;
}

/** The words of a form behind its first. */
function restOf(form: string, from: number): TermForm['rest'] {
  const next = wordFrom(form, from);
  if (next === undefined) return [];
  const { word, at } = next;
  return [
    { joint: jointIn(form, from, at), word: isExact(word) ? word : fold(word) },
    ...restOf(form, endOf(next)),
  ];
}

/**
 * The terms in a run of words, from its beginning to its end, none within another and none within a longer word: in
 * "audit-trail", "re-audit" and "audit@example.org" there is no "audit".
 *
 * Of most words nothing is asked but whether a term begins with it: with a list of all words, and of what stands between
 * them, the texts of a thousand documents took four times as long.
 */
export function findTerms(words: string, forms: TermForms): FoundTerm[] {
  const found: FoundTerm[] = [];
  let first = wordFrom(words, 0);
  while (first !== undefined) {
    const from = first;
    let to = endOf(first);
    for (const form of forms.get(fold(first.word)) ?? []) {
      const end = endOfForm(words, from, form);
      if (end === undefined || !standsAlone(words, from.at, end)) continue;
      found.push({ id: form.id, from: from.at, to: end });
      to = end;
      break;
    }
    first = wordFrom(words, to);
  }
  return found;
}

/** Where a form ends that begins with a word; nothing where other words follow. */
function endOfForm(words: string, first: Word, { rest, exact }: TermForm): number | undefined {
  if (exact !== undefined && exact !== first.word) return undefined;
  let end = endOf(first);
  for (const { joint, word } of rest) {
    const next = wordFrom(words, end);
    if (next === undefined || jointIn(words, end, next.at) !== joint) return undefined;
    if (next.word !== word && (isExact(word) || fold(next.word) !== word)) return undefined;
    end = endOf(next);
  }
  return end;
}

/** The words of an entry that are looked for: those that it says; else its name and abbreviations, and plurals. */
function formsOf({ term, aliases, marked }: Term, language: string): readonly string[] {
  if (marked === false) return [];
  if (marked !== undefined) return marked;
  // Other aliases are what people type, and often what has other meanings, too: "permission", "measure", "chart".
  const names = [term, ...aliases.filter((alias) => /^[\p{L}\p{N}]+$/u.test(alias) && isExact(alias))];
  return language.split('-')[0] === 'en' ? names.flatMap((name) => [name, pluralOf(name)]) : names;
}

/** The regular plural in English; of "record of processing activities" it is "records of processing activities". */
function pluralOf(name: string): string {
  const [, head = name, rest = ''] = /^(.+?)( of .*)$/.exec(name) ?? [];
  const plural = /(?:[sxz]|[cs]h)$/.test(head)
    ? `${head}es`
    : head.replace(/([^aeiou])y$/, '$1ie').replace(/$/, 's');
  return plural + rest;
}

interface Word {
  readonly word: string;
  readonly at: number;
}

/** The first word at or behind a place. */
function wordFrom(text: string, from: number): Word | undefined {
  anyWord.lastIndex = from;
  const next = anyWord.exec(text);
  return next === null ? undefined : { word: next[0], at: next.index };
}

const anyWord = /[\p{L}\p{N}]+/gu;

/** What stands between two words, with one kind of blank and one kind of hyphen. */
function jointIn(text: string, from: number, to: number): string {
  return text.slice(from, to).replaceAll(/\s/g, ' ').replaceAll(/[‐‑]/g, '-');
}

function endOf({ word, at }: Word): number {
  return at + word.length;
}

/** Whether no sign ties it to a word before or behind it. */
function standsAlone(words: string, from: number, to: number): boolean {
  return (
    !/[\p{L}\p{N}][-‐‑_./@]$|[#&_@/]$/u.test(words.slice(Math.max(0, from - 2), from)) &&
    !/^[-‐‑_./@][\p{L}\p{N}]|^[_@/]/u.test(words.slice(to, to + 2))
  );
}

/** Whether the capitals of a word tell it from others, as those of an abbreviation do. */
function isExact(word: string): boolean {
  return /\p{Lu}.*[\p{Lu}\p{N}]|\p{N}.*\p{Lu}/u.test(word);
}

function fold(word: string): string {
  return word.toLowerCase();
}
