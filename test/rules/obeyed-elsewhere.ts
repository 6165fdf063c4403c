import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { notice, policy, procedure } from '../support/faulty-handbook.ts';
import { releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { soundMethod } from '../support/small-registers.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';
import { systemPlays } from './management-system-scenes.ts';
import { privacyPlays } from './privacy-scenes.ts';
import { obey, releasedScenes, scenes, today, writeForm } from './scenes.ts';

/** A mistake that is mended by a command, another file or a move, and one who does what the hint says. */
export interface Play {
  /** The handbook; the small one unless told. */
  readonly begin?: () => string;
  readonly make: (root: string) => unknown;
  /** The day that it is seen from. */
  readonly day?: string;
  /** Returns the folder that is looked at then, where it is another one. */
  readonly obey: (root: string, problem: Diagnostic) => unknown;
}

/** What a person fills in: days, roles and words. */
export function fillIn(command: string): string {
  return command
    .replaceAll('DAY', today)
    .replaceAll('ROLE', 'officer')
    .replaceAll('"..."', '"It was so decided."')
    .replaceAll(/: \.\.\."/g, ': You read it anew."');
}

/** Runs the last command that a hint names. */
export async function runHinted(root: string, hint: string, day = today): Promise<string> {
  const command = /.*(npx clausebook .*?)(?:\)|$)/.exec(hint)?.[1];
  if (command === undefined) throw new Error(`No command in: ${hint}`);
  return obey(root, fillIn(command), day);
}

function hintOf({ hint }: Diagnostic, pattern: RegExp): string {
  const found = pattern.exec(hint ?? '')?.[1];
  if (found === undefined) throw new Error(`The hint "${hint}" does not say ${pattern}.`);
  return found;
}

const scene = (slug: string) => scenes[slug] ?? releasedScenes[slug] ?? (() => undefined);
const holders = 'content/role-holders.yaml';
const confirmations = 'content/confirmations/access-control.yaml';
const fixture = (file: string) => join(small, file);

/** What was altered comes back from a copy, as from version control. */
function restored(slug: string): Play {
  let copy = '';
  return {
    begin: releasedHandbook,
    make: (root) => {
      copy = `${root}-copy`;
      cpSync(root, copy, { recursive: true });
      scene(slug)(root);
    },
    obey: (root, { file, hint }) => {
      const named = /(?:-- |^Restore )(\d{4}-[a-z]+\.json|content\/\S+)/.exec(hint ?? '')?.[1] ?? file;
      const path = named.includes('/') ? named : `content/ledger/${named}`;
      rmSync(join(root, path), { force: true });
      cpSync(join(copy, path), join(root, path), { recursive: true });
    },
  };
}

const byCommand = (slug: string): Play => ({
  begin: releasedHandbook,
  make: scene(slug),
  obey: (root, { hint = '' }) => runHinted(root, hint),
});

const review = (day: string): Play => ({
  begin: releasedHandbook,
  make: () => undefined,
  day,
  obey: async (root, { rule }) => {
    const slugs =
      rule === 'review-due' ? ['access-control', 'privacy-notice'] : ['key-cabinet', 'access-control'];
    for (const slug of slugs) await runHinted(root, `npx clausebook review ${slug} --outcome confirmed`, day);
  },
});

const chain = ['content/ledger', 'content/heads.txt'];
function bringBack(root: string, copy: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(root, path), { recursive: true });
    cpSync(join(copy, path), join(root, path), { recursive: true });
  }
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Another framework, whose first requirement is a specification of this kind. */
function writeOther(root: string, flag: string, more = ''): void {
  const head =
    'id: other-2026\ntitle: Other 2026\nname: Another standard\nedition: First\npublisher: Nobody\nstatus: { state: current }\nsources: [{ title: Made up, licence: own, taken: words }]\n';
  const requirement = `  - { id: "1", title: Doors, kind: specification${flag} }\n`;
  write(root, 'content/frameworks/other-2026.yaml', `${head}requirements:\n${requirement}${more}`);
}

const decided: Readonly<Record<string, string>> = {
  id: '"1"',
  framework: 'other-2026',
  decision: 'implemented',
  why: 'It is easy.',
  decidedBy: 'boss',
  decidedOn: '2026-01-01',
  owner: 'officer',
};

