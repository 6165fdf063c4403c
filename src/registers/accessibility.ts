import { accessibilityRow } from '../schema/accessibility.ts';
import { defineRegister } from './define.ts';

/** What was checked of the pages for those who read them otherwise. The page `/accessibility/` of every edition says it. */
export const accessibility = defineRegister({
  name: 'accessibility',
  nouns: ['criterion of accessibility', 'criteria of accessibility'],
  schema: accessibilityRow,
  file: 'content/accessibility.yaml',
  sight: { from: 'public' },
  sortedBy: ({ criterion }) => criterion.split('.').map((part) => part.padStart(2, '0')),
  example: `
- criterion: 1.4.3
  checks:
    - { by: program, how: axe-core on a page of every kind, result: passed, on: 2026-11-30 }
    - { by: person, how: Text above pictures, result: not-done }
- criterion: 1.2.2
  applicable: false
  because: No page has video.
`,
});
