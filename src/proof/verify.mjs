#!/usr/bin/env node
// @ts-check
/**
 * Checks that the ledger of a handbook, and every text that was released, are as they were recorded.
 *
 *   node verify.mjs FOLDER [--head "LINE"] [--against OLDFOLDER]
 *
 * FOLDER is a handbook (it has content/ledger/), or an audit edition as it was downloaded (it has manifest.json).
 * --head     a head that you noted earlier: HASH, "NUMBER HASH" or a whole line of heads.txt; all of it must fit
 * --against  an older copy: it must hold together itself, and its ledger must be the beginning of this one
 *
 * Exit codes: 0 nothing was altered, 1 something was, 2 the command was not understood.
 * Runs on Node.js 18 or newer and needs nothing else. It reads files, and neither writes nor asks any network.
 *
 * How the ledger is made, so that you can check it without this program:
 * - content/ledger/NNNN-KIND.json are the events. Each names the SHA-256 of the bytes of the one before it (previous),
 *   and for each document that of the document's own event before this one (before).
 * - content/ledger/HEAD is one line: number and SHA-256 of the last event. content/heads.txt has a line for every event:
 *   number, SHA-256 and the instant at which it was recorded.
 * - A release names, for each document, the SHA-256 of source.mdx, text.html and facts.json in
 *   content/archive/SLUG[.LANGUAGE]/VERSION/. Pictures lie beside them under the name of their own SHA-256.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {'bad-event' | 'ledger-fork' | 'broken-chain' | 'broken-document-chain' | 'archive-missing' | 'archive-altered' |
 *   'unknown-in-ledger' | 'crlf-damage' | 'head-not-on-chain' | 'heads-incomplete' | 'witness-unsound' | 'not-a-file' |
 *   'recorded-out-of-order' | 'recorded-in-future' | 'recording-interrupted' | 'page-unknown' | 'page-missing' | 'page-altered'} Rule
 * @typedef {{ readonly file: string, readonly rule: Rule, readonly message: string, readonly hint: string }} Finding
 *   One thing that is wrong: where, a permanent slug, what was found and what it means, what to do.
 * @typedef {{ readonly event: number, readonly sha256: string }} Link
 * @typedef {{ readonly source: string, readonly text: string, readonly facts: string }} Hashes
 * @typedef {{
 *   readonly document: string, readonly before: Link | null, readonly version?: string, readonly hashes?: Hashes,
 *   readonly translations?: readonly { readonly language: string, readonly hashes: Hashes }[],
 *   readonly corrects?: Link, readonly states?: { readonly void?: true | undefined },
 * }} Entry What one event says of one document, as far as this program looks at it.
 * @typedef {{
 *   readonly number: number, readonly kind: string, readonly recordedAt: string, readonly previous: string | null,
 *   readonly documents: readonly Entry[],
 * }} Event
 * @typedef {{
 *   readonly file: string, readonly event: Event, readonly sha256: string,
 *   readonly recorded: string,
 * }} Recorded An event with the SHA-256 of its bytes, and the one that it had when it was recorded (`recorded`), as far
 *   as that can be told: the two differ where line endings were rewritten.
 * @typedef {{ readonly recorded?: Recorded, readonly finding?: Finding }} ReadEvent What a file of an event holds, or why
 *   it holds none.
 * @typedef {{
 *   readonly events: readonly Recorded[], readonly head: Head, readonly findings: readonly Finding[],
 *   readonly rewritten: readonly string[],
 * }} Chain One event for each number; what HEAD says; what is wrong, in the order of the chain; and files of which only
 *   the line endings were rewritten.
 * @typedef {{
 *   readonly folder: string, readonly document: string, readonly version: string, readonly language?: string,
 *   readonly hashes: Hashes, readonly what: string,
 * }} Frozen A text that was released, where it lies, and what a message calls it.
 * @typedef {{
 *   readonly files: ReadonlySet<string>, readonly read: (file: string) => Uint8Array, readonly refused: readonly Finding[],
 * }} Store Files by path below the handbook, with forward slashes; and what lies among them and is none, or can't be read.
 * @typedef {{
 *   readonly findings: readonly Finding[], readonly events: readonly Recorded[], readonly head: Head,
 *   readonly texts: number, readonly facts: ReadonlyMap<string, unknown>,
 * }} Verdict Findings in the order of the chain, so that the first is the first broken link; what HEAD says; the number
 *   of frozen texts; and what `facts.json` of each says, by folder, where its bytes are the recorded ones.
 * @typedef {{ readonly findings: readonly Finding[], readonly said: readonly string[] }} Testimony What a witness shows:
 *   what is wrong, or what is proved.
 */

const ledgerFolder = 'content/ledger/';
const archiveFolder = 'content/archive/';
const headFile = `${ledgerFolder}HEAD`;
/** Every head of the chain, for mailing. */
export const headsFile = 'content/heads.txt';
const kinds = ['release', 'review', 'retire', 'correction'];

/**
 * Holds all files of ledger and archive against each other.
 *
 * @param {Store} store
 * @returns {Verdict}
 */
export function verifyLedger(store) {
  const names = [...store.files].filter((file) => file.startsWith(ledgerFolder)).sort();
  const read = names.filter(isEventFile).map((file) => readEvent(file, store.read(file)));
  const chain = verifyChain(read, store.files.has(headFile) ? store.read(headFile) : undefined);
  const strays = names
    .filter((file) => file !== headFile && !isEventFile(file))
    .map((file) => reportStray(file, 'The ledger holds events and HEAD, and nothing else.'));
  const archive = verifyArchive(store, chain.events);
  // Where the chain does not hold, its list of heads can't either, and that is said already.
  const heads =
    chain.findings.length > 0
      ? []
      : checkHeads(chain.events, store.files.has(headsFile) ? store.read(headsFile) : undefined);
  const interrupted = reportInterrupted(store.files);
  return {
    // Half of what was recorded is in its place: all that does not fit comes of that, or can't be told from it.
    findings:
      interrupted.length > 0
        ? interrupted
        : [
            ...store.refused,
            ...chain.findings,
            ...archive.findings,
            ...strays,
            ...heads,
            ...reportRewritten([...chain.rewritten, ...archive.rewritten]),
          ],
    events: chain.events,
    head: chain.head,
    texts: archive.texts,
    facts: archive.facts,
  };
}

/**
 * Holds the events against each other and against HEAD: that none is missing, changed, put in or exchanged, and that
 * each follows the one before it, in the ledger and of each document.
 *
 * @param {readonly ReadEvent[]} read
 * @param {Uint8Array | undefined} headBytes Those of HEAD, if it is there.
 * @returns {Chain}
 */
export function verifyChain(read, headBytes) {
  const unread = read.flatMap(({ finding }) => finding ?? []);
  const events = read
    .flatMap(({ recorded }) => recorded ?? [])
    .sort((a, b) => a.event.number - b.event.number);
  const forks = checkForks(events);
  const head = readHead(headBytes);
  // Of two events with one number the chain goes through the one that the next event, or HEAD, names.
  const chain = settle(followChain(events, head), head);
  const named = nameEach(chain, head);
  const incomplete = forks.length + unread.length > 0;
  return {
    events: chain,
    head,
    findings: [
      ...forks,
      ...unread,
      ...(incomplete ? [] : checkChain(chain, named)),
      ...checkHead(chain, head, incomplete, read.length === 0),
      ...checkDocumentChains(chain, named),
    ],
    rewritten: [
      ...chain.filter(({ sha256, recorded }) => sha256 !== recorded).map(({ file }) => file),
      ...(typeof head === 'object' && head.rewritten ? [headFile] : []),
    ],
  };
}

