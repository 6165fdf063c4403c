import { readHtml } from '../mdx/parse.ts';
import { readPlainText } from '../mdx/plain-text.ts';
import type { Document, FrozenText } from '../schema/handbook.ts';
import type { Renames } from '../schema/renames.ts';
import { nameToday } from '../schema/renames.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import type { Gathered } from './gather.ts';
import { hashOf } from './read-ledger.ts';
import { retireCommand } from './retire-command.ts';

/** A file that looks like a document under another name, and nobody has said so. */
export interface LikelyRename {
  /** The slug that events of the ledger speak of, and that no file has any more. */
  readonly old: string;
  readonly document: Gathered['documents'][number];
  /** The last of its frozen texts. */
  readonly frozen: FrozenText;
  /** What is the same, as a part of a sentence. */
  readonly same: string;
}

/**
 * Documents whose file has gone while they are in force, each with the new file that has its id or nearly its words. What
 * was retired for good may go without a word.
 *
 * @param resolved The documents that are there, as far as they are sound: of these the words are known.
 */
export function findRenamed(
  gathered: Gathered,
  resolved: readonly Document[],
  renames: Renames,
): readonly LikelyRename[] {
  const { documents, archive, ledger, refused } = gathered;
  const today = (slug: string) => nameToday(renames, 'documents', slug);
  const released = new Set(archive.frozen.map(({ document }) => today(document)));
  const there = new Set([...documents.map(({ name }) => name), ...refused.map(slugOf)]);
  const retired = new Set(
    ledger.events.flatMap((event) =>
      event.kind === 'retire'
        ? event.documents.filter(({ suspended }) => suspended !== true).map(({ document }) => today(document))
        : [],
    ),
  );
  const gone = new Map(
    archive.frozen
      .filter(({ facts }) => facts.translation === undefined)
      .map((frozen) => [today(frozen.document), frozen] as const)
      .filter(([slug]) => !there.has(slug) && !retired.has(slug)),
  );
  const fresh = new Set(documents.filter(({ name }) => !released.has(name)));
  if (gone.size === 0 || fresh.size === 0) return [];
  const found: LikelyRename[] = [];
  for (const alike of [sameId, sameBody, nearlySameWords(gathered, resolved)])
    for (const [old, frozen] of gone)
      for (const document of fresh) {
        const same = alike(document, frozen);
        if (same === undefined) continue;
        found.push({ old, frozen, document, same });
        gone.delete(old);
        fresh.delete(document);
        break;
      }
  return found;
}

type Alike = (document: Gathered['documents'][number], frozen: FrozenText) => string | undefined;

const sameId: Alike = ({ written }, { facts: { frontmatter } }) =>
  written.id === frontmatter.id ? `the id ${frontmatter.id}` : undefined;

const sameBody: Alike = ({ text }, { facts }) =>
  text !== undefined && hashOf(text.source) === facts.body ? 'the same text' : undefined;

/** Of ten words eight are the same: a rename seldom comes alone. */
const enough = 0.8;

function nearlySameWords({ archive }: Gathered, resolved: readonly Document[]): Alike {
  const texts = new Map(resolved.map(({ slug, plainText }) => [slug, plainText]));
  // Where a whole set was put in other words, each text of before is held against each of today: read once.
  const counted = new Map<string, ReadonlyMap<string, number>>();
  const countOnce = (key: string, read: () => string) => {
    const counts = counted.get(key) ?? countEach(read());
    counted.set(key, counts);
    return counts;
  };
  return ({ name }, { sha256 }) => {
    const text = texts.get(name);
    if (text === undefined) return undefined;
    const before = countOnce(sha256, () => readPlainText(readHtml(archive.texts.read(sha256)).children));
    const after = countOnce(name, () => text);
    const shared = [...before].reduce((sum, [word, count]) => sum + Math.min(count, after.get(word) ?? 0), 0);
    return shared >= enough * Math.max(total(before), total(after)) ? 'nearly the same words' : undefined;
  };
}

function countEach(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** `document-renamed`, with the line that says so. */
export function reportRenamed({ old, frozen, document: { file, name }, same }: LikelyRename): Diagnostic {
  return report(
    { file, line: 1, column: 1 },
    'document-renamed',
    `This looks like ${quote(old)}, renamed to ${quote(name)}: it has ${same}, and there is no file ${old}.mdx any more.`,
    `If it is the same document, run: npx clausebook rename document ${old} ${name} (it writes formerly: [${old}] into its fields, and takes along what names it). If it is another one, bring ${old}.mdx back, or retire it first: ${retireCommand(old, frozen.facts.frontmatter)}`,
  );
}

function slugOf(file: string): string {
  return file.replace(/^.*\/|\.[a-z]+$/g, '');
}