function decision(fields: readonly string[]): string {
  return `---\n${fields.map((field) => `${field}: ${decided[field]}`).join('\n')}\n---\nScreens lock.\n`;
}

const crosswalk = 'content/crosswalks/demo-2026__other-2026.yaml';
function writeMap(root: string, taken: string, source: string): void {
  writeOther(root, '');
  write(
    root,
    crosswalk,
    `from: demo-2026\nto: other-2026\nbasis: Compared for tests.\npublished: false\nsources:\n  own: { title: By us, licence: own, taken: ${taken} }\nedges:\n  - { from: "5.1", to: "1", relation: related, source: ${source}, confidence: low }\n`,
  );
}

function removeFrom(root: string, file: string, piece: string): void {
  rewrite(root, file, piece, '');
}

/** Whoever can write everything makes everything anew: text, events, HEAD. */
function forgeText(root: string, evil: string): void {
  const text = 'content/archive/access-control/2.1.0/text.html';
  const [first, second, head] = ['0001-release.json', '0002-release.json', 'HEAD'].map(
    (name) => `content/ledger/${name}`,
  ) as [string, string, string];
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const change = (file: string, to: string) => {
    const before = hashOf(read(file));
    writeFileSync(join(root, file), to);
    return [before, hashOf(to)] as const;
  };
  const texts = change(text, `${read(text)}${evil}\n`);
  const events = change(first, read(first).replaceAll(...texts));
  change(head, read(head).replace(...change(second, read(second).replaceAll(...events))));
}

