import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { checkHistory } from '../../src/ledger/verify/check-history.ts';
import {
  checkAgainst,
  checkHeads,
  checkNotedHead,
  checkRecording,
  describeVerdict,
  readNotedHead,
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
const heads = 'content/heads.txt';

function storeOf(files: Files): Store {
  return { files: new Set(files.keys()), read: (file) => files.get(file) ?? new Uint8Array(), refused: [] };
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
  const lines: string[] = [];
  for (const { sha256: _sha256, ...event } of ledger.events) {
    const changed = change(event as LedgerEvent);
    const documents = changed.documents.map((entry) => ({
      ...entry,
      before: entry.before && { ...entry.before, sha256: hashes.get(entry.before.event) ?? '' },
    }));
    const previous = hashes.get(event.number - 1) ?? null;
    const text = `${JSON.stringify({ ...changed, previous, documents }, null, 2)}\n`;
    hashes.set(event.number, hashOf(text));
    lines.push(`${event.number} ${hashOf(text)} ${changed.recordedAt}\n`);
    files.set(heads, new TextEncoder().encode(lines.join('')));
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
function judge(ledger: BuiltLedger, verdict = verifyFiles(ledger.files), people = roleHolders): string[] {
  return checkHistory({
    events: verdict.events.map(({ event, recorded }) => ({ ...ledgerEvent.parse(event), sha256: recorded })),
    describe: (document, version) => {
      const known = facts.safeParse(verdict.facts.get(`content/archive/${document}/${version}`)).data;
      return known && { ...known.frontmatter, topic: known.topic };
    },
    roleHolders: people,
    timeZone,
    now: Temporal.Instant.from('2040-01-01T12:00:00Z'),
  }).map(({ file, rule }) => `${file.slice(15, 19)} ${rule}`);
}

test('whoever erases every name changes no byte of ledger and archive and no verdict, right or wrong', () => {
  // Who is in a role has a name; that the rest of an entry stays is what the list is for.
  const erased = roleHolders.map(({ name: _name, ...holder }) => holder);
  const moved = erased.map((holder) => ({ ...holder, from: '2024-09-01' }));
  const names = roleHolders.flatMap(({ name }) => name ?? []);
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const ledger = drawLedger(draw);
      const verdict = verifyFiles(ledger.files);
      for (const bytes of ledger.files.values())
        for (const name of names) expect(new TextDecoder().decode(bytes)).not.toContain(name);
      expect(judge(ledger, verdict, erased)).toEqual(judge(ledger, verdict));
      const wrong = roleHolders.map((holder) => ({ ...holder, from: '2024-09-01' }));
      expect(judge(ledger, verdict, moved)).toEqual(judge(ledger, verdict, wrong));
    }),
  );
});

describe('verify rejects', () => {
  test('a delegate who is said to have acted for themselves, or for a name', () => {
    const ledger = createLedger();
    for (const principal of ['p-4', 'Mari Tamm']) {
      const wrong = createLedger();
      wrong.release('2026-01-12', [
        {
          ...{ document: 'access', version: '1.0.0', approvedOn: '2026-01-10', effective: '2026-02-01' },
          ...{ holder: 'p-4', for: principal },
        },
      ]);
      expect(rulesOf(wrong.files)).toContain(`${first} bad-event`);
    }
    ledger.release('2026-01-12', [
      {
        ...{ document: 'access', version: '1.0.0', approvedOn: '2026-01-10', effective: '2026-02-01' },
        ...{ holder: 'p-4', for: 'p-3' },
      },
    ]);
    expect(rulesOf(ledger.files)).toEqual([]);
  });

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
      // The list of heads is read with either: it lies in mailboxes.
      if (damaged.length === bytes.length || file === heads) continue;
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
    expect(noteHead(anew, noted)).toEqual(['head-not-on-chain']);
    expect(noteHead(old, noted)).toEqual([expect.stringContaining('that of event 2')]);
    expect(noteHead(old, `0002 ${noted.toUpperCase()}`)).toEqual([
      expect.stringContaining('that of event 2'),
    ]);
  });

  test('fails against an older copy, and so does a ledger that was cut', () => {
    expect(checkAgainst(anew, old, 'kept').findings).toMatchObject([
      { file: first, rule: 'head-not-on-chain' },
    ]);
    const shorter = smallLedger();
    shorter.review('2026-07-01', 'access', '1.1.0');
    const longer = verifyFiles(shorter.files);
    expect(checkAgainst(old, longer, 'kept').findings).toMatchObject([
      { file: 'content/ledger/0005-review.json' },
    ]);
    expect(checkAgainst(longer, old, 'kept')).toEqual({
      findings: [],
      said: ['All 4 events of the older copy are here, unaltered; 1 came after them.'],
      upTo: 4,
    });
  });

  test('fails with the heads that were mailed out', () => {
    const lines = ledger.files.get(heads);
    expect(checkHeads(old.events, lines)).toEqual([]);
    expect(checkHeads(anew.events, lines).map(({ rule }) => rule)).toEqual(
      Array(4).fill('head-not-on-chain'),
    );
  });

  test('with its last event and HEAD rolled back passes, and fails with a witness', () => {
    const texts = [...ledger.files].filter(([file]) => file !== last);
    const before = smallLedgerHead(ledger);
    const shortened = new TextEncoder().encode(
      `${textOf(ledger.files, heads).trimEnd().split('\n').slice(0, 3).join('\n')}\n`,
    );
    const cut = verifyFiles(new Map([...texts, [head, before], [heads, shortened]]));
    expect(cut.findings).toEqual([]);
    expect(noteHead(cut, ledger.events[3]?.sha256 ?? '')).toEqual(['head-not-on-chain']);
    expect(checkAgainst(cut, old, 'kept').findings).toHaveLength(1);
    // The list of heads that was forgotten tells of it without any witness.
    const forgotten = verifyFiles(new Map([...texts, [head, before]]));
    expect(forgotten.findings).toMatchObject([{ file: heads, rule: 'head-not-on-chain' }]);
  });
});

