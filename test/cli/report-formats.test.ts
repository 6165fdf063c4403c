import { describe, expect, test } from 'vitest';
import { changed, policy } from '../support/faulty-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const faulty = { ...changed(policy, '"break-glass"', '"brake-glass"') };
const place = { file: policy, line: 43, column: 15 };
const message = 'There is no glossary term "brake-glass" in content/glossary.yaml.';
const hint = 'Did you mean break-glass?';
const helpUrl = 'https://staff.clinic.example.org/handbook/manual-messages-records/#unknown-term';

describe('standard output holds the report and nothing else:', () => {
  const report = async (format: string, command = 'check') => {
    const root = temporaryHandbook(faulty);
    const { code, stdout } = await runClausebook([command, '--root', root, '--format', format]);
    expect(code).toBe(1);
    return stdout;
  };

  test('text', async () => {
    expect(await report('text')).toBe(
      `${policy}:43:15  error  unknown-term  ${message} ${hint}\n\nunknown-term  ${helpUrl}\n\n1 error.\n`,
    );
  });

  test('json', async () => {
    const found = [{ ...place, severity: 'error', rule: 'unknown-term', message, hint, helpUrl }];
    expect(JSON.parse(await report('json'))).toEqual(found);
    expect(JSON.parse(await report('json', 'build'))).toEqual(found);
  });

  test('sarif', async () => {
    const log = JSON.parse(await report('sarif'));
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].tool.driver.rules).toMatchObject([{ id: 'unknown-term', helpUri: helpUrl }]);
    expect(log.runs[0].results).toEqual([
      {
        ruleId: 'unknown-term',
        ruleIndex: 0,
        level: 'error',
        message: { text: `${message} ${hint}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: policy, uriBaseId: '%SRCROOT%' },
              region: { startLine: 43, startColumn: 15 },
            },
          },
        ],
      },
    ]);
  });

  test('github', async () => {
    expect(await report('github')).toBe(
      `::error file=${policy},line=43,col=15,title=unknown-term::${message} ${hint}%0A${helpUrl}\n`,
    );
  });
});

test.each([
  ['json', '[]\n'],
  ['github', ''],
])('a handbook without problems says so in %s', async (format, expected) => {
  const { code, stdout } = await runClausebook(['check', '--root', temporaryHandbook(), '--format', format]);
  expect([code, stdout]).toEqual([0, expected]);
});

test('a build that succeeds keeps its own words out of the report, too', async () => {
  const root = temporaryHandbook();
  const { code, stdout, stderr } = await runClausebook(['build', '--root', root, '--format', 'json']);
  expect([code, stdout]).toEqual([0, '[]\n']);
  expect(stderr).toContain('Built public, staff, audit');
});
