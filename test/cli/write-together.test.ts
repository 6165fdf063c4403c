import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { finishWriting, hasLeft, type Together, writeTogether } from '../../src/cli/write-together.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { openLedger, verifyLedger } from '../../src/proof/verify.mjs';

/** Steps that a command may still take before it is killed, and the fault that the disk has then. */
const life = vi.hoisted(() => ({ steps: Number.POSITIVE_INFINITY, fault: undefined as string | undefined }));
class Killed extends Error {}

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const living =
    <Words extends unknown[], Result>(deed: (...words: Words) => Result) =>
    (...words: Words): Result => {
      if (life.steps === 0 && life.fault === undefined) throw new Killed();
      if (life.steps === 0) {
        const fault = Object.assign(new Error(`${life.fault}: no`), {
          code: life.fault,
          path: String(words[0]),
        });
        life.steps = Number.POSITIVE_INFINITY;
        throw fault;
      }
      life.steps -= 1;
      return deed(...words);
    };
  return {
    ...real,
    // What a power cut leaves is not tried here, and to wait for the disk takes most of the time.
    writeFileSync: living((path: string, text: string) => real.writeFileSync(path, text)),
    mkdirSync: living(real.mkdirSync),
    mkdtempSync: living(real.mkdtempSync as (prefix: string) => string),
    renameSync: living(real.renameSync),
    linkSync: living(real.linkSync),
    rmSync: living(real.rmSync),
  };
});

/** Does something and kills it after so many steps, or lets the disk fail then. Returns whether it came to its end. */
function breakAfter(steps: number, deed: () => void, fault?: string): boolean {
  life.steps = steps;
  life.fault = fault;
  try {
    deed();
    // A fault that was met and got round counts as one.
    return Number.isFinite(life.steps) && life.steps > 0;
  } catch (error) {
    if (error instanceof Killed || fault !== undefined) return false;
    throw error;
  } finally {
    life.steps = Number.POSITIVE_INFINITY;
    life.fault = undefined;
  }
}

