import type { Command, CommandOption } from './command.ts';

/** What every command understands. */
export const commonOptions = {
  root: {
    value: 'DIR',
    help: 'the folder of the handbook; this one, or the nearest one above it that is one, unless told',
  },
  date: { value: 'DAY', help: 'the day from which everything is seen; today unless told' },
  format: { value: 'text|json|sarif|github', help: 'how problems are printed' },
  strict: { help: 'fail on warnings and on what is due, too' },
} as const satisfies Readonly<Record<string, CommandOption>>;

const dryRun = { help: 'say what would be written, and write nothing' } as const;
const approval = {
  'approved-on': { value: 'DAY', help: 'the day on which it was approved' },
  holder: { value: 'PERSON', help: 'who approved it, where the role has several holders or a delegate did' },
  for: { value: 'PERSON', help: 'for which holder, where a delegate approved who stands in for several' },
  method: {
    value: 'METHOD',
    help: 'how the approval can be shown: signed-pdf, minutes, ticket, ssh-signature',
  },
  evidence: { value: 'TEXT', help: 'where the approval can be seen' },
  'no-second-person': {
    value: 'TEXT',
    help: 'who else looked at it, by role, where owner and approver are one person',
  },
} as const satisfies Readonly<Record<string, CommandOption>>;
const sheet = {
  prepare: { help: 'write a sheet to be signed, and record nothing' },
  approve: { value: 'SHEET', help: 'record what was signed on such a sheet' },
  out: { value: 'FILE', help: 'where the sheet goes; into approvals/ unless told' },
} as const satisfies Readonly<Record<string, CommandOption>>;
const sign = { value: 'KEY', help: 'sign the event with this SSH key' } as const;
const reachable = {
  port: { value: 'NUMBER', help: 'the port of the address' },
  host: {
    value: 'ADDRESS',
    help: 'where it listens, 0.0.0.0 for every address of this computer; for this computer alone unless told',
  },
  'allowed-host': {
    value: 'NAME',
    many: true,
    help: 'a name by which other computers ask for it: of a container, a remote machine',
  },
} as const;
const oneEdition = { value: 'public|staff|audit', help: 'which edition; staff unless told' } as const;

/**
 * The commands, in the order of a working day. What `--help` prints, what the command line is read by, and the table of
 * the manual follow from here.
 */
