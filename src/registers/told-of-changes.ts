import { toldOfChange } from '../schema/told-of-change.ts';
import { defineRegister } from './define.ts';

/** Whom we told that what we do with data changes (GDPR Art. 13(3) and 14(4); 45 CFR 164.520(b)(3)). */
export const toldOfChanges = defineRegister({
  name: 'told-of-changes',
  nouns: ['change that was told', 'changes that were told'],
  schema: toldOfChange,
  names: ({ change }) => [change],
  sortedBy: ({ on, id }) => [on, id],
  chapter: 'notices',
  page: {
    title: 'Changes that were told',
    lead: 'Which change of a notice was told to whom, how and when, and what was done for those who could not be reached.',
    columns: {
      change: 'Change',
      noticeId: 'Notice',
      version: 'Version',
      kind: 'What changed',
      whom: 'Whom',
      how: 'How',
      on: 'When',
      people: 'Told',
      notReached: 'Not reached',
      instead: 'Instead',
      by: 'By',
    },
  },
  example: `
- id: longer-access-log
  change: Who opened a record is kept as long as the record
  noticeId: website-and-app-privacy-notice
  version: 2.0.0
  kind: what we do changed
  whom: Patients with an account
  how: Message in the app
  on: 2026-11-10
  people: 4100
  notReached: 12
  instead: A letter
  by: head-of-operations
`,
});
