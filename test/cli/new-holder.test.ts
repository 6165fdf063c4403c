import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addHolder } from '../../src/handbook/draft-holder.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const file = 'content/role-holders.yaml';
const holdersIn = (root: string) => loadHandbook(root).handbook?.roleHolders ?? [];
const run = (root: string, ...words: string[]) => runClausebook(['new', ...words, '--root', root]);

test('a new holder gets an id that says nothing of them, and the file is otherwise as it was', async () => {
  const root = temporaryHandbook();
  const before = readFileSync(join(root, file), 'utf8');
  const words = ['--name', 'Ülle Õunapuu', '--from', '2026-03-01', '--delegate', 'p-1'];
  const { code, stdout } = await run(root, 'holder', 'keeper', ...words);
  expect(stdout).toMatch(
    /^Wrote into content\/role-holders\.yaml: (p-[2-9b-z]{8}) holds the role keeper from/,
  );
  expect(code).toBe(0);
  expect(readFileSync(join(root, file), 'utf8').startsWith(before)).toBe(true);
  const added = holdersIn(root).find(({ role }) => role === 'keeper');
  expect(added).toEqual({
    ...{ role: 'keeper', name: 'Ülle Õunapuu', from: '2026-03-01', delegate: 'p-1' },
    person: expect.stringMatching(/^p-[2-9b-z]{8}$/),
  });
});

test('whoever holds another role keeps their id, and one who holds the role already is named', async () => {
  const root = temporaryHandbook();
  const { code, stdout } = await run(root, 'holder', 'boss', '--person', 'p-2', '--from', '2026-03-01');
  expect(stdout).toContain(
    'p-1 holds it since 2024-01-01, too. If that ends, enter the last day there: until.',
  );
  expect(code).toBe(0);
  expect(holdersIn(root)).toContainEqual({
    ...{ role: 'boss', person: 'p-2', name: 'Jaan Kask', from: '2026-03-01' },
  });
});

test('what is missing or unknown is said, and nothing is written', async () => {
  const root = temporaryHandbook();
  const before = readFileSync(join(root, file), 'utf8');
  for (const [words, said] of [
    [['holder'], 'Name one role: npx clausebook new holder ciso --name "Mari Tamm" --from 2026-03-01'],
    [['holder', 'boss', '--name', 'A B'], 'Say from which day on they hold the role: --from 2026-03-01'],
    [['holder', 'boss', '--from', '2026-03-01'], 'Say who holds the role: --name "Mari Tamm"'],
    [
      ['holder', 'boss', '--from', '2026-03-01', '--name', 'Jaan Kask'],
      '"Jaan Kask" is in content/role-holders.yaml already, with the id p-2. If it is the same person: --person p-2. If not, give a name that tells the two apart.',
    ],
    [
      ['holder', 'offcer', '--from', '2026-03-01', '--name', 'A B'],
      'There is no role "offcer" in content/roles.yaml. Did you mean officer?',
    ],
  ] as const) {
    const { code, stderr } = await run(root, ...words);
    expect(stderr.trim(), words.join(' ')).toBe(said);
    expect(code).toBe(2);
  }
  expect(readFileSync(join(root, file), 'utf8')).toBe(before);
});

test('an id alone is printed by "new person"', async () => {
  const { code, stdout } = await run(temporaryHandbook(), 'person');
  expect(stdout).toMatch(/^p-[2-9b-df-hj-np-tv-z]{8}\n$/);
  expect(code).toBe(0);
});

test('a list to which nothing can be added is left alone, and the entry is shown', async () => {
  const root = temporaryHandbook();
  const flow = '[{ role: boss, person: p-1, name: Mari Tamm, from: 2024-01-01 }]\n';
  writeFileSync(join(root, file), flow);
  const { code, stderr } = await run(root, 'holder', 'keeper', '--name', 'A B', '--from', '2026-03-01');
  expect(stderr).toMatch(
    /Nothing was written\. Put this entry into it yourself:\n- role: keeper\n {2}person: p-/,
  );
  expect(code).toBe(1);
  expect(readFileSync(join(root, file), 'utf8')).toBe(flow);
});

describe('an entry is laid out as the others are', () => {
  const holder = { role: 'boss', person: 'p-1', name: 'Mari Tamm', from: '2024-01-01' };

  test.each([
    ['nothing in it yet', '[]\n', '- role: boss\n  person: p-1\n  name: Mari Tamm\n  from: 2024-01-01\n'],
    [
      'a comment alone',
      '# People\n[]\n',
      '# People\n- role: boss\n  person: p-1\n  name: Mari Tamm\n  from: 2024-01-01\n',
    ],
    [
      'lines of Windows and blanks before the hyphen',
      '  - role: x\r\n',
      '  - role: x\r\n  - role: boss\r\n    person: p-1\r\n    name: Mari Tamm\r\n    from: 2024-01-01\r\n',
    ],
  ])('%s', (_, before, after) => {
    expect(addHolder(before, holder)).toBe(after);
  });

  test('and a name that YAML would read otherwise is quoted', () => {
    for (const name of ['Null', 'No', 'A: B', 'Ann # B', '"Ann" B', '007'])
      expect(addHolder('', { ...holder, name })).toContain(`name: ${JSON.stringify(name)}\n`);
    for (const name of ["Siobhán O'Neill", 'Jean-Luc Picard', 'Ülle Õng'])
      expect(addHolder('', { ...holder, name })).toContain(`name: ${name}\n`);
  });
});
