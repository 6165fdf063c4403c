import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, document, notice, policy, procedure, reportOn, tried } from '../support/faulty-handbook.ts';
import { small } from '../support/temporary-handbook.ts';

describe('two documents', () => {
  test('may not have one id', () => {
    expect(reportOn(changed(procedure, 'id: PRO-007', 'id: POL-021'))).toEqual([
      'policies/access/key-cabinet.mdx:2:5  error  duplicate-id  The id is taken by policies/access/access-control.mdx. Ids are never reused: take the next free one.',
    ]);
  });

  test('may not have one file name, in whichever folders they lie', () => {
    const other = String(document('Text.')[tried]);
    expect(reportOn({ 'policies/privacy/access-control.mdx': other })).toEqual([
      'policies/privacy/access-control.mdx:1:1  error  duplicate-slug  The file name is taken by policies/access/access-control.mdx, and the file name is the address. Rename one of the two.',
    ]);
  });

  test('may not have one title, whatever its capitals', () => {
    expect(reportOn(changed(procedure, 'title: Key cabinet', 'title: Access Control Policy'))).toEqual([
      'policies/access/key-cabinet.mdx:3:8  error  same-title  The title "Access Control Policy" is taken by policies/access/access-control.mdx. Give each document a title that tells it from the other.',
    ]);
  });
});

describe('an approver who is the owner', () => {
  test.each([
    [policy, 'policy'],
    [notice, 'notice'],
  ])('cannot approve %s', (file, type) => {
    expect(reportOn(changed(file, 'approver: boss', 'approver: officer'))).toEqual([
      `${file}:8:11  error  approver-is-owner  The approver of a ${type} must be another role than its owner, and both are "officer". Name as approver the role that the owner reports to.`,
    ]);
  });

  test('may approve a procedure', () => {
    expect(reportOn(changed(procedure, 'approver: boss', 'approver: officer'))).toEqual([]);
  });
});

describe('a text', () => {
  test('that is not there is asked for, and so is what its fields point to', () => {
    const source = readFileSync(join(small, policy), 'utf8');
    const fields = source.slice(0, source.indexOf('---\n', 4) + 4);
    expect(reportOn({ [policy]: fields })).toEqual([
      'policies/access/access-control.mdx:14:43  error  dead-anchor  This document has no heading or rule with the anchor "requesting-access". This text has no headings at all.',
      'policies/access/access-control.mdx:18:1  error  empty-document  The document has no text. Write it below the frontmatter: begin with ## and a heading.',
    ]);
  });

  test('of comments only is none', () => {
    expect(reportOn(document('{/* later */}'))).toEqual([
      `${tried}:14:1  error  empty-document  The document has no text. Write it below the frontmatter: begin with ## and a heading.`,
    ]);
  });

  test('that does not say what matters most is warned of', () => {
    const source = readFileSync(join(small, policy), 'utf8');
    expect(reportOn({ [policy]: source.replace(/<InShort>[\s\S]*<\/InShort>\n\n/, '') })).toEqual([
      `${policy}:2:1  warning  no-in-short  This policy does not begin with what its readers must know. Begin the text with <InShort>, three to seven sentences in a list, </InShort>.`,
    ]);
  });

  test('that contradicts a parameter beside it is warned of, where the words stand', () => {
    const contradicting = 'You **must** lock your screen within 10 minutes.';
    expect(reportOn(changed(policy, 'You **must** lock your screen.', contradicting))).toEqual([
      `${policy}:27:23  warning  mapping-text-changed  The section "Requesting access" has changed since somebody confirmed that it meets 5.10. See both texts with: npx clausebook confirm access-control Then confirm again: npx clausebook confirm access-control --role ROLE`,
      `${policy}:32:38  warning  contradicting-duration  The text says "10 minutes", and beside it stands the parameter "screen-lock", which is 5 minutes. Write <Param id="screen-lock"/>, or make a parameter of its own for the other number, or put the two into two paragraphs.`,
    ]);
  });
});

