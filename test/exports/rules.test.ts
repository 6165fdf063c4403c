import { expect, test } from 'vitest';
import { ruleEntries } from '../../src/exports/rules.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { document } from '../support/faulty-handbook.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

function entriesOf(attributes: string, sentence: string) {
  const root = temporaryHandbook(
    document(`## Keys\n\n<Rule id="tried" level="must" who="keeper" ${attributes}>\n${sentence}\n</Rule>`),
  );
  const edition = select(publish(readHandbook(root), '2026-03-02', { drafts: true }), 'audit', '2026-03-02');
  return ruleEntries(edition, (path) => `/handbook${path}`).filter(({ id }) => id === 'tried');
}

test('a rule is told with its parts, and with what it says besides its text', () => {
  expect(
    entriesOf(
      'record="key book" check="monthly, by the Director"',
      'You **must** count the keys every day. None is lent.',
    ),
  ).toEqual([
    expect.objectContaining({
      ...{
        id: 'tried',
        number: '1.1',
        level: 'must',
        who: ['keeper'],
        url: '/handbook/documents/tried/#tried',
      },
      ...{ condition: null, actor: 'You', deed: 'count', object: 'the keys', by: 'every day' },
      ...{ record: 'key book', check: 'monthly, by the Director' },
      text: 'You must count the keys every day. None is lent.',
    }),
  ]);
});

test('what a rule says of its deadline besides wins over a time in its sentence', () => {
  expect(entriesOf('by="at once"', 'You **must** count the keys within 2 days.')).toEqual([
    expect.objectContaining({ object: 'the keys', by: 'at once', record: null, check: null }),
  ]);
});

test('of a rule that says nobody the actor is null', () => {
  expect(entriesOf('', '**must** be done.')).toEqual([
    expect.objectContaining({ actor: null, deed: 'be done', object: null, by: null }),
  ]);
});
