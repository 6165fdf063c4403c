import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readWhole } from '../../src/cli/write-together.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { signatureFile, signEvent } from '../../src/ledger/sign-event.ts';
import { eventFile } from '../../src/schema/event.ts';
import { type BuiltLedger, createLedger, roleHolders, writeFiles } from '../ledger/build-ledger.ts';
import { editionFiles, manifestOf, smallLedger } from '../ledger/made-edition.ts';
import { makeCertificate, makeTimeStamp, timeStamping } from '../ledger/make-time-stamp.ts';
import { lacks, need } from '../support/lacks.ts';
import { sshKeygen } from '../support/programs.ts';
import { launcher, project, userEnvironment, withClock } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { fillIn } from './obeyed-elsewhere.ts';
import { obey } from './scenes.ts';

/** What is found, as far as somebody who mends it needs it. */
export interface Said {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** A past that does not hold, and one who does what `verify` says of it. */
export interface ProofPlay {
  readonly begin?: () => string | Promise<string>;
  readonly make: (root: string) => unknown;
  /** What is asked for; `verify` unless told. */
  readonly judge?: (root: string, words: readonly string[]) => readonly Said[] | Promise<readonly Said[]>;
  /** Options that it is asked with. */
  readonly words?: (root: string) => readonly string[];
  /** Returns the options that it is asked with then, where they are others. */
  readonly obey: (root: string, problem: Said) => unknown;
  readonly skip?: boolean;
}

/** When all this is looked at: nothing in it lies in the future. */
const now = '2026-11-20';

export async function verified(root: string, words: readonly string[] = []): Promise<readonly Said[]> {
  return JSON.parse(await obey(root, `verify --format json ${words.join(' ')}`, now));
}

/** The small handbook with a past: a policy in force from 1 February 2026, released and then reviewed. */
function pastHandbook(go: (ledger: BuiltLedger) => void = () => undefined): string {
  const ledger = createLedger();
  ledger.release('2026-01-12', [
    { document: 'access-control', version: '2.1.0', approvedOn: '2026-01-10', effective: '2026-02-01' },
  ]);
  ledger.review('2026-02-03', 'access-control', '2.1.0');
  go(ledger);
  const root = temporaryHandbook({ 'content/role-holders.yaml': JSON.stringify(roleHolders) });
  writeFiles(root, ledger.files);
  return root;
}

const copyOf = (root: string) => `${root}-copy`;
function keepCopy(root: string): void {
  cpSync(root, copyOf(root), { recursive: true });
}

/** As from version control: the whole folder as it was, without what came to it. */
function restore(root: string, ...paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(root, path), { recursive: true, force: true });
    cpSync(join(copyOf(root), path), join(root, path), { recursive: true });
  }
}

/** The paths of the handbook that a hint names. */
function pathsIn({ hint }: Said): readonly string[] {
  return [...hint.matchAll(/content\/[\w./-]*\w/g)].map(([path]) => path);
}

function without(root: string, file: string): void {
  rmSync(join(root, file), { recursive: true });
}

/** Something that was recorded although no command records it, mended by the command that the finding names. */
function recorded(go: (ledger: BuiltLedger) => void): ProofPlay {
  return {
    begin: () => pastHandbook(),
    make: (root) => cpSync(pastHandbook(go), root, { recursive: true }),
    obey: (root, { hint }) => {
      const command = /.*(npx clausebook .*)$/.exec(hint)?.[1];
      if (command === undefined) throw new Error(`No command in: ${hint}`);
      return obeyed(root, fillIn(command).replace('PERSON', 'p-2'));
    },
  };
}

/** Runs a command that must be carried out. */
async function obeyed(root: string, command: string): Promise<void> {
  const said = await obey(root, command, now);
  if (!said.includes('Recorded as event')) throw new Error(`${command}\n${said}`);
}

/** Something that came to harm, and comes back from version control: the file itself, or what the hint names. */
function restored(make: (root: string) => void, ...paths: readonly string[]): ProofPlay {
  return {
    begin: pastHandbook,
    make: (root) => {
      keepCopy(root);
      make(root);
    },
    obey: (root, problem) => {
      if (!/[Rr]estore|itself/.test(problem.hint)) throw new Error(problem.hint);
      restore(root, ...(paths.length > 0 ? paths : [problem.file]));
    },
  };
}

