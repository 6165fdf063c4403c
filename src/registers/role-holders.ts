import { roleHolder } from '../schema/role-holder.ts';
import { defineRegister } from './define.ts';

/** Who held which role, and when. One person holds several, so an entry has no id. */
export const roleHolders = defineRegister({
  name: 'role-holders',
  nouns: ['role holder', 'role holders'],
  schema: roleHolder,
  file: 'content/role-holders.yaml',
  optional: false,
  sortedBy: ({ role, from, person }) => [role, from, person],
  example: `
- role: ciso
  person: p-001
  name: Maarika Tamm
  from: 2024-02-01
`,
});
