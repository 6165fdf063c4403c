import { placeOf } from '../handbook/places.ts';
import { registers } from '../registers/registers.ts';
import { usesOf } from '../registers/uses-of.ts';
import { type Parameter, timeUnits } from '../schema/parameter.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/**
 * A duration written out beside a parameter of the same kind, with another value: one of the two is probably old.
 * Units of time are one kind, because "48 hours" contradicts "3 days"; working days are counted differently and are
 * compared with working days only.
 */
const contradictingDurations = defineHandbookRule({
  slug: 'contradicting-duration',
  severity: 'warning',
  means:
    'A paragraph prints a parameter and also writes out a time limit of the same kind with another value. One of the two is probably out of date.',
  mend: 'Write `<Param id="..."/>` for both, make a parameter for the other number, or put the two into two paragraphs.',
  example: {
    where: 'policies/access/access-control.mdx',
    wrong: 'It locks itself after <Param id="screen-lock"/>, at night after 10 minutes.',
    right: 'It locks itself after <Param id="screen-lock"/>.',
  },
  check: (handbook) => {
    const parameters = new Map(handbook.parameters.map((parameter) => [parameter.id, parameter]));
    return handbook.documents.flatMap(({ durations = [] }) =>
      durations.flatMap((duration) => {
        const cited = duration.parameters
          .flatMap((id) => parameters.get(id) ?? [])
          .filter((parameter) => sameKind(parameter.unit, duration.unit));
        if (cited.length === 0 || cited.some((parameter) => equal(parameter, duration))) return [];
        const [first] = cited;
        if (first === undefined) return [];
        return [
          {
            ...duration.place,
            message: `The text says ${quote(inWords(duration))}, and beside it stands the parameter ${quote(first.id)}, which is ${inWords(first)}.`,
            hint: `Write <Param id="${first.id}"/>, or make a parameter of its own for the other number, or put the two into two paragraphs.`,
          },
        ];
      }),
    );
  },
});

interface Duration {
  readonly amount: number;
  readonly unit: Parameter['unit'];
}

function sameKind(a: Parameter['unit'], b: Parameter['unit']): boolean {
  if (a === b) return true;
  return isPlainTime(a) && isPlainTime(b);
}

function isPlainTime(unit: Parameter['unit']): boolean {
  return unit !== 'working day' && timeUnits.some((time) => time === unit);
}

/** Months and years have no fixed length: they equal only themselves, and twelve months a year. */
function equal(a: Duration, b: Duration): boolean {
  return inBase(a) === inBase(b);
}

function inBase({ amount, unit }: Duration): string {
  const minutes: Partial<Record<Parameter['unit'], number>> = { minute: 1, hour: 60, day: 1440, week: 10080 };
  const factor = minutes[unit];
  if (factor !== undefined) return `${amount * factor} minutes`;
  if (unit === 'year') return `${amount * 12} months`;
  return unit === 'month' ? `${amount} months` : `${amount} ${unit}`;
}

function inWords({ amount, unit }: Duration): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** A number that no text prints is a number that nobody keeps true. */
const unusedParameters = defineHandbookRule({
  slug: 'unused-parameter',
  severity: 'warning',
  means:
    'A number stands in `content/parameters.yaml`, and neither a text nor a record names it. Nobody will keep it true.',
  mend: 'Write `<Param id="..."/>` where the number is meant, or remove the entry.',
  example: {
    where: 'policies/access/access-control.mdx',
    wrong: 'It locks itself after 5 minutes.',
    right: 'It locks itself after <Param id="screen-lock"/>.',
  },
  check: (handbook, _today, faulty) => {
    if ([...faulty].some((file) => file.endsWith('.mdx'))) return [];
    return handbook.parameters
      .filter(({ id }) => usesOf(handbook, registers.parameters.name, id).length === 0)
      .map(({ id }) => ({
        ...placeOf(handbook, registers.parameters.file, `${id}.id`),
        message: `Nothing names the parameter ${quote(id)}.`,
        hint: `Write <Param id="${id}"/> where the number is meant, or remove the entry.`,
      }));
  },
});

export const parameterRules: readonly HandbookRule[] = [contradictingDurations, unusedParameters];
