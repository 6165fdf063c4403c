import { placeOf } from '../handbook/places.ts';
import { registers } from '../registers/registers.ts';
import { isAboveAccepted, levelOf, sayRating } from '../registers/risk-level.ts';
import { titleOfRole } from '../registers/role-names.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { Risk } from '../schema/risk.ts';
import type { RiskLevel, RiskMethod } from '../schema/risk-method.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

const { assets, cloudServices, risks, suppliers, threats } = registers;

/** Two people come to the same result only if both know how (ISO/IEC 27001, 6.1.2). */
const methodMissing = defineHandbookRule({
  slug: 'risk-method-missing',
  severity: 'error',
  means:
    'The handbook keeps a register of risks and does not say how they are assessed and which are accepted.',
  mend: 'Add `riskMethod` to `content/organization.yaml`: two scales of five steps, levels, and what is accepted.',
  example: {
    where: 'files',
    wrong: 'content/registers/risks.yaml, and no riskMethod in content/organization.yaml',
    right: 'riskMethod: { likelihood: [...], impact: [...], levels: [...] }',
  },
  check: (handbook) =>
    handbook.risks.length === 0 || handbook.organization.riskMethod !== undefined
      ? []
      : [
          {
            ...placeOf(handbook, risks.file, ''),
            message: 'Nothing says how these risks are assessed, and up to which level they are accepted.',
            hint: 'Add "riskMethod" to content/organization.yaml.',
          },
        ],
});

/** What a check says of a risk whose level is known. */
function eachRisk(
  handbook: Handbook,
  check: (
    risk: Risk,
    level: RiskLevel,
    method: RiskMethod,
  ) => readonly (Omit<Found, 'file' | 'line' | 'column'> & { field: string })[],
): Found[] {
  const method = handbook.organization.riskMethod;
  if (method === undefined) return [];
  return handbook.risks.flatMap((risk) => {
    const level = levelOf(method, risk.residual);
    if (level === undefined) return [];
    return check(risk, level, method).map(({ field, ...found }) => ({
      ...placeOfRow(handbook, risks, risk.id, field),
      ...found,
    }));
  });
}

/** Above what is accepted, somebody does something (ISO/IEC 27001, 6.1.3 e). */
const withoutPlan = defineHandbookRule({
  slug: 'risk-without-plan',
  severity: 'error',
  means:
    'What is left of a risk lies above the level that is accepted as it is, and nothing more is planned.',
  mend: 'Add a step to `plan` with who does it and by when, or lower what is left by controls that are in place.',
  example: {
    where: 'files',
    wrong: 'residual: { likelihood: 3, organisation: 3, people: 3, safety: 1 }',
    right: 'plan: [{ action: A second lock, by: keeper, due: 2026-06-30 }]',
  },
  check: (handbook) =>
    eachRisk(handbook, ({ id, plan, residual }, level, method) =>
      !isAboveAccepted(method, level) || plan.some(({ done }) => done === undefined)
        ? []
        : [
            {
              field: 'residual',
              message: `What is left of ${quote(id)} is ${quote(sayRating(handbook, residual))}, more than is accepted without a plan, and no step is open.`,
              hint: 'Add to "plan": - { action: ..., by: ROLE, due: DAY }',
            },
          ],
    ),
});

/** Whoever has the risk accepts it, or the one whom the method names for its level (ISO/IEC 27001, 6.1.3 f). */
const acceptedByOther = defineHandbookRule({
  slug: 'risk-accepted-by-other',
  severity: 'error',
  means:
    'What is left of a risk was accepted by a role that neither owns the risk nor decides on its level. Nobody who answers for it has said yes.',
  mend: 'Let the owner accept it, or the role that the method in `content/organization.yaml` names for this level, and until a day.',
  example: {
    where: 'files',
    wrong: 'owner: keeper, and accepted: { by: boss, on: 2026-02-01 }',
    right: 'owner: keeper, and accepted: { by: keeper, on: 2026-02-01 }',
  },
  check: (handbook) =>
    eachRisk(handbook, ({ id, owner, accepted }, level) => {
      if (accepted === undefined) return [];
      const decides = level.decides ?? owner;
      const title = titleOfRole(handbook.roles, decides);
      const why = level.decides === undefined ? 'owns it' : `decides on what is ${quote(level.title)}`;
      if (accepted.by !== decides)
        return [
          {
            field: 'accepted.by',
            message: `${quote(id)} was accepted by ${quote(titleOfRole(handbook.roles, accepted.by))}; the role that ${why} is ${quote(title)}.`,
            hint: `Ask the ${title}, and write "by: ${decides}" with the day.`,
          },
        ];
      return level.decides === undefined || accepted.until !== undefined
        ? []
        : [
            {
              field: 'accepted',
              message: `${quote(id)} is ${quote(level.title)}, and was accepted without an end.`,
              hint: 'Add "until" with the day up to which it is accepted.',
            },
          ];
    }),
});

