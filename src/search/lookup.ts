import type { Edition } from '../schema/handbook.ts';
import { idEntries } from './ids.ts';

/** Every id of an edition, for the resolver: one file, `/search/lookup.json`, made for the browser. */
export interface Lookup {
  /** Documents and records. */
  readonly ids: readonly (readonly [id: string, title: string, url: string])[];
  /** The one that our texts are tied to most comes first. */
  readonly frameworks: readonly LookupFramework[];
}

export interface LookupFramework {
  readonly title: string;
  /** What people call it, beside its title. */
  readonly name: string;
  /** Address of its page; that of a requirement has the id behind it. */
  readonly url: string;
  /** In force, and applies to us. */
  readonly counts: boolean;
  readonly requirements: readonly (readonly [id: string, title: string])[];
}

/** @param applies Whether any of a framework applies to us. */
export function lookupOf(
  edition: Edition,
  href: (address: string) => string,
  applies: (framework: string) => boolean,
): Lookup {
  const { handbook } = edition;
  const ties = new Map<string, number>();
  for (const { satisfies, outline } of handbook.documents)
    for (const said of [satisfies, ...outline.map((section) => section.satisfies)])
      for (const [framework, ids] of Object.entries(said))
        ties.set(framework, (ties.get(framework) ?? 0) + (ids?.length ?? 0));
  const frameworks = handbook.frameworks.map((framework) => ({
    title: framework.title,
    name: `${framework.id} ${framework.name}`,
    url: href(`/frameworks/${framework.id}/`),
    counts: framework.status.state !== 'superseded' && applies(framework.id),
    ties: ties.get(framework.id) ?? 0,
    requirements: framework.requirements.map(({ id, title }) => [id, title] as const),
  }));
  return {
    ids: idEntries(edition)
      .filter(({ kind }) => kind !== 'requirement')
      .map(({ id, title, url }) => [id, title, href(url)] as const),
    frameworks: frameworks
      .sort((a, b) => Number(b.counts) - Number(a.counts) || b.ties - a.ties)
      .map(({ ties: _, ...framework }) => framework),
  };
}
