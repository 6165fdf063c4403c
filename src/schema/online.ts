import { z } from 'zod';
import { orNone, told } from './told.ts';
import { line } from './words.ts';

/** Places in a browser in which a website can leave something. */
export const storageKinds = ['cookie', 'local', 'session', 'indexed-db', 'cache'] as const;

const host = z.strictObject({
  name: z
    .hostname('Write the name of a host alone, like fonts.example.org.')
    .meta({ description: 'A host that is not ours, e.g. fonts.example.org' }),
  what: line.meta({ description: 'What is loaded from there' }),
});

const storage = z.strictObject({
  name: line.meta({
    description: 'Its name in the browser; a * stands for what differs each time, as in "_id.*"',
  }),
  kind: z.enum(storageKinds),
  purpose: told,
  duration: told,
  asksFirst: z.boolean().meta({ description: 'Whether it is there only after a yes (ePrivacy, Art. 5(3))' }),
});

const form = z.strictObject({
  address: z
    .string()
    .regex(/^\/\S*$/, 'Write the address of the page below the website, like /contact/.')
    .meta({ description: 'The page on which it stands, e.g. /contact/' }),
  asks: z.array(line).min(1).meta({ description: 'The names of its fields' }),
});

/** What a browser meets on the website of an activity. */
export const online = z.strictObject({
  hosts: orNone(z.array(host).min(1)).meta({ description: 'Other hosts from which pages load something' }),
  storage: orNone(z.array(storage).min(1)).meta({ description: 'What is left on the device of a visitor' }),
  forms: orNone(z.array(form).min(1)).meta({ description: 'Forms that people fill in' }),
});
export type Online = z.infer<typeof online>;
