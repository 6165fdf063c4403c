import { compare } from 'semver';
import { approvalOf } from '../../handbook/corrected.ts';
import { recordedOn } from '../../handbook/histories.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import { correctCommand, takeBackCommand } from '../correct-command.ts';
import { type Entry, type EntryOfKind, isVoid, ofKind, reportEvent, statesOf } from './entries.ts';
import { livesOf } from './lives.ts';
import type { Told } from './told.ts';

const byHand = 'The commands do not write this: find out who recorded it, and how.';

/**
 * Each version comes after those that were recorded before it, voided ones included: `version-too-low`. One that was
 * taken back itself misleads nobody any more.
 */
export function checkVersions(document: string, entries: readonly Entry[]): Diagnostic[] {
  const releases = ofKind(entries, 'release');
  const states = statesOf(entries);
  return releases.flatMap(({ event, entry }, index) => {
    const [before] = releases
      .slice(0, index)
      .toSorted((one, other) => compare(other.entry.version, one.entry.version));
    return before === undefined || isVoid(states, event) || compare(entry.version, before.entry.version) > 0
      ? []
      : [
          reportEvent(
            event,
            'version-too-low',
            `${quote(document)} ${entry.version} was released after ${before.entry.version}: readers could not tell which came later.`,
            `${byHand} Take it back, and release the text again under a higher version: ${takeBackCommand(event.number, document)}`,
          ),
        ];
  });
}

/**
 * Days rise from version to version, at the time of each event as well as today, and none lies before its approval or
 * before it was recorded, unless the event says why: `effective-too-early`. What a correction has put right since, is.
 */
export function checkDays(document: string, entries: readonly Entry[], { timeZone }: Told): Diagnostic[] {
  return entries.flatMap((one, index) => [
    ...(one.kind === 'release' ? checkFirstDay(document, one, statesOf(entries), timeZone) : []),
    ...(one.kind === 'release' || one.kind === 'correction'
      ? checkRise(document, entries, index + 1, one)
      : []),
  ]);
}

function checkFirstDay(
  document: string,
  { event, entry }: EntryOfKind<'release'>,
  states: ReturnType<typeof statesOf>,
  timeZone: string,
): Diagnostic[] {
  if (event.emergency !== undefined || isVoid(states, event)) return [];
  const right = states.get(event.number) ?? {};
  const effective = right.effective ?? entry.effective;
  const approval = approvalOf(entry.approval, right);
  const recorded = recordedOn(event, timeZone);
  const what = `${quote(document)} ${entry.version} is in force from ${effective} on`;
  // What only a correction has made wrong is said there.
  if (entry.effective < entry.approval.on && effective < approval.on)
    return [
      reportEvent(
        event,
        'effective-too-early',
        `${what}, before it was approved on ${approval.on}, and the event does not call it an emergency.`,
        putRight(event, document),
      ),
    ];
  // A correction may say of a past day what was in force on it.
  if (effective < recorded && event.adopted !== true && right.effective === undefined)
    return [
      reportEvent(
        event,
        'effective-too-early',
        `${what}, before it was recorded on ${recorded}, and the event does not say that it was recorded after the fact.`,
        putRight(event, document),
      ),
    ];
  return [];
}

function putRight({ number }: Entry['event'], document: string): string {
  return `${byHand} Record the day that is right: ${correctCommand(number, document, '--effective DAY')}`;
}

/** As known after an event: what a past day was answered with must not change but through a correction. */
function checkRise(
  document: string,
  entries: readonly Entry[],
  upTo: number,
  { event }: Entry,
): Diagnostic[] {
  const lives = livesOf(entries.slice(0, upTo)).toSorted((a, b) => a.event - b.event);
  const wrong = lives.findIndex(
    (life, index) => index > 0 && life.effective <= (lives[index - 1]?.effective ?? ''),
  );
  const [before, life] = [lives[wrong - 1], lives[wrong]];
  if (before === undefined || life === undefined) return [];
  // What an earlier event did is said there.
  if (event.kind === 'release' && life.event !== event.number) return [];
  const today = new Map(livesOf(entries).map((one) => [one.event, one.effective]));
  const [earlier, later] = [today.get(before.event), today.get(life.event)];
  if (earlier === undefined || later === undefined || earlier < later) return [];
  return [
    reportEvent(
      event,
      'effective-too-early',
      `${quote(document)} ${life.version} would be in force from ${life.effective} on, not after ${before.version}, which is from ${before.effective} on: two versions would overlap.`,
      `${byHand} Record the day that is right: ${correctCommand(life.event, document, '--effective DAY')}`,
    ),
  ];
}

/**
 * What is retired does not come back, and a notice is never recorded after the fact: `released-after-retirement`,
 * `notice-adopted`. What was taken back since is not counted.
 */
export function checkPlaceInLife(
  document: string,
  entries: readonly Entry[],
  { describe }: Told,
): Diagnostic[] {
  const states = statesOf(entries);
  const ends = ofKind(entries, 'retire').filter(
    ({ event, entry }) => entry.suspended !== true && !isVoid(states, event),
  );
  return ofKind(entries, 'release').flatMap(({ event, entry }): Diagnostic[] => {
    if (isVoid(states, event)) return [];
    const end = ends.find((one) => one.event.number < event.number);
    return [
      ...(end === undefined
        ? []
        : [
            reportEvent(
              event,
              'released-after-retirement',
              `${quote(document)} ${entry.version} was released after the document was retired for good.`,
              `${byHand} Only a suspended document comes back. If the retirement was a mistake, take it back: ${takeBackCommand(end.event.number, document)}`,
            ),
          ]),
      ...(event.adopted === true && describe(document, entry.version)?.type === 'notice'
        ? [
            reportEvent(
              event,
              'notice-adopted',
              `${quote(document)} ${entry.version} is a notice, and it was recorded after the fact: nobody can prove that the public was shown it from ${entry.effective} on.`,
              `${byHand} Take it back, and release the notice again from today on: ${takeBackCommand(event.number, document)}`,
            ),
          ]
        : []),
    ];
  });
}
