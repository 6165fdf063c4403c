import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { rewrite } from '../support/released-handbook.ts';

/** A record in YAML, with a line for each field that the scene changes or takes away. */
function row(
  fields: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>> = {},
) {
  const lines = Object.entries({ ...fields, ...changes }).flatMap(([field, value]) =>
    value === undefined ? [] : `${field}: ${value}`,
  );
  return `- ${lines.join('\n  ')}\n`;
}

/** Rows of the registers of a management system, as they are when nothing is wrong on 2 March 2026. */
export const rows = {
  review: {
    ...{ id: 'review-2026', review: 'Review of 2026', plannedOn: '2026-02-10', heldOn: '2026-02-10' },
    ...{
      leads: 'boss',
      earlierActions: '[None.]',
      issues: '[None.]',
      parties: '[None.]',
      findings: '[None.]',
    },
    ...{ results: '[None.]', audits: '[None.]', objectives: '[None.]', feedback: '[None.]' },
    ...{ risks: '[None.]', improvement: '[None.]' },
  },
  audit: {
    ...{ id: 'spring', audit: 'Spring audit', kind: 'internal', plannedOn: '2026-02-09', leads: 'officer' },
    ...{
      heldFrom: '2026-02-09',
      heldUntil: '2026-02-11',
      scope: 'Keys',
      places: '[town]',
      method: '[Talks]',
    },
    ...{ criteria: '{ demo-2026: ["5.1"] }', independence: 'The officer keeps no key.' },
    ...{ result: 'Two keys were missing.', report: 'A-1', reportedTo: '[boss]' },
  },
  finding: {
    ...{ id: 'lost-key', finding: 'A key was missing.', grade: 'minor', foundBy: 'audit', audit: 'spring' },
    ...{ on: '2026-02-10', clause: '{ demo-2026: ["5.1"] }', evidence: 'Hook 4 was empty.', owner: 'keeper' },
  },
  action: {
    ...{ id: 'number-hooks', action: 'Hooks get numbers', findings: '[lost-key]', cause: 'All look alike' },
    ...{ owner: 'keeper', due: '2026-04-30', checkBy: '2026-06-30', reference: 'T-1' },
  },
  objective: {
    ...{ id: 'no-key-lost', objective: 'No key is lost', systems: 'ISMS', follows: 'access-control' },
    ...{ measure: 'Keys missing at the count', unit: 'keys', target: '0', better: 'lower', means: 'An hour' },
    ...{ owner: 'keeper', since: '2026-01-15', due: '2026-12-31', measuredEvery: 'P3M' },
  },
  result: {
    ...{
      id: 'no-key-lost-1',
      objective: 'no-key-lost',
      from: '2026-01-15',
      until: '2026-02-14',
      result: '1',
    },
    ...{ basis: '19 of 20 keys', by: 'keeper', evaluatedBy: 'officer', evaluatedOn: '2026-02-20' },
    ...{ evaluation: 'One is missing.', reference: 'T-2' },
  },
  exception: {
    ...{ id: 'night-key', exception: 'The night key hangs in the hall', rule: 'access-control' },
    ...{ scope: 'One key', reason: 'The office is locked at night', instead: '[A camera]', owner: 'officer' },
    ...{ decision: 'lend-keys', approvedBy: 'keeper', approvedOn: '2026-01-05', until: '2026-06-30' },
    reference: 'T-3',
  },
  change: {
    ...{ id: 'two-keepers', change: 'Two people keep the keys', purpose: 'One may be ill' },
    ...{ consequences: 'Two lists', means: 'A day', owner: 'officer', decidedBy: 'boss' },
    ...{ decidedOn: '2026-01-10', due: '2026-04-30', documents: '[access-control]', reference: 'T-4' },
  },
  meeting: {
    ...{ id: 'first', meeting: 'First meeting', plannedOn: '2026-04-12', leads: 'officer' },
    ...{ members: '[officer, keeper]', topics: '[Keys]' },
  },
} as const;

const files = {
  review: 'management-reviews',
  audit: 'audits',
  finding: 'findings',
  action: 'corrective-actions',
  objective: 'objectives',
  result: 'measurements',
  exception: 'exceptions',
  change: 'changes',
  meeting: 'committee',
} as const;

type Kind = keyof typeof rows;

