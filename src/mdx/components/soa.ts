import type { RootContent } from 'hast';
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
  const rows = new Map<string, string>();
  const visit = (node: RootContent): void => {
    if (node.type !== 'element') return;
    const { dataControl } = node.properties;
    if (typeof dataControl === 'string') rows.set(dataControl, readPlainText([node]));
    else node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return rows;
}

/** The words of a control's row, as the component prints it. */
export function sayStatedRow(control: StatedControl): string {
  return readPlainText([renderControl(control)]);
}

const heads = ['Control', 'Applies', 'Reason', 'State', 'Owner'];

function renderTable(title: string, controls: readonly StatedControl[]) {
  return h('table', { dataStatement: '' }, [
    '\n',
    h('caption', title),
    '\n',
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
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
