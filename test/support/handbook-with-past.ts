import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHandbook } from '../../src/handbook/load.ts';
import { appendEvent, type Statement } from '../../src/ledger/append-event.ts';
import { rewrite } from './released-handbook.ts';
import { reasonForEach, releaseOn, sayToEach } from './run-release.ts';
import { small } from './temporary-handbook.ts';

export interface HandbookWithPast {
  readonly root: string;
  /** For what is made of it. */
  readonly folder: string;
  remove(): void;
}

const visitors = `---
id: PRO-008
title: Visitors
type: procedure
classification: internal
version: 1.0.0
owner: officer
approver: boss
audience: [all-staff]
reviewEvery: P1Y
summary: How visitors are led.
---

<InShort>
- Nobody walks alone.
- You must lead your visitor.
- You may ask the desk for help.
</InShort>

## Leading visitors {#leading}

Meet them at the desk.
`;

/**
 * The small handbook with most of what can happen to documents, as the commands record it: a document superseded, one
 * retired and replaced, one suspended and back, an emergency, reviews, a correction, and a version still to come on the
 * day that tests see the handbook from. An old text links to a heading that is gone, and to the retired document.
 */
export async function makeHandbookWithPast(): Promise<HandbookWithPast> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-past-'));
  const root = join(folder, 'handbook');
  mkdirSync(root);
  for (const part of ['policies', 'content'])
    cpSync(join(small, part), join(root, part), { recursive: true });
  const [access, notice, keys] = [
    'policies/access/access-control.mdx',
    'policies/privacy/privacy-notice.mdx',
    'policies/access/key-cabinet.mdx',
  ];
  writeFileSync(join(root, 'policies/access/visitors.mdx'), visitors);
  rewrite(
    root,
    access,
    'See <Doc to="privacy-notice#what-we-keep"/>.',
    'See <Doc to="privacy-notice#what-we-keep"/> and <Doc to="visitors"/>.',
  );
  await release(root, '2026-02-02', [
    'access-control',
    'key-cabinet',
    'privacy-notice',
    'visitors',
    ...reasonForEach,
    ...sayToEach('change-for', 'all-staff: You can read it now.'),
  ]);

  rewrite(
    root,
    access,
    'See <Doc to="privacy-notice#what-we-keep"/> and <Doc to="visitors"/>.',
    'See <Doc to="privacy-notice"/>.',
  );
  rewrite(
    root,
    access,
    'You **must** lock your screen.',
    'You **must** lock your screen, and lead your visitors.',
  );
  await release(root, '2026-03-16', [
    'access-control',
    '--reason',
    'Visitors were left alone.',
    '--change',
    'all-staff: You also lead your visitors.',
  ]);

  rewrite(root, notice, '{#what-we-keep}', '{#our-records}');
  rewrite(root, notice, 'We keep your name', 'We keep your name, your address');
  await release(root, '2026-05-04', [
    'privacy-notice',
    '--reason',
    'We send letters now.',
    '--change',
    'all-staff: We also keep your address.',
    '--emergency',
    'Letters had gone out.',
  ]);

  record(root, '2026-05-20', {
    kind: 'retire',
    documents: [
      {
        document: 'visitors',
        from: '2026-06-01',
        why: 'It moved into the policy.',
        replacedBy: 'access-control',
      },
    ],
  });
  record(root, '2026-08-03', {
    kind: 'review',
    documents: [
      {
        document: 'access-control',
        version: '3.0.0',
        on: '2026-08-03',
        role: 'officer',
        holder: 'p-2',
        outcome: 'confirmed',
        note: 'Read with the keeper.',
      },
    ],
  });
  record(root, '2026-08-20', {
    kind: 'retire',
    documents: [
      { document: 'key-cabinet', from: '2026-09-01', why: 'The cabinet is being moved.', suspended: true },
    ],
  });
  rewrite(root, keys, 'See <Doc to="access-control"/>.', 'Then lock it. See <Doc to="access-control"/>.');
  await release(root, '2026-10-01', ['key-cabinet', '--reason', 'The cabinet stands in its new place.']);

  rewrite(root, notice, 'We keep your name, your address', 'We keep your name, your address, your number');
  await release(root, '2026-11-10', [
    'privacy-notice',
    '--reason',
    'We call back.',
    '--change',
    'all-staff: We also keep your number.',
    '--effective',
    '2026-12-15',
  ]);

  const [first] = ledgerOf(root);
  if (first !== undefined)
    record(root, '2026-11-11', {
      kind: 'correction',
      documents: [
        {
          document: 'access-control',
          corrects: { event: first.number, sha256: first.sha256 },
          states: { reason: 'The first that was written down.' },
          why: 'The reason was another.',
        },
      ],
    });
  return { root, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function release(root: string, day: string, words: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await releaseOn(root, day, words);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
}

function ledgerOf(root: string) {
  const { handbook } = loadHandbook(root);
  if (handbook === undefined) throw new Error('There is no handbook.');
  return handbook.ledger;
}

function record(root: string, day: string, statement: Statement): void {
  const { files } = appendEvent(ledgerOf(root), statement, `${day}T09:00:00Z`);
  for (const [path, text] of files) writeFileSync(join(root, path), text);
}
