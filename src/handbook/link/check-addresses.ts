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

/** A page must be there in every edition in which the document is read. */
export function checkPage(
  path: string,
  known: Known,
  readers: Classification | undefined,
  place: Place,
): Diagnostic[] {
  const editions = linkablePages.get(path);
  if (editions === undefined) {
    return [
      report(
        place,
        'dead-link',
        `There is no page ${quote(path)} that a text may link to.`,
        suggestPage(path, known),
      ),
    ];
  }
  const lacking = readers === undefined ? [] : editionsOf(readers).filter((name) => !editions.includes(name));
  if (lacking.length === 0) return [];
  return [
    report(
      place,
      'dead-link',
      `The page ${quote(path)} is not in the ${lacking.join(' and ')} edition${lacking.length === 1 ? '' : 's'}, but this document is.`,
      'Take the link out.',
    ),
  ];
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
