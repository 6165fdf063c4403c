import { z } from 'zod';
import type { Frozen } from '../data/freeze.ts';
import type { Satisfaction } from '../frameworks/requirements.ts';
import {
  decisionOf,
  type Statement,
  type StatementRow,
  statementStates,
  statementsOf,
  stateOf,
} from '../frameworks/statement.ts';
import { numberOf } from '../registers/name-of.ts';
import { requirementUrl } from '../schema/address.ts';
import { controlFrontmatter, driverInWords, evidence, stateInWords } from '../schema/control.ts';
import type { AnyHandbook, Edition } from '../schema/handbook.ts';
import { evidenceInWords, lastLookedAt } from './evidence.ts';
import { placeEntry } from './requirements.ts';
import type { Cell, Table } from './table.ts';
import type { Sheet } from './workbook.ts';

/** One control in `/api/soa.json`, a format that others rely on. */
export const statementEntry = z.strictObject({
  statement: z.string().meta({
    description: 'The framework whose statement it stands in; our own controls stand in the first',
  }),
  framework: z.string(),
  id: z.string(),
  title: z.string(),
  url: z.string(),
  applicable: z.boolean().nullable(),
  drivers: controlFrontmatter.shape.drivers.unwrap(),
  risks: z.array(z.string()).meta({ description: 'Ids of the register of risks that drive it' }),
  clients: z
    .array(z.string())
    .meta({ description: 'Ids of the register of clients whose contracts ask for it' }),
  because: z.string().nullable(),
  status: z.enum(statementStates),
  owner: z.string().nullable(),
  implementedBy: z.array(placeEntry),
  evidence: z.array(evidence),
  sharedWith: z
    .strictObject({ framework: z.string(), id: z.string() })
    .optional()
    .meta({ description: 'The control of another framework whose decision this one shares' }),
});
export type StatementEntry = Frozen<z.infer<typeof statementEntry>>;

/** Every row of every statement. `address` turns a root-relative path into the address that is served. */
export function statementEntries(
  { handbook }: Edition,
  address: (path: string) => string,
): readonly StatementEntry[] {
  return statementsOf(handbook).flatMap(({ framework, rows }) =>
    rows.map((row) => {
      const { control, implementedBy, shared } = row;
      const decision = decisionOf(row);
      return {
        statement: framework.id,
        framework: row.framework.id,
        id: control.id,
        title: control.title,
        url: address(requirementUrl(row.framework.id, control.id)),
        applicable: decision?.applicable ?? null,
        drivers: decision?.drivers ?? [],
        risks: decision?.risks ?? [],
        clients: decision?.clients ?? [],
        because: decision?.because ?? null,
        status: stateOf(row),
        owner: decision?.owner ?? null,
        implementedBy: implementedBy.map(({ document, section }) => ({
          document: document.slug,
          anchor: section?.anchor ?? null,
        })),
        evidence: decision?.evidence ?? [],
        ...(shared && { sharedWith: { framework: shared.framework.id, id: shared.control.id } }),
      };
    }),
  );
}

/** A statement as a table: what the page shows, a row for each control. */
export function statementTable({ rows }: Statement, { roles }: Pick<AnyHandbook, 'roles'>): Table {
  const titles = new Map(roles.map(({ id, title }) => [id, title]));
  const shares = rows.some(({ shared }) => shared !== undefined);
  const columns: { title: string; width: number; cell: (row: StatementRow) => Cell }[] = [
    { title: 'Control', width: 10, cell: ({ control }) => control.id },
    { title: 'Title', width: 34, cell: ({ control }) => control.title },
    { title: 'Theme', width: 24, cell: (row) => (row.heading ?? row.framework).title },
    { title: 'Applicable', width: 11, cell: (row) => decisionOf(row)?.applicable ?? null },
    { title: 'Drivers', width: 16, cell: (row) => driversOf(row) },
    { title: 'Named by', width: 30, cell: (row) => groundsOf(row) },
    { title: 'Reason', width: 60, cell: (row) => decisionOf(row)?.because ?? null },
    { title: 'State', width: 19, cell: (row) => stateInWords[stateOf(row)] },
    {
      title: 'Owner',
      width: 24,
      cell: (row) => titles.get(decisionOf(row)?.owner ?? '') ?? decisionOf(row)?.owner ?? null,
    },
    {
      title: 'Implemented by',
      width: 46,
      cell: ({ implementedBy }) => implementedBy.map(nameSatisfaction).join('\n') || null,
    },
    { title: 'Places', width: 8, cell: ({ implementedBy }) => implementedBy.length },
    { title: 'Evidence', width: 46, cell: (row) => evidenceOf(row) },
    { title: 'Last sampled', width: 13, cell: (row) => lastSampled(row) },
    ...(shares
      ? [
          {
            title: 'Decided with',
            width: 26,
            cell: ({ shared }: StatementRow) =>
              shared === undefined ? null : `${shared.framework.title} ${shared.control.id}`,
          },
        ]
      : []),
  ];
  return {
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** A statement as a sheet, named by the id of its framework. */
export function statementSheet(statement: Statement, handbook: Pick<AnyHandbook, 'roles'>): Sheet {
  return { name: statement.framework.id.slice(0, 31), ...statementTable(statement, handbook) };
}

function driversOf(row: StatementRow): string | null {
  return (decisionOf(row)?.drivers ?? []).map((driver) => driverInWords[driver]).join(', ') || null;
}

/** `R-01, R-07, gdpr-32, kalda`: the rows of registers that drive it. */
function groundsOf(row: StatementRow): string | null {
  const decision = decisionOf(row);
  return (
    [...(decision?.risks ?? []).map(numberOf), ...(decision?.legal ?? []), ...(decision?.clients ?? [])].join(
      ', ',
    ) || null
  );
}

/** `POL-021 Access control policy, 3 Requesting access` */
function nameSatisfaction({ document, section }: Satisfaction): string {
  const place = section === undefined ? '' : `, ${`${section.number} ${section.heading}`.trim()}`;
  return `${document.id} ${document.title}${place}`;
}

function evidenceOf(row: StatementRow): string | null {
  const evidence = decisionOf(row)?.evidence ?? [];
  return evidence.map(evidenceInWords).join('\n') || null;
}

function lastSampled(row: StatementRow): Date | null {
  const last = lastLookedAt(decisionOf(row)?.evidence ?? []);
  return last === undefined ? null : new Date(`${last}T00:00:00Z`);
}