// ---- Events -------------------------------------------------------------------------------------------------------

const eventName = /^content\/ledger\/(\d{4,})-([a-z]+)\.json$/;
const hash = /^[0-9a-f]{64}$/;
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const language = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const version = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/**
 * Whether a path is that of an event.
 *
 * @param {string} file
 */
export function isEventFile(file) {
  return eventName.test(file);
}

/**
 * Reads one event, as far as the chain needs it.
 *
 * @param {string} file
 * @param {Uint8Array} bytes
 * @returns {ReadEvent}
 */
export function readEvent(file, bytes) {
  const lines = withoutCrlf(bytes);
  const text = decode(lines);
  const event = parse(text);
  if (/^<{7} /m.test(text))
    return {
      finding: reportFork(
        file,
        'Version control has left its marks of a conflict in this event: two branches each recorded one.',
      ),
    };
  // The bytes are those that the tool writes, and no other spelling of the same data: a key that stands twice would
  // let two programs read two different events out of one file.
  if (!isEvent(event) || spell(event) !== text)
    return {
      finding: finding(
        file,
        'bad-event',
        'This is not an event as the tool writes it. Somebody changed it by hand, or put it here.',
        `Restore it from version control: git checkout -- ${file}`,
      ),
    };
  const name = fileOf(event);
  if (name !== file)
    return {
      finding: finding(
        file,
        'bad-event',
        `This file holds event ${event.number}, a ${event.kind}, and its name says otherwise: events were moved or exchanged.`,
        `It belongs into ${name}. Restore the folder from version control.`,
      ),
    };
  const sha256 = sha256Of(bytes);
  return { recorded: { file, event, sha256, recorded: lines === bytes ? sha256 : sha256Of(lines) } };
}

/**
 * An event as the tool writes it; nothing for what is nested so deeply that nobody can write it.
 *
 * @param {Event} event
 */
function spell(event) {
  try {
    return `${JSON.stringify(event, null, 2)}\n`;
  } catch {
    return undefined;
  }
}

/** @param {Pick<Event, 'number' | 'kind'>} event */
function fileOf({ number, kind }) {
  return `${ledgerFolder}${pad(number)}-${kind}.json`;
}

