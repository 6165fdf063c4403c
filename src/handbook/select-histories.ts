import type {
  Correction,
  EditionName,
  FrozenText,
  HistoricVersion,
  History,
  Release,
  Retirement,
  ReviewTold,
} from '../schema/handbook.ts';
import type { Classification } from '../schema/words.ts';
import { isRetired } from './histories.ts';
import { mayRead, reaches } from './who-sees-what.ts';

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
  const isKnown = (role: string, version: string) => roles.has(role) || role in (named.get(version) ?? {});
  const events = new Set([
    ...versions.map(({ release }) => release.event),
    ...reviews.map(({ event }) => event),
    ...retirements.map(({ event }) => event),
  ]);
  return {
    document: history.document,
    versions: versions.map((version) => {
      const seen = lessen(version, hidden, name);
      const { approval } = seen.release;
      if (isKnown(approval.role, seen.frozen.version)) return seen;
      return { ...seen, release: { ...seen.release, approval: { ...approval, role: '' } } };
    }),
    reviews: reviews.map((review) =>
      lessenReview({ ...review, role: isKnown(review.role, review.version) ? review.role : '' }, name),
    ),
    retirements: retirements.map(({ event: _event, ...one }): Retirement => one),
    // Of a correction that states nothing for this reader, the reason is not for them either: it tells what was wrong.
    corrections: history.corrections
      .filter(({ corrects }) => events.has(corrects))
      .map(({ on, why, states }): Correction => ({ on, why, states: lessenStates(states, roles, name) }))
      .filter(({ states }) => Object.keys(states).length > 0),
  };
}

function isSeen({ facts }: FrozenText, name: EditionName): boolean {
  return mayRead(name, facts.frontmatter.classification);
}

function lessen(
  { frozen, translations, release, status }: HistoricVersion,
  hidden: ReadonlySet<string>,
  name: EditionName,
): HistoricVersion {
  const { until, ...told } = selectRelease(release, name);
  return {
    frozen: selectFrozen(frozen, name),
    translations: translations.map((translation) => selectFrozen(translation, name)),
    release: until === undefined || hidden.has(until) ? told : { ...told, until },
    status,
  };
}

/** Without what was only used to make the text: sources of numbers, titles of others, and annotations. */
function selectFrozen(frozen: FrozenText, name: EditionName): FrozenText {
  const { facts } = frozen;
  const inside = reaches(name, 'staff');
  return {
    ...frozen,
    facts: {
      ...facts,
      body: '',
      parameters: {},
      documents: {},
      requirements: inside ? facts.requirements : {},
      frontmatter: {
        ...facts.frontmatter,
        provides: [],
        ...(inside ? {} : { audience: [], satisfies: {} }),
      },
      outline: inside ? facts.outline : facts.outline.map((section) => ({ ...section, satisfies: {} })),
    },
  };
}

/** A release without names, evidence and numbers of events; in public without the names of audience groups. */
function selectRelease(release: Release, name: EditionName): Release {
  const { event: _event, recordedOn: _recordedOn, below: _below, emergency, ...seen } = release;
  const { on, role, meaning } = release.approval;
  const inside = reaches(name, 'staff');
  return {
    ...seen,
    ...(inside ? { emergency } : {}),
    approval: { on, role, meaning },
    changes: inside ? release.changes : release.changes.map(({ text }) => ({ audience: '', text })),
  };
}

function lessenReview({ version, on, role, outcome }: ReviewTold, name: EditionName): ReviewTold {
  return { version, on, role: reaches(name, 'staff') ? role : '', outcome };
}

/** Who held a role, and where it can be seen, is for auditors. */
function lessenStates(
  states: Correction['states'],
  roles: ReadonlySet<string>,
  name: EditionName,
): Correction['states'] {
  const isTold = (key: string, value: string | boolean) =>
    key === 'approver'
      ? reaches(name, 'staff') && roles.has(String(value))
      : !['holder', 'evidence'].includes(key);
  return Object.fromEntries(Object.entries(states).filter(([key, value]) => isTold(key, value)));
}
