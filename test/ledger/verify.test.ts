import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { checkHistory } from '../../src/ledger/verify/check-history.ts';
import {
  checkAgainst,
  checkHeads,
  checkNotedHead,
  describeVerdict,
  type Store,
  type Verdict,
  verifyLedger,
} from '../../src/proof/verify.mjs';
import { eventFile, type LedgerEvent, ledgerEvent } from '../../src/schema/event.ts';
import { facts } from '../../src/schema/facts.ts';
import { drawLedger } from './any-ledger.ts';
import { type BuiltLedger, createLedger, roleHolders, timeZone } from './build-ledger.ts';

type Files = ReadonlyMap<string, Uint8Array>;
const head = 'content/ledger/HEAD';

function storeOf(files: Files): Store {
  return { files: new Set(files.keys()), read: (file) => files.get(file) ?? new Uint8Array() };
}

function verifyFiles(files: Files): Verdict {
  return verifyLedger(storeOf(files));
}

/** `FILE RULE` of each finding. */
function rulesOf(files: Files): string[] {
  return verifyFiles(files).findings.map(({ file, rule }) => `${file} ${rule}`);
}

/** A first release of two documents with a picture and a translation, a review, a second release, a retirement. */
function smallLedger(): BuiltLedger {
  const ledger = createLedger();
  const day = { approvedOn: '2026-01-10', effective: '2026-02-01' };
  ledger.release('2026-01-12', [
    { document: 'access', version: '1.0.0', ...day, languages: ['et'], picture: new Uint8Array([1, 2, 3]) },
    { document: 'notice', version: '1.0.0', type: 'notice', ...day },
  ]);
  ledger.review('2026-03-01', 'access', '1.0.0');
  ledger.release('2026-04-01', [
    { document: 'access', version: '1.1.0', approvedOn: '2026-04-01', effective: '2026-04-15' },
  ]);
  ledger.retire('2026-05-01', 'notice', '2026-06-01');
  return ledger;
}

const first = 'content/ledger/0001-release.json';
const review = 'content/ledger/0002-review.json';
const second = 'content/ledger/0003-release.json';
const last = 'content/ledger/0004-retire.json';

