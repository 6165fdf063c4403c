import { expect, test } from 'vitest';
import { countStates, decisionOf, statementsOf, stateOf, themesOf } from '../../src/frameworks/statement.ts';
import { controlOf, crosswalkOf, documentOf, frameworkOf, handbookOf } from './made-up.ts';

const security = frameworkOf('a', ['# 5', '5.1 < 5', '5.2 < 5', '# 6', '6.1 < 6'], { needsControls: true });
const own = frameworkOf('own', ['O.1'], { needsControls: true, status: { state: 'own' } });
const privacy = frameworkOf('p', ['# T', 'T.1 < T', 'T.2 < T', 'T.3 < T'], {
  needsControls: true,
  ownText: ['T'],
});
const controls = [
  controlOf('a', '5.1', true),
  controlOf('a', '5.2', false),
  { ...controlOf('a', '6.1', true), status: 'planned' as const },
  controlOf('own', 'O.1', true),
  controlOf('p', 'T.3', true),
];
const handbook = handbookOf({
  frameworks: [security, own, privacy],
  controls,
  crosswalks: [crosswalkOf('p', 'a', ['T.1 subset 5.1', 'T.2 related 5.1'])],
});

function rowsOf(framework: string, from = handbook) {
  const statement = statementsOf(from).find((one) => one.framework.id === framework);
  if (statement === undefined) throw new Error(`No statement of ${framework}`);
  return statement;
}

test('our own controls stand in the first statement, under their own name', () => {
  expect(statementsOf(handbook).map(({ framework, rows }) => [framework.id, rows.length])).toEqual([
    ['a', 4],
    ['p', 3],
  ]);
  expect(themesOf(rowsOf('a')).map(({ id, rows }) => [id, rows.map(({ control }) => control.id)])).toEqual([
    ['5', ['5.1', '5.2']],
    ['6', ['6.1']],
    ['own', ['O.1']],
  ]);
});

test('a control that does not apply is left out, whatever its record says of its state', () => {
  expect(rowsOf('a').rows.map(stateOf)).toEqual(['undocumented', 'left-out', 'planned', 'undocumented']);
  expect(countStates(rowsOf('a').rows).get('left-out')).toBe(1);
});

test('what is done is implemented once a section speaks of it, and shown as undocumented until then', () => {
  const documents = [documentOf('access', { here: { a: ['5.1', '6.1'] } })];
  const { rows } = rowsOf('a', handbookOf({ ...handbook, documents }));
  expect(rows.map(stateOf)).toEqual(['implemented', 'left-out', 'planned', 'undocumented']);
});

test('a control without a record shares the decision on the control that contains it', () => {
  const [shared] = rowsOf('p').rows;
  expect(shared?.shared?.control.id).toBe('5.1');
  expect(shared && decisionOf(shared)?.because).toBe('Because of 5.1.');
});

test('a mere "see also" shares nothing', () => {
  const [, alone] = rowsOf('p').rows;
  expect(alone?.shared).toBeUndefined();
  expect(alone && stateOf(alone)).toBe('undecided');
});

test('a shared control is partly done at most, until a section is tied to it', () => {
  const [before] = rowsOf('p').rows;
  expect(before && stateOf(before)).toBe('partial');
  const documents = [documentOf('privacy', { here: { p: ['T.1'] } })];
  const [after] = rowsOf('p', handbookOf({ ...handbook, documents })).rows;
  expect(after && stateOf(after)).toBe('implemented');
});