export const plays: Readonly<Record<string, Play>> = {
  ...systemPlays,
  ...privacyPlays,
  'undecided-text': {
    make: (root) =>
      rewrite(
        root,
        policy,
        'Ask the <Role',
        '<Decide id="keys-at-night">Keys stay here.</Decide> Ask the <Role',
      ),
    obey: (root, problem) =>
      rewrite(
        root,
        hintOf(problem, / in (\S+): /),
        'answers: { ',
        `answers: { ${hintOf(problem, /: ([\w-]+: true)$/)}, `,
      ),
  },
  'unknown-rule-in-quiz': {
    make: scene('unknown-rule-in-quiz'),
    obey: (root, problem) =>
      rewrite(root, problem.file, 'rule: lock-screens', `rule: ${hintOf(problem, /Did you mean (\S+)\?/)}`),
  },
  'quiz-rule-changed': {
    make: scene('quiz-rule-changed'),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        'says: You must lock your screen. It locks itself after 15 minutes.',
        hintOf(problem, /(says: .*)$/),
      ),
  },
  'criterion-unstated': {
    make: scene('criterion-unstated'),
    obey: (root, problem) => appendFileSync(join(root, problem.file), `${hintOf(problem, /add: (- .*)$/)}\n`),
  },
  'document-renamed': {
    begin: releasedHandbook,
    make: scene('document-renamed'),
    obey: (root, problem) => obey(root, hintOf(problem, /run: (npx clausebook rename document \S+ \S+)/)),
  },
  'approver-without-holder': {
    make: (root) =>
      rewrite(
        root,
        holders,
        'name: Mari Tamm, from: 2024-01-01',
        'name: Mari Tamm, from: 2024-01-01, until: 2026-03-01',
      ),
    obey: (root, { hint }) => runHinted(root, hint ?? ''),
  },
  'deputy-missing': {
    make: (root) =>
      rewrite(
        root,
        'content/roles.yaml',
        'classification: public }',
        'classification: public, deputyAskedBy: access-control#emergencies }',
      ),
    obey: (root) =>
      rewrite(root, holders, 'Mari Tamm, from: 2024-01-01', 'Mari Tamm, from: 2024-01-01, delegate: p-2'),
  },
  'too-few-holders': {
    make: (root) =>
      rewrite(root, 'content/roles.yaml', 'classification: public }', 'classification: public, atLeast: 2 }'),
    obey: (root, { hint }) => runHinted(root, hint ?? ''),
  },
  'roles-in-one-hand': {
    make: (root) =>
      rewrite(
        root,
        'content/roles.yaml',
        'classification: public }',
        'classification: public, excludes: [officer] }',
      ),
    obey: (root) =>
      rewrite(
        root,
        holders,
        'from: 2024-01-01, delegate: p-1 }',
        'from: 2024-01-01, until: 2026-03-01, delegate: p-1 }\n- { role: officer, person: p-2, name: Jaan Kask, from: 2026-03-02 }',
      ),
  },
  'person-id-is-name': {
    make: (root) => rewrite(root, holders, 'person: p-2', 'person: jaan-kask'),
    obey: async (root) => {
      const made = /\bp-[a-z0-9]{8}\b/.exec(await obey(root, 'npx clausebook new person'))?.[0];
      if (made === undefined) throw new Error('No id was made.');
      rewrite(root, holders, 'person: jaan-kask', `person: ${made}`);
    },
  },
  'more-problems': {
    make: scene('more-problems'),
    obey: (root) => writeForm(root, 'doors', 'FRM-002', 'Locked.'),
  },
  'missing-root': { make: scene('missing-root'), obey: () => temporaryHandbook() },
  'not-a-handbook': { make: scene('not-a-handbook'), obey: () => temporaryHandbook() },
  'missing-file': {
    make: scene('missing-file'),
    obey: (root, problem) =>
      renameSync(
        join(root, 'content', hintOf(problem, /Did you mean (\S+),/)),
        join(root, 'content/roles.yaml'),
      ),
  },
  'link-leaves-root': {
    make: (root) => {
      renameSync(join(root, procedure), join(dirname(root), 'outside.mdx'));
      symlinkSync(join(dirname(root), 'outside.mdx'), join(root, procedure));
    },
    obey: (root, { file }) => {
      const text = readFileSync(join(root, file));
      rmSync(join(root, file));
      writeFileSync(join(root, file), text);
    },
  },
  'repeated-folder': {
    make: scene('repeated-folder'),
    obey: (root, { file }) => rmSync(join(root, file)),
  },
  'file-too-large': {
    make: scene('file-too-large'),
    obey: (root, { file }) => cpSync(fixture(file), join(root, file)),
  },
  'not-utf8': {
    make: (root) => {
      rewrite(root, 'content/roles.yaml', 'Director', 'Büroleitung');
      const path = join(root, 'content/roles.yaml');
      writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), 'latin1'));
    },
    obey: (root, { file }) => writeFileSync(join(root, file), readFileSync(join(root, file), 'latin1')),
  },
  'empty-file': {
    make: (root) => write(root, 'content/registers/retention.yaml', ''),
    obey: (root, problem) => write(root, problem.file, hintOf(problem, /is written (.*)\.$/)),
  },
  'unknown-file': {
    make: (root) => renameSync(join(root, 'content/parameters.yaml'), join(root, 'content/paramters.yaml')),
    obey: (root, problem) =>
      renameSync(join(root, problem.file), join(root, hintOf(problem, /Did you mean (\S+)\?/))),
  },
  'bad-file-name': {
    make: (root) => {
      writeForm(root, 'doors', 'FRM-002', 'Locked.');
      renameSync(join(root, 'policies/examples/doors.mdx'), join(root, 'policies/examples/Front Doors.mdx'));
    },
    obey: (root, problem) =>
      renameSync(
        join(root, problem.file),
        join(root, dirname(problem.file), hintOf(problem, /Rename it to (\S+)/)),
      ),
  },
  'bad-image': {
    make: scene('bad-image'),
    obey: (root, { file }) => cpSync(fixture(file), join(root, file)),
  },
  'wrong-place': {
    make: (root) =>
      renameSync(
        join(root, 'content/controls/demo-2026/5.10.mdx'),
        join(root, 'content/controls/demo-2026/5.12.mdx'),
      ),
    obey: (root, problem) =>
      renameSync(join(root, problem.file), join(root, hintOf(problem, /Rename the file to (\S+)/))),
  },
  'duplicate-slug': {
    make: (root) => {
      mkdirSync(join(root, 'policies/keys'));
      cpSync(join(root, procedure), join(root, 'policies/keys/key-cabinet.mdx'));
      rewrite(root, 'policies/keys/key-cabinet.mdx', 'PRO-007', 'PRO-008');
      rewrite(root, 'policies/keys/key-cabinet.mdx', 'title: Key cabinet', 'title: Key safe');
    },
    obey: (root, { file }) => renameSync(join(root, file), join(root, dirname(file), 'key-safe.mdx')),
  },
  'missing-control': {
    make: scene('missing-control'),
    obey: (root, problem) => {
      const file = hintOf(problem, /^Make (\S+)/);
      cpSync(fixture(file), join(root, file));
    },
  },
  'missing-decision': {
    make: (root) => writeOther(root, ', flag: addressable'),
    obey: (root, problem) => {
      const [file = '', fields = ''] = hintOf(problem, /^Make (.*)\.$/).split(' with ');
      write(root, file, decision(fields.split(/, | and /)));
    },
  },
  'not-addressable': {
    make: (root) => {
      writeOther(root, '', '  - { id: "2", title: Locks, kind: specification, flag: addressable }\n');
      write(root, 'content/controls/other-2026/1.mdx', decision(Object.keys(decided)));
      write(root, 'content/controls/other-2026/2.mdx', decision(Object.keys(decided)).replace('"1"', '"2"'));
    },
    obey: (root, { file }) => rmSync(join(root, file)),
  },
  'unknown-source': {
    make: (root) => writeMap(root, 'pairs', 'iso'),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        'sources:\n',
        `${hintOf(problem, /^Add it to "(sources)"/)}:\n  iso: { title: ISO, licence: own, taken: pairs }\n`,
      ),
  },
  'nothing-taken': {
    make: (root) => writeMap(root, 'nothing', 'own'),
    obey: (root) => rewrite(root, crosswalk, 'taken: nothing', 'taken: pairs'),
  },
  'unknown-documented-information': {
    make: (root) => {
      write(
        root,
        'content/frameworks/documented-information.yaml',
        '- { id: ISMS-02, framework: demo-2026, name: Scope, class: expected, requirements: { demo-2026: ["5.1"] }, check: Is there one?, suppliedBy: We }\n',
      );
      rewrite(root, policy, 'keywords:', 'provides: [ISMS-03]\nkeywords:');
    },
    obey: (root, problem) => rewrite(root, policy, 'ISMS-03', hintOf(problem, /Did you mean (\S+)\?/)),
  },
  'unknown-record': {
    make: scene('unknown-record'),
    obey: (root, problem) =>
      rewrite(root, problem.file, 'to: rolls', `to: ${hintOf(problem, /Did you mean (\S+)\?/)}`),
  },
  'unknown-person': {
    make: (root) => rewrite(root, 'content/role-holders.yaml', 'delegate: p-1', 'delegate: p-3'),
    obey: (root, problem) => rewrite(root, problem.file, 'p-3', hintOf(problem, /Did you mean (\S+)\?/)),
  },
  'cites-beyond-readers': {
    make: (root) =>
      rewrite(
        root,
        notice,
        'We keep your name and',
        'We keep your name, as <Doc to="access-control"/> says, and',
      ),
    obey: (root) => removeFrom(root, notice, ', as <Doc to="access-control"/> says,'),
  },
  'unconfirmed-mapping': {
    make: (root) => rewrite(root, 'content/confirmations/key-cabinet.yaml', '- "5.10"', '- "5.1"'),
    obey: (root, { hint = '' }) => runHinted(root, hint),
  },
  'mapping-text-changed': {
    make: (root) =>
      rewrite(root, policy, 'Ask the <Role id="keeper"/>. See', 'Ask the <Role id="officer"/>. See'),
    obey: (root, { hint = '' }) => runHinted(root, hint),
  },
  'mapped-section-removed': {
    make: (root) => {
      rewrite(root, policy, '{#requesting-access}', '{#access}');
      rewrite(root, policy, '"#requesting-access"', '"#access"');
    },
    obey: (root, { hint = '' }) => runHinted(root, hint),
  },
  'words-not-in-section': {
    make: (root) => rewrite(root, confirmations, '"5.10": You must', '"5.10": You may'),
    // "Quote them as \"text\" above has them."
    obey: (root) => rewrite(root, confirmations, '"5.10": You may', '"5.10": You must'),
  },
  'words-without-tie': {
    make: (root) => rewrite(root, confirmations, '"5.10": You', '"5.1": You'),
    obey: (root, { hint = '' }) =>
      rewrite(root, confirmations, '"5.1": You', `"${/Did you mean (\S+)\?/.exec(hint)?.[1]}": You`),
  },
  'excluded-control-claimed': {
    make: (root) =>
      rewrite(root, 'content/controls/demo-2026/5.1.mdx', 'applicable: true', 'applicable: false'),
    obey: (root, problem) =>
      rewrite(
        root,
        hintOf(problem, / in (content\S+)$/),
        'applicable: false',
        hintOf(problem, /"(applicable: true)"/),
      ),
  },
  'control-without-section': {
    make: (root) => rewrite(root, policy, 'satisfies:\n  demo-2026: [5.1]\n', ''),
    obey: (root, problem) =>
      rewrite(
        root,
        policy,
        '## Emergencies {#emergencies}\n',
        `## Emergencies {#emergencies}\n\n${hintOf(problem, /Put (<.*?\/>)/)}\n`,
      ),
  },
  'implemented-without-evidence': {
    make: (root) =>
      rewrite(root, 'content/controls/demo-2026/5.10.mdx', 'status: planned', 'status: implemented'),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        'owner:',
        `${hintOf(problem, /Add "(evidence)"/)}:\n  - { title: The list, where: The safe, kind: record, on: 2026-01-01 }\nowner:`,
      ),
  },
  'driver-without-ground': {
    make: scene('driver-without-ground'),
    obey: (root, problem) =>
      rewrite(root, problem.file, 'because:', `${hintOf(problem, /Add "(risks)"/)}: [r-01]\nbecause:`),
  },
  'ground-without-driver': {
    make: scene('ground-without-driver'),
    obey: (root, problem) =>
      rewrite(root, problem.file, 'drivers: [legal]', `drivers: [legal, ${hintOf(problem, /^Add "(.*?)"/)}]`),
  },
  'ground-one-sided': {
    make: scene('ground-one-sided'),
    obey: (root, problem) =>
      rewrite(
        root,
        hintOf(problem, /in (\S+),/),
        'controls: {}',
        `controls: { ${hintOf(problem, /of (\S+) to/)}: ["${hintOf(problem, /^Add (\S+)/)}"] }`,
      ),
  },
  'excluded-control-cited': {
    make: scene('excluded-control-cited'),
    obey: (root, problem) =>
      rewrite(
        root,
        hintOf(problem, /in (\S+)\.$/),
        'applicable: false',
        hintOf(problem, /write "(applicable: true)"/),
      ),
  },
  'risk-method-missing': {
    make: scene('risk-method-missing'),
    obey: (root, problem) => {
      expect(soundMethod).toContain(hintOf(problem, /^Add "(.*?)"/));
      appendFileSync(join(root, hintOf(problem, /to (\S+)\.$/)), soundMethod);
    },
  },
  'risk-without-plan': {
    make: scene('risk-without-plan'),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        '  owner:',
        `  plan:\n    ${hintOf(problem, /: (- \{.*\})$/)
          .replace('...', 'A second lock')
          .replace('ROLE', 'keeper')
          .replace('DAY', '2026-06-30')}\n  owner:`,
      ),
  },
  'risk-accepted-by-other': {
    make: scene('risk-accepted-by-other'),
    obey: (root, problem) => rewrite(root, problem.file, 'by: boss', hintOf(problem, /write "(by: .*?)"/)),
  },
  'risk-not-accepted': {
    make: scene('risk-not-accepted'),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        '  assessedOn:',
        `  ${hintOf(problem, /write: (accepted: .*)$/).replace('DAY', '2026-02-01')}\n  assessedOn:`,
      ),
  },
  'threat-without-risk': {
    make: scene('threat-without-risk'),
    obey: (root, problem) =>
      rewrite(
        root,
        hintOf(problem, /in (\S+),/),
        'threats: [thieves]',
        `threats: [thieves, ${hintOf(problem, /^Add "(.*?)"/)}]`,
      ),
  },
  'ephi-unaccounted': {
    make: scene('ephi-unaccounted'),
    obey: (root, problem) =>
      rewrite(
        root,
        hintOf(problem, /in (\S+)\.$/),
        'assets: [cards]',
        `assets: [cards, ${hintOf(problem, /^Add "(.*?)"/)}]`,
      ),
  },
  'supplier-without-review': {
    make: scene('supplier-without-review'),
    obey: (root, problem) =>
      rewrite(root, problem.file, '  exit:', `  ${hintOf(problem, /Add "(.*?)"/)}: 2026-12-31\n  exit:`),
  },
  'tolerated-without-end': {
    make: scene('tolerated-without-end'),
    obey: (root, problem) =>
      rewrite(root, problem.file, '  use:', `  ${hintOf(problem, /Add "(.*?)"/)}: 2026-12-31\n  use:`),
  },
  'language-missing': {
    make: scene('language-missing'),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        '{ en: You get all of it. }',
        `{ en: You get all of it., ${hintOf(problem, /^Write (.*) beside it/)} }`,
      ),
  },
  'safeguard-unfounded': {
    make: scene('safeguard-unfounded'),
    obey: (root, { file }) => rewrite(root, file, '["5.10"]', '["5.1"]'),
  },
  'row-overdue': {
    make: scene('row-overdue'),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        'nextAccessReview: 2026-02-01',
        `${hintOf(problem, /into "(.*?)"/)}: 2026-05-01`,
      ),
  },
  'dpo-conflict': {
    make: scene('dpo-conflict'),
    obey: (root, problem) =>
      rewrite(root, problem.file, 'securityOwner: watcher', `${hintOf(problem, /in "(.*?)"/)}: keeper`),
  },
  'control-without-driver': {
    make: (root) => rewrite(root, 'content/controls/demo-2026/5.10.mdx', 'drivers: [legal]\n', ''),
    obey: (root, problem) =>
      rewrite(
        root,
        problem.file,
        'because:',
        `${hintOf(problem, /Add "(drivers)"/)}: [${hintOf(problem, /more of (\w+),/)}]\nbecause:`,
      ),
  },
  'no-in-short': {
    make: (root) => writeForm(root, 'doors', 'GUI-001', 'Locked.', 'guideline'),
    obey: (root) =>
      rewrite(
        root,
        'policies/examples/doors.mdx',
        'Locked.',
        '<InShort>\n- Lock.\n- Count.\n- Report.\n</InShort>\n\n## Doors\n\nLocked.',
      ),
  },
  'unused-parameter': {
    make: (root) => rewrite(root, policy, '<Param id="screen-lock"/>', 'a while'),
    obey: (root, problem) => rewrite(root, policy, 'a while', hintOf(problem, /Write (<.*?\/>)/)),
  },
  'text-drifted': byCommand('text-drifted'),
  'unreleased-change': byCommand('unreleased-change'),
  'never-released': byCommand('never-released'),
  'id-reused': {
    begin: releasedHandbook,
    make: (root) => {
      scene('id-reused')(root);
      rmSync(join(root, 'content/confirmations/key-cabinet.yaml'));
    },
    obey: (root, { file }) => rewrite(root, file, 'PRO-007', 'PRO-008'),
  },
  'review-due': review('2026-12-11'),
  'review-overdue': review('2027-01-11'),
  'archive-not-plain': {
    begin: releasedHandbook,
    make: (root) => {
      cpSync(root, `${root}-copy`, { recursive: true });
      forgeText(root, '<script>alert(1)</script>');
    },
    obey: (root, problem) => {
      expect(problem.hint).toContain('the archive and the ledger. Restore both');
      bringBack(root, `${root}-copy`, ['content/archive', ...chain]);
    },
  },
  'ledger-fork': {
    begin: releasedHandbook,
    make: async (root) => {
      const [branch, main] = [`${root}-branch`, `${root}-main`];
      cpSync(root, branch, { recursive: true });
      await obey(branch, 'review privacy-notice --outcome confirmed');
      await obey(root, 'correct 1 access-control --effective 2026-01-16 --why "A slip."');
      cpSync(root, main, { recursive: true });
      // A merge that took what was recorded on the branch for the whole of it.
      for (const file of ['ledger/0003-review.json', 'ledger/HEAD', 'heads.txt'])
        cpSync(join(branch, 'content', file), join(root, 'content', file));
    },
    obey: async (root, problem) => {
      const out = join(dirname(root), 'event.json');
      renameSync(join(root, 'content/ledger/0003-review.json'), out);
      for (const file of ['content/ledger/HEAD', 'content/heads.txt']) {
        expect(problem.hint).toContain(file);
        cpSync(join(`${root}-main`, file), join(root, file));
      }
      await obey(root, hintOf(problem, /run: (npx clausebook .*)$/).replace('FILE', out));
    },
  },
  'missing-folder': restored('missing-folder'),
  'archive-missing': restored('archive-missing'),
  'archive-altered': restored('archive-altered'),
  'broken-chain': restored('broken-chain'),
  'bad-event': restored('bad-event'),
  'translation-stale': {
    begin: () => {
      const root = releasedHandbook({ [estonianNotice]: writeEstonian('1.0.0') });
      rewrite(root, notice, 'We keep your name', 'We must also keep your address and your name');
      releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-03-02' });
      return root;
    },
    make: () => undefined,
    // It is released with the version after.
    obey: (root) => write(root, estonianNotice, writeEstonian('2.1.0')),
  },
  'translation-waits': {
    begin: releasedHandbook,
    make: (root) => write(root, estonianNotice, writeEstonian('1.0.0')),
    obey: (root) => write(root, estonianNotice, writeEstonian('1.1.0')),
  },
  'translation-unqualified': {
    make: (root) =>
      write(root, estonianNotice, writeEstonian('1.0.0').replace('keywords:', `${readByOfficer}keywords:`)),
    obey: (root, problem) => {
      expect(problem.hint).toContain('Take "reviewedBy" and "on" out');
      rewrite(root, estonianNotice, readByOfficer, '');
    },
  },
  'translation-of-other': {
    make: (root) =>
      write(root, estonianNotice, writeEstonian('1.0.0').replace('privacy-notice@', 'key-cabinet@')),
    obey: (root, problem) =>
      rewrite(
        root,
        estonianNotice,
        'translates: key-cabinet@1.0.0',
        hintOf(problem, /write (translates: \S+)/),
      ),
  },
  'translation-differs': {
    make: (root) => write(root, estonianNotice, writeEstonian('1.0.0').replace(' {#what-we-keep}', '')),
    obey: (root) => rewrite(root, estonianNotice, '## Mida me hoiame', '## Mida me hoiame {#what-we-keep}'),
  },
};

