import { setImmediate } from 'node:timers/promises';
import { compare, sortBy, sortById } from '../data/compare.ts';
import { deepFreeze } from '../data/freeze.ts';
import { sayPlainCounts } from '../mdx/plain-counts.ts';
import { fileOf, isFolder, sortRecords } from '../registers/define.ts';
import { forEachRegister, type Records, registerEntries } from '../registers/registers.ts';
import type { Applicability } from '../schema/applicability.ts';
import type { ApplicabilityReason, Document, FieldPlaces, FrozenText, Handbook } from '../schema/handbook.ts';
import type { Renames } from '../schema/renames.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { keepMost } from '../source/limit-diagnostics.ts';
import { checkRoot } from './check-root.ts';
import { collectRenames, type NamesBefore, renewEvent, renewFrozen } from './collect-renames.ts';
import { dropEchoes } from './drop-echoes.ts';
import { findRenamed, reportRenamed } from './find-renamed.ts';
import { renewed } from './frozen-texts.ts';
import { type Gathered, gather } from './gather.ts';
import { leaveOutTitles } from './leave-out-titles.ts';
import { checkLinks } from './link/check-links.ts';
import { liveTexts } from './live-texts.ts';
import { lookupOf } from './lookup.ts';
import { createMemory, type Memory } from './memory.ts';
import { organizationFile } from './record-files.ts';
import { renewBody } from './renew-body.ts';
import { resolveAll } from './resolve.ts';
import { spellControl, spellDocument, spellingOf } from './spell-references.ts';

export interface Loaded {
  /** Missing when there is no handbook to speak of: no folder, or no organisation. */
  readonly handbook: Handbook | undefined;
  /** Everything that is wrong with single files and with what they name, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The only door into the handbook: reads, parses, validates and links all of it. No network, no clock, no git.
 * With errors among the diagnostics the handbook holds what is sound, and must not be published.
 *
 * @param root The folder that holds `policies/` and `content/`.
 * @param memory What earlier loads in this process left; a load then costs what has changed.
 */
export function loadHandbook(root: string, memory: Memory = createMemory()): Loaded {
  return finish(load(root, memory));
}

/** Takes all steps of a work at once, without its pauses. */
export function finish<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * The same, with a pause after each document. What the parser holds outside of the JavaScript heap, 170 KB for a
 * document of 20 KB, is freed in pauses only: without them a build of 4,000 documents begins with 700 MB of it.
 */
export async function loadHandbookWithPauses(root: string, memory: Memory = createMemory()): Promise<Loaded> {
  const steps = load(root, memory);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await setImmediate();
  }
}

function* load(root: string, memory: Memory): Generator<undefined, Loaded> {
  const problems = checkRoot(root);
  if (problems.length > 0) return { handbook: undefined, diagnostics: problems };
  const gathered = yield* gather(root, memory);
  const organization = gathered.organization.item;
  const lookup = lookupOf(gathered);
  const resolved = yield* resolveAll(gathered, lookup, memory);
  memory.forgetOthers();
  const renames = collectRenames(namesBefore(gathered));
  const renamed = findRenamed(gathered, resolved.documents, renames);
  const diagnostics = keepMost(
    dropEchoes(
      sortDiagnostics([
        ...renamed.map(reportRenamed),
        ...gathered.diagnostics,
        ...checkLinks(gathered, renames, renamed),
      ]),
    ),
  );
  if (organization === undefined) return { handbook: undefined, diagnostics };
  const say = (line: string) => sayPlainCounts(line, lookup, organization.language);
  const frameworks = sortById(gathered.frameworks.flatMap(({ item }) => item ?? []));
  const spelling = spellingOf(frameworks);
  const handbook: Handbook = {
    organization,
    ...sortLists(gathered),
    ownRegisters: sortBy(gathered.ownRegisters, ({ name }) => name).flatMap(
      ({ name, item, register, rows }) =>
        item === undefined || register === undefined
          ? []
          : [
              {
                name,
                declaration: liveTexts.ownRegister(item, say),
                items: sortRecords(register, rows.items),
              },
            ],
    ),
    listSources: sortBy(
      registerEntries.flatMap(([key, { name: list }]) => {
        const { sources } = gathered[key];
        return sources.length === 0 ? [] : [{ list, sources }];
      }),
      ({ list }) => list,
    ),
    frameworks: leaveOutTitles(frameworks, organization.settings),
    crosswalks: gathered.crosswalks
      .flatMap(({ item }) => item ?? [])
      .sort((a, b) => compare(`${a.from} ${a.to}`, `${b.from} ${b.to}`)),
    applicability: gathered.applicability
      .flatMap(({ item }) => (item === undefined ? [] : listReasons(liveTexts.applicability(item, say))))
      .sort((a, b) => compare(a.framework, b.framework) || compare(a.id, b.id)),
    controls: resolved.controls.map((control) => spellControl(control, spelling)),
    confirmations: gathered.confirmations
      .flatMap(({ slug, items }) => items.map((item) => ({ document: slug, ...item })))
      .sort((a, b) => compare(a.document, b.document) || compare(a.section, b.section)),
    documents: resolved.documents.map((document) => spellDocument(document, spelling)),
    translations: resolved.translations,
    images: [...gathered.images.values(), ...gathered.archive.images].sort((a, b) => compare(a.file, b.file)),
    ledger: gathered.ledger.events.map((event) => renewEvent(event, renames)),
    archive: renewArchive(root, gathered, renames, resolved.documents),
    texts: renewed(gathered.archive.texts, renames),
    histories: [],
    places: placesOf(gathered),
  };
  return { handbook: deepFreeze(handbook), diagnostics };
}

