import { z } from 'zod';
import { opening } from './opening.ts';
import { publishedAddress } from './refer.ts';
import { classification, language, line, slug, timeZone } from './words.ts';
import { places } from './workplace.ts';

/** A contact with a line for each country, or one for the night, says of each line for whom and when it is. */
const answered = {
  places,
  open: z
    .array(opening)
    .optional()
    .meta({ description: 'When somebody answers on it; left out day and night' }),
};

const channel = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('phone'),
    number: z
      .string()
      .regex(/^\+[0-9][0-9 ()-]{5,}$/, 'Write the number with its country, like +1 617 555 0123.'),
    ...answered,
  }),
  z.strictObject({
    kind: z.literal('email'),
    address: z.email('Write an e-mail address, like privacy@example.org.'),
    ...answered,
  }),
  z.strictObject({ kind: z.literal('web'), address: publishedAddress(), title: line, ...answered }),
  z.strictObject({ kind: z.literal('post'), address: line, places }),
]);
export type Channel = z.infer<typeof channel>;

/** One entry of `content/contacts.yaml`: where somebody answers, when, and in which language. */
export const contact = z.strictObject({
  id: slug,
  title: line.meta({ description: 'As printed, e.g. Incident line' }),
  purpose: line.meta({ description: 'When to use it, in one sentence' }),
  classification: classification.default('internal'),
  channels: z.array(channel).min(1).meta({ description: 'Best one first' }),
  hours: line.meta({ description: 'e.g. Day and night; Monday to Friday, 9 to 17' }),
  timeZone: timeZone
    .optional()
    .meta({ description: 'Where the hours count, e.g. Europe/Tallinn; left out day and night' }),
  translated: z
    .record(language, z.strictObject({ title: line, hours: line }))
    .optional()
    .meta({
      description:
        'Title and hours in other languages, with the place whose time it is: { et: { title: ..., hours: ... } }',
    }),
  languages: z.array(language).min(1).meta({ description: 'In which somebody answers, e.g. [en, et]' }),
  places,
});
export type Contact = z.infer<typeof contact>;

/**
 * What a contact is called, and when somebody answers with the time of which place, in a language; as the handbook has
 * it where it is not translated. A language has its own way to say a place, so that its hours say that, too.
 *
 * @param timeOf Says the time of a place: "Tallinn time".
 */
export function contactIn(
  { title, hours, timeZone, translated }: Contact,
  language: string,
  timeOf: (place: string) => string,
): { readonly title: string; readonly hours: string; readonly isTranslated: boolean } {
  const own = translated?.[language] ?? translated?.[language.split('-')[0] ?? language];
  if (own !== undefined) return { ...own, isTranslated: true };
  const zone = timeZone === undefined ? '' : `, ${timeOf(placeOf(timeZone))}`;
  return { title, hours: `${hours}${zone}`, isTranslated: false };
}

/** `America/New_York` is read as "New York". */
function placeOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
