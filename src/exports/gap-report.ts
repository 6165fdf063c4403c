import { z } from 'zod';
import type { Frozen } from '../data/freeze.ts';
import { gapKinds, gapReport, type Missing } from '../frameworks/gap-report.ts';
import type { AnyHandbook, Edition } from '../schema/handbook.ts';
import { day } from '../schema/words.ts';
import type { Table } from './table.ts';
import type { Sheet } from './workbook.ts';

/** One thing that is missing in `/api/gaps.json`, a format that others rely on. */
export const gapEntry = z.strictObject({
  kind: z.enum(gapKinds),
  what: z.string(),
  asked: z
    .array(z.strictObject({ text: z.string(), url: z.string().nullable() }))
    .meta({ description: 'What asks for it, and where that is read' }),
  who: z.string().nullable().meta({ description: 'Id of the role that brings it' }),
  suppliedBy: z.string().nullable().meta({ description: 'Who brings it, in the words of the list' }),
  by: day.nullable().meta({ description: 'The day by which it is there; null where nobody has set one' }),
});
export type GapEntry = Frozen<z.infer<typeof gapEntry>>;

/** How the kinds are called, as pages and tables print them. */
export const gapKindInWords: Readonly<Record<Missing['kind'], string>> = {
  writing: 'In writing',
  law: 'Asked for by law',
  control: 'Control not done',
  section: 'Done, and written nowhere',
  evidence: 'Evidence',
  action: 'Action open or late',
  requirement: 'Requirement that nothing meets',
};

/** Everything that is missing. `address` as in {@link documentEntries}. */
export function gapEntries(edition: Edition, address: (path: string) => string): readonly GapEntry[] {
  return gapReport(edition).map(({ kind, what, asked, who, suppliedBy, by }) => ({
    kind,
    what,
    asked: asked.map(({ text, path }) => ({ text, url: path === undefined ? null : address(path) })),
    who: who ?? null,
    suppliedBy: suppliedBy ?? null,
    by: by ?? null,
  }));
}

/** Who brings what is missing, in words. */
export function bringerOf(
  { who, suppliedBy }: Pick<Missing, 'who' | 'suppliedBy'>,
  { roles }: Pick<AnyHandbook, 'roles'>,
): string | undefined {
  return suppliedBy ?? roles.find(({ id }) => id === who)?.title ?? who;
}

/** The report as a table, a row for each thing that is missing. */
export function gapTable(rows: readonly Missing[], handbook: Pick<AnyHandbook, 'roles'>): Table {
  return {
    columns: [
      { title: 'Kind', width: 26 },
      { title: 'What is missing', width: 70 },
      { title: 'Asked for by', width: 40 },
      { title: 'Who', width: 30 },
      { title: 'By', width: 13 },
    ],
    rows: rows.map((row) => [
      gapKindInWords[row.kind],
      row.what,
      row.asked.map(({ text }) => text).join(', '),
      bringerOf(row, handbook) ?? null,
      row.by === undefined ? null : new Date(`${row.by}T00:00:00Z`),
    ]),
  };
}

/** The report as a sheet. */
export function gapSheet(edition: Edition): Sheet {
  return { name: 'Gaps', ...gapTable(gapReport(edition), edition.handbook) };
}
