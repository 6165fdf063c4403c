import { question } from '../data/ask.ts';
import { type ListSummary, listsOf, summarise } from '../registers/lists-of.ts';
import type { DocumentedInformation } from '../schema/documented-information.ts';
import type { Framework } from '../schema/framework.ts';
import type { AnyHandbook, Control, Document, Section } from '../schema/handbook.ts';
import { type KeptRecord, sampleBy } from '../schema/kept-record.ts';

/**
 * How a piece of documented information stands: nothing provides it; what does is not in force; it is there, and the
 * review of it, or the sample of a record, is overdue; it is there and was looked at in time. Missing first.
 */
export const stage1States = ['missing', 'draft', 'due', 'complete'] as const;
export type Stage1State = (typeof stage1States)[number];

/** A document, or a section of it, that provides a piece of documented information. */
export interface Provider {
  readonly document: Document;
  readonly section?: Section | undefined;
}

/** What is told of a document that provides something: no more, so that a page about it stands when a text is changed. */
export type ProvidingDocument = Pick<Document, 'slug' | 'title' | 'version' | 'status' | 'release'>;

/** A piece of documented information with what provides it, as it stands on any day. */
export interface Wanted {
  readonly item: DocumentedInformation;
  readonly state: Exclude<Stage1State, 'due'>;
  readonly providedBy: readonly {
    readonly document: ProvidingDocument;
    readonly section?: Pick<Section, 'anchor' | 'number' | 'heading'> | undefined;
  }[];
  /** Registers that provide it and have entries. */
  readonly registers: readonly ListSummary[];
  /** Records in other systems. */
  readonly held: readonly HeldRecord[];
  /** Records of controls that are part of it, such as decisions on specifications. */
  readonly controls: readonly Pick<Control, 'framework' | 'id'>[];
}

/** A record in another system, and until when the last look at it counts. */
export interface HeldRecord
  extends Pick<KeptRecord, 'id' | 'what' | 'system' | 'lastSampledOn' | 'reference'> {
  readonly sampleBy: string;
}

/** The same, as it stands on a day. */
export interface Stage1Row extends Omit<Wanted, 'state'> {
  readonly state: Stage1State;
}

/** Documents and records apart: a policy is no proof that it was followed. */
export const forms = ['document', 'record'] as const satisfies readonly DocumentedInformation['form'][];

/** Three counts, never one: what must be there, what must be there for us, what auditors expect. */
export interface Stage1Count {
  readonly class: DocumentedInformation['class'];
  readonly provided: number;
  readonly wanted: number;
}

/**
 * The documentation set as a Stage 1 audit walks it: everything that the standards and laws want in writing, missing
 * first. A conditional row drops out when its situation is not ours or all its controls are excluded.
 *
 * @param date The day it is seen from: reviews are overdue after their day.
 */
export function stage1Of(handbook: AnyHandbook, date: string): readonly Stage1Row[] {
  return wantedInWriting(handbook)
    .map((row) => ({ ...row, state: isOverdue(row, date) ? ('due' as const) : row.state }))
    .sort((a, b) => stage1States.indexOf(a.state) - stage1States.indexOf(b.state));
}

/** What one requirement wants in writing, in the order of the set. It does not hang on the day. */
export function askedInWriting(
  handbook: AnyHandbook,
  framework: Framework,
  requirement: string,
): readonly Wanted[] {
  return asked(handbook, framework.id, requirement);
}

const wantedInWriting = question('wanted-in-writing', (handbook: AnyHandbook): readonly Wanted[] => {
  const excluded = excludedIn(handbook);
  const registers = listsOf(handbook).map(summarise);
  return handbook.documentedInformation
    .filter((item) => isWanted(item, excluded))
    .map((item) => {
      const provided = {
        item,
        providedBy: providersOf(handbook, item).map(({ document, section }) => ({
          document: tellDocument(document),
          section: section && { anchor: section.anchor, number: section.number, heading: section.heading },
        })),
        registers: registers.filter(({ name, count }) => count > 0 && item.registers.includes(name)),
        held: handbook.records.filter(({ provides }) => provides?.includes(item.id)).map(tellRecord),
        controls: handbook.controls
          .filter(({ provides }) => provides?.includes(item.id))
          .map(({ framework, id }) => ({ framework, id })),
      };
      return { ...provided, state: judge(provided) };
    });
});

const asked = question(
  'asked-in-writing',
  (handbook: AnyHandbook, framework: string, requirement: string): readonly Wanted[] =>
    wantedInWriting(handbook).filter(({ item }) => item.requirements[framework]?.includes(requirement)),
);

function tellDocument({ slug, title, version, status, release }: Document): ProvidingDocument {
  return { slug, title, version, status, release };
}

function tellRecord({ id, what, system, lastSampledOn, reference, sampleEvery }: KeptRecord): HeldRecord {
  return { id, what, system, lastSampledOn, reference, sampleBy: sampleBy({ lastSampledOn, sampleEvery }) };
}

