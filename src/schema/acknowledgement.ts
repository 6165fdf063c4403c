import { z } from 'zod';
import { line } from './words.ts';

/** What the engine fills in. `score` is what the reader's browser knows of the quiz, and empty until it is answered. */
export const acknowledgedFacts = ['id', 'version', 'hash', 'title', 'score'] as const;
export type AcknowledgedFact = (typeof acknowledgedFacts)[number];

/** Without these nobody can tell what was read. */
const needed: readonly AcknowledgedFact[] = ['id', 'version', 'hash'];

const places = /\{([^{}]*)\}/g;

/** `{version}`, as it is written in an address. */
export function placeFor(fact: AcknowledgedFact): string {
  return `{${fact}}`;
}

function explainAddress(address: string): string | undefined {
  if (!/^(?:https:\/\/[^\s/]|mailto:[^\s@?]+@[^\s@?]+)/.test(address) || /\s/.test(address))
    return 'Write an address that begins with https:// or mailto: and holds no spaces; write %20 for one.';
  const found = [...address.matchAll(places)].map(([, name = '']) => name);
  const unknown = found.find((name) => acknowledgedFacts.every((fact) => fact !== name));
  if (unknown !== undefined)
    return `{${unknown}} is nothing that can be filled in. There is ${acknowledgedFacts.map(placeFor).join(', ')}.`;
  const missing = needed.filter((fact) => !found.includes(fact));
  if (missing.length > 0)
    return `Write ${missing.map(placeFor).join(' and ')} into the address: that says which text was read.`;
  const [before = ''] = address.split(/[?#]/);
  if (before.includes('{') && address.startsWith('mailto:'))
    return 'Fill in nothing before the question mark: everybody writes to the same mailbox.';
  if (/[{}]/.test(address.replaceAll(places, ''))) return 'A brace is open in this address.';
  return undefined;
}

const address = z
  .string()
  .check(({ value, issues }) => {
    const message = explainAddress(value);
    if (message !== undefined) issues.push({ code: 'custom', input: value, message });
  })
  .meta({
    pattern: `^(?:https://|mailto:)${needed.map((fact) => `(?=\\S*\\{${fact}\\})`).join('')}\\S+$`,
    description:
      'The form, the HR system or the mailbox, e.g. https://forms.example.org/read?id={id}&version={version}&hash={hash}; {title} and {score} may stand in it, too',
  });

/** What a file of acknowledgements says in each row. */
export const acknowledgedColumns = ['person', 'document', 'version', 'date', 'audience', 'right'] as const;
export type AcknowledgedColumn = (typeof acknowledgedColumns)[number];

const meanings: Readonly<Record<AcknowledgedColumn, string>> = {
  person: 'What tells one person from another: a staff number, an address',
  document: 'The id of the document',
  version: 'The version that was read',
  date: 'The day',
  audience: 'The group that the person belongs to, by its id or its title',
  right: 'How many questions of the quiz were answered right',
};

const columns = z.strictObject(
  Object.fromEntries(
    acknowledgedColumns.map((column) => [column, line.optional().meta({ description: meanings[column] })]),
  ) as Readonly<Record<AcknowledgedColumn, z.ZodOptional<typeof line>>>,
);

/** How staff say that they have read a document, to a form or a system outside of the handbook. */
export const acknowledgement = z.strictObject({
  address,
  columns: columns.optional().meta({
    description:
      'What your form calls the columns of the file that it exports, where it does not call them so',
  }),
});
export type Acknowledgement = z.infer<typeof acknowledgement>;
