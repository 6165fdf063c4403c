import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { firstDay, handbookInForce, releaseOn } from '../support/run-release.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const policy = 'policies/access/access-control.mdx';
const event = (root: string, name: string) =>
  JSON.parse(readFileSync(join(root, 'content/ledger', name), 'utf8')) as {
    previous: string | null;
    adopted?: boolean;
    emergency?: string;
    documents: Record<string, unknown>[];
  };
const events = (root: string) => readdirSync(join(root, 'content/ledger')).sort();

describe('a release', () => {
  test('of a text with gaps is refused, each of them named, in its fields too; filled, it is released', async () => {
    const root = await handbookInForce();
    rewrite(root, 'policies/access/key-cabinet.mdx', 'and who changes them.', 'at [ADDRESS].');
    rewrite(root, 'policies/access/key-cabinet.mdx', 'See <Doc', '[TODO] and [Company Name]. See <Doc');
    const { code, stderr } = await releaseOn(root, '2026-03-02', ['key-cabinet']);
    expect(code).toBe(1);
    expect(stderr.split('\n').filter((line) => line.includes('  gap-left  '))).toEqual(
      [
        '11:10  error  gap-left  [ADDRESS]',
        '24:121  error  gap-left  [TODO]',
        '24:132  error  gap-left  [Company Name]',
      ].map(
        (found) =>
          `policies/access/key-cabinet.mdx:${found} looks like a gap that somebody was to fill in. Write what belongs there. Brackets that are meant as text are written \\[ and \\].`,
      ),
    );
    expect(events(root)).toEqual(['0001-release.json', 'HEAD']);
    // What has no gap is released meanwhile.
    rewrite(root, policy, 'Ask the', 'Please ask the');
    expect((await releaseOn(root, '2026-03-02', ['access-control'])).code).toBe(0);
    rewrite(root, 'policies/access/key-cabinet.mdx', '[ADDRESS]', 'Tartu');
    rewrite(root, 'policies/access/key-cabinet.mdx', '[TODO] and [Company Name]. ', '');
    expect((await releaseOn(root, '2026-03-03', ['key-cabinet'])).code).toBe(0);
  });

  test('freezes source, text and facts, and chains the event to the one before', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Please ask the');
    const { code, stdout } = await releaseOn(root, '2026-03-02', [
      'access-control',
      '--change',
      'all-staff: You ask the keeper.',
    ]);
    expect(stdout).toContain('access-control  2.1.0 -> 2.1.1  in force from 2026-03-02');
    expect(code).toBe(0);
    const { previous, documents } = event(root, '0002-release.json');
    const first = readFileSync(join(root, 'content/ledger/0001-release.json'));
    expect(previous).toBe(hashOf(first));
    const frozen = (name: string) =>
      hashOf(readFileSync(join(root, 'content/archive/access-control/2.1.1', name)));
    expect(documents).toMatchObject([
      {
        document: 'access-control',
        before: { event: 1, sha256: hashOf(first) },
        version: '2.1.1',
        hashes: {
          source: frozen('source.mdx'),
          text: frozen('text.html'),
          facts: frozen('facts.json'),
        },
        approval: { on: '2026-03-02', role: 'boss', holder: 'p-1', method: 'minutes' },
        effective: '2026-03-02',
        changes: [{ audience: 'all-staff', text: 'You ask the keeper.' }],
        weight: 'editorial',
      },
    ]);
    const last = readFileSync(join(root, 'content/ledger/0002-release.json'));
    expect(readFileSync(join(root, 'content/ledger/HEAD'), 'utf8')).toBe(`0002 ${hashOf(last)}\n`);
    expect(readFileSync(join(root, policy), 'utf8')).toContain('version: 2.1.1\n');
    expect((await runClausebook(['check', '--root', root, '--date', '2026-03-02'])).stdout).not.toContain(
      'error',
    );
  });

  test('freezes the pictures that a text shows', async () => {
    const root = await handbookInForce();
    const files = readdirSync(join(root, 'content/archive/access-control/2.1.0')).sort();
    expect(files).toHaveLength(4);
    const picture = files.find((file) => file.endsWith('.png')) ?? '';
    expect(hashOf(readFileSync(join(root, 'content/archive/access-control/2.1.0', picture)))).toBe(
      picture.replace('.png', ''),
    );
  });

  test.each([
    ['a number', 'within <Param', 'within 3 days or <Param', 'policies/privacy/privacy-notice.mdx', '1.1.0'],
    [
      'a duty that is new',
      '## Emergencies',
      '<Rule id="tell" level="must" who="all-staff">\nYou **must** tell us.\n</Rule>\n\n## Emergencies',
      policy,
      '3.0.0',
    ],
    ['wording', 'Ask the', 'Kindly ask the', policy, '2.1.1'],
    [
      'classification that widens',
      'classification: confidential',
      'classification: internal',
      'policies/access/key-cabinet.mdx',
      '2.0.0',
    ],
  ])('finds the version itself: %s', async (_name, from, to, file, version) => {
    const root = await handbookInForce();
    if (file.includes('key-cabinet')) {
      for (const hidden of ['roles', 'glossary', 'parameters']) {
        const path = join(root, `content/${hidden}.yaml`);
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replaceAll('classification: confidential', 'classification: internal'),
        );
      }
    }
    rewrite(root, file, from, to);
    const slug = file.replace(/^.*\/|\.mdx$/g, '');
    const { stdout, stderr } = await releaseOn(root, '2026-03-02', [slug]);
    expect(stderr).toBe('');
    expect(stdout).toContain(`-> ${version}  in force`);
  });

  test('shows what it would write and writes nothing with --dry-run', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Please ask the');
    const { code, stdout } = await releaseOn(root, '2026-03-02', ['access-control', '--dry-run']);
    expect(stdout).toContain('access-control  2.1.0 -> 2.1.1');
    expect(stdout).toContain('Nothing was written: --dry-run.');
    expect(code).toBe(0);
    expect(events(root)).toEqual(['0001-release.json', 'HEAD']);
    expect(readFileSync(join(root, policy), 'utf8')).toContain('version: 2.1.0\n');
  });

  test('records approvals that predate the ledger, each with its own days, from a file', async () => {
    const root = temporaryHandbook();
    const file = join(root, 'approvals.yaml');
    const lines = ['access-control', 'key-cabinet'].map(
      (slug, index) =>
        `- { document: ${slug}, approvedOn: 2025-0${index + 1}-10, effective: 2025-0${index + 2}-01, method: minutes, evidence: "No. ${index}", reason: First version. }\n`,
    );
    writeFileSync(file, lines.join('').replaceAll('2025-01-10', '2025-01-10'));
    rewrite(root, policy, 'See <Doc to="privacy-notice#what-we-keep"/>.', '');
    const { code, stderr } = await releaseOn(root, firstDay, ['--adopt', '--from', file]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const { adopted, documents } = event(root, '0001-release.json');
    expect(adopted).toBe(true);
    expect(documents.map(({ effective }) => effective)).toEqual(['2025-02-01', '2025-03-01']);
  });

  test('an emergency may be in force before it was approved, with its reason', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Kindly ask the');
    const words = ['access-control', '--effective', '2026-03-01', '--emergency', 'Phishing by telephone.'];
    const { code } = await releaseOn(root, '2026-03-02', words);
    expect(code).toBe(0);
    expect(event(root, '0002-release.json').emergency).toBe('Phishing by telephone.');
  });
});

