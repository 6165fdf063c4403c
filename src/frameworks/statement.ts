import type { Framework, Requirement } from '../schema/framework.ts';
import type { Control, Handbook } from '../schema/handbook.ts';
import { conclude } from './coverage.ts';
import { type Inference, keyOf } from './infer.ts';
import { requirementsOf, type Satisfaction } from './requirements.ts';

/** One row of a Statement of Applicability (ISO/IEC 27001 and 27701, 6.1.3 d). */
export interface StatementRow {
  readonly framework: Framework;
  readonly control: Requirement;
  /** The heading it stands under: the theme, or the table of the annex. */
  readonly theme: Requirement | undefined;
  /** Our record; a shared control of ISO/IEC 27701 has none of its own. */
  readonly record: Control | undefined;
  readonly implementedBy: readonly Satisfaction[];
  /** What a control that has no record is given by another framework's. */
  readonly given: Inference | undefined;
}

/** A statement: the controls of a framework and, where we have any, our own. */
export interface Statement {
  readonly framework: Framework;
  readonly rows: readonly StatementRow[];
}

/** The frameworks whose controls must each be decided on, with every control of theirs. Our own stand in the first. */
export function statementsOf(handbook: Handbook): readonly Statement[] {
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
}

function rowsOf(handbook: Handbook, framework: Framework): StatementRow[] {
  const { inferred } = conclude(handbook);
  return [...requirementsOf(handbook, framework).values()]
    .filter(({ requirement }) => requirement.kind === 'control')
    .map(({ requirement, parents, direct, control }) => ({
      framework,
      control: requirement,
      theme: parents[0],
      record: control,
      implementedBy: direct,
      given: inferred.get(keyOf(framework.id, requirement.id)),
    }));
}
