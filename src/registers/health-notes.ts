import { healthNote } from '../schema/health-note.ts';
import { defineRegister } from './define.ts';

/** What is special in healthcare about the controls below a heading; told apart by that heading. */
export const healthNotes = defineRegister({
  name: 'health-notes',
  nouns: ['note on healthcare', 'notes on healthcare'],
  schema: healthNote,
  file: 'content/frameworks/health-notes.yaml',
  sourced: true,
  sortedBy: ({ framework, heading }) => [framework, heading],
  example: `
- framework: iso27799-2016
  heading: "9.2"
  note: Look at how access ends when a locum leaves.
`,
});
