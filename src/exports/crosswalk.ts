import type { CrosswalkView } from '../frameworks/read-crosswalk.ts';
import { nistTerm, relationInWords, withoutInWords } from '../schema/crosswalk.ts';
import type { Table } from './table.ts';

/** A crosswalk as a table: every row, then what has no counterpart. */
export function crosswalkTable({ crosswalk, from, to, pages, without }: CrosswalkView): Table {
  const source = (key: string) => crosswalk.sources[key]?.title ?? key;
  return {
    columns: [
      { title: from.title, width: 18 },
      { title: `${from.title}: title`, width: 40 },
      { title: 'Relation', width: 18 },
      { title: 'NIST IR 8477', width: 18 },
      { title: to.title, width: 18 },
      { title: `${to.title}: title`, width: 40 },
      { title: 'Confidence', width: 12 },
      { title: 'Primary', width: 9 },
      { title: 'Source', width: 50 },
      { title: 'Note', width: 40 },
    ],
    rows: [
      ...pages
        .flatMap(({ parts }) => parts)
        .flatMap(({ entries }) => entries)
        .flatMap((entry) =>
          entry.rows.map((row) => [
            row.from.id,
            row.from.title,
            relationInWords[row.relation],
            nistTerm[row.relation],
            row.to.id,
            row.to.title,
            row.confidence,
            row.primary,
            source(row.source),
            row.note ?? null,
          ]),
        ),
      ...without.map(({ requirement, source: by, note }) => [
        requirement.id,
        requirement.title,
        withoutInWords(crosswalk, by),
        by === undefined ? null : 'no relationship',
        null,
        null,
        null,
        null,
        by === undefined ? null : source(by),
        note ?? null,
      ]),
    ],
  };
}
