import { compare } from '../data/compare.ts';
import type { DueKind } from '../registers/define.ts';
import { type DueOfRow, dueIn, isLate, isOfSystem } from '../registers/due.ts';
import { type Name, nameOf, titleOf } from '../registers/name-of.ts';
import { requirementUrl, stage1Url } from '../schema/address.ts';
import type { AnyHandbook, Control, Edition } from '../schema/handbook.ts';
import { gapsOf } from './gaps.ts';
import { askedInWriting, stage1Of } from './stage-1.ts';
import { decisionOf, statementsOf, stateOf } from './statement.ts';

/**
 * What may be missing, in the order in which an auditor asks: what must be in writing; what a law asks for; a control
 * that is not done; the section that says how one is done; what proves it; an action that is open or late; a
 * requirement that nothing meets.
 */
export const gapKinds = [
  'writing',
  'law',
  'control',
  'section',
  'evidence',
  'action',
  'requirement',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** One thing that is missing: for which requirement, who brings it, by when. */
export interface Missing {
  readonly kind: GapKind;
  readonly what: string;
  readonly asked: readonly Name[];
  /** Id of a role; of several that a list names in words, the first. */
  readonly who: string | undefined;
  /** Who brings it, in the words of the list. */
  readonly suppliedBy: string | undefined;
  /** Nothing where nobody has set a day. */
  readonly by: string | undefined;
}

/**
 * Everything that is missing, by kind, and within it what is due first; what has no day comes last. One thing that
 * several laws or clauses ask for is missing once.
 */
export function gapReport(edition: Edition): readonly Missing[] {
  const { handbook, date } = edition;
  return together([
    ...missingInWriting(handbook, date),
    ...missingForLaws(edition),
    ...missingControls(handbook),
    ...openActions(edition),
    ...unmetRequirements(handbook),
  ]).toSorted(
    (a, b) =>
      gapKinds.indexOf(a.kind) - gapKinds.indexOf(b.kind) ||
      compare(a.by ?? '9999', b.by ?? '9999') ||
      compare(a.what, b.what),
  );
}

function together(rows: readonly Missing[]): readonly Missing[] {
  const sameThing = ({ kind, what, who, by }: Missing) => JSON.stringify([kind, what, who, by]);
  return [...Map.groupBy(rows, sameThing).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, asked: same.flatMap(({ asked }) => asked) }];
  });
}

function missingInWriting(handbook: AnyHandbook, date: string): Missing[] {
  const longestFirst = handbook.roles.toSorted((a, b) => b.title.length - a.title.length);
  return stage1Of(handbook, date)
    .filter(({ state }) => state !== 'complete')
    .map(({ item, state, held }) => ({
      kind: 'writing',
      what: `${item.name}: ${{ missing: 'nothing yet', draft: 'a draft', due: 'review or sample overdue' }[String(state)]}`,
      asked: [
        { text: item.id, path: stage1Url(item.framework, item.id) },
        ...Object.entries(item.requirements).flatMap(([framework, ids]) =>
          ids.map((id) => ({ text: id, path: requirementUrl(framework, id) })),
        ),
      ],
      who: longestFirst.find(({ title }) => item.suppliedBy.startsWith(title))?.id,
      suppliedBy: item.suppliedBy,
      by: state === 'due' ? held[0]?.sampleBy : item.dueOn,
    }));
}

function missingForLaws(edition: Edition): Missing[] {
  return edition.handbook.legalRequirements.flatMap(({ id, missing, answers, dueOn }) =>
    missing === undefined
      ? []
      : [
          {
            kind: 'law',
            what: missing,
            asked: [nameOf(edition, 'legalRequirements', id)],
            who: answers,
            suppliedBy: undefined,
            by: dueOn,
          },
        ],
  );
}

/** Controls that are not done, that no section speaks of, or that nothing proves. */
function missingControls(handbook: AnyHandbook): Missing[] {
  return statementsOf(handbook).flatMap(({ rows }) =>
    rows.flatMap((row): Missing[] => {
      const decision = decisionOf(row);
      const state = stateOf(row);
      if (decision === undefined || state === 'left-out') return [];
      const about = missingOf(decision, row.control.id, row.framework.id);
      const say = (kind: GapKind, what: string, by?: string) => [{ ...about, kind, what, by }];
      const { title } = row.control;
      if (row.record === undefined)
        return state === 'partial' && row.implementedBy.length === 0
          ? say('section', `${title}: a section that speaks of personal data`)
          : [];
      const bare = decision.evidence.filter(({ ref }) => ref === undefined).length;
      return [
        ...(state === 'implemented' || state === 'undocumented'
          ? []
          : say('control', `${title}: ${state.replace('-', ' ')}`, decision.dueOn)),
        ...(state === 'undocumented' ? say('section', `${title}: implemented, and no section says how`) : []),
        ...(state === 'implemented' || state === 'undocumented' || state === 'partial'
          ? decision.evidence.length === 0
            ? say('evidence', `${title}: no evidence is given`)
            : bare > 0
              ? say('evidence', `${title}: ${bare} of ${decision.evidence.length} without a reference`)
              : []
          : []),
      ];
    }),
  );
}

function missingOf({ owner }: Control, id: string, framework: string): Omit<Missing, 'kind' | 'what' | 'by'> {
  return {
    asked: [{ text: id, path: requirementUrl(framework, id) }],
    who: owner,
    suppliedBy: undefined,
  };
}

/** What was decided to be done, and whatever else in a register was to be done by a day that has passed. */
function openActions(edition: Edition): Missing[] {
  const { handbook, date } = edition;
  return dueIn(handbook)
    .filter(
      (due) =>
        due.doneOn === undefined &&
        due.list !== 'legalRequirements' &&
        (decided.includes(due.kind) || isLate(due, date)),
    )
    .map((due) => ({
      ...({ kind: 'action', suppliedBy: undefined, what: sayDue(due) } as const),
      ...{ asked: [nameOf(edition, due.list, due.id)], who: due.by, by: due.day },
    }));
}

/** A look and a step say nothing without the row that they are of. */
function sayDue(due: DueOfRow): string {
  if (!isOfSystem(due)) return `${titleOf(due.register, due.item)}: ${due.what}`;
  return due.kind === 'effect' ? `Whether it worked: ${due.what}` : due.what;
}

/** Work that somebody decided on; other work comes round by itself, and is missing only when it is late. */
const decided: readonly DueKind[] = ['action', 'decision', 'effect', 'change'];

/** Requirements of frameworks that still count, that no section meets and that stand in no other part of the report. */
function unmetRequirements(handbook: AnyHandbook): Missing[] {
  return handbook.frameworks
    .filter(({ status, needsControls }) => status.state === 'current' && !needsControls)
    .flatMap((framework) =>
      gapsOf(handbook, framework)
        .filter(({ covered }) => covered.state === 'none' || covered.state === 'see-also')
        .filter(({ covered }) => askedInWriting(handbook, framework, covered.requirement.id).length === 0)
        .map(({ covered: { requirement } }) => ({
          kind: 'requirement' as const,
          what: `${requirement.title}: no section is tied to it, and nothing follows`,
          asked: [
            {
              text: `${framework.title} ${requirement.id}`,
              path: requirementUrl(framework.id, requirement.id),
            },
          ],
          who: undefined,
          suppliedBy: undefined,
          by: undefined,
        })),
    );
}
