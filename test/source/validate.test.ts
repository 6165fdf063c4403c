import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contact } from '../../src/schema/contact.ts';
import { controlFrontmatter } from '../../src/schema/control.ts';
import { documentFrontmatter } from '../../src/schema/document.ts';
import { organization } from '../../src/schema/organization.ts';
import { parameter } from '../../src/schema/parameter.ts';
import { roleHolder } from '../../src/schema/role-holder.ts';
import { cadence, classification, day, frameworkId, slug, version } from '../../src/schema/words.ts';
import { validate } from '../../src/source/validate.ts';
import { parseYaml } from '../../src/source/yaml.ts';

/** Every problem as a line that can be compared. */
function faultsOf(schema: z.ZodType, text: string): string[] {
  const result = validate(schema, parseYaml(text, 'a.yaml'));
  expect(result).not.toHaveProperty('data');
  return result.diagnostics.map(({ line, column, rule, message, hint }) =>
    [`${line}:${column}`, rule, message, ...(hint === undefined ? [] : [hint])].join(' '),
  );
}

const document = `id: POL-021
title: Access control policy
type: policy
classification: internal
version: 2.1.0
owner: ciso
approver: ceo
audience: [all-staff]
reviewEvery: P1Y
summary: Who may use what.
`;

/** The document with one of its lines written otherwise. */
function documentWith(field: string, line: string): string {
  return document.replace(new RegExp(`^${field}:.*\n`, 'm'), line);
}

describe('a valid record', () => {
  test('gives its data, defaults included', () => {
    expect(validate(documentFrontmatter, parseYaml(document, 'a.mdx'))).toMatchObject({
      data: { id: 'POL-021', version: '2.1.0', keywords: [], offline: false },
      diagnostics: [],
    });
  });

  test('needs no quotes where text is wanted: numbers and truth values are taken as they are written', () => {
    const schema = z.strictObject({
      ids: z.array(z.string()),
      satisfies: z.record(z.string(), z.array(z.string())),
      version: z.enum(['1.10', '1.1']),
      amount: z.number(),
    });
    const yaml = parseYaml(
      'ids: [5.10, 5.1, 007, 1e3, true, 0x1F]\nsatisfies:\n  5.10: [7.50]\nversion: 1.10\namount: 1.50\n',
      'a.yaml',
    );
    expect(validate(schema, yaml)).toEqual({
      data: {
        ids: ['5.10', '5.1', '007', '1e3', 'true', '0x1F'],
        satisfies: { '5.10': ['7.50'] },
        version: '1.10',
        amount: 1.5,
      },
      diagnostics: [],
    });
  });

  test('may want text in one option of a union', () => {
    const schema = z.array(z.union([z.string(), z.strictObject({ item: z.string() })]));
    expect(validate(schema, parseYaml('- 5.10\n- { item: 5.20 }\n- x\n', 'a.yaml'))).toMatchObject({
      data: ['5.10', { item: '5.20' }, 'x'],
    });
  });
});

describe('a field', () => {
  test('that is missing is named and explained, at its parent', () => {
    expect(faultsOf(documentFrontmatter, documentWith('approver', ''))).toEqual([
      '1:1 missing-field "approver" is missing. The role that approves it; for policies and notices another person than the owner. Add a line that begins with "approver:".',
    ]);
    expect(faultsOf(documentFrontmatter, `${document}answers:\n  - question: How?\n`)).toEqual([
      '12:5 missing-field "at" is missing. The heading or rule that answers it, in quotes. Add a line that begins with "at:".',
    ]);
    expect(faultsOf(organization, 'name: x\nsettings: {}\n')).toContain(
      '2:1 missing-field "reviewSoon" is missing. How long before its day a review counts as due soon. Add a line that begins with "reviewSoon:".',
    );
  });

  test('that is missing and has few values is shown with them', () => {
    expect(faultsOf(documentFrontmatter, documentWith('classification', ''))).toEqual([
      '1:1 missing-field "classification" is missing. public: anybody; internal: employees and auditors; confidential: auditors and the security office. Add a line that begins with "classification:" (public, internal or confidential).',
    ]);
  });

  test('that is empty is missing as well, at its own name', () => {
    expect(faultsOf(documentFrontmatter, `${document}answers:\n  - question: How?\n    at: #here\n`)).toEqual(
      [
        '13:5 missing-field "at" is empty. The heading or rule that answers it, in quotes. Write a value after "at:"; a text that begins with # goes in quotes.',
      ],
    );
  });

  test('that is unknown is reported at its name, with the nearest known one', () => {
    expect(faultsOf(documentFrontmatter, `${document}keyword: [MFA]\n`)).toEqual([
      '11:1 unknown-field "keyword" is not a field here. Did you mean keywords?',
    ]);
  });

  test('that is unknown and like no other is shown with all fields', () => {
    expect(
      faultsOf(documentFrontmatter, `${document}answers:\n  - { question: How?, at: "#x", banana: 1 }\n`),
    ).toEqual(['12:33 unknown-field "banana" is not a field here. The fields are question and at.']);
  });

  test('that is misspelt is one problem, not an unknown and a missing one', () => {
    expect(faultsOf(documentFrontmatter, documentWith('title', 'titel: Access\n'))).toEqual([
      '2:1 unknown-field "titel" is not a field here. Did you mean title?',
    ]);
  });

  test('that lacks the space after its colon in braces is told so', () => {
    expect(faultsOf(z.strictObject({ a: z.strictObject({ b: z.string() }) }), 'a: { b:x }\n')).toContain(
      '1:6 unknown-field "b:x" is not a field here. Write a space after the colon: b: x',
    );
  });
});

