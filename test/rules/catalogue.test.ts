import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { listReportedRules, type ReportedRule } from './reported-rules.ts';

const entries = catalogue.flatMap((topic) => topic.entries);
const described = entries.map(({ rule }) => rule);

describe('the catalogue of rules', () => {
  let reported: readonly ReportedRule[];
  beforeAll(() => {
    reported = listReportedRules();
  });

  test('can be compared with the source: every place that reports says which rule', () => {
    expect(reported.length).toBeGreaterThan(100);
    expect(reported.filter(({ slugs }) => slugs === undefined).map(({ at }) => at)).toEqual([]);
  });

  test('has an entry for every rule that the source can report', () => {
    const missing = reported.flatMap(({ at, slugs }) =>
      (slugs ?? []).filter((slug) => !described.includes(slug)).map((slug) => `${slug}: ${at}`),
    );
    expect(missing).toEqual([]);
  });

  test('has no entry that the source never reports', () => {
    const used = new Set(reported.flatMap(({ slugs }) => slugs ?? []));
    expect(described.filter((slug) => !used.has(slug))).toEqual([]);
  });

  test('gives each rule the severity with which it is reported', () => {
    const other = reported.flatMap(({ at, slugs, severity = 'error' }) =>
      entries
        .filter((entry) => slugs?.includes(entry.rule) && entry.severity !== severity)
        .map((entry) => `${entry.rule} is a ${entry.severity}, but ${at} reports a ${severity}`),
    );
    expect(other).toEqual([]);
  });

  test('describes each rule once, under anchors that are all different', () => {
    const anchors = [...described, ...catalogue.map(({ id }) => id)];
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test.each(entries)('speaks in whole sentences of $rule', ({ means, mend }) => {
    for (const text of [means, mend]) {
      expect(text).toMatch(/^[A-Z3“`].*[.`]$/s);
      expect(text).not.toMatch(/[\n—]|\s\s/);
      expect(text.split('`').length % 2, 'an opened backtick is closed').toBe(1);
    }
  });
});
