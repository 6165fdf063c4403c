import type { Correction, EditionName, FrozenText, History, Retirement } from '../schema/handbook.ts';
import type { Classification } from '../schema/words.ts';
import { isRetired } from './histories.ts';
import { tell } from './telling.ts';
import { historyFields } from './told-fields.ts';
import { mayRead } from './who-sees-what.ts';

/**
 * The lives of documents, as far as an edition may tell them. A version is seen by its own frozen classification
 * **and** by that of the version in force, so that a document which became internal vanishes with its past, and one
 * that became public has no past in public.
 *
 * @param shown Slugs of the documents that the edition has.
 * @param roles Ids of the roles that its reader may know of.
 */
export function selectHistories(
  histories: readonly History[],
  shown: ReadonlySet<string>,
  roles: ReadonlySet<string>,
  name: EditionName,
): readonly History[] {
  const seen = histories.filter(
    (history) =>
      mayRead(name, classificationOf(history)) && (shown.has(history.document) || isRetired(history)),
  );
  const slugs = new Set(seen.map(({ document }) => document));
  return seen.map((history) => selectHistory(history, slugs, roles, name));
}

/** That of the version in force; before the first one of the first to come, afterwards of the last that was. */
function classificationOf({ versions }: History): Classification {
  const current =
    versions.find(({ status }) => status === 'in-force') ??
    versions.findLast(({ status }) => status !== 'scheduled') ??
    versions[0];
  return current?.frozen.facts.frontmatter.classification ?? 'confidential';
}

function selectHistory(
  history: History,
  slugs: ReadonlySet<string>,
  roles: ReadonlySet<string>,
  name: EditionName,
): History {
  const versions = history.versions
    .filter(({ frozen }) => isSeen(frozen, name))
    .map((version) => ({
      ...version,
      translations: version.translations.filter((translation) => isSeen(translation, name)),
    }));
  // The day on which a hidden version came is the day on which this one went: it is told with that version or not at all.
  const hidden = new Set(
    history.versions.filter(({ frozen }) => !isSeen(frozen, name)).map(({ release }) => release.effective),
  );
  const numbers = new Set(versions.map(({ frozen }) => frozen.version));
  const reviews = history.reviews.filter(({ version }) => numbers.has(version));
  const ended = ({ from }: Retirement) =>
    history.versions.findLast(({ release }) => release.effective < from)?.frozen.version ?? '';
  const retirements = history.retirements
    .filter((one) => numbers.has(ended(one)))
    .map((one) => ({
      ...one,
      replacedBy: one.replacedBy !== undefined && slugs.has(one.replacedBy) ? one.replacedBy : undefined,
    }));
  if (name === 'audit') return { ...history, versions, reviews, retirements };
  // Who acted may be corrected, or said, to have been in a role that the document's readers must not know of.
  const named = new Map(versions.map(({ frozen }) => [frozen.version, frozen.facts.roles]));
  const knownRole = (role: string, version: string) =>
    roles.has(role) || role in (named.get(version) ?? {}) ? role : '';
  const events = new Set(
    [...versions.map(({ release }) => release), ...reviews, ...retirements].map(({ event }) => event),
  );
  const told = tell(
    {
      ...history,
      versions: versions.map((version) => {
        const { approval, until, ...release } = version.release;
        return {
          ...version,
          release: {
            ...release,
            ...(until === undefined || hidden.has(until) ? {} : { until }),
            approval: { ...approval, role: knownRole(approval.role, version.frozen.version) },
          },
        };
      }),
      reviews: reviews.map((review) => ({ ...review, role: knownRole(review.role, review.version) })),
      retirements,
      corrections: history.corrections
        .filter(({ corrects }) => events.has(corrects))
        .map((correction) => ({ ...correction, states: withKnownApprover(correction.states, roles) })),
    },
    historyFields,
    name,
  );
  // Of a correction that states nothing for this reader, the reason is not for them either: it tells what was wrong.
  const corrections = told.corrections.filter(({ states }) => Object.keys(states).length > 0);
  return { ...told, corrections };
}

function withKnownApprover(states: Correction['states'], roles: ReadonlySet<string>): Correction['states'] {
  const { approver, ...others } = states;
  return approver === undefined || roles.has(approver) ? states : others;
}

function isSeen({ facts }: FrozenText, name: EditionName): boolean {
  return mayRead(name, facts.frontmatter.classification);
}
