import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { addHolder } from '../handbook/draft-holder.ts';
import { loadHandbook } from '../handbook/load.ts';
import { makePersonId } from '../handbook/person-id.ts';
import { holdersOn } from '../ledger/holders.ts';
import { peopleInLedger } from '../ledger/people-in-ledger.ts';
import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import { type RoleHolder, roleHolder } from '../schema/role-holder.ts';
import { suggest } from '../source/nearest.ts';
import { validate } from '../source/validate.ts';
import { parseYaml } from '../source/yaml.ts';
import { findRole } from './find-role.ts';
import { type Options, readDay, WrongUsage } from './options.ts';
import { showProblems } from './show-problems.ts';
import { readWhole } from './write-together.ts';

const { file } = registers.roleHolders;

/** `clausebook new person`: prints an id for a person, which says nothing of them. */
export function newPerson({ root }: Options): number {
  const handbook = readPeople(root);
  if (handbook === undefined) return 1;
  process.stdout.write(`${makeId(handbook)}\n`);
  return 0;
}

/**
 * `clausebook new holder ROLE --name "..." --from DAY`: enters who holds a role. Somebody new gets an id that says
 * nothing of them, because events name people by it and are never changed.
 */
export function newHolder({ root, values }: Options, role: string): number {
  const from = readDay(values.from, 'from');
  if (from === undefined) throw new WrongUsage('Say from which day on they hold the role: --from 2026-03-01');
  const handbook = readPeople(root);
  if (handbook === undefined) return 1;
  const { roleHolders } = handbook;
  const known = findPerson(handbook, values.person, 'person');
  const name = values.name ?? roleHolders.find(({ person, name }) => person === known && name)?.name;
  if (name === undefined) throw new WrongUsage('Say who holds the role: --name "Mari Tamm"');
  const namesake = roleHolders.find((one) => one.name === name && one.person !== known);
  if (known === undefined && namesake !== undefined)
    throw new WrongUsage(
      `"${name}" is in ${file} already, with the id ${namesake.person}. If it is the same person: --person ${namesake.person}. If not, give a name that tells the two apart.`,
    );
  const delegate = findPerson(handbook, values.delegate, 'delegate');
  const holder: RoleHolder = {
    role: findRole(handbook, role),
    person: known ?? makeId(handbook),
    name,
    from,
    ...(delegate === undefined ? {} : { delegate }),
  };
  return write(root, holder, roleHolders);
}

function write(root: string, holder: RoleHolder, before: readonly RoleHolder[]): number {
  const text = addHolder(readWhole(root, file), holder);
  const read = validate(z.array(roleHolder), parseYaml(text, file));
  const fits = 'data' in read && read.data.length === before.length + 1;
  if (!fits || read.diagnostics.length > 0) {
    process.stderr.write(
      `${file} is written in a way to which nothing can be added at its end. Nothing was written. Put this entry into it yourself:\n${addHolder('', holder)}`,
    );
    return 1;
  }
  writeFileSync(join(root, file), text);
  const others = holdersOn(before, holder.role, holder.from).filter(({ person }) => person !== holder.person);
  process.stdout.write(
    [
      `Wrote into ${file}: ${holder.person} holds the role ${holder.role} from ${holder.from} on.`,
      ...others.map(
        ({ person, from }) =>
          `${person} holds it since ${from}, too. If that ends, enter the last day there: until.`,
      ),
      'Events name this id and never the name, which stands in that file alone. Run: npx clausebook check',
      '',
    ].join('\n'),
  );
  return 0;
}

function makeId({ roleHolders, ledger }: Handbook): string {
  const taken = new Set([...roleHolders.map(({ person }) => person), ...peopleInLedger(ledger)]);
  return makePersonId(taken, (end) => randomInt(end));
}

/** The handbook, unless the list of holders has faults: then they are printed. */
function readPeople(root: string): Handbook | undefined {
  const { handbook, diagnostics } = loadHandbook(root);
  const problems = diagnostics.filter((one) => one.severity === 'error' && one.file === file);
  if (handbook !== undefined && problems.length === 0) return handbook;
  process.stderr.write(
    `${showProblems(handbook === undefined ? diagnostics : problems, handbook)}Nothing was written. Mend this first.\n`,
  );
  return undefined;
}

function findPerson(
  { roleHolders }: Handbook,
  written: string | undefined,
  option: 'person' | 'delegate',
): string | undefined {
  if (written === undefined || roleHolders.some(({ person }) => person === written)) return written;
  const guess = suggest(
    written,
    roleHolders.map(({ person }) => person),
  );
  throw new WrongUsage(
    `Nobody in ${file} has the id "${written}".${guess === undefined ? ` Name with --${option} the "person" of an entry.` : ` ${guess}`}`,
  );
}
