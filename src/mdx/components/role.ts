import { h } from 'hastscript';
import { z } from 'zod';
import { slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({ id: slug.meta({ description: 'Id in content/roles.yaml' }) });

export const role: Component<z.infer<typeof props>> = {
  name: 'Role',
  summary: 'Prints the title of a role, so that a new title needs one change.',
  props,
  kind: 'phrase',
  content: 'none',
  example: 'The <Role id="ciso"/> decides.',
  exampleRecords: {
    roles: [
      {
        id: 'ciso',
        title: 'Head of Information Security',
        duty: 'Keeps information safe.',
        classification: 'public',
      },
    ],
  },
  makes: { span: ['dataRole'] },
  cites: ({ id }) => [{ kind: 'role', id, prop: 'id' }],
  render: ({ id }, _, context) => h('span', { dataRole: id }, context.role(id)?.title ?? id),
};
