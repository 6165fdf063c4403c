import { type DocumentFrontmatter, documentFrontmatter } from '../../schema/document.ts';
import { type Citation, editionNames } from '../../schema/handbook.ts';
import { fixedPages } from '../../schema/page.ts';
import { type Classification, classification, classificationRank } from '../../schema/words.ts';
import { type Diagnostic, reportError } from '../../source/diagnostic.ts';
import { nearest, suggest } from '../../source/nearest.ts';
import { listWords, quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import type { ReadMdx } from '../read-document.ts';
import { clearance, editionsOf } from '../who-sees-what.ts';
import type { Known } from './known.ts';
import {
  type Citing,
  listAnchors,
  lookUpDocument,
  lookUpRecord,
  lookUpReferences,
  lookUpRequirements,
  suggestRecord,
} from './look-up.ts';

type ReadDocument = Gathered['documents'][number];

/** What documents name in their fields and texts, and that each id and each slug is there once. */
export function checkDocuments({ documents }: Gathered, known: Known): Diagnostic[] {
  return [
    ...findRepeated(
      documents,
      'duplicate-id',
      ({ written }) => (typeof written.id === 'string' ? written.id : undefined),
      'id',
      (first) => `The id is taken by ${first.file}.`,
      'Ids are never reused: take the next free one.',
    ),
    ...findRepeated(
      documents,
      'duplicate-slug',
      ({ name }) => name,
      undefined,
      (first) => `The file name is taken by ${first.file}, and the file name is the address.`,
      'Rename one of the two.',
    ),
    ...documents.flatMap((document) => [
      ...checkFields(document, known),
      ...checkText(document, citingOf(document), known),
    ]),
  ];
}

function citingOf({ written }: ReadDocument): Citing {
  const readable = classification.safeParse(written.classification);
  return { name: 'this document', classification: readable.success ? readable.data : undefined };
}

/** Fields are looked at one by one, so that a fault in one does not hide those of the others. */
function checkFields(document: ReadDocument, known: Known): Diagnostic[] {
  const { file, frontmatter, written, places, text } = document;
  const place = placeIn(file, places);
  const citing = citingOf(document);
  const roles = (['owner', 'approver'] as const).flatMap((field) => {
    const id = written[field];
    return typeof id === 'string' ? lookUpRecord('role', id, known.roles, citing, place(field)) : [];
  });
  const audience = Array.isArray(written.audience) ? written.audience : [];
  // Employees alone see for whom a document is, so a public one may name a group.
  const groups = audience.flatMap((id, index) =>
    typeof id === 'string'
      ? lookUpRecord('audience', id, known.audiences, citing, place(`audience.${index}`))
      : [],
  );
  const { answers, provides, forms, satisfies } = frontmatter ?? readSoundFields(written);
  const anchors = [
    ...answers.map(({ at }, index) => ({ at, field: `answers.${index}.at` })),
    ...provides.flatMap((item, index) =>
      typeof item === 'string' ? [] : [{ at: item.at, field: `provides.${index}.at` }],
    ),
  ].flatMap(({ at, field }) => checkAnchor(at.slice(1), text, place(field)));
  const cited = forms.flatMap((slug, index) =>
    lookUpDocument(slug, undefined, known, citing, place(`forms.${index}`)),
  );
  const requirements = lookUpReferences(satisfies, known, (framework, index) =>
    place(`satisfies.${framework}${index === undefined ? '' : `.${index}`}`),
  );
  return [...roles, ...groups, ...anchors, ...cited, ...requirements];
}

/** The fields of a broken document that are right by themselves. */
function readSoundFields(
  written: Readonly<Record<string, unknown>>,
): Pick<DocumentFrontmatter, 'answers' | 'provides' | 'forms' | 'satisfies'> {
  const { answers, provides, forms, satisfies } = documentFrontmatter.shape;
  return {
    answers: answers.safeParse(written.answers).data ?? [],
    provides: provides.safeParse(written.provides).data ?? [],
    forms: forms.safeParse(written.forms).data ?? [],
    satisfies: satisfies.safeParse(written.satisfies).data ?? {},
  };
}

function checkAnchor(anchor: string, text: ReadDocument['text'], place: Citation['place']): Diagnostic[] {
  if (text === undefined || !text.readable || text.anchors.includes(anchor)) return [];
  return [
    reportError(
      place,
      'dead-anchor',
      `This document has no heading or rule with the anchor ${quote(anchor)}.`,
      suggest(anchor, text.anchors) ?? listAnchors(text.anchors, 'This text'),
    ),
  ];
}

/** What a text names. Used for documents and for the statements of controls. */
export function checkText({ text }: ReadMdx<unknown>, citing: Citing, known: Known): Diagnostic[] {
  if (text === undefined) return [];
  const cited = text.citations.flatMap((citation) => checkCitation(citation, citing, known));
  const named = text.named.flatMap(({ kind, id, place }) => {
    if (kind === 'reader') return checkReader(id, known, citing, place);
    if (kind === 'statement') return checkStatement(id, known, citing, place);
    const there = kind === 'clock' ? known.clocks : known.regimes;
    return there === undefined || there.has(id)
      ? []
      : [
          reportError(
            place,
            'unknown-clock',
            `There is no ${kind === 'clock' ? 'legal clock' : 'regime'} ${quote(id)} in content/legal/clocks.yaml.`,
            suggest(id, there) ?? 'Add it there, or use one that is there.',
          ),
        ];
  });
  const requirements = text.satisfies.flatMap(({ framework, requirement, place }) =>
    lookUpReferences({ [framework]: [requirement] }, known, () => place),
  );
  const outside = text.outside.flatMap(({ url, place }) => checkHost(url, known, citing, place));
  return [...cited, ...named, ...requirements, ...outside];
}

function checkReader(id: string, known: Known, citing: Citing, place: Citation['place']): Diagnostic[] {
  const { audiences, roles } = known;
  if (audiences === undefined || roles === undefined || audiences.has(id)) return [];
  if (roles.has(id)) return lookUpRecord('role', id, roles, citing, place);
  const hint =
    suggestRecord(id, new Map([...roles, ...audiences])) ??
    `Groups are ${listWords([...audiences.keys()], 'and')}; roles stand in content/roles.yaml.`;
  return [
    reportError(place, 'unknown-audience', `${quote(id)} is neither an audience group nor a role.`, hint),
  ];
}

/** Reasons and states of controls are for auditors: only a confidential text may print them. */
function checkStatement(id: string, known: Known, citing: Citing, place: Citation['place']): Diagnostic[] {
  const unknown = lookUpRequirements({ [id]: [] }, known, () => place);
  if (citing.classification === undefined || citing.classification === 'confidential') return unknown;
  return [
    ...unknown,
    reportError(
      place,
      'cites-beyond-readers',
      `A statement of applicability is confidential, but ${citing.name} is ${citing.classification}: its readers may not see why controls were chosen and how far they are.`,
      'Take it out here, or make the document confidential.',
    ),
  ];
}

function checkCitation({ kind, id, anchor, place }: Citation, citing: Citing, known: Known): Diagnostic[] {
  switch (kind) {
    case 'document':
      return lookUpDocument(id, anchor, known, citing, place);
    case 'role':
      return lookUpRecord('role', id, known.roles, citing, place);
    case 'term':
      return lookUpRecord('term', id, known.terms, citing, place);
    case 'contact':
      return lookUpRecord('contact', id, known.contacts, citing, place);
    case 'parameter':
      return lookUpRecord('parameter', id, known.parameters, citing, place);
    case 'image':
      return known.images.has(id)
        ? []
        : [
            reportError(
              place,
              'dead-image',
              `There is no picture ${quote(id)}.`,
              suggest(id, known.images) ?? 'Put it there, or take it out here.',
            ),
          ];
    case 'page':
      return checkPage(id, known, citing.classification, place);
  }
}

/** An address on the host of an edition tells of that edition: the same law as for what is named in another way. */
function checkHost(url: string, { sites }: Known, citing: Citing, place: Citation['place']): Diagnostic[] {
  const [edition] = editionNames
    .filter((name) => sites[name] !== undefined && url.startsWith(sites[name]))
    .sort((a, b) => (sites[b]?.length ?? 0) - (sites[a]?.length ?? 0));
  if (edition === undefined || citing.classification === undefined) return [];
  if (classificationRank(clearance[edition]) <= classificationRank(citing.classification)) return [];
  return [
    reportError(
      place,
      'cites-beyond-readers',
      `The address ${quote(url)} is in the ${edition} edition, but ${citing.name} is ${citing.classification}: not all of its readers may know of it.`,
      'Take it out here.',
    ),
  ];
}

/** A page must be there in every edition in which the document is read. */
function checkPage(
  path: string,
  known: Known,
  readers: Classification | undefined,
  place: Citation['place'],
): Diagnostic[] {
  const editions = Object.hasOwn(fixedPages, path) ? fixedPages[path] : undefined;
  if (editions === undefined) {
    return [
      reportError(
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
    reportError(
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
    suggest(path, Object.keys(fixedPages)) ??
    'For a document write <Doc to="..."/>; for another website begin with https://'
  );
}

function findRepeated(
  documents: readonly ReadDocument[],
  rule: string,
  valueOf: (document: ReadDocument) => string | undefined,
  field: string | undefined,
  message: (first: ReadDocument) => string,
  hint: string,
): Diagnostic[] {
  const first = new Map<string, ReadDocument>();
  return documents.flatMap((document) => {
    const value = valueOf(document);
    if (value === undefined) return [];
    const earlier = first.get(value);
    if (earlier !== undefined)
      return [
        reportError(
          field === undefined
            ? { file: document.file, line: 1, column: 1 }
            : placeIn(document.file, document.places)(field),
          rule,
          message(earlier),
          hint,
        ),
      ];
    first.set(value, document);
    return [];
  });
}