describe('a release is refused', () => {
  const refused: readonly [string, (root: string) => void, readonly string[], string][] = [
    [
      'when nothing has changed',
      () => undefined,
      ['access-control'],
      'policies/access/access-control.mdx:6:10  error  nothing-to-release  Nothing that is approved has changed since 2.1.0. Keywords, answers and ties to requirements are read live: they need no release. To record that it was looked at, use: npx clausebook review access-control --outcome confirmed',
    ],
    [
      'when only an annotation has changed',
      (root) => rewrite(root, policy, 'keywords: [MFA, login]', 'keywords: [MFA, login, badge]'),
      ['access-control'],
      'nothing-to-release',
    ],
    [
      'when the version was raised and nothing has changed',
      (root) => rewrite(root, policy, 'version: 2.1.0', 'version: 2.2.0'),
      ['access-control'],
      'policies/access/access-control.mdx:6:10  error  nothing-to-release  The version says 2.2.0, and nothing that is approved has changed since 2.1.0. Write version: 2.1.0',
    ],
    [
      'when the version was raised by less than the change asks for, with the words that decide',
      (root) => {
        rewrite(
          root,
          'policies/privacy/privacy-notice.mdx',
          'We keep your name',
          'We keep your name for 3 years',
        );
        rewrite(root, 'policies/privacy/privacy-notice.mdx', 'version: 1.0.0', 'version: 1.0.1');
      },
      ['privacy-notice'],
      'policies/privacy/privacy-notice.mdx:6:10  error  version-too-low  The change asks for a minor version, 1.1.0, and not 1.0.1: in "What we keep" "3 years" is new. Write version: 1.0.0 and let the release raise it. To go below it, the approver gives a reason: --below "..."',
    ],
    [
      'when the version went back',
      (root) => {
        rewrite(root, policy, 'Ask the', 'Kindly ask the');
        rewrite(root, policy, 'version: 2.1.0', 'version: 2.0.0');
      },
      ['access-control'],
      'version-too-low  The version 2.0.0 does not come after 2.1.0, which was released already. Write version: 2.1.0, and the release raises it to 2.1.1.',
    ],
    [
      'when it would be in force before it is approved',
      (root) => rewrite(root, policy, 'Ask the', 'Kindly ask the'),
      ['access-control', '--approved-on', '2026-03-02', '--effective', '2026-03-01'],
      'effective-too-early  It was approved on 2026-03-02 and cannot be in force before, from 2026-03-01 on. Choose a later day with --effective. If it had to be in force at once, say why with --emergency "..."',
    ],
    [
      'when it would be in force before it is recorded',
      (root) => rewrite(root, policy, 'Ask the', 'Kindly ask the'),
      ['access-control', '--approved-on', '2026-02-10', '--effective', '2026-02-20'],
      'effective-too-early  It is recorded on 2026-03-02 and cannot be in force from 2026-02-20 on. Choose a later day with --effective. An approval from before the ledger is recorded with --adopt.',
    ],
    [
      'when it was approved tomorrow',
      (root) => rewrite(root, policy, 'Ask the', 'Kindly ask the'),
      ['access-control', '--approved-on', '2026-03-03', '--effective', '2026-03-04'],
      'It cannot have been approved on 2026-03-03: today is 2026-03-02. Release it when it is approved.',
    ],
    [
      'when it would be in force before the version that comes before it',
      (root) => rewrite(root, policy, 'Ask the', 'Kindly ask the'),
      ['access-control', '--adopt', '--approved-on', '2026-01-01', '--effective', '2026-01-05'],
      'Version 2.1.0 is in force from 2026-02-02 on; the next one must come after that day, and this one is to be in force from 2026-01-05 on. Choose a later day with --effective, or correct the earlier release: npx clausebook correct 1 access-control --effective DAY --why "..."',
    ],
    [
      'when a notice would be recorded after the fact',
      (root) => rewrite(root, 'policies/privacy/privacy-notice.mdx', 'We keep your', 'We hold your'),
      ['privacy-notice', '--adopt', '--approved-on', '2026-02-20', '--effective', '2026-02-20'],
      'notice-adopted  A notice cannot be recorded after the fact: the public must be able to rely on the day from which it is shown. Leave --adopt out; it is then in force from today on.',
    ],
    [
      'when somebody approved who did not hold the role',
      (root) => rewrite(root, policy, 'Ask the', 'Kindly ask the'),
      ['access-control', '--holder', 'p-2'],
      'policies/access/access-control.mdx:8:11  error  not-the-approver  "p-2" neither held the role "boss" on 2026-03-02 nor was the delegate of one who did. On that day it was held by p-1.',
    ],
    [
      'when owner and approver are one person',
      (root) => {
        rewrite(root, policy, 'Ask the', 'Kindly ask the');
        rewrite(
          root,
          'content/role-holders.yaml',
          'role: officer, person: p-2',
          'role: officer, person: p-1',
        );
      },
      ['access-control'],
      'same-person  "p-1" held the roles of owner and approver on 2026-03-02: nobody else has looked at this policy. Let another person approve it. Where there is no second person, say who else reviewed it, by role, and when: --no-second-person "..."',
    ],
    [
      'when a link of what is in force would lead nowhere',
      (root) => {
        rewrite(
          root,
          'policies/privacy/privacy-notice.mdx',
          '## What we keep {#what-we-keep}',
          '## What we keep {#kept}',
        );
        rewrite(root, policy, 'privacy-notice#what-we-keep', 'privacy-notice#kept');
      },
      ['privacy-notice'],
      'policies/access/access-control.mdx:2:1  error  published-link-broken  Version 2.1.0, which is in force, links to "privacy-notice#what-we-keep", and version 1.0.1 of it has no such heading or rule. Keep the address of the section with {#what-we-keep} behind its heading, or release both documents together.',
    ],
  ];

  test.each(refused)('%s', async (_name, prepare, words, message) => {
    const root = await handbookInForce();
    prepare(root);
    const { code, stderr } = await releaseOn(root, '2026-03-02', words);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Nothing was recorded.');
    expect(code).toBe(1);
    expect(events(root)).toEqual(['0001-release.json', 'HEAD']);
  });

  test('when a duty is new and nobody is told', async () => {
    const root = await handbookInForce();
    rewrite(
      root,
      policy,
      '## Emergencies',
      '<Rule id="tell" level="must" who="all-staff">\nYou **must** tell us.\n</Rule>\n\n## Emergencies',
    );
    const words = [
      ...['release', 'access-control', '--approved-on', '2026-03-02', '--method', 'minutes'],
      ...['--evidence', 'No. 2', '--reason', 'An incident.', '--root', root],
    ];
    const { code, stderr } = await runClausebook(words, { now: '2026-03-02' });
    expect(stderr).toContain(
      'policies/access/access-control.mdx:9:11  error  change-not-told  This is a major version, and nobody is told what changes for them. Say it in one sentence to each group that does something else now: --change "all-staff: You now ..."',
    );
    expect(code).toBe(1);
  });

  test('when a group is told that there is not', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Kindly ask the');
    const { stderr } = await releaseOn(root, '2026-03-02', [
      'access-control',
      '--change',
      'all-staf: You call.',
    ]);
    expect(stderr).toContain(
      'What changes is said to "all-staf", and there is no such group. Did you mean all-staff?',
    );
  });

  test('when an approval is adopted that is younger than the ledger', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Kindly ask the');
    const { stderr } = await releaseOn(root, '2026-03-10', [
      'access-control',
      '--adopt',
      '--approved-on',
      '2026-03-01',
      '--effective',
      '2026-03-02',
    ]);
    expect(stderr).toContain(
      'adopted-too-late  It was approved on 2026-03-01, when there was a ledger already: since 2026-02-02. Leave --adopt out. Only approvals from before the ledger are recorded after the fact.',
    );
  });

  test('when the id was released as that of a document whose file is gone: it looks renamed', async () => {
    const root = await handbookInForce();
    writeFileSync(
      join(root, 'policies/access/other.mdx'),
      readFileSync(join(root, 'policies/access/key-cabinet.mdx'), 'utf8').replace(
        'title: Key cabinet',
        'title: Other',
      ),
    );
    unlinkSync(join(root, 'policies/access/key-cabinet.mdx'));
    const { stdout } = await runClausebook(['check', '--root', root, '--date', '2026-03-10']);
    expect(stdout).toContain(
      'policies/access/other.mdx:1:1  error  document-renamed  This looks like "key-cabinet", renamed to "other": it has the id PRO-007, and there is no file key-cabinet.mdx any more.',
    );
  });

  test('when a policy has no evidence', async () => {
    const root = temporaryHandbook();
    const words = ['release', 'access-control', '--approved-on', firstDay, '--reason', 'First.'];
    const { stderr } = await runClausebook([...words, '--root', root], { now: firstDay });
    expect(stderr).toContain(
      'approval-incomplete  For a policy it must be said how the approval can be shown. Add --method signed-pdf, minutes, ticket or ssh-signature, and --evidence "where it can be seen".',
    );
  });

  test('when the handbook has errors, and says them all', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'owner: officer', 'owner: offiser');
    const { code, stderr } = await releaseOn(root, '2026-03-02', ['access-control']);
    expect(stderr).toContain('Did you mean officer?');
    expect(stderr).toContain('Nothing was recorded. Mend the problems above first.');
    expect(code).toBe(1);
  });
});

