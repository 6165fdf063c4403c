import type { FieldPlaces, Handbook } from '../schema/handbook.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { checkRoot } from './check-root.ts';
import { dropEchoes } from './drop-echoes.ts';
import { deepFreeze } from './freeze.ts';
import { type Gathered, gather } from './gather.ts';
import { checkLinks } from './link/check-links.ts';
import { createMemory, type Memory } from './memory.ts';
import { organizationFile, recordFiles } from './record-files.ts';
import { recordsOf, sortById } from './records.ts';
import { resolveAll } from './resolve.ts';

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
  const problems = checkRoot(root);
  if (problems.length > 0) return { handbook: undefined, diagnostics: problems };
  const gathered = gather(root, memory);
  const diagnostics = dropEchoes(sortDiagnostics([...gathered.diagnostics, ...checkLinks(gathered)]));
  const organization = gathered.organization.item;
  const { documents, controls } = resolveAll(gathered, recordsOf(gathered), memory);
  memory.forgetOthers();
  if (organization === undefined) return { handbook: undefined, diagnostics };
  const handbook: Handbook = {
    organization,
    roles: sortById(gathered.roles.items),
    roleHolders: gathered.roleHolders.items.toSorted(
      (a, b) => compare(a.role, b.role) || compare(a.from, b.from) || compare(a.person, b.person),
    ),
    contacts: sortById(gathered.contacts.items),
    parameters: sortById(gathered.parameters.items),
    terms: sortById(gathered.terms.items),
    clocks: sortById(gathered.clocks.items),
    frameworks: sortById(gathered.frameworks.flatMap(({ item }) => item ?? [])),
    controls,
    documents,
    images: [...gathered.images.values()].sort((a, b) => compare(a.file, b.file)),
    places: placesOf(gathered),
  };
  return { handbook: deepFreeze(handbook), diagnostics };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placesOf(gathered: Gathered): Handbook['places'] {
  const places: Record<string, FieldPlaces> = { [organizationFile]: gathered.organization.places };
  for (const kind of Object.keys(recordFiles) as (keyof typeof recordFiles)[])
    places[recordFiles[kind].file] = gathered[kind].places;
  for (const { file, places: found } of [...gathered.frameworks, ...gathered.documents, ...gathered.controls])
    places[file] = found;
  return places;
}
