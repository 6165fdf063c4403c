import { describe, expect, test } from 'vitest';
import { historiesOf } from '../../src/handbook/histories.ts';
import { inForce } from '../../src/handbook/in-force.ts';
import { planRetire, type RetireRequest } from '../../src/ledger/plan-retire.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import { readHandbook, releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { say } from './say.ts';

const today = '2026-11-20';
const file = 'policies/access/key-cabinet.mdx';
const approved = {
  ...{ approvedOn: today, meaning: 'I approve its retirement.' },
  ...{ method: 'minutes', evidence: 'Minutes, no. 9' },
} as const satisfies RetireRequest['approval'];

function retire(handbook: Handbook, request: Partial<RetireRequest> = {}) {
  return planRetire(
    handbook,
    [
      {
        document: 'key-cabinet',
        from: '2026-12-01',
        why: 'The keys are gone.',
        suspended: false,
        ...request,
      },
    ],
    { today, recordedAt: `${today}T10:00:00Z` },
  );
}

/** The released handbook, and a next version of the procedure from 1 December on. */
function withNextVersion(): Handbook {
  const root = releasedHandbook();
  rewrite(root, file, 'changes the keys after', 'changes all keys after');
  releaseFrom(root, ['key-cabinet'], {
    recordedOn: '2026-11-18',
    effective: '2026-12-01',
    version: '1.1.0',
  });
  return readHandbook(root);
}

describe('a retirement', () => {
  test('ends the life of a document on the day before it', () => {
    const { after, problems } = retire(readHandbook(releasedHandbook()), { replacedBy: 'access-control' });
    expect(problems).toEqual([]);
    expect(inForce(after, 'key-cabinet', '2026-11-30')?.frozen.version).toBe('1.0.0');
    expect(inForce(after, 'key-cabinet', '2026-12-01')).toBeUndefined();
    const history = historiesOf(after, '2026-12-01').find(({ document }) => document === 'key-cabinet');
    expect(history?.retirements).toMatchObject([
      { from: '2026-12-01', replacedBy: 'access-control', suspended: false, event: 3 },
    ]);
    expect(history?.versions.map(({ status }) => status)).toEqual(['retired']);
  });

  test('may follow a suspension', () => {
    const { after } = retire(readHandbook(releasedHandbook()), { from: today, suspended: true });
    expect(say(retire(after))).toEqual([]);
  });

  test('leaves room for a version that comes after a suspension', () => {
    expect(say(retire(withNextVersion(), { from: '2026-11-25', suspended: true }))).toEqual([]);
  });
});

describe('a retirement is refused', () => {
  test('for a document that was never released', () => {
    expect(say(retire(readHandbook(temporaryHandbook())))).toEqual([
      `${file} not-released: "key-cabinet" was never released: there is no approved text to retire. A draft needs no retirement: remove its file.`,
    ]);
  });

  test('from a day before today', () => {
    expect(say(retire(readHandbook(releasedHandbook()), { from: '2026-11-19' }))).toEqual([
      `${file} retired-too-early: It is recorded on 2026-11-20 and cannot be out of force from 2026-11-19 on: on the days between, people followed it. Choose today or a later day with --from.`,
    ]);
  });

  test('before it is in force, on the day that it is, and while a version is to come', () => {
    const next = withNextVersion();
    const expected = (day: string) => [
      `${file} retired-too-early: Version 1.1.0 of "key-cabinet" comes into force on 2026-12-01, and it is to be out of force from ${day} on. Choose a later day with --from, or take that release back: npx clausebook correct 3 key-cabinet --void --why "..."`,
    ];
    expect(say(retire(next, { from: '2026-11-25' }))).toEqual(expected('2026-11-25'));
    expect(say(retire(next, { from: '2026-12-01' }))).toEqual(expected('2026-12-01'));
    expect(say(retire(next, { from: '2026-12-01', suspended: true }))).toEqual(expected('2026-12-01'));
    expect(say(retire(next, { from: '2026-12-02' }))).toEqual([]);
  });

  test('twice, and a suspension of what is out of force', () => {
    const { after } = retire(readHandbook(releasedHandbook()));
    expect(say(retire(after, { from: '2026-12-24' }))).toEqual([
      `${file} retired-already: "key-cabinet" is retired already, from 2026-12-01 on. If that day is wrong, correct it: npx clausebook correct 3 key-cabinet --from DAY --why "..."`,
    ]);
    const suspended = retire(readHandbook(releasedHandbook()), { suspended: true }).after;
    expect(say(retire(suspended, { from: '2026-12-24', suspended: true }))).toEqual([
      `${file} retired-already: "key-cabinet" is suspended already, from 2026-12-01 on. A release brings it back into force; without --suspend it is retired for good.`,
    ]);
  });

  test('with a replacement that is no other, unknown, never released, retired, or goes with it', () => {
    const handbook = readHandbook(releasedHandbook());
    const by = (replacedBy: string, from = handbook) => say(retire(from, { replacedBy }));
    expect(by('key-cabinet')).toEqual([
      `${file} bad-replacement: "key-cabinet" cannot be replaced by itself. A new version of it is a release.`,
    ]);
    expect(by('acces-control')).toEqual([
      `${file} bad-replacement: There is no document "acces-control" to replace it. Did you mean access-control?`,
    ]);
    expect(by('something-else')).toEqual([
      `${file} bad-replacement: There is no document "something-else" to replace it. Name a document by its slug, the name of its file.`,
    ]);
    const withDraft = {
      ...handbook,
      documents: handbook.documents.map((one) =>
        one.slug === 'privacy-notice' ? { ...one, slug: 'new-rules' } : one,
      ),
    };
    expect(by('new-rules', withDraft)).toEqual([
      `${file} bad-replacement: "new-rules" is to replace it and was never released: readers would find nothing there. Release it first: npx clausebook release new-rules --approved-on DAY --method minutes --evidence "..." --reason "..."`,
    ]);
    const gone = retire(handbook, { document: 'privacy-notice' }).after;
    expect(by('privacy-notice', gone)).toEqual([
      `${file} bad-replacement: "privacy-notice" is to replace it and is itself retired, from 2026-12-01 on. Name what stands in its place, or leave --replaced-by out.`,
    ]);
    const replaced = retire(handbook, { document: 'privacy-notice', replacedBy: 'access-control' }).after;
    expect(by('privacy-notice', replaced)[0]).toMatch(
      / Name what replaced that one: --replaced-by access-control$/,
    );
    const both = ['key-cabinet', 'privacy-notice'].map(
      (document): RetireRequest => ({
        ...{ document, from: '2026-12-01', why: 'Both go.', suspended: false, approval: approved },
        ...(document === 'key-cabinet' ? { replacedBy: 'privacy-notice' } : {}),
      }),
    );
    expect(say(planRetire(handbook, both, { today, recordedAt: `${today}T10:00:00Z` }))).toEqual([
      `${file} bad-replacement: "privacy-notice" is to replace it and is retired by the same event. Name a document that stays.`,
    ]);
  });
});
