import { Temporal } from 'temporal-polyfill';
import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import { factsOfRules } from '../mdx/rule-facts.ts';
import { rolesNamedIn } from '../registers/role-names.ts';
import { documentUrl } from '../schema/address.ts';
import type { AnyHandbook, Document } from '../schema/handbook.ts';
import { monthsOf, type Recurrence, recurrenceIn, timesAMonth } from './recurring.ts';

/** Something that a rule wants to be looked at or done again and again, or on an occasion. */
export interface Check {
  /** `POL-021 3.2` */
  readonly place: string;
  /** The document and the rule. */
  readonly title: string;
  readonly path: string;
  /** What the rule says, for whoever has to check it. */
  readonly rule: string;
  /** How, in the words of the rule. */
  readonly how: string;
  /** How often; nothing where it is done on an occasion. */
  readonly recurrence: Recurrence | undefined;
  /** Roles that do it; none where a machine does, or nobody is named. */
  readonly roles: readonly string[];
  /** Nobody is named: whoever owns the document has it done. */
  readonly byOwner: boolean;
  /** A machine does it. */
  readonly automatic: boolean;
  /** Months of a year in which it is due, from 1. */
  readonly months: readonly number[];
}

const byMachine =
  /\bautomat|\bmanager, which\b|\bdevice manager\b|\bscanner\b|\ba watch on\b|\bweb filter\b/i;

/** Every check that the rules in force ask for, and every duty that comes back, in the order of the documents. */
export const checksOf = question('checks', (handbook: AnyHandbook): readonly Check[] =>
  handbook.documents
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap((document) => checksIn(document, handbook)),
);

function checksIn(document: Document, handbook: AnyHandbook): Check[] {
  const facts = factsOfRules(document);
  return document.rules.flatMap(({ id, number, text, who }) => {
    const { by, check } = facts.get(id) ?? {};
    const asked = { document, handbook };
    const said = {
      place: `${document.id} ${number}`,
      title: document.title,
      path: documentUrl(document.slug, id),
      rule: text,
    };
    // "quarterly, by the General Counsel; yearly, by internal audit" are two checks.
    const parts = (check ?? '').split(/\s*;\s*/).filter((how) => how !== '');
    const checks = parts.every((part) => recurrenceIn(part) !== undefined)
      ? parts
      : parts.length === 0
        ? []
        : [check ?? ''];
    const roles = who.filter((one) => handbook.roles.some((role) => role.id === one));
    const again = by === undefined || recurrenceIn(by) === undefined || roles.length === 0 ? [] : [by];
    return [
      ...checks.map((how) => ({ ...said, ...readCheck(how, rolesIn(how, handbook), asked) })),
      ...again.map((how) => ({ ...said, ...readCheck(how, roles, asked) })),
    ];
  });
}

function readCheck(
  how: string,
  roles: readonly string[],
  { document }: { readonly document: Document },
): Pick<Check, 'how' | 'recurrence' | 'roles' | 'byOwner' | 'automatic' | 'months'> {
  const recurrence = recurrenceIn(how);
  const automatic = byMachine.test(how) && roles.length === 0;
  const byOwner = !automatic && recurrence !== undefined && roles.length === 0;
  return {
    how,
    recurrence,
    roles: byOwner ? [document.owner] : roles,
    byOwner,
    automatic,
    months: recurrence === undefined ? [] : monthsOf(recurrence, monthBeforeReview(document)),
  };
}

/** Roles that a check names, or that answer where it says "the privacy office": a contact by its title. */
function rolesIn(how: string, { roles, contacts }: AnyHandbook): readonly string[] {
  // "in the DPO's report to the Management Board": who hears of it does not check.
  const named = rolesNamedIn(how, roles)
    .filter(({ at }) => !/\bto (?:the )?$/i.test(how.slice(0, at)))
    .map(({ id }) => id);
  if (named.length > 0) return [...new Set(named)];
  const words = how.toLowerCase();
  const contact = contacts.find(({ title }) => words.includes(title.toLowerCase()));
  return contact === undefined ? [] : roles.filter((role) => role.contact === contact.id).map(({ id }) => id);
}

/** Whoever reviews a document needs what the yearly checks of its rules showed. Without a review it is December. */
function monthBeforeReview({ release }: Document): number {
  if (release === undefined) return 12;
  return Temporal.PlainDate.from(release.nextReview).subtract({ months: 1 }).month;
}

/** How many checks a role has in each month of a year, from January on. */
export interface Load {
  readonly role: string;
  readonly months: readonly number[];
  /** The most that it can do in a month. */
  readonly most: number;
}

/** What each role has to check, month by month, the most first. Checks that two roles share count for both. */
export const loadsOf = question('loads of checks', (handbook: AnyHandbook): readonly Load[] => {
  const { checks } = handbook.organization;
  const all = checksOf(handbook);
  return handbook.roles
    .map(({ id }) => {
      const own = all.filter(({ roles }) => roles.includes(id));
      const months = Array.from({ length: 12 }, (_, index) =>
        own
          .filter((check) => check.months.includes(index + 1))
          .reduce((sum, { recurrence }) => sum + (recurrence === undefined ? 0 : timesAMonth[recurrence]), 0),
      );
      const most =
        checks?.roles?.find(({ role }) => role === id)?.most ?? checks?.most ?? Number.POSITIVE_INFINITY;
      return { role: id, months, most };
    })
    .filter(({ months }) => months.some((count) => count > 0))
    .sort((a, b) => sum(b.months) - sum(a.months) || compare(a.role, b.role));
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