describe('a release that a correction took back', () => {
  test('keeps its number and its frozen files: the next one takes another', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Kindly ask the');
    await releaseOn(root, '2026-03-02', ['access-control']);
    const frozen = () => readFileSync(join(root, 'content/archive/access-control/2.1.1/text.html'), 'utf8');
    const before = frozen();
    const words = ['correct', '2', 'access-control', '--void', '--why', 'It was not approved.'];
    await runClausebook([...words, '--root', root], { now: '2026-03-03' });
    rewrite(root, policy, 'Kindly ask the', 'Please ask the');
    const { stdout, stderr } = await releaseOn(root, '2026-03-04', ['access-control']);
    expect(stderr).toBe('');
    expect(stdout).toContain('access-control  2.1.0 -> 2.1.2  in force from 2026-03-04');
    expect(frozen()).toBe(before);
    expect((await runClausebook(['verify', '--root', root, '--date', '2026-03-04'])).code).toBe(0);
  });
});

describe('what goes below the verdict', () => {
  test('needs the reason of the approver, and is recorded', async () => {
    const root = await handbookInForce();
    rewrite(
      root,
      'policies/privacy/privacy-notice.mdx',
      'We keep your name',
      'We keep your name for 3 years',
    );
    rewrite(root, 'policies/privacy/privacy-notice.mdx', 'version: 1.0.0', 'version: 1.0.1');
    const { code } = await releaseOn(root, '2026-03-02', ['privacy-notice', '--below', 'It was so before.']);
    expect(code).toBe(0);
    expect(event(root, '0002-release.json').documents).toMatchObject([
      { version: '1.0.1', below: { verdict: 'minor', reason: 'It was so before.' } },
    ]);
  });
});

