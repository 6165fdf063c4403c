import { linkablePages } from '../../routes/linkable.ts';
import { editionNames, type Place } from '../../schema/handbook.ts';
import { type Classification, classificationRank } from '../../schema/words.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { nearest, suggest } from '../../source/nearest.ts';
import { quote } from '../../source/phrase.ts';
import { clearance, editionsOf } from '../who-sees-what.ts';
import type { Known } from './known.ts';
import type { Citing } from './look-up.ts';

/** An address on the host of an edition tells of that edition: the same law as for what is named in another way. */
export function checkHost(url: string, { sites }: Known, citing: Citing, place: Place): Diagnostic[] {
  const [edition] = editionNames
    .filter((name) => sites[name] !== undefined && url.startsWith(sites[name]))
    .sort((a, b) => (sites[b]?.length ?? 0) - (sites[a]?.length ?? 0));
  if (edition === undefined || citing.classification === undefined) return [];
  if (classificationRank(clearance[edition]) <= classificationRank(citing.classification)) return [];
  return [
    report(
      place,
      'cites-beyond-readers',
      `The address ${quote(url)} is in the ${edition} edition, but ${citing.name} is ${citing.classification}: not all of its readers may know of it.`,
      'Take it out here.',
    ),
  ];
}

/** A page must be there in every edition in which the document is read, and the place of it that a link leads to. */
export function checkPage(
  path: string,
  anchor: string | undefined,
  known: Known,
  readers: Classification | undefined,
  place: Place,
): Diagnostic[] {
  const page = linkablePages.get(path);
  if (page === undefined) {
    return [
      report(
        place,
        'dead-link',
        `There is no page ${quote(path)} that a text may link to.`,
        suggestPage(path, known),
      ),
    ];
  }
  const lacking =
    readers === undefined ? [] : editionsOf(readers).filter((name) => !page.editions.includes(name));
  if (lacking.length === 0) return checkAnchor(path, anchor, page.anchors, known, place);
  return [
    report(
      place,
      'dead-link',
      `The page ${quote(path)} is not in the ${lacking.join(' and ')} edition${lacking.length === 1 ? '' : 's'}, but this document is.`,
      'Take the link out.',
    ),
  ];
}

function checkAnchor(
  path: string,
  anchor: string | undefined,
  anchors: readonly string[],
  known: Known,
  place: Place,
): Diagnostic[] {
  if (anchor === undefined) return [];
  const all = anchors.flatMap((written) => writeOut(written, known).map((one) => `#${one}`));
  if (all.includes(`#${anchor}`) || anchors.some((written) => mayBe(anchor, written))) return [];
  return [
    report(
      place,
      'dead-anchor',
      `The page ${quote(path)} has no place ${quote(`#${anchor}`)} that a text may link to.`,
      suggest(`#${anchor}`, all) ?? `Link to the page: ${path}`,
    ),
  ];
}

/** `topic-[topic]` once for each topic. What cannot be listed is left out. */
function writeOut(written: string, { frameworks, topics }: Known): readonly string[] {
  const word = /\[(\w+)\]/.exec(written)?.[1];
  if (word === undefined) return [written];
  const values =
    word === 'framework' ? frameworks.keys() : word === 'topic' ? topics : word === 'letter' ? letters : [];
  return [...values].map((value) => written.replace(`[${word}]`, value));
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Events come with every release; which of them are on the page is not asked. */
function mayBe(anchor: string, written: string): boolean {
  return written.endsWith('[number]') && /^\d+$/.test(anchor.slice(written.indexOf('[')))
    ? anchor.startsWith(written.slice(0, written.indexOf('[')))
    : false;
}

/** `/documents/POL-021/` and `/documents/access-control.html` mean a document. */
function suggestPage(path: string, { documents, slugs }: Known): string {
  const name = /^\/documents\/([^/?]+?)(?:\.html?|\.mdx?)?\/?$/.exec(path)?.[1];
  const slug = name && (slugs.get(name) ?? nearest(name, documents.keys()));
  if (slug !== undefined && slug !== '') return `Write <Doc to="${slug}"/>.`;
  return (
    suggest(path, linkablePages.keys()) ??
    'For a document write <Doc to="..."/>; for another website begin with https://'
  );
}
