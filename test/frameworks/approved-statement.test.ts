import { describe, expect, test } from 'vitest';
import { approvedStatementOf } from '../../src/frameworks/approved-statement.ts';
import type { Control } from '../../src/schema/handbook.ts';
import { controlOf, crosswalkOf, documentOf, frameworkOf, handbookOf } from './made-up.ts';

const security = frameworkOf('a', ['# 5', '5.1 < 5', '5.2 < 5'], { needsControls: true });
const privacy = frameworkOf('p', ['T.1'], { needsControls: true });
const rowOf = (id: string, cells: string) =>
  `<tr data-control="${id}"><th scope="row">${id} Title of ${id}</th>${cells}</tr>`;
const approved =
  '<td>Yes</td><td>Because of 5.1.</td><td><span data-state="implemented">Implemented</span></td><td>one</td>';
const leftOut =
  '<td>No</td><td>Because of 5.2.</td><td><span data-state="left-out">Left out</span></td><td>one</td>';
const statement = (rows: string) =>
  documentOf(
    'statement',
    {},
    { version: '1.3.0', text: `<table data-statement=""><tbody>${rows}</tbody></table>` },
  );
const records: readonly Control[] = [controlOf('a', '5.1', true), controlOf('a', '5.2', false)];

function changedSince(rows: string, controls = records) {
  const handbook = handbookOf({ frameworks: [security, privacy], controls, documents: [statement(rows)] });
  return approvedStatementOf(handbook, security)?.changed;
}

describe('the approved statement and the records', () => {
  test('are equal while every row says the same', () =>
    expect(changedSince(rowOf('5.1', approved) + rowOf('5.2', leftOut))).toEqual([]));
  test('differ in the control whose record says something else by now', () =>
    expect(
      changedSince(rowOf('5.1', approved) + rowOf('5.2', leftOut), [
        { ...controlOf('a', '5.1', true), status: 'partial' as const },
        controlOf('a', '5.2', false),
      ]),
    ).toEqual(['5.1']));
  test('differ in a control that stands in one of the two alone', () => {
    expect(changedSince(rowOf('5.1', approved))).toEqual(['5.2']);
    expect(changedSince(rowOf('5.1', approved) + rowOf('5.2', leftOut) + rowOf('5.3', approved))).toEqual([
      '5.3',
    ]);
  });
  test('are not compared with the rows of another standard in the same document', () =>
    expect(changedSince(rowOf('5.1', approved) + rowOf('5.2', leftOut) + rowOf('T.1', approved))).toEqual(
      [],
    ));
  test('are nothing where no document prints the statement', () =>
    expect(
      approvedStatementOf(handbookOf({ frameworks: [security], controls: records }), security),
    ).toBeUndefined());
});

test('a shared decision is told as the document prints it', () => {
  const cells =
    '<td>Yes</td><td>as 5.1 of A. Because of 5.1.</td><td><span data-state="partial">Partly implemented</span></td><td>one</td>';
  const handbook = handbookOf({
    frameworks: [security, privacy],
    controls: records,
    crosswalks: [crosswalkOf('p', 'a', ['T.1 subset 5.1'])],
    documents: [statement(rowOf('T.1', cells))],
  });
  expect(approvedStatementOf(handbook, privacy)?.changed).toEqual([]);
});