/** Puts another last event in the place of the one that is there, with HEAD and heads made anew. */
function forgeLast(root: string, from: string | RegExp, to: string): void {
  const file = 'content/ledger/0002-review.json';
  const before = readWhole(root, file);
  const after = before.replace(from, to);
  if (before === after) throw new Error(`${file} does not hold ${from}.`);
  for (const [path, text] of [
    [file, after],
    ...['content/ledger/HEAD', 'content/heads.txt'].map(
      (name) => [name, readWhole(root, name).replace(hashOf(before), hashOf(after))] as const,
    ),
  ] as const)
    writeFileSync(join(root, path), text);
}

function git(root: string, ...words: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: root });
}

/** The signature of the approver over the release, with a key that ends when it is told. */
function signed(root: string, options = ''): void {
  const key = join(dirname(root), 'key');
  spawnSync(need(sshKeygen), ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const made = signEvent(readFileSync(join(root, eventFile(1, 'release'))), key);
  if ('problem' in made) throw new Error(made.problem);
  writeFiles(
    root,
    new Map([
      [signatureFile(1), made.signature],
      [
        'content/allowed_signers',
        `p-3 namespaces="clausebook"${options} ${readWhole(dirname(root), 'key.pub')}`,
      ],
    ]),
  );
}

const headLine = (root: string) => `"${readWhole(root, 'content/heads.txt').trimEnd().split('\n').at(-1)}"`;

/** Another user of the machine asks `check`. */
function checkedByOther(root: string): readonly Said[] {
  const who = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout } = spawnSync(process.execPath, [launcher, 'check', '--format', 'json', '--root', root], {
    ...who,
    encoding: 'utf8',
    env: { ...userEnvironment(), ...withClock(now) },
  });
  return JSON.parse(stdout);
}

const othersSeeUs =
  process.platform !== 'win32' &&
  (process.getuid?.() !== 0 ||
    spawnSync(process.execPath, [launcher, '--version'], { uid: 65_534, gid: 65_534 }).status === 0);

/** A downloaded edition, damaged, and downloaded again. */
function downloaded(make: (root: string) => void): ProofPlay {
  return {
    begin: () => {
      const files = editionFiles(smallLedger());
      const root = join(dirname(temporaryHandbook()), 'edition');
      return writeFiles(root, new Map([...files, ['manifest.json', manifestOf(files)]]));
    },
    make: (root) => {
      keepCopy(root);
      make(root);
    },
    judge: (root) => {
      const program = join(project, 'src/proof/verify.mjs');
      const { stdout, status } = spawnSync(process.execPath, [program, root], { encoding: 'utf8' });
      const found = [...stdout.matchAll(/^ {2}(\S.*?) {2}(\S+)\n {4}(.*)\n {4}(.*)$/gm)].map(
        ([, file = '', rule = '', message = '', hint = '']) => ({ file, rule, message, hint }),
      );
      if (status !== (found.length === 0 ? 0 : 1)) throw new Error(stdout);
      return found;
    },
    obey: (root, { hint }) => {
      if (!hint.includes('again')) throw new Error(hint);
      rmSync(root, { recursive: true });
      cpSync(copyOf(root), root, { recursive: true });
    },
  };
}

const policy = { document: 'access-control', approvedOn: '2026-03-01', effective: '2026-03-01' };
const archive = 'content/archive/access-control/2.1.0';
const retention =
  '- { id: all, category: All documents, documents: {}, period: P6Y, criteria: From the last day in force, trigger: creation-or-last-in-effect, disposal: The officer decides, source: [Law 1] }\n';