function isWanted(
  { class: kind, applies, controls = {} }: DocumentedInformation,
  excluded: ReadonlySet<string>,
): boolean {
  if (kind !== 'conditional') return true;
  if (!applies) return false;
  const hangsOn = Object.entries(controls).flatMap(([framework, ids]) =>
    ids.map((id) => `${framework} ${id}`),
  );
  return hangsOn.length === 0 || hangsOn.some((control) => !excluded.has(control));
}

/** Conditional rows that dropped out: an auditor wants to see that they were thought of. */
export function leftOutOf(handbook: AnyHandbook): readonly DocumentedInformation[] {
  const excluded = excludedIn(handbook);
  return handbook.documentedInformation.filter((item) => !isWanted(item, excluded));
}

function excludedIn({ controls }: AnyHandbook): ReadonlySet<string> {
  return new Set(
    controls.filter(({ applicable }) => !applicable).map(({ framework, id }) => `${framework} ${id}`),
  );
}

/**
 * Where the scope of the management system stands, found by what documents provide (ISO/IEC 27001, 4.3) and not by a
 * name: the section that is named, else the first section tied to the clause, else the document as a whole.
 */
export function scopeOf(handbook: AnyHandbook): Provider | undefined {
  const item = handbook.documentedInformation.find(({ id }) => id === scopeStatement);
  const [found] = providersOf(handbook, item ?? { id: scopeStatement, form: 'document' });
  if (found === undefined || found.section !== undefined) return found;
  const asked = item?.requirements ?? {};
  const section = found.document.outline.find(({ satisfies }) =>
    Object.entries(asked).some(([framework, ids]) => ids.some((id) => satisfies[framework]?.includes(id))),
  );
  return { document: found.document, section };
}

const scopeStatement = 'ISMS-02';

/**
 * The documents or sections that provide a piece of documented information, found by its id and not by a name. What
 * says how something is done does not show that it was done: of documents, a record is provided by records alone.
 */
export function providersOf(
  { documents }: AnyHandbook,
  { id, form }: Pick<DocumentedInformation, 'id' | 'form'>,
): readonly Provider[] {
  return documents
    .filter(({ type }) => form === 'document' || type === 'record')
    .flatMap((document) =>
      document.provides.flatMap((provided) => {
        if (typeof provided === 'string') return provided === id ? [{ document }] : [];
        if (provided.item !== id) return [];
        return [{ document, section: document.outline.find(({ anchor }) => `#${anchor}` === provided.at) }];
      }),
    );
}

/**
 * What a document says of it decides. Records are kept from day to day: they are there when every register that is
 * named has entries, when another system holds them, or when records of controls are them.
 */
function judge({ item, providedBy, registers, held, controls }: Omit<Wanted, 'state'>): Wanted['state'] {
  const isKept = registers.length > 0 && registers.length === item.registers.length;
  if (isKept || held.length > 0 || controls.length > 0)
    return providedBy.length === 0 || item.form === 'record' || providedBy.some(isInForce)
      ? 'complete'
      : 'draft';
  if (providedBy.length === 0) return 'missing';
  return providedBy.some(isInForce) ? 'complete' : 'draft';
}

/** It is there, and neither a document that provides it was reviewed nor a record in another system sampled in time. */
function isOverdue({ state, providedBy, registers, held, controls }: Wanted, date: string): boolean {
  if (state !== 'complete') return false;
  const inForce = providedBy.filter(isInForce);
  const looked = [
    ...inForce.map(({ document: { release } }) => release !== undefined && release.nextReview >= date),
    ...held.map(({ sampleBy }) => sampleBy >= date),
  ];
  const keepsItself = inForce.length === 0 && registers.length + controls.length > 0;
  return looked.length > 0 && !keepsItself && !looked.includes(true);
}

function isInForce({ document: { status } }: Wanted['providedBy'][number]): boolean {
  return status === 'in-force';
}

/** What weighs most comes first. */
const classes = ['mandatory', 'conditional', 'expected'] as const;

/** Rows by how much they weigh, else in the order of their list. */
export function heaviestFirst(rows: readonly Stage1Row[]): readonly Stage1Row[] {
  return rows.toSorted((a, b) => classes.indexOf(a.item.class) - classes.indexOf(b.item.class));
}

/** The three counts of one framework, of its documents or of its records. */
export function countStage1(
  rows: readonly Stage1Row[],
  framework: string,
  form: DocumentedInformation['form'],
): readonly Stage1Count[] {
  const own = rows.filter(({ item }) => item.framework === framework && item.form === form);
  return classes.map((kind) => {
    const wanted = own.filter(({ item }) => item.class === kind);
    return {
      class: kind,
      provided: wanted.filter(({ state }) => state !== 'missing').length,
      wanted: wanted.length,
    };
  });
}

/** "mandatory 16 of 16, conditional 18 of 18 that apply, expected 5 of 6" */
export function stage1InWords(counts: readonly Stage1Count[]): string {
  return counts
    .map(
      ({ class: kind, provided, wanted }) =>
        `${kind} ${provided} of ${wanted}${kind === 'conditional' ? ' that apply' : ''}`,
    )
    .join(', ');
}