const notAccepted = defineHandbookRule({
  slug: 'risk-not-accepted',
  severity: 'warning',
  means: 'Nobody has accepted yet what is left of a risk (ISO/IEC 27001, 6.1.3 f).',
  mend: 'Show it to the role that answers for it, and write `accepted` with the role and the day.',
  example: {
    where: 'files',
    wrong: 'a risk without "accepted"',
    right: 'accepted: { by: keeper, on: 2026-02-01 }',
  },
  check: (handbook) =>
    eachRisk(handbook, ({ id, owner, accepted }, level) =>
      accepted !== undefined
        ? []
        : [
            {
              field: 'residual',
              message: `Nobody has accepted what is left of ${quote(id)}.`,
              hint: `Ask the ${titleOfRole(handbook.roles, level.decides ?? owner)}, and write: accepted: { by: ${level.decides ?? owner}, on: DAY${level.decides === undefined ? '' : ', until: DAY'} }`,
            },
          ],
    ),
});

/** A catalogue is worth what it is held against. */
const threatWithoutRisk = defineHandbookRule({
  slug: 'threat-without-risk',
  severity: 'error',
  means:
    'A threat of the catalogue is named by no risk, and nothing says why. It was forgotten, or the catalogue is longer than the work.',
  mend: 'Name it in a risk, or write in `noRisk` why none is needed.',
  example: {
    where: 'files',
    wrong: '- { id: flood, threat: Water, ... }, and no risk names it',
    right: 'noRisk: The clinic stands on a hill.',
  },
  check: (handbook, _today, faulty) => {
    if (faulty.has(risks.file)) return [];
    const named = new Set(handbook.risks.flatMap((risk) => risk.threats));
    return handbook.threats
      .filter(({ id, noRisk }) => noRisk === undefined && !named.has(id))
      .map(({ id, threat }) => ({
        ...placeOfRow(handbook, threats, id, 'threat'),
        message: `No risk names the threat ${quote(threat)}, and nothing says why.`,
        hint: `Add ${quote(id)} to "threats" of a risk in ${risks.file}, or add "noRisk" with a sentence.`,
      }));
  },
});

/** 45 CFR 164.308(a)(1)(ii)(A): all electronic health information is analysed, and somebody answers for it. */
const ephiUnaccounted = defineHandbookRule({
  slug: 'ephi-unaccounted',
  severity: 'error',
  means:
    'An asset holds electronic health information of US patients, and no risk names it. The risk analysis of 45 CFR 164.308(a)(1)(ii)(A) then leaves a part out.',
  mend: 'Name the asset in a risk.',
  example: {
    where: 'files',
    wrong: '- { id: record, asset: Health record, ephi: true, ... }, and no risk names it',
    right: 'assets: [record], in a risk',
  },
  check: (handbook, _today, faulty) => {
    if (faulty.has(risks.file)) return [];
    const named = new Set(handbook.risks.flatMap((risk) => risk.assets));
    return handbook.assets
      .filter(({ id, ephi }) => ephi && !named.has(id))
      .map(({ id, asset }) => ({
        ...placeOfRow(handbook, assets, id, 'ephi'),
        message: `${quote(asset)} holds electronic health information, and no risk names it.`,
        hint: `Add ${quote(id)} to "assets" of a risk in ${risks.file}.`,
      }));
  },
});

/** Whoever reaches our information is looked at (ISO/IEC 27001, A.5.22). */
const supplierWithoutReview = defineHandbookRule({
  slug: 'supplier-without-review',
  severity: 'error',
  means:
    'A supplier reaches information, systems or rooms of ours, and nothing says when it was or will be reviewed.',
  mend: 'Write `reviewedOn`, or `nextReview` where the first review is still to come.',
  example: {
    where: 'files',
    wrong: 'reach: [our systems], without "reviewedOn" and "nextReview"',
    right: 'nextReview: 2026-12-31',
  },
  check: (handbook) =>
    handbook.suppliers
      .filter(
        ({ reach, reviewedOn, nextReview }) => reach.length > 0 && (reviewedOn ?? nextReview) === undefined,
      )
      .map(({ id, supplier, reach }) => ({
        ...placeOfRow(handbook, suppliers, id, 'reach'),
        message: `${quote(supplier)} reaches ${quote(reach[0] ?? '')}, and nothing says when it is reviewed.`,
        hint: 'Add "nextReview" with the day by which it is.',
      })),
});

/** What is tolerated without an end is approved without a decision. */
const toleratedWithoutEnd = defineHandbookRule({
  slug: 'tolerated-without-end',
  severity: 'error',
  means:
    'A cloud service is tolerated, and nothing says until when; or one has a last day and is not tolerated.',
  mend: 'Add `until` to what is tolerated, and take it out elsewhere.',
  example: {
    where: 'files',
    wrong: 'state: tolerated',
    right: 'state: tolerated\nuntil: 2026-12-31',
  },
  check: (handbook) =>
    handbook.cloudServices
      .filter(({ state, until }) => (state === 'tolerated') !== (until !== undefined))
      .map(({ id, service, state }) => ({
        ...placeOfRow(handbook, cloudServices, id, 'state'),
        message:
          state === 'tolerated'
            ? `${quote(service)} is tolerated, and nothing says until when.`
            : `${quote(service)} is ${state}, and has a last day.`,
        hint: state === 'tolerated' ? 'Add "until" with the last day.' : 'Take "until" out.',
      })),
});

export const riskRules: readonly HandbookRule[] = [
  methodMissing,
  withoutPlan,
  acceptedByOther,
  notAccepted,
  threatWithoutRisk,
  ephiUnaccounted,
  supplierWithoutReview,
  toleratedWithoutEnd,
];