describe('a value of the wrong kind', () => {
  test.each([
    [
      'audience',
      'audience: all-staff, managers\n',
      '8:11 wrong-type "audience" must be a list, not the text "all-staff, managers". Write audience: [all-staff, managers]',
    ],
    [
      'audience',
      'audience: { a: b }\n',
      '8:11 wrong-type "audience" must be a list, not a group of fields. Write each entry on a line of its own that begins with "- ".',
    ],
    [
      'title',
      'title: [a]\n',
      '2:8 wrong-type "title" must be a text, not a list. Write one text; one that YAML takes for something else goes in quotes.',
    ],
    [
      'summary',
      'summary: x\noffline: yes\n',
      '11:10 wrong-type "offline" must be true or false, not the text "yes". Write offline: true',
    ],
    [
      'summary',
      'summary: x\nanswers: [hello]\n',
      '11:11 wrong-type Entry 1 of "answers" must be a group of fields, not the text "hello". Its fields are question and at.',
    ],
    [
      'summary',
      'summary: x\nprovides: [[a]]\n',
      '11:12 wrong-type Entry 1 of "provides" must be a text or a group of fields, not a list.',
    ],
  ])('%s', (field, line, fault) => {
    expect(faultsOf(documentFrontmatter, documentWith(field, line))).toEqual([fault]);
  });

  test('a number in quotes is told to lose them', () => {
    expect(faultsOf(parameter, 'id: a\namount: "72"\nunit: hour\nmeaning: x\nsource: y\n')).toEqual([
      '2:9 wrong-type "amount" must be a number, not the text "72". Write 72 without quotes.',
    ]);
  });

  test('a file of the wrong shape is reported as a whole', () => {
    expect(faultsOf(z.array(parameter), 'id: a\n')).toEqual([
      '1:1 wrong-type This file must be a list, not a group of fields. Write each entry on a line of its own that begins with "- ".',
    ]);
    expect(faultsOf(z.strictObject({ id: slug }), '- a\n')).toEqual([
      '1:1 wrong-type This file must be a group of fields, not a list. Its fields are id.',
    ]);
  });

  test('a file that holds comments only misses its fields', () => {
    expect(faultsOf(z.strictObject({ id: slug.meta({ description: 'Its id' }) }), '# nothing yet\n')).toEqual(
      ['1:1 missing-field "id" is missing. Its id. Add a line that begins with "id:".'],
    );
  });
});