/**
 * A byte-order mark stays: it was not there when the file was written.
 *
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** @param {string} text */
function parse(text) {
  try {
    return /** @type {unknown} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Only what this program builds on. Paths are made from what stands here, so nothing else may stand here.
 *
 * @param {any} value
 * @returns {value is Event}
 */
function isEvent(value) {
  return (
    value?.format === 1 &&
    Number.isSafeInteger(value.number) &&
    value.number > 0 &&
    kinds.includes(value.kind) &&
    isInstant(value.recordedAt) &&
    (value.previous === null || isHash(value.previous)) &&
    Array.isArray(value.documents) &&
    value.documents.length > 0 &&
    value.documents.every((/** @type {any} */ entry) => isEntry(entry, value.kind)) &&
    new Set(value.documents.map((/** @type {Entry} */ entry) => entry.document)).size ===
      value.documents.length
  );
}

/**
 * @param {any} entry
 * @param {string} kind
 */
function isEntry(entry, kind) {
  const { document, before } = entry ?? {};
  const links = before === null || (Number.isSafeInteger(before?.event) && isHash(before.sha256));
  if (!matches(slug, document) || !links) return false;
  if (![entry, entry.approval, entry.states].every(isActing)) return false;
  return (
    kind !== 'release' ||
    (matches(version, entry.version) &&
      areHashes(entry.hashes) &&
      Array.isArray(entry.translations) &&
      entry.translations.every(
        (/** @type {any} */ one) => matches(language, one?.language) && areHashes(one.hashes),
      ))
  );
}

/**
 * Whoever acted for the holder of a role as their delegate is named beside them, and is somebody else. People have ids
 * here and no names.
 *
 * @param {any} said
 */
function isActing(said) {
  const principal = said?.for;
  return principal === undefined || (matches(slug, principal) && principal !== said.holder);
}

/** @param {any} value */
function areHashes(value) {
  return isHash(value?.source) && isHash(value.text) && isHash(value.facts);
}

/**
 * Whole seconds in UTC, and of a day that there is.
 *
 * @param {unknown} value
 */
function isInstant(value) {
  if (typeof value !== 'string' || !instant.test(value)) return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value.replace('Z', '.000Z');
}

/** @param {unknown} value */
function isHash(value) {
  return matches(hash, value);
}

/**
 * @param {RegExp} pattern
 * @param {unknown} value
 */
function matches(pattern, value) {
  return typeof value === 'string' && pattern.test(value);
}

// ---- The chain ----------------------------------------------------------------------------------------------------

/**
 * @typedef {{ readonly number: number, readonly sha256: string, readonly rewritten: boolean }
 *   | 'missing' | 'conflict' | 'malformed'} Head
 */

/**
 * @param {Uint8Array | undefined} bytes
 * @returns {Head}
 */
function readHead(bytes) {
  if (bytes === undefined) return 'missing';
  const lines = withoutCrlf(bytes);
  const text = decode(lines);
  if (/^<{7} /m.test(text)) return 'conflict';
  const [, number, sha256] = /^(\d{4,}) ([0-9a-f]{64})\n$/.exec(text) ?? [];
  if (number === undefined || sha256 === undefined || pad(Number(number)) !== number) return 'malformed';
  return { number: Number(number), sha256, rewritten: lines !== bytes };
}

/**
 * Two events with one number, or two that both follow the same one: two branches have each appended.
 *
 * @param {readonly Recorded[]} events Sorted by number.
 * @returns {Finding[]}
 */
function checkForks(events) {
  /** @type {Map<number, Recorded>} */
  const byNumber = new Map();
  /** @type {Map<string, Recorded>} */
  const byPrevious = new Map();
  /** @type {Finding[]} */
  const found = [];
  for (const one of events) {
    const { number, previous } = one.event;
    const twin = byNumber.get(number);
    const sibling = previous === null ? undefined : byPrevious.get(previous);
    if (twin !== undefined)
      found.push(
        reportFork(
          one.file,
          `Two events have the number ${number}: ${nameOf(twin.file)} and ${nameOf(one.file)}.${twin.event.previous === previous ? ` Both follow event ${number - 1}.` : ''} Two branches each recorded one.`,
        ),
      );
    else if (sibling !== undefined)
      found.push(
        reportFork(
          one.file,
          `${nameOf(sibling.file)} and ${nameOf(one.file)} both follow the same event: two branches each recorded one, and neither knew of the other.`,
        ),
      );
    byNumber.set(number, one);
    if (previous !== null) byPrevious.set(previous, one);
  }
  return found;
}

/**
 * @param {string} file
 * @param {string} message
 */
function reportFork(file, message) {
  return finding(
    file,
    'ledger-fork',
    `${message} The chain can go on from one of them only.`,
    'The event that is on the main branch stands. Move the file of the other one out of content/ledger/, leave what it froze in content/archive/, put content/ledger/HEAD and content/heads.txt back as they are on main, and run: npx clausebook release --redo FILE',
  );
}

/**
 * @param {readonly Recorded[]} events Sorted by number.
 * @param {Head} head
 * @returns {Recorded[]} One event for each number.
 */
function followChain(events, head) {
  /** @type {Map<number, Recorded[]>} */
  const byNumber = new Map();
  for (const one of events) byNumber.set(one.event.number, [...(byNumber.get(one.event.number) ?? []), one]);
  return [...byNumber].flatMap(([number, candidates]) => {
    const named = (byNumber.get(number + 1) ?? []).map(({ event }) => event.previous);
    if (typeof head === 'object' && head.number === number) named.push(head.sha256);
    return candidates.find(({ recorded }) => named.includes(recorded)) ?? candidates[0] ?? [];
  });
}

/**
 * What the rest of the ledger says that the SHA-256 of an event is: the next event, or HEAD for the last one.
 *
 * @param {readonly Recorded[]} chain
 * @param {Head} head
 * @returns {ReadonlyMap<number, string | null>} By number; what nobody names is missing.
 */
function nameEach(chain, head) {
  return new Map([
    ...(typeof head === 'object' ? [/** @type {const} */ ([head.number, head.sha256])] : []),
    ...chain.map(({ event }) => /** @type {const} */ ([event.number - 1, event.previous])),
  ]);
}

/**
 * Which SHA-256 each event had when it was recorded: where the rest of the ledger names that of the file with the line
 * endings of Unix, Git has rewritten them, and nobody has changed a word.
 *
 * @param {readonly Recorded[]} chain
 * @param {Head} head
 */
function settle(chain, head) {
  const named = nameEach(chain, head);
  return chain.map((one) => {
    return one.sha256 === one.recorded || named.get(one.event.number) === one.recorded
      ? one
      : { ...one, recorded: one.sha256 };
  });
}

/**
 * @param {readonly Recorded[]} chain
 * @param {ReadonlyMap<number, string | null>} named
 * @returns {Finding[]}
 */
function checkChain(chain, named) {
  /** @type {Finding[]} */
  const found = [];
  let changed = 0;
  for (const [index, { event, file, recorded }] of chain.entries()) {
    const before = chain[index - 1];
    const { number } = event;
    const wanted = (before?.event.number ?? 0) + 1;
    if (number !== wanted) {
      found.push(
        finding(
          file,
          'broken-chain',
          `${number - wanted === 1 ? `Event ${wanted} is` : `Events ${wanted} to ${number - 1} are`} missing: ${before === undefined ? 'the first that is here is' : `after ${wanted - 1} comes`} ${number}. What was recorded there was removed.`,
          `Restore ${ledgerFolder} from version control or from a copy that somebody else keeps.`,
        ),
      );
    } else if (event.previous !== (before?.recorded ?? null) && changed !== wanted - 1) {
      const fitsNext = !named.has(number) || named.get(number) === recorded;
      const wrong = fitsNext && before !== undefined ? before : { event, file };
      changed = wrong.event.number;
      found.push(
        finding(
          wrong.file,
          'broken-chain',
          fitsNext && before !== undefined
            ? `Event ${number} names another SHA-256 for event ${changed} than this file has. Event ${changed} was changed after event ${number} was recorded, or another was put in its place. What event ${changed} says now is not what was recorded.`
            : `Event ${changed} fits neither what stands before it nor what stands after it. It was changed, put in or exchanged after it was recorded, and what it says now is not what was recorded.`,
          `Restore ${nameOf(wrong.file)} from version control, and find out who changed it.`,
        ),
      );
    }
  }
  return found;
}

/**
 * @param {readonly Recorded[]} chain
 * @param {Head} head
 * @param {boolean} incomplete Whether an event is there that could not be read, or two stand in one place.
 * @param {boolean} empty Whether there is no file of an event at all.
 * @returns {Finding[]}
 */
function checkHead(chain, head, incomplete, empty) {
  const last = chain[chain.length - 1];
  const restore = `Restore ${ledgerFolder} from version control or from a copy that somebody else keeps.`;
  /** @param {string} message */
  const broken = (message) => [finding(headFile, 'broken-chain', message, restore)];
  if (head === 'conflict')
    return [
      reportFork(
        headFile,
        'Version control has left its marks of a conflict in HEAD: two branches each recorded an event.',
      ),
    ];
  if (head === 'malformed')
    return broken('HEAD is not one line of a number and a SHA-256, as the tool writes it.');
  if (head === 'missing')
    return empty
      ? []
      : broken('HEAD is missing. It names the last event, so that none can be cut off unnoticed.');
  if (incomplete && (last === undefined || head.number !== last.event.number)) return [];
  if (last === undefined) return broken(`HEAD names event ${head.number}, and there is no event.`);
  const { number } = last.event;
  if (head.number > number)
    return broken(
      `HEAD names event ${head.number}, and the last that is here is ${number}: ${head.number - number === 1 ? 'the last event was' : `the last ${head.number - number} events were`} removed.`,
    );
  if (head.number < number)
    return broken(
      `HEAD names event ${head.number}, and there are events up to ${number}: they were put in without the tool, or a command was interrupted.`,
    );
  return head.sha256 === last.recorded
    ? []
    : broken(
        `HEAD names another SHA-256 for event ${number} than its file has: the event or HEAD was changed.`,
      );
}

/**
 * Holds what each event says of a document against the document's own event before it. What only follows from an event
 * that is missing or was changed, and was reported as that, is not reported again.
 *
 * @param {readonly Recorded[]} chain
 * @param {ReadonlyMap<number, string | null>} named
 * @returns {Finding[]}
 */
function checkDocumentChains(chain, named) {
  /** @type {Map<string, Recorded>} */
  const latest = new Map();
  const numbers = new Set(chain.map(({ event }) => event.number));
  const changed = new Set(
    chain
      .filter(({ event, recorded }) => named.has(event.number) && named.get(event.number) !== recorded)
      .map(({ event }) => event.number),
  );
  /** @type {Finding[]} */
  const found = [];
  for (const one of chain) {
    for (const { document, before } of one.event.documents) {
      const expected = latest.get(document);
      latest.set(document, one);
      if (before === null ? expected === undefined : holds(before, expected)) continue;
      const echoes =
        (before !== null &&
          before.event < one.event.number &&
          (!numbers.has(before.event) || changed.has(before.event))) ||
        (expected !== undefined && changed.has(expected.event.number));
      if (echoes) continue;
      const says =
        before === null ? 'that nothing was recorded before' : `that event ${before.event} came before`;
      const is =
        expected === undefined
          ? 'no earlier event speaks of it'
          : `the last one before it is event ${expected.event.number}${before?.event === expected.event.number ? ', with another SHA-256' : ''}`;
      found.push(
        finding(
          one.file,
          'broken-document-chain',
          `Of "${document}" it says ${says}, and ${is}. The chain of this document does not hold.`,
          'Restore the folder from version control. An event that was made without the tool must be made with it.',
        ),
      );
    }
  }
  return found;
}

/**
 * @param {Link} link
 * @param {Recorded | undefined} expected
 */
function holds(link, expected) {
  return expected !== undefined && link.event === expected.event.number && link.sha256 === expected.recorded;
}

// ---- When it was recorded -----------------------------------------------------------------------------------------

/** Two clocks may differ by hours, a time zone set wrong; by a day only where one of them is wrong altogether. */
const leeway = 24 * 60 * 60 * 1000;

/**
 * No event was recorded before the one that it follows, and none at an instant that has not come: `recorded-out-of-order`,
 * `recorded-in-future`. What was recorded with a clock ahead and taken back makes nobody late who follows it.
 *
 * @param {readonly Event[]} events In the order of the chain.
 * @param {number} now In milliseconds since 1970.
 * @returns {Finding[]}
 */
export function checkRecording(events, now) {
  const future = new Set(eventsFromFuture(events, now));
  const isVoided = voidedIn(events);
  const inTime = events.filter((event) => !future.has(event) && !isVoided(event));
  const disordered = inTime.flatMap((event, index) => {
    const before = inTime[index - 1];
    return before === undefined || before.recordedAt <= event.recordedAt
      ? []
      : [
          finding(
            fileOf(event),
            'recorded-out-of-order',
            `Event ${event.number} is said to be recorded at ${event.recordedAt}, before event ${before.number}, which it follows (${before.recordedAt}).`,
            `A clock went wrong, or an event was made elsewhere and put in. Find out which. If it was never recorded so, take it back: npx clausebook correct ${event.number} ${event.documents[0]?.document ?? 'SLUG'} --void --why "..."`,
          ),
        ];
  });
  return [...disordered, ...reportFuture(events, now)];
}

/**
 * Events that are said to be recorded at an instant that has not come, unless corrections say of all that is in them
 * that it should never have been recorded.
 *
 * @template {Event} T
 * @param {readonly T[]} events
 * @param {number} now In milliseconds since 1970.
 * @returns {readonly T[]}
 */
export function eventsFromFuture(events, now) {
  const late = events.filter(({ recordedAt }) => Date.parse(recordedAt) > now + leeway);
  if (late.length === 0) return late;
  const isVoided = voidedIn(events);
  return late.filter((event) => !isVoided(event));
}

/**
 * Whether corrections have taken back all that an event says.
 *
 * @param {readonly Event[]} events
 * @returns {(event: Event) => boolean}
 */
export function voidedIn(events) {
  const voided = new Set(
    events.flatMap(({ kind, documents }) =>
      kind === 'correction'
        ? documents.flatMap(({ document, corrects, states }) =>
            states?.void === true ? [`${corrects?.event} ${document}`] : [],
          )
        : [],
    ),
  );
  return ({ number, documents }) => documents.every(({ document }) => voided.has(`${number} ${document}`));
}

/**
 * @param {readonly Event[]} events
 * @param {number} now In milliseconds since 1970.
 * @returns {Finding[]}
 */
export function reportFuture(events, now) {
  return eventsFromFuture(events, now).map((event) =>
    finding(
      fileOf(event),
      'recorded-in-future',
      `Event ${event.number} is said to be recorded on ${event.recordedAt.slice(0, 10)}, and today is ${new Date(now).toISOString().slice(0, 10)}: one of two clocks is wrong.`,
      `If it is that of this machine, set it. If it was the other one, take the event back and record it again: npx clausebook correct ${event.number} ${event.documents[0]?.document ?? 'SLUG'} --void --why "The clock was wrong."`,
    ),
  );
}

// ---- The archive --------------------------------------------------------------------------------------------------

/**
 * @param {Store} store
 * @param {readonly Recorded[]} chain
 */
function verifyArchive(store, chain) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {string[]} */
  const rewritten = [];
  /** @type {Set<string>} */
  const expected = new Set();
  /** @type {Map<string, unknown>} */
  const facts = new Map();
  /** @type {Set<string>} */
  const unknownPictures = new Set();
  const frozen = listFrozen(chain.map(({ event }) => event));
  for (const { folder, hashes, what } of frozen) {
    /** @type {(name: string, sha256: string) => Uint8Array | undefined} */
    const check = (name, sha256) => {
      const file = `${folder}/${name}`;
      expected.add(file);
      const bytes = store.files.has(file) ? store.read(file) : undefined;
      if (bytes !== undefined && sha256Of(bytes) === sha256) return bytes;
      const explained = explainPart(file, what, sha256, bytes);
      if ('lines' in explained) rewritten.push(file);
      else findings.push(explained.finding);
      return 'lines' in explained ? explained.lines : undefined;
    };
    check('source.mdx', hashes.source);
    check('text.html', hashes.text);
    const known = check('facts.json', hashes.facts);
    const read = known === undefined ? undefined : parse(decode(known));
    if (read === undefined) unknownPictures.add(folder);
    else facts.set(folder, read);
    for (const { sha256, format } of picturesOf(read)) check(`${sha256}.${format}`, sha256);
  }
  for (const file of [...store.files].filter((name) => name.startsWith(archiveFolder)).sort()) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    // Which pictures belong to a version stand in its facts: without them nobody can tell.
    if (expected.has(file) || (unknownPictures.has(folder) && /\/[0-9a-f]{64}\.\w+$/.test(file))) continue;
    findings.push(reportStray(file, 'No event says that it was released.'));
  }
  return { findings, rewritten, facts, texts: frozen.length };
}

