import { placeOf } from '../handbook/places.ts';
import { fileOf, idOf } from '../registers/define.ts';
import { type List, listsOf } from '../registers/lists-of.ts';
import { listReferences } from '../registers/refer.ts';
import { targetsOf } from '../registers/uses-of.ts';
import { grounds } from '../schema/control.ts';
import type { Control, Handbook } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

/** A driver with the register that has its grounds. */
interface Ground {
  readonly driver: (typeof grounds)[number]['driver'];
  readonly field: (typeof grounds)[number]['field'];
  readonly list: List;
}

/** The registers of grounds that a handbook keeps and that have no fault: nobody is asked for a row of an empty one. */
function groundsOf(handbook: Handbook, faulty: ReadonlySet<string>): readonly Ground[] {
  const lists = listsOf(handbook);
  return grounds.flatMap(({ driver, field, list: key }) => {
    const list = lists.find((one) => one.key === key);
    return list === undefined || list.items.length === 0 || faulty.has(list.register.file)
      ? []
      : [{ driver, field, list }];
  });
}

/** The controls that a row of a register names, as `FRAMEWORK ID`, with the field in which each stands. */
function controlsNamedBy({ register }: List, row: object): readonly { control: string; field: string }[] {
  return listReferences(register.schema, row)
    .filter(({ to }) => to === 'requirements')
    .flatMap((reference) =>
      targetsOf(reference).map(({ id }) => ({
        control: id,
        field: [...reference.path, id.split(' ')[0]].join('.'),
      })),
    );
}

const keyOf = ({ framework, id }: Control) => `${framework} ${id}`;

/** A reason without its ground is a word (ISO/IEC 27001, 6.1.3 b and d). */
const driverWithoutGround = defineHandbookRule({
  slug: 'driver-without-ground',
  severity: 'error',
  means:
    'A control says that a risk, the law or a contract drives it, and names none, although the handbook keeps a register of them. An auditor who asks which one it is finds no answer.',
  mend: 'Name the rows of the register that ask for the control, by their ids, or take the driver out.',
  example: {
    where: 'files',
    wrong: 'drivers: [risk]',
    right: 'drivers: [risk]\nrisks: [r-01]',
  },
  check: (handbook, _today, faulty) =>
    groundsOf(handbook, faulty).flatMap(({ driver, field, list: { register } }) =>
      handbook.controls
        // A decision on a specification of a law names that law by its own id.
        .filter(({ decision }) => driver !== 'legal' || decision === undefined)
        .filter(
          ({ drivers, file, ...control }) =>
            drivers.includes(driver) && !faulty.has(file) && (control[field] ?? []).length === 0,
        )
        .map(({ id, file }) => ({
          ...placeOf(handbook, file, 'drivers'),
          message: `The control ${quote(id)} has the driver ${quote(driver)}, and names none of the ${register.nouns[1]}.`,
          hint: `Add ${quote(field)} with ids of ${register.file} that ask for it, or take ${quote(driver)} out of "drivers".`,
        })),
    ),
});

/** A ground without the driver: one of the two is not true. */
const groundWithoutDriver = defineHandbookRule({
  slug: 'ground-without-driver',
  severity: 'error',
  means:
    'A control names a risk, a legal requirement or a client, and does not say that a risk, the law or a contract drives it.',
  mend: 'Add the driver, or take the ids out.',
  example: {
    where: 'files',
    wrong: 'drivers: [legal]\nrisks: [r-01]',
    right: 'drivers: [legal, risk]\nrisks: [r-01]',
  },
  check: (handbook, _today, faulty) =>
    groundsOf(handbook, faulty).flatMap(({ driver, field, list: { register } }) =>
      handbook.controls
        .filter(({ drivers, ...control }) => !drivers.includes(driver) && (control[field] ?? []).length > 0)
        .map(({ id, file }) => ({
          ...placeOf(handbook, file, field),
          message: `The control ${quote(id)} names ${register.nouns[1]}, and ${quote(driver)} is not among its drivers.`,
          hint: `Add ${quote(driver)} to "drivers", or take ${quote(field)} out.`,
        })),
    ),
});

/** Both ends say the same, so that a reader gets from either to the other. */
const oneSided = defineHandbookRule({
  slug: 'ground-one-sided',
  severity: 'error',
  means:
    'A control names a risk or a client that does not name the control, or the other way round. Whoever follows the trail from one end does not get to the other.',
  mend: 'Name the other one in both places, or in neither.',
  example: {
    where: 'files',
    wrong: 'risks: [r-01], and r-01 does not name the control',
    right: 'risks: [r-01], and the control among the controls of r-01',
  },
  check: (handbook, _today, faulty) =>
    groundsOf(handbook, faulty).flatMap(({ field, list }) => {
      const { register, items } = list;
      const named = new Map(items.map((row) => [idOf(row) ?? '', controlsNamedBy(list, row)] as const));
      const controls = new Map(handbook.controls.map((control) => [keyOf(control), control]));
      const here = handbook.controls.flatMap((control): Found[] =>
        (control[field] ?? []).flatMap((ground, index) =>
          named.get(ground)?.some((one) => one.control === keyOf(control)) !== false
            ? []
            : [
                {
                  ...placeOf(handbook, control.file, `${field}.${index}`),
                  message: `The control ${quote(control.id)} names the ${register.nouns[0]} ${quote(ground)}, which does not name the control.`,
                  hint: `Add ${control.id} of ${control.framework} to ${quote(ground)} in ${fileOf(register, ground)}, or take it out here.`,
                },
              ],
        ),
      );
      const there = [...named].flatMap(([ground, all]) =>
        all.flatMap(({ control: key, field: place }): Found[] => {
          const control = controls.get(key);
          if (control === undefined || faulty.has(control.file)) return [];
          return control[field]?.includes(ground) === true
            ? []
            : [
                {
                  ...placeOfRow(handbook, register, ground, place),
                  message: `The ${register.nouns[0]} ${quote(ground)} names the control ${quote(control.id)}, which does not name it.`,
                  hint: `Add ${quote(ground)} to ${quote(field)} in ${control.file}, or take the control out here.`,
                },
              ];
        }),
      );
      return [...here, ...there];
    }),
});

/** What was left out protects nothing. */
const excludedTreats = defineHandbookRule({
  slug: 'excluded-control-cited',
  severity: 'error',
  means:
    'A risk is treated by a control that does not apply here, or a client asks for one. Nothing then stands behind the row.',
  mend: 'Name a control that applies, or include this one.',
  example: {
    where: 'files',
    wrong: 'controls: { demo-2026: ["5.10"] }, and 5.10 is excluded',
    right: 'controls: { demo-2026: ["5.1"] }',
  },
  check: (handbook, _today, faulty) => {
    const excluded = new Map(
      handbook.controls.filter(({ applicable }) => !applicable).map((control) => [keyOf(control), control]),
    );
    return groundsOf(handbook, faulty).flatMap(({ list }) =>
      list.items.flatMap((row) =>
        controlsNamedBy(list, row).flatMap(({ control: key, field }) => {
          const control = excluded.get(key);
          if (control === undefined) return [];
          const id = idOf(row) ?? '';
          return [
            {
              ...placeOfRow(handbook, list.register, id, field),
              message: `The ${list.register.nouns[0]} ${quote(id)} names the control ${quote(control.id)}, which is left out here.`,
              hint: `Take it out here, or write "applicable: true" in ${control.file}.`,
            },
          ];
        }),
      ),
    );
  },
});

export const groundRules: readonly HandbookRule[] = [
  driverWithoutGround,
  groundWithoutDriver,
  oneSided,
  excludedTreats,
];