/** Of each document the last version is held against its working copy: of this one the source counts, too. */
function renewArchive(
  root: string,
  { archive }: Gathered,
  renames: Renames,
  documents: readonly Document[],
): readonly FrozenText[] {
  const renewed = archive.frozen.map((frozen) => renewFrozen(frozen, renames));
  const bodies = new Map(documents.map(({ slug, body }) => [slug, body]));
  const last = new Map(
    renewed.filter(({ facts }) => facts.translation === undefined).map((one) => [one.document, one]),
  );
  return renewed.map((frozen) => {
    const working = bodies.get(frozen.document);
    return working === undefined || last.get(frozen.document) !== frozen
      ? frozen
      : renewBody(root, frozen, working, renames);
  });
}

/** What is asked for the names that things had before. */
export function namesBefore({
  roles,
  terms,
  parameters,
  organization,
  documents,
  archive,
}: Gathered): NamesBefore {
  return {
    roles: roles.items,
    terms: terms.items,
    parameters: parameters.items,
    audiences: organization.item?.audiences ?? [],
    documents: documents.map(({ name, frontmatter }) => ({ id: name, formerly: frontmatter?.formerly })),
    frozen: archive.frozen,
  };
}

function sortLists(gathered: Gathered): Records {
  return forEachRegister((register, key) =>
    sortRecords<object>(register, gathered[key].items),
  ) as unknown as Records;
}

/** One line per requirement that the file names, and one for the framework as a whole. */
function listReasons({ framework, because, included, excluded }: Applicability): ApplicabilityReason[] {
  const list = (reasons: Applicability['included'], applicable: boolean) =>
    reasons.flatMap((reason) =>
      reason.ids.map((id) => ({ framework, id, applicable, because: reason.because })),
    );
  return [
    { framework, id: '', applicable: true, because },
    ...list(included, true),
    ...list(excluded, false),
  ];
}

function placesOf(gathered: Gathered): Handbook['places'] {
  const places: Record<string, FieldPlaces> = { [organizationFile]: gathered.organization.places };
  for (const [key, register] of registerEntries) {
    const { ids, places: found } = gathered[key];
    const files = isFolder(register) ? [...ids].map((id) => fileOf(register, id)) : [register.file];
    for (const file of files) places[file] = found;
  }
  for (const { register, rows } of gathered.ownRegisters)
    if (register !== undefined) places[register.file] = rows.places;
  const {
    frameworks,
    applicability,
    crosswalks,
    confirmations,
    ownRegisters,
    documents,
    translations,
    controls,
    specifications,
  } = gathered;
  for (const { file, places: found } of [
    ...frameworks,
    ...applicability,
    ...crosswalks,
    ...confirmations,
    ...ownRegisters,
    ...translations,
    ...controls,
    ...specifications,
  ])
    places[file] = found;
  for (const { file, places: fields, text } of documents) places[file] = { ...fields, ...text?.places };
  return places;
}
