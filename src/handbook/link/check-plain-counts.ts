import { listPlainCounts } from '../../mdx/plain-counts.ts';
import { fileOf } from '../../registers/define.ts';
import type { FieldPlaces, Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import type { Gathered } from '../gather.ts';
import { liveTexts, type Say } from '../live-texts.ts';
import { placeIn } from '../places.ts';
import { checkCounted, checkRows, sayInstead } from './check-count.ts';
import type { Known } from './known.ts';
import { registersOf } from './registers-of.ts';

/** Live lines of fields are read by auditors alone. */
const citing = { name: 'this file', classification: 'confidential', live: true } as const;

/** Fields that count the rows of a register: those that are read as they stand may, and ask what can be answered. */
export function checkPlainCounts(gathered: Gathered, known: Known): Diagnostic[] {
  const { controls, specifications, applicability, ownRegisters, documents, translations } = gathered;
  return [
    ...controls.flatMap(({ file, frontmatter, places }) =>
      checkFile(file, places, frontmatter, liveTexts.control, known),
    ),
    ...specifications.flatMap(({ file, frontmatter, places }) =>
      checkFile(file, places, frontmatter, liveTexts.specification, known),
    ),
    ...applicability.flatMap(({ file, item, places }) =>
      checkFile(file, places, item, liveTexts.applicability, known),
    ),
    ...ownRegisters.flatMap(({ file, item, places }) =>
      checkFile(file, places, item, liveTexts.ownRegister, known),
    ),
    ...[...documents, ...translations].flatMap(({ file, frontmatter, places }) =>
      checkFile<object>(file, places, frontmatter, (fields) => fields, known),
    ),
    ...registersOf(gathered).flatMap(({ register, rows }) =>
      rows.items.flatMap((item, index) =>
        findCounting(item).map((field) =>
          refuse(
            placeIn(
              fileOf(register, rows.names[index] ?? index),
              rows.places,
            )(`${rows.names[index] ?? index}.${field}`),
          ),
        ),
      ),
    ),
  ];
}

function checkFile<Fields extends object>(
  file: string,
  places: FieldPlaces,
  fields: Fields | undefined,
  live: (fields: Fields, say: Say) => Fields,
  known: Known,
): Diagnostic[] {
  if (fields === undefined) return [];
  const counting = new Set(findCounting(fields));
  if (counting.size === 0) return [];
  const place = placeIn(file, places);
  const found: Diagnostic[] = [];
  live(fields, (line, field) => {
    if (counting.delete(field)) found.push(...checkLine(line, known, place(field)));
    return line;
  });
  return [...found, ...Array.from(counting, (field) => refuse(place(field)))];
}

function checkLine(line: string, known: Known, place: Place): Diagnostic[] {
  return listPlainCounts(line).flatMap((asked) =>
    asked === undefined
      ? [
          report(
            place,
            'bad-count',
            "What is counted here can't be read.",
            'Write <Count register="NAME"/>, or <Count register="NAME" where="FIELD=VALUE"/>.',
          ),
        ]
      : [
          ...checkCounted(asked.register, known, citing, place),
          ...checkRows(asked.question, known, citing, place),
        ],
  );
}

function refuse(place: Place): Diagnostic {
  return report(
    place,
    'count-place',
    'This field is printed as it is written, or stands in what was approved: no number takes the place of <Count>.',
    sayInstead,
  );
}

/** Where in a record a line counts: `evidence.0.title`. */
function findCounting(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') return value.includes('<Count') ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findCounting(inner, [...path, key]));
}
