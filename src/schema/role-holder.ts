import { z } from 'zod';
import { ref } from './refer.ts';
import { day, line, slug } from './words.ts';

/** One entry of `content/role-holders.yaml`: who held a role, and when. Seen in the audit edition only. */
export const roleHolder = z
  .strictObject({
    role: ref('roles').meta({ description: 'A role of roles.yaml' }),
    person: slug.meta({
      description:
        'A permanent id of the person, the same in all their roles, that says nothing of them: "new holder" makes one',
    }),
    name: line.optional().meta({
      description:
        'The name of the person, which stands nowhere else; may be taken out of an entry that has an "until"',
    }),
    from: day.meta({ description: 'First day in the role' }),
    until: day.optional().meta({ description: 'Last day in the role; left out while it lasts' }),
    delegate: ref('people').optional().meta({
      description: 'The person who stands in, and may approve for them, as long as this entry runs',
    }),
  })
  .refine((holder) => holder.until === undefined || holder.until >= holder.from, {
    path: ['until'],
    error: 'The last day must not be before the first.',
  })
  .refine((holder) => holder.name !== undefined || holder.until !== undefined, {
    path: ['name'],
    error: 'Whoever is in a role has a name here. It is taken out only when they have left: "until" says so.',
  });
export type RoleHolder = z.infer<typeof roleHolder>;