describe('a parameter that changes', () => {
  test('makes texts drift, names the cause, and --affected releases them together', async () => {
    const root = await handbookInForce();
    rewrite(root, 'content/parameters.yaml', 'amount: 72', 'amount: 48');
    const { stdout } = await runClausebook(['check', '--root', root, '--date', '2026-03-02']);
    expect(stdout).toContain(
      'policies/privacy/privacy-notice.mdx:6:10  warning  text-drifted  Version 1.0.0 was released with another text: "breach-notice" went from 72 hours to 48 hours. Have the new text approved, then run: npx clausebook release --affected --approved-on DAY --method minutes --evidence "..." --reason "..."',
    );
    const released = await releaseOn(root, '2026-03-02', ['--affected']);
    expect(released.stdout).toContain('privacy-notice  1.0.0 -> 1.1.0');
    const after = await runClausebook(['check', '--root', root, '--date', '2026-03-02']);
    expect(after.stdout).not.toContain('text-drifted');
  });
});

describe('an approval sheet', () => {
  test('holds what is approved, and completes the release once it is signed', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Kindly ask the');
    const sheet = join(root, 'sheet.html');
    const prepared = await releaseOn(root, '2026-03-01', [
      ...['access-control', '--prepare', '--out', sheet, '--reason', 'A </script><b> in a reason.'],
    ]);
    expect(prepared.stdout).toContain('Nothing was recorded. Print ');
    expect(events(root)).toEqual(['0001-release.json', 'HEAD']);
    const html = readFileSync(sheet, 'utf8');
    for (const words of ['POL-021', '<del>', '<ins>', 'Signature', 'SHA-256 of the text'])
      expect(html).toContain(words);
    const { code, stderr } = await releaseOn(root, '2026-03-02', ['--approve', sheet]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(event(root, '0002-release.json').documents).toMatchObject([
      { version: '2.1.1', reason: 'A </script><b> in a reason.', approval: { on: '2026-03-02' } },
    ]);
  });

  test('approves no other text than the one that was printed', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Kindly ask the');
    const sheet = join(root, 'sheet.html');
    await releaseOn(root, '2026-03-01', ['access-control', '--prepare', '--out', sheet]);
    rewrite(root, policy, 'Kindly ask the', 'Never call the');
    const { code, stderr } = await releaseOn(root, '2026-03-02', ['--approve', sheet]);
    expect(stderr).toContain('The text of "access-control" is not the one on the sheet');
    expect(code).toBe(2);
  });
});

