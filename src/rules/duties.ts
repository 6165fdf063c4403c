import { remember } from '../data/remember.ts';
import { placeOf } from '../handbook/places.ts';
import { deedOf } from '../ledger/deeds.ts';
import { registers } from '../registers/registers.ts';
import { rolesNamedIn, titleOfRole } from '../registers/role-names.ts';
import type { Document, Handbook, Place } from '../schema/handbook.ts';
import type { Role } from '../schema/role.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';
import { type Statement, statementsOf } from './statements.ts';

/** What one role does, as a text says it. */
interface Duty {
  readonly role: string;
  /** The verb that stands for it: "maintains" is "keep". */
  readonly deed: string;
  /** What it is done to, without articles and in the singular: `high and critical incident`. */
  readonly object: string;
  readonly words: string;
  readonly place: Place;
}

/** What a role does by itself, and where a sentence or a cell says it. */
interface Told {
  readonly role: string;
  /** From the verb on. */
  readonly words: string;
}

/**
 * Every duty that a text gives to one role alone. Compared are deed and object to the letter: similar wording means
 * different duties too often, as calls to clinics in the Union and in the United States are. Sentences with a condition
 * are left out, because another role may act when it holds.
 */
const dutiesIn = remember((handbook: Handbook): readonly Duty[] => {
  const { documents, controls, roles, organization } = handbook;
  const others = [
    ...controls.flatMap(({ text, file }) =>
      statementsOf({ text, language: organization.language }).flatMap((statement) =>
        readDuties(toldOf(statement, roles), { file, line: 1, column: 1 }),
      ),
    ),
    ...roles.flatMap(({ id, duty }) =>
      readDuties(
        [{ role: id, words: lowerFirst(duty) }],
        placeOf(handbook, registers.roles.file, `${id}.duty`),
      ),
    ),
  ];
  const near = documents.map((document) => ({ document, duties: dutiesNear(document, roles) }));
  const isSuspect = suspectedIn([...near.flatMap(({ duties }) => duties), ...others], handbook);
  return [
    ...near
      .filter(({ duties }) => duties.some(isSuspect))
      .flatMap(({ document }) => dutiesOf(handbook, document)),
    ...others,
  ];
});

function dutiesOf(handbook: Handbook, document: Document): readonly Duty[] {
  const { roles } = handbook;
  return statementsOf(document).flatMap((statement) => {
    const rule = document.rules.find(({ id }) => id === statement.anchor);
    return readDuties(
      [...toldOf(statement, roles), ...askedOf(statement.text, rule?.who ?? [], roles)],
      placeOf(handbook, document.file, `#${statement.anchor}`),
    );
  });
}

/**
 * At least the duties of a document, read off its words behind each role. Its statements, which tell sentences from
 * rows, cost ten times as much to read as all other rules on a document together: only those of a suspect are.
 */
function dutiesNear({ plainText, rules, file }: Document, roles: readonly Role[]): readonly Duty[] {
  const place = { file, line: 1, column: 1 };
  const behind = rolesNamedIn(plainText, roles).map(({ id, end }, index, named) => ({
    role: id,
    words: lowerFirst(
      plainText
        .slice(end, named[index + 1]?.at)
        .trimStart()
        .replace(adverbs, ''),
    ),
  }));
  return readDuties(
    [
      ...behind,
      ...rules.flatMap(({ text, who }) =>
        text.split(/(?<=[.!?:])\s/).flatMap((sentence) => askedOf(sentence, who, roles)),
      ),
    ],
    place,
  );
}

/** Tells a duty that somebody else seems to have, too. */
function suspectedIn(duties: readonly Duty[], handbook: Handbook): (duty: Duty) => boolean {
  const owners = Map.groupBy(duties, keyOf);
  return (duty) =>
    new Set(owners.get(keyOf(duty))?.map(({ role }) => role)).size > 1 ||
    listKept(handbook, duty) !== undefined;
}

