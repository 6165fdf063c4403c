import { remember } from '../../data/remember.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Classification, classificationRank } from '../../schema/words.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggest, suggestFrom } from '../../source/nearest.ts';
import { listWords, quote } from '../../source/phrase.ts';
import type { Known, KnownRecords } from './known.ts';

/** Who says it: the record that cites, for the law that a record may cite only what all its own readers may see. */
export interface Citing {
  /** How a message calls it: `this document`. */
  readonly name: string;
  /** Missing where it could not be read. */
  readonly classification: Classification | undefined;
  /** It is read as it stands and never frozen: what it counts may change. */
  readonly live?: true;
}

/**
 * Reports `unknown-role`, `unknown-term` and so on, or `cites-beyond-readers`.
 *
 * @param list The list in which the id is looked for: `roles`, `audiences`.
 */
export function lookUpRecord(
  list: string,
  id: string,
  known: Known,
  citing: Citing,
  place: Place,
): Diagnostic[] {
  const records = known.records.get(list);
  const said = known.words.get(list);
  if (records === undefined || said === undefined) return [];
  const { noun, file, rule } = said;
  const record = records.get(id);
  if (record === undefined) {
    const hint =
      sayToday(list, id, known) ??
      suggestRecord(id, records) ??
      `Add it there, or use one that is there${listFew([...records.keys()])}.`;
    return [report(place, rule, `There is no ${noun} ${quote(id)} in ${file}.`, hint)];
  }
  return judgeReaders(`The ${noun} ${quote(id)}`, record.classification, citing, place, file);
}

/** Old names lead readers on. Authors write today's, so that one search finds all. */
function sayToday(list: string, id: string, { renames }: Known): string | undefined {
  const today = renames.get(list)?.get(id);
  return today === undefined ? undefined : `It is called ${today} now: write that.`;
}

/** Authors write what people call a thing (`Privacy Officer`, `MFA`) where its id is expected. */
export function suggestRecord(written: string, known: NonNullable<KnownRecords>): string | undefined {
  const id = idsByName(known).get(written.toLowerCase());
  return id === undefined ? suggestFrom(written, known) : `Did you mean ${id}?`;
}

/** The first record that people call so: asked for every id that there is not. */
const idsByName = remember(
  (known: NonNullable<KnownRecords>) =>
    new Map(
      [...known]
        .flatMap(([id, { names }]) => names.map((name) => [name.toLowerCase(), id] as const))
        .reverse(),
    ),
);

/** Up to eight can be read in a line; of more the file is the better list. */
function listFew(words: readonly string[]): string {
  return words.length === 0 || words.length > 8 ? '' : `: ${listWords(words, 'or')}`;
}

/** Reports `unknown-document`, `dead-anchor` or `cites-beyond-readers`. Takes a slug or an id. */
export function lookUpDocument(
  slugOrId: string,
  anchor: string | undefined,
  known: Known,
  citing: Citing,
  place: Place,
): Diagnostic[] {
  const target = known.documents.get(known.slugs.get(slugOrId) ?? slugOrId);
  if (target === undefined) {
    const hint =
      sayToday('documents', slugOrId, known) ??
      suggest(slugOrId, [...known.documents.keys(), ...known.slugs.keys()]) ??
      'Use the file name without .mdx, or the id, of a document below policies/.';
    return [report(place, 'unknown-document', `There is no document ${quote(slugOrId)}.`, hint)];
  }
  const found = judgeReaders(
    `The document ${quote(target.slug)}`,
    target.classification,
    citing,
    place,
    'its own file',
  );
  if (anchor !== undefined && target.anchors !== undefined && !target.anchors.includes(anchor)) {
    found.push(
      report(
        place,
        'dead-anchor',
        `The document ${quote(target.slug)} has no heading or rule with the anchor ${quote(anchor)}.`,
        suggest(anchor, target.anchors) ?? listAnchors(target.anchors, 'It'),
      ),
    );
  }
  return found;
}

/** What there is to point to. `who` begins the sentence: `It` for another document. */
export function listAnchors(anchors: readonly string[], who: string): string {
  return anchors.length === 0
    ? `${who} has no headings at all.`
    : `${who} has ${anchors.slice(0, 6).join(', ')}${anchors.length > 6 ? ' and others' : ''}.`;
}

/** The law: public may not name internal, internal may not name confidential. */
function judgeReaders(
  what: string,
  classification: Classification | undefined,
  citing: Citing,
  place: Place,
  where: string,
): Diagnostic[] {
  if (classification === undefined || citing.classification === undefined) return [];
  if (classificationRank(classification) <= classificationRank(citing.classification)) return [];
  return [
    report(
      place,
      'cites-beyond-readers',
      `${what} is ${classification}, but ${citing.name} is ${citing.classification}: its readers may not see what it names.`,
      `Take it out here, or change "classification" to ${citing.classification} in ${where}, if everybody who reads this may know of it.`,
    ),
  ];
}
