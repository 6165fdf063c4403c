import type { CatalogueTopic } from './topic.ts';

export const ties: CatalogueTopic = {
  id: 'ties',
  title: 'Which paragraph meets which clause',
  entries: [
    {
      rule: 'requirement-spelling',
      severity: 'warning',
      means:
        'A reference is written in another way than the framework writes it, such as `A5.15`, `Art. 33` or `45 CFR 164.312(a)(1)`. It is understood. One spelling everywhere is found by one search.',
      mend: 'Write it as the message says.',
    },
    {
      rule: 'unconfirmed-mapping',
      severity: 'warning',
      means:
        'A section says that it meets a requirement, and nobody has compared the two yet. Until then it is a claim of whoever wrote it.',
      mend: 'Read the section against the requirement. Then run `npx clausebook confirm SLUG --role ROLE` with the role that compared them.',
    },
    {
      rule: 'mapping-text-changed',
      severity: 'warning',
      means: 'The text of a section is another one than the text that somebody confirmed.',
      mend: 'Run `npx clausebook confirm SLUG` to see both texts. If the new one still meets the requirement, confirm it again with `--role ROLE`.',
    },
    {
      rule: 'mapped-section-removed',
      severity: 'error',
      means: 'A section that was confirmed to meet a requirement is gone, or its anchor has changed.',
      mend: 'Give the heading its old anchor again. If the section is really gone, run `npx clausebook confirm SLUG --role ROLE`: it drops what is no longer there.',
    },
    {
      rule: 'excluded-control-claimed',
      severity: 'error',
      means:
        'A document says that it meets a control, and the record of that control says that it does not apply to us.',
      mend: 'Take the control out of the document, or set `applicable: true` in its record and say why.',
    },
    {
      rule: 'control-without-section',
      severity: 'warning',
      means:
        'A control applies to us, and no document says what to do about it. Nobody can follow a rule that is not written.',
      mend: 'Put `<Satisfies .../>` under the heading that speaks of it, or write that section.',
    },
    {
      rule: 'implemented-without-evidence',
      severity: 'warning',
      means: 'A control is said to be implemented, and nothing is named that shows it.',
      mend: 'Add `evidence` with what there is to see, where it is, and the day it was last sampled.',
    },
    {
      rule: 'missing-decision',
      severity: 'warning',
      means:
        'An addressable specification of HIPAA has no decision. Addressable does not mean optional: 45 CFR 164.306(d)(3) wants an assessment in writing.',
      mend: 'Make a file in `content/controls/hipaa/` with `decision`, `why`, `decidedBy` and `decidedOn`.',
    },
    {
      rule: 'not-addressable',
      severity: 'error',
      means: 'A file decides on a specification that is required, so there is nothing to decide.',
      mend: 'Remove the file, or change its id to the specification that is meant.',
    },
    {
      rule: 'unknown-source',
      severity: 'error',
      means: 'A row of a map names a source that the file does not list.',
      mend: 'Use a key of `sources` in the same file, or add one there with a line that says what it is.',
    },
    {
      rule: 'unknown-documented-information',
      severity: 'error',
      means:
        'A document says in `provides` that it is something which no standard or law on the list asks for.',
      mend: 'Use an id of `content/frameworks/documented-information.yaml`.',
    },
  ],
};
