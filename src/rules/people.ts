import { tellsName } from '../handbook/person-id.ts';
import { placeOf } from '../handbook/places.ts';
import { type Acting, actingOn, holdersOn, holdsOn, isInOffice } from '../ledger/holders.ts';
import { peopleNamedIn } from '../ledger/names-said.ts';
import { peopleInLedger } from '../ledger/people-in-ledger.ts';
import { keyOf } from '../registers/define.ts';
import { registers } from '../registers/registers.ts';
import type { Handbook, Place } from '../schema/handbook.ts';
import type { RoleHolder } from '../schema/role-holder.ts';
import { listWords, quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

const { roleHolders: list, roles } = registers;

/** Where a field of an entry of role-holders.yaml stands. */
function placeOfHolder(handbook: Handbook, holder: RoleHolder, field: keyof RoleHolder): Place {
  return placeOf(handbook, list.file, `${keyOf(list, holder)}.${field}`);
}

/** What nobody can approve can't be released, and nobody notices before it has to be. */
const approverMissing = defineHandbookRule({
  slug: 'approver-without-holder',
  severity: 'warning',
  means:
    'A role approves documents, and nobody holds it today. None of these documents can be released or retired, and a delegate can stand in for nobody.',
  mend: 'Enter who holds the role in `content/role-holders.yaml`; `npx clausebook new holder` writes the entry. Or name another approver.',
  example: {
    where: 'content/role-holders.yaml',
    wrong: 'name: Mari Tamm, from: 2024-01-01, until: 2026-02-28 }',
    right: 'name: Mari Tamm, from: 2024-01-01 }',
  },
  check: (handbook, today, faulty) =>
    handbook.roles.flatMap(({ id }) => {
      if (faulty.has(list.file)) return [];
      const approved = handbook.documents.filter(
        ({ approver, file }) => approver === id && !faulty.has(file),
      );
      if (approved.length === 0 || holdersOn(handbook.roleHolders, id, today).length > 0) return [];
      const [first] = approved;
      const next = handbook.roleHolders.find(({ role, from }) => role === id && from > today);
      const what = `${quote(first?.slug ?? '')}${approved.length === 1 ? '' : ` and ${approved.length - 1} more`}`;
      return [
        {
          ...placeOf(handbook, roles.file, id),
          message: `Nobody holds the role ${quote(id)} today${next === undefined ? '' : ` (from ${next.from} on it is ${next.person})`}, and it approves ${what}: until then nobody can.`,
          hint: `Enter who does: npx clausebook new holder ${id} --name "..." --from DAY`,
        },
      ];
    }),
});

/** An event is for ever: of a name in it there is no erasure. Ids that are there already can't be changed any more. */
const idTellsName = defineHandbookRule({
  slug: 'person-id-is-name',
  severity: 'warning',
  means:
    'The id of a person tells their name. Events name people by their ids and are never changed, so such a name could never be erased. No event has this id yet. Of ids that the ledger has already nothing is said: those stay.',
  mend: 'Let `npx clausebook new person` make an id that says nothing, and write it in the place of this one, wherever it stands.',
  example: {
    where: 'content/role-holders.yaml',
    wrong: 'person: jaan-kask, name: Jaan Kask',
    right: 'person: p-2, name: Jaan Kask',
  },
  check: (handbook) => {
    const known = peopleInLedger(handbook.ledger);
    return [...Map.groupBy(handbook.roleHolders, ({ person }) => person)].flatMap(([person, entries]) => {
      const telling = entries.find(({ name }) => name !== undefined && tellsName(person, name));
      if (telling === undefined || known.has(person)) return [];
      return [
        {
          ...placeOfHolder(handbook, telling, 'person'),
          message: `The id ${quote(person)} tells the name of the person, and whatever they approve keeps it for ever.`,
          hint: `"npx clausebook new person" makes an id that says nothing. Write it in the place of ${quote(person)} wherever that stands: as "person", as "delegate", in content/allowed_signers.`,
        },
      ];
    });
  },
});

/** One person, one name: what was erased in one place and not in another is not erased. */
const namesDiffer = defineHandbookRule({
  slug: 'person-names-differ',
  severity: 'warning',
  means:
    'The entries of one person do not agree on the name. Either a name that was to be erased still stands in another entry, or two people were given one id.',
  mend: 'Give the name alike in all entries of the person, or take it out of all of them. Two people need two ids.',
  example: {
    where: 'content/role-holders.yaml',
    wrong:
      '- { role: boss, person: p-1, name: Mari Tamm, from: 2024-01-01 }\n- { role: keeper, person: p-1, from: 2022-01-01, until: 2023-12-31 }',
    right: '- { role: boss, person: p-1, name: Mari Tamm, from: 2024-01-01 }',
  },
  check: (handbook) =>
    [...Map.groupBy(handbook.roleHolders, ({ person }) => person)].flatMap(([person, entries]) => {
      const names = [...new Set(entries.map(({ name }) => name))];
      if (names.length === 1) return [];
      const erased = names.includes(undefined);
      const named = entries.find(({ name }) => name !== undefined && name !== entries[0]?.name);
      const place = erased ? entries.find(({ name }) => name !== undefined) : named;
      return [
        {
          ...placeOfHolder(handbook, place ?? (entries[0] as RoleHolder), 'name'),
          message: erased
            ? `The name of ${quote(person)} was taken out of one entry and still stands in this one.`
            : `${quote(person)} is called ${listWords(names.flatMap((name) => name ?? []).map(quote), 'and')}.`,
          hint: erased
            ? 'Take "name" out of every entry of this person, or put it back where they are still in a role.'
            : 'Give the name alike everywhere. If these are two people, "npx clausebook new person" makes an id for one of them.',
        },
      ];
    }),
});

/** A delegate who cannot act is worse than none: that is noticed on the day on which one is needed. */
const idleDelegate = defineHandbookRule({
  slug: 'delegate-cannot-act',
  severity: 'warning',
  means:
    'Somebody in a role names a delegate who cannot stand in: themselves, or one whose every entry in `content/role-holders.yaml` has ended or not yet begun.',
  mend: 'Name another delegate: end the entry with `until`, and begin a new one of the same person the day after with the new delegate. What the old one approved stays right.',
  example: { where: 'content/role-holders.yaml', wrong: 'delegate: p-2', right: 'delegate: p-1' },
  check: (handbook, today, faulty) =>
    handbook.roleHolders.flatMap((holder) => {
      const { person, delegate } = holder;
      if (faulty.has(list.file) || delegate === undefined || !holdsOn(holder, today)) return [];
      if (delegate !== person && isInOffice(handbook.roleHolders, delegate, today)) return [];
      return [
        {
          ...placeOfHolder(handbook, holder, 'delegate'),
          message:
            delegate === person
              ? `${quote(person)} is named as their own delegate.`
              : `${quote(delegate)} is named as delegate and holds no role today: they can approve nothing.`,
          hint: 'End this entry with "until", and begin a new one the day after with another delegate.',
        },
      ];
    }),
});

/** What is released is frozen with every name in it. */
const textNamesPerson = defineHandbookRule({
  slug: 'person-in-text',
  severity: 'warning',
  means:
    'A text calls somebody by name who is in `content/role-holders.yaml`. A released text is kept unchanged for years, so the name can’t be erased, and the text is wrong as soon as another person has the role.',
  mend: 'Name the role, with `<Role id="..."/>`, or a contact.',
  example: {
    where: 'policies/access/access-control.mdx',
    wrong: 'Ask Mari Tamm.',
    right: 'Ask the <Role id="keeper"/>.',
  },
  check: (handbook) =>
    [...handbook.documents, ...handbook.translations].flatMap(({ file, title, summary, plainText }) => {
      const [first, ...others] = peopleNamedIn([title, summary, plainText].join('\n'), handbook.roleHolders);
      return first === undefined
        ? []
        : [
            {
              ...placeOf(handbook, file, ''),
              message: `This text calls ${quote(first)}${others.length === 0 ? '' : ` and ${others.length} more`} by name, and once it is released the name can’t be erased.`,
              hint: 'Name the role in its place: <Role id="..."/>',
            },
          ];
    }),
});

/** Where a field of an entry of roles.yaml stands. */
function placeOfRole(handbook: Handbook, id: string, field: string): Place {
  return placeOf(handbook, roles.file, `${id}.${field}`);
}

/** A rule that wants a deputy is broken on the day the holder is ill. */
const deputyMissing = defineHandbookRule({
  slug: 'deputy-missing',
  severity: 'warning',
  means:
    'A rule wants somebody to stand in for each holder of a role at any time (`deputyAskedBy` in `content/roles.yaml`), and a holder has nobody who can.',
  mend: 'Name a `delegate` in the entry of the holder in `content/role-holders.yaml`: somebody who holds a role today. Or change the rule.',
  example: {
    where: 'content/roles.yaml',
    wrong:
      'duty: Answers for the clinic., classification: public, deputyAskedBy: access-control#emergencies }',
    right: 'duty: Answers for the clinic., classification: public }',
  },
  check: (handbook, today, faulty) =>
    handbook.roles.flatMap(({ id, deputyAskedBy }) => {
      if (deputyAskedBy === undefined || faulty.has(list.file)) return [];
      const acting = actingOn(handbook.roleHolders, id, today);
      return holdersOn(handbook.roleHolders, id, today)
        .filter(({ person }) => !acting.some((one) => one.for === person))
        .map((holder) => ({
          ...placeOfHolder(handbook, holder, 'role'),
          message: `Nobody stands in for ${quote(holder.person)} as ${quote(id)}, and ${quote(deputyAskedBy)} wants somebody at any time.`,
          hint: 'Add "delegate" with the id of somebody who holds a role today: it may not be the same person.',
        }));
    }),
});

/** Nobody is on duty at every hour alone. */
const tooFewHolders = defineHandbookRule({
  slug: 'too-few-holders',
  severity: 'warning',
  means:
    'A role needs several people, so that one is always there (`atLeast` in `content/roles.yaml`), and fewer hold it today.',
  mend: 'Enter the others in `content/role-holders.yaml`; `npx clausebook new holder` writes an entry. Or lower the number, together with what the documents promise.',
  example: {
    where: 'content/roles.yaml',
    wrong: 'duty: Answers for the clinic., classification: public, atLeast: 2 }',
    right: 'duty: Answers for the clinic., classification: public }',
  },
  check: (handbook, today, faulty) =>
    handbook.roles.flatMap(({ id, atLeast }) => {
      if (atLeast === undefined || faulty.has(list.file)) return [];
      const people = new Set(holdersOn(handbook.roleHolders, id, today).map(({ person }) => person));
      if (people.size >= atLeast) return [];
      return [
        {
          ...placeOfRole(handbook, id, 'atLeast'),
          message: `The role ${quote(id)} needs ${atLeast} people, and ${people.size === 1 ? '1 holds' : `${people.size} hold`} it today.`,
          hint: `Enter who does: npx clausebook new holder ${id} --name "..." --from DAY`,
        },
      ];
    }),
});

/** Whoever watches does not do, and whoever leads does not repair (ISO/IEC 27001, A.5.3; GDPR Art. 38(6)). */
const rolesInOneHand = defineHandbookRule({
  slug: 'roles-in-one-hand',
  severity: 'warning',
  means:
    'One person holds, or stands in for, two roles that exclude each other (`excludes` in `content/roles.yaml`). Nobody then looks at the work of the one with the eyes of the other.',
  mend: 'Give one of the two roles, or the standing in, to another person: end the entry with `until` and begin a new one.',
  example: {
    where: 'content/roles.yaml',
    wrong: 'duty: Answers for the clinic., classification: public, excludes: [officer] }',
    right: 'duty: Answers for the clinic., classification: public }',
  },
  check: (handbook, today, faulty) => {
    if (faulty.has(list.file)) return [];
    const actsAs = (role: string) => actingOn(handbook.roleHolders, role, today);
    return handbook.roles.flatMap(({ id, excludes = [] }) =>
      excludes.flatMap((other, index) => {
        const others = new Map(actsAs(other).map((acting) => [acting.person, acting]));
        const seen = new Set<string>();
        return actsAs(id).flatMap((acting) => {
          const { person } = acting;
          const same = others.get(person);
          if (same === undefined || seen.has(person)) return [];
          seen.add(person);
          return [
            {
              ...placeOfRole(handbook, id, `excludes.${index}`),
              message: `${quote(person)} ${sayActing(acting, id)} and ${sayActing(same, other)}, and these two exclude each other.`,
              hint: 'Give one of the two to another person: end the entry in content/role-holders.yaml with "until", and begin a new one the day after.',
            },
          ];
        });
      }),
    );
  },
});

function sayActing({ for: holder }: Acting, role: string): string {
  return holder === undefined ? `is ${quote(role)}` : `stands in for ${quote(holder)} as ${quote(role)}`;
}

export const peopleRules: readonly HandbookRule[] = [
  approverMissing,
  idTellsName,
  namesDiffer,
  idleDelegate,
  textNamesPerson,
  deputyMissing,
  tooFewHolders,
  rolesInOneHand,
];