/** Writes rows into a handbook; of each kind that is not named there is none. */
export function writeRows(
  root: string,
  said: { readonly [K in Kind]?: Readonly<Record<string, string | undefined>> },
): void {
  for (const [kind, changes] of Object.entries(said)) {
    const file = join(root, `content/registers/${files[kind as Kind]}.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, row(rows[kind as Kind], changes));
  }
  writeFileSync(
    join(root, 'content/workplaces.yaml'),
    '- { id: town, title: Town, timeZone: Europe/Tallinn }\n',
  );
}

/** The decision says how long what was decided holds. */
export function limitKeys(root: string): void {
  rewrite(
    root,
    'content/decisions.yaml',
    'limit: until the evening',
    'limit: until the evening, lasts: key-loan',
  );
  appendFileSync(
    join(root, 'content/parameters.yaml'),
    '- { id: key-loan, amount: 6, unit: month, meaning: How long a key may be away., source: Management decision }\n',
  );
}

/** A mistake in these registers, and the line with which the hint is obeyed. */
interface Mistake {
  readonly make: (root: string) => void;
  readonly mend: readonly [from: RegExp | string, to: string];
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'review-input-missing': {
    make: (root) => writeRows(root, { review: { issues: undefined } }),
    mend: ['heldOn: 2026-02-10', 'heldOn: 2026-02-10\n  issues: [None; nothing has changed.]'],
  },
  'action-overdue': {
    make: (root) => writeRows(root, { change: { due: '2026-03-01' } }),
    mend: ['due: 2026-03-01', 'due: 2026-03-01\n  doneOn: 2026-03-01'],
  },
  'plan-not-held': {
    make: (root) => writeRows(root, { meeting: { plannedOn: '2026-03-01' } }),
    mend: ['plannedOn: 2026-03-01', 'plannedOn: 2026-03-01\n  heldOn: 2026-03-01'],
  },
  'effect-not-checked': {
    make: (root) =>
      writeRows(root, {
        audit: {},
        finding: {},
        action: { due: '2026-02-20', doneOn: '2026-02-20', checkBy: '2026-03-01' },
      }),
    mend: [
      'checkBy: 2026-03-01',
      'checkBy: 2026-03-01\n  checkedOn: 2026-03-01\n  checkedBy: officer\n  worked: true\n  shownBy: A count',
    ],
  },
  'exception-expired': {
    make: (root) => writeRows(root, { exception: { until: '2026-03-01' } }),
    mend: ['until: 2026-03-01', 'until: 2026-03-01\n  endedOn: 2026-03-01'],
  },
  'finding-without-action': {
    make: (root) => writeRows(root, { audit: {}, finding: {} }),
    mend: ['grade: minor', 'grade: improvement'],
  },
  'objective-without-results': {
    make: (root) => writeRows(root, { objective: { measuredEvery: 'P14D', since: '2025-12-01' } }),
    mend: ['', ''],
  },
  'exception-too-long': {
    make: (root) => {
      limitKeys(root);
      writeRows(root, { exception: { until: '2026-07-06' } });
    },
    mend: ['until: 2026-07-06', 'until: 2026-07-05'],
  },
  'exception-approved-by-other': {
    make: (root) => writeRows(root, { exception: { approvedBy: 'boss' } }),
    mend: ['approvedBy: boss', 'approvedBy: keeper'],
  },
  'too-many-checks': {
    make: (root) => {
      const rule = (id: string) =>
        `<Rule id="${id}" level="must" who="all-staff" check="monthly, by the Key Keeper">\n\nYou **must** shut it.\n\n</Rule>\n`;
      const head =
        '---\nid: FRM-001\ntitle: Doors\ntype: form\nclassification: internal\nversion: 1.0.0\nowner: officer\napprover: boss\naudience: [all-staff]\nreviewEvery: P1Y\nsummary: Doors.\n---\n';
      mkdirSync(join(root, 'policies/examples'));
      writeFileSync(
        join(root, 'policies/examples/doors.mdx'),
        `${head}\n## Doors\n\n${rule('front')}\n${rule('back')}`,
      );
      appendFileSync(join(root, 'content/organization.yaml'), '\nchecks: { most: 1 }\n');
    },
    mend: ['', ''],
  },
  'days-disagree': {
    make: (root) => writeRows(root, { audit: {}, finding: { on: '2026-02-12' }, action: {} }),
    mend: ['on: 2026-02-12', 'on: 2026-02-11'],
  },
};

export const systemScenes = Object.fromEntries(
  Object.entries(mistakes).map(([slug, { make }]) => [slug, make]),
);

export const systemPlays = Object.fromEntries(
  Object.entries(mistakes).map(
    ([
      slug,
      {
        make,
        mend: [from, to],
      },
    ]) => [
      slug,
      {
        make,
        obey: (root: string, problem: Diagnostic) => {
          if (slug === 'too-many-checks')
            return rewrite(
              root,
              'policies/examples/doors.mdx',
              'id="back" level="must" who="all-staff" check="monthly, by the Key Keeper"',
              'id="back" level="must" who="all-staff" check="monthly, by the Director"',
            );
          if (slug !== 'objective-without-results') return rewrite(root, problem.file, String(from), to);
          const last = { from: '2026-01-01', until: '2026-02-10' };
          const results = [{ ...last, id: 'first', until: '2025-12-31', from: '2025-12-01' }, last];
          writeFileSync(
            join(root, 'content/registers/measurements.yaml'),
            results.map((result) => row(rows.result, result)).join(''),
          );
        },
      },
    ],
  ),
);
