import type { CatalogueTopic } from './topic.ts';

export const substance: CatalogueTopic = {
  id: 'substance',
  title: 'What the handbook says as a whole',
  entries: [
    {
      rule: 'approver-is-owner',
      severity: 'error',
      means:
        'A policy or a notice is approved by another role than the one that keeps it. Otherwise nobody has looked at it twice.',
      mend: 'Name as approver the role that the owner reports to.',
    },
    {
      rule: 'same-title',
      severity: 'error',
      means: 'Two documents have the same title. In a list or in search nobody could tell them apart.',
      mend: 'Say in one of the titles what makes it different: the site, the system, the group of readers.',
    },
    {
      rule: 'no-in-short',
      severity: 'warning',
      means:
        'The document does not begin with the few sentences that everybody must know. Most readers read nothing else.',
      mend: 'Begin the text with `<InShort>`, three to seven sentences in a list, `</InShort>`. Records and forms need none.',
    },
    {
      rule: 'template-sentence',
      severity: 'warning',
      means:
        'A sentence of the template that `new` wrote is still there. It tells the author what to write, and readers can do nothing with it.',
      mend: 'Write your own sentence in its place, or take it out.',
    },
    {
      rule: 'contradicting-duration',
      severity: 'warning',
      means:
        'A paragraph prints a parameter and also writes out a time limit of the same kind with another value. One of the two is probably out of date.',
      mend: 'Write `<Param id="..."/>` for both, make a parameter for the other number, or put the two into two paragraphs.',
    },
    {
      rule: 'unused-parameter',
      severity: 'warning',
      means: 'A number stands in `content/parameters.yaml`, and no text prints it. Nobody will keep it true.',
      mend: 'Write `<Param id="..."/>` where the number is meant, or remove the entry.',
    },
    {
      rule: 'missing-control',
      severity: 'warning',
      means:
        'The framework asks for a decision on each of its controls (ISO/IEC 27001, 6.1.3 d), and for this one there is no record.',
      mend: 'Make the file that the message names. Say whether the control applies, why, and how you do it.',
    },
    {
      rule: 'control-without-driver',
      severity: 'warning',
      means:
        'The control is included, but nothing says what asks for it. An auditor wants the reason for what is included as well as for what is left out.',
      mend: 'Add `drivers` with one or more of `risk`, `legal`, `contract`, `business`, `baseline`.',
    },
  ],
};
