import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { correct } from '../../src/cli/correct.ts';
import { release } from '../../src/cli/release.ts';
import { retire } from '../../src/cli/retire.ts';
import { review } from '../../src/cli/review.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { planRetire } from '../../src/ledger/plan-retire.ts';
import type { Example } from '../../src/rulebook/define-rule.ts';
import { allRules } from '../../src/rules/catalogue.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { changed, notice, policy, procedure } from '../support/faulty-handbook.ts';
import { readHandbook, releasedHandbook, rewrite, writePlan } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

/** A day on which the released handbook has everything in force and nothing due. */
const today = '2026-03-02';

const examples = allRules.map(({ slug, example }) => ({ slug: String(slug), ...example }));

function problemsOf(root: string, day = today): readonly Diagnostic[] {
  const { handbook, diagnostics } = loadHandbook(root);
  return handbook === undefined
    ? diagnostics
    : [...diagnostics, ...checkHandbook(handbook, day, diagnostics)];
}

function rulesIn(root: string, day?: string): string[] {
  return problemsOf(root, day).map(({ rule }) => rule);
}

/** What has to be done to a handbook so that the example of a rule about files comes true. */
const scenes: Readonly<Record<string, (root: string) => void>> = {
  'missing-root': (root) => rmSync(root, { recursive: true }),
  'not-a-handbook': (root) => rmSync(join(root, 'content'), { recursive: true }),
  'missing-file': (root) => renameSync(join(root, 'content/roles.yaml'), join(root, 'content/role.yaml')),
  'link-leaves-root': (root) => {
    writeFileSync(join(dirname(root), 'doors.mdx'), 'Outside.');
    symlinkSync(join(dirname(root), 'doors.mdx'), join(root, 'policies/access/doors.mdx'));
  },
  'repeated-folder': (root) => symlinkSync(join(root, 'policies/access'), join(root, 'policies/old')),
  'file-too-large': (root) =>
    truncateSync(join(root, 'policies/access/access-control/doors.png'), 12_000_000),
  'not-utf8': (root) =>
    writeFileSync(join(root, 'content/roles.yaml'), Buffer.from('- { title: B\u00fcro }', 'latin1')),
  'unknown-record': (root) => {
    mkdirSync(join(root, 'content/registers'));
    writeFileSync(
      join(root, 'content/registers/locks.register.yaml'),
      'title: Locks\nlead: Every lock.\nnouns: { one: lock, many: locks }\nfields: [{ name: keeper, title: Keeper, holds: reference, to: rolls }]\n',
    );
  },
  'empty-file': (root) => writeFileSync(join(root, 'content/roles.yaml'), ''),
  'unknown-file': (root) => writeFileSync(join(root, 'content/paramters.yaml'), '[]\n'),
  'bad-file-name': (root) =>
    renameSync(join(root, procedure), join(root, 'policies/access/Visitor Badges.mdx')),
  'bad-image': (root) =>
    writeFileSync(join(root, 'policies/access/access-control/doors.png'), 'PK of a Word file'),
  'duplicate-slug': (root) =>
    renameSync(
      join(root, 'policies/privacy/privacy-notice.mdx'),
      join(root, 'policies/privacy/key-cabinet.mdx'),
    ),
  'missing-control': (root) => rmSync(join(root, 'content/controls/demo-2026/5.10.mdx')),
  'missing-decision': (root) =>
    rewrite(
      root,
      'content/frameworks/demo-2026.yaml',
      'title: Keys, parent: "5", kind: control',
      'title: Keys, parent: "5", kind: control }\n  - { id: "5.11", title: Logoff, parent: "5", kind: specification, flag: addressable',
    ),
};

/** The same where the handbook has a ledger. */
const releasedScenes: Readonly<Record<string, (root: string) => void>> = {
  'text-drifted': (root) =>
    rewrite(
      root,
      'content/parameters.yaml',
      '{ id: screen-lock, amount: 5,',
      '{ id: screen-lock, amount: 10,',
    ),
  'unreleased-change': (root) =>
    rewrite(root, policy, 'Ask the <Role id="keeper"/>.', 'Ask first the <Role id="keeper"/>.'),
  'never-released': (root) => writeForm(root, 'visitor-badges', 'FRM-001', 'Badges are counted.'),
  'document-renamed': (root) => renameSync(join(root, procedure), join(root, 'policies/access/keys.mdx')),
  'id-reused': (root) => {
    writePlan(
      root,
      planRetire(
        readHandbook(root),
        [{ document: 'key-cabinet', from: today, why: 'It is empty.', suspended: false }],
        { today, recordedAt: `${today}T10:00:00Z` },
      ),
    );
    rmSync(join(root, procedure));
    writeForm(root, 'key-safe', 'PRO-007', 'Keys lie in the safe.');
  },
  'archive-missing': (root) => rmSync(join(root, 'content/archive/access-control/2.1.0/text.html')),
  'archive-altered': (root) =>
    rewrite(root, 'content/archive/access-control/2.1.0/text.html', 'You must', 'You may'),
  'broken-chain': (root) => rewrite(root, 'content/ledger/0001-release.json', '2026-01-15', '2026-01-16'),
  'bad-event': (root) => rewrite(root, 'content/ledger/0002-release.json', '"documents"', '"papers"'),
};

