import { describe, expect, test } from 'vitest';
import { allRules, catalogue } from '../../src/rules/catalogue.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { small } from '../support/temporary-handbook.ts';

const address = 'https://staff.clinic.example.org/handbook/manual-messages-text/#dead-link';

describe('clausebook explain', () => {
  test('tells what a message means, how to mend it, an example, and where the manual says so', async () => {
    const { code, stdout } = await runClausebook(['explain', 'dead-link', '--root', small]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'dead-link  error',
        '',
        'What it means',
        '  The handbook has no such page, or an edition in which this document is read has not got it.',
        '',
        'How to mend it',
        '  Take the address that the message suggests. For a document write <Doc to="..."/>.',
        '',
        'Wrong, in the text of a document',
        '  See [all words](/glosary/).',
        '',
        'Right',
        '  See [all words](/glossary/).',
        '',
        address,
        '',
      ].join('\n'),
    );
  });

  test('is asked anywhere, where no handbook is, too', async () => {
    const { code, stdout } = await runClausebook(['explain', 'review-due'], { cwd: '/tmp' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^review-due {2}due\n/);
    expect(stdout).not.toContain('https://');
  });

  test('lists every rule under its topic when none is named', async () => {
    const { code, stdout } = await runClausebook(['explain', '--root', small]);
    expect(code).toBe(0);
    const groups = stdout.split('\n\n').slice(0, -1);
    expect(groups.map((group) => group.split('\n')[0])).toEqual(catalogue.map(({ title }) => title));
    expect(
      groups.map((group) =>
        group
          .split('\n')
          .slice(1)
          .map((line) => line.trim().split(/ +/)),
      ),
    ).toEqual(catalogue.map(({ rules }) => rules.map(({ slug, severity }) => [slug, severity])));
  });

  test('gives the same to programs', async () => {
    const one = await runClausebook(['explain', 'dead-link', '--format', 'json', '--root', small]);
    expect(JSON.parse(one.stdout)).toMatchObject({
      rule: 'dead-link',
      severity: 'error',
      example: { where: 'text', right: 'See [all words](/glossary/).' },
      helpUrl: address,
    });
    const all = await runClausebook(['explain', '--format', 'json', '--root', small]);
    const listed = JSON.parse(all.stdout) as { topic: string; rule: string }[];
    expect(listed.map(({ rule }) => rule)).toEqual(allRules.map(({ slug }) => slug));
    expect(listed.find(({ rule }) => rule === 'dead-link')?.topic).toBe('Links and images');
  });
});
