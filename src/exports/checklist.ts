import { type Checklist, type ChecklistItem, itemsOf } from '../frameworks/checklist.ts';
import { stateOfRecord } from '../frameworks/statement.ts';
import { stateInWords } from '../schema/control.ts';
import { relationInWords } from '../schema/crosswalk.ts';
import { evidenceInWords } from './evidence.ts';
import type { Table } from './table.ts';

/** A checklist as a table, a row for each control. `words` says what a state is called. */
export function checklistTable(
  checklist: Checklist,
  words: (state: ChecklistItem['state']) => string,
): Table {
  const notes = new Map(
    checklist.parts.flatMap(({ categories }) =>
      categories.flatMap(({ items, note }) => items.map((item) => [item, note] as const)),
    ),
  );
  return {
    columns: [
      { title: 'Control', width: 10 },
      { title: 'Title', width: 40 },
      { title: 'State', width: 22 },
      { title: 'Our controls', width: 40 },
      { title: 'Sections', width: 50 },
      { title: 'Evidence', width: 50 },
      { title: 'Special in healthcare', width: 60 },
    ],
    rows: itemsOf(checklist).map((item) => [
      item.control.id,
      item.control.title,
      words(item.state),
      item.through.map(nameControl).join('\n') || null,
      [...item.direct, ...item.through.flatMap(({ sections }) => sections)].map(nameSection).join('\n') ||
        null,
      item.through
        .flatMap(({ record }) => record.evidence)
        .map(evidenceInWords)
        .join('\n') || null,
      notes.get(item) ?? null,
    ]),
  };
}

function nameControl({ framework, record, step, title, sections }: ChecklistItem['through'][number]): string {
  const state = stateInWords[stateOfRecord(record, sections.length > 0)];
  return `${framework.title} ${record.id} ${title}: ${state} (${relationInWords[step.relation]})`;
}

function nameSection({ document, section }: ChecklistItem['direct'][number]): string {
  const place = section === undefined ? '' : `, ${`${section.number} ${section.heading}`.trim()}`;
  return `${document.id} ${document.title}${place}`;
}