/** By rule; several of one rule, which say other things, with a word behind it. */
export const proofPlays: Readonly<Record<string, ProofPlay>> = {
  'unreadable-file': {
    begin: () => {
      const root = temporaryHandbook();
      chmodSync(dirname(root), 0o755);
      return root;
    },
    make: (root) => chmodSync(join(root, 'content/contacts.yaml'), 0o000),
    judge: checkedByOther,
    obey: (root, { file, hint }) => {
      if (!hint.includes('permissions')) throw new Error(hint);
      chmodSync(join(root, file), 0o644);
    },
    skip: !othersSeeUs,
  },
  'version-too-low': recorded((ledger) => ledger.release('2026-03-01', [{ ...policy, version: '1.0.0' }])),
  'same-person': recorded((ledger) =>
    ledger.release('2026-03-01', [{ ...policy, version: '2.2.0', owner: 'boss' }]),
  ),
  'effective-too-early, before it was recorded': recorded((ledger) =>
    ledger.release('2026-03-01', [
      { ...policy, version: '2.2.0', approvedOn: '2026-02-10', effective: '2026-02-11' },
    ]),
  ),
  'effective-too-early, before it was approved': recorded((ledger) =>
    ledger.release('2026-03-01', [{ ...policy, version: '2.2.0', effective: '2026-02-28' }]),
  ),
  'effective-too-early, on the day of another': recorded((ledger) =>
    ledger.release(
      '2026-03-01',
      [{ ...policy, version: '2.2.0', approvedOn: '2026-01-31', effective: '2026-02-01' }],
      { adopted: true },
    ),
  ),
  'released-after-retirement': recorded((ledger) => {
    ledger.retire('2026-02-10', 'access-control', '2026-02-20');
    ledger.release('2026-03-01', [{ ...policy, version: '2.2.0' }]);
  }),
  'notice-adopted': recorded((ledger) =>
    ledger.release(
      '2026-03-01',
      [
        {
          ...policy,
          document: 'privacy-notice',
          type: 'notice',
          version: '1.0.0',
          effective: '2026-02-28',
          approvedOn: '2026-02-28',
        },
      ],
      { adopted: true },
    ),
  ),
  'approval-incomplete, without evidence': recorded((ledger) =>
    ledger.release('2026-03-01', [{ ...policy, version: '2.2.0', evidence: undefined }]),
  ),
  'approval-incomplete, without a method': recorded((ledger) =>
    ledger.release('2026-03-01', [{ ...policy, version: '2.2.0', method: undefined }]),
  ),
  'approval-incomplete, of an end': recorded((ledger) => {
    ledger.release('2026-03-01', [{ ...policy, document: 'key-cabinet', version: '1.0.0' }]);
    ledger.retire('2026-03-02', 'key-cabinet', '2026-04-01', false, {});
    ledger.retire('2026-03-03', 'access-control', '2026-04-01');
  }),
  'not-the-approver': recorded((ledger) =>
    ledger.release('2026-03-01', [{ ...policy, version: '2.2.0', holder: 'p-1' }]),
  ),
  'not-the-holder': recorded((ledger) =>
    ledger.review('2026-03-01', 'access-control', '2.1.0', '2026-03-01', { holder: 'p-1' }),
  ),
  'recorded-out-of-order': recorded((ledger) => ledger.review('2026-02-02', 'access-control', '2.1.0')),
  'recorded-in-future': recorded((ledger) => ledger.review('2031-05-01', 'access-control', '2.1.0')),
  'unreleased-version': recorded((ledger) => ledger.review('2026-03-01', 'access-control', '3.0.0')),
  'retired-in-vain, before it was in force': recorded((ledger) =>
    ledger.retire('2026-03-01', 'access-control', '2026-02-01'),
  ),
  'retired-in-vain, twice': recorded((ledger) => {
    ledger.retire('2026-03-01', 'access-control', '2026-03-10');
    ledger.retire('2026-03-02', 'access-control', '2026-03-11');
  }),
  'bad-correction': restored(
    (root) =>
      cpSync(
        pastHandbook((ledger) => {
          const [event] = ledger.events;
          if (event !== undefined)
            ledger.correct(
              '2026-03-01',
              'access-control',
              { ...event, sha256: 'a'.repeat(64) },
              { reason: 'Another.' },
            );
        }),
        root,
        { recursive: true },
      ),
    'content/ledger',
    'content/heads.txt',
  ),
  'broken-document-chain': restored(
    (root) => forgeLast(root, /"before": \{[^}]*\}/, '"before": null'),
    'content/ledger',
    'content/heads.txt',
  ),
  'unknown-in-ledger': {
    begin: pastHandbook,
    make: (root) => writeFileSync(join(root, 'content/archive/notes.txt'), 'Notes.'),
    obey: (root, { file }) => without(root, file),
  },
  'heads-incomplete': restored((root) => without(root, 'content/heads.txt')),
  'gone-too-soon': restored((root) => {
    writeFiles(root, new Map([['content/registers/retention.yaml', retention]]));
    without(root, `${archive}/text.html`);
  }),
  'not-a-file': restored((root) => {
    const path = join(root, 'content/ledger/0002-review.json');
    renameSync(path, join(dirname(root), 'elsewhere.json'));
    symlinkSync(join(dirname(root), 'elsewhere.json'), path);
  }),
  'crlf-damage': {
    begin: () => {
      const root = pastHandbook();
      git(root, 'init', '--quiet');
      git(root, '-c', 'core.autocrlf=input', 'add', '.');
      git(root, 'commit', '--quiet', '-m', 'All');
      return root;
    },
    make: (root) => {
      git(root, 'config', 'core.autocrlf', 'true');
      for (const part of ['content/ledger', 'content/archive']) without(root, part);
      git(root, 'checkout', '--', 'content/ledger', 'content/archive');
    },
    obey: (root, { hint }) => {
      const lines = [...hint.matchAll(/"(content[^"]*)"/g)].map(([, line]) => `${line}\n`);
      writeFileSync(join(root, '.gitattributes'), lines.join(''));
      for (const part of ['content/ledger', 'content/archive']) without(root, part);
      git(root, ...(/git (checkout .*)$/.exec(hint)?.[1] ?? '').split(' '));
    },
  },
  'recording-interrupted': {
    begin: pastHandbook,
    make: (root) => {
      keepCopy(root);
      const more = pastHandbook((ledger) => ledger.review('2026-03-01', 'access-control', '2.1.0'));
      const journal = join(root, 'content/.written-0003');
      for (const file of ['content/ledger/0003-review.json', 'content/ledger/HEAD', 'content/heads.txt']) {
        mkdirSync(dirname(join(journal, file)), { recursive: true });
        cpSync(join(more, file), join(journal, file));
      }
    },
    obey: (root, { hint }) => obey(root, /npx clausebook \w+/.exec(hint)?.[0] ?? '', now),
  },
  'head-not-on-chain': {
    begin: () => {
      const root = pastHandbook();
      keepCopy(root);
      return root;
    },
    make: (root) => forgeLast(root, '"confirmed"', '"change-needed"'),
    words: (root) => ['--against', copyOf(root)],
    obey: (root, { hint }) => {
      if (!hint.includes('older copy')) throw new Error(hint);
      restore(root, 'content/ledger', 'content/heads.txt');
    },
  },
  'witness-unsound': {
    begin: () => {
      const root = pastHandbook();
      keepCopy(root);
      return root;
    },
    make: (root) => writeFileSync(join(copyOf(root), 'content/ledger/0002-review.json'), '{}'),
    words: (root) => ['--against', copyOf(root)],
    obey: (root, { hint }) => [/--head$/.exec(hint)?.[0], headLine(root)],
  },
  'bad-signature, which was changed': {
    ...restored((root) => writeFileSync(join(root, signatureFile(1)), 'x')),
    begin: () => {
      const root = pastHandbook();
      signed(root);
      return root;
    },
    skip: lacks(sshKeygen),
  },
  'bad-signature, of nobody who may sign': {
    begin: () => {
      const root = pastHandbook();
      signed(root);
      return root;
    },
    make: (root) => {
      const file = join(root, 'content/allowed_signers');
      writeFileSync(file, readFileSync(file, 'utf8').replace('p-3', '*'));
    },
    obey: (root, { hint }) => {
      if (!hint.includes('the id of role-holders.yaml')) throw new Error(hint);
      const file = join(root, 'content/allowed_signers');
      writeFileSync(file, readFileSync(file, 'utf8').replace('*', 'p-3'));
    },
    skip: lacks(sshKeygen),
  },
  'signature-not-proven': {
    begin: pastHandbook,
    make: (root) => signed(root, ',valid-before="20260301"'),
    obey: (root, { hint }) => [/--head/.exec(hint)?.[0], headLine(root)],
    skip: lacks(sshKeygen),
  },
  'bad-timestamp, which is none': {
    begin: pastHandbook,
    make: (root) => writeFileSync(join(root, 'content/heads.txt.tsr'), 'Not found'),
    obey: async (root, { hint }) => {
      if (!hint.startsWith('Ask the authority')) throw new Error(hint);
      writeFileSync(join(root, 'content/heads.txt.tsr'), await stampOf(readWhole(root, 'content/heads.txt')));
    },
  },
  'bad-timestamp, of other heads': {
    begin: async () => {
      const root = pastHandbook();
      writeFileSync(join(root, 'content/heads.txt.tsr'), await stampOf(readWhole(root, 'content/heads.txt')));
      return root;
    },
    make: async (root) => {
      keepCopy(root);
      writeFileSync(join(root, 'content/heads.txt.tsr'), await stampOf('1 other\n'));
    },
    obey: (root, problem) => restore(root, ...pathsIn(problem), problem.file),
  },
  'page-altered': downloaded((root) => writeFileSync(join(root, 'index.html'), '<p>End</p>\n')),
  'page-missing': downloaded((root) => rmSync(join(root, 'index.html'))),
  'page-unknown': downloaded((root) => writeFileSync(join(root, 'notes.html'), '')),
};

async function stampOf(text: string): Promise<Uint8Array> {
  const root = await makeCertificate({ name: 'Root' });
  const by = await makeCertificate({ name: 'Stamps', by: root, purposes: [timeStamping] });
  return makeTimeStamp({ text, by });
}
