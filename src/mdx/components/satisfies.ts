import { z } from 'zod';
import type { Framework } from '../../schema/framework.ts';
import { frameworkId, requirementReference } from '../../schema/words.ts';
import type { Component } from '../component.ts';
import { splitReferences } from '../split-words.ts';

const ids = z
  .string()
  .refine(
    (value) =>
      splitReferences(value).length > 0 &&
      splitReferences(value).every(({ word }) => requirementReference.safeParse(word).success),
    {
      error: 'Write ids of requirements with spaces between, like "A.5.15 A.5.18".',
    },
  );

const props = z
  .object({
    framework: frameworkId
      .optional()
      .meta({ description: 'A framework whose id is no attribute name; needs ids' }),
    ids: ids.optional().meta({ description: 'Requirement ids of that framework, with spaces between' }),
  })
  .catchall(ids)
  .superRefine((value, context) => {
    if ((value.framework === undefined) !== (value.ids === undefined)) {
      context.addIssue({
        code: 'custom',
        path: [value.framework === undefined ? 'ids' : 'framework'],
        message: 'Write framework and ids together.',
      });
    }
    if (Object.keys(value).length === 0)
      context.addIssue({ code: 'custom', message: 'Name at least one framework and its requirements.' });
    for (const name of Object.keys(value)) {
      if (!frameworkId.safeParse(name).success)
        context.addIssue({ code: 'custom', path: [name], message: 'This is no id of a framework.' });
    }
  });
export type SatisfiesProps = z.infer<typeof props>;

/** A requirement that a section meets, with the attribute that names it. */
export interface NamedRequirement {
  readonly framework: string;
  readonly requirement: string;
  readonly prop: string;
  readonly at: number;
}

/** The requirements that the attributes name, in the order in which they are written. */
export function listRequirements(props: SatisfiesProps): NamedRequirement[] {
  return Object.entries(props).flatMap(([name, value]) => {
    if (name === 'framework' || typeof value !== 'string') return [];
    const framework = name === 'ids' ? (props.framework ?? '') : name;
    return splitReferences(value).map(({ word, at }) => ({ framework, requirement: word, prop: name, at }));
  });
}

/** What is the same of both frameworks of the example. */
const madeUp = {
  edition: '1',
  publisher: 'Nobody',
  status: { state: 'own' },
  sources: [{ title: 'Made up', licence: 'own', taken: 'words' }],
  notVerified: [],
  needsControls: false,
} as const satisfies Partial<Framework>;

export const satisfies: Component<SatisfiesProps> = {
  name: 'Satisfies',
  summary: 'Ties the section to the requirements it meets. Prints nothing: pages show it in the margin.',
  props,
  kind: 'block',
  content: 'none',
  example: '<Satisfies iso27001-2022="A.5.15 A.5.18" gdpr="Art.32(1)(b)"/>',
  exampleRecords: {
    frameworks: [
      {
        ...madeUp,
        id: 'iso27001-2022',
        title: 'ISO/IEC 27001:2022',
        name: 'ISO/IEC 27001:2022',
        requirements: [
          { id: 'A.5.15', title: 'Access control', kind: 'control', assessable: true },
          { id: 'A.5.18', title: 'Access rights', kind: 'control', assessable: true },
        ],
      },
      {
        ...madeUp,
        id: 'gdpr',
        title: 'GDPR',
        name: 'General Data Protection Regulation',
        requirements: [
          { id: 'Art.32(1)(b)', title: 'Security of processing', kind: 'point', assessable: true },
        ],
      },
    ],
  },
  makes: {},
  render: () => [],
};
