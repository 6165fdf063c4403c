import type { Condition } from '../schema/legal-regime.ts';
import type { PublicActivity } from '../schema/public-activity.ts';
import { isOfKind, type Purpose, type PurposeKind } from '../schema/purpose-kinds.ts';
import { listOrNone } from '../schema/told.ts';

/** What in an activity brings a condition about: a field, and what it says. */
export interface Cause {
  readonly field: string;
  readonly says: string;
}

/** The word by which data from programs under 42 CFR Part 2 is known, in its key: `part-2` or `part-2-records`. */
const part2Key = 'part-2';

type Test = (activity: PublicActivity) => readonly Cause[];

/** Each purpose for which something holds; `says` tells what. */
function ofPurposes(field: string, saysOf: (purpose: Purpose) => string | undefined): Test {
  return ({ purposes }) =>
    purposes.flatMap((purpose, index) => {
      const says = saysOf(purpose);
      return says === undefined ? [] : [{ field: `purposes.${index}.${field}`, says }];
    });
}

function ofGrounds(...grounds: readonly string[]): Test {
  return (activity) =>
    activity.purposes.flatMap((purpose, index) =>
      (['lawfulBasis', 'art9Condition'] as const).flatMap((field) =>
        listOrNone<string>(purpose[field])
          .filter((ground) => grounds.includes(ground))
          .map((ground) => ({ field: `purposes.${index}.${field}`, says: ground })),
      ),
    );
}

const ofKind = (kind: PurposeKind) =>
  ofPurposes('id', (purpose) => (isOfKind(purpose, kind) ? purpose.id : undefined));

function unlessNone(field: keyof PublicActivity): Test {
  return (activity) => {
    const value = activity[field];
    return value === 'none' || (Array.isArray(value) && value.length === 0)
      ? []
      : [{ field, says: 'there is one' }];
  };
}

const part2: Test = ({ dataCategories }) =>
  dataCategories.flatMap(({ key }, index) =>
    `${key}-`.startsWith(`${part2Key}-`) ? [{ field: `dataCategories.${index}.key`, says: key }] : [],
  );

const sourcesFrom =
  (fromPerson: boolean): Test =>
  ({ sources }) =>
    sources.flatMap((source, index) =>
      source.fromPerson === fromPerson
        ? [{ field: `sources.${index}.fromPerson`, says: fromPerson ? 'people give it' : 'others give it' }]
        : [],
    );

const ofHipaa = (...categories: readonly string[]) =>
  ofPurposes('hipaaCategory', ({ hipaaCategory }) =>
    categories.includes(hipaaCategory) ? hipaaCategory : undefined,
  );

const treats = ofHipaa('treatment');

/** What brings each condition about. */
const tests: Readonly<Record<Condition, Test>> = {
  always: () => [{ field: '', says: 'every notice says it' }],
  representative: unlessNone('representative'),
  'data protection officer': unlessNone('dpo'),
  'legitimate interest': ofGrounds('Art.6(1)(f)'),
  consent: ofGrounds('Art.6(1)(a)', 'Art.9(2)(a)'),
  'right to object': (activity) => [
    ...ofGrounds('Art.6(1)(e)', 'Art.6(1)(f)')(activity),
    ...ofKind('marketing')(activity),
  ],
  'from the person': sourcesFrom(true),
  'from others': sourcesFrom(false),
  recipients: unlessNone('recipients'),
  transfer: unlessNone('transfers'),
  'automated decision': unlessNone('automatedDecision'),
  'joint control': unlessNone('jointControllers'),
  'uses without authorization': ofHipaa('permitted or required by law'),
  'uses with authorization': ofHipaa('authorization'),
  fundraising: ofKind('fundraising'),
  'part 2 records': part2,
  'fundraising with part 2 records': (activity) => {
    const asks = ofKind('fundraising')(activity);
    return asks.length === 0 ? [] : part2(activity);
  },
  'health plan': ofKind('health plan'),
  underwriting: ofKind('underwriting'),
  'care in Massachusetts': (activity) => (activity.regimes.includes('us-ma') ? treats(activity) : []),
};

/** What in an activity brings a condition about; nothing where it does not hold. */
export function causesOf(activity: PublicActivity, condition: Condition): readonly Cause[] {
  return tests[condition](activity);
}
