import { compare } from '../data/compare.ts';
import type { Framework } from '../schema/framework.ts';
import type { AnyHandbook } from '../schema/handbook.ts';

/** A chapter of a framework, and what of it the programme looks at in each year. */
export interface AuditedChapter {
  readonly framework: Pick<Framework, 'id' | 'title'>;
  /** `4`, `A.5`, `Art.30`: what stands above all of its clauses. */
  readonly chapter: string;
  readonly title: string;
  /** By year, in the order of {@link AuditProgramme.years}. */
  readonly years: readonly {
    readonly ids: readonly string[];
    /** All audits of that year that look at it were held. */
    readonly held: boolean;
  }[];
  /** How many of its clauses the programme looks at, of all; of a law that is not audited as a whole nothing is said. */
  readonly of: number | undefined;
  readonly covered: number;
}

export interface AuditProgramme {
  readonly years: readonly string[];
  readonly chapters: readonly AuditedChapter[];
}

/** Which clauses are audited in which year, by chapter: only frameworks that an audit names. */
export function auditProgramme({ audits, frameworks }: AnyHandbook): AuditProgramme {
  const yearOf = (audit: (typeof audits)[number]) => (audit.heldFrom ?? audit.plannedOn).slice(0, 4);
  const years = [...new Set(audits.map(yearOf))].sort();
  const chapters = frameworks.flatMap((framework) => {
    const top = chaptersOf(framework);
    const named = new Set(
      audits.flatMap(({ criteria }) => (criteria[framework.id] ?? []).map((id) => top.get(id))),
    );
    return [...named]
      .flatMap((chapter) => framework.requirements.find(({ id }) => id === chapter) ?? [])
      .toSorted((a, b) => framework.requirements.indexOf(a) - framework.requirements.indexOf(b))
      .map(({ id: chapter, title }): AuditedChapter => {
        const own = framework.requirements.filter(
          (one) => top.get(one.id) === chapter && one.assessable !== false,
        );
        const inYear = years.map((year) => {
          const these = audits.filter((audit) => yearOf(audit) === year);
          const looks = these.flatMap((audit) =>
            (audit.criteria[framework.id] ?? [])
              .filter((id) => top.get(id) === chapter)
              .map((id) => ({ id, held: audit.heldFrom !== undefined })),
          );
          const ids = own.map(({ id }) => id).filter((id) => looks.some((look) => look.id === id));
          const others = looks.map(({ id }) => id).filter((id) => !ids.includes(id));
          return {
            ids: [...ids, ...[...new Set(others)].sort(compare)],
            held: looks.length > 0 && looks.every(({ held }) => held),
          };
        });
        const seen = new Set(inYear.flatMap(({ ids }) => ids));
        return {
          framework: { id: framework.id, title: framework.title },
          chapter,
          title,
          years: inYear,
          of: framework.needsControls ? own.length : undefined,
          covered: own.filter(({ id }) => seen.has(id)).length,
        };
      });
  });
  return { years, chapters };
}

/** What stands above each requirement: the outermost of its parents, or itself. */
function chaptersOf({ requirements }: Framework): ReadonlyMap<string, string> {
  const parents = new Map(requirements.map(({ id, parent }) => [id, parent]));
  const topOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : topOf(parent);
  };
  return new Map(requirements.map(({ id }) => [id, topOf(id)]));
}
