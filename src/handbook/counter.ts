import { countRows, readConditions } from '../registers/count-rows.ts';
import { type Classification, classificationRank } from '../schema/words.ts';
import type { ReadRegister } from './link/registers-of.ts';
import { readersOf } from './readers-of.ts';
import { clearance } from './who-sees-what.ts';

/** Answers how many rows a register has, asked as texts ask: `suppliers`, `suppliers criticality=A`. */
export function counter(
  registers: readonly ReadRegister[],
): (question: string) => { readonly rows: number } | undefined {
  const byName = new Map(registers.map((read) => [read.register.name, read.rows.items] as const));
  return (question) => {
    const { register, where } = readQuestion(question);
    const items = byName.get(register);
    const conditions = where === undefined ? [] : readConditions(where);
    return items === undefined || conditions === undefined
      ? undefined
      : { rows: countRows(items, conditions) };
  };
}

/** The register and the condition that a question names. */
export function readQuestion(question: string): {
  readonly register: string;
  readonly where: string | undefined;
} {
  const [register = '', ...words] = question.split(' ');
  return { register, where: words.length === 0 ? undefined : words.join(' ') };
}

/**
 * Who may read how many rows there are: those whom the definition lets know it, and by no other field than it says;
 * otherwise those who read each of the rows, and the fields that are asked about.
 */
export function readersOfCount(
  { register, rows }: Pick<ReadRegister, 'register' | 'rows'>,
  fields: readonly string[],
): Classification {
  const { counted, sight } = register;
  if (counted?.from !== undefined && fields.every((field) => counted.by?.includes(field)))
    return clearance[counted.from];
  const least = sight.from === 'own classification' ? 'public' : clearance[sight.from];
  return rows.items
    .flatMap((item) => [
      readersOf(register, item),
      ...fields.map((field) => readersOf(register, item, field)),
    ])
    .reduce((most, one) => (classificationRank(one) > classificationRank(most) ? one : most), least);
}
