import { z } from 'zod';
import { weekdays } from './weekdays.ts';

const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Write the time with two digits each in quotes, like "09:00".');

/** When somebody answers, on some days of the week. */
export const opening = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1).meta({ description: 'e.g. [mon, tue, wed, thu, fri]' }),
  from: time.meta({ description: 'e.g. "09:00"' }),
  to: time.meta({ description: 'e.g. "17:00"; at or before `from`, it is on the day after' }),
});
export type Opening = z.infer<typeof opening>;