function keyOf({ deed, object }: Duty): string {
  return `${deed} ${object}`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const conditional = /\b(?:if|unless|when|whenever|where|until|while|instead|otherwise|deputy|absence)\b/i;

/** May stand between who does something and the verb. */
const adverbs = /^(?:(?:must|alone|also|then|always)\s+)*/;

/** "The key keeper counts the keys"; in a table the role stands in the first cell. */
function toldOf({ text, isRow }: Statement, roles: readonly Role[]): Told[] {
  if (conditional.test(text)) return [];
  const [first = '', ...cells] = isRow ? text.split(' | ') : [];
  const [named, ...more] = rolesNamedIn(first, roles);
  if (named !== undefined && more.length === 0 && named.at === 0 && named.end === first.length)
    return cells.map((words) => ({ role: named.id, words: lowerFirst(words) }));
  return rolesNamedIn(text, roles).flatMap(({ id, at, end }) => {
    // Two who share a duty are named together.
    const isAlone = /(?:^|[;:.|]\s*|,\s+and\s+)(?:the\s+|each\s+|every\s+)?$/i.test(text.slice(0, at));
    const words = /^\s+([a-z].*)$/s.exec(text.slice(end))?.[1]?.replace(adverbs, '');
    return isAlone && words !== undefined ? [{ role: id, words }] : [];
  });
}

/** "You must keep the key book", in a rule that speaks to one role. */
function askedOf(text: string, who: readonly string[], roles: readonly Role[]): Told[] {
  const [role] = who;
  const words = /^You must (.*)$/s.exec(text)?.[1];
  if (role === undefined || who.length > 1 || words === undefined || conditional.test(text)) return [];
  return roles.some(({ id }) => id === role) ? [{ role, words }] : [];
}

/** Ends what is done: what follows says when or how often. */
const ends = /[.;:|(]|,|\b(?:before|after|within|once|each|every|by|for at least|at least|no later)\b/;
/** Says nothing by itself of what it stands for. */
const vague = /\b(?:it|its|them|this|that|these|those|both|result|results|own|others)\b/;

/** Said of whom or what it is done for, "answers to requests" may be answers; many report to the board. */
const indirect = /^(?:to|of|for|in|on|at|from|with|about|whether|that|what)\b/;

function readDuties(told: readonly Told[], place: Place): Duty[] {
  return told.flatMap(({ role, words }) =>
    splitDeeds(words).flatMap((part) => {
      const [, verb = '', rest = ''] = /^([a-z]+)\s+(.*)$/s.exec(part.trim()) ?? [];
      const deed = deedOf(verb);
      const object = bare(rest.split(ends)[0] ?? '');
      return deed === undefined || object === '' || vague.test(object) || indirect.test(object)
        ? []
        : [{ role, deed, object, words: part.trim().replace(/[.;].*$/s, ''), place }];
    }),
  );
}

/** "trains the leads and keeps the rota" are two, "closes high and critical incidents" is one. */
function splitDeeds(words: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: mark, 1: verb = '' } of words.matchAll(/(?:,|;|,?\s+and)\s+([a-z]+s)(?=\s)/g)) {
    if (deedOf(verb) === undefined) continue;
    found.push(words.slice(from, index));
    from = index + mark.length - verb.length;
  }
  return [...found, words.slice(from)];
}

/** Without articles, and each word in the singular. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/\b(?:the|a|an|our|your|their|all|one)\b/g, ' ')
    .replaceAll(/(\p{L}{3,}?)s\b/gu, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const twoOwners = defineHandbookRule({
  slug: 'duty-with-two-owners',
  severity: 'warning',
  means:
    'Two places give the same duty to two roles: the same deed in the same words, or the keeping of a list that has another keeper in `content/registers/records.yaml`. Each will think that the other does it.',
  mend: 'Decide whose duty it is, and name that role in both places. Where each has a part of it, say which part.',
  example: {
    where: 'text',
    wrong:
      '## Keys\n\nThe key keeper counts the brass keys.\n\nThe director counts the brass keys each month.',
    right:
      '## Keys\n\nThe key keeper counts the brass keys.\n\nThe director counts the spare keys each month.',
  },
  check: (handbook) => [...givenTwice(handbook), ...keptByOthers(handbook)],
});

/** The same deed with the same object, word by word, which is no word alone: "the log" may be any. */
function givenTwice(handbook: Handbook) {
  const duties = dutiesIn(handbook).filter(({ object }) => object.includes(' '));
  return [...Map.groupBy(duties, keyOf).values()].flatMap((same) => {
    const [first] = same;
    return same.flatMap(({ role, words, place }) =>
      first === undefined || role === first.role
        ? []
        : [
            {
              ...place,
              message: `${quote(words)} is given to the ${titleOfRole(handbook.roles, role)} here, and to the ${titleOfRole(handbook.roles, first.role)} in ${first.place.file}:${first.place.line}.`,
              hint: `Name the ${titleOfRole(handbook.roles, first.role)} here, or the ${titleOfRole(handbook.roles, role)} there; or say which part each has.`,
            },
          ],
    );
  });
}

/** A list that the records know by a name, kept by another role in a text. */
function keptByOthers(handbook: Handbook) {
  const { roles } = handbook;
  return dutiesIn(handbook).flatMap((duty) => {
    const list = listKept(handbook, duty);
    if (list === undefined) return [];
    const keeper = titleOfRole(roles, list.keeper);
    return [
      {
        ...duty.place,
        message: `${quote(duty.words)} is given to the ${titleOfRole(roles, duty.role)} here, and the ${quote(list.name)} is kept by the ${keeper} in ${registers.records.file}.`,
        hint: `Name the ${keeper} here, or write keeper: ${duty.role} in the row ${quote(list.id)}.`,
      },
    ];
  });
}

/** The list that somebody keeps by this duty, where the records give it to another role. */
function listKept({ records }: Handbook, { deed, object, role }: Duty) {
  if (deed !== 'keep') return undefined;
  const kept = records.flatMap(({ id, keeper, calledInTexts = [] }) =>
    calledInTexts.filter((name) => isNameOf(bare(name), object)).map((name) => ({ id, keeper, name })),
  );
  return kept.some(({ keeper }) => keeper === role) ? undefined : kept[0];
}

/** "The register of breaches for all paths" is that register, and "incident records of suppliers" are fewer. */
function isNameOf(name: string, object: string): boolean {
  return object === name || [' for ', ' in ', ' at '].some((more) => object.startsWith(name + more));
}

/** Who does what: a duty has one owner. */
export const dutyRules: readonly HandbookRule[] = [twoOwners];
