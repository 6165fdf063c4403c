import { defineRule } from './define-rule.ts';

export const referenceRules = [
  defineRule({
    slug: 'cites-beyond-readers',
    severity: 'error',
    means:
      'The text names something that not all of its own readers may see: a public notice an internal policy, or an internal policy a confidential parameter. Even the title would give it away.',
    mend: 'Take it out here. If everybody who reads this may know of it, change the classification of what is named instead.',
    example: {
      where: 'policies/privacy/privacy-notice.mdx',
      wrong: 'We keep your name, as <Doc to="access-control"/> says, and',
      right: 'We keep your name and',
    },
  }),
  defineRule({
    slug: 'unknown-answer',
    severity: 'error',
    means:
      'A condition in the text asks for an answer that `content/organization.yaml` does not have, or only whether it is true where it is a line or a list. Whether the text stands would be a guess.',
    mend: 'Write the id as it stands below `answers`, add the answer there, or say with `is="..."` what it has to be.',
    example: {
      where: 'text',
      wrong: 'Doors are locked <When answer="shift-wrok">after the late shift</When>.',
      right: 'Doors are locked <When answer="shift-work">after the late shift</When>.',
    },
  }),
  defineRule({
    slug: 'count-place',
    severity: 'error',
    means:
      'A `<Count>` stands in a text that is approved, or in a field that is printed as it is written. What was approved says the same until it is approved anew, and the next row of a register must not make it read otherwise.',
    mend: 'Say it without a number and link to what names the list, or print a number that is decided, `<Param id="..."/>`. Control records, titles of evidence, reasons why a framework applies and leads of registers are read as they stand, and may count.',
    example: {
      where: 'text',
      wrong: 'We have <Count register="decisions"/> decisions.',
      right: 'Who decides what is written down.',
    },
  }),
  defineRule({
    slug: 'bad-count',
    severity: 'error',
    means:
      'A `<Count>` asks for rows that nobody can tell: the condition can’t be read, names a field that the register does not have, or a value that no row can have.',
    mend: 'Write `field=value` or `field!=value`, of days and numbers also `field<=value` and `field>=value`, with the names of the fields as the rows have them. Several are joined with `and`.',
    example: {
      where: 'content/controls/demo-2026/5.1.mdx',
      wrong:
        'Doors are locked at night. <Count register="decisions" where="decide=keeper"/> decision says so.',
      right: 'Doors are locked at night.',
    },
  }),
  defineRule({
    slug: 'literal-count',
    severity: 'warning',
    means:
      'A number is written out beside the name of a register whose rows it counts. The next row makes it wrong, and nobody sees it.',
    mend: 'In a text that is read as it stands, such as a control record, write `<Count register="..."/>` for the number. In one that is approved, say it without a number and link to what names the list, or print a number that is decided, `<Param id="..."/>`.',
    example: {
      where: 'text',
      wrong: 'The 12 corrective actions have owners.',
      right: 'All corrective actions have owners.',
    },
  }),
  defineRule({
    slug: 'duplicate-id',
    severity: 'error',
    means:
      'The id is taken. Ids are permanent: auditors and old versions refer to them, so none is ever used twice.',
    mend: 'Give the newer record the next free id.',
    example: {
      where: 'fields',
      wrong: 'id: NOT-001\ntitle: Access control policy',
      right: 'id: POL-021\ntitle: Access control policy',
    },
  }),
  defineRule({
    slug: 'duplicate-slug',
    severity: 'error',
    means: 'Two documents in different folders have the same file name, and the file name is the address.',
    mend: 'Rename one of the two.',
    example: {
      where: 'files',
      wrong: 'policies/access/key-cabinet.mdx and policies/privacy/key-cabinet.mdx',
      right: 'policies/access/key-cabinet.mdx and policies/privacy/records-cabinet.mdx',
    },
  }),
  defineRule({
    slug: 'document-renamed',
    severity: 'error',
    first: true,
    means:
      'A document that was released has no file any more, and a new file has its id or nearly its words. The file name is the address, and what was recorded stands under the old one: for readers and auditors these would be two documents.',
    mend: 'Write `formerly: [old-name]` in the fields of the new file, or let `npx clausebook rename document OLD NEW` do the whole of it. Old addresses then lead on, and all that was recorded stays with the document.',
    example: {
      where: 'files',
      wrong: 'policies/access/key-cabinet.mdx, which was released, is now called keys.mdx',
      right: 'keys.mdx says formerly: [key-cabinet]',
    },
  }),
  defineRule({
    slug: 'former-name-taken',
    severity: 'error',
    means:
      'A name of before in `formerly` is the name of something else, today or before, or leads in a circle. A name leads to one thing.',
    mend: 'Take it out where it does not belong. What stands in the place of another document is no rename: retire that one with `--replaced-by`.',
    example: {
      where: 'fields',
      wrong: 'formerly: [privacy-notice]\nkeywords: [MFA, login]',
      right: 'keywords: [MFA, login]',
    },
  }),
  defineRule({
    slug: 'unknown-document',
    severity: 'error',
    means: 'No document has this slug or id.',
    mend: 'Write the file name without `.mdx`, or the id, such as `POL-021`.',
    example: {
      where: 'text',
      wrong: 'See <Doc to="acces-control"/>.',
      right: 'See <Doc to="access-control"/>.',
    },
  }),
  defineRule({
    slug: 'unknown-record',
    severity: 'error',
    means: 'A record of a register names another one that is not in the register it should be in.',
    mend: 'Take the id that the message suggests, or add the record to its register first.',
    example: { where: 'content/registers/locks.register.yaml', wrong: 'to: rolls', right: 'to: roles' },
  }),
  defineRule({
    slug: 'unknown-role',
    severity: 'error',
    means:
      'The role is not in `content/roles.yaml`. Documents name roles and not people, so that they stay true when somebody leaves.',
    mend: 'Take the role that the message suggests, or add the role to that file first.',
    example: { where: 'fields', wrong: 'owner: oficer', right: 'owner: officer' },
  }),
  defineRule({
    slug: 'unknown-audience',
    severity: 'error',
    means:
      'This is no audience group, and in a rule no role either. Nobody would find the document on their reading list.',
    mend: 'Take one of the groups that the message lists, or add the group to `content/organization.yaml`.',
    example: { where: 'fields', wrong: 'audience: [all-staf]', right: 'audience: [all-staff]' },
  }),
  defineRule({
    slug: 'unknown-term',
    severity: 'error',
    means: 'The term is not in `content/glossary.yaml`.',
    mend: 'Take the id that the message suggests, or explain the term in that file first.',
    example: {
      where: 'text',
      wrong: 'Use <Term id="brake-glass"/>.',
      right: 'Use <Term id="break-glass"/>.',
    },
  }),
  defineRule({
    slug: 'unknown-contact',
    severity: 'error',
    means:
      'The contact is not in `content/contacts.yaml`. Numbers and addresses stand in that one place, so that a new number needs one change.',
    mend: 'Take the id that the message suggests, or add the contact to that file first.',
    example: {
      where: 'content/roles.yaml',
      wrong: 'contact: privacy-ofice',
      right: 'contact: privacy-office',
    },
  }),
  defineRule({
    slug: 'unknown-parameter',
    severity: 'error',
    means: 'The parameter is not in `content/parameters.yaml`.',
    mend: 'Take the id that the message suggests, or add the number with its source to that file first.',
    example: {
      where: 'text',
      wrong: 'It locks after <Param id="screenlock"/>.',
      right: 'It locks after <Param id="screen-lock"/>.',
    },
  }),
  defineRule({
    slug: 'unknown-decision',
    severity: 'error',
    means:
      'The decision is not in `content/decisions.yaml`, where each stands once with the role that takes it.',
    mend: 'Take the id that the message suggests, or add the decision to that file first.',
    example: {
      where: 'text',
      wrong: 'We lend keys, <Decision id="lend-key"/>.',
      right: 'We lend keys, <Decision id="lend-keys"/>.',
    },
  }),
  defineRule({
    slug: 'unknown-activity',
    severity: 'error',
    means:
      'The activity is not in `content/registers/processing-activities/`, from which a notice prints what is done with personal data.',
    mend: 'Take the name that the message suggests, or describe the activity in a file of its own there first.',
    example: {
      where: 'files',
      wrong: '<Purposes of="lending-key"/>',
      right: '<Purposes of="lending-keys"/>',
    },
  }),
  defineRule({
    slug: 'unknown-clock',
    severity: 'error',
    means: 'The deadline, or the law it belongs to, is not in `content/legal/clocks.yaml`.',
    mend: 'Take the id that the message suggests, or add the deadline to that file with its source and the day you compared it.',
    example: { where: 'text', wrong: '<Clock ids="gdpr-33"/>', right: '<Clock ids="gdpr-33-1"/>' },
  }),
  defineRule({
    slug: 'unknown-person',
    severity: 'error',
    means: 'A role holder names as delegate somebody who is not in `content/role-holders.yaml`.',
    mend: 'Write the `person` of another entry in that file.',
    example: { where: 'content/role-holders.yaml', wrong: 'delegate: p-3', right: 'delegate: p-1' },
  }),
  defineRule({
    slug: 'unknown-framework',
    severity: 'error',
    means:
      'There is no standard or law with this id in `content/frameworks/`. The id carries the edition: `iso27001-2022`, not `iso27001`.',
    mend: 'Take the id that the message suggests.',
    example: {
      where: 'fields',
      wrong: 'satisfies:\n  demo-2025: [5.1]',
      right: 'satisfies:\n  demo-2026: [5.1]',
    },
  }),
  defineRule({
    slug: 'unknown-requirement',
    severity: 'error',
    means:
      'The framework has no clause, control or article with this id. An auditor who follows it would find nothing.',
    mend: 'Write the id as the framework does: `A.5.15`, `7.5.3`, `Art.33(1)`, `164.312(a)(1)`.',
    example: {
      where: 'fields',
      wrong: 'satisfies:\n  demo-2026: [5.11]',
      right: 'satisfies:\n  demo-2026: [5.1]',
    },
  }),
];
