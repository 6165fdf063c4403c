import type { ExampleRecords, Lookup } from '../../mdx/component.ts';
import { components } from '../../mdx/components/registry.ts';
import type { Answers } from '../../schema/answers.ts';

/** The made-up records of one kind, of all components. */
function gather<Kind extends Exclude<keyof ExampleRecords, 'statements' | 'counts' | 'answers'>>(
  kind: Kind,
): NonNullable<ExampleRecords[Kind]>[number][] {
  return components.flatMap(({ exampleRecords }) => [...(exampleRecords?.[kind] ?? [])]);
}

const documents = gather('documents');
const roles = gather('roles');
const contacts = gather('contacts');
const parameters = gather('parameters');
const clocks = gather('clocks');
const decisions = gather('decisions');
const activities = gather('activities');
const statements = new Map(
  components.flatMap(({ exampleRecords }) => Object.entries(exampleRecords?.statements ?? {})),
);
const counts = new Map(
  components.flatMap(({ exampleRecords }) => Object.entries(exampleRecords?.counts ?? {})),
);

/** What the organisation of the examples answers. */
export const exampleAnswers: Answers = Object.fromEntries(
  components.flatMap(({ exampleRecords }) => Object.entries(exampleRecords?.answers ?? {})),
);

export const exampleTerms = gather('terms');
export const exampleFrameworks = gather('frameworks');

/** What the examples in the author's manual ask: each component brings the records that its own example names. */
export const exampleRecords: Lookup = {
  document: (slugOrId) => documents.find(({ slug, id }) => slug === slugOrId || id === slugOrId),
  role: (wanted) => roles.find(({ id }) => id === wanted),
  term: (wanted) => exampleTerms.find(({ id }) => id === wanted),
  contact: (wanted) => contacts.find(({ id }) => id === wanted),
  parameter: (wanted) => parameters.find(({ id }) => id === wanted),
  decision: (wanted) => decisions.find(({ id }) => id === wanted),
  clocks: () => clocks,
  statement: (framework) => statements.get(framework),
  count: (question) => {
    const rows = counts.get(question);
    return rows === undefined ? undefined : { rows };
  },
  image: () => undefined,
  activities: () => activities,
};
