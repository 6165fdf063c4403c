import type { Term } from '../schema/term.ts';

/** What texts say for the terms of a glossary, by the first word of each, the longest first. Plain data. */
export type TermForms = Readonly<Record<string, readonly TermForm[]>>;

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
      const [first, ...rest] = splitWords(form);
      if (first === undefined) continue;
      const known = forms.get(fold(first.word)) ?? [];
      forms.set(fold(first.word), known);
      known.push({
        id: term.id,
        rest: rest.map(({ joint, word }) => ({ joint, word: isExact(word) ? word : fold(word) })),
        ...(isExact(first.word) && { exact: first.word }),
      });
    }
  }
  for (const known of forms.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  return Object.fromEntries(forms);
}

/**
 * The terms in a run of words, from its beginning to its end, none within another and none within a longer word: in
 * "audit-trail", "re-audit" and "audit@example.org" there is no "audit".
 */
export function findTerms(words: string, forms: TermForms): FoundTerm[] {
  const all = splitWords(words);
  const found: FoundTerm[] = [];
  for (let at = 0; at < all.length; at++) {
    const first = all[at];
    if (first === undefined) break;
    const key = fold(first.word);
    const form = (Object.hasOwn(forms, key) ? (forms[key] ?? []) : []).find(
      ({ rest, exact }) =>
        (exact === undefined || exact === first.word) &&
        rest.every(({ joint, word }, index) => {
          const next = all[at + 1 + index];
          return (
            next?.joint === joint && (next.word === word || (!isExact(word) && fold(next.word) === word))
          );
        }) &&
        standsAlone(words, first.at, endOf(all[at + rest.length])),
    );
    if (form === undefined) continue;
    at += form.rest.length;
    found.push({ id: form.id, from: first.at, to: endOf(all[at]) });
  }
  return found;
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
  /** What stands between it and the word before. */
  readonly joint: string;
}

function splitWords(text: string): readonly Word[] {
  let end = 0;
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => {
    const joint = text.slice(end, index).replaceAll(/\s/g, ' ').replaceAll(/[‐‑]/g, '-');
    end = index + word.length;
    return { word, at: index, joint };
  });
}

function endOf(word: Word | undefined): number {
  return word === undefined ? 0 : word.at + word.word.length;
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
