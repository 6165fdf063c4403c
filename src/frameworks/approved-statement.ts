import { question } from '../data/ask.ts';
import { readStatedRows, sayStatedRow } from '../mdx/components/soa.ts';
import { readHtml } from '../mdx/parse.ts';
import type { Framework } from '../schema/framework.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { StatedControl } from '../schema/stated.ts';
import type { ProvidingDocument } from './stage-1.ts';
import { decisionOf, type StatementRow, statementDocuments, statementsOf } from './statement.ts';

/** The document that prints a statement, as it was approved, and what the records say otherwise by now. */
export interface ApprovedStatement {
  readonly document: ProvidingDocument;
  /** Controls of which the records say something else than the text, or that stand in one of the two alone. */
  readonly changed: readonly string[];
}

/**
 * Where the Statement of Applicability of a framework was put up for approval, and whether the records still say what
 * it says (ISO/IEC 27001, 6.1.3 d). Nothing where no document prints it.
 */
export function approvedStatementOf(
  handbook: AnyHandbook,
  framework: Framework,
): ApprovedStatement | undefined {
  return approved(handbook, framework.id);
}

const approved = question(
  'approved-statement',
  (handbook: AnyHandbook, framework: string): ApprovedStatement | undefined => {
    const statements = statementsOf(handbook);
    const rows = statements.find((one) => one.framework.id === framework)?.rows ?? [];
    const own = rows.filter((row) => row.framework.id === framework).map(({ control }) => control.id);
    const today = new Map(rows.map((row) => [row.control.id, sayStatedRow(tell(row, handbook))]));
    const others = new Set(
      statements
        .filter((one) => one.framework.id !== framework)
        .flatMap((one) => one.rows.map(({ control }) => control.id)),
    );
    for (const { slug, title, version, status, release, text } of statementDocuments(handbook)) {
      const printed = readStatedRows(readHtml(text).children);
      if (!own.some((id) => printed.has(id))) continue;
      // One document may print several statements, and our own controls beside those of a standard or not at all.
      const told = [...printed.keys()].filter((id) => today.has(id) || !others.has(id));
      return {
        document: { slug, title, version, status, release },
        changed: [...new Set([...own, ...told])].filter((id) => today.get(id) !== printed.get(id)),
      };
    }
    return undefined;
  },
);

/** What `<Soa>` prints of a row. */
function tell(row: StatementRow, { roles }: AnyHandbook): StatedControl {
  const { control, shared } = row;
  const record = decisionOf(row);
  if (record === undefined) return control;
  const { applicable, drivers, because = '', status = 'not-started', owner } = record;
  return {
    ...control,
    decision: {
      applicable,
      drivers,
      because,
      // A control that restates another is partly done at most: a rule on security need not speak of personal data.
      status: shared !== undefined && status === 'implemented' ? 'partial' : status,
      owner: roles.find(({ id }) => id === owner)?.title ?? owner,
      ...(shared && { sharedWith: `${shared.control.id} of ${shared.framework.title}` }),
    },
  };
}
