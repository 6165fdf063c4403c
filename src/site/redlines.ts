import { rememberLast } from '../data/remember.ts';
import { wordsOf } from '../languages/languages.ts';
import type { ComparedPair } from '../ledger/list-redlines.ts';
import { foldToLink } from '../ledger/mark-changes.ts';
import { type Block, readBlocks } from '../ledger/read-blocks.ts';
import { redline } from '../ledger/redline.ts';
import { parseHtml } from '../mdx/parse.ts';
import type { FrozenTexts } from '../schema/handbook.ts';

/**
 * Redlines that were made before. A key names the two texts, and nothing of where they are shown: one store serves all
 * editions, since a page asks only for texts that its edition has.
 */
export interface RedlineStore {
  find(key: string): string | undefined;
  keep(key: string, html: string): void;
}

const symbol = Symbol.for('clausebook.redlines');

/** Hands a store to the render, or takes it away. Called by the commands only; without one every redline is made. */
export function setRedlineStore(store: RedlineStore | undefined): void {
  (globalThis as Record<symbol, unknown>)[symbol] = store;
}

/**
 * The redline of two versions, as HTML.
 *
 * @param texts Those of the edition: both sides must be among them.
 * @param address Of the later version's page, where lines that stand for unchanged text lead.
 * @param language Of the page: what came and what went is announced in it.
 */
export function redlineOf(
  { before, after }: ComparedPair,
  texts: FrozenTexts,
  address: string,
  language: string,
): string {
  const words = wordsOf(language);
  const store = (globalThis as Record<symbol, unknown>)[symbol] as RedlineStore | undefined;
  const [old, now] = [before.frozen.sha256, after.frozen.sha256];
  // The store serves readers who may see less than others.
  if (!texts.has(old) || !texts.has(now))
    throw new Error('An edition compares what it has, and nothing else.');
  const key = `${old} ${now} ${words.language}`;
  let html = store?.find(key);
  if (html === undefined) {
    const blocksOf = (sha256: string) =>
      recentBlocks(sha256, () => readBlocks(parseHtml(texts.today(sha256))));
    html = redline(blocksOf(old), blocksOf(now), { fold: foldToLink(''), labels: words.redline });
    store?.keep(key, html);
  }
  return leadTo(address, html);
}

/** Whether a file of an edition is the page of a redline, {@link redlineUrl}. None of them is found by search. */
export function isRedline(file: string): boolean {
  return /^documents\/[^/]+\/changes\/[^/]+\/index\.html$/.test(file);
}

/**
 * Editions are served from different folders, so a kept redline says only where on the page each run stands. Nothing
 * else in it is a link, and in its words `<` is escaped.
 */
function leadTo(address: string, html: string): string {
  const escaped = address.replaceAll('&', '&#x26;');
  return html.replaceAll('<p data-unchanged=""><a href="', (start) => start + escaped);
}

/** Each version is compared with the one before it and the one after it, one upon the other: its text is read once. */
const recentBlocks = rememberLast<Block[]>(4);
