import { describe, expect, test } from 'vitest';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

describe('clausebook sample', () => {
  const root = () => temporaryHandbook();
  test('draws rows, and says how to draw them again', async () => {
    const at = root();
    const { code, stdout } = await runClausebook(['sample', 'roles', '--size', '2', '--root', at]);
    expect(code).toBe(0);
    const [, seed = ''] = /with the seed (\w+)\./.exec(stdout) ?? [];
    const again = await runClausebook(['sample', 'roles', '--size', '2', '--seed', seed, '--root', at]);
    expect(again.stdout).toBe(stdout);
    expect(stdout.split('\n').filter((line) => /^\w+ {2}\w/.test(line))).toHaveLength(2);
  });

  test.each([
    [['rolls'], 'There is no register "rolls". Did you mean roles?'],
    [['roles', '--size', 'many'], '"many" is no number of rows. Write one like 10.'],
    [[], 'Name one register'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await runClausebook(['sample', ...words, '--root', root()]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
