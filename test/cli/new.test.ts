import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

test('a new document takes the next free id and the usual owner, and checks clean', async () => {
  const root = temporaryHandbook();
  const { code, stdout } = await runClausebook(['new', 'policy', 'Mobile devices', '--topic', 'people', '--root', root]);
  expect(stdout).toContain('Wrote policies/people/mobile-devices.mdx');
  expect(code).toBe(0);
  const text = readFileSync(join(root, 'policies/people/mobile-devices.mdx'), 'utf8');
  expect(text).toContain('id: POL-022\n');
  expect(text).toContain('owner: officer\napprover: boss\n');
  expect(await runClausebook(['check', '--strict', '--root', root])).toMatchObject({ code: 0, stdout: 'No problems.\n' });
});

test.each(['standard', 'procedure', 'plan', 'guideline', 'form', 'record', 'notice'])('a new %s checks clean, too', async (type) => {
  const root = temporaryHandbook();
  await runClausebook(['new', type, `Something: "quoted" & new`, '--root', root]);
  expect(await runClausebook(['check', '--strict', '--root', root])).toMatchObject({ code: 0, stdout: 'No problems.\n' });
});

test('nothing is ever overwritten', async () => {
  const root = temporaryHandbook();
  const { code, stderr } = await runClausebook(['new', 'policy', 'Access control policy', '--root', root]);
  expect(code).toBe(2);
  expect(stderr).toContain('There is a document like this: policies/access/access-control.mdx');
});

test('an unknown type gets a suggestion', async () => {
  const { code, stderr } = await runClausebook(['new', 'polcy', 'Something']);
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean policy?');
});
