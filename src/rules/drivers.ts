import { placeOf } from '../handbook/places.ts';
import { fileOf, idOf } from '../registers/define.ts';
import { listsOf } from '../registers/lists-of.ts';
import { listReferences } from '../registers/refer.ts';
import { targetsOf } from '../registers/uses-of.ts';
import { grounds } from '../schema/control.ts';
import type { Handbook } from '../schema/handbook.ts';
import { listWords, quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

type Ground = (typeof grounds)[number];

/** Those whose list a handbook keeps: a driver can't name an entry of a list that has none. */
function groundsIn(
  handbook: Handbook,
): readonly (Ground & { readonly file: string; readonly noun: string })[] {
  return grounds.flatMap((ground) => {
    const kept = listsOf(handbook).find(({ key, items }) => key === ground.list && items.length > 0);
    return kept === undefined
      ? []
      : [{ ...ground, file: fileOf(kept.register, ''), noun: kept.register.nouns[0] }];
  });
}

/** A reason that names nothing can't be followed to its ground, nor back (ISO/IEC 27001, 6.1.3 b and d). */
const driverWithoutGround = defineHandbookRule({
  slug: 'driver-without-ground',
  severity: 'error',
  means:
    'A control says that a risk, the law or a contract drives it, and names no entry of the register that has them. An auditor follows a reason to its ground, and here the way ends.',
  mend: 'Name the entries in `risks`, `legal` or `clients`, or take the driver out.',
  example: {
    where: 'files',
    wrong: 'drivers: [legal]',
    right: 'drivers: [legal]\nlegal: [gdpr-32]',
  },
  check: (handbook) =>
    groundsIn(handbook).flatMap(({ driver, field, file, noun }) =>
      handbook.controls
        // A decision on a specification of a law names that law by its own id.
        .filter(({ applicable, decision }) => applicable && decision === undefined)
        .filter((control) => control.drivers.includes(driver) && !control[field])
        .map((control) => ({
          ...placeOf(handbook, control.file, 'drivers'),
          message: `The control ${quote(control.id)} has the driver ${quote(driver)} and names no ${noun}.`,
          hint: `Add "${field}" with ids of ${file}, or take ${quote(driver)} out of "drivers".`,
        })),
    ),
});

/** What two records say of each other, both say. */
const endsDisagree = defineHandbookRule({
  slug: 'ends-disagree',
  severity: 'error',
  means:
    'A control and what drives it say different things: the control names an entry and lacks the driver, or an entry names a control that does not name it.',
  mend: 'Add the driver and the id to the control, or take the name out at the other end.',
  example: {
    where: 'files',
    wrong: 'drivers: [risk]\nlegal: [gdpr-32]',
    right: 'drivers: [risk, legal]\nlegal: [gdpr-32]',
  },
  check: (handbook, _today, faulty) =>
    groundsIn(handbook).flatMap(({ driver, field, list, file, noun }) => [
      ...handbook.controls
        .filter((control) => control[field] && !control.drivers.includes(driver))
        .map((control) => ({
          ...placeOf(handbook, control.file, field),
          message: `The control ${quote(control.id)} names the ${noun} ${listWords((control[field] ?? []).map(quote), 'and')}, and ${quote(driver)} is not among its drivers.`,
          hint: `Add ${quote(driver)} to "drivers", or take "${field}" out.`,
        })),
      ...namedControls(handbook, list).flatMap(({ id, at, framework, control }) => {
        const path = `content/controls/${framework}/${control}.mdx`;
        const there = handbook.controls.find((one) => one.framework === framework && one.id === control);
        if (faulty.has(path) || there?.[field]?.includes(id)) return [];
        return [
          {
            ...placeOf(handbook, file, `${id}.${at}`),
            message: `The ${noun} ${quote(id)} names the control ${quote(control)}, and the control does not name it.`,
            hint: `Add ${quote(id)} to "${field}", and ${quote(driver)} to "drivers", in ${path}, or take ${quote(control)} out here.`,
          },
        ];
      }),
    ]),
});

/** Each control that an entry of a list names, with where it does so. */
function namedControls(handbook: Handbook, list: Ground['list']) {
  return listsOf(handbook)
    .filter(({ key }) => key === list)
    .flatMap(({ register, items }) =>
      items.flatMap((item) =>
        listReferences(register.schema, item)
          .filter(({ path: [field] }) => field === 'controls')
          .flatMap((reference) => targetsOf(reference).map(({ id }) => ({ named: id, path: reference.path })))
          .map(({ named, path }) => {
            const [framework = '', control = ''] = named.split(' ');
            return { id: idOf(item) ?? '', at: [...path, framework].join('.'), framework, control };
          }),
      ),
    );
}

export const driverRules: readonly HandbookRule[] = [driverWithoutGround, endsDisagree];