function withRoot(use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'clausebook-together-'));
  try {
    write(root, 'policies/doors.mdx', 'version: 1.0.0\n');
    mkdirSync(join(root, 'content'));
    writeTogether(root, eventAfter(root));
    use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (root: string, path: string) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;

/** What a release would write now: the next event, a frozen text, the document with its new version, the list of heads, and HEAD. */
function eventAfter(root: string, reason = 'It was due.'): Together {
  const [number = '0', previous] = read(root, 'content/ledger/HEAD')?.trim().split(' ') ?? [];
  const next = Number(number) + 1;
  const heads = read(root, 'content/heads.txt') ?? '';
  const version = `${next}.0.0`;
  const parts = { source: `version: ${version}\n`, text: `<p>${reason}</p>\n`, facts: '{}\n' };
  const before = previous === undefined ? null : { event: next - 1, sha256: previous };
  const hashes = {
    ...{ source: hashOf(parts.source), text: hashOf(parts.text), facts: hashOf(parts.facts) },
  };
  const event = {
    ...{ format: 1, number: next, kind: 'release', recordedAt: '2026-03-02T10:00:00Z' },
    previous: previous ?? null,
    documents: [{ document: 'doors', before, version, hashes, translations: [] }],
  };
  const text = `${JSON.stringify(event, null, 2)}\n`;
  const name = String(next).padStart(4, '0');
  const archive = `content/archive/doors/${version}`;
  return {
    files: new Map([
      [`${archive}/source.mdx`, parts.source],
      [`${archive}/text.html`, parts.text],
      [`${archive}/facts.json`, parts.facts],
      ['policies/doors.mdx', parts.source],
      [`content/ledger/${name}-release.json`, text],
      ['content/heads.txt', `${heads}${next} ${hashOf(text)} ${event.recordedAt}\n`],
      ['content/ledger/HEAD', `${name} ${hashOf(text)}\n`],
    ]),
  };
}

function findingsIn(root: string): readonly string[] {
  const store = openLedger(root);
  if (store === undefined) throw new Error('There is no ledger.');
  return verifyLedger(store).findings.map(({ rule }) => rule);
}

const numberIn = (root: string) => Number(read(root, 'content/ledger/HEAD')?.slice(0, 4));
const hiddenIn = (root: string) => readdirSync(join(root, 'content')).filter((name) => name.startsWith('.'));

describe('an event that is written together with all that belongs to it', () => {
  test('is in its place, and nothing besides', () => {
    withRoot((root) => {
      writeTogether(root, eventAfter(root));
      expect(numberIn(root)).toBe(2);
      expect(read(root, 'policies/doors.mdx')).toBe('version: 2.0.0\n');
      expect(findingsIn(root)).toEqual([]);
      expect(hiddenIn(root)).toEqual([]);
    });
  });

  test('is there or not when its command is killed between any two steps, and verify says that it waits, or nothing', () => {
    const seen = new Set<string>();
    let steps = 0;
    for (let done = false; !done; steps += 1)
      withRoot((root) => {
        done = breakAfter(steps, () => writeTogether(root, eventAfter(root)));
        const found = findingsIn(root);
        expect([[], ['recording-interrupted']]).toContainEqual(found);
        seen.add(found.join());
        const waits = found.length > 0;
        finishWriting(root);
        expect(findingsIn(root)).toEqual([]);
        if (waits || done) expect(numberIn(root)).toBe(2);
        expect(read(root, 'policies/doors.mdx')).toBe(`version: ${numberIn(root)}.0.0\n`);
        expect(hasLeft(root)).toBe(false);
        expect(hiddenIn(root)).toEqual([]);
      });
    expect(seen).toEqual(new Set(['', 'recording-interrupted']));
    expect(steps).toBeGreaterThan(20);
  });

  test('keeps what an author saved between the kill and the command that finishes, even one that is killed itself', () => {
    const seen = new Set<string>();
    /** Killed after so many steps, then saved, then finished by one that is killed after so many. */
    const saveBetween = (steps: number, later: number) => {
      const ended = { first: false, waits: false, second: false };
      withRoot((root) => {
        const before = new Map([['policies/doors.mdx', read(root, 'policies/doors.mdx') ?? '']]);
        ended.first = breakAfter(steps, () => writeTogether(root, { ...eventAfter(root), read: before }));
        ended.waits = findingsIn(root).length > 0;
        const saved = `${read(root, 'policies/doors.mdx')}Doors are red.\r\n`;
        writeFileSync(join(root, 'policies/doors.mdx'), saved);
        ended.second = breakAfter(later, () => finishWriting(root));
        for (const note of finishWriting(root)) seen.add(note);
        expect(read(root, 'policies/doors.mdx')).toBe(`version: ${numberIn(root)}.0.0\nDoors are red.\r\n`);
        expect(findingsIn(root)).toEqual([]);
        expect(hiddenIn(root)).toEqual([]);
      });
      return ended;
    };
    let claimed = 0;
    for (let steps = 0, done = false; !done; steps += 1) {
      const { first, waits } = saveBetween(steps, 0);
      done = first;
      if (waits && claimed === 0) claimed = steps;
    }
    for (let later = 0, done = false; !done; later += 1) done = saveBetween(claimed, later).second;
    expect([...seen]).toEqual([
      'policies/doors.mdx was saved after it had been released as 2.0.0, and before that was finished. It says what you saved, and "version: 2.0.0". What you changed since the release is not approved: npx clausebook check',
    ]);
  });

  test('is finished, too, by a command that is itself killed between any two steps', () => {
    for (let steps = 12, done = false; !done; steps += 1)
      for (let later = 0, finished = false; !finished; later += 1)
        withRoot((root) => {
          done = breakAfter(steps, () => writeTogether(root, eventAfter(root)));
          finished = breakAfter(later, () => finishWriting(root));
          finishWriting(root);
          expect(findingsIn(root)).toEqual([]);
          expect(hiddenIn(root)).toEqual([]);
        });
  });

  test.each(['ENOSPC', 'EACCES'])(
    'leaves nothing behind when the disk answers %s before all is laid out, and waits when it does so after',
    (code) => {
      for (let steps = 0, done = false; !done; steps += 1)
        withRoot((root) => {
          let said = '';
          done = breakAfter(
            steps,
            () => {
              try {
                writeTogether(root, eventAfter(root));
              } catch (error) {
                said = String(error);
                throw error;
              }
            },
            code,
          );
          const waits = findingsIn(root).length > 0;
          if (said !== '')
            expect(said).toContain(waits ? 'waits there for its place' : 'Nothing was recorded.');
          if (said !== '' && !waits) expect(hiddenIn(root)).toEqual([]);
          finishWriting(root);
          expect(findingsIn(root)).toEqual([]);
          expect(hiddenIn(root)).toEqual([]);
          expect(numberIn(root)).toBe(said !== '' && !waits ? 1 : 2);
        });
    },
  );
});

describe('of two commands without a lock', () => {
  test('that planned the same event, one records it, and the other says that it came too late', () => {
    withRoot((root) => {
      const [first, second] = [eventAfter(root, 'First.'), eventAfter(root, 'Second.')];
      writeTogether(root, first);
      expect(() => writeTogether(root, second)).toThrow(
        'Another command has recorded event 2 meanwhile. Nothing was recorded: run this one again, and it follows that one.',
      );
      expect(read(root, 'content/archive/doors/2.0.0/text.html')).toBe('<p>First.</p>\n');
      expect(findingsIn(root)).toEqual([]);
      expect(hiddenIn(root)).toEqual([]);
    });
  });

  test('whatever the first had done when the second came, no event is lost', () => {
    for (let steps = 0, done = false; !done; steps += 1)
      withRoot((root) => {
        const [first, second] = [eventAfter(root, 'First.'), eventAfter(root, 'Second.')];
        done = breakAfter(steps, () => writeTogether(root, first));
        const waits = findingsIn(root).length > 0 || numberIn(root) === 2;
        let said = 'Recorded';
        try {
          writeTogether(root, second);
        } catch (error) {
          said = String(error);
        }
        finishWriting(root);
        expect(said).toMatch(waits ? /Another command has recorded event 2/ : /^Recorded$/);
        expect(read(root, 'content/archive/doors/2.0.0/text.html')).toBe(
          waits ? '<p>First.</p>\n' : '<p>Second.</p>\n',
        );
        expect(findingsIn(root)).toEqual([]);
      });
  });
});

test('what waits for the ledger of another branch is not put into this one', () => {
  withRoot((root) => {
    const event = eventAfter(root);
    for (const [path, text] of event.files) write(join(root, 'content/.written-0003'), path, text);
    expect(() => finishWriting(root)).toThrow(
      /^A command was interrupted while it recorded event 3; it waits in .*\.written-0003\. It does not follow the ledger that is here, which ends with event 1\./,
    );
    expect(numberIn(root)).toBe(1);
  });
});

test('what an author saved since it was read is not written over, and nothing is recorded', () => {
  const root = mkdtempSync(join(tmpdir(), 'clausebook-saved-'));
  try {
    mkdirSync(join(root, 'content'));
    mkdirSync(join(root, 'policies'));
    writeFileSync(join(root, 'policies/doors.mdx'), 'What the author saved.\n');
    const event = `${'0001'} ${hashOf('x')}\n`;
    const files = new Map([
      ['policies/doors.mdx', 'As it was read.\n'],
      ['content/ledger/HEAD', event],
    ]);
    expect(() =>
      writeTogether(root, { files, read: new Map([['policies/doors.mdx', 'As it was read.\n']]) }),
    ).toThrow('policies/doors.mdx was saved while this command ran. Nothing was recorded');
    expect(readFileSync(join(root, 'policies/doors.mdx'), 'utf8')).toBe('What the author saved.\n');
    expect(readdirSync(join(root, 'content'))).toEqual([]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
