import { sayByClass } from '../ledger/by-class.ts';
import type { Classification } from '../schema/words.ts';
import { listWords } from '../source/phrase.ts';
import { type Options, WrongUsage } from './options.ts';

/** A document, as far as it decides who reads what is said of it. */
export interface Classified {
  readonly slug: string;
  readonly classification: Classification;
}

/** What is said of a new version. */
export interface Said {
  readonly reason: string;
  readonly changes: readonly { readonly audience: string; readonly text: string }[];
}

/**
 * The reason and the changes that the options give to each document. All readers of a document read them, so what is
 * said of documents of several classifications at once would reach readers of the widest one: there each classification
 * needs its own, `--reason-for "internal: ..."`.
 *
 * @throws WrongUsage when something is missing, or said to readers whom it is not for.
 */
export function readSaid(
  documents: readonly Classified[],
  { values }: Options,
): (document: Classified) => Said {
  const classes = new Set(documents.map(({ classification }) => classification));
  const reasons = readByClass(values['reason-for'] ?? [], classes, 'reason-for');
  const changes = readByClass(values['change-for'] ?? [], classes, 'change-for');
  if (classes.size > 1 && (values.reason !== undefined || values.change !== undefined))
    throw new WrongUsage(refuseCommon(documents, values.reason === undefined ? 'change' : 'reason'));
  return ({ classification }) => {
    const [reason = values.reason, ...more] = textsOf(reasons, classification);
    if (more.length > 0) throw new WrongUsage(`--reason-for says more than once why for ${classification}.`);
    if (reason === undefined)
      throw new WrongUsage(
        classes.size > 1
          ? refuseCommon(documents, 'reason')
          : 'Say in one sentence why there is a new version: --reason "..."',
      );
    return {
      reason,
      changes: [...(values.change ?? []), ...textsOf(changes, classification)].map(readChange),
    };
  };
}

/** Refuses words that would be told of documents of several classifications alike. */
export function requireOneClass(documents: readonly Classified[], option: string): void {
  const classes = new Set(documents.map(({ classification }) => classification));
  if (classes.size > 1)
    throw new WrongUsage(
      `${sayClasses(documents)} What --${option} says is read by the readers of each of them: run the command once for each classification.`,
    );
}

interface ForClass {
  readonly classification: string;
  readonly text: string;
}

function readByClass(written: readonly string[], classes: ReadonlySet<string>, option: string): ForClass[] {
  return written.map((words) => {
    const [, classification, text] = /^([a-z]+):\s*(\S.*)$/.exec(words) ?? [];
    if (classification === undefined || text === undefined || !classes.has(classification))
      throw new WrongUsage(
        `"${words}" does not say for which classification. What is released is ${listWords([...classes].sort(), 'and')}: write ${sayByClass([...classes], option)}`,
      );
    return { classification, text };
  });
}

function textsOf(said: readonly ForClass[], classification: string): readonly string[] {
  return said.filter((one) => one.classification === classification).map(({ text }) => text);
}

function refuseCommon(documents: readonly Classified[], option: 'reason' | 'change'): string {
  const classes = documents.map(({ classification }) => classification);
  return `${sayClasses(documents)} Readers of one must not read what was said of another: say it for each, ${sayByClass(classes, `${option}-for`)}`;
}

/** `These are of several classifications: access-control is internal, privacy-notice is public.` */
function sayClasses(documents: readonly Classified[]): string {
  const each = documents.map(({ slug, classification }) => `${slug} is ${classification}`);
  return `These are of several classifications: ${listWords(each, 'and')}.`;
}

function readChange(written: string) {
  const [, audience, text] = /^([a-z0-9-]+):\s*(\S.*)$/.exec(written) ?? [];
  if (audience === undefined || text === undefined)
    throw new WrongUsage(
      `"${written}" does not say for whom. Write --change "all-staff: You now report a loss within an hour."`,
    );
  return { audience, text };
}
