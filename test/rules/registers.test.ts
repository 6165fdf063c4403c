import { describe, expect, test } from 'vitest';
import { groundRules } from '../../src/rules/grounds.ts';
import { riskRules } from '../../src/rules/risks.ts';
import { rowRules } from '../../src/rules/rows.ts';
import { type RegisterChange, writeRegisters } from '../support/small-registers.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { adviseOnly, problemsOf, today } from './scenes.ts';

const rules = new Set<string>([...groundRules, ...riskRules, ...rowRules].map(({ slug }) => slug));

/** Everything that is found, but what a small handbook always says: place, rule and message. */
function found(changes: readonly RegisterChange[], day = today): string[] {
  const root = temporaryHandbook();
  writeRegisters(root, ...changes);
  return problemsOf(root, day)
    .filter(
      ({ rule, severity }) =>
        rules.has(rule) || (severity === 'error' && rule !== 'excluded-control-claimed'),
    )
    .map(({ file, line, rule, message }) => `${file.replace(/^.*\//, '')}:${line} ${rule}: ${message}`);
}

test('registers in which both ends agree break none of these rules', () => {
  expect(found([])).toEqual([]);
});

describe('from a control to what drives it, and back', () => {
  test.each<[what: string, changes: readonly RegisterChange[], says: readonly string[]]>([
    [
      'a driver without its ground',
      [
        ['control', 'risks: [r-01]\n', ''],
        ['risks', 'controls: { demo-2026: ["5.1"] }', 'controls: {}'],
      ],
      [
        '5.1.mdx:5 driver-without-ground: The control "5.1" has the driver "risk", and names none of the risks.',
      ],
    ],
    [
      'a ground without its driver',
      [['control', 'drivers: [risk]', 'drivers: [legal]']],
      [
        '5.1.mdx:6 ground-without-driver: The control "5.1" names risks, and "risk" is not among its drivers.',
      ],
    ],
    [
      'a risk that does not name the control',
      [['risks', 'controls: { demo-2026: ["5.1"] }', 'controls: {}']],
      [
        '5.1.mdx:6 ground-one-sided: The control "5.1" names the risk "r-01", which does not name the control.',
      ],
    ],
    [
      'a control that does not name the risk',
      [['risks', '["5.1"]', '["5.1", "5.10"]']],
      ['risks.yaml:10 ground-one-sided: The risk "r-01" names the control "5.10", which does not name it.'],
    ],
    [
      'a control that was left out',
      [['control', 'applicable: true', 'applicable: false']],
      [
        'risks.yaml:10 excluded-control-cited: The risk "r-01" names the control "5.1", which is left out here.',
      ],
    ],
  ])('%s', (_what, changes, says) => {
    expect(found(changes)).toEqual(says);
  });

  test('no ground is asked for where no such register is kept', () => {
    expect(problemsOf(temporaryHandbook()).filter(({ rule }) => rules.has(rule))).toEqual([]);
  });
});

describe('what is left of a risk', () => {
  const residual = (numbers: string): RegisterChange => [
    'risks',
    'residual: { likelihood: 2, organisation: 2, people: 2, safety: 1 }',
    `residual: { ${numbers} }`,
  ];
  const step = (fields: string): RegisterChange => [
    'risks',
    'owner: keeper',
    `plan: [{ action: Lock, by: keeper, ${fields} }]\n  owner: keeper`,
  ];
  const five = residual('likelihood: 1, organisation: 2, people: 5, safety: 1');
  const six = residual('likelihood: 2, organisation: 2, people: 3, safety: 1');
  const fifteen = residual('likelihood: 3, organisation: 2, people: 2, safety: 5');
  const byBoss = (more: string): RegisterChange => [
    'risks',
    'by: keeper, on: 2026-02-01',
    `by: boss, on: 2026-02-01${more}`,
  ];

  test('is accepted without a plan up to the level of the method, and not above it', () => {
    expect(found([five])).toEqual([]);
    expect(found([six])).toEqual([
      'risks.yaml:8 risk-without-plan: What is left of "r-01" is "Middle 2×3", more than is accepted without a plan, and no step is open.',
    ]);
    expect(found([six, step('due: 2026-06-30')])).toEqual([]);
    // A plan that is done and has not lowered it is no plan any more.
    expect(found([six, step('due: 2026-02-15, done: 2026-02-10')])).toHaveLength(1);
  });

  test('is accepted by the owner, or where the method says so by another, and then until a day', () => {
    expect(found([byBoss('')])).toEqual([
      'risks.yaml:12 risk-accepted-by-other: "r-01" was accepted by "Director"; the role that owns it is "Key Keeper".',
    ]);
    const high = [fifteen, step('due: 2026-06-30')];
    expect(found(high)).toEqual([
      'risks.yaml:13 risk-accepted-by-other: "r-01" was accepted by "Key Keeper"; the role that decides on what is "High" is "Director".',
    ]);
    expect(found([...high, byBoss('')])).toEqual([
      'risks.yaml:13 risk-accepted-by-other: "r-01" is "High", and was accepted without an end.',
    ]);
    expect(found([...high, byBoss(', until: 2026-06-30')])).toEqual([]);
  });

  test('needs somebody who accepts it, and a method', () => {
    expect(found([['risks', '  accepted: { by: keeper, on: 2026-02-01 }\n', '']])).toEqual([
      'risks.yaml:8 risk-not-accepted: Nobody has accepted what is left of "r-01".',
    ]);
    const root = temporaryHandbook();
    writeRegisters(root);
    expect(problemsOf(root).filter(({ rule }) => rule === 'risk-method-missing')).toEqual([]);
  });
});