/** What a noted head shows: the rules that it breaks, or what is said. */
function noteHead(verdict: Verdict, text: string): readonly string[] {
  const noted = readNotedHead(text);
  if (noted === undefined) return ['no head'];
  const { findings, said } = checkNotedHead(verdict, noted);
  return [...findings.map(({ rule }) => rule), ...said];
}

describe('a head that was noted', () => {
  const { files, events } = smallLedger();
  const verdict = verifyFiles(files);
  const [, second = ''] = textOf(files, heads).split('\n');
  const [, hash = '', at = ''] = second.split(' ');

  test('may be a whole line as it was mailed, whose parts must all fit', () => {
    expect(noteHead(verdict, second)).toEqual([expect.stringContaining('that of event 2')]);
    expect(noteHead(verdict, `${second}\r\n`)).toEqual([expect.stringContaining('that of event 2')]);
    expect(noteHead(verdict, `3 ${hash} ${at}`)).toEqual(['head-not-on-chain']);
    expect(noteHead(verdict, `3 ${hash}`)).toEqual(['head-not-on-chain']);
    expect(noteHead(verdict, `2 ${events[2]?.sha256} ${at}`)).toEqual(['head-not-on-chain']);
    expect(noteHead(verdict, `2 ${hash} 2026-03-01T12:00:01Z`)).toEqual(['head-not-on-chain']);
  });

  test('is none with anything else before or after it', () => {
    for (const text of [
      '',
      hash.slice(1),
      `${hash}0`,
      `x ${hash}`,
      `2 ${hash} yesterday`,
      `${hash} ${at}`,
      `2 ${hash} ${at} more`,
    ])
      expect(noteHead(verdict, text), text).toEqual(['no head']);
  });
});

describe('an older copy that cannot speak is no witness', () => {
  const ledger = smallLedger();
  ledger.review('2026-07-01', 'access', '1.1.0');
  const now = verifyFiles(ledger.files);
  const against = (files: Files) => {
    const { findings, said, ...rest } = checkAgainst(now, verifyFiles(files), 'kept');
    expect(said).toEqual([]);
    expect(rest).toEqual({});
    return findings;
  };

  test('one that is damaged: its own findings are told, and its HEAD is compared', () => {
    const { files } = smallLedger();
    const [unsound, own, ...others] = against(
      edit(files, { [second]: textOf(files, second).replace('"material"', '"editorial"') }),
    );
    expect(unsound).toMatchObject({ file: `kept/${head}`, rule: 'witness-unsound' });
    expect(unsound?.message).toMatch(
      /^The older copy does not hold together itself.* Its HEAD is that of event 4 here\.$/,
    );
    expect(own).toMatchObject({ file: `kept/${second}`, rule: 'broken-chain' });
    expect(own?.message).toMatch(/^In the older copy: /);
    expect(others).toEqual([]);
  });

  test('one whose HEAD is another', () => {
    const { files } = smallLedger();
    expect(against(edit(files, { [head]: `0004 ${'a'.repeat(64)}\n` }))[0]?.message).toMatch(
      /Its HEAD names another SHA-256 for event 4 than this ledger has/,
    );
    expect(against(edit(files, { [head]: `0009 ${'a'.repeat(64)}\n` }))[0]?.message).toMatch(
      /Its HEAD names event 9, which is not here\.$/,
    );
  });

  test('one from which the last event was cut', () => {
    const { files } = smallLedger();
    const rules = against(edit(files, { [last]: undefined })).map(({ rule }) => rule);
    expect(rules.slice(0, 2)).toEqual(['witness-unsound', 'broken-chain']);
  });

  test('one that is empty', () => {
    expect(against(new Map())).toMatchObject([
      {
        rule: 'witness-unsound',
        message: expect.stringMatching(/^The older copy has no events, so it is no witness/),
      },
    ]);
  });

  test('but line endings of Windows, and texts that were disposed of, do not silence it', () => {
    const { files } = smallLedger();
    const review = 'content/ledger/0002-review.json';
    const worn = edit(files, {
      [review]: textOf(files, review).replaceAll('\n', '\r\n'),
      'content/archive/access/1.0.0/text.html': undefined,
    });
    expect(checkAgainst(now, verifyFiles(worn), 'kept').findings).toEqual([]);
  });
});

