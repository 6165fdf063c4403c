import { remember } from '../data/remember.ts';
import { confirmationOf } from '../frameworks/confirmed.ts';
import { requirementsOf } from '../frameworks/requirements.ts';
import { placeOf } from '../handbook/places.ts';
import type { Document, Handbook, Section } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

/** A section and the requirements that it claims, as they stand to their confirmation. */
interface Claim {
  readonly document: Document;
  readonly section: Section;
  readonly unconfirmed: readonly string[];
  readonly changed: readonly string[];
}

const claimsOf = remember((handbook: Handbook): readonly Claim[] => {
  const confirmation = confirmationOf(handbook);
  return handbook.documents.flatMap((document) =>
    document.outline.flatMap((section) => {
      const claims = Object.entries(section.satisfies).flatMap(([framework, ids]) =>
        ids.map((id) => ({ id, state: confirmation(document, section, framework, id) })),
      );
      const idsOf = (wanted: string) => claims.filter(({ state }) => state === wanted).map(({ id }) => id);
      return claims.length === 0
        ? []
        : [{ document, section, unconfirmed: idsOf('unconfirmed'), changed: idsOf('changed') }];
    }),
  );
});

/** What is found of a claim, at its section. With an error anywhere a text may lack what it prints: it would look changed, and nobody changed it. */
function findClaims(
  handbook: Handbook,
  faulty: ReadonlySet<string>,
  state: 'unconfirmed' | 'changed',
  say: (claim: Claim, requirements: string) => Pick<Found, 'message' | 'hint'>,
): readonly Found[] {
  if (faulty.size > 0) return [];
  return claimsOf(handbook)
    .filter((claim) => claim[state].length > 0)
    .map((claim) => ({
      ...placeOf(handbook, claim.document.file, `sections.${claim.section.anchor}`),
      ...say(claim, claim[state].join(', ')),
    }));
}

/** A tie is a claim until somebody has compared the two. */
const unconfirmedMappings = defineHandbookRule({
  slug: 'unconfirmed-mapping',
  severity: 'warning',
  means:
    'A section says that it meets a requirement, and nobody has compared the two yet. Until then it is a claim of whoever wrote it.',
  mend: 'Read the section against the requirement. Then run `npx clausebook confirm SLUG --role ROLE` with the role that compared them.',
  example: { where: 'content/confirmations/key-cabinet.yaml', wrong: '- "5.1"', right: '- "5.10"' },
  check: (handbook, _today, faulty) =>
    findClaims(handbook, faulty, 'unconfirmed', ({ document, section }, requirements) => ({
      message: `Nobody has confirmed that the section ${quote(section.heading)} meets ${requirements}.`,
      hint: `Read it against them, then run: npx clausebook confirm ${document.slug} --role ROLE`,
    })),
});

/** And again as soon as the text is another one. */
const changedMappings = defineHandbookRule({
  slug: 'mapping-text-changed',
  severity: 'warning',
  means: 'The text of a section is another one than the text that somebody confirmed.',
  mend: 'Run `npx clausebook confirm SLUG` to see both texts. If the new one still meets the requirement, confirm it again with `--role ROLE`.',
  example: {
    where: 'policies/access/access-control.mdx',
    wrong: 'Ask the <Role id="officer"/>. See',
    right: 'Ask the <Role id="keeper"/>. See',
  },
  check: (handbook, _today, faulty) =>
    findClaims(handbook, faulty, 'changed', ({ document, section }, requirements) => ({
      message: `The section ${quote(section.heading)} has changed since somebody confirmed that it meets ${requirements}.`,
      hint: `See both texts with: npx clausebook confirm ${document.slug} Then confirm again: npx clausebook confirm ${document.slug} --role ROLE`,
    })),
});

/** What is left out of the Statement of Applicability can't be met by a section as well. */
const excludedClaims = defineHandbookRule({
  slug: 'excluded-control-claimed',
  severity: 'error',
  means:
    'A document says that it meets a control, and the record of that control says that it does not apply to us.',
  mend: 'Take the control out of the document, or set `applicable: true` in its record and say why.',
  example: {
    where: 'content/controls/demo-2026/5.1.mdx',
    wrong: 'applicable: false',
    right: 'applicable: true',
  },
  check: (handbook) => {
    const excluded = new Set(
      handbook.controls
        .filter(({ applicable }) => !applicable)
        .map(({ framework, id }) => `${framework} ${id}`),
    );
    const claimed = ({ satisfies }: Pick<Section, 'satisfies'>) =>
      Object.entries(satisfies).flatMap(([framework, ids]) =>
        ids.filter((id) => excluded.has(`${framework} ${id}`)).map((id) => ({ framework, id })),
      );
    return handbook.documents.flatMap((document) => {
      const found = (where: string, { framework, id }: { framework: string; id: string }): Found => ({
        ...placeOf(handbook, document.file, `satisfies.${framework}`),
        message: `${where} says that it meets ${id}, and the record of ${id} says that it does not apply.`,
        hint: `Take it out here, or set "applicable: true" in content/controls/${framework}/${id}.mdx`,
      });
      return [
        ...claimed(document).map((claim) => found('The document', claim)),
        ...document.outline.flatMap((section) =>
          claimed(section).map((claim) => found(`The section ${quote(section.heading)}`, claim)),
        ),
      ];
    });
  },
});

