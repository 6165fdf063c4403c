import { fileOf, idOf, type Register } from '../../registers/define.ts';
import { listReferences, type Reference } from '../../registers/refer.ts';
import type { Place } from '../../schema/handbook.ts';
import { ownRegister } from '../../schema/own-register.ts';
import type { Satisfies } from '../../schema/words.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggestFrom } from '../../source/nearest.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { readersOf } from '../readers-of.ts';
import { checkHost } from './check-addresses.ts';
import type { Known } from './known.ts';
import { type Citing, lookUpDocument, lookUpRecord } from './look-up.ts';
import { lookUpRequirements } from './look-up-requirements.ts';
import { registersOf } from './registers-of.ts';

/** What the records of registers name: it must exist, and be there for all who read of it. */
export function checkReferences(gathered: Gathered, known: Known): Diagnostic[] {
  return [
    ...registersOf(gathered).flatMap(({ register, rows: { items, names, places } }) =>
      items.flatMap((item, index) => {
        const name = names[index] ?? index;
        const place = placeIn(fileOf(register, name), places);
        return listReferences(register.schema, item).flatMap((reference) =>
          checkReference(reference, citingOf(register, item, reference), known, (path) =>
            place([name, ...path].join('.')),
          ),
        );
      }),
    ),
    ...gathered.ownRegisters.flatMap(({ file, item, places }) =>
      listReferences(ownRegister, item).flatMap((reference) =>
        checkReference(reference, { name: 'this file', classification: 'confidential' }, known, (path) =>
          placeIn(file, places)(path.join('.')),
        ),
      ),
    ),
  ];
}

function citingOf(register: Register<object>, item: object, { path: [field] }: Reference): Citing {
  return {
    name:
      register.sight.from === 'own classification'
        ? `the ${register.namedAs ?? register.nouns[0]} ${quote(idOf(item) ?? '')}`
        : 'this file',
    classification: readersOf(register, item, String(field)),
  };
}

type PlaceAt = (path: readonly (string | number)[]) => Place;

/** That what a reference names is there, and for all who read the reference. */
export function checkReference(
  reference: Reference,
  citing: Citing,
  known: Known,
  place: PlaceAt,
): Diagnostic[] {
  const { to, value, path } = reference;
  if (to === 'requirements') return checkRequirements(reference, known, place);
  if (typeof value !== 'string') return [];
  switch (to) {
    case 'documents': {
      const [slug = '', anchor] = value.split('#');
      return lookUpDocument(slug, anchor, known, citing, place(path));
    }
    case 'frameworks':
      return lookUpRequirements({ [value]: [] }, known, () => place(path));
    case 'hosts':
      return checkHost(value, known, citing, place(path));
    case 'people':
      return checkPerson(value, known, place(path));
    default:
      return lookUpRecord(to, value, known, citing, place(path));
  }
}

function checkRequirements(
  { value, path, around, beside }: Reference,
  known: Known,
  place: PlaceAt,
): Diagnostic[] {
  if (beside === undefined)
    return lookUpRequirements(value as Satisfies, known, (framework, index) =>
      place([...path, framework, ...(index === undefined ? [] : [index])]),
    );
  const framework: unknown = Reflect.get(Object(around), beside);
  return lookUpRequirements({ [String(framework)]: [String(value)] }, known, (_framework, index) =>
    place(index === undefined ? [...path.slice(0, -1), beside] : path),
  );
}

function checkPerson(id: string, { people }: Known, place: Place): Diagnostic[] {
  if (people === undefined || people.has(id)) return [];
  return [
    report(
      place,
      'unknown-person',
      `Nobody in this file has the id ${quote(id)}.`,
      suggestFrom(id, people) ?? 'Use the "person" of another entry.',
    ),
  ];
}