const readByOfficer = 'reviewedBy: officer\non: 2026-01-05\n';

/** A command that is refused, mended as its refusal says: the commands that are run then. */
export const commandPlays: Readonly<Record<string, (wrong: string, said: string) => readonly string[]>> = {
  'nothing-to-release': (_wrong, said) => [commandIn(said)],
  'effective-too-early': (wrong) => [wrong.replace(/--effective \S+/, '--effective 2026-04-01')],
  'released-after-retirement': (wrong, said) => [commandIn(said), wrong],
  'notice-adopted': (wrong) => [
    wrong
      .replace(' --adopt', '')
      .replace('"It was in force before."', '"It was so." --change "public: We tell more."'),
  ],
  'not-the-approver': (wrong, said) => [
    wrong.replace(/--holder \S+/, `--holder ${/held by (p-\d)/.exec(said)?.[1]}`),
  ],
  'approval-incomplete': (wrong, said) => [
    `${wrong} --method ${/--method ([\w-]+),/.exec(said)?.[1]} ${/--evidence ".*?"/.exec(said)?.[0]}`,
  ],
  'not-released': (wrong, said) => [commandIn(said), wrong],
  'review-day': (wrong) => [wrong.replace(/--on \S+/, `--on ${today}`)],
  'not-the-holder': (wrong, said) => [
    wrong.replace(/--holder \S+/, `--holder ${/held by (p-\d)/.exec(said)?.[1]}`),
  ],
  'retired-too-early': (wrong) => [wrong.replace(/--from \S+/, `--from ${today}`)],
  'retired-already': (_wrong, said) => [commandIn(said).replace(today, '2026-04-01')],
  'bad-replacement': (wrong, said) => [commandIn(said), wrong],
  'no-such-event': (wrong, said) => [
    wrong.replace(/correct \d+/, `correct ${/event (\d+) \(/.exec(said)?.[1]}`),
  ],
  'correction-of-correction': (_wrong, said) => [commandIn(said)],
  'not-in-this-event': (wrong) => [wrong.replace('--on ', '--approved-on ')],
  'out-of-order': (wrong) => [wrong.replace(/--effective \S+/, '--effective 2026-01-16')],
  'gap-left': (wrong) => [wrong],
  'name-in-event': (wrong) => [wrong.replace('Mari Tamm', 'the Director')],
  'change-not-told': (wrong, said) => [`${wrong} ${/--change ".*?"/.exec(said)?.[0]}`],
  'adopted-too-late': (wrong) => [wrong.replace(' --adopt', '')],
  'published-link-broken': (wrong) => [`${wrong} --replaced-by access-control`],
};

function commandIn(said: string): string {
  return fillIn(/.*(npx clausebook .*)$/m.exec(said)?.[1] ?? '');
}
