import { confirmationOf } from '../frameworks/confirmed.ts';
import { requirementsOf } from '../frameworks/requirements.ts';
import { placeOf } from '../handbook/places.ts';
import type { Document, Handbook, Section } from '../schema/handbook.ts';
import { type Diagnostic, reportError } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import type { Advice, Rule } from './rule.ts';

/** A section and the requirements that it claims, as they stand to their confirmation. */
interface Claim {
  readonly document: Document;
  readonly section: Section;
  readonly unconfirmed: readonly string[];
  readonly changed: readonly string[];
}

function claimsOf(handbook: Handbook, faulty: ReadonlySet<string>): Claim[] {
  // With an error anywhere a text may lack what it prints: it would look changed, and nobody changed it.
  if (faulty.size > 0) return [];
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
}

/** A tie is a claim until somebody has compared the two, and again as soon as the text is another one. */
export const openMappings: Advice = (handbook, _today, faulty) =>
  claimsOf(handbook, faulty).flatMap(({ document, section, unconfirmed, changed }) => {
    const place = () => placeOf(handbook, document.file, `sections.${section.anchor}`);
    return [
      ...(unconfirmed.length === 0
        ? []
        : [
            {
              ...place(),
              severity: 'warning' as const,
              rule: 'unconfirmed-mapping',
              message: `Nobody has confirmed that the section ${quote(section.heading)} meets ${unconfirmed.join(', ')}.`,
              hint: `Read it against them, then run: npx clausebook confirm ${document.slug}`,
            },
          ]),
      ...(changed.length === 0
        ? []
        : [
            {
              ...place(),
              severity: 'warning' as const,
              rule: 'mapping-text-changed',
              message: `The section ${quote(section.heading)} has changed since somebody confirmed that it meets ${changed.join(', ')}.`,
              hint: `See both texts, and confirm again, with: npx clausebook confirm ${document.slug}`,
            },
          ]),
    ];
  });

/** What is left out of the Statement of Applicability can't be met by a section as well. */
export const excludedClaims: Rule = (handbook) => {
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
    const report = (where: string, { framework, id }: { framework: string; id: string }): Diagnostic =>
      reportError(
        placeOf(handbook, document.file, `satisfies.${framework}`),
        'excluded-control-claimed',
        `${where} says that it meets ${id}, and the record of ${id} says that it does not apply.`,
        `Take it out here, or set "applicable: true" in content/controls/${framework}/${id}.mdx`,
      );
    return [
      ...claimed(document).map((claim) => report('The document', claim)),
      ...document.outline.flatMap((section) =>
        claimed(section).map((claim) => report(`The section ${quote(section.heading)}`, claim)),
      ),
    ];
  });
};

/** A control that applies is said somewhere, or nobody can follow it. */
export const controlsWithoutSection: Advice = (handbook, _today, faulty) =>
  handbook.frameworks
    // With an error anywhere the document that speaks of it may be the one that was left out.
    .filter(({ needsControls }) => needsControls && faulty.size === 0)
    .flatMap((framework) =>
      [...requirementsOf(handbook, framework).values()]
        .filter(({ control, direct }) => control?.applicable === true && direct.length === 0)
        .map(({ control, requirement }) => ({
          ...placeOf(handbook, control?.file ?? '', 'id'),
          severity: 'warning' as const,
          rule: 'control-without-section',
          message: `The control ${quote(requirement.id)} applies, and no document speaks of it.`,
          hint: `Put <Satisfies ${framework.id}="${requirement.id}"/> under the heading that says how it is done, or write that section.`,
        })),
    );

/** "Implemented" is a claim; an auditor asks to see it. */
export const implementedWithoutEvidence: Advice = (handbook) =>
  handbook.controls
    .filter(
      ({ applicable, status, evidence }) => applicable && status === 'implemented' && evidence.length === 0,
    )
    .map(({ id, file, decision }) => ({
      ...placeOf(handbook, file, decision === undefined ? 'status' : 'decision'),
      severity: 'warning' as const,
      rule: 'implemented-without-evidence',
      message: `The control ${quote(id)} is said to be implemented, and nothing is named that shows it.`,
      hint: 'Add "evidence" with what there is to see, where, and the day it was last sampled.',
    }));

/** Every addressable specification needs a decision in writing (45 CFR 164.306(d)(3)). */
export const missingDecisions: Advice = (handbook, _today, faulty) =>
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
          severity: 'warning' as const,
          rule: 'missing-decision',
          message: `Nobody has decided on the addressable specification ${quote(id)} of ${framework.title}.`,
          hint: `Make ${file} with decision, why, decidedBy and decidedOn.`,
        },
      ];
    });
  });
