import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { createMemory } from '../../src/handbook/memory.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import {
  changed,
  document,
  policy,
  procedure,
  reportOf,
  reportOn,
  tried,
} from '../support/faulty-handbook.ts';
import { releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { handbookInForce, releaseOn } from '../support/run-release.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const organization = 'content/organization.yaml';
const answered = 'answers: { shift-work: true }';

/** Says another thing in `answers` than the small handbook does. */
function answer(root: string, answers: string, before = answered): void {
  rewrite(root, organization, before, answers);
}

const conditional = `## Doors {#doors}

We lock doors <When answer="shift-work">after the late shift</When><When unless="shift-work">at five</When>.

<When answer="shift-work">

## Handover {#handover}

<Satisfies demo-2026="5.1"/>

<Rule id="hand-over" level="must" who="all-staff">
  The late shift **must** hand over its keys to the <Role id="keeper"/>.
</Rule>

</When>

## Keys {#keys}

Ask the <Role id="boss"/>.
`;

describe('a document of which parts depend on answers', () => {
  const read = (root: string, memory = createMemory()) => {
    const { handbook, diagnostics } = loadHandbook(root, memory);
    const found = handbook?.documents.find(({ file }) => file === tried);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { handbook, found };
  };

  test('has headings, numbers, rules, ties and citations of what stands alone', () => {
    const root = temporaryHandbook(document(conditional));
    const told = () => {
      const { found, handbook } = read(root);
      return {
        sections: found?.outline.map(({ number, anchor, satisfies }) => [
          number,
          anchor,
          Object.keys(satisfies),
        ]),
        rules: found?.rules.map(({ id }) => id),
        roles: found?.citations.map(({ id }) => id),
        places: Object.keys(handbook?.places[tried] ?? {}).filter((name) => /^(?:#|sections)/.test(name)),
      };
    };
    expect(told()).toEqual({
      sections: [
        ['1', 'doors', []],
        ['2', 'handover', ['demo-2026']],
        ['3', 'keys', []],
      ],
      rules: ['hand-over'],
      roles: ['keeper', 'boss'],
      places: ['sections.handover', '#doors', '#handover', '#keys', '#hand-over'],
    });
    answer(root, 'answers: { shift-work: false }');
    expect(told()).toEqual({
      sections: [
        ['1', 'doors', []],
        ['2', 'keys', []],
      ],
      rules: [],
      roles: ['boss'],
      places: ['#doors', '#keys'],
    });
  });

  test('holds no word of what does not stand, for any reader', () => {
    const root = temporaryHandbook(document(conditional));
    answer(root, 'answers: { shift-work: false }');
    const { handbook } = read(root);
    if (handbook === undefined) throw new Error('There is no handbook.');
    expect(JSON.stringify({ ...handbook, places: {} })).not.toMatch(/late shift|hand-?over/i);
    const published = publish(handbook, '2026-11-21', { drafts: true });
    const answersIn = (name: EditionName) =>
      select(published, name, '2026-11-21').handbook.organization.answers;
    expect(answersIn('public')).toBeUndefined();
    expect(answersIn('staff')).toBeUndefined();
    expect(answersIn('audit')).toEqual({ 'shift-work': false });
  });

  test('is read anew in the same process when nothing but an answer has changed, and only then', () => {
    const root = temporaryHandbook(document(conditional));
    const memory = createMemory({ lasts: true });
    const first = read(root, memory).found;
    expect(first?.plainText).toContain('after the late shift.');
    expect(read(root, memory).found).toBe(first);
    answer(root, 'answers: { shift-work: true, night-work: true }');
    expect(read(root, memory).found).toBe(first);
    answer(root, 'answers: { shift-work: false }', 'answers: { shift-work: true, night-work: true }');
    const second = read(root, memory).found;
    expect(second?.plainText).toContain('at five.');
    expect(second?.sha256).not.toBe(first?.sha256);
    answer(root, answered, 'answers: { shift-work: false }');
    expect(read(root, memory).found?.text).toBe(first?.text);
  });

  test('is not what others may link to where the target does not stand', () => {
    const root = temporaryHandbook(document(conditional));
    rewrite(root, policy, 'Ask the <Role', 'Read <Doc to="tried#handover"/>. Ask the <Role');
    expect(reportOf(root).filter((line) => / error /.test(line))).toEqual([]);
    answer(root, 'answers: { shift-work: false }');
    expect(reportOf(root).filter((line) => / error /.test(line))).toEqual([
      expect.stringMatching(/access-control\.mdx:\d+:\d+ {2}error {2}dead-anchor/),
    ]);
  });

  test('follows a rename in what does not stand, too', async () => {
    const root = temporaryHandbook(document(conditional));
    answer(root, 'answers: { shift-work: false }');
    await runClausebook(['rename', 'role', 'keeper', 'warden', '--root', root]);
    expect(readFileSync(join(root, tried), 'utf8')).toContain('<Role id="warden"/>');
  });
});

describe('a check', () => {
  test('names conditions that ask for what is not answered, wherever they stand', () => {
    expect(
      reportOn(
        document(
          'A <When answer="shift-wrok">B</When>.\n\n<When unless="shift-work">\n\nC <When unless="own-hosting" is="x">D</When>.\n\n</When>\n\nE.',
        ),
      ),
    ).toEqual([
      `${tried}:13:17  error  unknown-answer  content/organization.yaml has no answer "shift-wrok". Did you mean shift-work?`,
      `${tried}:17:17  error  unknown-answer  content/organization.yaml has no answer "own-hosting". Write it there below "answers": own-hosting: true`,
    ]);
  });

  test('names conditions that could never hold, because the answer is a line or a list', () => {
    const root = temporaryHandbook(
      document('A <When answer="places">B</When> and <When answer="places" is="ee">C</When>.'),
    );
    answer(root, 'answers: { places: [ee, us-ma] }');
    expect(reportOf(root)).toEqual([
      `${tried}:13:17  error  unknown-answer  The answer "places" is neither true nor false, and the condition does not say what it asks for. Write after it what it has to say: is="ee"`,
    ]);
  });

  test('names sentences that nobody has decided on, until there is an answer of any kind', () => {
    const source =
      'Doors. <Decide id="days">We look\nat each within a week.</Decide> <When unless="shift-work"><Decide id="nights">Gone.</Decide></When>\n\n<Decide id="keys">\n\nKeys.\n\n</Decide>';
    const root = temporaryHandbook(document(source));
    expect(reportOf(root)).toEqual([
      `${tried}:13:8  warning  undecided-text  The organisation has to decide on this, and has not: "We look at each within a week." Once it is decided and the words say so, write below "answers" in content/organization.yaml: days: true`,
      `${tried}:16:1  warning  undecided-text  The organisation has to decide on this, and has not: "Keys." Once it is decided and the words say so, write below "answers" in content/organization.yaml: keys: true`,
    ]);
    answer(root, 'answers: { shift-work: true, days: false, keys: [one, two] }');
    expect(reportOf(root)).toEqual([]);
  });
});

describe('a release', () => {
  test('of a text that waits for a decision is refused, and recorded once it is decided', async () => {
    const root = await handbookInForce();
    rewrite(root, procedure, 'See <Doc', '<Decide id="lists">Lists are kept.</Decide> See <Doc');
    const refused = await releaseOn(root, '2026-03-02', ['key-cabinet']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /error {2}gap-left {2}The organisation has to decide on this.*"Lists are kept\."/,
    );
    answer(root, 'answers: { shift-work: true, lists: true }');
    expect((await releaseOn(root, '2026-03-02', ['key-cabinet'])).code).toBe(0);
    const folder = join(root, 'content/archive/key-cabinet');
    const texts = readdirSync(folder).map((version) =>
      readFileSync(join(folder, version, 'text.html'), 'utf8'),
    );
    expect(texts.some((text) => text.includes('Lists are kept. See <'))).toBe(true);
  });

  const ask = 'Ask the <Role id="keeper"/>';
  const asking = `<When answer="shift-work">${ask}</When><When unless="shift-work">Go to <Role id="keeper"/></When>`;

  test('stays what it was when the words that stand get a condition', () => {
    const root = releasedHandbook();
    const before = reportOf(root);
    rewrite(root, policy, ask, asking);
    expect(reportOf(root)).toEqual(before);
  });

  test('is drifted from when only an answer changes, and by the condition that asks for it alone', () => {
    const root = releasedHandbook({ [policy]: String(changed(policy, ask, asking)[policy]) });
    const before = reportOf(root);
    answer(root, 'answers: { shift-work: true, night-work: false }');
    expect(reportOf(root)).toEqual(before);
    answer(root, 'answers: { shift-work: false }', 'answers: { shift-work: true, night-work: false }');
    expect(reportOf(root).filter((line) => !before.includes(line))).toEqual([
      expect.stringMatching(/access-control\.mdx:\d+:\d+ {2}warning {2}text-drifted/),
      expect.stringMatching(/access-control\.mdx:\d+:\d+ {2}warning {2}mapping-text-changed/),
    ]);
  });
});