/** A control that applies is said somewhere, or nobody can follow it. */
const controlsWithoutSection = defineHandbookRule({
  slug: 'control-without-section',
  severity: 'warning',
  means:
    'A control applies to us, and no document says what to do about it. Nobody can follow a rule that is not written.',
  mend: 'Put `<Satisfies .../>` under the heading that speaks of it, or write that section.',
  example: { where: 'fields', wrong: '---', right: 'satisfies:\n  demo-2026: [5.1]\n---' },
  check: (handbook, _today, faulty) =>
    handbook.frameworks
      // With an error anywhere the document that speaks of it may be the one that was left out.
      .filter(({ needsControls }) => needsControls && faulty.size === 0)
      .flatMap((framework) =>
        [...requirementsOf(handbook, framework).values()]
          .filter(({ control, direct }) => control?.applicable === true && direct.length === 0)
          .map(({ control, requirement }) => ({
            ...placeOf(handbook, control?.file ?? '', 'id'),
            message: `The control ${quote(requirement.id)} applies, and no document speaks of it.`,
            hint: `Put <Satisfies ${framework.id}="${requirement.id}"/> under the heading that says how it is done, or write that section.`,
          })),
      ),
});

/** "Implemented" is a claim; an auditor asks to see it. */
const implementedWithoutEvidence = defineHandbookRule({
  slug: 'implemented-without-evidence',
  severity: 'warning',
  means: 'A control is said to be implemented, and nothing is named that shows it.',
  mend: 'Add `evidence` with what there is to see, where it is, and the day it was last sampled.',
  example: {
    where: 'content/controls/demo-2026/5.10.mdx',
    wrong: 'status: implemented',
    right: 'status: planned',
  },
  check: (handbook) =>
    handbook.controls
      .filter(
        ({ applicable, status, evidence }) => applicable && status === 'implemented' && evidence.length === 0,
      )
      .map(({ id, file, decision }) => ({
        ...placeOf(handbook, file, decision === undefined ? 'status' : 'decision'),
        message: `The control ${quote(id)} is said to be implemented, and nothing is named that shows it.`,
        hint: 'Add "evidence" with what there is to see, where, and the day it was last sampled.',
      })),
});

/** Every addressable specification needs a decision in writing (45 CFR 164.306(d)(3)). */
const missingDecisions = defineHandbookRule({
  slug: 'missing-decision',
  severity: 'warning',
  means:
    'An addressable specification of HIPAA has no decision. Addressable does not mean optional: 45 CFR 164.306(d)(3) wants an assessment in writing.',
  mend: 'Make a file in `content/controls/hipaa/` with `id`, `framework`, `decision`, `why`, `decidedBy`, `decidedOn` and `owner`.',
  example: {
    where: 'files',
    wrong: 'content/controls/hipaa/ without a file for 164.312(a)(2)(iii)',
    right: 'content/controls/hipaa/164.312(a)(2)(iii).mdx',
  },
  check: (handbook, _today, faulty) =>
    handbook.frameworks.flatMap((framework) => {
      const decided = new Set(
        handbook.controls.filter((control) => control.framework === framework.id).map(({ id }) => id),
      );
      const excluded = new Set(
        handbook.applicability
          .filter((reason) => reason.framework === framework.id && !reason.applicable)
          .map(({ id }) => id),
      );
      return framework.requirements.flatMap(({ id, flag }, index) => {
        const file = `content/controls/${framework.id}/${id}.mdx`;
        if (flag !== 'addressable' || decided.has(id) || excluded.has(id) || faulty.has(file)) return [];
        return [
          {
            ...placeOf(handbook, `content/frameworks/${framework.id}.yaml`, `requirements.${index}.id`),
            message: `Nobody has decided on the addressable specification ${quote(id)} of ${framework.title}.`,
            hint: `Make ${file} with id, framework, decision, why, decidedBy, decidedOn and owner.`,
          },
        ];
      });
    }),
});

export const mappingRules: readonly HandbookRule[] = [
  unconfirmedMappings,
  changedMappings,
  excludedClaims,
  controlsWithoutSection,
  implementedWithoutEvidence,
  missingDecisions,
];