/** What only another day brings about: everything in force was approved on 10 January 2026, for a year. */
const days: Readonly<Record<string, string>> = { 'review-due': '2026-12-11', 'review-overdue': '2027-01-11' };

const run = { release, retire, review, correct };

/** What must have happened before the command of an example. */
const before: Readonly<Record<string, (root: string) => Promise<unknown> | undefined>> = {
  'released-after-retirement': retireCabinet,
  'retired-already': retireCabinet,
  'not-released': withBadges,
  'bad-replacement': withBadges,
  'correction-of-correction': (root) =>
    obey(root, 'correct 1 access-control --reason "Doors were left open." --why "A slip."'),
  'change-not-told': addDuty,
  'nothing-to-release': () => undefined,
  'published-link-broken': () => undefined,
};

/** Unless told, somebody has changed a word in each document, or there would be nothing to release. */
function changeWords(root: string): undefined {
  rewrite(root, policy, 'Ask the <Role', 'Please ask the <Role');
  rewrite(root, procedure, 'See <Doc', 'Read <Doc');
  rewrite(root, notice, 'We keep your name', 'We store your name');
}

async function retireCabinet(root: string): Promise<void> {
  await obey(root, `retire key-cabinet --from ${today} --why "Keys are cards now."`);
  rewrite(root, procedure, 'See <Doc', 'Read <Doc');
}

async function withBadges(root: string): Promise<void> {
  writeForm(root, 'visitor-badges', 'FRM-001', 'Badges are counted.');
}

async function addDuty(root: string): Promise<void> {
  rewrite(
    root,
    policy,
    '![A plan',
    '<Rule id="lock-door" level="must" who="all-staff">\nYou **must** lock the door.\n</Rule>\n\n![A plan',
  );
}

/** Runs a command as it is written in an example, and returns what it says. */
async function obey(root: string, line: string): Promise<string> {
  const [, name = '', ...words] = (/^(?:npx clausebook )?(\w+)(.*)$/.exec(line) ?? []).flatMap(
    (part, index) =>
      index < 2
        ? [part]
        : [...part.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  );
  const said: string[] = [];
  const listen = (text: string | Uint8Array) => said.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(listen),
  );
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T10:00:00Z`) });
  try {
    await run[name as keyof typeof run]([...words, '--root', root]);
  } finally {
    vi.useRealTimers();
    for (const spy of spies) spy.mockRestore();
  }
  return said.join('');
}

function writeForm(root: string, slug: string, id: string, body: string): void {
  mkdirSync(join(root, 'policies/examples'), { recursive: true });
  const fields = [`id: ${id}`, `title: Form ${slug}`, 'type: form', 'classification: internal'];
  const more = ['version: 1.0.0', 'owner: officer', 'approver: boss', 'audience: [all-staff]'];
  const last = ['reviewEvery: P1Y', 'summary: For an example.'];
  const head = ['---', ...fields, ...more, ...last, '---'];
  writeFileSync(join(root, `policies/examples/${slug}.mdx`), `${head.join('\n')}\n${body}\n`);
}
const bodyBegins = 13;

/**
 * Examples that no test plays: what only a second edition, a second branch, another day, a translation, another user of
 * the computer or an attacker brings about, or what only `verify` says. Their rules have tests of their own, in test/ledger, test/handbook and
 * test/cli.
 */
const notPlayed = [
  ...['missing-folder', 'unreadable-file'],
  ...['not-addressable', 'unknown-source', 'nothing-taken', 'unknown-documented-information'],
  ...['archive-not-plain', 'version-too-low'],
  ...['translation-stale', 'translation-waits', 'translation-of-other', 'translation-differs', 'same-person'],
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
    if (!right.startsWith('npx clausebook new')) expect(await obey(root, right)).not.toContain(`  ${slug}  `);
  });
});
