import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { confirm } from '../../src/cli/confirm.ts';
import { correct } from '../../src/cli/correct.ts';
import { newDocument } from '../../src/cli/new.ts';
import { release } from '../../src/cli/release.ts';
import { rename } from '../../src/cli/rename.ts';
import { retire } from '../../src/cli/retire.ts';
import { review } from '../../src/cli/review.ts';
import { verify } from '../../src/cli/verify.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { planRetire } from '../../src/ledger/plan-retire.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { criterionIds } from '../../src/schema/wcag.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { notice, policy, procedure } from '../support/faulty-handbook.ts';
import { readHandbook, rewrite, writePlan } from '../support/released-handbook.ts';
import { type RegisterChange, soundMethod, writeRegisters } from '../support/small-registers.ts';
import { systemScenes } from './management-system-scenes.ts';
import { privacyScenes } from './privacy-scenes.ts';
import { toldScenes } from './public-scenes.ts';

/** A day on which the released handbook has everything in force and nothing due. */
export const today = '2026-03-02';

/** What a check finds in a handbook on a day. */
export function problemsOf(root: string, day = today): readonly Diagnostic[] {
  const { handbook, diagnostics } = loadHandbook(root);
  return handbook === undefined
    ? diagnostics
    : [...diagnostics, ...checkHandbook(handbook, day, diagnostics)];
}

/** What has to be done to a handbook so that the example of a rule about files comes true. */
export const scenes: Readonly<Record<string, (root: string) => void>> = {
  ...systemScenes,
  ...privacyScenes,
  ...toldScenes,
  'more-problems': (root) => writeForm(root, 'doors', 'FRM-002', `${'## \n\n'.repeat(1001)}Locked.`),
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
  'criterion-unstated': (root) =>
    writeFileSync(
      join(root, 'content/accessibility.yaml'),
      criterionIds
        .slice(1)
        .map((id) => `- { criterion: ${id}, applicable: false, because: Nobody reads these pages. }\n`)
        .join(''),
    ),
  'unknown-rule-in-quiz': (root) => writeQuiz(root, { rule: 'lock-screens' }),
  'quiz-rule-changed': (root) =>
    writeQuiz(root, { says: 'You must lock your screen. It locks itself after 15 minutes.' }),
  ...registerScenes(),
  'risk-method-missing': (root) => {
    writeRegisters(root);
    rewrite(root, 'content/organization.yaml', soundMethod, '');
  },
  'dpo-conflict': (root) => {
    writeRegisters(root, ['assets', 'securityOwner: keeper', 'securityOwner: watcher']);
    adviseOnly(root);
  },
  'missing-control': (root) => rmSync(join(root, 'content/controls/demo-2026/5.10.mdx')),
  'missing-decision': (root) =>
    rewrite(
      root,
      'content/frameworks/demo-2026.yaml',
      'title: Keys, parent: "5", kind: control',
      'title: Keys, parent: "5", kind: control }\n  - { id: "5.11", title: Logoff, parent: "5", kind: specification, flag: addressable',
    ),
};

/** A law that a control may name. */
export function writeLaw(root: string, fields: string): void {
  mkdirSync(join(root, 'content/registers'), { recursive: true });
  writeFileSync(
    join(root, 'content/registers/legal-requirements.yaml'),
    `- { id: keys-act, jurisdiction: Estonia, law: Keys Act, article: s. 1, asks: Count keys., answers: keeper, metIn: [key-cabinet], ${fields}source: Gazette, reading: read in the primary text, verifiedOn: 2026-01-10 }\n`,
  );
}

/** What has to be otherwise in sound registers, by the rule that it breaks. */
function registerScenes(): Readonly<Record<string, (root: string) => void>> {
  const anotherAsset = `- id: ledger
  asset: Ledger
  kind: place and paper
  class: internal
  ephi: true
  securityOwner: keeper
  where: [Cellar]
- id: cards`;
  const changes: Readonly<Record<string, readonly RegisterChange[]>> = {
    'driver-without-ground': [['control', 'risks: [r-01]\n', '']],
    'ground-without-driver': [['control', 'drivers: [risk]', 'drivers: [legal]']],
    'ground-one-sided': [['risks', 'controls: { demo-2026: ["5.1"] }', 'controls: {}']],
    'excluded-control-cited': [['control', 'applicable: true', 'applicable: false']],
    'risk-without-plan': [['risks', 'people: 2, safety', 'people: 3, safety']],
    'risk-accepted-by-other': [['risks', 'accepted: { by: keeper', 'accepted: { by: boss']],
    'risk-not-accepted': [['risks', '  accepted: { by: keeper, on: 2026-02-01 }\n', '']],
    'threat-without-risk': [['threats', ', noRisk: The clinic stands on a hill.', '']],
    'ephi-unaccounted': [['assets', '- id: cards', anotherAsset]],
    'supplier-without-review': [['suppliers', '  reviewedOn: 2025-12-01\n  nextReview: 2026-12-01\n', '']],
    'tolerated-without-end': [['cloud-services', 'forbidden', 'tolerated']],
    'row-overdue': [['assets', 'nextAccessReview: 2026-06-30', 'nextAccessReview: 2026-02-01']],
  };
  return Object.fromEntries(
    Object.entries(changes).map(([slug, change]) => [
      slug,
      (root: string) => writeRegisters(root, ...change),
    ]),
  );
}

