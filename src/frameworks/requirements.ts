import { question } from '../data/ask.ts';
import { deepest, type Framework, type Requirement } from '../schema/framework.ts';
import type { AnyHandbook, Control, Document, Section } from '../schema/handbook.ts';

/** What a requirement tells of a document: no more, so that its page stands when another section is changed. */
export type SatisfyingDocument = Pick<Document, 'slug' | 'id' | 'title' | 'summary'>;

/** The same of a section: its text has a sentence more without any requirement being met by another section. */
export type SatisfyingSection = Pick<Section, 'anchor' | 'number' | 'heading'>;

/** A document or one of its sections that says it meets a requirement. Without a section it is the whole document. */
export interface Satisfaction {
  readonly document: SatisfyingDocument;
  readonly section?: SatisfyingSection | undefined;
}

/** One requirement with all that the handbook knows of it. */
export interface RequirementView {
  readonly framework: Framework;
  readonly requirement: Requirement;
  readonly parents: readonly Requirement[];
  readonly children: readonly Requirement[];
  /** Those of its kind before and after it, in the order of the framework. */
  readonly previous: Requirement | undefined;
  readonly next: Requirement | undefined;
  readonly direct: readonly Satisfaction[];
  readonly control: Control | undefined;
}

/**
 * Everything about one framework's requirements, in the framework's own order. Computed once per handbook.
 * Takes the handbook and a framework of it.
 */
export function requirementsOf(
  handbook: AnyHandbook,
  framework: Framework,
): ReadonlyMap<string, RequirementView> {
  return requirements(handbook, framework.id);
}

/** Everything about one requirement, for whoever asks for no other. */
export function requirementOf(
  handbook: AnyHandbook,
  framework: Framework,
  id: string,
): RequirementView | undefined {
  return requirement(handbook, framework.id, id);
}

const requirements = question(
  'requirements',
  (handbook: AnyHandbook, id: string): ReadonlyMap<string, RequirementView> => {
    const framework = handbook.frameworks.find((one) => one.id === id);
    return framework === undefined ? new Map() : viewRequirements(handbook, framework);
  },
);

const requirement = question('requirement', (handbook: AnyHandbook, framework: string, id: string) =>
  requirements(handbook, framework).get(id),
);

function viewRequirements(handbook: AnyHandbook, framework: Framework): ReadonlyMap<string, RequirementView> {
  const byId = new Map(framework.requirements.map((requirement) => [requirement.id, requirement]));
  const children = Map.groupBy(framework.requirements, (requirement) => requirement.parent ?? '');
  const controls = new Map(
    handbook.controls
      .filter((control) => control.framework === framework.id)
      .map((control) => [control.id, control]),
  );
  const direct = collectSatisfactions(handbook, framework.id);
  const kinds = Map.groupBy(framework.requirements, ({ kind }) => kind);
  const places = new Map([...kinds.values()].flatMap((kind) => kind.map((one, at) => [one, at] as const)));
  const beside = (requirement: Requirement, step: number) =>
    kinds.get(requirement.kind)?.[(places.get(requirement) ?? 0) + step];
  return new Map(
    framework.requirements.map((requirement) => [
      requirement.id,
      {
        framework,
        requirement,
        parents: parentsOf(requirement, byId),
        children: children.get(requirement.id) ?? [],
        previous: beside(requirement, -1),
        next: beside(requirement, 1),
        direct: direct.get(requirement.id) ?? [],
        control: controls.get(requirement.id),
      },
    ]),
  );
}

function parentsOf(requirement: Requirement, byId: ReadonlyMap<string, Requirement>): Requirement[] {
  const parents: Requirement[] = [];
  for (let id = requirement.parent; id !== undefined; id = byId.get(id)?.parent) {
    const parent = byId.get(id);
    // A circle, or a chain that nobody could follow, is reported when the handbook is checked; here it must only not hang.
    if (parent === undefined || parents.includes(parent) || parents.length === deepest) break;
    parents.unshift(parent);
  }
  return parents;
}

/** Sections first: a whole document is named only where none of its sections is tied to the requirement. */
function collectSatisfactions(handbook: AnyHandbook, framework: string): Map<string, Satisfaction[]> {
  const found = new Map<string, Satisfaction[]>();
  const add = (id: string, satisfaction: Satisfaction) => {
    const list = found.get(id);
    if (list === undefined) found.set(id, [satisfaction]);
    else list.push(satisfaction);
  };
  for (const { outline, satisfies, slug, id, title, summary } of handbook.documents) {
    const document: SatisfyingDocument = { slug, id, title, summary };
    const bySection = new Set<string>();
    for (const { anchor, number, heading, satisfies } of outline) {
      for (const id of satisfies[framework] ?? []) {
        bySection.add(id);
        add(id, { document, section: { anchor, number, heading } });
      }
    }
    for (const id of satisfies[framework] ?? []) if (!bySection.has(id)) add(id, { document });
  }
  return found;
}

/** Requirement ids of a document and its sections, by framework, sorted as the framework file is. */
export function satisfiesOf(
  document: Pick<Document, 'satisfies' | 'outline'>,
  frameworks: readonly Framework[],
): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const framework of frameworks) {
    const ids = new Set([
      ...(document.satisfies[framework.id] ?? []),
      ...document.outline.flatMap((section) => section.satisfies[framework.id] ?? []),
    ]);
    const sorted = framework.requirements.map((requirement) => requirement.id).filter((id) => ids.has(id));
    if (sorted.length > 0) result[framework.id] = sorted;
  }
  return result;
}

/** A requirement of the framework's page, with those below it. */
export interface RequirementNode {
  readonly requirement: Requirement;
  readonly children: readonly RequirementNode[];
}

/**
 * The tree that a framework's page shows: down to clauses, controls and articles. Paragraphs and points stand on
 * the page of their article, or the page of the GDPR would be three times as long.
 */
export function frameworkTree(framework: Framework): readonly RequirementNode[] {
  const children = Map.groupBy(framework.requirements, (requirement) => requirement.parent ?? '');
  const nodes = (parent: string): RequirementNode[] =>
    (children.get(parent) ?? [])
      .filter(({ kind }) => kind !== 'paragraph' && kind !== 'point')
      .map((requirement) => ({ requirement, children: nodes(requirement.id) }));
  return nodes('');
}

/** How many sections and documents meet a requirement or anything below it. */
export function countDirect(view: RequirementView, views: ReadonlyMap<string, RequirementView>): number {
  return view.children.reduce((sum, child) => {
    const below = views.get(child.id);
    return below === undefined ? sum : sum + countDirect(below, views);
  }, view.direct.length);
}
