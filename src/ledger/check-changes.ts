import type { Document, Handbook } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { report } from '../source/diagnostic.ts';
import { suggest } from '../source/nearest.ts';
import { quote } from '../source/phrase.ts';
import type { Report } from './check-approval.ts';
import type { Verdict } from './judge-change.ts';
import type { Recording } from './recording.ts';

/** Whom a change may be told besides the groups of the organisation: readers of a public document. */
export const publicAudience = 'public';

/**
 * Whether readers are told what changes for them: with every version that changes more than wording, and under the name
 * of a group that there is. Reports `change-not-told`, `unknown-audience`.
 *
 * @param mixed Whether documents of several classifications are released together, which are told apart.
 */
export function checkChanges(
  { organization }: Handbook,
  document: Document,
  { changes }: ReleaseRequest,
  verdict: Verdict | undefined,
  { adopted }: Recording,
  mixed: boolean,
): Report[] {
  const groups = [...organization.audiences.map(({ id }) => id), publicAudience];
  const unknown = changes
    .filter(({ audience }) => !groups.includes(audience))
    .map(
      ({ audience }): Report =>
        (place) =>
          report(
            place,
            'unknown-audience',
            `What changes is said to ${quote(audience)}, and there is no such group.`,
            suggest(audience, groups) ?? `Groups are ${groups.join(', ')}.`,
          ),
    );
  const needed = !adopted && (verdict?.least === 'major' || verdict?.least === 'minor');
  if (!needed || changes.length > 0) return unknown;
  return [
    (place) =>
      report(
        place,
        'change-not-told',
        `This is a ${verdict?.least} version, and nobody is told what changes for them.`,
        `Say it in one sentence to each group that does something else now: --${mixed ? `change-for "${document.classification}: ` : 'change "'}${document.audience[0] ?? 'all-staff'}: You now ..."`,
      ),
    ...unknown,
  ];
}