/** A role of the small handbook, which owns nothing in it, advises and decides nothing. */
export function adviseOnly(root: string, duty = 'Watches at night.'): void {
  rewrite(root, 'content/roles.yaml', `duty: ${duty}`, `duty: ${duty}, advisesOnly: true`);
}

/** The same where the handbook has a ledger. */
export const releasedScenes: Readonly<Record<string, (root: string) => void>> = {
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
    const why = { from: today, why: 'It is empty.', suspended: false };
    writePlan(
      root,
      planRetire(readHandbook(root), [{ document: 'key-cabinet', ...why }], {
        today,
        recordedAt: `${today}T10:00:00Z`,
      }),
    );
    rmSync(join(root, procedure));
    writeForm(root, 'key-safe', 'PRO-007', 'Keys lie in the safe.');
  },
  'missing-folder': (root) => {
    rmSync(join(root, 'content/ledger'), { recursive: true });
    writeFileSync(join(root, 'content/ledger'), 'Moved.');
  },
  'archive-missing': (root) => rmSync(join(root, 'content/archive/access-control/2.1.0/text.html')),
  'archive-altered': (root) =>
    rewrite(root, 'content/archive/access-control/2.1.0/text.html', 'You must', 'You may'),
  'broken-chain': (root) => rewrite(root, 'content/ledger/0001-release.json', '2026-01-15', '2026-01-16'),
  'bad-event': (root) => rewrite(root, 'content/ledger/0002-release.json', '"documents"', '"papers"'),
};

/** What only another day brings about: everything in force was approved on 10 January 2026, for a year. */
export const days: Readonly<Record<string, string>> = {
  'review-due': '2026-12-11',
  'review-overdue': '2027-01-11',
};

const run = { release, retire, review, correct, confirm, rename, check, verify, new: newDocument };

/** What must have happened before the command of an example. */
export const before: Readonly<Record<string, (root: string) => Promise<unknown> | undefined>> = {
  'released-after-retirement': retireCabinet,
  'retired-already': retireCabinet,
  'not-released': withBadges,
  'bad-replacement': withBadges,
  'correction-of-correction': (root) =>
    obey(root, 'correct 1 access-control --reason "Doors were left open." --why "A slip."'),
  'change-not-told': addDuty,
  'gap-left': (root) =>
    Promise.resolve(rewrite(root, procedure, 'See <Doc to="access-control"/>.', 'Ask [Name of the keeper].')),
  'nothing-to-release': () => undefined,
  'published-link-broken': () => undefined,
};

/** Unless told, somebody has changed a word in each document, or there would be nothing to release. */
export function changeWords(root: string): undefined {
  rewrite(root, policy, 'Ask the <Role', 'Please ask the <Role');
  rewrite(root, procedure, 'See <Doc', 'Read <Doc');
  rewrite(root, notice, 'We keep your name', 'We store your name');
}

export async function retireCabinet(root: string): Promise<void> {
  await obey(root, `retire key-cabinet --from ${today} --why "Keys are cards now."`);
  rewrite(root, procedure, 'See <Doc', 'Read <Doc');
}

export async function withBadges(root: string): Promise<void> {
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
export async function obey(root: string, line: string, day = today): Promise<string> {
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
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00:00Z`) });
  try {
    await run[name as keyof typeof run]([...words, '--root', root]);
  } finally {
    vi.useRealTimers();
    for (const spy of spies) spy.mockRestore();
  }
  return said.join('');
}

/** A quiz about the rule of the access control policy; `first` says what is otherwise in its first question. */
export function writeQuiz(
  root: string,
  first: { readonly rule?: string; readonly says?: string } = {},
  slug = 'access-control',
): void {
  mkdirSync(join(root, 'content/quizzes'), { recursive: true });
  writeFileSync(join(root, `content/quizzes/${slug}.yaml`), quizAbout(first));
}

/** The words of such a quiz. */
export function quizAbout(first: { readonly rule?: string; readonly says?: string } = {}): string {
  const sound = { rule: 'lock-screen', says: 'You must lock your screen. It locks itself after 5 minutes.' };
  const questions = ['only-a-minute', 'alone-here', 'colleague-asks'].map((id, index) => {
    const { rule, says } = { ...sound, ...(index === 0 ? first : {}) };
    return `  - id: ${id}
    rule: ${rule}
    says: ${says}
    ask: Do you lock the screen, case ${id}?
    right: Yes, each time.
    wrong: [Not for a minute., Only at night.]
    because: Nobody knows who comes in next.
`;
  });
  return `questions:\n${questions.join('')}`;
}

export function writeForm(root: string, slug: string, id: string, body: string, type = 'form'): void {
  mkdirSync(join(root, 'policies/examples'), { recursive: true });
  const fields = [`id: ${id}`, `title: Form ${slug}`, `type: ${type}`, 'classification: internal'];
  const more = ['version: 1.0.0', 'owner: officer', 'approver: boss', 'audience: [all-staff]'];
  const last = ['reviewEvery: P1Y', 'summary: For an example.'];
  const head = ['---', ...fields, ...more, ...last, '---'];
  writeFileSync(join(root, `policies/examples/${slug}.mdx`), `${head.join('\n')}\n${body}\n`);
}
