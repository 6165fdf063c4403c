import { question } from '../data/ask.ts';
import type { Framework, Requirement } from '../schema/framework.ts';
import type { AnyHandbook, Control } from '../schema/handbook.ts';
import { type CoverageState, conclude, coverageOf } from './coverage.ts';
import { keyOf, type Step } from './infer.ts';
import { requirementsOf, type Satisfaction } from './requirements.ts';

/** Our self-assessment by the control numbers of a standard that rests on another one. */
export interface Checklist {
  readonly framework: Framework;
  readonly parts: readonly ChecklistPart[];
}

/** A chapter of the standard. */
export interface ChecklistPart {
  readonly heading: Requirement;
  readonly categories: readonly ChecklistCategory[];
}

export interface ChecklistCategory {
  readonly heading: Requirement;
  /** What is special in healthcare, in our own words. */
  readonly note: string | undefined;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly control: Requirement;
  readonly state: CoverageState;
  /** Sections tied to this very control. */
  readonly direct: readonly Satisfaction[];
  /** Our controls that correspond to it, with the sections tied to them. */
  readonly through: readonly Corresponding[];
}

export interface Corresponding {
  readonly step: Step;
  readonly framework: Framework;
  readonly record: Control;
  readonly title: string;
  readonly sections: readonly Satisfaction[];
}

/** A checklist for every framework with notes on healthcare. */
export const checklistsOf = question('checklists', (handbook: AnyHandbook): readonly Checklist[] => {
  const noted = new Set(handbook.healthNotes.map(({ framework }) => framework));
  return handbook.frameworks
    .filter(({ id }) => noted.has(id))
    .map((framework) => ({ framework, parts: partsOf(handbook, framework) }));
});

function partsOf(handbook: AnyHandbook, framework: Framework): ChecklistPart[] {
  const coverage = coverageOf(handbook, framework);
  const notes = new Map(
    handbook.healthNotes
      .filter((note) => note.framework === framework.id)
      .map(({ heading, note }) => [heading, note]),
  );
  const controls = [...requirementsOf(handbook, framework).values()].filter(
    ({ requirement }) => requirement.kind === 'control',
  );
  return [...Map.groupBy(controls, ({ parents }) => parents[0])].flatMap(([heading, members]) =>
    heading === undefined
      ? []
      : [
          {
            heading,
            categories: [
              ...Map.groupBy(members, ({ parents, requirement }) => parents.at(-1) ?? requirement),
            ].map(([category, views]) => ({
              heading: category,
              note: notes.get(category.id),
              items: views.map(({ requirement, direct }) => ({
                control: requirement,
                state: coverage.get(requirement.id)?.state ?? 'none',
                direct,
                through: correspondingTo(handbook, framework, requirement.id),
              })),
            })),
          },
        ],
  );
}

/** Controls of ours to which a row of a crosswalk leads; a "see also", too, because it says where to look. */
function correspondingTo(handbook: AnyHandbook, { id: framework }: Framework, id: string): Corresponding[] {
  const steps = conclude(handbook).network.steps.get(keyOf(framework, id)) ?? [];
  return steps.flatMap((step) => {
    const [name = '', control = ''] = step.to.split(' ');
    const other = handbook.frameworks.find((candidate) => candidate.id === name);
    const view = other && requirementsOf(handbook, other).get(control);
    return other === undefined || view?.control === undefined
      ? []
      : [
          {
            step,
            framework: other,
            record: view.control,
            title: view.requirement.title,
            sections: view.direct,
          },
        ];
  });
}

/** Number of controls by state. */
export function countChecklist({ parts }: Checklist): ReadonlyMap<CoverageState, number> {
  const counts = new Map<CoverageState, number>();
  for (const { state } of itemsOf({ parts })) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

/** All controls of a checklist, in the order of the standard. */
export function itemsOf({ parts }: Pick<Checklist, 'parts'>): readonly ChecklistItem[] {
  return parts.flatMap(({ categories }) => categories.flatMap(({ items }) => items));
}
