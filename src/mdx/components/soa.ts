import { h } from 'hastscript';
import { z } from 'zod';
import { driverInWords, stateInWords } from '../../schema/control.ts';
import type { StatedControl } from '../../schema/stated.ts';
import { frameworkId } from '../../schema/words.ts';
import type { Component } from '../component.ts';

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