/**
 * Says what became of a file of a frozen text that has not the SHA-256 that the ledger names.
 *
 * @param {string} file
 * @param {string} what The text that it is a part of.
 * @param {string} sha256 The one that the ledger names.
 * @param {Uint8Array | undefined} bytes None when the file is not there.
 * @returns {{ readonly finding: Finding } | { readonly lines: Uint8Array }} What is wrong; or, where only its line
 *   endings were rewritten, the bytes that were recorded.
 */
export function explainPart(file, what, sha256, bytes) {
  if (bytes === undefined)
    return {
      finding: finding(
        file,
        'archive-missing',
        `The ledger says that ${what} was released, and this part of it is not there.`,
        'Restore it from version control or from a copy that somebody else keeps.',
      ),
    };
  const lines = withoutCrlf(bytes);
  if (lines !== bytes && sha256Of(lines) === sha256) return { lines };
  return {
    finding: finding(
      file,
      'archive-altered',
      `These are not the bytes that were approved as ${what}: at least one was changed since.`,
      `Restore it from version control: git checkout -- ${file}`,
    ),
  };
}

/**
 * Every text that was released, a translation being one of its own, with its folder.
 *
 * @param {readonly Event[]} events
 * @returns {Frozen[]}
 */
export function listFrozen(events) {
  return events
    .flatMap((event) => (event.kind === 'release' ? event.documents : []))
    .flatMap(({ document, version = '', hashes, translations = [] }) => [
      ...(hashes === undefined
        ? []
        : [
            {
              ...{ folder: `${archiveFolder}${document}/${version}`, document, version, hashes },
              what: `${document} ${version}`,
            },
          ]),
      ...translations.map(({ language, hashes }) => ({
        ...{
          folder: `${archiveFolder}${document}.${language}/${version}`,
          document,
          version,
          language,
          hashes,
        },
        what: `${document} ${version} (${language})`,
      })),
    ]);
}

/**
 * @param {any} facts
 * @returns {{ readonly sha256: string, readonly format: string }[]}
 */
function picturesOf(facts) {
  return Array.isArray(facts?.images)
    ? facts.images.filter((/** @type {any} */ one) => isHash(one?.sha256) && matches(/^[a-z]+$/, one.format))
    : [];
}

