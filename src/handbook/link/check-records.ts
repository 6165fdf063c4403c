import { deepest, type Framework } from '../../schema/framework.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggestFrom } from '../../source/nearest.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { organizationFile } from '../record-files.ts';
import type { Known } from './known.ts';
import { lookUpRecord } from './look-up.ts';
import { suggestFramework } from './look-up-requirements.ts';

/** What the organisation and frameworks name: contacts, parents of requirements, the edition that came after. */
export function checkRecords(gathered: Gathered, known: Known): Diagnostic[] {
  return [
    ...checkOrganization(gathered, known),
    ...gathered.frameworks.flatMap((framework) => checkFramework(framework, known)),
  ];
}

function checkOrganization({ organization: { item, places } }: Gathered, known: Known): Diagnostic[] {
  const place = placeIn(organizationFile, places);
  if (item === undefined) return [];
  // Every edition shows those of these contacts that its readers may see, so none can be too confidential.
  const anybody = { name: 'this file', classification: undefined };
  const contacts = Object.entries(item.contacts).flatMap(([name, id]) =>
    lookUpRecord('contacts', id, known, anybody, place(`contacts.${name}`)),
  );
  const sizes = (item.groupSizes ?? []).map(({ group: id }, index) => ({
    id,
    place: place(`groupSizes.${index}.group`),
  }));
  return [
    ...contacts,
    ...sizes.flatMap(({ id, place }) => lookUpRecord('audiences', id, known, anybody, place)),
    ...findRepeated(sizes, 'size of a group'),
    ...findRepeated(
      item.audiences.map(({ id }, index) => ({ id, place: place(`audiences.${index}.id`) })),
      'audience group',
    ),
  ];
}

/** The first requirement that stands below more others than anybody follows, or below itself. */
function checkDepth({ requirements }: Framework, place: (path: string) => Place): Diagnostic[] {
  const parents = new Map(requirements.map(({ id, parent }) => [id, parent]));
  const index = requirements.findIndex(({ parent }) => {
    let above = 0;
    for (let at = parent; at !== undefined && above <= deepest; at = parents.get(at)) above += 1;
    return above > deepest;
  });
  const found = requirements[index];
  return found === undefined
    ? []
    : [
        report(
          place(`requirements.${index}.parent`),
          'too-deep',
          `${quote(found.id)} stands below more than ${deepest} others, or below itself: by "parent" one leads to the next.`,
          'Let it stand below one that is higher up, or leave "parent" out.',
        ),
      ];
}

function checkFramework({ file, item, places }: Gathered['frameworks'][number], known: Known): Diagnostic[] {
  if (item === undefined) return [];
  const place = placeIn(file, places);
  const ids = known.frameworks.get(item.id) ?? new Set();
  const problems = item.requirements.flatMap(({ parent }, index) =>
    parent === undefined || ids.has(parent)
      ? []
      : [
          report(
            place(`requirements.${index}.parent`),
            'unknown-requirement',
            `${quote(parent)} is not in ${item.id}.`,
            suggestFrom(parent, ids) ?? 'Use the id of another entry of this file, or leave "parent" out.',
          ),
        ],
  );
  problems.push(...checkDepth(item, place));
  if (file !== `content/frameworks/${item.id}.yaml`) {
    problems.push(
      report(
        place('id'),
        'wrong-place',
        `The framework ${quote(item.id)} stands in a file of another name.`,
        `Rename the file to content/frameworks/${item.id}.yaml`,
      ),
    );
  }
  const { supersededBy } = item.status;
  if (supersededBy !== undefined && !known.frameworks.has(supersededBy)) {
    problems.push(
      report(
        place('status.supersededBy'),
        'unknown-framework',
        `There is no framework ${quote(supersededBy)} in content/frameworks/.`,
        suggestFramework(supersededBy, known),
      ),
    );
  }
  return [
    ...problems,
    ...findRepeated(
      item.requirements.map(({ id }, index) => ({ id, place: place(`requirements.${index}.id`) })),
      'requirement',
    ),
  ];
}

/** Reports `duplicate-id` at every entry after the first of the same id. */
function findRepeated(
  entries: readonly { readonly id: string; readonly place: Place }[],
  noun: string,
): Diagnostic[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id, place }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      report(
        place,
        'duplicate-id',
        `There is another ${noun} with the id ${quote(id)} in this file.`,
        'Give one of them another id, or remove it.',
      ),
    ];
  });
}
