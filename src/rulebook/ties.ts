import { defineRule } from './define-rule.ts';

export const tieRules = [
  defineRule({
    slug: 'requirement-spelling',
    severity: 'warning',
    means:
      'A reference is written in another way than the framework writes it, such as `A5.15`, `Art. 33` or `45 CFR 164.312(a)(1)`. It is understood. One spelling everywhere is found by one search.',
    mend: 'Write it as the message says.',
    example: {
      where: 'fields',
      wrong: 'satisfies:\n  demo-2026: [Clause 5.1]',
      right: 'satisfies:\n  demo-2026: [5.1]',
    },
  }),
  defineRule({
    slug: 'mapped-section-removed',
    severity: 'error',
    means: 'A section that was confirmed to meet a requirement is gone, or its anchor has changed.',
    mend: 'Give the heading its old anchor again. If the section is really gone, run `npx clausebook confirm SLUG --role ROLE`: it drops what is no longer there.',
    example: {
      where: 'policies/access/access-control.mdx',
      wrong: '## Requesting access {#access}',
      right: '## Requesting access {#requesting-access}',
    },
  }),
  defineRule({
    slug: 'words-not-in-section',
    severity: 'error',
    means:
      'A confirmation quotes the words of a section that meet a requirement, and the text that was confirmed does not say them.',
    mend: 'Quote a sentence of `text`, or a part of one, as it stands there.',
    example: {
      where: 'content/confirmations/access-control.yaml',
      wrong: '"5.10": You may lock your screen.',
      right: '"5.10": You must lock your screen.',
    },
  }),
  defineRule({
    slug: 'words-without-tie',
    severity: 'error',
    means: 'A confirmation quotes words for a requirement that it does not confirm.',
    mend: 'Correct the id, or take the words out. To confirm a new tie, run `npx clausebook confirm SLUG --role ROLE`.',
    example: {
      where: 'content/confirmations/access-control.yaml',
      wrong: '"5.1": You must lock your screen.',
      right: '"5.10": You must lock your screen.',
    },
  }),
  defineRule({
    slug: 'not-addressable',
    severity: 'error',
    means: 'A file decides on a specification that is required, so there is nothing to decide.',
    mend: 'Remove the file, or change its id to the specification that is meant.',
    example: {
      where: 'files',
      wrong: 'content/controls/hipaa/164.312(a)(2)(i).mdx: unique user identification is required',
      right: 'content/controls/hipaa/164.312(a)(2)(iii).mdx: automatic logoff is addressable',
    },
  }),
  defineRule({
    slug: 'unknown-source',
    severity: 'error',
    means: 'A row of a map names a source that the file does not list.',
    mend: 'Use a key of `sources` in the same file, or add one there with what it is, its licence and what was taken.',
    example: {
      where: 'content/crosswalks/demo-2026__iso27001-2022.yaml',
      wrong:
        'sources:\n  own: { title: Compared by us, licence: own, taken: pairs }\nedges:\n  - { from: "5.1", to: A.7.2, source: iso }',
      right:
        'sources:\n  own: { title: Compared by us, licence: own, taken: pairs }\nedges:\n  - { from: "5.1", to: A.7.2, source: own }',
    },
  }),
  defineRule({
    slug: 'nothing-taken',
    severity: 'error',
    means:
      'A row of a map rests on a source that the file was only compared with, because its licence lets none of its rows stand here, or because nothing was taken from it.',
    mend: 'Name the source that the row was taken from. Where its licence permits, write `taken: pairs` at the source. Otherwise take the row out.',
    example: {
      where: 'content/crosswalks/demo-2026__iso27001-2022.yaml',
      wrong:
        'sources:\n  list: { title: A list, licence: AGPL-3.0, taken: nothing }\nedges:\n  - { from: "5.1", to: A.7.2, source: list }',
      right:
        'sources:\n  own: { title: Compared by us, licence: own, taken: pairs }\nedges:\n  - { from: "5.1", to: A.7.2, source: own }',
    },
  }),
  defineRule({
    slug: 'unknown-documented-information',
    severity: 'error',
    means:
      'A document says in `provides` that it is something which no standard or law on the list asks for.',
    mend: 'Use an id of `content/frameworks/documented-information.yaml`.',
    example: {
      where: 'fields',
      wrong: 'summary: Who may see which information, and how access ends.\nprovides: [ISMS-99]',
      right: 'summary: Who may see which information, and how access ends.\nprovides: [ISMS-02]',
    },
  }),
];
