import { z } from 'zod';
import { ref } from './refer.ts';
import { line } from './words.ts';

/** What a field of a register of one's own may hold. */
export const holdings = [
  ...(['text', 'number', 'day', 'duration', 'yes-or-no'] as const),
  ...(['choice', 'reference', 'requirements'] as const),
] as const;

const field = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^(?!(?:id|url|usedBy)$)[a-z][A-Za-z0-9]*$/,
        'Begin with a small letter and go on with letters and digits, like reviewedOn; id, url and usedBy are taken.',
      )
      .meta({ description: 'As it is written in the rows, e.g. reviewedOn' }),
    title: line.meta({ description: 'The heading of its column' }),
    about: line.optional().meta({ description: 'What it is for, in one sentence' }),
    holds: z.enum(holdings).meta({
      description:
        'text: a line; number; day: YYYY-MM-DD; duration: P1Y; yes-or-no: true or false; choice: one of "options"; reference: an id from the list "to"; requirements: ids by framework',
    }),
    options: z
      .array(line)
      .min(2)
      .max(200)
      .optional()
      .meta({ description: 'The words to choose from, of a choice' }),
    to: ref('lists').optional().meta({
      description: 'reference: where the id is looked for: documents, frameworks, or the name of a register',
    }),
    many: z.boolean().default(false).meta({ description: 'true: a list of such' }),
    optional: z.boolean().default(false).meta({ description: 'true: a row may do without' }),
  })
  .refine(({ holds, options }) => (holds === 'choice') === (options !== undefined), {
    path: ['options'],
    error: 'A choice has options, and nothing else has.',
  })
  .refine(({ holds, to }) => (holds === 'reference') === (to !== undefined), {
    path: ['to'],
    error: 'A reference says in "to" where it leads, and nothing else does.',
  });
export type OwnField = z.infer<typeof field>;

/**
 * `content/registers/NAME.register.yaml`: a register that a handbook declares itself. Its rows lie beside it in
 * `NAME.yaml`, and are for audits alone.
 */
export const ownRegister = z
  .strictObject({
    title: line.meta({ description: 'The heading of its page' }),
    lead: line.meta({ description: 'What the reader finds there, in a sentence' }),
    nouns: z
      .strictObject({
        one: line.meta({ description: 'e.g. medical device' }),
        many: line.meta({ description: 'e.g. medical devices' }),
      })
      .meta({ description: 'How messages call its rows' }),
    fields: z.array(field).min(1).meta({
      description: 'Its columns besides the id, in their order; the first says what a row is called',
    }),
    groupBy: line.optional().meta({
      description: 'The name of a choice or a reference: rows with the same stand together',
    }),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, {
    path: ['fields'],
    error: 'Two fields have one name.',
  })
  .refine(
    ({ fields, groupBy }) =>
      groupBy === undefined ||
      fields.some(
        ({ name, holds, many }) => name === groupBy && !many && (holds === 'choice' || holds === 'reference'),
      ),
    {
      path: ['groupBy'],
      error: 'Rows are grouped by a field that holds one choice or one reference.',
    },
  );
export type OwnRegister = z.infer<typeof ownRegister>;