describe('a value that is not allowed', () => {
  test.each([
    [
      'classification',
      'classification: internel\n',
      '4:17 bad-value "internel" is not a classification. Use public, internal or confidential. Did you mean internal?',
    ],
    [
      'type',
      'type: banana\n',
      '3:7 bad-value "banana" is not a type. Use policy, standard, procedure, plan, guideline, form, record or notice.',
    ],
    [
      'version',
      'version: 2.10\n',
      '5:10 bad-version "2.10" is not a version. Write the version as three numbers, like 2.1.0. Did you mean 2.10.0?',
    ],
    [
      'version',
      'version: v2.1.0\n',
      '5:10 bad-version "v2.1.0" is not a version. Write the version as three numbers, like 2.1.0. Did you mean 2.1.0?',
    ],
    [
      'reviewEvery',
      'reviewEvery: yearly\n',
      '9:14 bad-duration "yearly" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D. Did you mean P1Y?',
    ],
    [
      'reviewEvery',
      'reviewEvery: -P1Y\n',
      '9:14 bad-duration "-P1Y" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D. Did you mean P1Y?',
    ],
    [
      'id',
      'id: 21\n',
      '1:5 bad-value "21" is not the id of a document. Write the id as letters, a hyphen and three digits, like POL-021.',
    ],
    [
      'owner',
      'owner: Head of IT\n',
      '6:8 bad-value "Head of IT" is not an id. Use small letters, digits and single hyphens, like access-control.',
    ],
    ['audience', 'audience: []\n', '8:11 bad-value "audience" needs at least 1 entry.'],
    [
      'summary',
      'summary: x\nkeywords: [a, " b"]\n',
      '11:15 bad-value " b" does not fit entry 2 of "keywords". Write one line of text, without spaces at its beginning or end.',
    ],
    [
      'summary',
      'summary: x\nprovides: [ISMS-05, 3]\n',
      '11:21 bad-value "3" does not fit entry 2 of "provides". Write an id like ISMS-05.',
    ],
    [
      'summary',
      'summary: x\nsatisfies: { ISO 27001: [A.5.1] }\n',
      '11:14 bad-value "ISO 27001" is not a framework id. Use small letters, digits, hyphens and points, like iso27001-2022.',
    ],
  ])('%s: %s', (field, line, fault) => {
    expect(faultsOf(documentFrontmatter, documentWith(field, line))).toEqual([fault]);
  });

  test('a day that is not in the calendar', () => {
    expect(
      faultsOf(roleHolder, 'role: ciso\nperson: p-1\nname: A\nfrom: 2026-02-30\nuntil: 2026-01-01\n'),
    ).toEqual([
      '4:7 bad-date "2026-02-30" is not a day of the calendar. Write the day as YYYY-MM-DD, a day that exists. February 2026 has 28 days.',
    ]);
  });

  test('a rule between fields speaks once both are right by themselves', () => {
    expect(
      faultsOf(roleHolder, 'role: ciso\nperson: p-1\nname: A\nfrom: 2026-02-10\nuntil: 2026-01-01\n'),
    ).toEqual([
      '5:8 bad-value "2026-01-01" does not fit "until". The last day must not be before the first.',
    ]);
  });

  test('a number out of bounds', () => {
    expect(
      faultsOf(
        z.strictObject({ a: z.number().positive(), b: z.int().max(9), c: z.string().max(2) }),
        'a: -1\nb: 10\nc: abc\n',
      ),
    ).toEqual([
      '1:4 bad-value "a" must be more than 0, not -1.',
      '2:4 bad-value "b" must be at most 9, not 10.',
      '3:4 bad-value "c" needs at most 2 characters.',
    ]);
  });

  test('a word of a list that has no name for its entries', () => {
    const control =
      'id: A.5.1\nframework: iso27001-2022\napplicable: true\nbecause: x\nstatus: planned\nowner: ciso\n';
    expect(faultsOf(controlFrontmatter, `${control}drivers: [money, riks]\n`)).toEqual([
      '7:11 bad-value "money" is not allowed as entry 1 of "drivers". Use risk, legal, contract, business or baseline.',
      '7:18 bad-value "riks" is not allowed as entry 2 of "drivers". Use risk, legal, contract, business or baseline. Did you mean risk?',
    ]);
  });

  test('is quoted on one line and not in full when it is long', () => {
    const [fault] = faultsOf(z.strictObject({ a: slug }), `a: |\n  ${'word '.repeat(50)}\n  second\n`);
    expect(fault).toContain('"word word word word word word word word word word word word…" is not an id.');
  });
});

describe('a choice between shapes', () => {
  const start = 'id: a\ntitle: A\npurpose: p\nhours: h\nlanguages: [en]\nchannels:\n';
  test.each([
    [
      '- { kind: fone, number: +1 617 555 0123 }',
      '7:13 bad-value "fone" is not a kind. Use phone, email, web or post. Did you mean phone?',
    ],
    [
      '- { number: +1 617 555 0123 }',
      '7:5 missing-field "kind" is missing. Add a line that begins with "kind:" (phone, email, web or post).',
    ],
    [
      '- { kind: web, address: "http://x.org", titel: A }',
      '7:27 bad-value "http://x.org" does not fit "address". Write a whole address that begins with https://.',
    ],
    [
      '- hello',
      '7:5 wrong-type Entry 1 of "channels" must be a group of fields, not the text "hello". Write "name: value" on lines of their own.',
    ],
  ])('%s', (line, fault) => {
    expect(faultsOf(contact, `${start}  ${line}\n`)[0]).toBe(fault);
  });

  test('reports the faults of the shape that was meant', () => {
    const provided = `${document}provides:\n  - { item: ISMS-5, at: x }\n  - { itme: ISMS-05, at: "#x" }\n`;
    expect(faultsOf(documentFrontmatter, provided)).toEqual([
      '12:13 bad-value "ISMS-5" does not fit "item". Write an id like ISMS-05.',
      '12:25 bad-value "x" does not fit "at". Write an anchor with its #, in straight quotes, like "#requesting-access": without them # begins a comment.',
      '13:7 unknown-field "itme" is not a field here. Did you mean item?',
    ]);
  });
});

describe('faults of the YAML', () => {
  test('come along with those of the data', () => {
    expect(faultsOf(documentFrontmatter, `${document}title: Again\nfoo: 1\n`)).toEqual([
      '11:1 yaml-duplicate-key "title" stands here for the second time; it was first written on line 2. Keep one of the two.',
      expect.stringMatching(/^12:1 unknown-field "foo"/),
    ]);
  });

  test('stop the judgement when there is no data to judge', () => {
    expect(faultsOf(documentFrontmatter, 'title: "open\n')).toEqual([
      expect.stringMatching(/^1:8 yaml-syntax The quotation mark/),
    ]);
  });

  test('make a record invalid even when its data would do', () => {
    expect(faultsOf(documentFrontmatter, `${document}title: Again\n`)).toHaveLength(1);
  });
});

test('the words of the reports do not reach the JSON Schemas', () => {
  const schema = z.toJSONSchema(z.strictObject({ day, cadence, version, classification, slug, frameworkId }));
  expect(JSON.stringify(schema)).not.toMatch(/noun|bad-/);
});