describe('one fault is one message:', () => {
  test('a glossary that cannot be read makes no term unknown', () => {
    expect(reportOn({ 'content/glossary.yaml': '- id: x\n\tterm: y\n' })).toEqual([
      'content/glossary.yaml:2:1  error  yaml-tab  This line is indented with a tab; YAML knows only spaces. Replace each tab by two spaces.',
    ]);
  });

  test('a fault in the organisation makes no audience group unknown', () => {
    expect(reportOn(changed('content/organization.yaml', 'headcount: 12', 'headcount: 0'))).toEqual([
      'content/organization.yaml:6:12  error  bad-value  "headcount" must be more than 0, not 0.',
    ]);
  });

  test('a fault in a role makes it no unknown role', () => {
    expect(reportOn(changed('content/roles.yaml', 'title: Key Keeper, ', ''))).toEqual([
      'content/roles.yaml:3:3  error  missing-field  "title" is missing. As printed, e.g. Head of Information Security. Add a line that begins with "title:".',
    ]);
  });

  test('a fault in a text does not make the parameters unused that stand below it', () => {
    expect(reportOn(changed(policy, 'Ask the', 'Give <5 mg. Ask the'))).toEqual([
      `${policy}:29:6  error  less-than  The sign < begins a tag, and none follows. Write "less than 5 mg" in words, or &lt; for the sign.`,
    ]);
  });

  test('a fault in the record of a control does not make it a missing one', () => {
    expect(
      reportOn(changed('content/controls/demo-2026/5.10.mdx', 'status: planned', 'status: plan')),
    ).toEqual([
      'content/controls/demo-2026/5.10.mdx:7:9  error  bad-value  "plan" is not a status. Use implemented, partial, planned or not-started.',
    ]);
  });

  test('a fault in one entry does not move the others', () => {
    const holders =
      '- { role: boss, person: p-1, name: Mari Tamm, from: 2024-13-01 }\n- { role: oficer, person: p-2, name: Jaan Kask, from: 2024-01-01, delegate: p-1 }\n';
    expect(reportOn({ 'content/role-holders.yaml': holders })).toEqual([
      'content/role-holders.yaml:1:53  error  bad-date  "2024-13-01" is not a day of the calendar. Write the day as YYYY-MM-DD, a day that exists.',
      'content/role-holders.yaml:2:11  error  unknown-role  There is no role "oficer" in content/roles.yaml. Did you mean officer?',
    ]);
  });
});

test('an entry whose id comes a second time does not move the first', () => {
  const roles = readFileSync(join(small, 'content/roles.yaml'), 'utf8').replace(
    'contact: privacy-office',
    'contact: nobody',
  );
  const twice = '- { id: officer, title: Another officer, duty: Is there twice., contact: incident-line }\n';
  expect(reportOn({ 'content/roles.yaml': roles + twice })).toEqual([
    'content/roles.yaml:2:109  error  unknown-contact  There is no contact "nobody" in content/contacts.yaml. Add it there, or use one that is there: incident-line or privacy-office.',
    'content/roles.yaml:5:9  error  duplicate-id  There is another role with the id "officer" in this file. Give one of them another id, or remove it.',
  ]);
});

describe('what is missing is told of where it would be:', () => {
  test('a control that nobody has decided on', () => {
    const third =
      '  - { id: "5.10", title: Keys, parent: "5", kind: control }\n  - { id: "5.11", title: Locks, parent: "5", kind: control }\n';
    const framework = changed(
      'content/frameworks/demo-2026.yaml',
      '  - { id: "5.10", title: Keys, parent: "5", kind: control }\n',
      third,
    );
    expect(reportOn(framework)).toEqual([
      'content/frameworks/demo-2026.yaml:13:11  warning  missing-control  Nobody has decided on the control "5.11" of Demo 2026: it has no record. Make content/controls/demo-2026/5.11.mdx',
    ]);
  });

  test('a control that nothing asks for', () => {
    expect(reportOn(changed('content/controls/demo-2026/5.10.mdx', 'drivers: [legal]\n', ''))).toEqual([
      'content/controls/demo-2026/5.10.mdx:2:5  warning  control-without-driver  The control "5.10" is included, but nothing says what asks for it. Add "drivers" with one or more of risk, legal, contract, business, baseline.',
    ]);
  });

  test('a parameter that no text prints', () => {
    const more = readFileSync(join(small, 'content/parameters.yaml'), 'utf8');
    expect(
      reportOn({
        'content/parameters.yaml': `${more}- { id: tea-break, amount: 15, unit: minute, meaning: Time for tea., source: Custom }\n`,
      }),
    ).toEqual([
      'content/parameters.yaml:4:9  warning  unused-parameter  Nothing names the parameter "tea-break". Write <Param id="tea-break"/> where the number is meant, or remove the entry.',
    ]);
  });
});