export const commands = {
  check: {
    help: 'reads the whole handbook and prints every problem; of many warnings of one kind the first three',
    options: { all: { help: 'print every warning, too' } },
  },
  build: {
    help: 'checks, then builds the editions; nothing is written when the check fails',
    options: {
      edition: { value: 'public|staff|audit|all', help: 'which edition; all unless told' },
      out: { value: 'DIR', help: 'where to; dist in the folder of the handbook unless told' },
      force: { help: 'use nothing that an earlier build has kept' },
      drafts: { help: 'show the working copies, also what nobody has approved' },
    },
  },
  dev: {
    help: 'shows one edition live, drafts included, and each change as it is saved',
    options: {
      edition: oneEdition,
      ...reachable,
    },
  },
  preview: {
    help: 'serves the built editions at their own paths and with their own headers, each at a port of its own',
    options: {
      edition: { value: 'public|staff|audit|all', help: 'which edition; all that are built unless told' },
      out: { value: 'DIR', help: 'where they were built to; dist unless told' },
      ...reachable,
    },
  },
  next: { help: 'names the three things to do now, each with its command', options: {} },
  status: {
    help: 'tells what is in force, due and unreleased, what the standards and laws want, and what is missing',
    options: {},
  },
  explain: {
    words: '[RULE]',
    help: 'tells what a message means and how to mend it; without a name it lists all of them',
    options: {},
  },
  confirm: {
    words: '[SLUG ...]',
    help: 'lists the sections whose ties nobody has confirmed, or whose text has changed since, and records their confirmation',
    options: {
      role: { value: 'ROLE', help: 'record that this role has compared those of the named documents' },
      says: {
        value: 'ANCHOR FRAMEWORK ID: WORDS',
        many: true,
        help: 'the words of a section that meet a requirement, as the text has them; no other section is confirmed then',
      },
    },
  },
  release: {
    words: 'SLUG ...',
    help: 'freezes what was approved, and records it',
    options: {
      'approved-on': approval['approved-on'],
      reason: { value: 'TEXT', help: 'why there is a new version, in one sentence' },
      change: { value: 'GROUP: TEXT', many: true, help: 'what changes for an audience group' },
      'reason-for': {
        value: 'CLASS: TEXT',
        many: true,
        help: 'why, for the documents of a classification; needed where those released are of several',
      },
      'change-for': {
        value: 'CLASS: GROUP: TEXT',
        many: true,
        help: 'what changes, in the documents of a classification',
      },
      holder: approval.holder,
      for: approval.for,
      method: approval.method,
      evidence: approval.evidence,
      effective: { value: 'DAY', help: 'the first day in force; today unless told' },
      from: { value: 'FILE', help: 'release what a file lists, each with its own reason and day' },
      affected: { help: 'release every text that prints something which has changed' },
      adopt: { help: 'record an approval that is older than the ledger' },
      emergency: { value: 'TEXT', help: 'why it could not wait for its approval' },
      below: { value: 'TEXT', help: 'why a smaller version than the change asks for is enough' },
      'no-second-person': approval['no-second-person'],
      ...sheet,
      redo: { value: 'EVENT', help: 'put the file of an event that another branch has recorded on top' },
      sign,
      'dry-run': dryRun,
    },
  },
  review: {
    words: 'SLUG ...',
    help: 'records that the text in force was read, and what came of it',
    options: {
      outcome: { value: 'confirmed|change-needed', help: 'what came of it' },
      on: { value: 'DAY', help: 'the day on which it was read; today unless told' },
      role: { value: 'ROLE', help: 'who read it; the owner unless told' },
      holder: { value: 'PERSON', help: 'which holder of that role, or the delegate of one' },
      for: { value: 'PERSON', help: 'for which holder, where a delegate read it who stands in for several' },
      note: { value: 'TEXT', help: 'what there is to say about it' },
      sign,
      'dry-run': dryRun,
    },
  },
  reviews: {
    help: 'lists what is overdue and what is due, by owner; exit code 1 when something is',
    options: { due: { value: 'PERIOD', help: 'how far to look ahead, like P60D' } },
  },
  acknowledgements: {
    words: 'FILE.csv',
    help: 'tells from what a form or HR system exported how far the documents in force were read, as numbers by group; exit code 1 when rows could not be counted',
    options: {
      column: {
        value: 'COLUMN: NAME',
        many: true,
        help: 'what the file calls a column: person, document, version, date, audience or right',
      },
    },
  },
  retire: {
    words: 'SLUG ...',
    help: 'takes a document out of force from a day on',
    options: {
      from: { value: 'DAY', help: 'the first day out of force' },
      why: { value: 'TEXT', help: 'why, in one sentence' },
      'replaced-by': { value: 'SLUG', help: 'the document that stands in its place' },
      suspend: { help: 'only until its next release' },
      ...approval,
      ...sheet,
      sign,
      'dry-run': dryRun,
    },
  },
  correct: {
    words: 'EVENT SLUG',
    help: 'records what is right where an earlier event was wrong',
    options: {
      why: { value: 'TEXT', help: 'what went wrong, in one sentence' },
      effective: { value: 'DAY', help: 'the right first day in force' },
      'approved-on': { value: 'DAY', help: 'the right day of the approval' },
      approver: { value: 'ROLE', help: 'the right approver' },
      holder: { value: 'PERSON', help: 'who really approved or reviewed it' },
      for: { value: 'PERSON', help: 'for which holder, where that was a delegate' },
      evidence: { value: 'TEXT', help: 'where the approval can really be seen' },
      reason: { value: 'TEXT', help: 'the right reason' },
      on: { value: 'DAY', help: 'the right day of a review' },
      from: { value: 'DAY', help: 'the right first day out of force' },
      void: { help: 'it should never have been recorded' },
      sign,
      'dry-run': dryRun,
    },
  },
  verify: {
    help: 'proves ledger and archive untampered, and says what that proves',
    options: {
      head: {
        value: 'LINE',
        help: 'a head of the chain that somebody else has kept: its hash, or a line of heads.txt',
      },
      against: { value: 'DIR', help: 'an older copy of the handbook or of its audit edition' },
      ca: { value: 'FILE', help: 'the certificates of the time stamp authority' },
    },
  },
  new: {
    words: 'TYPE TITLE',
    help: 'writes a new document from a template, with the next free id; "holder ROLE" enters who holds a role, "person" makes an id for one',
    options: {
      topic: {
        value: 'FOLDER',
        help: 'the folder in policies/ that it goes to, like access or security/devices; policies/ itself unless told',
      },
      slug: { value: 'SLUG', help: 'its address, for ever; made from the title unless told' },
      name: {
        value: 'TEXT',
        help: 'the name of the holder, which stands in role-holders.yaml and nowhere else',
      },
      from: { value: 'DAY', help: 'the first day of the holder in the role' },
      person: {
        value: 'PERSON',
        help: 'the holder, where they hold or held another role; a new id is made unless told',
      },
      delegate: { value: 'PERSON', help: 'who stands in for the holder, and may approve for them' },
    },
  },
  rename: {
    words: 'KIND OLD NEW',
    help: 'changes the id of a role, group, term, parameter or document wherever it is named; its past stays its own',
    options: { 'dry-run': dryRun },
  },
  sample: {
    words: 'REGISTER',
    help: 'draws rows of a register for an audit; the same seed draws the same rows again',
    options: {
      size: { value: 'NUMBER', help: 'how many rows; ten unless told' },
      seed: { value: 'TEXT', help: 'what the draw hangs on; made and shown unless told' },
    },
  },
  observe: {
    words: 'URL',
    help: 'looks at a live website with the Chromium of this computer, and reports every host, storage and form that no activity of a notice declares',
    options: {
      notice: { value: 'SLUG', help: 'the notice that tells of the website' },
      pages: {
        value: 'NUMBER',
        help: 'how many pages of the site, from the address on in the order of their links; 20 unless told',
      },
      'allow-private': { help: 'reach addresses of this computer and of private networks, too' },
      out: {
        value: 'FILE',
        help: 'write what was met there as JSON, names and no values; nowhere unless told',
      },
    },
  },
  probe: {
    words: 'URL',
    help: 'asks a live host for every path of an edition without login, and reports what it gives away',
    options: {
      edition: oneEdition,
      out: { value: 'DIR', help: 'where the edition was built to; dist unless told' },
    },
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** The names in the order of the table. */
export const commandNames = Object.keys(commands) as readonly CommandName[];

/** Everything that a command takes, its own first. */
export function optionsOf(name: CommandName): Readonly<Record<string, CommandOption>> {
  return { ...commands[name].options, ...commonOptions };
}

type Tables = { readonly [Name in CommandName]: (typeof commands)[Name]['options'] };

/** An option of some command. */
export type OptionName = KeysOf<Tables[CommandName]> | keyof typeof commonOptions;
type KeysOf<Table> = Table extends unknown ? keyof Table : never;

/** What an option is in each command that has it. */
type Described<Name extends OptionName> =
  | (Name extends keyof typeof commonOptions ? (typeof commonOptions)[Name] : never)
  | {
      [Of in CommandName]: Name extends keyof Tables[Of] ? Tables[Of][Name] : never;
    }[CommandName];

/** The values of the options that were given, as they were written. */
export type OptionValues = {
  readonly [Name in OptionName]?: Described<Name> extends { readonly many: true }
    ? readonly string[]
    : Described<Name> extends { readonly value: string }
      ? string
      : true;
};

/** Every option of every command, as the reader of the command line wants to know them. */
export const everyOption: Readonly<Record<string, CommandOption>> = Object.assign(
  {},
  commonOptions,
  ...commandNames.map((name) => commands[name].options),
);

/** The commands that have an option of their own by this name. */
export function commandsWith(option: string): readonly CommandName[] {
  return commandNames.filter((name) => Object.hasOwn(commands[name].options, option));
}
