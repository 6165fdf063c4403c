import { placeOf } from '../handbook/places.ts';
import { quote } from '../source/phrase.ts';
import type { Advice } from './rule.ts';

/** A framework whose controls must each be decided on (ISO/IEC 27001 6.1.3 d) needs a record for every one. */
export const missingControls: Advice = (handbook, _today, faulty) =>
  handbook.frameworks
    .filter(({ needsControls }) => needsControls && !namesAny(faulty, 'content/frameworks/'))
    .flatMap((framework) => {
      // Shared controls are decided on where they come from; here they need a text of their own, not a second record.
      const shared = (id: string) => framework.ownText?.some((above) => id.startsWith(`${above}.`)) === true;
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
                severity: 'warning' as const,
                rule: 'missing-control',
                message: `Nobody has decided on the control ${quote(id)} of ${framework.title}: it has no record.`,
                hint: `Make content/controls/${framework.id}/${id}.mdx`,
              },
            ],
      );
    });

/** What is included needs a reason as much as what is left out (ISO/IEC 27001 6.1.3 d). */
export const controlReasons: Advice = (handbook) =>
  handbook.controls
    .filter(({ applicable, drivers }) => applicable && drivers.length === 0)
    .map(({ id, file }) => ({
      ...placeOf(handbook, file, 'id'),
      severity: 'warning' as const,
      rule: 'control-without-driver',
      message: `The control ${quote(id)} is included, but nothing says what asks for it.`,
      hint: 'Add "drivers" with one or more of risk, legal, contract, business, baseline.',
    }));

/** While a framework has a fault, it is not known which controls are its own. */
function namesAny(files: ReadonlySet<string>, folder: string): boolean {
  return [...files].some((file) => file.startsWith(folder));
}
