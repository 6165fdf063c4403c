import { safeguard } from '../schema/safeguard.ts';
import { defineRegister } from './define.ts';

/** What the public is told of how information is protected, on `/trust/`; auditors see which controls it speaks of. */
export const safeguards = defineRegister({
  name: 'safeguards',
  nouns: ['safeguard', 'safeguards'],
  schema: safeguard,
  file: 'content/safeguards.yaml',
  sight: { from: 'public', fields: { controls: { from: 'audit', otherwise: {} } } },
  names: ({ title }) => Object.values(title),
  sortedBy: ({ position, id }) => [String(position).padStart(2, '0'), id],
  chapter: 'law',
  example: `
- id: keys
  position: 1
  title: { en: Locked on the way and at rest }
  says: { en: Your data are encrypted wherever they lie and wherever they travel. }
  controls: { iso27001-2022: [A.8.24] }
`,
});
