import { foldWord, splitWords } from './fold-words.ts';
import type { Candidate, Hit } from './hit.ts';
import { isLight } from './light-words.ts';
import type { Resolved } from './resolve-id.ts';
import type { Passage } from './search-data.ts';
import type { ShownPassage } from './search-index.ts';

/** One line of the list of results. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** The rule's or the answer's own words. */
  readonly text: string;
  /** Words that are marked in it. */
  readonly found: ReadonlySet<string>;
  readonly level?: Passage['level'];
  /** Whom it binds. */
  readonly who?: string | undefined;
  readonly by?: string | undefined;
  /** Of which document and version, or of which standard. */
  readonly source: string;
  /** The next best sections of the same document. */
  readonly also: readonly Link[];
  /** Of a rule: the section that it stands in. */
  readonly section?: string | undefined;
  readonly language?: string | undefined;
}

export interface Link {
  readonly url: string;
  readonly title: string;
}

/** What the full text has: a page that none of the answers is on, or that only its running text finds. */
export interface FullText extends Link {
  readonly text: string;
  readonly found: ReadonlySet<string>;
  readonly source: string;
}

/** So many sections of one document stand by themselves; the next ones are links below the first. */
const ofOneDocument = 3;
const mostAlso = 3;
/** More than anybody reads. */
const mostAnswers = 12;
/** What has less than this part of the points of the best was found by chance. */
const least = 0.08;

/** Of candidates, best first, those whose texts are read: nobody sees the others. */
export function chooseShown(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates[0]?.score ?? 0;
  const perPage = new Map<Candidate['page'], number>();
  const shown: Candidate[] = [];
  let lines = 0;
  for (const candidate of candidates) {
    if (candidate.score < best * least || lines === mostAnswers) break;
    const own = perPage.get(candidate.page) ?? 0;
    const isLine = own < ofOneDocument || candidate.page.kind === 'glossary';
    if (!isLine && own >= ofOneDocument + mostAlso) continue;
    perPage.set(candidate.page, own + 1);
    shown.push(candidate);
    if (isLine) lines++;
  }
  return shown;
}

/** One ranked list: what has the id that was typed, then answers, then what the full text has besides. */
export function mergeResults(
  resolved: readonly Resolved[],
  hits: readonly Hit[],
  fullText: readonly FullText[],
): readonly Result[] {
  const results: (Result & { also: Link[] })[] = resolved.map(fromId);
  const perPage = new Map<string, (Result & { also: Link[] })[]>();
  const known = new Set(results.map(({ url }) => url));
  for (const hit of hits) {
    const result = fromHit(hit);
    if (known.has(result.url)) continue;
    const own = perPage.get(hit.page.url) ?? [];
    const [first] = own;
    if (own.length >= ofOneDocument && first !== undefined && hit.page.kind !== 'glossary') {
      first.also.push({ url: result.url, title: result.title });
      continue;
    }
    perPage.set(hit.page.url, [...own, result]);
    results.push(result);
    known.add(result.url);
  }
  const pages = new Set([...known].map(pageOf));
  const others = fullText.filter(({ url }) => !pages.has(pageOf(url)));
  return [...results, ...others.map((page) => ({ ...page, also: [] }))];
}

function pageOf(url: string): string {
  return url.replace(/#.*$/, '');
}

function fromId({ id, title, url, framework, counts }: Resolved): Result & { also: Link[] } {
  return {
    url,
    title: title.startsWith(id) ? title : `${id} ${title}`,
    text: '',
    found: new Set(),
    source: framework === undefined ? '' : `${framework}${counts ? '' : ', superseded or not for us'}`,
    also: [],
  };
}

function fromHit({ passage, page, found: folded, language }: Hit): Result & { also: Link[] } {
  const { anchor, section, heading, number, level, who, by, text } = passage;
  const found = wordsFound(passage, folded, language);
  const version = page.version === undefined ? page.title : `${page.title} ${page.version}`;
  const place =
    level !== undefined && heading !== undefined
      ? `Rule ${number}, “${heading}”, `
      : number === undefined
        ? ''
        : `Section ${number}, `;
  return {
    url: anchor === undefined ? page.url : `${page.url}#${anchor}`,
    title: titleOf(passage, found) ?? page.title,
    text: cutRound(text, found, language),
    found,
    level,
    who,
    by,
    source: anchor === undefined ? sourceOfPage(page.id, page.version) : `${place}${version}`,
    also: [],
    section: section === undefined ? undefined : `${page.url}#${section}`,
    language: page.language,
  };
}

/** The words of a passage, as it writes them, that were looked for. */
function wordsFound(
  { heading = '', asks = [], text }: ShownPassage,
  folded: ReadonlySet<string>,
  language: string,
): ReadonlySet<string> {
  // Those of another language than the handbook's have it before them.
  const looked = new Set([...folded].map((word) => word.replace(/^.*:/, '')));
  const words = splitWords([heading, ...asks, text].join(' '));
  return new Set(words.filter((word) => looked.has(foldWord(word, language))));
}

function sourceOfPage(id: string | undefined, version: string | undefined): string {
  return id === undefined ? '' : `${id}, version ${version}`;
}

/** The question that it answers, where that is what was asked; else its heading. */
function titleOf(
  { heading, asks = [], level, section, anchor }: ShownPassage,
  found: ReadonlySet<string>,
): string | undefined {
  const isAnswer =
    anchor !== undefined && (level !== undefined || section !== undefined || heading !== undefined);
  const [asked] = asks
    .filter((question) => question.endsWith('?'))
    .map((question) => ({
      question,
      said: splitWords(question).filter((word) => found.has(word) && word.length > 3).length,
    }))
    .filter(({ said }) => said > 0)
    .sort((a, b) => b.said - a.said);
  return isAnswer && asked !== undefined ? asked.question : heading;
}

/** Rules are short and shown whole; of a section the part where most of what was looked for stands. */
const longest = 320;

/**
 * The part of a text, by sentences, that says most of what was looked for, the first where several say as much: each word
 * once, and none that says little by itself. By "may I use ChatGPT" the reader was shown the one sentence of a section
 * that has "uses" in it, and not the first two, which answer.
 *
 * @param found Words that were looked for, as the text writes them.
 */
export function cutRound(text: string, found: ReadonlySet<string>, language?: string): string {
  const plain = text.trim();
  if (plain.length <= longest) return plain;
  const sentences = plain.split(/(?<=[.?!])\s+(?=[\p{Lu}\d“"])/u);
  const said = sentences.map((sentence) =>
    splitWords(sentence)
      .filter((word) => found.has(word))
      .map((word) => foldWord(word, language))
      .filter((word) => !isLight(word)),
  );
  let best = { from: 0, points: -1 };
  for (let from = 0; from < sentences.length; from++) {
    let length = 0;
    const words = new Set<string>();
    for (let at = from; at < sentences.length && (at === from || length < longest); at++) {
      length += 1 + (sentences[at]?.length ?? 0);
      if (at === from || length <= longest) for (const word of said[at] ?? []) words.add(word);
    }
    if (words.size > best.points) best = { from, points: words.size };
  }
  const begin = sentences.slice(best.from).join(' ');
  const cut = begin.length <= longest ? begin : `${begin.slice(0, begin.lastIndexOf(' ', longest))} …`;
  return best.from === 0 ? cut : `… ${cut}`;
}
