import type { PublicActivity } from './public-activity.ts';
import { groundsOf, isOfKind, type Purpose } from './purpose-kinds.ts';

/** What a person can ask for, by the GDPR. HIPAA has rights of its own, and the two are never mixed. */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'human-decision',
  'complaint',
] as const;
export type Right = (typeof rights)[number];

/** What 45 CFR 164.520(b)(1)(iv) gives people, by the elements of a notice that say it. They stand in no GDPR notice. */
export const hipaaRights = {
  'H-12': 'restriction',
  'H-13': 'confidential communications',
  'H-14': 'inspect and copy',
  'H-15': 'amendment',
  'H-16': 'accounting of disclosures',
  'H-17': 'paper copy',
} as const;
export type HipaaRight = keyof typeof hipaaRights;

/** A purpose that gives a right, or takes it, and the rule that says so. */
export interface Ground {
  readonly activity: string;
  readonly purpose: string;
  readonly article: string;
}

/** A right, where it comes from, and where it does not reach. */
export interface GroundedRight {
  readonly right: Right;
  readonly given: readonly Ground[];
  /** Purposes for which it may be refused; only erasure has such exceptions. */
  readonly refused: readonly Ground[];
}

/** Whether data of an activity is processed by computers: what is on paper alone cannot be ported. */
type IsAutomated = (activity: PublicActivity) => boolean;

/** Articles by which a purpose of an activity gives a right, or takes it. */
type Articles = (activity: PublicActivity, purpose: Purpose) => readonly string[];

const ofGrounds =
  (article: string, ...grounds: readonly string[]): Articles =>
  (_activity, purpose) =>
    groundsOf(purpose).some((ground) => grounds.includes(ground)) ? [article] : [];

const all =
  (...parts: readonly Articles[]): Articles =>
  (activity, purpose) =>
    parts.flatMap((articlesOf) => articlesOf(activity, purpose));

/** By which exception data need not be erased. Freedom of expression, Art. 17(3)(a), follows from no field. */
const kept = all(
  ofGrounds('Art. 17(3)(b)', 'Art.6(1)(c)', 'Art.6(1)(e)'),
  ofGrounds('Art. 17(3)(c)', 'Art.9(2)(h)', 'Art.9(2)(i)'),
  ofGrounds('Art. 17(3)(d)', 'Art.9(2)(j)'),
  ofGrounds('Art. 17(3)(e)', 'Art.9(2)(f)'),
);

const giving = (isAutomated: IsAutomated): Readonly<Record<Right, Articles>> => ({
  access: () => ['Art. 15'],
  rectification: () => ['Art. 16'],
  erasure: (activity, purpose) => (kept(activity, purpose).length === 0 ? ['Art. 17(1)'] : []),
  restriction: () => ['Art. 18'],
  // What people gave themselves.
  portability: (activity, purpose) =>
    isAutomated(activity) && activity.sources.some(({ fromPerson }) => fromPerson)
      ? ofGrounds('Art. 20(1)', 'Art.6(1)(a)', 'Art.9(2)(a)', 'Art.6(1)(b)')(activity, purpose)
      : [],
  objection: all(ofGrounds('Art. 21(1)', 'Art.6(1)(e)', 'Art.6(1)(f)'), (_activity, purpose) =>
    isOfKind(purpose, 'marketing') ? ['Art. 21(2)'] : [],
  ),
  withdrawal: ofGrounds('Art. 7(3)', 'Art.6(1)(a)', 'Art.9(2)(a)'),
  'human-decision': ({ automatedDecision }) => (automatedDecision === 'none' ? [] : ['Art. 22']),
  complaint: () => ['Art. 77'],
});

/**
 * The rights that the grounds of activities give, each with the purposes that it comes from and those for which it may
 * be refused (GDPR, chapter III). What is not under the GDPR, or is done for a client, gives none.
 */
export function groundedRightsOf(
  activities: readonly PublicActivity[],
  isAutomated: IsAutomated = () => true,
): readonly GroundedRight[] {
  const ours = activities.filter(({ role, regimes }) => role === 'controller' && regimes.includes('gdpr'));
  const groundsBy = (articlesOf: Articles): readonly Ground[] =>
    ours.flatMap((activity) =>
      activity.purposes.flatMap((purpose) =>
        articlesOf(activity, purpose).map((article) => ({
          activity: activity.id,
          purpose: purpose.id,
          article,
        })),
      ),
    );
  const gives = giving(isAutomated);
  return rights
    .map((right) => ({
      right,
      given: groundsBy(gives[right]),
      refused: right === 'erasure' ? groundsBy(kept) : [],
    }))
    .filter(({ given }) => given.length > 0);
}

/**
 * The rights that people have towards what is done with their data, in the order of the law. Those that depend on the
 * ground are there as soon as one purpose gives them: what a single purpose does not give, the words of the notice say.
 */
export function rightsOf(activities: readonly PublicActivity[], isAutomated?: IsAutomated): readonly Right[] {
  return groundedRightsOf(activities, isAutomated).map(({ right }) => right);
}

/** The rights under HIPAA: all of them as soon as one activity of our own is under it. */
export function hipaaRightsOf(activities: readonly PublicActivity[]): readonly HipaaRight[] {
  return activities.some(({ role, regimes }) => role === 'controller' && regimes.includes('hipaa'))
    ? (Object.keys(hipaaRights) as HipaaRight[])
    : [];
}

/** Art. 6(1)(a), and 9(2)(a) for special categories. */
export function needsConsent(purpose: Purpose): boolean {
  return groundsOf(purpose).some((ground) => ground === 'Art.6(1)(a)' || ground === 'Art.9(2)(a)');
}
