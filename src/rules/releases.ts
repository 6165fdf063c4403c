import { differs } from '../handbook/differs.ts';
import { historiesOf, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { thaw } from '../handbook/thaw.ts';
import { listDrifted } from '../ledger/drift.ts';
import type { Advice } from './rule.ts';

/** Same source, other text: something that it prints has changed, and readers still see what was approved. */
export const driftedTexts: Advice = (handbook, _today, faulty) => {
  const drifted = listDrifted(handbook);
  const counts = Map.groupBy(
    drifted.flatMap(({ causes }) => causes),
    (cause) => cause,
  );
  return drifted
    .filter(({ document }) => !faulty.has(document.file))
    .map(({ document, frozen, causes }) => {
      const reasons = causes.map((cause) => {
        const count = counts.get(cause)?.length ?? 1;
        return `${cause}${count > 1 ? ` (${count} documents still say what it was)` : ''}`;
      });
      return {
        ...placeOf(handbook, document.file, 'version'),
        severity: 'warning' as const,
        rule: 'text-drifted',
        message: `Version ${frozen.version} was released with another text: ${reasons.length === 0 ? 'something that it prints has changed' : reasons.join('; ')}.`,
        hint: 'Have the new text approved, then run: npx clausebook release --affected --approved-on DAY --reason "..."',
      };
    });
};

/** Where there is a ledger, only what was released is published: what was not is named, so that nobody waits for it. */
export const unreleasedTexts: Advice = (handbook, today, faulty) => {
  if (handbook.ledger.length === 0) return [];
  const histories = new Map(historiesOf(handbook, today).map((one) => [one.document, one]));
  return handbook.documents
    .filter(({ file }) => !faulty.has(file))
    .flatMap((document) => {
      const history = histories.get(document.slug);
      const last = history && latestVersion(history);
      const place = placeOf(handbook, document.file, 'version');
      if (last === undefined)
        return [
          {
            ...place,
            severity: 'warning' as const,
            rule: 'never-released',
            message: 'This document was never released, so that readers do not see it.',
            hint: `When it is approved, run: npx clausebook release ${document.slug} --approved-on DAY --reason "..."`,
          },
        ];
      if (last.facts.body === document.body && last.sha256 !== document.sha256) return [];
      if (!differs(thaw(last), document)) return [];
      return [
        {
          ...place,
          severity: 'warning' as const,
          rule: 'unreleased-change',
          message: `This is not what was approved as ${last.version}: readers still see that.`,
          hint: `When it is approved, run: npx clausebook release ${document.slug} --approved-on DAY --reason "..."`,
        },
      ];
    });
};
