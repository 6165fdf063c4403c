import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

/** What the check says: a new document is sound, and says that its sentences are still the template's. */
async function check(root: string): Promise<{ code: number | null; rules: string[] }> {
  const { code, stdout } = await runClausebook(['check', '--format', 'json', '--root', root]);
  return { code, rules: (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule) };
}

test('a new document takes the next free id and the usual owner, and checks clean', async () => {
  const root = temporaryHandbook();
  const { code, stdout } = await runClausebook([
    'new',
    'policy',
    'Mobile devices',
    '--topic',
    'people',
    '--root',
    root,
  ]);
  expect(stdout).toContain('Wrote policies/people/mobile-devices.mdx');
  expect(code).toBe(0);
  const text = readFileSync(join(root, 'policies/people/mobile-devices.mdx'), 'utf8');
  expect(text).toContain('id: POL-022\n');
  expect(text).toContain('owner: officer\napprover: boss\n');
  expect(await check(root)).toEqual({ code: 0, rules: ['template-sentence'] });
});

test.each(['standard', 'procedure', 'plan', 'guideline', 'form', 'record', 'notice'])(
  'a new %s checks clean, too',
  async (type) => {
    const root = temporaryHandbook();
    await runClausebook(['new', type, `Something: "quoted" & new`, '--root', root]);
    expect(await check(root)).toEqual({ code: 0, rules: ['template-sentence'] });
  },
);

test('an id is not given twice, even when the document that has it is broken', async () => {
  const root = temporaryHandbook();
  await runClausebook(['new', 'policy', 'First', '--root', root]);
  const file = join(root, 'policies/first.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('version: 0.1.0', 'version: soon'));
  const { code, stderr } = await runClausebook(['new', 'policy', 'Second', '--root', root]);
  expect(code).toBe(1);
  expect(stderr).toContain('policies/first.mdx:6:10  error  bad-version');
  expect(stderr).toContain('Nothing was written. Mend this first.');
});

test('nothing is ever overwritten', async () => {
  const root = temporaryHandbook();
  const { code, stderr } = await runClausebook(['new', 'policy', 'Access control policy', '--root', root]);
  expect(code).toBe(2);
  expect(stderr).toContain('There is a document like this: policies/access/access-control.mdx');
});

test('a document goes into a folder in a folder, and a folder that gives no address is refused', async () => {
  const root = temporaryHandbook();
  const write = (topic: string) =>
    runClausebook(['new', 'policy', 'Phones', '--topic', topic, '--root', root]);
  expect((await write('Security/Devices')).stderr).toContain('like --topic security/devices');
  expect((await write('security/devices')).stdout).toContain('Wrote policies/security/devices/phones.mdx');
  expect((await check(root)).code).toBe(0);
});

test('an unknown type gets a suggestion', async () => {
  const { code, stderr } = await runClausebook(['new', 'polcy', 'Something']);
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean policy?');
});

test('an address is made of letters with marks as people write it without them', async () => {
  const root = temporaryHandbook();
  const { stdout } = await runClausebook(['new', 'policy', 'Külastajate kord', '--root', root]);
  expect(stdout).toContain('Wrote policies/kulastajate-kord.mdx');
});

test('the author chooses the address where the title gives none, or not the right one', async () => {
  const root = temporaryHandbook();
  const { code, stderr } = await runClausebook(['new', 'policy', '訪問者', '--root', root]);
  expect(code).toBe(2);
  expect(stderr).toContain('like --slug visitor-rules');
  const refused = await runClausebook(['new', 'policy', '訪問者', '--slug', 'Visitor Rules', '--root', root]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('like --slug visitor-rules');
  const { stdout } = await runClausebook([
    'new',
    'policy',
    '訪問者',
    '--slug',
    'visitor-rules',
    '--root',
    root,
  ]);
  expect(stdout).toContain('Wrote policies/visitor-rules.mdx');
});
