import type { Framework } from '../schema/framework.ts';
import type { Organization } from '../schema/organization.ts';

/**
 * The frameworks as this handbook may show them. With `titles: ids-only` a requirement of a copyrighted standard is
 * called by its kind, "A.5.15 Control": whatever prints an id and a title goes on to read well. Done once, where the
 * handbook is loaded, so that no page, search, export or message can show what is not there.
 */
export function leaveOutTitles(
  frameworks: readonly Framework[],
  { titles }: Organization['settings'],
): readonly Framework[] {
  if (titles !== 'ids-only') return frameworks;
  return frameworks.map((framework) => {
    if (!citesTitles(framework)) return framework;
    const requirements = framework.requirements.map((requirement) => ({
      ...requirement,
      title: requirement.kind.charAt(0).toUpperCase() + requirement.kind.slice(1),
    }));
    return { ...framework, requirements };
  });
}

function citesTitles({ sources }: Framework): boolean {
  return sources.some(({ licence, taken }) => licence === 'copyrighted' && taken === 'titles');
}
