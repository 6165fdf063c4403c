import type { z } from 'zod';
import { listReferences } from '../../registers/refer.ts';
import { controlFrontmatter } from '../../schema/control.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { checkReference } from './check-references.ts';
import { checkText } from './check-text.ts';
import type { Known } from './known.ts';
import { lookUpRecord } from './look-up.ts';
import { lookUpReferences, lookUpRequirements } from './look-up-requirements.ts';

/** Employees read how a control is done and who owns it: a control's text may name what they may see. */
const citing = { name: 'the statement of a control', classification: 'internal', live: true } as const;

/** What drives a control and what proves it is for auditors. */
const proving = { name: 'the reason of a control', classification: 'confidential' } as const;

/** What control records name, and that each lies in the place that its id says. */
export function checkControls({ controls }: Gathered, known: Known): Diagnostic[] {
  const files = new Set(controls.map(({ file }) => file));
  return controls.flatMap((control) => {
    const { file, frontmatter, written, places } = control;
    const place = placeIn(file, places);
    const { id, framework, owner, satisfies = {} } = frontmatter ?? readSoundFields(written);
    return [
      ...(id === undefined || framework === undefined
        ? []
        : checkIdentity(file, framework, id, files, known, place)),
      ...(owner === undefined ? [] : lookUpRecord('roles', owner, known, citing, place('owner'))),
      ...checkProofs(controlFrontmatter, frontmatter, known, place),
      ...lookUpReferences(satisfies, known, (name, index) =>
        place(`satisfies.${name}${index === undefined ? '' : `.${index}`}`),
      ),
      ...checkText(control, citing, known),
    ];
  });
}

/** What drives a control and what it provides; the roles that it names are seen by others, too. */
export function checkProofs(
  schema: z.core.$ZodType,
  fields: unknown,
  known: Known,
  place: (field: string) => Place,
): Diagnostic[] {
  return listReferences(schema, fields)
    .filter(({ to }) => to !== 'roles')
    .flatMap((reference) => checkReference(reference, proving, known, (path) => place(path.join('.'))));
}

/** The fields of a broken control that are right by themselves; an owner even when no id looks like it. */
function readSoundFields({ id, framework, owner, satisfies }: Readonly<Record<string, unknown>>) {
  const { shape } = controlFrontmatter;
  return {
    id: shape.id.safeParse(id).data,
    framework: shape.framework.safeParse(framework).data,
    owner: typeof owner === 'string' ? owner : undefined,
    satisfies: shape.satisfies.safeParse(satisfies).data,
  };
}

/** A control is a requirement of a framework, and lies where its id says. */
export function checkIdentity(
  file: string,
  framework: string,
  id: string,
  files: ReadonlySet<string>,
  known: Known,
  place: (field: string) => Place,
): Diagnostic[] {
  const unknown = lookUpRequirements({ [framework]: [id] }, known, (_framework, index) =>
    place(index === undefined ? 'framework' : 'id'),
  );
  const right = `content/controls/${framework}/${id}.mdx`;
  if (file === right || unknown.length > 0) return unknown;
  if (files.has(right))
    return [
      report(
        place('id'),
        'duplicate-id',
        `The control ${quote(id)} of ${framework} has the file ${right} already.`,
        'Change the id to that of the control that is meant here, or remove one of the two files.',
      ),
    ];
  return [
    report(
      place('id'),
      'wrong-place',
      `The control ${quote(id)} of ${framework} stands in a file of another name.`,
      `Rename the file to ${right}`,
    ),
  ];
}
