import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from 'semver';
import { renamesOf, renewEvent, renewFrozen } from '../handbook/collect-renames.ts';
import { both, renewed } from '../handbook/frozen-texts.ts';
import { finish } from '../handbook/load.ts';
import { createMemory } from '../handbook/memory.ts';
import { placeFinding } from '../handbook/place-finding.ts';
import { readArchive } from '../handbook/read-archive.ts';
import { appendEvent, type Statement } from '../ledger/append-event.ts';
import { firstReleaseCommand } from '../ledger/release-command.ts';
import { reportRewritten } from '../proof/verify.mjs';
import { archiveFolder, ledgerEvent } from '../schema/event.ts';
import { nameToday, type Renames } from '../schema/renames.ts';
import { type Options, WrongUsage } from './options.ts';
import { type Opening, recordEvent } from './record.ts';
import { showProblems } from './show-problems.ts';

/**
 * `clausebook release --redo FILE`: after two branches have each appended an event, the one that was merged first
 * stands, and the other is recorded anew on top of it. What it says stays as it was; its place in the chain is new.
 * Its frozen texts must be in the archive, where the merge has left them.
 */
export function redoEvent(options: Options, opening: Opening, path: string): number {
  if (!existsSync(path)) throw new WrongUsage(`There is no file ${path}.`);
  const event = readEvent(path);
  if (event === undefined)
    throw new WrongUsage(
      `${path} is no event of a ledger. Take it from the other branch: git show BRANCH:content/ledger/0005-release.json > event.json`,
    );
  const { handbook, recordedAt } = opening;
  const { format: _format, number, previous: _previous, recordedAt: _before, documents, ...rest } = event;
  const statement = {
    ...rest,
    documents: documents.map(({ before: _own, ...entry }) => entry),
  } as Statement;
  // The other branch may call a document by the name that it had before.
  const renames = renamesOf(handbook);
  const stale = findStale(event, opening, renames);
  if (stale !== undefined) {
    process.stderr.write(`${stale}\nNothing was recorded.\n`);
    return 1;
  }
  const appended = appendEvent(handbook.ledger, statement, recordedAt);
  const archive = finish(readArchive(options.root, [appended.event], createMemory()));
  const problems = [...archive.diagnostics, ...reportRewritten(archive.rewritten).map(placeFinding)];
  if (problems.length > 0) {
    process.stderr.write(
      `${showProblems(problems, handbook)}Bring the frozen texts of the other branch with you: git checkout BRANCH -- ${frozenFolder(event)}\nNothing was recorded.\n`,
    );
    return 1;
  }
  const after = {
    ...handbook,
    ledger: [...handbook.ledger, renewEvent(appended.event, renames)],
    archive: [...handbook.archive, ...archive.frozen.map((frozen) => renewFrozen(frozen, renames))],
    texts: both(renewed(archive.texts, renames), handbook.texts),
  };
  return recordEvent(
    options,
    opening,
    after,
    appended,
    [],
    `Event ${number} of the other branch becomes event ${appended.event.number}.\n`,
  );
}

/** Why an event cannot be recorded as it was, in two sentences: the ledger went on without it. */
function findStale(
  event: NonNullable<ReturnType<typeof readEvent>>,
  { handbook, today }: Opening,
  renames: Renames,
): string | undefined {
  if (event.kind !== 'release') return undefined;
  for (const { document, version, effective } of event.documents) {
    const released = handbook.archive.find(
      (text) =>
        text.document === nameToday(renames, 'documents', document) && compare(text.version, version) >= 0,
    );
    if (released !== undefined)
      return `${document} ${released.version} was released meanwhile, so ${version} cannot follow it. Merge the two texts, have the result approved, and release that.`;
    if (effective < today && event.adopted !== true && event.emergency === undefined)
      return `${document} ${version} was to be in force from ${effective} on, and that day has passed. Release it again, from today or a later day on: ${firstReleaseCommand(document)}`;
  }
  return undefined;
}

function readEvent(path: string) {
  try {
    return ledgerEvent.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function frozenFolder(event: NonNullable<ReturnType<typeof readEvent>>): string {
  return event.kind === 'release'
    ? event.documents.map(({ document, version }) => archiveFolder(document, version)).join(' ')
    : join('content', 'archive');
}