describe('what no risk names', () => {
  test('is found among threats, unless it says why, and among what holds ePHI', () => {
    expect(found([['threats', ', noRisk: The clinic stands on a hill.', '']])).toEqual([
      'threats.yaml:2 threat-without-risk: No risk names the threat "Water", and nothing says why.',
    ]);
    const other: RegisterChange = [
      'assets',
      '- id: cards',
      '- id: ledger\n  asset: Ledger\n  kind: place and paper\n  class: internal\n  ephi: true\n  securityOwner: keeper\n  where: [Cellar]\n- id: cards',
    ];
    expect(found([other])).toEqual([
      'assets.yaml:5 ephi-unaccounted: "Ledger" holds electronic health information, and no risk names it.',
    ]);
    expect(found([other, ['assets', 'ephi: true', 'ephi: false']])).toEqual([]);
  });
});

describe('suppliers and services', () => {
  test('whoever reaches something is reviewed, and whoever reaches nothing need not be', () => {
    const never: RegisterChange = ['suppliers', '  reviewedOn: 2025-12-01\n  nextReview: 2026-12-01\n', ''];
    expect(found([never])).toEqual([
      'suppliers.yaml:6 supplier-without-review: "Lock Smith" reaches "our rooms", and nothing says when it is reviewed.',
    ]);
    expect(found([never, ['suppliers', '  reach: [our rooms]\n', '']])).toEqual([]);
  });

  test('what is tolerated has an end, and nothing else has', () => {
    expect(found([['cloud-services', 'forbidden', 'tolerated']])).toHaveLength(1);
    expect(
      found([['cloud-services', 'state: forbidden', 'state: forbidden\n  until: 2026-12-31']]),
    ).toHaveLength(1);
    expect(found([['cloud-services', 'state: forbidden', 'state: tolerated\n  until: 2026-12-31']])).toEqual(
      [],
    );
  });
});

describe('what time makes late', () => {
  test('is due on the day after, in every register that says what of its rows falls due', () => {
    expect(found([], '2026-06-30')).toEqual([]);
    expect(found([], '2026-07-01')).toEqual([
      'assets.yaml:9 row-overdue: "Card index": a look at who has access was due on 2026-06-30, overdue by 1 day. It is for the Key Keeper.',
    ]);
    expect(found([], '2027-02-02').map((said) => said.split(':')[0])).toEqual([
      'assets.yaml',
      'suppliers.yaml',
      'risks.yaml',
    ]);
  });
});

test('whoever only advises owns nothing and accepts nothing', () => {
  const root = temporaryHandbook();
  writeRegisters(
    root,
    ['assets', 'securityOwner: keeper', 'securityOwner: watcher'],
    ['risks', 'accepted: { by: keeper', 'accepted: { by: watcher'],
  );
  const conflicts = () => problemsOf(root).filter(({ rule }) => rule === 'dpo-conflict');
  expect(conflicts()).toEqual([]);
  adviseOnly(root);
  expect(conflicts().map(({ message }) => message)).toEqual([
    'The role "Night Watcher" only advises, and stands here as "securityOwner" of "Card index".',
    'The role "Night Watcher" only advises, and stands here as "accepted.by" of "R-01 The card index is stolen".',
  ]);
});

test('nor a document or a control', () => {
  const root = temporaryHandbook();
  adviseOnly(root, 'Answers for the clinic.');
  adviseOnly(root, 'Keeps the keys.');
  const said = problemsOf(root)
    .filter(({ rule }) => rule === 'dpo-conflict')
    .map(({ file, message }) => `${file}: ${message}`);
  expect(said).toContain(
    'policies/access/access-control.mdx: The role "Director" only advises, and stands here as "approver" of "Access control policy".',
  );
  expect(said).toContain(
    'content/controls/demo-2026/5.1.mdx: The role "Key Keeper" only advises, and stands here as "owner" of "5.1".',
  );
});
