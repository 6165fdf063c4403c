import { expect, test } from 'vitest';
import { reportOn } from '../support/faulty-handbook.ts';

const glossary = 'content/glossary.yaml';

test('a list of which a thousand entries are wrong is not judged further, and its ids are known all the same', () => {
  const wrong = '- { x: a }\n'.repeat(20_000);
  const right = '- { id: keeper-of-keys, term: keeper, definition: Who keeps keys. }\n';
  const problems = reportOn({ [glossary]: `${wrong}${right}${right}` }).filter((one) =>
    one.startsWith(`${glossary}:`),
  );
  expect(problems.at(0)).toContain(':1:3  error  missing-field');
  expect(problems.some((one) => one.includes('duplicate-id'))).toBe(false);
  expect(problems).toHaveLength(1000);
});

test('of thousands of fields that are none a thousand are named, and the rest is counted', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `k${index}: v\n`).join('');
  const problems = reportOn({ 'content/organization.yaml': many });
  expect(problems.some((one) => one.includes('unknown-field  "k0" is not a field here'))).toBe(true);
  expect(problems.filter((one) => one.includes('unknown-field'))).toHaveLength(1001);
  expect(problems.join()).toContain('19,000 more problems of the rule "unknown-field" are not shown');
});