/**
 * @param {string} file
 * @param {string} why
 */
function reportStray(file, why) {
  return finding(
    file,
    'unknown-in-ledger',
    `${why} Somebody put this here, or an event that spoke of it is gone.`,
    'Look at what it is. If nobody misses it, delete it.',
  );
}

// ---- Commands that were interrupted -------------------------------------------------------------------------------

/** HEAD is put in its place last: as long as it is here, not all of the rest is there. */
const waitingHead = /^content\/\.written-(\d{4,})\/content\/ledger\/HEAD$/;

/**
 * Events that a command had written down completely when it was interrupted: they wait in `content/.written-NNNN/`
 * until the next command puts their files in place.
 *
 * @param {string} folder The handbook.
 * @returns {number[]} Their numbers.
 */
export function waitingEvents(folder) {
  const content = join(folder, 'content');
  if (!existsSync(content)) return [];
  return readdirSync(content)
    .map((name) => `content/${name}/${headFile}`)
    .filter((head) => waitingHead.test(head) && existsSync(join(folder, head)))
    .map((head) => Number(waitingHead.exec(head)?.[1]))
    .sort((a, b) => a - b);
}

/**
 * @param {ReadonlySet<string>} files
 * @returns {Finding[]}
 */
function reportInterrupted(files) {
  return [...files]
    .flatMap((file) => waitingHead.exec(file)?.[1] ?? [])
    .sort()
    .map((number) =>
      finding(
        `content/.written-${number}`,
        'recording-interrupted',
        `A command was interrupted while it recorded event ${Number(number)}. All of it is written down here, and not all of it is in its place yet.`,
        "Any command finishes that: npx clausebook check. Then verify again; until then it can't be told whether anything was altered.",
      ),
    );
}

/**
 * The folders that a verification looks into.
 *
 * @param {string} folder The handbook.
 * @param {readonly string[]} parts Those of them that are always looked into.
 * @returns {Store}
 */
export function openProof(folder, parts) {
  const waiting = waitingEvents(folder).map((number) => `content/.written-${pad(number)}`);
  return openFolder(folder, [...parts, ...waiting]);
}

// ---- Line endings -------------------------------------------------------------------------------------------------

/**
 * Files whose line endings were rewritten: one finding for all of them, because one setting did it to all of them. How
 * many there are is not said: not every command looks at every file.
 *
 * @param {readonly string[]} files
 * @returns {Finding[]}
 */
export function reportRewritten(files) {
  const [first, ...others] = [...files].sort();
  if (first === undefined) return [];
  return [
    finding(
      first,
      'crlf-damage',
      `${others.length === 0 ? 'This file has' : 'This file and others have'} the line endings of Windows. With those of Unix every byte is as it was recorded: nobody changed a word, a setting of Git did.`,
      'Write "content/archive/** -text" and "content/ledger/** -text" into .gitattributes. Then delete both folders and run: git checkout -- content/archive content/ledger',
    ),
  ];
}

/**
 * The same bytes when there is no CRLF in them.
 *
 * @param {Uint8Array} bytes
 */
function withoutCrlf(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes('\r\n')) return bytes;
  return Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

// ---- Witnesses: what somebody else has kept -----------------------------------------------------------------------

/**
 * A head as somebody may have noted it: `HASH`, `NUMBER HASH`, or a line of heads.txt, `NUMBER HASH RECORDEDAT`.
 *
 * @param {string} text
 * @returns {{ readonly sha256: string, readonly number?: number, readonly recordedAt?: string } | undefined}
 */
