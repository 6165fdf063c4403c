import { firstReading } from '../schema/first-reading.ts';
import { defineRegister } from './define.ts';

/** What each group reads before its first day: a few minutes out of all that it reads in time. */
export const firstDay = defineRegister({
  name: 'first-day',
  nouns: ['reading for the first day', 'readings for the first day'],
  schema: firstReading,
  file: 'content/first-day.yaml',
  sight: { from: 'staff' },
  names: ({ say }) => [say],
  sortedBy: ({ position, id }) => [String(position).padStart(2, '0'), id],
  example: `
- id: how-to-report
  for: [all-staff]
  position: 1
  read: incident-management#first-steps
  say: The patient first, then the incident line.
`,
});
