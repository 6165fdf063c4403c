import type { Diagnostic } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import { takeBackCommand } from '../correct-command.ts';
import { type Entry, type EntryOfKind, isVoid, reportEvent, statesOf } from './entries.ts';
import { livesOf } from './lives.ts';

/**
 * What events say of earlier ones: a correction names one of this document with its SHA-256 (`bad-correction`), a
 * review a version that was released (`unreleased-version`), a retirement ends a version (`retired-in-vain`).
 */
export function checkReferences(document: string, entries: readonly Entry[]): Diagnostic[] {
  const states = statesOf(entries);
  return entries.flatMap((one, index) => {
    const earlier = entries.slice(0, index);
    // What was taken back says nothing any more.
    if (isVoid(states, one.event)) return [];
    if (one.kind === 'correction') return checkCorrection(document, one, earlier);
    if (one.kind === 'review') return checkReview(document, one, earlier);
    return one.kind === 'retire' ? checkRetirement(document, one, earlier) : [];
  });
}

function checkCorrection(
  document: string,
  { event, entry }: EntryOfKind<'correction'>,
  earlier: readonly Entry[],
): Diagnostic[] {
  const { corrects } = entry;
  const corrected = earlier.find((one) => one.event.number === corrects.event);
  if (corrected !== undefined && corrected.event.sha256 === corrects.sha256) return [];
  return [
    reportEvent(
      event,
      'bad-correction',
      corrected === undefined
        ? `It corrects event ${corrects.event}, and that says nothing of ${quote(document)}.`
        : `It corrects event ${corrects.event} with another SHA-256 than that event has.`,
      'The commands do not write this: find out who recorded it, and how. Restore content/ledger/ and content/heads.txt from version control.',
    ),
  ];
}

function checkReview(
  document: string,
  { event, entry }: EntryOfKind<'review'>,
  earlier: readonly Entry[],
): Diagnostic[] {
  const isReleased = earlier.some((one) => one.kind === 'release' && one.entry.version === entry.version);
  return isReleased
    ? []
    : [
        reportEvent(
          event,
          'unreleased-version',
          `It says that ${quote(document)} ${entry.version} was reviewed, and no earlier event released that version.`,
          `The commands do not write this. Take it back, and record the review of the version that was read: ${takeBackCommand(event.number, document)}`,
        ),
      ];
}

/** As known when it was recorded: it must end something. */
function checkRetirement(
  document: string,
  { event, entry }: EntryOfKind<'retire'>,
  earlier: readonly Entry[],
): Diagnostic[] {
  const [first] = livesOf(earlier);
  const states = statesOf(earlier);
  const retired = earlier.some(
    (one) => one.kind === 'retire' && one.entry.suspended !== true && !isVoid(states, one.event),
  );
  if (first !== undefined && first.effective < entry.from && !retired) return [];
  return [
    reportEvent(
      event,
      'retired-in-vain',
      first === undefined
        ? `It retires ${quote(document)}, of which nothing was released.`
        : retired
          ? `It retires ${quote(document)}, which was retired for good already.`
          : `It retires ${quote(document)} from ${entry.from} on, and the first version was in force from ${first.effective} on.`,
      `The commands do not write this: find out who recorded it, and how. Then take it back: ${takeBackCommand(event.number, document)}`,
    ),
  ];
}
