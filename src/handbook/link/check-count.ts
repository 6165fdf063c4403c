import { judgeConditions, readConditions } from '../../registers/count-rows.ts';
import type { Place } from '../../schema/handbook.ts';
import { classificationRank } from '../../schema/words.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { listWords } from '../../source/phrase.ts';
import { readersOfCount, readQuestion } from '../counter.ts';
import type { Known } from './known.ts';
import { type Citing, lookUpRecord } from './look-up.ts';
import type { ReadRegister } from './registers-of.ts';

/** What approved texts are told: a row more must not make them read otherwise. */
export const sayInstead =
  'Say it without a number and link to what names the list, or print a number that is decided: <Param id="..."/>.';

/** The register whose rows a text counts: there is one, and the text is read as it stands. */
export function checkCounted(name: string, known: Known, citing: Citing, place: Place): Diagnostic[] {
  if (citing.live !== true)
    return [
      report(
        place,
        'count-place',
        `<Count register="${name}"/> prints another number with every row more, and ${citing.name} says what was approved.`,
        sayInstead,
      ),
    ];
  return lookUpRecord('registers', name, known, citing, place);
}

/** The rows that are counted: they can be told by what the text asks, and its readers may know how many there are. */
export function checkRows(question: string, known: Known, citing: Citing, place: Place): Diagnostic[] {
  const { register, where } = readQuestion(question);
  const read = known.registers.get(register);
  if (citing.live !== true || read === undefined) return [];
  const wrong = where === undefined ? undefined : judgeConditions(read.register, where, read.rows.items);
  if (wrong !== undefined) return [report(place, 'bad-count', wrong.message, wrong.hint)];
  const fields = where === undefined ? [] : (readConditions(where) ?? []).map(({ field }) => field);
  return checkReaders(read, fields, citing, place);
}

function checkReaders(
  read: ReadRegister,
  fields: readonly string[],
  { name, classification }: Citing,
  place: Place,
): Diagnostic[] {
  const readers = readersOfCount(read, fields);
  if (classification === undefined || classificationRank(readers) <= classificationRank(classification))
    return [];
  const { nouns, counted } = read.register;
  const by = fields.length === 0 ? '' : ` by ${listWords(fields, 'and')}`;
  const may = counted?.by ?? [];
  const whole = `Count all of them${may.length === 0 ? '' : `, or by ${listWords(may, 'or')}`}, or say it without a number.`;
  return [
    report(
      place,
      'cites-beyond-readers',
      `How many ${nouns[1]} there are${by} is ${readers}, but ${name} is ${classification}: its readers may not know.`,
      counted?.from === undefined || fields.length === 0 ? 'Say it without a number.' : whole,
    ),
  ];
}
