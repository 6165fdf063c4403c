import { defineRule } from './define-rule.ts';

export const tieRules = [
  defineRule({
    slug: 'requirement-spelling',
    severity: 'warning',
    means:
      'A reference is written in another way than the framework writes it, such as `A5.15`, `Art. 33` or `45 CFR 164.312(a)(1)`. It is understood. One spelling everywhere is found by one search.',
    mend: 'Write it as the message says.',
  }),
  defineRule({
    slug: 'mapped-section-removed',
    severity: 'error',
    means: 'A section that was confirmed to meet a requirement is gone, or its anchor has changed.',
    mend: 'Give the heading its old anchor again. If the section is really gone, run `npx clausebook confirm SLUG --role ROLE`: it drops what is no longer there.',
  }),
  defineRule({
    slug: 'not-addressable',
    severity: 'error',
    means: 'A file decides on a specification that is required, so there is nothing to decide.',
    mend: 'Remove the file, or change its id to the specification that is meant.',
  }),
  defineRule({
    slug: 'unknown-source',
    severity: 'error',
    means: 'A row of a map names a source that the file does not list.',
    mend: 'Use a key of `sources` in the same file, or add one there with a line that says what it is.',
  }),
  defineRule({
    slug: 'unknown-documented-information',
    severity: 'error',
    means:
      'A document says in `provides` that it is something which no standard or law on the list asks for.',
    mend: 'Use an id of `content/frameworks/documented-information.yaml`.',
  }),
];
