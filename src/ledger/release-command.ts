import { historyOn, latestVersion } from '../handbook/histories.ts';
import { thaw } from '../handbook/thaw.ts';
import { isGuarded } from '../schema/document.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import { askReason, sayByClass } from './by-class.ts';
import { holdersOn } from './holders.ts';
import { judgeChange } from './judge-change.ts';

/**
 * The command that releases a document whose state is not known, as it is typed. DAY and the dots are for people to
 * fill in.
 */
export function firstReleaseCommand(slug: string): string {
  return `npx clausebook release ${slug} ${approval} --reason "..."`;
}

const approval = '--approved-on DAY --method minutes --evidence "..."';

/**
 * The command that releases documents as they are now, with everything that this release will be asked for, so that
 * whoever copies it is not sent back for the rest: a reason for each classification; what changes, and for whom, where
 * more than wording has changed; who of several holders approved; who else looked at it, where one person holds both
 * roles.
 *
 * @param what The slugs with blanks between, unless told: `--affected`.
 */
export function releaseCommand(
  handbook: Handbook,
  documents: readonly Document[],
  today: string,
  what = documents.map(({ slug }) => slug).join(' '),
): string {
  return [
    `npx clausebook release ${what} ${approval}`,
    askReason(documents),
    ...askChanges(handbook, documents, today),
    ...askPeople(handbook, documents, today),
  ].join(' ');
}

function askChanges(handbook: Handbook, documents: readonly Document[], today: string): readonly string[] {
  const changed = documents.filter((document) => changesMoreThanWords(handbook, document, today));
  if (changed.length === 0) return [];
  const group = changed[0]?.audience[0] ?? 'all-staff';
  const isMixed = new Set(documents.map(({ classification }) => classification)).size > 1;
  return [
    isMixed
      ? sayByClass(
          changed.map(({ classification }) => classification),
          'change-for',
        )
      : `--change "${group}: ..."`,
  ].map((option) => option.replaceAll('GROUP', group));
}

function changesMoreThanWords(handbook: Handbook, document: Document, today: string): boolean {
  const history = historyOn(handbook, document.slug, today);
  const before = history && latestVersion(history);
  if (before === undefined) return false;
  const { least } = judgeChange(thaw(handbook.texts, before), document, before.facts.renderer);
  return least === 'major' || least === 'minor';
}

function askPeople(
  { roleHolders }: Handbook,
  documents: readonly Document[],
  today: string,
): readonly string[] {
  const several = documents.some(({ approver }) => holdersOn(roleHolders, approver, today).length > 1);
  const alone = documents.some(({ type, owner, approver }) => {
    const [holder, ...others] = holdersOn(roleHolders, approver, today);
    const owns = holdersOn(roleHolders, owner, today).some(({ person }) => person === holder?.person);
    return isGuarded({ type }) && others.length === 0 && owns;
  });
  return [...(several ? ['--holder PERSON'] : []), ...(alone ? ['--no-second-person "..."'] : [])];
}

/** The command that records a review, as it is typed. */
export function reviewCommand({ roleHolders }: Handbook, { slug, owner }: Document, today: string): string {
  const several = holdersOn(roleHolders, owner, today).length > 1;
  return `npx clausebook review ${slug} --outcome confirmed${several ? ' --holder PERSON' : ''}`;
}
