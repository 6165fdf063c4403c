import { historyOn, latestVersion } from '../handbook/histories.ts';
import { printParameter } from '../mdx/components/param.ts';
import type { Document, FrozenText, Handbook } from '../schema/handbook.ts';

/** A working copy whose source is the released one and whose text is not: something that it prints has changed. */
export interface Drift {
  readonly document: Document;
  readonly frozen: FrozenText;
  /** What changed, each as a sentence without its full stop: `"breach-notice" went from 72 hours to 48 hours`. */
  readonly causes: readonly string[];
}

/**
 * Documents whose text drifted away from what was released last.
 *
 * @param today The day that lives are seen from elsewhere, so that they are told once; what was released last is the same on any.
 */
export function listDrifted(handbook: Handbook, today: string): readonly Drift[] {
  return handbook.documents.flatMap((document) => {
    const history = historyOn(handbook, document.slug, today);
    const frozen = history && latestVersion(history);
    if (frozen === undefined || frozen.sha256 === document.sha256 || frozen.facts.body !== document.body)
      return [];
    return [{ document, frozen, causes: nameCauses(frozen, handbook) }];
  });
}

function nameCauses({ facts }: FrozenText, handbook: Handbook): string[] {
  const titles = (records: readonly { readonly id: string; readonly title: string }[]) =>
    new Map(records.map(({ id, title }) => [id, title]));
  const went = (id: string, before: string, now: string | undefined) =>
    now === undefined || now === before ? [] : [`"${id}" went from ${before} to ${now}`];
  const roles = titles(handbook.roles);
  const documents = new Map(handbook.documents.map(({ slug, title }) => [slug, title]));
  const parameters = new Map(handbook.parameters.map((one) => [one.id, printParameter(one)]));
  return [
    ...Object.entries(facts.parameters).flatMap(([id, { printed }]) => went(id, printed, parameters.get(id))),
    ...Object.entries(facts.roles).flatMap(([id, title]) => went(id, title, roles.get(id))),
    ...Object.entries(facts.documents).flatMap(([slug, title]) => went(slug, title, documents.get(slug))),
  ];
}
