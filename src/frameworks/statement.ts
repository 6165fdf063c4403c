import { question } from '../data/ask.ts';
import type { Framework, Requirement } from '../schema/framework.ts';
import type { AnyHandbook, Control, Document } from '../schema/handbook.ts';
import { conclude } from './coverage.ts';
import { type Inference, keyOf } from './infer.ts';
import { requirementsOf, type Satisfaction } from './requirements.ts';

/** One row of a Statement of Applicability (ISO/IEC 27001 and 27701, 6.1.3 d). */
export interface StatementRow {
  readonly framework: Framework;
  readonly control: Requirement;
  /** The heading it stands under: the theme, or the table of the annex. */
  readonly theme: Requirement | undefined;
  /** The nearest heading: the theme itself, or a part of it. */
  readonly heading: Requirement | undefined;
  /** Our record; a shared control of ISO/IEC 27701 has none of its own. */
  readonly record: Control | undefined;
  readonly implementedBy: readonly Satisfaction[];
  /** What a control that has no record is given by another framework's. */
  readonly given: Inference | undefined;
  /** The decision on the control that one without a record restates. */
  readonly shared: SharedDecision | undefined;
}

/** A decision that stands in another statement: 29 controls of ISO/IEC 27701 restate some of ISO/IEC 27001. */
export interface SharedDecision {
  readonly framework: Framework;
  readonly control: Requirement;
  readonly record: Control;
  /** How we know that the two belong together, in words. */
  readonly source: string;
}

/**
 * How far a control is done, in the order in which they are counted; `undocumented` for one that is implemented and of
 * which no section speaks, `left-out` for one that does not apply, `undecided` where nobody has said.
 */
export const statementStates = [
  'implemented',
  'undocumented',
  'partial',
  'planned',
  'not-started',
  'undecided',
  'left-out',
] as const satisfies readonly (NonNullable<Control['status']> | 'undocumented' | 'left-out' | 'undecided')[];
export type StatementState = (typeof statementStates)[number];

/** A statement: the controls of a framework and, where we have any, our own. */
export interface Statement {
  readonly framework: Framework;
  readonly rows: readonly StatementRow[];
}

/** The rows under one heading, in the order of the framework. */
export interface StatementGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly StatementRow[];
}

/** A theme of a statement, with its headings where it has any. */
export interface StatementTheme extends StatementGroup {
  readonly groups: readonly StatementGroup[];
}

/** The frameworks whose controls must each be decided on, with every control of theirs. Our own stand in the first. */
export const statementsOf = question('statements', (handbook: AnyHandbook): readonly Statement[] => {
  const decided = handbook.frameworks.filter(
    ({ needsControls, status }) => needsControls && status.state !== 'own',
  );
  const own = handbook.frameworks.filter(
    ({ needsControls, status }) => needsControls && status.state === 'own',
  );
  return decided.map((framework, index) => ({
    framework,
    rows: [framework, ...(index === 0 ? own : [])].flatMap((part) => rowsOf(handbook, part)),
  }));
});

/** The documents that print a statement, told by the mark that `<Soa>` leaves in their text. They are what is put up for approval. */
export function statementDocuments({ documents }: AnyHandbook): readonly Document[] {
  return documents.filter(({ text }) => text.includes('<table data-statement'));
}

function rowsOf(handbook: AnyHandbook, framework: Framework): StatementRow[] {
  const { inferred } = conclude(handbook);
  return [...requirementsOf(handbook, framework).values()]
    .filter(({ requirement }) => requirement.kind === 'control')
    .map(({ requirement, parents, direct, control }) => ({
      framework,
      control: requirement,
      theme: parents[0],
      heading: parents.at(-1),
      record: control,
      implementedBy: direct,
      given: inferred.get(keyOf(framework.id, requirement.id)),
      shared: control === undefined ? findShared(handbook, framework, requirement.id) : undefined,
    }));
}

/** "See also" shares nothing: only a control that contains this one has decided on it. */
function findShared(
  handbook: AnyHandbook,
  { id: framework }: Framework,
  id: string,
): SharedDecision | undefined {
  const { network } = conclude(handbook);
  for (const { relation, to, source } of network.steps.get(keyOf(framework, id)) ?? []) {
    if (relation !== 'subset' && relation !== 'equal') continue;
    const [name, control] = to.split(' ');
    const other = handbook.frameworks.find((candidate) => candidate.id === name && candidate.needsControls);
    const view = other && requirementsOf(handbook, other).get(control ?? '');
    if (other !== undefined && view?.control !== undefined)
      return { framework: other, control: view.requirement, record: view.control, source };
  }
  return undefined;
}

/** The record that decides a row: its own, or that of the control which it restates. */
export function decisionOf({ record, shared }: StatementRow): Control | undefined {
  return record ?? shared?.record;
}

/**
 * How far a row is done. What is done and written nowhere depends on those who do it, so it is shown apart until a
 * section is tied to it. A control that restates another is at most partly done until then, because a rule on security
 * need not speak of personal data.
 */
export function stateOf(row: StatementRow): StatementState {
  const state = stateOfRecord(decisionOf(row), row.implementedBy.length > 0);
  return state === 'undocumented' && row.record === undefined ? 'partial' : state;
}

/** How far a control is done by its record, and by whether a section speaks of it. */
export function stateOfRecord(record: Control | undefined, isDocumented: boolean): StatementState {
  if (record?.applicable === false) return 'left-out';
  const state = record?.status ?? 'undecided';
  return state === 'implemented' && !isDocumented ? 'undocumented' : state;
}

/** The rows of a statement by theme and heading. Our own controls stand under the name of their framework. */
export function themesOf({ rows }: Statement): readonly StatementTheme[] {
  return groupRows(rows, ({ theme, framework }) => theme ?? framework).map((theme) => ({
    ...theme,
    groups: groupRows(theme.rows, ({ heading, framework }) => heading ?? framework),
  }));
}

function groupRows(
  rows: readonly StatementRow[],
  headingOf: (row: StatementRow) => { readonly id: string; readonly title: string },
): StatementGroup[] {
  return [...Map.groupBy(rows, (row) => headingOf(row).id)].flatMap(([id, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ id, title: headingOf(first).title, rows: members }];
  });
}

/** Number of rows by state. */
export function countStates(rows: readonly StatementRow[]): ReadonlyMap<StatementState, number> {
  const counts = new Map<StatementState, number>(statementStates.map((state) => [state, 0]));
  for (const row of rows) counts.set(stateOf(row), (counts.get(stateOf(row)) ?? 0) + 1);
  return counts;
}
