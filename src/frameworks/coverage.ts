import { question } from '../data/ask.ts';
import type { Framework, Requirement } from '../schema/framework.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { type Applies, applicabilityOf } from './applies.ts';
import { confirmationOf } from './confirmed.ts';
import {
  connect,
  type Inference,
  infer,
  keyOf,
  type Network,
  type RequirementKey,
  type Step,
} from './infer.ts';
import { requirementsOf } from './requirements.ts';
import { askedInWriting } from './stage-1.ts';

/** How a requirement stands, strongest first. */
export const coverageStates = [
  'direct-confirmed',
  'direct-wordless',
  'direct',
  'inferred-full',
  'record-missing',
  'inferred-partial',
  'see-also',
  'none',
  'not-applicable',
] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface Covered {
  readonly requirement: Requirement;
  readonly state: CoverageState;
  readonly applies: Applies;
  /** What it follows from, where nothing is tied to it directly. */
  readonly inference?: Inference | undefined;
  /** Related requirements that are met directly: worth a look, no more. */
  readonly seeAlso: readonly Step[];
}

/** Everything that follows from what sections and documents say, once per handbook. */
interface Conclusions {
  readonly network: Network;
  readonly direct: ReadonlySet<RequirementKey>;
  readonly inferred: ReadonlyMap<RequirementKey, Inference>;
}

/** What the sections and documents of a handbook meet directly, and what follows from it over the crosswalks. */
export const conclude = question('conclusions', (handbook: AnyHandbook): Conclusions => {
  const direct = new Set<RequirementKey>();
  for (const document of handbook.documents) {
    for (const satisfies of [document.satisfies, ...document.outline.map((section) => section.satisfies)]) {
      for (const [framework, ids] of Object.entries(satisfies))
        for (const id of ids) direct.add(keyOf(framework, id));
    }
  }
  const network = connect(handbook.crosswalks, handbook.frameworks);
  return { network, direct, inferred: infer(direct, network) };
});

/**
 * How every requirement of a framework stands. A requirement is met directly when a section or document is tied to
 * it or to the requirement above it. One with parts of its own is as well met as all of its parts, and partly met
 * when some of them are. What is said is not enough where it has to be in writing: while a document or record that the
 * requirement asks for is missing, it does not count as met.
 */
export function coverageOf(handbook: AnyHandbook, framework: Framework): ReadonlyMap<string, Covered> {
  return coverage(handbook, framework.id);
}

/** How one requirement stands: the same as {@link coverageOf}, for whoever asks for no other. */
export function coveredOf(handbook: AnyHandbook, framework: Framework, id: string): Covered | undefined {
  return covered(handbook, framework.id, id);
}

const coverage = question('coverage', (handbook: AnyHandbook, id: string): ReadonlyMap<string, Covered> => {
  const framework = handbook.frameworks.find((one) => one.id === id);
  return framework === undefined ? new Map() : judge(handbook, framework);
});

const covered = question('covered', (handbook: AnyHandbook, framework: string, id: string) =>
  coverage(handbook, framework).get(id),
);

function judge(handbook: AnyHandbook, framework: Framework): ReadonlyMap<string, Covered> {
  const { network, direct, inferred } = conclude(handbook);
  const views = requirementsOf(handbook, framework);
  const appliesTo = applicabilityOf(handbook, framework);
  const confirmation = confirmationOf(handbook);
  const found = new Map<string, Covered>();

  const stateOf = (id: string): CoverageState | undefined => {
    const satisfactions = views.get(id)?.direct ?? [];
    if (satisfactions.length === 0) return undefined;
    const confirmations = new Set(
      satisfactions.map(
        ({ document, section }) => section && confirmation(document, section, framework.id, id),
      ),
    );
    if (confirmations.has('confirmed')) return 'direct-confirmed';
    return confirmations.has('without-words') ? 'direct-wordless' : 'direct';
  };

  const visit = (id: string, fromAbove: CoverageState | undefined): Covered | undefined => {
    const view = views.get(id);
    if (view === undefined || found.has(id)) return found.get(id);
    const { requirement, children } = view;
    const key = keyOf(framework.id, id);
    const applies = appliesTo(id);
    const inference = inferred.get(key);
    const own = stateOf(id) ?? fromAbove;
    const parts = children.flatMap((child) => visit(child.id, own) ?? []);
    const states: (CoverageState | undefined)[] = [
      own,
      inference && `inferred-${inference.coverage}`,
      summarise(parts),
    ];
    const seeAlso = (network.steps.get(key) ?? []).filter(
      ({ relation, to }) => relation === 'related' && direct.has(to),
    );
    const lacking = askedInWriting(handbook, framework, id).some((asked) => asked.state === 'missing');
    const best = strongest(states) ?? (seeAlso.length > 0 ? 'see-also' : 'none');
    const state = !applies.applicable ? 'not-applicable' : lacking ? weaker(best, 'record-missing') : best;
    const covered = { requirement, state, applies, inference, seeAlso };
    found.set(id, covered);
    return covered;
  };
  for (const { id, parent } of framework.requirements) if (parent === undefined) visit(id, undefined);
  return new Map(
    framework.requirements.flatMap(({ id }) =>
      found.has(id) ? [[id, found.get(id) as Covered] as const] : [],
    ),
  );
}

function strongest(states: readonly (CoverageState | undefined)[]): CoverageState | undefined {
  return coverageStates.find((state) => states.includes(state));
}

function weaker(a: CoverageState, b: CoverageState): CoverageState {
  return coverageStates.indexOf(a) > coverageStates.indexOf(b) ? a : b;
}

/** What the parts say of the whole: the weakest of them, or partly when some are met and others not. */
function summarise(parts: readonly Covered[]): CoverageState | undefined {
  const applicable = parts.filter(
    ({ state, requirement }) => state !== 'not-applicable' && counts(requirement),
  );
  const weakest = applicable.reduce((rank, { state }) => Math.max(rank, coverageStates.indexOf(state)), -1);
  const state = coverageStates[weakest];
  if (state === undefined) return undefined;
  if (isCovered(state)) return state;
  return applicable.some((part) => isCovered(part.state)) ? 'inferred-partial' : undefined;
}

/** Direct or inferred; "see also" is not coverage. */
export function isCovered(state: CoverageState): boolean {
  return coverageStates.indexOf(state) <= coverageStates.indexOf('inferred-partial');
}

/** Whether a requirement is counted: not a heading, in force, and compared with some source. */
export function counts({ assessable, inForce, verified }: Requirement): boolean {
  return assessable && inForce !== false && verified !== false;
}

/** Requirements that a map of the framework shows and its totals count: not the paragraphs of an article. */
export function countedIn(framework: Framework): readonly Requirement[] {
  return framework.requirements.filter(
    (requirement) => counts(requirement) && requirement.kind !== 'paragraph' && requirement.kind !== 'point',
  );
}

/** Number of requirements by state. */
export function totalsOf(
  handbook: AnyHandbook,
  framework: Framework,
): Readonly<Record<CoverageState, number>> {
  const totals = Object.fromEntries(coverageStates.map((state) => [state, 0])) as Record<
    CoverageState,
    number
  >;
  const coverage = coverageOf(handbook, framework);
  for (const { id } of countedIn(framework)) totals[coverage.get(id)?.state ?? 'none']++;
  return totals;
}
