import { Temporal } from 'temporal-polyfill';
import { placeOf } from '../handbook/places.ts';
import { daysInWords } from '../ledger/days-in-words.ts';
import { idOf } from '../registers/define.ts';
import { dueIn, isLate, isOfSystem } from '../registers/due.ts';
import { listsOf } from '../registers/lists-of.ts';
import { titleOf } from '../registers/name-of.ts';
import { titleOfRole } from '../registers/role-names.ts';
import type { Handbook } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { valueAt } from '../source/schema-path.ts';
import { placeOfRow } from './place-of-row.ts';
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
    dueIn(handbook)
      .filter((due) => !isOfSystem(due) && isLate(due, today))
      .map(({ register, item, id, field, day, what, by, mend }) => {
        const late = Temporal.PlainDate.from(today).until(day).days;
        const whose = by === undefined ? '' : ` It is for the ${titleOfRole(handbook.roles, by)}.`;
        return {
          ...placeOfRow(handbook, register, id, field),
          message: `${quote(titleOf(register, item))}: ${what} was due on ${day}, ${daysInWords(late)}.${whose}`,
          hint: mend,
        };
      }),
});

/** Whoever advises and samples must not have decided (GDPR Art. 38(6); C-453/21). */
const adviserDecides = defineHandbookRule({
  slug: 'dpo-conflict',
  severity: 'error',
  means:
    'A role that only advises, such as the data protection officer, owns a document, a control, an asset or a risk, or decided, accepted or approved something. It would then judge its own decisions (GDPR Art. 38(6)).',
  mend: 'Name the business role that decides. The one that advises is heard before.',
  example: {
    where: 'files',
    wrong: 'securityOwner: watcher, and the role "watcher" has advisesOnly: true',
    right: 'securityOwner: keeper',
  },
  check: (handbook) => {
    const advisers = new Map(
      handbook.roles.filter(({ advisesOnly }) => advisesOnly).map((role) => [role.id, quote(role.title)]),
    );
    return listDeciders(handbook).flatMap(({ role, field, of, place }) => {
      const adviser = advisers.get(role);
      return adviser === undefined
        ? []
        : [
            {
              ...place,
              message: `The role ${adviser} only advises, and stands here as ${quote(field)} of ${quote(of)}.`,
              hint: `Name the role that decides in ${quote(field)}, and ask the ${adviser.slice(1, -1)} before.`,
            },
          ];
    });
  },
});

/** Who owns or decides something, and where that is said. */
interface Decider {
  readonly role: string;
  readonly field: string;
  readonly of: string;
  readonly place: ReturnType<typeof placeOf>;
}

/** Roles that own a document or a control, or that a register names as owner or as who decides. */
function listDeciders(handbook: Handbook): readonly Decider[] {
  const rows = listsOf(handbook).flatMap(({ register, items }) =>
    items.flatMap((item) =>
      (register.decidedBy ?? []).flatMap((field): Decider[] => {
        const role = valueAt(item, field.split('.'));
        if (typeof role !== 'string') return [];
        const id = idOf(item) ?? '';
        const place = placeOfRow(handbook, register, id, field);
        return [{ role, field, of: titleOf(register, item), place }];
      }),
    ),
  );
  const documents = handbook.documents.flatMap(({ file, title, owner, approver }) =>
    Object.entries({ owner, approver }).map(
      ([field, role]): Decider => ({ role, field, of: title, place: placeOf(handbook, file, field) }),
    ),
  );
  const controls = handbook.controls.map(
    ({ file, id, owner }): Decider => ({
      role: owner,
      field: 'owner',
      of: id,
      place: placeOf(handbook, file, 'owner'),
    }),
  );
  return [...rows, ...documents, ...controls];
}

export const rowRules: readonly HandbookRule[] = [rowOverdue, adviserDecides];
