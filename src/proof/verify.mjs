#!/usr/bin/env node
// @ts-check
/**
 * Checks that the ledger of a handbook, and every text that was released, are as they were recorded.
 *
 *   node verify.mjs FOLDER [--head HASH] [--against OLDFOLDER]
 *
 * FOLDER is a handbook (it has content/ledger/), or an audit edition as it was downloaded (it has manifest.json).
 * --head     a head that you noted earlier, as HASH or "NUMBER HASH": it must be on the chain
 * --against  an older copy: its ledger must be the beginning of this one
 *
 * Exit codes: 0 nothing was altered, 1 something was, 2 the command was not understood.
 * Runs on Node.js 18 or newer and needs nothing else. It reads files, and neither writes nor asks any network.
 *
 * How the ledger is made, so that you can check it without this program:
 * - content/ledger/NNNN-KIND.json are the events. Each names the SHA-256 of the bytes of the one before it (previous),
 *   and for each document that of the document's own event before this one (before).
 * - content/ledger/HEAD is one line: number and SHA-256 of the last event.
 * - A release names, for each document, the SHA-256 of source.mdx, text.html and facts.json in
 *   content/archive/SLUG[.LANGUAGE]/VERSION/. Pictures lie beside them under the name of their own SHA-256.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {'bad-event' | 'ledger-fork' | 'broken-chain' | 'broken-document-chain' | 'archive-missing' | 'archive-altered' |
 *   'unknown-in-ledger' | 'crlf-damage' | 'head-not-on-chain' | 'recording-interrupted' | 'page-unknown' | 'page-missing' | 'page-altered'} Rule
 * @typedef {{ readonly file: string, readonly rule: Rule, readonly message: string, readonly hint: string }} Finding
 *   One thing that is wrong: where, a permanent slug, what was found and what it means, what to do.
 * @typedef {{ readonly event: number, readonly sha256: string }} Link
 * @typedef {{ readonly source: string, readonly text: string, readonly facts: string }} Hashes
 * @typedef {{
 *   readonly document: string, readonly before: Link | null, readonly version?: string, readonly hashes?: Hashes,
 *   readonly translations?: readonly { readonly language: string, readonly hashes: Hashes }[],
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
 *   readonly events: readonly Recorded[], readonly findings: readonly Finding[], readonly rewritten: readonly string[],
 * }} Chain One event for each number; what is wrong, in the order of the chain; and files of which only the line endings
 *   were rewritten.
 * @typedef {{
 *   readonly folder: string, readonly document: string, readonly version: string, readonly language?: string,
 *   readonly hashes: Hashes, readonly what: string,
 * }} Frozen A text that was released, where it lies, and what a message calls it.
 * @typedef {{ readonly files: ReadonlySet<string>, readonly read: (file: string) => Uint8Array }} Store
 *   Files by path below the handbook, with forward slashes.
 * @typedef {{
 *   readonly findings: readonly Finding[], readonly events: readonly Recorded[], readonly texts: number,
 *   readonly facts: ReadonlyMap<string, unknown>,
 * }} Verdict Findings in the order of the chain, so that the first is the first broken link; the number of frozen texts;
 *   and what `facts.json` of each says, by folder, where its bytes are the recorded ones.
 */

