import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readWhole } from '../../src/cli/write-together.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { verifyHandbook } from '../../src/ledger/verify/verify-handbook.ts';
import { openLedger, verifyLedger } from '../../src/proof/verify.mjs';
import { releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { project, runClausebook } from '../support/run-clausebook.ts';
import { runProgram } from '../support/run-program.ts';

const ledger = 'content/ledger';
const [first, second, head] = [
  `${ledger}/0001-release.json`,
  `${ledger}/0002-release.json`,
  `${ledger}/HEAD`,
];
const folder = 'content/archive/access-control/2.1.0';

interface Said {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** One finding as its file, its slug and its two sentences, without the place in the file, which one command lacks. */
function say(findings: readonly Said[]): string[] {
  return findings.map(({ file, rule, message, hint }) => [file, rule, message, hint].join(' | ')).sort();
}

async function verifyAll(root: string) {
  const { diagnostics } = await verifyHandbook(root, {
    ...{ roleHolders: [], retention: [], timeZone: 'UTC', date: '2026-11-21', authority: undefined },
    now: Temporal.Instant.from('2026-11-21T12:00:00Z'),
    witnesses: () => [],
  });
  // What verify says besides, of approvals and signatures, is asked of no other command.
  return diagnostics.filter(({ rule }) => rule !== 'not-the-approver');
}

function replace(root: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(root, file), change(readWhole(root, file)));
}

/** Writes the second event anew, with the head that it then has: as if it had been recorded that way. */
function recordAnew(root: string, change: (text: string) => string): void {
  replace(root, second, change);
  const sha256 = hashOf(readWhole(root, second));
  writeFileSync(join(root, head), `0002 ${sha256}\n`);
  replace(root, 'content/heads.txt', (text) => text.replace(/^2 \S+/m, `2 ${sha256}`));
}

const windows = (text: string) => text.replaceAll('\n', '\r\n');

const faults: readonly (readonly [fault: string, rules: readonly string[], make: (root: string) => void])[] =
  [
    ['a changed text', ['archive-altered'], (root) => rewrite(root, `${folder}/text.html`, 'Front', 'Back')],
    ['an empty text', ['archive-altered'], (root) => writeFileSync(join(root, folder, 'text.html'), '')],
    ['changed facts', ['archive-altered'], (root) => rewrite(root, `${folder}/facts.json`, 'policy', 'form')],
    ['a text that is gone', ['archive-missing'], (root) => rmSync(join(root, folder, 'text.html'))],
    ['facts that are gone', ['archive-missing'], (root) => rmSync(join(root, folder, 'facts.json'))],
    [
      'a text and facts that are gone',
      ['archive-missing', 'archive-missing'],
      (root) => ['text.html', 'facts.json'].forEach((name) => rmSync(join(root, folder, name))),
    ],
    ['an event that was changed', ['broken-chain'], (root) => rewrite(root, first, 'had changed', 'did not')],
    [
      'a last event that was changed',
      ['broken-chain'],
      (root) => rewrite(root, second, 'had changed', 'was'),
    ],
    [
      'an event that fits neither what is before it nor what is after it',
      ['broken-chain', 'broken-chain', 'broken-document-chain'],
      (root) => {
        replace(root, second, (text) =>
          text.replace(/"previous": ".{64}"/, `"previous": "${'0'.repeat(64)}"`),
        );
        replace(root, second, (text) => text.replace('"before": null', `"before": ${before(9)}`));
      },
    ],
    [
      'a document whose own chain does not hold',
      ['broken-document-chain'],
      (root) => recordAnew(root, (text) => text.replace('"before": null', `"before": ${before(1)}`)),
    ],
    ['a first event that is gone', ['broken-chain'], (root) => rmSync(join(root, first))],
    ['a last event that is gone', ['broken-chain'], (root) => rmSync(join(root, second))],
    ['a HEAD that is gone', ['broken-chain'], (root) => rmSync(join(root, head))],
    ['a HEAD that is none', ['broken-chain'], (root) => writeFileSync(join(root, head), 'two\n')],
    [
      'a HEAD with another hash',
      ['broken-chain'],
      (root) => writeFileSync(join(root, head), `0002 ${'a'.repeat(64)}\n`),
    ],
    [
      'a HEAD that is behind',
      ['broken-chain'],
      (root) => writeFileSync(join(root, head), `0001 ${hashOf(readWhole(root, first))}\n`),
    ],
    [
      'marks of a conflict in HEAD',
      ['ledger-fork'],
      (root) => replace(root, head, (text) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`),
    ],
    [
      'marks of a conflict in an event',
      ['ledger-fork'],
      (root) => replace(root, second, (text) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`),
    ],
    [
      'two events with one number',
      ['ledger-fork'],
      (root) =>
        writeFileSync(
          join(root, `${ledger}/0002-review.json`),
          `${JSON.stringify(reviewAfter(hashOf(readWhole(root, first)), hashOf(readWhole(root, first))), null, 2)}\n`,
        ),
    ],
    [
      'an event under another name',
      ['bad-event'],
      (root) => renameSync(join(root, second), join(root, `${ledger}/0007-review.json`)),
    ],
    ['an event that is no JSON', ['bad-event'], (root) => replace(root, first, (text) => text.slice(0, -4))],
    ['an event in another spelling', ['bad-event'], (root) => replace(root, second, (text) => `${text}\n`)],
    [
      'line endings of Windows in one file',
      ['crlf-damage'],
      (root) => replace(root, `${folder}/facts.json`, windows),
    ],
    [
      'line endings of Windows everywhere',
      ['crlf-damage'],
      (root) => {
        for (const file of [
          first,
          second,
          head,
          ...['facts.json', 'text.html'].map((name) => `${folder}/${name}`),
        ])
          replace(root, file, windows);
      },
    ],
  ];

function before(event: number): string {
  return `{\n        "event": ${event},\n        "sha256": "${'b'.repeat(64)}"\n      }`;
}

function reviewAfter(previous: string, sha256: string) {
  const one = {
    document: 'access-control',
    before: { event: 1, sha256 },
    version: '2.1.0',
    on: '2026-03-01',
  };
  return {
    ...{ format: 1, number: 2, kind: 'review', recordedAt: '2026-03-01T10:00:00Z', previous },
    documents: [{ ...one, role: 'ciso', holder: 'p-1', outcome: 'confirmed' }],
  };
}

describe('a load, the command verify and the program of the auditor say the same of', () => {
  test.each(faults)('%s', async (_fault, rules, make) => {
    const root = releasedHandbook();
    make(root);
    const store = openLedger(root);
    const told = store === undefined ? [] : verifyLedger(store).findings;
    expect(say(await verifyAll(root))).toEqual(say(told));
    // Of an event that is lost the frozen texts are strays, and of strays the proof alone speaks.
    const read = told.filter(({ rule }) => rule !== 'unknown-in-ledger');
    expect(read.map(({ rule }) => rule).sort()).toEqual(rules);
    expect(say(loadHandbook(root).diagnostics)).toEqual(say(read));
  });

  test('nothing, where nothing is wrong', async () => {
    const root = releasedHandbook();
    expect([...loadHandbook(root).diagnostics, ...(await verifyAll(root))]).toEqual([]);
  });
});

test('a load and the command verify say the same, at the same place, of an event that says what none can', async () => {
  const root = releasedHandbook();
  recordAnew(root, (text) => text.replace(/"effective": "[^"]*"/, '"effective": "soon"'));
  const [problem, ...others] = loadHandbook(root).diagnostics;
  expect(problem).toMatchObject({ file: second, rule: 'bad-event' });
  expect(problem?.line).toBeGreaterThan(1);
  expect(others).toEqual([]);
  expect(await verifyAll(root)).toEqual([problem]);
});

test('a load judges what it reads: of sources and strays the proof alone speaks', async () => {
  const root = releasedHandbook();
  rmSync(join(root, folder, 'source.mdx'));
  writeFileSync(join(root, folder, 'note.txt'), 'Mine.\n');
  expect(loadHandbook(root).diagnostics).toEqual([]);
  expect((await verifyAll(root)).map(({ rule }) => rule)).toEqual(['archive-missing', 'unknown-in-ledger']);
});

test('check, verify and verify.mjs print the same sentences', async () => {
  const root = releasedHandbook();
  rewrite(root, `${folder}/text.html`, 'Front', 'Back');
  const common = ['--root', root, '--date', '2026-11-21', '--format', 'json'];
  const [check, verify, program] = await Promise.all([
    runClausebook(['check', ...common]),
    runClausebook(['verify', ...common]),
    runProgram(process.execPath, [join(project, 'src/proof/verify.mjs'), root], { seconds: 30 }),
  ]);
  const [finding] = (JSON.parse(check.stdout) as Said[]).filter(({ rule }) => rule === 'archive-altered');
  expect(JSON.parse(verify.stdout)).toContainEqual(finding);
  expect(program.output).toContain(
    `  ${finding?.file}  ${finding?.rule}\n    ${finding?.message}\n    ${finding?.hint}`,
  );
});
