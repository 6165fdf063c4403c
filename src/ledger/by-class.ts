import type { Classification } from '../schema/words.ts';

const widestFirst: readonly Classification[] = ['public', 'internal', 'confidential'];

/**
 * The option that says something of documents, as it is to be typed: once where they are of one classification, and
 * otherwise once for each. `--reason "..."`, or `--reason-for "public: ..." --reason-for "internal: ..."`.
 */
export function sayByClass(classes: readonly string[], option: string): string {
  const text = option === 'change-for' ? 'GROUP: ...' : '...';
  return widestFirst
    .filter((one) => classes.includes(one))
    .map((one) => `--${option} "${one}: ${text}"`)
    .join(' ');
}

/** Why there is a new version of some documents, as `release` wants to be told. */
export function askReason(documents: readonly { readonly classification: Classification }[]): string {
  const classes = documents.map(({ classification }) => classification);
  return new Set(classes).size > 1 ? sayByClass(classes, 'reason-for') : '--reason "..."';
}
