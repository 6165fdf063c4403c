import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggest } from '../../source/nearest.ts';
import { listWords, quote } from '../../source/phrase.ts';
import type { Known } from './known.ts';
import { requirementSuggestion, spellRequirement } from './requirement-suggestion.ts';

/** The nearest framework, or all of them. */
export function suggestFramework(written: string, { frameworks }: Known): string {
  const ids = [...frameworks.keys()];
  return (
    suggest(written, ids) ?? (ids.length === 0 ? 'There is none yet.' : `There is ${listWords(ids, 'and')}.`)
  );
}

/** Reports `unknown-framework` and `unknown-requirement`. `place` says where an id stands. */
export function lookUpRequirements(
  satisfies: Readonly<Record<string, readonly string[]>>,
  known: Known,
  place: (framework: string, index: number | undefined) => Place,
): Diagnostic[] {
  return Object.entries(satisfies).flatMap(([framework, ids]) => {
    if (!known.frameworks.has(framework)) {
      const hint = suggestFramework(framework, known);
      return [
        report(
          place(framework, undefined),
          'unknown-framework',
          `There is no framework ${quote(framework)} in content/frameworks/.`,
          hint,
        ),
      ];
    }
    const requirements = known.frameworks.get(framework);
    if (requirements === undefined) return [];
    return ids.flatMap((id, index) =>
      requirements.has(id)
        ? []
        : [
            report(
              place(framework, index),
              'unknown-requirement',
              `${quote(id)} is not in ${framework}.`,
              requirementSuggestion(id, requirements) ??
                `Use an id of content/frameworks/${framework}.yaml, as it is written there.`,
            ),
          ],
    );
  });
}

/**
 * References of a text: the same, but what only differs in its spelling (`A5.15`, `Art. 33`, `45 CFR 164.312(a)(1)`)
 * is understood, with a warning, because one spelling everywhere is found by one search: `requirement-spelling`.
 */
export function lookUpReferences(
  satisfies: Readonly<Record<string, readonly string[]>>,
  known: Known,
  place: (framework: string, index: number | undefined) => Place,
): Diagnostic[] {
  return Object.entries(satisfies).flatMap(([framework, ids]) =>
    ids.flatMap((id, index): Diagnostic[] => {
      const meant = spellRequirement(id, known.frameworks.get(framework) ?? new Set());
      if (meant === id) return [];
      if (meant === undefined) {
        return lookUpRequirements({ [framework]: [id] }, known, (name, inner) =>
          place(name, inner === undefined ? undefined : index),
        );
      }
      return [
        report(
          place(framework, index),
          'requirement-spelling',
          `${quote(id)} is read as ${meant}, which is how ${framework} writes it.`,
          `Write ${meant}`,
        ),
      ];
    }),
  );
}
