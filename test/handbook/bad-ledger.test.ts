import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWhole } from '../../src/cli/write-together.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { releasedHandbook } from '../support/released-handbook.ts';

const first = 'content/ledger/0001-release.json';
const text = 'content/archive/access-control/2.1.0/text.html';

/** What a load says of ledger and archive, as lines. */
function problemsOf(root: string): string[] {
  return loadHandbook(root).diagnostics.map(
    ({ file, line, column, rule, message, hint }) => `${file}:${line}:${column} ${rule}: ${message} ${hint}`,
  );
}

describe('a handbook whose past was touched', () => {
  test('has a frozen text that is not the one that was approved', () => {
    const root = releasedHandbook();
    writeFileSync(join(root, text), readWhole(root, text).replace('Front', 'Back'));
    expect(problemsOf(root)).toEqual([
      `${text}:1:1 archive-altered: These are not the bytes that were approved as access-control 2.1.0: at least one was changed since. Restore it from version control: git checkout -- ${text}`,
    ]);
  });

  test('has lost a frozen text', () => {
    const root = releasedHandbook();
    rmSync(join(root, text));
    expect(problemsOf(root)).toEqual([
      `${text}:1:1 archive-missing: The ledger says that access-control 2.1.0 was released, and this part of it is not there. Restore it from version control or from a copy that somebody else keeps.`,
    ]);
  });

  test.each([
    ['<script>alert(1)</script>', 'The element <script> is not allowed.'],
    ['<p onclick="alert(1)">Click</p>', 'The attribute "onClick" of <p> is not allowed.'],
    ['<p><a href="javascript:alert(1)">Click</a></p>', 'javascript'],
    ['<p style="color: red">Red</p>', 'The attribute "style" of <p> is not allowed.'],
  ])('puts no script onto a page, even when the whole chain was made anew: %s', (evil, says) => {
    const root = releasedHandbook();
    // Whoever can write everything recomputes everything: text, event, the event after it, HEAD.
    const before = hashOf(readWhole(root, text));
    writeFileSync(join(root, text), `${readWhole(root, text)}${evil}\n`);
    const events = [first, 'content/ledger/0002-release.json'];
    const [one = '', two = ''] = events.map((file) => readWhole(root, file));
    const forged = one.replaceAll(before, hashOf(readWhole(root, text)));
    const next = two.replaceAll(hashOf(one), hashOf(forged));
    writeFileSync(join(root, first), forged);
    writeFileSync(join(root, events[1] ?? ''), next);
    writeFileSync(join(root, 'content/ledger/HEAD'), `0002 ${hashOf(next)}\n`);
    const [problem, ...others] = problemsOf(root);
    expect(problem).toContain(
      `${text}:1:1 archive-not-plain: What was released is plain text with structure`,
    );
    expect(problem).toContain(says);
    expect(others).toEqual([]);
  });

  test('has an event that follows another than the one before it', () => {
    const root = releasedHandbook();
    writeFileSync(
      join(root, first),
      readWhole(root, first).replace('What we do had changed.', 'It was nice.'),
    );
    expect(problemsOf(root)).toEqual([
      `${first}:1:1 broken-chain: Event 2 names another SHA-256 for event 1 than this file has. Event 1 was changed after event 2 was recorded, or another was put in its place. What event 1 says now is not what was recorded. Restore 0001-release.json from version control, and find out who changed it.`,
    ]);
  });

  test('has a HEAD that names another event', () => {
    const root = releasedHandbook();
    rmSync(join(root, 'content/ledger/0002-release.json'));
    expect(problemsOf(root)).toEqual([
      'content/ledger/HEAD:1:1 broken-chain: HEAD names event 2, and the last that is here is 1: the last event was removed. Restore content/ledger/ from version control or from a copy that somebody else keeps.',
    ]);
  });

  test('has an event that nobody can read, and says where', () => {
    const root = releasedHandbook();
    writeFileSync(
      join(root, first),
      readWhole(root, first).replace('"effective": "2026-01-15"', '"effective": "soon"'),
    );
    const problem = problemsOf(root).find((line) => line.includes(' bad-event: '));
    expect(problem).toMatch(
      /^content\/ledger\/0001-release\.json:\d+:\d+ bad-event: Events are written by the commands and never changed; this one cannot be read\. .*"soon".* Restore it from version control: git checkout -- content\/ledger\/0001-release\.json$/,
    );
  });

  test('has an event under the name of another', () => {
    const root = releasedHandbook();
    writeFileSync(join(root, 'content/ledger/0007-review.json'), readWhole(root, first));
    expect(problemsOf(root)).toEqual([
      'content/ledger/0007-review.json:1:1 bad-event: This file holds event 1, a release, and its name says otherwise: events were moved or exchanged. It belongs into content/ledger/0001-release.json. Restore the folder from version control.',
    ]);
  });
});
