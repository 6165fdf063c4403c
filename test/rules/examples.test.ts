import { describe, expect, test } from 'vitest';
import type { Example } from '../../src/rulebook/define-rule.ts';
import { allRules } from '../../src/rules/catalogue.ts';
import { changed, policy } from '../support/faulty-handbook.ts';
import { releasedHandbook } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { before, changeWords, days, obey, problemsOf, releasedScenes, scenes, writeForm } from './scenes.ts';

const examples = allRules.map(({ slug, example }) => ({ slug: String(slug), ...example }));

function rulesIn(root: string, day?: string): string[] {
  return problemsOf(root, day).map(({ rule }) => rule);
}

const bodyBegins = 13;

/**
 * Examples that no test plays: what only a second edition, a second branch, another day, a translation, another user of
 * the computer or an attacker brings about, or what only `verify` or `observe` says. Their rules have tests of their own,
 * in test/ledger, test/handbook, test/privacy and test/cli.
 */
const notPlayed = [
  'unreadable-file',
  ...['not-addressable', 'unknown-source', 'nothing-taken', 'unknown-documented-information'],
  ...['archive-not-plain', 'version-too-low'],
  ...[
    'translation-unqualified',
    'translation-stale',
    'translation-waits',
    'translation-of-other',
    'translation-differs',
    'same-person',
  ],
  ...['ledger-fork', 'crlf-damage', 'unknown-in-ledger', 'broken-document-chain', 'head-not-on-chain'],
  ...[
    'recorded-out-of-order',
    'recorded-in-future',
    'recording-interrupted',
    'bad-correction',
    'unreleased-version',
    'retired-in-vain',
    'bad-signature',
  ],
  ...['heads-incomplete', 'witness-unsound', 'not-a-file', 'signature-not-proven'],
  ...['bad-timestamp', 'page-altered', 'page-missing', 'page-unknown', 'gone-too-soon'],
  ...['undeclared-host', 'undeclared-storage', 'stored-before-yes', 'undeclared-form'],
];

const played = examples.filter(({ slug }) => !notPlayed.includes(slug));
const staged = played.filter(({ slug }) => slug in scenes);
const stagedReleased = played.filter(({ slug }) => slug in releasedScenes);
const late = played.filter(({ slug }) => slug in days);
const open = played.filter(({ slug }) => !(slug in scenes) && !(slug in releasedScenes) && !(slug in days));
const texts = open.filter(({ where }) => where === 'text');
const commandLines = open.filter(({ where }) => where === 'command');
const replaced = open.filter(({ where }) => where === 'fields' || where.includes('/'));

describe('the example of a rule, played', () => {
  test('is there for all but those that are named, and each of them is in one of the plays', () => {
    const all = [...texts, ...replaced, ...commandLines, ...staged, ...stagedReleased, ...late];
    expect(all.map(({ slug }) => slug).sort()).toEqual(played.map(({ slug }) => slug).sort());
    expect(notPlayed.filter((slug) => !examples.some((one) => one.slug === slug))).toEqual([]);
    expect(played.length).toBeGreaterThanOrEqual(128);
  });

  test('in a text: the wrong one breaks this rule in its own lines, and the right ones hold no error', () => {
    const play = (of: (example: Example) => string) => {
      const root = temporaryHandbook();
      for (const [index, example] of texts.entries())
        writeForm(root, example.slug, `FRM-${String(index + 1).padStart(3, '0')}`, of(example));
      return Map.groupBy(problemsOf(root), ({ file }) => file.replace(/^.*\/|\.mdx$/g, ''));
    };
    const wrong = play((example) => example.wrong);
    const right = play((example) => example.right);
    for (const { slug, wrong: text } of texts) {
      const found = (wrong.get(slug) ?? []).filter(({ rule }) => rule === slug);
      expect(found, slug).not.toEqual([]);
      for (const { line } of found) {
        expect(line, slug).toBeGreaterThanOrEqual(bodyBegins);
        expect(line, slug).toBeLessThanOrEqual(bodyBegins + text.split('\n').length);
      }
      expect(
        (right.get(slug) ?? [])
          .filter(({ rule, severity }) => rule === slug || severity === 'error')
          .map(({ rule, message }) => `${rule}: ${message}`),
        slug,
      ).toEqual([]);
    }
  });

  test.each(replaced)(
    '$slug: the wrong lines in the place of the right ones',
    ({ slug, where, wrong, right }) => {
      // The right ones stand in a handbook that checks clean.
      const changes = changed(where === 'fields' ? policy : where, right, wrong);
      const found = problemsOf(temporaryHandbook(changes)).filter(({ rule }) => rule === slug);
      expect(found).not.toEqual([]);
      for (const { line, column } of found) expect(Math.min(line, column)).toBeGreaterThan(0);
    },
  );

  test.each(staged)('$slug: among the files', ({ slug }) => {
    const root = temporaryHandbook();
    expect(rulesIn(root)).not.toContain(slug);
    scenes[slug]?.(root);
    expect(rulesIn(root)).toContain(slug);
  });

  test.each(stagedReleased)('$slug: in a handbook with a ledger', ({ slug }) => {
    const root = releasedHandbook();
    expect(rulesIn(root)).not.toContain(slug);
    releasedScenes[slug]?.(root);
    expect(rulesIn(root)).toContain(slug);
  });

  test.each(late)('$slug: on another day', ({ slug }) => {
    const root = releasedHandbook();
    expect(rulesIn(root)).not.toContain(slug);
    expect(rulesIn(root, days[slug])).toContain(slug);
  });

  test.each(commandLines)('$slug: on the command line', async ({ slug, wrong, right }) => {
    const root = releasedHandbook();
    await (before[slug] ?? changeWords)(root);
    expect(await obey(root, wrong)).toContain(`  error  ${slug}  `);
    if (!/^npx clausebook (?:new|check)/.test(right))
      expect(await obey(root, right)).not.toContain(`  ${slug}  `);
  });
});
