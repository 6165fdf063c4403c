import { z } from 'zod';
import { day, frameworkId, line, slug } from './words.ts';

/**
 * One entry of `content/legal/clocks.yaml`: a deadline set by law. Laws are public, so clocks are, too: what a
 * reader may see is decided by the document that prints them.
 */
export const clock = z.strictObject({
  id: slug,
  regime: frameworkId.meta({ description: 'e.g. gdpr, hipaa, nis2, us-ma, us-ftc' }),
  startEvent: line.meta({ description: 'What starts the clock' }),
  limit: line.meta({ description: 'e.g. 72 hours; without undue delay' }),
  addressee: line.meta({ description: 'To whom' }),
  what: line.meta({ description: 'What is due, and when the clock applies' }),
  source: line.meta({ description: 'Article or section, as it is cited' }),
  verifiedOn: day.meta({ description: 'The day somebody last compared this with the source' }),
});
export type Clock = z.infer<typeof clock>;
