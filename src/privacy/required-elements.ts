import type { LegalElement, LegalRegime } from '../schema/legal-regime.ts';
import type { PublicActivity } from '../schema/public-activity.ts';
import { causesOf } from './conditions.ts';
import { findLacks, type Lack } from './feeding.ts';
import { partsOn } from './regimes.ts';

/** An element that a notice must have. */
export interface RequiredElement {
  readonly id: string;
  readonly says: string;
  /** Why, as a sentence that names the activities and fields that bring it about. */
  readonly because: string;
  /** Ids of these activities. */
  readonly activities: readonly string[];
}

/** An element that the register cannot fill, with the field that says nothing. */
export interface MissingElement extends Lack {
  readonly id: string;
}

/** Activities of which a notice under a law tells: those that we decide on ourselves, and that the law is about. */
export function activitiesUnder(
  { activities: laws }: Pick<LegalRegime, 'activities'>,
  activities: readonly PublicActivity[],
): readonly PublicActivity[] {
  return activities.filter(
    ({ role, regimes }) =>
      role === 'controller' && (laws === undefined || regimes.some((regime) => laws.includes(regime))),
  );
}

/** Which elements a notice on these activities needs on a day, and why. Nothing where no activity is under the law. */
export function requiredElements(
  activities: readonly PublicActivity[],
  regime: LegalRegime,
  date: string,
): readonly RequiredElement[] {
  return demands(activities, regime, date).map(({ element: { id, says, when, article }, causing }) => ({
    id,
    says,
    because:
      when === 'always'
        ? `${article} asks it of every notice.`
        : `${article} asks it because of ${causing
            .flatMap(({ activity, causes }) =>
              causes.map((cause) => `${cause.field} of "${activity.id}" (${cause.says})`),
            )
            .join(', ')}.`,
    activities: causing.map(({ activity }) => activity.id),
  }));
}

interface Demand {
  readonly element: LegalElement;
  readonly causing: readonly {
    readonly activity: PublicActivity;
    readonly causes: ReturnType<typeof causesOf>;
  }[];
}

function demands(
  activities: readonly PublicActivity[],
  regime: LegalRegime,
  date: string,
): readonly Demand[] {
  const told = activitiesUnder(regime, activities);
  return partsOn(regime.elements, date)
    .map((element) => ({
      element,
      causing: told
        .map((activity) => ({ activity, causes: causesOf(activity, element.when) }))
        .filter(({ causes }) => causes.length > 0),
    }))
    .filter(({ causing }) => causing.length > 0);
}

/**
 * Required elements that the register cannot fill (gate D-02): a field that feeds them says `none` where it may not, or
 * has no words in a language of the notice.
 *
 * @param languages In which the notice is written; none asks for no language.
 */
export function missingElements(
  activities: readonly PublicActivity[],
  regime: LegalRegime,
  date: string,
  languages: readonly string[] = [],
): readonly MissingElement[] {
  const told = activitiesUnder(regime, activities);
  return demands(activities, regime, date).flatMap(({ element, causing }) =>
    element.fields.flatMap((field) =>
      findLacks(
        field,
        told,
        causing.map(({ activity }) => activity),
        languages,
      ).map((lack) => ({ id: element.id, ...lack })),
    ),
  );
}

/** Required elements that a notice does not show. */
export function absentElements(
  required: readonly RequiredElement[],
  shown: ReadonlySet<string>,
): readonly RequiredElement[] {
  return required.filter(({ id }) => !shown.has(id));
}

/** What a notice shows although its law wants these elements and no others: only in a closed profile. */
export function excessElements(
  shown: ReadonlySet<string>,
  regime: LegalRegime,
  date: string,
): readonly string[] {
  if (!regime.closed) return [];
  const known = new Set(partsOn([...regime.elements, ...regime.allowed], date).map(({ id }) => id));
  return [...shown].filter((id) => !known.has(id));
}
