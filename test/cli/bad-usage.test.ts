import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed } from '../support/faulty-handbook.ts';
import { project, runClausebook } from '../support/run-clausebook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

describe('a command line that was not understood ends with code 2, says how to write it, and prints nothing else', () => {
  test.each([
    [['chek'], '"chek" is not a command. Did you mean check?'],
    [['check', '--strikt'], '"check" has no option --strikt. Did you mean --strict?'],
    [
      ['check', '--out', 'x'],
      '"check" has no option --out. It belongs to build, preview, release, retire, observe and probe. "check" has --all, --root, --date, --format, --strict.',
    ],
    [
      ['check', '--outcom', 'x'],
      '"check" has no option --outcom. Did you mean --outcome? It belongs to review. "check" has --all, --root, --date, --format, --strict.',
    ],
    [['explain', 'dead-lnk'], 'There is no rule "dead-lnk". Did you mean dead-link?'],
    [['explain', 'x'], 'There is no rule "x". For a list run: npx clausebook explain'],
    [['explain', 'dead-link', 'bad-date'], 'Name one rule: npx clausebook explain dead-link'],
    [['explain', '--format', 'sarif'], '"sarif" is not a format of "explain". Use text or json.'],
    [['check', '-x'], '"check" has no option -x. It has --all, --root, --date, --format, --strict.'],
    [['check', '--root'], '--root needs a value after it.'],
    [['check', '--root', ''], '--root needs a value after it.'],
    [['check', '--root', '--strict'], '--root needs a value after it.'],
    [['check', '--strict=yes'], '--strict stands alone: it takes no value.'],
    [
      ['check', 'clinic'],
      '"check" takes options only, and "clinic" is none. For another handbook write --root clinic',
    ],
    [
      ['check', '--format', 'jsn'],
      '"jsn" is not a format. Use text, json, sarif or github. Did you mean json?',
    ],
    [['check', '--date', '2026-02-30'], '"2026-02-30" is not a day. Write --date like 2026-03-01.'],
    [['check', '--date', 'tomorrow'], '"tomorrow" is not a day. Write --date like 2026-03-01.'],
    [
      ['build', '--edition', 'pubic'],
      '"pubic" is not an edition. Use public, staff, audit or all. Did you mean public?',
    ],
    [['dev', '--edition', 'all'], '"all" is not an edition. Use public, staff or audit.'],
    [['dev', '--port', '0'], '"0" is not a port. Use a number from 1 to 65535.'],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await runClausebook(words);
    expect(stderr.split('\n')[0]).toBe(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('no command at all shows what there is', async () => {
    const { code, stdout } = await runClausebook([]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^Usage: npx clausebook COMMAND \[options\]\n/);
  });

  test('help is no mistake', async () => {
    for (const words of [['--help'], ['help'], ['-h']]) {
      const { code, stdout } = await runClausebook(words);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Usage: npx clausebook COMMAND \[options\]\n/);
    }
  });

  test('a command tells what it takes itself, however it is asked', async () => {
    for (const words of [
      ['retire', '--help'],
      ['retire', 'key-cabinet', '-h'],
      ['help', 'retire'],
    ]) {
      const { code, stdout } = await runClausebook(words);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Usage: npx clausebook retire SLUG \.\.\. \[options\]\n/);
      expect(stdout).toMatch(/^ {2}--replaced-by SLUG +the document that stands in its place$/m);
      expect(stdout).toMatch(/^ {2}--strict /m);
      expect(stdout).not.toContain('--outcome');
    }
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await runClausebook(['--version'])).toEqual({
      code: 0,
      stdout: `clausebook ${version}, reads handbooks of format 1 and older\n`,
      stderr: '',
    });
  });
});

describe('exit codes', () => {
  const warned = changed('content/controls/demo-2026/5.10.mdx', 'drivers: [legal]\n', '');
  const warning =
    'content/controls/demo-2026/5.10.mdx:2:5  warning  control-without-driver  The control "5.10" is included, but nothing says what asks for it. Add "drivers" with one or more of risk, legal, contract, business, baseline.\n\ncontrol-without-driver  https://staff.clinic.example.org/handbook/manual-messages-records/#control-without-driver\n\n1 warning.\n';

  test('0 when there is nothing to say', async () => {
    expect(await runClausebook(['check', '--root', small])).toEqual({
      code: 0,
      stdout: 'No problems.\n',
      stderr: '',
    });
  });

  test('0 when there are warnings only', async () => {
    expect(await runClausebook(['check', '--root', temporaryHandbook(warned)])).toEqual({
      code: 0,
      stdout: warning,
      stderr: '',
    });
  });

  test('1 for the same warnings under --strict', async () => {
    expect(await runClausebook(['check', '--strict', '--root', temporaryHandbook(warned)])).toEqual({
      code: 1,
      stdout: warning,
      stderr: '',
    });
  });

  test('1 when there is an error', async () => {
    const root = temporaryHandbook(
      changed('content/roles.yaml', 'contact: privacy-office', 'contact: privacy-ofice'),
    );
    expect(await runClausebook(['check', '--root', root])).toEqual({
      code: 1,
      stdout:
        'content/roles.yaml:2:109  error  unknown-contact  There is no contact "privacy-ofice" in content/contacts.yaml. Did you mean privacy-office?\n\nunknown-contact  https://staff.clinic.example.org/handbook/manual-messages-records/#unknown-contact\n\n1 error.\n',
      stderr: '',
    });
  });

  test('1 when the folder named with --root is not there', async () => {
    expect(await runClausebook(['check', '--root', '/nowhere/handbook'])).toEqual({
      code: 1,
      stdout:
        '.:1:1  error  missing-root  There is no folder /nowhere/handbook. Name the folder that holds policies/ and content/ with --root.\n\nmissing-root  npx clausebook explain missing-root\n\n1 error.\n',
      stderr: '',
    });
  });

  test('1 in a folder that is no handbook', async () => {
    expect(await runClausebook(['check'], { cwd: '/tmp' })).toEqual({
      code: 1,
      stdout:
        '.:1:1  error  not-a-handbook  This folder has no policies/ and no content/ in it, so it is not a handbook. Name the folder that holds policies/ and content/ with --root.\n\nnot-a-handbook  npx clausebook explain not-a-handbook\n\n1 error.\n',
      stderr: '',
    });
  });
});
