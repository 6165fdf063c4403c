import { Temporal } from 'temporal-polyfill';
import { placeOf } from '../handbook/places.ts';
import { daysInWords } from '../ledger/days-in-words.ts';
import { fileOf, idOf } from '../registers/define.ts';
import { listsOf } from '../registers/lists-of.ts';
import { titleOf } from '../registers/name-of.ts';
import { titleOfRole } from '../registers/role-names.ts';
import { quote } from '../source/phrase.ts';
import { valueAt } from '../source/schema-path.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** Only time makes it late: it is said everywhere and stops nothing. */
const rowOverdue = defineHandbookRule({
  slug: 'row-overdue',
  severity: 'due',
  means:
    'Something in a register was to be done by a day that has passed: a step of a plan, a review, a look at access, newer evidence. Nothing is blocked.',
  mend: 'Do it, and write in the register that it is done, as the message says.',
  example: {
    where: 'files',
    wrong: 'plan: [{ action: A second lock, by: keeper, due: 2026-02-01 }]',
    right: 'plan: [{ action: A second lock, by: keeper, due: 2026-02-01, done: 2026-01-30 }]',
  },
  check: (handbook, today) =>
    listsOf(handbook).flatMap(({ register, items }) =>
      items.flatMap((item) =>
        (register.due?.(item) ?? [])
          .filter(({ day }) => day < today)
          .map(({ field, day, what, by, mend }) => {
            const id = idOf(item) ?? '';
            const late = Temporal.PlainDate.from(today).until(day).days;
            const whose = by === undefined ? '' : ` It is for the ${titleOfRole(handbook.roles, by)}.`;
            return {
              ...placeOf(handbook, fileOf(register, id), `${id}.${field}`),
              message: `${quote(titleOf(register, item))}: ${what} was due on ${day}, ${daysInWords(late)}.${whose}`,
              hint: mend,
            };
          }),
      ),
    ),
});

/** Whoever advises and samples must not have decided (GDPR Art. 38(6); C-453/21). */
const adviserDecides = defineHandbookRule({
  slug: 'dpo-conflict',
  severity: 'error',
  means:
    'A role that only advises, such as the data protection officer, owns an asset or a risk in a register, or accepted or approved something. It would then judge its own decisions (GDPR Art. 38(6)).',
  mend: 'Name the business role that decides. The one that advises is heard before.',
  example: {
    where: 'files',
    wrong: 'securityOwner: officer, and the role "officer" has advisesOnly: true',
    right: 'securityOwner: keeper',
  },
  check: (handbook) => {
    const advisers = new Set(handbook.roles.filter(({ advisesOnly }) => advisesOnly).map(({ id }) => id));
    return listsOf(handbook).flatMap(({ register, items }) =>
      items.flatMap((item) =>
        (register.decidedBy ?? []).flatMap((field) => {
          const role = valueAt(item, field.split('.'));
          if (typeof role !== 'string' || !advisers.has(role)) return [];
          const id = idOf(item) ?? '';
          return [
            {
              ...placeOf(handbook, fileOf(register, id), `${id}.${field}`),
              message: `The role ${quote(titleOfRole(handbook.roles, role))} only advises, and stands here as ${quote(field)} of ${quote(titleOf(register, item))}.`,
              hint: `Name the role that decides in ${quote(field)}, and ask the ${titleOfRole(handbook.roles, role)} before.`,
            },
          ];
        }),
      ),
    );
  },
});

export const rowRules: readonly HandbookRule[] = [rowOverdue, adviserDecides];
