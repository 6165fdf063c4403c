import { z } from 'zod';
import { documented, ref } from './refer.ts';
import { day, frameworkId, line, prose, requirementId, satisfies } from './words.ts';

export const evidence = z.strictObject({
  title: line.meta({ description: 'What there is to look at' }),
  where: line.meta({ description: 'The system or document in which an auditor finds it' }),
  ref: line.optional().meta({ description: 'What one asks for it by: a ticket, the id of a report, a hash' }),
  kind: z
    .enum(['record', 'report', 'configuration', 'interview', 'observation'])
    .meta({ description: 'What kind of evidence it is' }),
  on: day.meta({ description: 'The day it was last sampled' }),
  retainedUntil: day.optional().meta({ description: 'The last day on which it is kept for sure' }),
});
export type Evidence = z.infer<typeof evidence>;

/** Frontmatter of `content/controls/FRAMEWORK/ID.mdx`. The body says how we do it, in our words. */
export const controlFrontmatter = z.strictObject({
  id: requirementId.meta({ description: 'As the framework writes it, e.g. A.5.15' }),
  framework: frameworkId.meta({ description: 'Its id, e.g. iso27001-2022' }),
  applicable: z.boolean().meta({ description: 'false: left out, for the reason in "because"' }),
  drivers: z
    .array(z.enum(['risk', 'legal', 'contract', 'business', 'baseline']))
    .default([])
    .meta({ description: 'What asks for it' }),
  risks: z.array(ref('risks')).optional().meta({
    description:
      'Risks that it treats, where "risk" is among the drivers; each of them names the control, too',
  }),
  clients: z.array(ref('clients')).optional().meta({
    description:
      'Clients whose contracts ask for it, where "contract" is among the drivers; each names it, too',
  }),
  legal: z
    .array(ref('legalRequirements'))
    .min(1)
    .optional()
    .meta({ description: 'Driver legal: entries of the legal requirements' }),
  because: prose.meta({ description: 'Why it is included or excluded: a sentence' }),
  status: z
    .enum(['implemented', 'partial', 'planned', 'not-started'])
    .meta({ description: 'How far it is done' }),
  dueOn: day.optional().meta({ description: 'Where it is not implemented: the day by which it is' }),
  owner: ref('roles').meta({ description: 'A role' }),
  evidence: z.array(evidence).default([]).meta({ description: 'Where an auditor sees that it works' }),
  provides: z
    .array(documented())
    .min(1)
    .optional()
    .meta({ description: 'Documented information that this record is, such as a decision in writing' }),
  satisfies: satisfies.optional(),
});
export type ControlFrontmatter = z.infer<typeof controlFrontmatter>;
/** What asks for a control. */
export type Driver = ControlFrontmatter['drivers'][number];

/** What drives a control and has a register of its own: the control names rows of it in a field. */
export const grounds = [
  { driver: 'risk', field: 'risks', list: 'risks' },
  { driver: 'legal', field: 'legal', list: 'legalRequirements' },
  { driver: 'contract', field: 'clients', list: 'clients' },
] as const satisfies readonly {
  readonly driver: Driver;
  readonly field: keyof ControlFrontmatter;
  readonly list: string;
}[];

/** How far a control is done, as pages, tables and texts print it. */
export const stateInWords = {
  implemented: 'Implemented',
  undocumented: 'Implemented, not documented',
  partial: 'Partly implemented',
  planned: 'Planned',
  'not-started': 'Not started',
  undecided: 'Not decided',
  'left-out': 'Left out',
} as const satisfies Record<ControlFrontmatter['status'] | 'undocumented' | 'undecided' | 'left-out', string>;

/** What asks for a control, as pages, tables and texts print it. */
export const driverInWords = {
  risk: 'Risk',
  legal: 'Law',
  contract: 'Contract',
  business: 'Business',
  baseline: 'Baseline',
} as const satisfies Record<Driver, string>;