describe('the list of heads', () => {
  const { files, events } = smallLedger();
  const lines = textOf(files, heads).split('\n').slice(0, -1);
  const found = (text: string | undefined) =>
    verifyFiles(edit(files, { [heads]: text })).findings.map(({ file, rule, message }) => {
      expect(file).toBe(heads);
      return `${rule} ${message}`;
    });

  test('is missed where there are events', () => {
    expect(found(undefined)).toEqual([
      expect.stringMatching(/^heads-incomplete The list of heads is missing\./),
    ]);
  });

  test('that was shortened is told of, at either end and in the middle', () => {
    expect(found(`${lines.slice(0, 3).join('\n')}\n`)).toEqual([
      expect.stringMatching(
        /^heads-incomplete The list of heads ends before event 4, and there are events up to 4/,
      ),
    ]);
    expect(found('')).toEqual([expect.stringMatching(/ends before event 1, /)]);
    expect(found(`${lines.slice(1).join('\n')}\n`)[0]).toMatch(
      /^heads-incomplete Line 1 is of event 2, and the one of event 1 belongs there\./,
    );
    expect(found(lines.join('\n'))).toEqual([
      expect.stringMatching(/^heads-incomplete Line 4 is no head, or is cut off: "4 /),
    ]);
  });

  test('with a line that is none, or of an event that is not here, is told of', () => {
    expect(found(`${lines.join('\n')}\nnonsense\n`)).toEqual([
      expect.stringMatching(/^heads-incomplete Line 5 is no head, or is cut off: "nonsense"\./),
    ]);
    expect(found(`${lines.join('\n')}\n5 ${'a'.repeat(64)} 2026-08-01T00:00:00Z\n`)).toEqual([
      expect.stringMatching(/^head-not-on-chain Event 5 was noted here/),
    ]);
  });

  test('may have the line endings of Windows: it lies in mailboxes', () => {
    expect(
      checkHeads(
        verifyFiles(files).events,
        new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join('')),
      ),
    ).toEqual([]);
    expect(lines).toHaveLength(events.length);
  });
});

describe('when an event was recorded', () => {
  const recordedAt = (instant: unknown, number = 2) =>
    recompute(smallLedger(), (event) =>
      event.number === number ? ({ ...event, recordedAt: instant } as LedgerEvent) : event,
    );

  test.each([
    undefined,
    null,
    1767225600,
    '',
    'yesterday',
    '2026-02-30T00:00:00Z',
    '2026-03-01',
    '2026-03-01T12:00:00',
    '2026-03-01T25:00:00Z',
  ])('is an instant of a day that there is, and not %j', (instant) => {
    expect(rulesOf(recordedAt(instant))[0]).toBe(`${review} bad-event`);
  });

  const judged = (instant: string) =>
    checkRecording(
      verifyFiles(recordedAt(instant)).events.map(({ event }) => event),
      Date.parse('2026-06-01T00:00:00Z'),
    ).map(({ file, rule }) => `${file} ${rule}`);

  test('is not before the event that it follows, and not in the future', () => {
    expect(judged('2026-01-12T12:00:00Z')).toEqual([]);
    expect(judged('2026-01-12T11:59:59Z')).toEqual([`${review} recorded-out-of-order`]);
    expect(judged('2026-06-02T00:00:01Z')).toEqual([`${review} recorded-in-future`]);
  });

  test('is allowed a day: two clocks may differ', () => {
    const ledger = createLedger();
    ledger.release('2026-06-02T00:00:00Z', [
      { document: 'access', version: '1.0.0', approvedOn: '2026-06-01', effective: '2026-06-01' },
    ]);
    expect(checkRecording(ledger.events, Date.parse('2026-06-01T00:00:00Z'))).toEqual([]);
  });
});

describe('what is nested too deeply to be written', () => {
  test('is no event, and no stack', () => {
    const { files } = smallLedger();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = textOf(files, review).replace('"number": 2', `"x": ${deep},\n  "number": 2`);
    expect(rulesOf(edit(files, { [review]: text }))[0]).toBe(`${review} bad-event`);
  });
});

function smallLedgerHead({ events }: BuiltLedger): Uint8Array {
  return new TextEncoder().encode(`0003 ${events[2]?.sha256}\n`);
}
