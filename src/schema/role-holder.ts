import { z } from 'zod';
import { ref } from './refer.ts';
import { day, line, slug } from './words.ts';

/** One entry of `content/role-holders.yaml`: who held a role, and when. Seen in the audit edition only. */
export const roleHolder = z
  .strictObject({
    role: ref('roles').meta({ description: 'A role of roles.yaml' }),
    person: slug.meta({
      description: 'A permanent id of the person, so that two roles of one person can be told',
    }),
    name: line.meta({ description: 'The name of the person' }),
    from: day.meta({ description: 'First day in the role' }),
    until: day.optional().meta({ description: 'Last day in the role; left out while it lasts' }),
    delegate: ref('people').optional().meta({ description: 'The person who stands in' }),
  })
  .refine((holder) => holder.until === undefined || holder.until >= holder.from, {
    path: ['until'],
    error: 'The last day must not be before the first.',
  });
export type RoleHolder = z.infer<typeof roleHolder>;
