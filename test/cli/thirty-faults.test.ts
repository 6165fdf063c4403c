import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { type Changes, changed } from '../support/faulty-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

/** A rule, and the body of a document that breaks it and no other. */
const bodies: [rule: string, body: string][] = [
  ['no-import', 'import x from "./x.js"'],
  ['no-expression', 'One plus {1 + 1}.'],
  ['unknown-component', 'See <Dashboard/>.'],
  ['no-html', 'A <u>word</u>.'],
  ['unknown-prop', 'Within <Param id="screen-lock" unit="days"/>.'],
  ['missing-prop', 'Within <Param/>.'],
  ['bad-prop', '<Callout kind="warning">\nText.\n</Callout>'],
  ['unsafe-address', 'See [this](javascript:alert(1)).'],
  ['hidden-character', 'Pay \u202eeuros.'],
  ['heading-level', '## One\n\n#### Two\n\nText.'],
  ['duplicate-anchor', '## One\n\n## One\n\nText.'],
  ['dead-anchor', 'See [this](#nowhere).'],
  ['image-address', '![A plan](plan.svg)'],
  ['bad-footnote', 'Text.[^a]'],
  ['less-than', 'Give <5 mg.'],
  ['lone-brace', 'Then { and more.'],
  ['unclosed-component', '<Example>\n\nStory.'],
  ['unknown-role', 'The <Role id="nobody"/>.'],
  ['unknown-term', 'A <Term id="nothing"/>.'],
  ['unknown-document', 'See <Doc to="nothing"/>.'],
  ['unknown-requirement', '## One\n\n<Satisfies demo-2026="9.9"/>\n\nText.'],
  ['dead-image', '![A plan](fault-22/plan.png)'],
];

/** A rule, and what is wrong with the fields of a document that breaks it and no other. */
const fields: [rule: string, from: string, to: string][] = [
  ['missing-field', 'owner: officer\n', ''],
  ['bad-version', 'version: 1.0.0', 'version: 1.0'],
  ['bad-duration', 'reviewEvery: P1Y', 'reviewEvery: -P1Y'],
  ['frontmatter-language', '---', '---js'],
  ['unclosed-frontmatter', '---\nText', 'Text'],
];

const records: [rule: string, changes: Changes][] = [
  ['bad-date', changed('content/role-holders.yaml', 'from: 2024-01-01', 'from: 2026-02-30')],
  ['unknown-contact', changed('content/roles.yaml', 'contact: privacy-office', 'contact: nobody')],
  ['bad-value', changed('content/parameters.yaml', 'unit: hour', 'unit: moment')],
];

function document(number: number, body: string): string {
  const id = `FRM-${String(number).padStart(3, '0')}`;
  return `---\nid: ${id}\ntitle: Form ${number}\ntype: form\nclassification: internal\nversion: 1.0.0\nowner: officer\napprover: boss\naudience: [all-staff]\nreviewEvery: P1Y\nsummary: For tests.\n---\n${body}\n`;
}

test('thirty different faults in thirty files are all reported in one run', async () => {
  const texts = [...bodies.map(([, body]) => body), ...fields.map(() => 'Text.')];
  const documents = texts.map((body, index) => {
    const [, from, to] = fields[index - bodies.length] ?? [];
    const source = document(index + 1, body);
    return [
      `policies/faults/fault-${index + 1}.mdx`,
      from === undefined || to === undefined ? source : source.replace(from, to),
    ] as const;
  });
  const root = temporaryHandbook(
    Object.assign(Object.fromEntries(documents), ...records.map(([, changes]) => changes)),
  );
  const rules = [...bodies, ...fields, ...records].map(([rule]) => rule);
  expect(new Set(rules).size).toBe(30);

  const { code, stdout } = await runClausebook(['check', '--root', root, '--format', 'json']);
  const found = JSON.parse(stdout) as Diagnostic[];
  const files = [
    ...documents.map(([file]) => file),
    ...records.flatMap(([, changes]) => Object.keys(changes)),
  ];
  expect(code).toBe(1);
  expect(found.map(({ file, rule }) => `${file} ${rule}`).toSorted()).toEqual(
    files.map((file, index) => `${file} ${rules[index]}`).toSorted(),
  );
});