describe('an event of another branch', () => {
  test('is recorded anew on top of the one that was merged first', async () => {
    const root = await handbookInForce();
    rewrite(root, policy, 'Ask the', 'Kindly ask the');
    await releaseOn(root, '2026-03-02', ['access-control']);
    const ours = readFileSync(join(root, 'content/ledger/0002-release.json'), 'utf8');
    const first = readFileSync(join(root, 'content/ledger/0001-release.json'));
    // The other branch: the same event 1, and as event 2 a release of another document.
    writeFileSync(join(root, 'event.json'), ours);
    writeFileSync(join(root, 'content/ledger/HEAD'), `0001 ${hashOf(first)}\n`);
    unlinkSync(join(root, 'content/ledger/0002-release.json'));
    rewrite(root, 'policies/privacy/privacy-notice.mdx', 'We keep your', 'We hold your');
    await releaseOn(root, '2026-03-02', ['privacy-notice']);
    const { code, stdout, stderr } = await runClausebook(
      ['release', '--redo', join(root, 'event.json'), '--root', root],
      { now: '2026-03-02' },
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('Event 2 of the other branch becomes event 3.');
    expect(code).toBe(0);
    expect(events(root)).toEqual(['0001-release.json', '0002-release.json', '0003-release.json', 'HEAD']);
  });
});
