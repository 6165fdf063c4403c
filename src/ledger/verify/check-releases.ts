import { compare } from 'semver';
import { recordedOn } from '../../handbook/histories.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import { type Entry, type EntryOfKind, ofKind, reportEvent } from './entries.ts';
import { livesOf } from './lives.ts';
import type { Told } from './told.ts';

const redo =
  'The commands do not write this. Find out who recorded it, and how; record what is right with: npx clausebook correct';

/** Each version comes after the one that was recorded before it, voided ones included: `version-too-low`. */
export function checkVersions(document: string, entries: readonly Entry[]): Diagnostic[] {
  const releases = ofKind(entries, 'release');
  return releases.flatMap(({ event, entry }, index) => {
    const before = releases[index - 1];
    return before === undefined || compare(entry.version, before.entry.version) > 0
      ? []
      : [
          reportEvent(
            event,
            'version-too-low',
            `${quote(document)} ${entry.version} was released after ${before.entry.version}: readers could not tell which came later.`,
            redo,
          ),
        ];
  });
}

/**
 * Days rise from version to version, at the time of each event as well as today, and none lies before its approval or
 * before it was recorded, unless the event says why: `effective-too-early`.
 */
export function checkDays(document: string, entries: readonly Entry[], { timeZone }: Told): Diagnostic[] {
  return entries.flatMap((one, index) => [
    ...(one.kind === 'release' ? checkFirstDay(document, one, timeZone) : []),
    ...(one.kind === 'release' || one.kind === 'correction'
      ? checkRise(document, entries.slice(0, index + 1), one)
      : []),
  ]);
}

function checkFirstDay(
  document: string,
  { event, entry }: EntryOfKind<'release'>,
  timeZone: string,
): Diagnostic[] {
  if (event.emergency !== undefined) return [];
  const { effective, approval } = entry;
  const recorded = recordedOn(event, timeZone);
  const what = `${quote(document)} ${entry.version} is in force from ${effective} on`;
  if (effective < approval.on)
    return [
      reportEvent(
        event,
        'effective-too-early',
        `${what}, before it was approved on ${approval.on}, and the event does not call it an emergency.`,
        redo,
      ),
    ];
  if (effective < recorded && event.adopted !== true)
    return [
      reportEvent(
        event,
        'effective-too-early',
        `${what}, before it was recorded on ${recorded}, and the event does not say that it was recorded after the fact.`,
        redo,
      ),
    ];
  return [];
}

/** As known after an event: what a past day was answered with must not change but through a correction. */
function checkRise(document: string, known: readonly Entry[], { event }: Entry): Diagnostic[] {
  const lives = livesOf(known).toSorted((a, b) => a.event - b.event);
  const wrong = lives.findIndex(
    (life, index) => index > 0 && life.effective <= (lives[index - 1]?.effective ?? ''),
  );
  const [before, life] = [lives[wrong - 1], lives[wrong]];
  if (before === undefined || life === undefined) return [];
  // What an earlier event did is said there.
  if (event.kind === 'release' && life.event !== event.number) return [];
  return [
    reportEvent(
      event,
      'effective-too-early',
      `${quote(document)} ${life.version} would be in force from ${life.effective} on, not after ${before.version}, which is from ${before.effective} on: two versions would overlap.`,
      redo,
    ),
  ];
}

/** What is retired does not come back, and a notice is never recorded after the fact: `released-after-retirement`, `notice-adopted`. */
export function checkPlaceInLife(
  document: string,
  entries: readonly Entry[],
  { describe }: Told,
): Diagnostic[] {
  let retired = false;
  const voided = new Set<number>();
  return entries.flatMap((one): Diagnostic[] => {
    if (one.kind === 'correction' && one.entry.states.void === true) {
      voided.add(one.entry.corrects.event);
      retired = isRetired(entries.slice(0, entries.indexOf(one)), voided);
    }
    if (one.kind === 'retire') retired ||= one.entry.suspended !== true;
    if (one.kind !== 'release') return [];
    const { event, entry } = one;
    return [
      ...(retired
        ? [
            reportEvent(
              event,
              'released-after-retirement',
              `${quote(document)} ${entry.version} was released after the document was retired for good.`,
              'Only a suspended document comes back. If the retirement was a mistake, it has to be corrected first.',
            ),
          ]
        : []),
      ...(event.adopted === true && describe(document, entry.version)?.type === 'notice'
        ? [
            reportEvent(
              event,
              'notice-adopted',
              `${quote(document)} ${entry.version} is a notice, and it was recorded after the fact: nobody can prove that the public was shown it from ${entry.effective} on.`,
              redo,
            ),
          ]
        : []),
    ];
  });
}

function isRetired(entries: readonly Entry[], voided: ReadonlySet<number>): boolean {
  return ofKind(entries, 'retire').some(
    ({ event, entry }) => entry.suspended !== true && !voided.has(event.number),
  );
}
