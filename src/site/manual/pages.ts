/** The pages of the author's manual, in the order of reading; their texts lie in `pages/`. */
export const manualPages = [
  { path: 'manual', title: 'Begin here' },
  { path: 'manual-text', title: 'The text' },
  { path: 'manual-components', title: 'Components' },
  { path: 'manual-fields', title: 'Fields of a document' },
  { path: 'manual-records', title: 'Records and controls' },
  { path: 'manual-clauses', title: 'Clauses and coverage' },
  { path: 'manual-frameworks', title: 'Frameworks and maps' },
  { path: 'manual-releases', title: 'Releasing' },
  { path: 'manual-reviews', title: 'Reviewing, correcting, retiring' },
  { path: 'manual-versions', title: 'Versions and translations' },
  { path: 'manual-ledger-proof', title: 'Proof and retention' },
  { path: 'manual-publishing', title: 'Building and publishing' },
  { path: 'manual-own-handbook', title: 'A handbook of your own' },
  { path: 'manual-limits', title: 'What it does not do' },
  { path: 'manual-messages', title: 'What the messages mean' },
] as const;
