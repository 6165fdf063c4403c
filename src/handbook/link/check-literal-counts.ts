import { findNumbers } from '../../mdx/literal-numbers.ts';
import {
  countedWords,
  type ListNames,
  type NumberInText,
  namesInTexts,
} from '../../registers/literal-counts.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { liveTexts, type Say } from '../live-texts.ts';
import { placeIn } from '../places.ts';
import { sayInstead } from './check-count.ts';
import { registersOf } from './registers-of.ts';

/** A list whose rows a text may count, and what the author is told to write instead of a number. */
interface CountedList {
  readonly names: ListNames;
  /** Completes the sentence: `12 suppliers` counts ... */
  readonly rows: string;
  /** How a text that is read as it stands has the number; nothing where no list of this handbook has the rows. */
  readonly count: string | undefined;
}

type Written = NumberInText & { readonly place: Place };

/** Numbers that count the rows of a list beside its name: the next row makes them wrong, and nobody sees it. */
export function checkLiteralCounts(gathered: Gathered): Diagnostic[] {
  const lists = listCounted(gathered);
  const { documents, translations, controls, specifications, applicability } = gathered;
  return [
    ...[...documents, ...translations].flatMap(({ text }) => judge(text?.numbers ?? [], lists, false)),
    ...controls.flatMap(({ file, frontmatter, text, places }) => [
      ...judge(text?.numbers ?? [], lists, true),
      ...(frontmatter === undefined
        ? []
        : [
            ...judge(numbersIn(file, places, frontmatter, liveTexts.control), lists, true),
            ...judge(placed(frontmatter.because, placeIn(file, places)('because')), lists, false),
          ]),
    ]),
    ...specifications.flatMap(({ file, frontmatter, text, places }) => [
      ...judge(text?.numbers ?? [], lists, true),
      ...judge(numbersIn(file, places, frontmatter, liveTexts.specification), lists, true),
    ]),
    ...applicability.flatMap(({ file, item, places }) =>
      judge(numbersIn(file, places, item, liveTexts.applicability), lists, true),
    ),
  ];
}

/** The registers that readers see as a list, and the records that are kept in other systems. */
function listCounted(gathered: Gathered): readonly CountedList[] {
  return [
    ...registersOf(gathered).map(({ register, rows: { items } }) => ({
      names: namesInTexts(register),
      rows: `the ${register.nouns[1]} in ${register.file}, of which there are ${items.length}`,
      count: register.name,
    })),
    ...gathered.records.items.map(({ system }) => ({
      names: { rows: [], list: [system.toLowerCase()] },
      rows: `what is kept in "${system}"`,
      count: undefined,
    })),
  ].filter(({ names: { rows, list } }) => rows.length > 0 || list.length > 0);
}

function judge(numbers: readonly Written[], lists: readonly CountedList[], live: boolean): Diagnostic[] {
  return numbers.flatMap((number) => {
    for (const { names, rows, count } of lists) {
      const words = countedWords(number, names);
      if (words !== undefined)
        return [
          report(
            number.place,
            'literal-count',
            `${quote(words)} counts ${rows}: the next one makes it wrong.`,
            live ? sayLive(number.written, count) : sayInstead,
          ),
        ];
    }
    return [];
  });
}

function sayLive(written: string, register: string | undefined): string {
  return register === undefined
    ? 'Say it without a number.'
    : `Write <Count register="${register}"/> for "${written}", with where="FIELD=VALUE" if not all are meant; or say it without a number.`;
}

function numbersIn<Fields>(
  file: string,
  places: Parameters<typeof placeIn>[1],
  fields: Fields | undefined,
  live: (fields: Fields, say: Say) => Fields,
): readonly Written[] {
  if (fields === undefined) return [];
  const place = placeIn(file, places);
  const found: Written[] = [];
  live(fields, (line, field, beside = '') => {
    found.push(
      ...placed(line, place(field)).map((number) => ({ ...number, before: `${beside}: ${number.before}` })),
    );
    return line;
  });
  return found;
}

/** A field has one place: that of its beginning. */
function placed(line: string, place: Place): readonly Written[] {
  return findNumbers(line).map((number) => ({ ...number, place }));
}