const ledgerFolder = 'content/ledger/';
const archiveFolder = 'content/archive/';
const headFile = `${ledgerFolder}HEAD`;
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
  const interrupted = reportInterrupted(store.files);
  return {
    // Half of what was recorded is in its place: all that does not fit comes of that, or can't be told from it.
    findings:
      interrupted.length > 0
        ? interrupted
        : [
            ...chain.findings,
            ...archive.findings,
            ...strays,
            ...reportRewritten([...chain.rewritten, ...archive.rewritten]),
          ],
    events: chain.events,
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
  if (!isEvent(event) || `${JSON.stringify(event, null, 2)}\n` !== text)
    return {
      finding: finding(
        file,
        'bad-event',
        'This is not an event as the tool writes it. Somebody changed it by hand, or put it here.',
        `Restore it from version control: git checkout -- ${file}`,
      ),
    };
  const name = `${ledgerFolder}${pad(event.number)}-${event.kind}.json`;
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
    typeof value.recordedAt === 'string' &&
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

/** @param {any} value */
function areHashes(value) {
  return isHash(value?.source) && isHash(value.text) && isHash(value.facts);
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
    'The event that is on the main branch stands. Move the file of the other one out of content/ledger/, leave what it froze in content/archive/, put content/ledger/HEAD back as it is on main, and run: npx clausebook release --redo FILE',
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
 * A head that was noted earlier must be that of an event of this chain. Then nothing up to that event was altered since.
 *
 * @param {Verdict} verdict
 * @param {string} noted `HASH` or `NUMBER HASH`.
 * @returns {{ readonly finding: Finding } | { readonly said: string }}
 */
export function checkNotedHead({ events }, noted) {
  const sha256 = noted.trim().split(/\s+/).pop()?.toLowerCase() ?? '';
  const found = events.find((one) => one.recorded === sha256);
  if (found !== undefined)
    return {
      said: `The head that you noted is that of event ${found.event.number}, recorded ${found.event.recordedAt}: up to there, nothing was altered since you noted it.`,
    };
  return {
    finding: finding(
      headFile,
      'head-not-on-chain',
      `The head that you noted, ${sha256}, is that of no event here. The chain was made anew since, or this is another ledger.`,
      'Ask for the ledger as it was when you noted the head. What stands here is not it.',
    ),
  };
}

/**
 * `heads.txt`: every head that was ever mailed out, `NUMBER SHA256 RECORDEDAT` a line.
 *
 * @param {Verdict} verdict
 * @param {string} text
 * @returns {Finding[]}
 */
export function checkHeads({ events }, text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const [, number, sha256, at] = /^(\d+) ([0-9a-f]{64}) (\S+)\r?$/.exec(line) ?? [];
    const one = events.find(({ event }) => event.number === Number(number));
    if (one !== undefined && one.recorded === sha256 && one.event.recordedAt === at) return [];
    return [
      finding(
        'content/heads.txt',
        'head-not-on-chain',
        number === undefined
          ? `"${line}" is not a head: a number, a SHA-256 and an instant.`
          : `Event ${Number(number)} was noted here with another SHA-256 or instant than it has now, or it is gone. The chain was changed after it was noted.`,
        'Compare with the copy that was mailed out: it says which of the two is right.',
      ),
    ];
  });
}

/**
 * The old ledger must be the beginning of this one, byte for byte.
 *
 * @param {Verdict} verdict
 * @param {Verdict} old
 * @returns {{ readonly finding: Finding } | { readonly said: string }}
 */
export function checkAgainst({ events }, old) {
  const differs = old.events.find((one) => {
    const now = events.find(({ event }) => event.number === one.event.number);
    return now?.recorded !== one.recorded;
  });
  const last = old.events[old.events.length - 1];
  if (last === undefined || differs === undefined)
    return {
      said:
        last === undefined
          ? 'The older copy has no events, so nothing could be compared.'
          : `All ${old.events.length} events of the older copy are here, unaltered; ${events.length - old.events.length} came after them.`,
    };
  return {
    finding: finding(
      differs.file,
      'head-not-on-chain',
      `Event ${differs.event.number} is not what it was in the older copy, or it is gone. The chain was made anew from there on.`,
      'Compare both files. The older copy, kept by somebody else, is the better witness.',
    ),
  };
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
  /** @type {any} */
  const manifest = parse(decode(store.read('manifest.json')));
  /** @type {Map<string, unknown>} */
  const listed = new Map(Object.entries(manifest?.files ?? {}));
  const again = 'Download or build the edition again.';
  const findings = [...new Set([...listed.keys(), ...store.files])].sort().flatMap((file) => {
    if (file === 'manifest.json') return [];
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
  const released = new Map(
    listFrozen(verdict?.events.map(({ event }) => event) ?? []).map(({ folder, hashes }) => [
      folder.slice(archiveFolder.length),
      hashes.text,
    ]),
  );
  let texts = 0;
  let drafts = 0;
  for (const file of [...store.files].sort()) {
    const [, document, translation, number] =
      /^documents\/([^/]+)(?:\/([^/]+))?\/v\/([^/]+)\/text\.html$/.exec(file) ?? [];
    if (document === undefined || verdict === undefined) continue;
    const wanted = released.get(`${document}${translation === undefined ? '' : `.${translation}`}/${number}`);
    if (wanted === undefined) drafts += 1;
    else if (sha256Of(store.read(file)) === wanted) texts += 1;
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
  const said = [
    `${listed.size} files of the ${manifest?.edition ?? ''} edition of ${manifest?.date ?? ''} were held against manifest.json.`,
    ...(verdict === undefined ? [] : [`${texts} texts of versions are those that the ledger names.`]),
    ...(verdict !== undefined && drafts > 0 ? [`${drafts} are drafts, which nobody has approved.`] : []),
    'Whoever can change a page can change manifest.json as well: only the texts are tied to the ledger.',
  ];
  return { findings, said: said.join(' ') };
}

// ---- Time stamps --------------------------------------------------------------------------------------------------

/**
 * Reads an RFC 3161 time stamp as far as one can without asking the authority: which bytes it speaks of, and when. Its
 * signature is not checked here; `openssl ts -verify` does that.
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
    return ['There is no ledger: nothing has been released yet.'];
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

// ---- Files --------------------------------------------------------------------------------------------------------

/**
 * All files of a folder. What is no plain file, such as a link, is listed and cannot be read: it is then a stray.
 *
 * @param {string} folder
 * @param {readonly string[]} parts Folders in it to look into; none for all.
 * @returns {Store}
 */
export function openFolder(folder, parts = []) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const links = new Set();
  /** @param {string} path */
  const walk = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(below);
      else if (files.add(below) && !entry.isFile()) links.add(below);
    }
  };
  for (const part of parts.length === 0 ? [''] : parts) if (existsSync(join(folder, part))) walk(part);
  return {
    files,
    read: (file) => (links.has(file) ? new Uint8Array() : readFileSync(join(folder, file))),
  };
}

