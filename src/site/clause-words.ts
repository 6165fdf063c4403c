import type { Confirmation } from '../frameworks/confirmed.ts';
import type { CoverageState } from '../frameworks/coverage.ts';
import type { NextStep } from '../frameworks/gaps.ts';
import type { Stage1State } from '../frameworks/stage-1.ts';
import type { Relation } from '../schema/crosswalk.ts';
import type { Framework } from '../schema/framework.ts';
import type { Decision } from '../schema/handbook.ts';

/** What the interface says about clauses, maps between them and coverage. */

/** How a requirement stands: its name, the letter that stands for it in the map, and what it means. */
export const stateWords: Readonly<Record<CoverageState, { title: string; letter: string; means: string }>> = {
  'direct-confirmed': {
    title: 'Direct, confirmed',
    letter: 'C',
    means:
      'A section is tied to it, and somebody has read the one against the other and quoted what meets it.',
  },
  'direct-wordless': {
    title: 'Direct, confirmed, words not recorded',
    letter: 'W',
    means:
      'A section is tied to it, and somebody has confirmed that. Which of its words meet it is not recorded.',
  },
  direct: {
    title: 'Direct',
    letter: 'D',
    means: 'A section or document is tied to it. Nobody has confirmed that yet.',
  },
  'inferred-full': {
    title: 'Inferred in full',
    letter: 'F',
    means: 'No section is tied to it, but one that is met elsewhere asks for all of it.',
  },
  'record-missing': {
    title: 'Record missing',
    letter: 'R',
    means: 'It is said, or follows, and a document or record that it asks for is not there.',
  },
  'inferred-partial': {
    title: 'Inferred in part',
    letter: 'P',
    means: 'One that is met elsewhere, or some of its own parts, cover part of it.',
  },
  'see-also': { title: 'See also', letter: 'S', means: 'Something related is met. That is no coverage.' },
  none: { title: 'None', letter: 'N', means: 'Nothing is tied to it, and nothing follows.' },
  'not-applicable': {
    title: 'Not applicable',
    letter: 'X',
    means: 'It does not apply to us. The reason stands on its page.',
  },
};

/** "X asks for the same as Y": the relation between two requirements, read from the first to the second. */
export const relationWords: Readonly<Record<Relation, string>> = {
  equal: 'asks for the same as',
  subset: 'is part of',
  superset: 'includes',
  intersects: 'overlaps with',
  related: 'is related to',
};

export const confidenceWords = {
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence, gives no coverage',
} as const;

export const confirmationWords: Readonly<Record<Confirmation, string>> = {
  confirmed: 'Confirmed',
  'without-words': 'Confirmed, words not recorded',
  changed: 'Text changed since it was confirmed',
  unconfirmed: 'Not confirmed yet',
};

export const nextStepWords: Readonly<Record<NextStep, string>> = {
  write: 'Find the section that meets it, or write one, and tie it.',
  compare: 'Read what meets these related ones. Where it meets this one, too, tie it.',
  complete: 'Read what meets this one. Tie it, and add what is missing.',
  parts: 'Look at its parts: some are met and others not.',
  record: 'Provide the document or record that it asks for. Its page names it.',
};

/** Headings of the lists of what is open. */
export const gapWords: Readonly<Partial<Record<CoverageState, string>>> = {
  none: 'Nothing is tied, nothing follows',
  'see-also': 'Only a “see also”',
  'record-missing': 'Said, and not in writing as it has to be',
  'inferred-partial': 'Covered in part',
};

export const stage1Words: Readonly<Record<Stage1State, { title: string; means: string }>> = {
  missing: { title: 'Missing', means: 'No document, register or other record provides this.' },
  draft: { title: 'Draft', means: 'A document provides it, but no version of it is in force.' },
  due: { title: 'Review overdue', means: 'It is there, and its review or its sample is overdue.' },
  complete: {
    title: 'Complete',
    means: 'A version in force, a register or a record that was looked at in time provides it.',
  },
};

export const decisionWords: Readonly<Record<Decision['decision'], string>> = {
  implemented: 'Implemented as specified',
  alternative: 'An equivalent measure instead',
  'not-reasonable': 'Not implemented: not reasonable and appropriate here',
};

export const frameworkStateWords: Readonly<Record<Framework['status']['state'], string>> = {
  current: 'Current',
  superseded: 'Superseded',
  proposed: 'Proposed, not in force',
  own: 'Our own',
};
