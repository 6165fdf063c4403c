import { z } from 'zod';
import { elementId } from './legal-regime.ts';
import { pointer } from './refer.ts';
import { orNone, told } from './told.ts';
import { line, slug } from './words.ts';

/** Ways in which somebody meets us, and so a notice. */
export const channels = [
  'talk',
  'phone',
  'paper',
  'wall',
  'letter',
  'website',
  'app',
  'sign-in',
  'agreement',
] as const;

/** Sixty words are read at a desk, or heard on the phone, in half a minute. */
const mostWords = 60;

const short = told.refine(
  (words) => Object.values(words).every((text) => text.split(/\s+/).length <= mostWords),
  `Write at most ${mostWords} words: it is read at a desk, or heard on the phone, and the notice says the rest.`,
);

/**
 * One entry of `content/registers/notice-moments.yaml`: where and when people meet a notice, with the few words that
 * lead them to it (GDPR Art. 12(1) and 13(1); 45 CFR 164.520(c); ISO/IEC 27701, A.1.3.3).
 */
export const noticeMoment = z.strictObject({
  id: slug,
  where: line.meta({ description: 'Where people meet it: booking, visit, app' }),
  when: line.meta({ description: 'When they are told' }),
  channel: z.enum(channels),
  noticeId: pointer('documents').meta({ description: 'The notice to which it leads' }),
  fulfils: orNone(z.array(elementId).min(1)).meta({
    description: 'What a law asks of how a notice reaches people, by the id in content/legal/, e.g. H-26',
  }),
  record: orNone(pointer('records')).meta({ description: 'The record that it leaves, such as a signature' }),
  short: orNone(short).meta({ description: 'What is said or shown there, in the languages of the notice' }),
});
export type NoticeMoment = z.infer<typeof noticeMoment>;
