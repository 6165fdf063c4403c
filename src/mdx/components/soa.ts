import type { Element, RootContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { driverInWords, stateInWords } from '../../schema/control.ts';
import type { StatedControl } from '../../schema/stated.ts';
import { frameworkId } from '../../schema/words.ts';
import type { Component } from '../component.ts';
import { readPlainText } from '../plain-text.ts';

const props = z.strictObject({
  framework: frameworkId.meta({ description: 'A framework with records in content/controls/' }),
});

export const soa: Component<z.infer<typeof props>> = {
  name: 'Soa',
  summary:
    'Prints what was decided on every control of a framework, a table for each theme. Only confidential documents may hold it.',
  props,
  kind: 'block',
  content: 'none',
  example: '<Soa framework="iso27001-2022"/>',
  exampleRecords: {
    statements: {
      'iso27001-2022': {
        title: 'ISO/IEC 27001:2022',
        groups: [
          {
            title: 'A.5 Organizational controls',
            controls: [
              {
                id: 'A.5.15',
                title: 'Access control',
                decision: {
                  applicable: true,
                  drivers: ['risk', 'legal'],
                  because: 'Curious looks into records are a risk of every clinic.',
                  status: 'implemented',
                  owner: 'Head of Information Security',
                },
              },
            ],
          },
        ],
      },
    },
  },
  makes: {
    table: ['dataStatement'],
    caption: [],
    thead: [],
    tbody: [],
    tr: ['dataControl'],
    th: ['scope'],
    td: [],
    em: [],
    span: ['dataState'],
  },
  cites: ({ framework }) => [{ kind: 'statement', id: framework, prop: 'framework' }],
  render: ({ framework }, _, context) =>
    (context.statement(framework)?.groups ?? []).map(({ title, controls }) => renderTable(title, controls)),
};

/** The words of every control's row in a text that prints a statement, by the control's id. */
export function readStatedRows(nodes: readonly RootContent[]): ReadonlyMap<string, string> {
  return new Map(listRows(nodes).map(({ id, row }) => [id, readPlainText([row])]));
}

/** What a text that prints a statement says of a control, cell by cell: `['A.5.1 Policies ...', 'Yes', ...]`. */
export interface StatedCells {
  readonly id: string;
  /** Under the {@link statedHeads}. */
  readonly cells: readonly string[];
}

/** The cells of every control's row in a text that prints a statement, in its order. */
export function readStatedCells(nodes: readonly RootContent[]): readonly StatedCells[] {
  return listRows(nodes).map(({ id, row }) => ({
    id,
    cells: row.children.flatMap((cell) => (cell.type === 'element' ? [readPlainText([cell])] : [])),
  }));
}

function listRows(nodes: readonly RootContent[]): { readonly id: string; readonly row: Element }[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { dataControl } = node.properties;
    return typeof dataControl === 'string' ? [{ id: dataControl, row: node }] : listRows(node.children);
  });
}

/** The words of a control's row, as the component prints it. */
export function sayStatedRow(control: StatedControl): string {
  return readPlainText([renderControl(control)]);
}

/** The heads of its columns. */
export const statedHeads = ['Control', 'Applies', 'Reason', 'State', 'Owner'] as const;

function renderTable(title: string, controls: readonly StatedControl[]) {
  return h('table', { dataStatement: '' }, [
    '\n',
    h('caption', title),
    '\n',
    h('thead', {}, h('tr', {}, ...statedHeads.map((head) => h('th', { scope: 'col' }, head)))),
    '\n',
    h('tbody', '\n', ...controls.flatMap((control) => [renderControl(control), '\n'])),
    '\n',
  ]);
}

function renderControl({ id, title, decision }: StatedControl) {
  const head = h('th', { scope: 'row' }, `${id} ${title}`);
  if (decision === undefined)
    return h('tr', { dataControl: id }, head, h('td'), h('td'), renderState('undecided'), h('td'));
  const { applicable, drivers, because, status, owner, sharedWith } = decision;
  const asked = drivers.map((driver) => driverInWords[driver]).join(', ');
  return h(
    'tr',
    { dataControl: id },
    head,
    h('td', applicable ? 'Yes' : 'No'),
    h(
      'td',
      asked === '' ? [] : [h('em', asked), ': '],
      sharedWith === undefined ? [] : `as ${sharedWith}. `,
      because,
    ),
    renderState(applicable ? status : 'left-out'),
    h('td', owner),
  );
}

function renderState(state: keyof typeof stateInWords) {
  return h('td', h('span', { dataState: state }, stateInWords[state]));
}