/**
 * The ledger and archive of a handbook, or of an audit edition, which carries them along in `ledger/files/`.
 *
 * @param {string} folder
 * @returns {Store | undefined}
 */
export function openLedger(folder) {
  const base = [folder, join(folder, 'ledger/files')].find((path) => existsSync(join(path, ledgerFolder)));
  return base === undefined ? undefined : openProof(base, ['content/ledger', 'content/archive']);
}

// ---- The command --------------------------------------------------------------------------------------------------

const usage = `Usage: node verify.mjs FOLDER [--head HASH] [--against OLDFOLDER]
  FOLDER     a handbook, or an audit edition as it was downloaded
  --head     a head that you noted earlier
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
      return say(`"${word}" was not understood.\n\n${usage}`, 2);
    else asked.folder = word;
  }
  const { folder, head, against } = asked;
  if (folder === undefined) return say(usage, 2);
  const wrong = [folder, against].find(
    (path) => path !== undefined && !statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (wrong !== undefined) return say(`There is no folder ${wrong}.\n`, 2);
  if (head !== undefined && !isHash(head.trim().split(/\s+/).pop()?.toLowerCase()))
    return say('A head is 64 digits from 0 to f, as the page of the ledger shows it.\n', 2);
  const store = openLedger(folder);
  const older = against === undefined ? undefined : openLedger(against);
  const isEdition = existsSync(join(folder, 'manifest.json'));
  if (store === undefined && !isEdition)
    return say(
      `${folder} has neither content/ledger/ nor manifest.json, so there is nothing to verify.\n`,
      2,
    );
  if (against !== undefined && older === undefined) return say(`${against} has no ledger.\n`, 2);

  const verdict = store && verifyLedger(store);
  const pages = isEdition ? verifyPages(openFolder(folder), verdict) : undefined;
  const witnesses = [
    ...(verdict === undefined || head === undefined ? [] : [checkNotedHead(verdict, head)]),
    ...(verdict === undefined || older === undefined ? [] : [checkAgainst(verdict, verifyLedger(older))]),
  ];
  const findings = [
    ...(verdict?.findings ?? []),
    ...witnesses.flatMap((one) => ('finding' in one ? [one.finding] : [])),
    ...(pages?.findings ?? []),
  ];
  const [first, ...others] = findings;
  const lines = [
    ...(first === undefined ? [] : ['The first thing that is broken:', print(first), '']),
    ...(others.length === 0 ? [] : ['Found besides:', ...others.map(print), '']),
    ...(verdict === undefined
      ? ['This edition brings no ledger along.']
      : describeVerdict(
          { ...verdict, findings },
          witnesses.flatMap((one) => ('said' in one ? [one.said] : [])),
        )),
    ...(pages === undefined ? [] : [pages.said]),
  ];
  return say(`${lines.join('\n')}\n`, findings.length === 0 ? 0 : 1);
}

/** @param {Finding} finding */
function print({ file, rule, message, hint }) {
  // What stands in a file name must not be able to steer the terminal.
  return `  ${file.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')}  ${rule}\n    ${message}\n    ${hint}`;
}

/**
 * @param {string} text
 * @param {number} code
 */
function say(text, code) {
  (code === 2 ? process.stderr : process.stdout).write(text);
  return code;
}

const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
