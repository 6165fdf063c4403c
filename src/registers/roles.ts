import { role } from '../schema/role.ts';
import { defineRegister } from './define.ts';

/** What documents name instead of people. */
export const roles = defineRegister({
  name: 'roles',
  nouns: ['role', 'roles'],
  namedAs: 'role',
  schema: role,
  file: 'content/roles.yaml',
  optional: false,
  sight: {
    from: 'own classification',
    onlyUsed: true,
    fields: {
      aliases: { from: 'audit', otherwise: undefined },
      excludes: { from: 'audit', otherwise: undefined },
      deputyAskedBy: { from: 'audit', otherwise: undefined },
      atLeast: { from: 'audit', otherwise: undefined },
      advisesOnly: { from: 'audit', otherwise: undefined },
    },
  },
  names: ({ title, aliases = [] }) => [title, ...aliases],
  example: `
- id: ciso
  title: Head of Information Security
  duty: Runs the management system for information security.
  classification: public
`,
});
