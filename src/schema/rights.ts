import type { LawfulBasis } from './processing-activity.ts';
import type { PublicActivity } from './public-activity.ts';
import { listOrNone } from './told.ts';

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

type Purpose = PublicActivity['purposes'][number];

/**
 * The rights that people have towards what is done with their data, in the order of the law (GDPR, chapter III). Those
 * that depend on the ground are there as soon as one purpose gives them: what a single purpose does not give, the words
 * of the notice say.
 */
export function rightsOf(activities: readonly PublicActivity[]): readonly Right[] {
  const purposes = activities.flatMap((activity) =>
    activity.purposes.filter(({ lawfulBasis }) => lawfulBasis !== 'none'),
  );
  if (purposes.length === 0) return [];
  const given: Partial<Record<Right, boolean>> = {
    erasure: purposes.some(mayBeErased),
    portability: purposes.some(isPortable),
    objection: purposes.some((purpose) => rests(purpose, 'Art.6(1)(e)', 'Art.6(1)(f)')),
    withdrawal: purposes.some(needsConsent),
    'human-decision': activities.some(({ automatedDecision }) => automatedDecision !== 'none'),
  };
  return rights.filter((right) => given[right] !== false);
}

/** Not where a law asks to keep it, in the public interest, for public health or research (Art. 17(3)(b) to (d)), or for claims (e). */
export function mayBeErased(purpose: Purpose): boolean {
  if (rests(purpose, 'Art.6(1)(c)', 'Art.6(1)(e)')) return false;
  const kept = ['Art.9(2)(f)', 'Art.9(2)(i)', 'Art.9(2)(j)'];
  return !listOrNone(purpose.art9Condition).some((condition) => kept.includes(condition));
}

/** What people gave with consent or under a contract (Art. 20(1)); by machine, as all of ours is. */
export function isPortable(purpose: Purpose): boolean {
  return (
    rests(purpose, 'Art.6(1)(a)', 'Art.6(1)(b)') || listOrNone(purpose.art9Condition).includes('Art.9(2)(a)')
  );
}

/** Art. 7(3), and 9(2)(a) for special categories. */
export function needsConsent(purpose: Purpose): boolean {
  return rests(purpose, 'Art.6(1)(a)') || listOrNone(purpose.art9Condition).includes('Art.9(2)(a)');
}

function rests({ lawfulBasis }: Purpose, ...bases: readonly LawfulBasis[]): boolean {
  return listOrNone(lawfulBasis).some((basis) => bases.includes(basis));
}
