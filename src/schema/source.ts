import { z } from 'zod';
import { line } from './words.ts';

/** What a file of this handbook can take from a source, the least first. */
const takings = ['nothing', 'ids', 'titles', 'pairs', 'words'] as const;
type Taken = (typeof takings)[number];

interface Licence {
  /** As readers see it. */
  readonly words: string;
  /** The most that may be taken and passed on. */
  readonly most: Taken;
}

/**
 * Under which terms a source is published, and how much of it may stand here. Ids, short titles of a line and which id
 * belongs to which are facts that every auditor cites; the words of a standard are not. A list that asks for its own licence
 * in return is for comparing alone: nothing in this handbook is under that licence.
 */
export const licences = {
  own: { words: 'our own work, CC0 1.0', most: 'words' },
  'public-domain': { words: 'in the public domain', most: 'words' },
  'eu-reuse': { words: 'European Union, reuse permitted (Decision 2011/833/EU)', most: 'words' },
  'CC-BY-4.0': { words: 'CC BY 4.0', most: 'words' },
  MIT: { words: 'MIT licence', most: 'words' },
  'Apache-2.0': { words: 'Apache License 2.0', most: 'words' },
  copyrighted: { words: 'all rights reserved', most: 'pairs' },
  'AGPL-3.0': { words: 'GNU AGPL 3.0', most: 'nothing' },
  'PolyForm-Shield-1.0.0': { words: 'PolyForm Shield 1.0.0', most: 'nothing' },
  unknown: { words: 'licence not known', most: 'nothing' },
} as const satisfies Readonly<Record<string, Licence>>;
type LicenceName = keyof typeof licences;

const licenceNames = Object.keys(licences) as [LicenceName, ...LicenceName[]];

const takenInWords: Readonly<Record<Taken, string>> = {
  nothing: 'only compared with it',
  ids: 'ids taken',
  titles: 'ids and short titles taken',
  pairs: 'taken: which ids belong together',
  words: 'its words used',
};

/** Where a part of a framework or a map comes from. */
export const source = z
  .strictObject({
    title: line.meta({ description: 'What it is and where it is found' }),
    licence: z.enum(licenceNames).meta({
      description:
        'Under which terms it is published; copyrighted: all rights reserved, as with ISO; own: written by us',
    }),
    taken: z.enum(takings).meta({
      description:
        'What stands here of it: nothing (compared with it), ids, titles (ids and short titles), pairs (which ids belong together), words',
    }),
  })
  .refine(({ licence, taken }) => mayTake(licence, taken), {
    path: ['taken'],
    error: ({ input }) => {
      const { licence } = input as { licence: LicenceName };
      const { words, most } = licences[licence];
      return `Take at most "${most}" from what is published so (${words}), or another source.`;
    },
  });
export type Source = z.infer<typeof source>;

/** Whether a licence lets so much of a source stand here. */
export function mayTake(licence: LicenceName, taken: Taken): boolean {
  return takings.indexOf(taken) <= takings.indexOf(licences[licence].most);
}

/** A source with its terms, as readers see it. */
export function sourceInWords({ title, licence, taken }: Source): string {
  return `${title} (${licences[licence].words}; ${takenInWords[taken]})`;
}
