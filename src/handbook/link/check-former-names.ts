import { registers } from '../../registers/registers.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { listWords, quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { organizationFile } from '../record-files.ts';
import { retireCommand } from '../retire-command.ts';

/** Something with a name of its own that says which it had before. */
interface Named {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly place: (index: number) => Place;
}

/** What had a name before has it alone, and nothing has it today: `former-name-taken`. */
export function checkFormerNames(gathered: Gathered): Diagnostic[] {
  const { roles, terms, parameters, organization } = gathered;
  const inRegister = (
    { file }: { readonly file: string },
    {
      items,
      places,
    }: Pick<Gathered['roles'], 'places'> & {
      readonly items: readonly { readonly id: string; readonly formerly?: readonly string[] | undefined }[];
    },
  ): Named[] =>
    items.map(({ id, formerly = [] }) => ({
      ...{ id, formerly },
      place: (index) => placeIn(file, places)(`${id}.formerly.${index}`),
    }));
  const groups = (organization.item?.audiences ?? []).map(
    ({ id, formerly = [] }, at): Named => ({
      ...{ id, formerly },
      place: (index) => placeIn(organizationFile, organization.places)(`audiences.${at}.formerly.${index}`),
    }),
  );
  const documents = gathered.documents.map(
    ({ name, frontmatter, file, places }): Named => ({
      id: name,
      formerly: frontmatter?.formerly ?? [],
      place: (index) => placeIn(file, places)(`formerly.${index}`),
    }),
  );
  return [
    ...checkNames(documents, 'document'),
    ...documents.flatMap((document) => checkVersions(document, gathered)),
    ...checkNames(inRegister(registers.roles, roles), 'role'),
    ...checkNames(inRegister(registers.terms, terms), 'glossary term'),
    ...checkNames(inRegister(registers.parameters, parameters), 'parameter'),
    ...checkNames(groups, 'audience group'),
  ];
}

function checkNames(all: readonly Named[], noun: string): Diagnostic[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const claimed = new Map<string, string>();
  return all.flatMap(({ id, formerly, place }) =>
    formerly.flatMap((old, index) => {
      const claimant = claimed.get(old);
      claimed.set(old, claimant ?? id);
      const fault =
        old === id
          ? `${quote(old)} is what this ${noun} is called today: it would lead to itself.`
          : byId.get(old)?.formerly.includes(id) === true
            ? `${quote(old)} says that it was once called ${quote(id)}, and this one says the same of it: the two would lead in a circle.`
            : byId.has(old)
              ? `There is a ${noun} ${quote(old)} today, and its name leads to itself.`
              : claimant === undefined
                ? undefined
                : claimant === id
                  ? `${quote(old)} stands here twice.`
                  : `${quote(claimant)} says that it was once called ${quote(old)}, too: a name leads to one ${noun}.`;
      return fault === undefined
        ? []
        : [report(place(index), 'former-name-taken', fault, takeOut(old, formerly))];
    }),
  );
}

function takeOut(old: string, formerly: readonly string[]): string {
  return formerly.length === 1 ? 'Take "formerly" out here.' : `Take ${quote(old)} out of "formerly".`;
}

/** One document has each number once. Two that both had a version 1.0.0 are two, whatever somebody writes. */
function checkVersions({ id, formerly, place }: Named, { archive }: Gathered): Diagnostic[] {
  const versionsOf = (slug: string) =>
    new Set(archive.frozen.filter(({ document }) => document === slug).map(({ version }) => version));
  const kindOf = (slug: string) =>
    archive.frozen.findLast(({ document }) => document === slug)?.facts.frontmatter ?? { type: 'policy' };
  const own = formerly.length === 0 ? new Set<string>() : versionsOf(id);
  return formerly.flatMap((old, index) => {
    const both = [...versionsOf(old)].filter((version) => own.has(version));
    return both.length === 0
      ? []
      : [
          report(
            place(index),
            'former-name-taken',
            `${quote(old)} and ${quote(id)} were both released as ${listWords(both, 'and')}: they are two documents.`,
            `${takeOut(old, formerly)} If this one stands in its place now, say so: ${retireCommand(old, kindOf(old))} --replaced-by ${id}`,
          ),
        ];
  });
}