export function readNotedHead(text) {
  const [, number, sha256, recordedAt] =
    /^(?:(\d{1,15})\s+)?([0-9a-f]{64})(?:\s+(\S+))?$/i.exec(text.trim()) ?? [];
  if (sha256 === undefined || (recordedAt !== undefined && (number === undefined || !isInstant(recordedAt))))
    return undefined;
  return {
    sha256: sha256.toLowerCase(),
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}

/**
 * A head that was noted earlier must be that of an event of this chain, and all that was noted of it must fit. Then
 * nothing up to that event was altered since.
 *
 * @param {Pick<Verdict, 'events'>} verdict
 * @param {NonNullable<ReturnType<typeof readNotedHead>>} noted
 * @returns {Testimony & { readonly upTo?: number }} `upTo`: the event up to which it bears witness.
 */
export function checkNotedHead({ events }, { sha256, number, recordedAt }) {
  const found = events.find((one) => one.recorded === sha256);
  /** @param {string} message */
  const wrong = (message) => ({
    findings: [
      finding(
        headFile,
        'head-not-on-chain',
        message,
        'Compare with what was mailed or noted, letter by letter. If it was noted so, ask for the ledger as it was then: what stands here is not it.',
      ),
    ],
    said: [],
  });
  if (found === undefined)
    return wrong(
      `The head that you noted, ${sha256}, is that of no event here. The chain was made anew since, or this is another ledger.`,
    );
  const { event } = found;
  if (number !== undefined && number !== event.number)
    return wrong(
      `The head that you noted for event ${number} is here that of event ${event.number}: number and SHA-256 do not belong together.`,
    );
  if (recordedAt !== undefined && recordedAt !== event.recordedAt)
    return wrong(
      `You noted that event ${event.number} was recorded at ${recordedAt}, and here it says ${event.recordedAt}.`,
    );
  return {
    findings: [],
    said: [
      `The head that you noted is that of event ${event.number}, recorded ${event.recordedAt}: up to there, nothing was altered since you noted it.`,
    ],
    upTo: event.number,
  };
}

/**
 * `heads.txt`, which is what gets mailed out: `NUMBER SHA256 RECORDEDAT` a line, one for every event.
 *
 * @param {readonly Recorded[]} events
 * @param {Uint8Array | undefined} bytes Those of the file, if it is there.
 * @returns {Finding[]}
 */
export function checkHeads(events, bytes) {
  const again = 'Restore it from version control, and compare with the copy that was mailed out.';
  /** @param {string} message */
  const incomplete = (message) => finding(headsFile, 'heads-incomplete', message, again);
  if (bytes === undefined)
    return events.length === 0
      ? []
      : [
          incomplete(
            'The list of heads is missing. Every event adds a line to it, and it is what is mailed out.',
          ),
        ];
  const text = decode(withoutCrlf(bytes));
  const lines = text.split('\n').slice(0, -1);
  const broken = text.endsWith('\n') || text === '' ? [] : [text.slice(text.lastIndexOf('\n') + 1)];
  const unlike = [...lines, ...broken].flatMap((line, index) => {
    const [, number, sha256, at] = /^(\d{1,15}) ([0-9a-f]{64}) (\S+)$/.exec(line) ?? [];
    if (number === undefined || index === lines.length)
      return [
        incomplete(
          `Line ${index + 1} is no head, or is cut off: ${clip(line)}. A head is a number, a SHA-256 and an instant.`,
        ),
      ];
    const one = events.find(({ event }) => event.number === Number(number));
    if (one === undefined || one.recorded !== sha256 || one.event.recordedAt !== at)
      return [
        finding(
          headsFile,
          'head-not-on-chain',
          `Event ${Number(number)} was noted here with another SHA-256 or instant than it has now, or it is gone. The chain was changed after it was noted.`,
          'Compare with the copy that was mailed out: it says which of the two is right.',
        ),
      ];
    return number === String(events[index]?.event.number)
      ? []
      : [
          incomplete(
            `Line ${index + 1} is of event ${number}, and the one of event ${events[index]?.event.number ?? index + 1} belongs there.`,
          ),
        ];
  });
  const missing = events.slice(lines.length);
  const [first] = missing;
  if (unlike.length > 0 || first === undefined) return unlike;
  return [
    incomplete(
      `The list of heads ends before event ${first.event.number}, and there are events up to ${events[events.length - 1]?.event.number}: it was shortened, or an event was recorded without the tool.`,
    ),
  ];
}

/**
 * What does not keep an older copy from bearing witness: its events are whole all the same.
 *
 * @type {ReadonlySet<Rule>}
 */
const harmless = new Set(['crlf-damage', 'archive-missing']);

/**
 * The old ledger must be the beginning of this one, byte for byte. A copy that does not hold together itself, or that
 * has nothing to say, is no witness: what is wrong with it is said, and its HEAD is compared.
 *
 * @param {Pick<Verdict, 'events'>} verdict
 * @param {Verdict} old
 * @param {string} name What the older copy is called in messages: its folder.
 * @returns {Testimony & { readonly upTo?: number }} `upTo`: the event up to which it bears witness.
 */
export function checkAgainst({ events }, old, name) {
  const wrong = old.findings
    .filter(({ rule }) => !harmless.has(rule))
    .map((one) => ({ ...one, file: `${name}/${one.file}`, message: `In the older copy: ${one.message}` }));
  const last = old.events[old.events.length - 1];
  if (wrong.length > 0 || last === undefined)
    return {
      findings: [
        finding(
          `${name}/${headFile}`,
          'witness-unsound',
          `${wrong.length === 0 ? 'The older copy has no events' : 'The older copy does not hold together itself'}, so it is no witness, and nothing here is proved by it. ${compareHeads(events, old.head)}`,
          'Ask whoever kept it for another copy, or verify with a head that was noted: --head',
        ),
        ...wrong,
      ],
      said: [],
    };
  const differs = old.events.find((one) => {
    const now = events.find(({ event }) => event.number === one.event.number);
    return now?.recorded !== one.recorded;
  });
  if (differs === undefined)
    return {
      findings: [],
      said: [
        `All ${old.events.length} events of the older copy are here, unaltered; ${events.length - old.events.length} came after them.`,
      ],
      upTo: last.event.number,
    };
  return {
    findings: [
      finding(
        differs.file,
        'head-not-on-chain',
        `Event ${differs.event.number} is not what it was in the older copy, or it is gone. The chain was made anew from there on.`,
        'Compare both files. The older copy, kept by somebody else, is the better witness.',
      ),
    ],
    said: [],
  };
}

/**
 * @param {readonly Recorded[]} events
 * @param {Head} head That of an older copy.
 */
function compareHeads(events, head) {
  if (head === 'missing') return 'It has no HEAD either.';
  if (typeof head === 'string') return 'Its HEAD cannot be read.';
  const now = events.find(({ event }) => event.number === head.number);
  if (now === undefined) return `Its HEAD names event ${head.number}, which is not here.`;
  return now.recorded === head.sha256
    ? `Its HEAD is that of event ${head.number} here.`
    : `Its HEAD names another SHA-256 for event ${head.number} than this ledger has: one of the two was changed.`;
}

// ---- The pages of an edition --------------------------------------------------------------------------------------

/**
 * Every file must have the SHA-256 that `manifest.json` names, and every text of a version must be the frozen one.
 *
 * @param {Store} store All files of the edition, by path below it.
 * @param {Verdict | undefined} verdict Of the ledger that the edition brings along.
 * @returns {{ readonly findings: readonly Finding[], readonly said: string }}
 */
export function verifyPages(store, verdict) {
  const manifest = store.files.has(manifestFile)
    ? readManifest(parse(decode(store.read(manifestFile))))
    : undefined;
  const again = 'Download or build the edition again.';
  if (manifest === undefined)
    return {
      findings: [
        ...store.refused,
        store.files.has(manifestFile)
          ? finding(
              manifestFile,
              'page-altered',
              'This is not a manifest as the build writes it: no page can be held against it.',
              again,
            )
          : finding(
              manifestFile,
              'page-missing',
              'The edition has no manifest.json that could be read: no page can be held against it.',
              again,
            ),
      ],
      said: 'No page was held against anything.',
    };
  const { listed, edition, date } = manifest;
  const refused = new Set(store.refused.map(({ file }) => file));
  const findings = [...new Set([...listed.keys(), ...store.files])].sort().flatMap((file) => {
    if (file === manifestFile || refused.has(file)) return [];
    if (!listed.has(file))
      return [
        finding(
          file,
          'page-unknown',
          'manifest.json does not name this file: it was not made by the build.',
          again,
        ),
      ];
    if (!store.files.has(file))
      return [finding(file, 'page-missing', 'manifest.json names this file, and it is not here.', again)];
    return sha256Of(store.read(file)) === listed.get(file)
      ? []
      : [
          finding(
            file,
            'page-altered',
            'These are not the bytes that the build wrote: manifest.json names another SHA-256.',
            again,
          ),
        ];
  });
  const pages = [...store.files].filter((file) => textPage.test(file)).sort();
  const texts = verdict === undefined ? undefined : verifyTexts(store, pages, verdict);
  // Its page of the ledger names a head as soon as something was recorded.
  const page = 'api/ledger.json';
  /** @type {any} */
  const told = texts === undefined && store.files.has(page) ? parse(decode(store.read(page))) : undefined;
  const bare =
    (told?.head ?? null) !== null
      ? [
          finding(
            'ledger/files/content/ledger',
            'page-missing',
            `${page} speaks of recorded events, and they are not in this edition: no text can be held against what was approved.`,
            again,
          ),
        ]
      : [];
  const drafts = texts?.drafts ?? 0;
  const said = [
    `${listed.size} files of the ${edition} edition of ${date} were held against manifest.json.`,
    ...(texts === undefined ? [] : [`${texts.approved} texts of versions are those that the ledger names.`]),
    ...(drafts > 0 ? [`${drafts} are drafts, which nobody has approved.`] : []),
    'Whoever can change a page can change manifest.json as well: only the texts are tied to the ledger.',
  ];
  return {
    findings: [...store.refused, ...findings, ...bare, ...(texts?.findings ?? [])],
    said: said.join(' '),
  };
}

const manifestFile = 'manifest.json';
const textPage = /^documents\/([^/]+)(?:\/([^/]+))?\/v\/([^/]+)\/text\.html$/;

/**
 * What stands in the manifest, where it is one as the build writes it. Its name and day are printed, so they may be
 * nothing else than the name of an edition and a day.
 *
 * @param {any} value
 */
function readManifest(value) {
  const { edition, date, files } = value ?? {};
  const isManifest =
    ['public', 'staff', 'audit'].includes(edition) &&
    matches(/^\d{4}-\d\d-\d\d$/, date) &&
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every(isHash);
  if (!isManifest) return undefined;
  /** @type {{ readonly edition: string, readonly date: string, readonly listed: ReadonlyMap<string, unknown> }} */
  const manifest = { edition, date, listed: new Map(Object.entries(files)) };
  return manifest;
}

/**
 * Holds the texts that an edition shows against the ledger that it brings along, and that ledger against the texts:
 * whatever was released, was not taken back and lies frozen there has its page.
 *
 * @param {Store} store
 * @param {readonly string[]} pages Those of texts.
 * @param {Verdict} verdict
 */
function verifyTexts(store, pages, verdict) {
  const events = verdict.events.map(({ event }) => event);
  const released = new Map(
    listFrozen(events).map(({ folder, hashes }) => [folder.slice(archiveFolder.length), hashes.text]),
  );
  /** @type {Set<string>} */
  const shown = new Set();
  /** @type {Finding[]} */
  const findings = [];
  let approved = 0;
  let drafts = 0;
  for (const file of pages) {
    const [, document, translation, number] = textPage.exec(file) ?? [];
    const text = `${document}${translation === undefined ? '' : `.${translation}`}/${number}`;
    const wanted = released.get(text);
    shown.add(text);
    if (wanted === undefined) drafts += 1;
    else if (sha256Of(store.read(file)) === wanted) approved += 1;
    else
      findings.push(
        finding(
          file,
          'page-altered',
          'This text is not the one that was approved: the ledger names another SHA-256.',
          'Hold it against the frozen text of this version, and ask who published it.',
        ),
      );
  }
  const isVoided = voidedIn(events);
  const standing = listFrozen(events.filter((event) => !isVoided(event)));
  for (const { folder, document, language, version, what } of standing) {
    const frozen = `ledger/files/${folder}/text.html`;
    if (shown.has(folder.slice(archiveFolder.length)) || !store.files.has(frozen)) continue;
    findings.push(
      finding(
        `documents/${document}/${language === undefined ? '' : `${language}/`}v/${version}/text.html`,
        'page-missing',
        `The ledger says that ${what} was released, its frozen text is here, and no page shows it.`,
        'Download or build the edition again. If the page stays away, ask who took it out.',
      ),
    );
  }
  return { findings, approved, drafts };
}

// ---- Time stamps --------------------------------------------------------------------------------------------------

/**
 * Reads an RFC 3161 time stamp as far as one can without asking the authority: which bytes it speaks of, and when. Its
 * signature is not checked here: that takes certificates, and `clausebook verify --ca` or `openssl ts -verify`.
 *
 * @param {Uint8Array} bytes A response (`TimeStampResp`) in DER, as `openssl ts` and the authorities write it.
 * @returns {{ readonly algorithm: string, readonly imprint: string, readonly time: string } | undefined} The name of
 *   the hash algorithm, the hash of what was stamped and the instant; undefined for anything else.
 */
export function readTimestamp(bytes) {
  try {
    const [, token] = children(node(bytes, 0));
    const [, wrapped] = children(must(token));
    const signedData = must(children(must(wrapped))[0]);
    const content = must(children(signedData)[2]);
    const info = must(children(must(children(content)[1]))[0]);
    const fields = children(node(info.content, 0));
    const [algorithm, imprint] = children(must(fields[2]));
    const oid = Buffer.from(must(children(must(algorithm))[0]).content).toString('hex');
    const name = {
      '608648016503040201': 'sha256',
      '608648016503040202': 'sha384',
      '608648016503040203': 'sha512',
    }[oid];
    const time = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(
      Buffer.from(must(fields[4]).content).toString('latin1'),
    );
    if (name === undefined || time === null) return undefined;
    const [, year, month, day, hour, minute, second] = time;
    return {
      algorithm: name,
      imprint: Buffer.from(must(imprint).content).toString('hex'),
      time: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    };
  } catch {
    return undefined;
  }
}

/**
 * @typedef {{ readonly content: Uint8Array, readonly end: number }} DerNode
 */

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @returns {DerNode}
 */
function node(bytes, start) {
  const first = must(bytes[start + 1]);
  const more = first < 128 ? 0 : first - 128;
  if (more > 4) throw new RangeError('No time stamp is that long.');
  let length = more === 0 ? first : 0;
  for (let index = 0; index < more; index += 1) length = length * 256 + must(bytes[start + 2 + index]);
  const end = start + 2 + more + length;
  if (end > bytes.length) throw new RangeError('The time stamp is cut off.');
  return { content: bytes.subarray(start + 2 + more, end), end };
}

/** @param {DerNode} parent */
function children({ content }) {
  /** @type {DerNode[]} */
  const found = [];
  for (let at = 0; at < content.length; ) {
    const child = node(content, at);
    found.push(child);
    at = child.end;
  }
  return found;
}

/**
 * @template T
 * @param {T | undefined} value
 * @returns {T}
 */
function must(value) {
  if (value === undefined) throw new RangeError('This is not a time stamp.');
  return value;
}

// ---- Words --------------------------------------------------------------------------------------------------------

/**
 * What was looked at and, when nothing was found, what that proves.
 *
 * @param {Verdict} verdict
 * @param {readonly string[]} witnesses What witnesses said.
 * @returns {string[]} Lines.
 */
export function describeVerdict({ events, texts, findings }, witnesses) {
  const first = events[0];
  const last = events[events.length - 1];
  if (first === undefined || last === undefined)
    return [
      findings.length === 0
        ? 'There is no ledger: nothing has been released yet.'
        : 'There is no event that could be read.',
    ];
  const counts = `${count(events.length, 'event')}, ${count(texts, 'frozen text')}, head ${pad(last.event.number)} ${last.recorded}`;
  if (findings.length > 0) return [`${counts}.`];
  return [
    `${counts}: nothing was altered since it was recorded, the first event on ${first.event.recordedAt.slice(0, 10)}.`,
    'What this proves: every event and every frozen text fits all the others, byte for byte.',
    witnesses.length > 0
      ? 'What it proves besides, because somebody kept a witness:'
      : 'What it does not prove: whoever holds all files could have made the whole chain anew, and it would pass as well. Only what somebody else has kept can show that: --head HASH with a head noted earlier, or --against with an older copy.',
    ...witnesses,
  ];
}

/**
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * @param {string} file
 * @param {Rule} rule
 * @param {string} message
 * @param {string} hint
 * @returns {Finding}
 */
function finding(file, rule, message, hint) {
  return { file, rule, message, hint };
}

/** @param {Uint8Array} bytes */
function sha256Of(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {number} number */
function pad(number) {
  return String(number).padStart(4, '0');
}

/** @param {string} file */
function nameOf(file) {
  return file.slice(file.lastIndexOf('/') + 1);
}

/**
 * The beginning of what stands in a file, for a message.
 *
 * @param {string} text
 */
function clip(text) {
  return `"${text.length > 80 ? `${text.slice(0, 80)}...` : text}"`;
}

/**
 * Characters that a terminal obeys or hides: C0 and C1 controls (a file may hold an escape sequence that clears the
 * screen and writes a verdict of its own), line separators, invisible characters, and the controls of writing direction
 * ("Trojan Source", CVE-2021-42574).
 */
export const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Shows each of them by its number: `<U+001B>`. The result is one line.
 *
 * @param {string} text
 */
export function makeVisible(text) {
  return text.replaceAll(
    hidden,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

// ---- Files --------------------------------------------------------------------------------------------------------

/**
 * All files of a folder. What is no plain file, such as a link, can't be read, or has a name that is no text, is not
 * among them: it is told of.
 *
 * @param {string} folder
 * @param {readonly string[]} parts Folders and files in it to look at; none for all.
 * @returns {Store}
 */
export function openFolder(folder, parts = []) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Map<string, Finding>} */
  const refused = new Map();
  /** @type {(path: string, why: string, hint?: string) => void} */
  const refuse = (
    path,
    why,
    hint = 'Ask for the folder as the tool wrote it, or restore it from version control.',
  ) => {
    refused.set(path, finding(path, 'not-a-file', why, hint));
  };
  /** @param {string} path */
  const look = (path) => {
    const full = join(folder, path);
    const found = lstatSync(full, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (found.isSymbolicLink()) {
      refuse(path, 'This is a link, and what it leads to may change without anything changing here.');
      return;
    }
    if (!found.isDirectory() && !found.isFile()) {
      refuse(path, 'This is neither a file nor a folder, and nothing was read from it.');
      return;
    }
    try {
      accessSync(full, constants.R_OK);
      if (found.isFile()) files.add(path);
      else walk(path);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : 'unknown';
      refuse(path, `This cannot be read (${code}).`, 'Give yourself the right to read it, and verify again.');
    }
  };
  /** @param {string} path */
  const walk = (path) => {
    for (const bytes of readdirSync(join(folder, path), { encoding: 'buffer' })) {
      const name = bytes.toString('utf8');
      const below = path === '' ? name : `${path}/${name}`;
      if (Buffer.from(name).equals(bytes)) look(below);
      else
        refuse(
          path === '' ? spellBytes(bytes) : `${path}/${spellBytes(bytes)}`,
          'The bytes of this name are not UTF-8, so that two programs may read two names out of them. It was not looked into.',
          'The tool writes no such name. Find out who put it here.',
        );
    }
  };
  if (parts.length === 0) walk('');
  for (const part of parts) {
    // A folder on the way may be a link as well.
    const way = part.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
    look(
      way.find((path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isSymbolicLink()) ?? part,
    );
  }
  return { files, read: (file) => readFileSync(join(folder, file)), refused: [...refused.values()] };
}

/**
 * A name of which some bytes are no text: these by their numbers.
 *
 * @param {Buffer} bytes
 */
function spellBytes(bytes) {
  return bytes
    .toString('latin1')
    .replaceAll(/[^ -~]/g, (one) => `<${one.charCodeAt(0).toString(16).toUpperCase()}>`);
}

/**
 * The ledger and archive of a handbook, or of an audit edition, which carries them along in `ledger/files/`.
 *
 * @param {string} folder
 * @returns {Store | undefined}
 */
export function openLedger(folder) {
  const base = [folder, join(folder, 'ledger/files')].find((path) => existsSync(join(path, ledgerFolder)));
  return base === undefined ? undefined : openProof(base, ['content/ledger', 'content/archive', headsFile]);
}

// ---- The command --------------------------------------------------------------------------------------------------

const usage = `Usage: node verify.mjs FOLDER [--head "LINE"] [--against OLDFOLDER]
  FOLDER     a handbook, or an audit edition as it was downloaded
  --head     a head that you noted earlier: its SHA-256, or a whole line of heads.txt in quotes
  --against  an older copy of the handbook or of the edition
`;

/**
 * @param {readonly string[]} words
 * @returns {number} The exit code.
 */
function main(words) {
  /** @type {{ folder?: string, head?: string, against?: string }} */
  const asked = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const value = words[index + 1];
    if (word === '--help' || word === '-h') return say(usage, 0);
    if (word === '--head' || word === '--against') {
      if (value === undefined) return say(`${word} needs a value after it.\n\n${usage}`, 2);
      asked[word === '--head' ? 'head' : 'against'] = value;
      index += 1;
    } else if (word.startsWith('-') || asked.folder !== undefined)
      return say(`"${makeVisible(word)}" was not understood.\n\n${usage}`, 2);
    else asked.folder = word;
  }
  const { folder, head, against } = asked;
  if (folder === undefined) return say(usage, 2);
  const wrong = [folder, against].find(
    (path) => path !== undefined && !statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (wrong !== undefined) return say(`There is no folder ${makeVisible(wrong)}.\n`, 2);
  const noted = head === undefined ? undefined : readNotedHead(head);
  if (head !== undefined && noted === undefined)
    return say('A head is 64 digits from 0 to f, or a whole line of heads.txt in quotes.\n', 2);
  const store = openLedger(folder);
  const older = against === undefined ? undefined : openLedger(against);
  const isEdition = [manifestFile, 'ledger/files'].some(
    (file) => lstatSync(join(folder, file), { throwIfNoEntry: false }) !== undefined,
  );
  if (store === undefined && !isEdition)
    return say(
      `${makeVisible(folder)} has neither content/ledger/ nor manifest.json, so there is nothing to verify.\n`,
      2,
    );
  if (against !== undefined && older === undefined) return say(`${makeVisible(against)} has no ledger.\n`, 2);

  const verdict = store && verifyLedger(store);
  const pages = isEdition ? verifyPages(openFolder(folder), verdict) : undefined;
  const witnesses = [
    ...(verdict === undefined || noted === undefined ? [] : [checkNotedHead(verdict, noted)]),
    ...(verdict === undefined || older === undefined || against === undefined
      ? []
      : [checkAgainst(verdict, verifyLedger(older), against)]),
  ];
  const events = verdict?.events.map(({ event }) => event) ?? [];
  const unheard =
    verdict === undefined && (noted !== undefined || older !== undefined)
      ? [
          finding(
            'ledger/files/content/ledger',
            'page-missing',
            'There is no ledger here that what you kept could be held against.',
            'Ask for the audit edition: it brings the ledger along.',
          ),
        ]
      : [];
  const findings = [
    ...(verdict?.findings ?? []),
    ...checkRecording(events, Date.now()),
    ...witnesses.flatMap((one) => one.findings),
    ...unheard,
    ...(pages?.findings ?? []),
  ];
  const [first, ...others] = findings;
  const lines = [
    ...(first === undefined ? [] : ['The first thing that is broken:', ...print(first), '']),
    ...(others.length === 0 ? [] : ['Found besides:', ...others.flatMap(print), '']),
    ...(verdict === undefined
      ? ['This edition brings no ledger along.']
      : describeVerdict(
          { ...verdict, findings },
          witnesses.flatMap((one) => one.said),
        )),
    ...(pages === undefined ? [] : [pages.said]),
  ];
  // Nothing that stands in a file may steer the terminal or begin a line of its own.
  return say(lines.map((line) => `${makeVisible(line)}\n`).join(''), findings.length === 0 ? 0 : 1);
}

/** @param {Finding} finding */
function print({ file, rule, message, hint }) {
  return [`  ${file}  ${rule}`, `    ${message}`, `    ${hint}`];
}

/**
 * @param {string} text
 * @param {number} code
 */
function say(text, code) {
  (code === 2 ? process.stderr : process.stdout).write(text);
  return code;
}

/**
 * What goes wrong between looking at a file and reading it, such as a disk that is taken out, is no verdict.
 *
 * @param {readonly string[]} words
 */
function run(words) {
  try {
    return main(words);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return say(`Nothing is proved: the verification could not be finished. ${makeVisible(why)}\n`, 1);
  }
}

const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url))
  process.exitCode = run(process.argv.slice(2));
