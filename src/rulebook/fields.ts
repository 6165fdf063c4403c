import { defineRule } from './define-rule.ts';

export const fieldRules = [
  defineRule({
    slug: 'missing-frontmatter',
    severity: 'error',
    means:
      'A document begins with its fields between two lines of three hyphens. They are not there, or something stands before the first line.',
    mend: 'Let `---` be the very first line of the file. Write the fields below it, then a second `---`.',
    example: {
      where: 'fields',
      wrong: 'id: POL-021\ntitle: Access control policy',
      right: '---\nid: POL-021\ntitle: Access control policy',
    },
  }),
  defineRule({
    slug: 'unclosed-frontmatter',
    severity: 'error',
    means:
      'The fields begin, but no second line of three hyphens ends them, so that the text would count as fields.',
    mend: 'Write `---` on a line of its own after the last field.',
    example: {
      where: 'fields',
      wrong: 'satisfies:\n  demo-2026: [5.1]',
      right: 'satisfies:\n  demo-2026: [5.1]\n---',
    },
  }),
  defineRule({
    slug: 'frontmatter-language',
    severity: 'error',
    means:
      'The first line asks for another language than YAML. Some programs would run what follows, so it is refused.',
    mend: 'Write three hyphens on the first line and nothing else.',
    example: { where: 'fields', wrong: '---js\nid: POL-021', right: '---\nid: POL-021' },
  }),
  defineRule({
    slug: 'yaml-syntax',
    severity: 'error',
    means:
      'The fields cannot be read from here on. Most often a colon, a quotation mark or the indentation is not as YAML wants it.',
    mend: 'Follow the hint. When in doubt, put a text that holds `:` or `#`, or begins with a sign, in double quotes.',
    example: {
      where: 'fields',
      wrong: 'title: Access: control policy',
      right: 'title: Access control policy',
    },
  }),
  defineRule({
    slug: 'yaml-tab',
    severity: 'error',
    means: 'The line is indented with the tab key. YAML knows only spaces.',
    mend: 'Replace each tab by two spaces. Most editors can do this for the whole file.',
    example: {
      where: 'fields',
      wrong: 'satisfies:\n\tdemo-2026: [5.1]',
      right: 'satisfies:\n  demo-2026: [5.1]',
    },
  }),
  defineRule({
    slug: 'yaml-duplicate-key',
    severity: 'error',
    means: 'The same field is written twice. Which of the two was meant cannot be known.',
    mend: 'Keep one and delete the other.',
    example: {
      where: 'fields',
      wrong: 'owner: officer\nowner: boss\napprover: boss',
      right: 'owner: officer\napprover: boss',
    },
  }),
  defineRule({
    slug: 'yaml-alias',
    severity: 'error',
    means:
      'A value begins with `&` or `*`, or a field is called `<<`. YAML takes these for references to other parts of the file, and such references are not followed.',
    mend: 'Write the value out. A text that begins with one of these signs goes in quotes.',
    example: { where: 'fields', wrong: 'title: *access', right: 'title: Access control policy' },
  }),
  defineRule({
    slug: 'forbidden-key',
    severity: 'error',
    means: 'The field has a name to which programs give a meaning of their own, such as `constructor`.',
    mend: 'Choose another name.',
    example: {
      where: 'fields',
      wrong: 'summary: Who may see which information, and how access ends.\nconstructor: Mari',
      right: 'summary: Who may see which information, and how access ends.',
    },
  }),
  defineRule({
    slug: 'missing-field',
    severity: 'error',
    means: 'A field that every record of this kind needs is missing, or nothing stands after its colon.',
    mend: 'Add the field with a value. The message says what it is for.',
    example: {
      where: 'fields',
      wrong: 'approver: boss\naudience: [all-staff]',
      right: 'owner: officer\napprover: boss\naudience: [all-staff]',
    },
  }),
  defineRule({
    slug: 'unknown-field',
    severity: 'error',
    means:
      'There is no field of this name here. It is probably misspelt; if it were ignored, nobody would notice.',
    mend: 'Take the name that the message suggests, or remove the line.',
    example: { where: 'fields', wrong: 'reviewEvry: P1Y', right: 'reviewEvery: P1Y' },
  }),
  defineRule({
    slug: 'wrong-type',
    severity: 'error',
    means:
      'The value is of another kind than the field needs: a text where a list should be, or a word where a number should be.',
    mend: 'Write it as the hint shows. A list is written `[one, two]`, or each entry on a line of its own that begins with a hyphen.',
    example: { where: 'fields', wrong: 'audience: all-staff', right: 'audience: [all-staff]' },
  }),
  defineRule({
    slug: 'bad-value',
    severity: 'error',
    means: 'The kind of value is right, but this one may not stand here. The message says what may.',
    mend: 'Choose one of the words that the message lists, or write the value in the form that it shows.',
    example: { where: 'fields', wrong: 'type: rulebook', right: 'type: policy' },
  }),
  defineRule({
    slug: 'bad-date',
    severity: 'error',
    means:
      'This is no day of the calendar, or it is not written as year, month, day. 30 February does not exist.',
    mend: 'Write the day like `2026-03-01`.',
    example: {
      where: 'content/role-holders.yaml',
      wrong: 'from: 2024-02-30, delegate: p-1',
      right: 'from: 2024-01-01, delegate: p-1',
    },
  }),
  defineRule({
    slug: 'bad-duration',
    severity: 'error',
    means:
      'How often something is done is written as an ISO 8601 duration of a day or longer, and this is none.',
    mend: 'Write `P1Y` for a year, `P6M` for six months, `P30D` for thirty days.',
    example: { where: 'fields', wrong: 'reviewEvery: yearly', right: 'reviewEvery: P1Y' },
  }),
  defineRule({
    slug: 'bad-version',
    severity: 'error',
    means:
      'A version has three numbers with points between them. Readers tell from them whether their duties have changed.',
    mend: 'Write it like `2.1.0`: the first number grows with new duties, the second with details, the third with wording.',
    example: { where: 'fields', wrong: 'version: 2.1', right: 'version: 2.1.0' },
  }),
];
