import { placeOf } from '../handbook/places.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** A framework whose controls must each be decided on (ISO/IEC 27001 6.1.3 d) needs a record for every one. */
const missingControls = defineHandbookRule({
  slug: 'missing-control',
  severity: 'warning',
  means:
    'The framework asks for a decision on each of its controls (ISO/IEC 27001, 6.1.3 d), and for this one there is no record.',
  mend: 'Make the file that the message names. Say whether the control applies, why, and how you do it.',
  example: {
    where: 'files',
    wrong: 'content/controls/iso27001-2022/ without a file for A.5.15',
    right: 'content/controls/iso27001-2022/A.5.15.mdx',
  },
  check: (handbook, _today, faulty) =>
    handbook.frameworks
      .filter(({ needsControls }) => needsControls && !namesAny(faulty, 'content/frameworks/'))
      .flatMap((framework) => {
        // Shared controls are decided on where they come from; here they need a text of their own, not a second record.
        const shared = (id: string) =>
          framework.ownText?.some((above) => id.startsWith(`${above}.`)) === true;
        const there = new Set(
          handbook.controls.filter((control) => control.framework === framework.id).map(({ id }) => id),
        );
        const file = `content/frameworks/${framework.id}.yaml`;
        return framework.requirements.flatMap(({ id, kind }, index) =>
          kind !== 'control' ||
          there.has(id) ||
          shared(id) ||
          faulty.has(`content/controls/${framework.id}/${id}.mdx`)
            ? []
            : [
                {
                  ...placeOf(handbook, file, `requirements.${index}.id`),
                  message: `Nobody has decided on the control ${quote(id)} of ${framework.title}: it has no record.`,
                  hint: `Make content/controls/${framework.id}/${id}.mdx`,
                },
              ],
        );
      }),
});

/** What is included needs a reason as much as what is left out (ISO/IEC 27001 6.1.3 d). */
const controlReasons = defineHandbookRule({
  slug: 'control-without-driver',
  severity: 'warning',
  means:
    'The control is included, but nothing says what asks for it. An auditor wants the reason for what is included as well as for what is left out.',
  mend: 'Add `drivers` with one or more of `risk`, `legal`, `contract`, `business`, `baseline`.',
  example: {
    where: 'content/controls/demo-2026/5.10.mdx',
    wrong: 'because: The law asks for it.',
    right: 'drivers: [legal]\nbecause: The law asks for it.',
  },
  check: (handbook) =>
    handbook.controls
      .filter(({ applicable, drivers }) => applicable && drivers.length === 0)
      .map(({ id, file }) => ({
        ...placeOf(handbook, file, 'id'),
        message: `The control ${quote(id)} is included, but nothing says what asks for it.`,
        hint: 'Add "drivers" with one or more of risk, legal, contract, business, baseline.',
      })),
});

/** While a framework has a fault, it is not known which controls are its own. */
function namesAny(files: ReadonlySet<string>, folder: string): boolean {
  return [...files].some((file) => file.startsWith(folder));
}

export const controlRules: readonly HandbookRule[] = [missingControls, controlReasons];
