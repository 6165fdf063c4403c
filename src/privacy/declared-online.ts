import type { DocumentFrontmatter } from '../schema/document.ts';
import type { Online } from '../schema/online.ts';
import type { ProcessingActivity } from '../schema/processing-activity.ts';
import { listOrNone, unlessNone } from '../schema/told.ts';

/** What a notice may rely on when it speaks of a website: all that its activities declare. */
export interface DeclaredOnline {
  readonly hosts: readonly Pick<Item<Online['hosts']>, 'name'>[];
  readonly storage: readonly Pick<Item<Online['storage']>, 'name' | 'kind' | 'asksFirst'>[];
  readonly forms: readonly Item<Online['forms']>[];
}
type Item<List> = List extends readonly (infer One)[] ? One : never;

type Activity = Pick<ProcessingActivity, 'id' | 'status' | 'online'>;

/** The activities of a website that are carried on and of which a notice tells. */
export function activitiesOnline<One extends Activity>(
  activities: readonly One[],
  { notice }: Pick<DocumentFrontmatter, 'notice'>,
): readonly One[] {
  return activities.filter(
    ({ id, status, online }) =>
      status === 'active' && online !== 'none' && notice?.activities.includes(id) === true,
  );
}

/** What these activities declare, as one list of each kind. */
export function declaredOnline(activities: readonly Pick<Activity, 'online'>[]): DeclaredOnline {
  const declared = activities.flatMap(({ online }) => unlessNone(online) ?? []);
  return {
    hosts: declared.flatMap(({ hosts }) => listOrNone(hosts)),
    storage: declared.flatMap(({ storage }) => listOrNone(storage)),
    forms: declared.flatMap(({ forms }) => listOrNone(forms)),
  };
}
