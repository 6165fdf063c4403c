import { compare } from 'semver';
import { differs } from '../handbook/differs.ts';
import { latestVersion } from '../handbook/histories.ts';
import { thaw } from '../handbook/thaw.ts';
import type { Document, FrozenText, FrozenTexts, History } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { report } from '../source/diagnostic.ts';
import { bumpOf } from './bump-version.ts';
import type { Report } from './check-approval.ts';
import { judgeChange, type Verdict } from './judge-change.ts';
import { sayCauses } from './say-cause.ts';

export interface Decided {
  readonly before: FrozenText | undefined;
  readonly version: string;
  readonly verdict: Verdict | undefined;
  readonly below?: { readonly verdict: 'patch' | 'minor' | 'major'; readonly reason: string } | undefined;
  readonly problems: readonly Report[];
  readonly unchanged?: boolean;
}

/**
 * The change decides, not the author: a version may be raised by more than the change asks for, never in silence by
 * less. Reports `nothing-to-release`, `version-too-low`.
 *
 * @param recorded Every version of the document that was ever released.
 * @param translated Whether a translation waits that names the coming version: it is released with a version of its
 * original, which asks for the smallest step where nothing else has changed.
 */
export function decideVersion(
  document: Document,
  history: History | undefined,
  request: ReleaseRequest,
  recorded: readonly string[],
  texts: FrozenTexts,
  translated: boolean,
): Decided {
  const before = history && latestVersion(history);
  // A number that was given once is never given again, not even that of a release which a correction took back.
  const last = recorded.toSorted(compare).at(-1);
  const free = (version: string) =>
    last === undefined || compare(version, last) > 0 ? version : bumpOf(last, 'patch');
  if (before === undefined) {
    return { before, version: free(request.version ?? document.version), verdict: undefined, problems: [] };
  }
  const resumed = history?.retirements.some(({ suspended }) => suspended) === true;
  const changed = differs(before, document, texts);
  if (!translated && !changed) {
    if (resumed)
      return { before, version: free(bumpOf(before.version, 'patch')), verdict: undefined, problems: [] };
    const raised = document.version !== before.version;
    const problem: Report = (place) =>
      report(
        place,
        'nothing-to-release',
        raised
          ? `The version says ${document.version}, and nothing that is approved has changed since ${before.version}.`
          : `Nothing that is approved has changed since ${before.version}.`,
        raised
          ? `Write version: ${before.version}`
          : `Keywords, answers and ties to requirements are read live: they need no release. To record that it was looked at, use: npx clausebook review ${document.slug} --outcome confirmed`,
      );
    return { before, version: before.version, verdict: undefined, problems: [problem], unchanged: true };
  }
  const judged = judgeChange(thaw(texts, before), document, before.facts.renderer);
  // A translation alone is the smallest step.
  const verdict: Verdict = changed ? judged : { ...judged, least: 'patch' };
  const least = verdict.least === 'none' ? 'patch' : verdict.least;
  const asked = free(bumpOf(before.version, least));
  // The author may have written a version of their own; whoever left the old one has it raised.
  const below = request.below === undefined ? asked : free(bumpOf(before.version, lower[least]));
  const chosen = request.version ?? (recorded.includes(document.version) ? below : document.version);
  if (free(chosen) !== chosen) {
    const problem: Report = (place) =>
      report(
        place,
        'version-too-low',
        `The version ${chosen} does not come after ${last}, which was released already.`,
        `Write version: ${before.version}, and the release raises it to ${asked}.`,
      );
    return { before, version: asked, verdict, problems: [problem] };
  }
  if (compare(chosen, asked) >= 0) return { before, version: chosen, verdict, problems: [] };
  if (request.below !== undefined)
    return {
      before,
      version: chosen,
      verdict,
      below: { verdict: least, reason: request.below },
      problems: [],
    };
  const problem: Report = (place) =>
    report(
      place,
      'version-too-low',
      `The change asks for a ${least} version, ${asked}, and not ${chosen}: ${sayCauses(verdict)}.`,
      `Write version: ${before.version} and let the release raise it. To go below it, the approver gives a reason: --below "..."`,
    );
  return { before, version: chosen, verdict, problems: [problem] };
}

/** The step below, for an approver who goes below what the change asks for. */
const lower = { major: 'minor', minor: 'patch', patch: 'patch' } as const;
