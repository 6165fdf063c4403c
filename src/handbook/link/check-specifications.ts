import { specificationFrontmatter } from '../../schema/specification.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { checkIdentity, checkProofs } from './check-controls.ts';
import { checkText } from './check-text.ts';
import type { Known } from './known.ts';
import { lookUpRecord } from './look-up.ts';

/** Employees read how a specification is met. */
const citing = { name: 'the statement of a specification', classification: 'internal', live: true } as const;

/** What decisions on addressable specifications name, and that what they decide on is addressable. */
export function checkSpecifications({ specifications, frameworks }: Gathered, known: Known): Diagnostic[] {
  const files = new Set(specifications.map(({ file }) => file));
  const flags = new Map(
    frameworks.flatMap(({ item }) =>
      (item?.requirements ?? []).map(({ id, flag }) => [`${item?.id} ${id}`, flag] as const),
    ),
  );
  return specifications.flatMap((specification) => {
    const { file, frontmatter, places } = specification;
    const place = placeIn(file, places);
    if (frontmatter === undefined) return checkText(specification, citing, known);
    const { id, framework, owner, decidedBy } = frontmatter;
    const identity = checkIdentity(file, framework, id, files, known, place);
    return [
      ...identity,
      ...(identity.length > 0 || flags.get(`${framework} ${id}`) === 'addressable'
        ? []
        : [
            report(
              place('id'),
              'not-addressable',
              `${quote(id)} is not an addressable specification of ${framework}, so there is nothing to decide: it is required.`,
              'Remove the file, or change the id to the specification that is meant.',
            ),
          ]),
      ...lookUpRecord('roles', owner, known, citing, place('owner')),
      ...checkProofs(specificationFrontmatter, frontmatter, known, place),
      ...lookUpRecord(
        'roles',
        decidedBy,
        known,
        { ...citing, classification: 'confidential' },
        place('decidedBy'),
      ),
      ...checkText(specification, citing, known),
    ];
  });
}