function edit(files: Files, changes: Readonly<Record<string, string | Uint8Array | undefined>>): Files {
  const edited = new Map(files);
  for (const [file, content] of Object.entries(changes)) {
    if (content === undefined) edited.delete(file);
    else edited.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return edited;
}

function textOf(files: Files, file: string): string {
  return new TextDecoder().decode(files.get(file));
}

/** Makes the whole chain anew after a change, as somebody could who holds all files. */
function recompute(ledger: BuiltLedger, change: (event: LedgerEvent) => LedgerEvent): Files {
  const files = new Map(ledger.files);
  const hashes = new Map<number, string>();
  for (const { sha256: _sha256, ...event } of ledger.events) {
    const changed = change(event as LedgerEvent);
    const documents = changed.documents.map((entry) => ({
      ...entry,
      before: entry.before && { ...entry.before, sha256: hashes.get(entry.before.event) ?? '' },
    }));
    const previous = hashes.get(event.number - 1) ?? null;
    const text = `${JSON.stringify({ ...changed, previous, documents }, null, 2)}\n`;
    hashes.set(event.number, hashOf(text));
    files.set(eventFile(event.number, event.kind), new TextEncoder().encode(text));
    files.set(head, new TextEncoder().encode(`${String(event.number).padStart(4, '0')} ${hashOf(text)}\n`));
  }
  return files;
}

describe('verify accepts', () => {
  test('a handbook without a ledger', () => {
    const verdict = verifyFiles(new Map());
    expect(verdict.findings).toEqual([]);
    expect(describeVerdict(verdict, [])).toEqual(['There is no ledger: nothing has been released yet.']);
  });

  test('a whole ledger, and says what that proves and what not', () => {
    const ledger = smallLedger();
    const verdict = verifyFiles(ledger.files);
    expect(verdict.findings).toEqual([]);
    const [counts, proves, not] = describeVerdict(verdict, []);
    expect(counts).toBe(
      `4 events, 4 frozen texts, head 0004 ${ledger.events[3]?.sha256}: nothing was altered since it was recorded, the first event on 2026-01-12.`,
    );
    expect(proves).toMatch(/byte for byte/);
    expect(not).toMatch(/could have made the whole chain anew/);
  });

  test('every history that can be recorded', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const ledger = drawLedger(draw);
        const verdict = verifyFiles(ledger.files);
        expect(verdict.findings).toEqual([]);
        expect(judge(ledger, verdict)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** What the history itself is found to have, `EVENT RULE`. */
function judge(ledger: BuiltLedger, verdict = verifyFiles(ledger.files)): string[] {
  return checkHistory({
    events: verdict.events.map(({ event, recorded }) => ({ ...ledgerEvent.parse(event), sha256: recorded })),
    describe: (document, version) => {
      const known = facts.safeParse(verdict.facts.get(`content/archive/${document}/${version}`)).data;
      return known && { ...known.frontmatter, topic: known.topic };
    },
    roleHolders,
    timeZone,
    now: Temporal.Instant.from('2040-01-01T12:00:00Z'),
  }).map(({ file, rule }) => `${file.slice(15, 19)} ${rule}`);
}

describe('verify rejects', () => {
  test('every change of a single byte, wherever it is', () => {
    fc.assert(
      fc.property(fc.gen(), fc.nat(), fc.integer({ min: 1, max: 255 }), (draw, where, by) => {
        const { files } = drawLedger(draw, 4);
        const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
        let at = where % total;
        for (const [file, bytes] of files) {
          if (at >= bytes.length) {
            at -= bytes.length;
            continue;
          }
          const changed = bytes.slice();
          changed[at] = ((changed[at] ?? 0) + by) % 256;
          expect(verifyFiles(new Map(files).set(file, changed)).findings, `${file} at ${at}`).not.toEqual([]);
          return;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('every byte that is missing or too many, at the ends of every file', () => {
    const { files } = smallLedger();
    for (const [file, bytes] of files) {
      for (const changed of [
        bytes.slice(0, -1),
        bytes.slice(1),
        Uint8Array.of(...bytes, 10),
        Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes),
        new Uint8Array(),
      ])
        expect(rulesOf(edit(files, { [file]: changed })), file).not.toEqual([]);
    }
  });

  test.each([
    ['source.mdx', 'content/archive/access/1.0.0/source.mdx'],
    ['text.html', 'content/archive/access/1.0.0/text.html'],
    ['text.html of a translation', 'content/archive/access.et/1.0.0/text.html'],
    ['facts.json', 'content/archive/notice/1.0.0/facts.json'],
    ['a picture', `content/archive/access/1.0.0/${hashOf(new Uint8Array([1, 2, 3]))}.png`],
  ])('another %s, and a missing one', (_, file) => {
    const { files } = smallLedger();
    expect(files.has(file)).toBe(true);
    expect(rulesOf(edit(files, { [file]: 'Something else' }))).toEqual([`${file} archive-altered`]);
    expect(rulesOf(edit(files, { [file]: undefined }))).toEqual([`${file} archive-missing`]);
  });

  test('a changed event, and names it and nothing that only follows from it', () => {
    const { files } = smallLedger();
    const lighter = (file: string) =>
      edit(files, { [file]: textOf(files, file).replace('"material"', '"editorial"') });
    expect(rulesOf(lighter(first))).toEqual([`${first} broken-chain`]);
    expect(rulesOf(lighter(second))).toEqual([`${second} broken-chain`]);
    const why = edit(files, { [last]: textOf(files, last).replace('Nobody', 'Somebody') });
    expect(rulesOf(why)).toEqual([`${head} broken-chain`]);
  });

  test('an event that claims another predecessor', () => {
    const { files, events } = smallLedger();
    const changed = textOf(files, second).replace(events[1]?.sha256 ?? '', 'a'.repeat(64));
    const [finding] = verifyFiles(edit(files, { [second]: changed })).findings;
    expect(finding).toMatchObject({ file: second, rule: 'broken-chain' });
    expect(finding?.message).toMatch(
      /^Event 3 fits neither what stands before it nor what stands after it\./,
    );
  });

  test('the same data in another spelling', () => {
    const { files } = smallLedger();
    const compact = `${JSON.stringify(JSON.parse(textOf(files, review)))}\n`;
    const twice = textOf(files, review).replace('"outcome"', '"outcome": "change-needed",\n      "outcome"');
    for (const text of [compact, twice, 'null', '[', ''])
      expect(rulesOf(edit(files, { [review]: text }))[0]).toBe(`${review} bad-event`);
  });

  test('a path that leads out of the archive', () => {
    const { files } = smallLedger();
    const text = textOf(files, second).replace('"1.1.0"', '"../../secrets"');
    expect(rulesOf(edit(files, { [second]: text }))[0]).toBe(`${second} bad-event`);
  });

  test('an event that was removed', () => {
    const { files } = smallLedger();
    const [finding] = verifyFiles(edit(files, { [review]: undefined })).findings;
    expect(finding?.message).toBe(
      'Event 2 is missing: after 1 comes 3. What was recorded there was removed.',
    );
    expect(rulesOf(edit(files, { [first]: undefined }))[0]).toBe(`${review} broken-chain`);
    expect(rulesOf(edit(files, { [last]: undefined }))).toEqual([`${head} broken-chain`]);
    expect(rulesOf(edit(files, { [head]: undefined }))).toEqual([`${head} broken-chain`]);
  });

  test('all events removed at once, with or without HEAD', () => {
    const { files } = smallLedger();
    const none = { [first]: undefined, [review]: undefined, [second]: undefined, [last]: undefined };
    expect(rulesOf(edit(files, none))[0]).toBe(`${head} broken-chain`);
    expect(rulesOf(edit(files, { ...none, [head]: undefined }))[0]).toMatch(
      /^content\/archive\/.* unknown-in-ledger$/,
    );
  });

  test('an event that was put in at the end, without HEAD', () => {
    const longer = smallLedger();
    const [old] = [longer.files.get(head)];
    longer.review('2026-07-01', 'access', '1.1.0');
    expect(rulesOf(edit(longer.files, { [head]: old }))).toEqual([`${head} broken-chain`]);
  });

  test('events that changed places', () => {
    const { files } = smallLedger();
    const exchanged = edit(files, { [first]: files.get(second), [second]: files.get(first) });
    expect(rulesOf(exchanged).slice(0, 2)).toEqual([`${first} bad-event`, `${second} bad-event`]);
  });

  test('a document whose own chain leaves an event out', () => {
    const ledger = smallLedger();
    const changed = recompute(ledger, (event) =>
      event.number === 3
        ? ({
            ...event,
            documents: event.documents.map((one) => ({ ...one, before: { event: 1, sha256: '' } })),
          } as LedgerEvent)
        : event,
    );
    const { findings } = verifyFiles(changed);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`${second} broken-document-chain`]);
    expect(findings[0]?.message).toBe(
      'Of "access" it says that event 1 came before, and the last one before it is event 2. The chain of this document does not hold.',
    );
  });

  test.each([
    'content/ledger/notes.txt',
    'content/ledger/.DS_Store',
    'content/ledger/old/0001-release.json',
    'content/archive/access/1.0.0/secret.txt',
    'content/archive/access/1.0.1/text.html',
    `content/archive/access/1.0.0/${'a'.repeat(64)}.png`,
    'content/archive/stray',
  ])('%s, which no event speaks of', (file) => {
    expect(rulesOf(edit(smallLedger().files, { [file]: 'x' }))).toEqual([`${file} unknown-in-ledger`]);
  });
});

describe('a fork of the chain', () => {
  const fork = () => {
    const main = smallLedger();
    const branch = smallLedger();
    main.review('2026-07-01', 'access', '1.1.0');
    branch.correct('2026-07-02', 'notice', branch.events[3] as never, { reason: 'Another reason.' });
    return { main, branch };
  };

  test('two events with one number: both are named, with what to do', () => {
    const { main, branch } = fork();
    const merged = new Map([...branch.files, ...main.files]);
    const { findings } = verifyFiles(merged);
    expect(findings).toEqual([
      {
        file: 'content/ledger/0005-review.json',
        rule: 'ledger-fork',
        message:
          'Two events have the number 5: 0005-correction.json and 0005-review.json. Both follow event 4. Two branches each recorded one. The chain can go on from one of them only.',
        hint: expect.stringMatching(/^The event that is on the main branch stands\./),
      },
    ]);
  });

  test('one renumbered by hand is still a fork', () => {
    const { main, branch } = fork();
    const file = 'content/ledger/0006-correction.json';
    const text = textOf(branch.files, 'content/ledger/0005-correction.json').replace(
      '"number": 5',
      '"number": 6',
    );
    const [finding] = verifyFiles(edit(main.files, { [file]: text })).findings;
    expect(finding).toMatchObject({ file, rule: 'ledger-fork' });
  });

  test("version control's marks of a conflict are understood", () => {
    const { files } = smallLedger();
    const marks = `<<<<<<< HEAD\n${textOf(files, head)}=======\n0004 ${'b'.repeat(64)}\n>>>>>>> branch\n`;
    expect(rulesOf(edit(files, { [head]: marks }))).toEqual([`${head} ledger-fork`]);
    expect(rulesOf(edit(files, { [last]: marks }))[0]).toBe(`${last} ledger-fork`);
  });
});

describe('line endings of Windows', () => {
  const damage = (bytes: Uint8Array) =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'), 'latin1'));

  test('in one file, whichever it is, are recognised: nobody changed a word', () => {
    const { files } = smallLedger();
    for (const [file, bytes] of files) {
      const damaged = damage(bytes);
      if (damaged.length === bytes.length) continue;
      expect(rulesOf(edit(files, { [file]: damaged }))).toEqual([`${file} crlf-damage`]);
    }
  });

  test('in all of them are one finding, which says how to mend it', () => {
    const { files } = smallLedger();
    const all = new Map(
      [...files].map(([file, bytes]) => [file, file.endsWith('.png') ? bytes : damage(bytes)]),
    );
    const { findings } = verifyFiles(all);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/^This file and others have the line endings of Windows\./);
    expect(findings[0]?.hint).toContain('content/archive/** -text');
    expect(findings[0]?.hint).toContain('git checkout -- content/archive content/ledger');
  });

  test('do not hide a change', () => {
    const { files } = smallLedger();
    const changed = damage(
      new TextEncoder().encode(textOf(files, second).replace('It was', 'It is').replace('Because', 'As')),
    );
    expect(rulesOf(edit(files, { [second]: changed }))).toEqual([`${second} broken-chain`]);
  });
});

describe('a chain that was made anew', () => {
  const ledger = smallLedger();
  const anew = verifyFiles(
    recompute(ledger, (event) =>
      event.kind === 'retire' ? event : { ...event, recordedAt: '2026-01-01T00:00:00Z' },
    ),
  );
  const old = verifyFiles(ledger.files);
  const noted = ledger.events[1]?.sha256 ?? '';

  test('passes without a witness, and it is said that it would', () => {
    expect(anew.findings).toEqual([]);
    expect(describeVerdict(anew, []).join(' ')).toMatch(
      /could have made the whole chain anew, and it would pass/,
    );
  });

  test('fails with a head that was noted earlier, while the old one passes', () => {
    expect(checkNotedHead(anew, noted)).toMatchObject({ finding: { rule: 'head-not-on-chain' } });
    expect(checkNotedHead(old, noted)).toEqual({ said: expect.stringContaining('that of event 2') });
    expect(checkNotedHead(old, `0002 ${noted.toUpperCase()}`)).toHaveProperty('said');
  });

  test('fails against an older copy, and so does a ledger that was cut', () => {
    expect(checkAgainst(anew, old)).toMatchObject({ finding: { file: first, rule: 'head-not-on-chain' } });
    const shorter = smallLedger();
    shorter.review('2026-07-01', 'access', '1.1.0');
    const longer = verifyFiles(shorter.files);
    expect(checkAgainst(old, longer)).toMatchObject({ finding: { file: 'content/ledger/0005-review.json' } });
    expect(checkAgainst(longer, old)).toEqual({
      said: 'All 4 events of the older copy are here, unaltered; 1 came after them.',
    });
  });

  test('fails with the heads that were mailed out', () => {
    const lines = ledger.events.map(
      ({ number, sha256, recordedAt }) => `${number} ${sha256} ${recordedAt}\n`,
    );
    expect(checkHeads(old, lines.join(''))).toEqual([]);
    expect(checkHeads(anew, lines.join('')).map(({ rule }) => rule)).toEqual(
      Array(4).fill('head-not-on-chain'),
    );
    expect(checkHeads(old, 'nonsense\n')).toMatchObject([{ file: 'content/heads.txt' }]);
  });

  test('with its last event and HEAD rolled back passes, and fails with a witness', () => {
    const texts = [...ledger.files].filter(([file]) => file !== last);
    const before = smallLedgerHead(ledger);
    const cut = verifyFiles(new Map([...texts, [head, before]]));
    expect(cut.findings).toEqual([]);
    expect(checkNotedHead(cut, ledger.events[3]?.sha256 ?? '')).toHaveProperty('finding');
    expect(checkAgainst(cut, old)).toHaveProperty('finding');
  });
});

function smallLedgerHead({ events }: BuiltLedger): Uint8Array {
  return new TextEncoder().encode(`0003 ${events[2]?.sha256}\n`);
}
