import { type Diagnostic, reportError } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { checkText } from './check-documents.ts';
import type { Known } from './known.ts';
import { lookUpRecord, lookUpRequirements } from './look-up.ts';

/** Employees read how a control is done and who owns it: a control's text may name what they may see. */
const citing = { name: 'the statement of a control', classification: 'internal' } as const;

/** What control records name, and that each lies in the place that its id says. */
export function checkControls({ controls }: Gathered, known: Known): Diagnostic[] {
  return controls.flatMap((control) => {
    const { file, frontmatter, places } = control;
    const place = placeIn(file, places);
    if (frontmatter === undefined) return checkText(control, citing, known);
    const { id, framework, owner, satisfies = {} } = frontmatter;
    const right = `content/controls/${framework}/${id}.mdx`;
    return [
      ...lookUpRequirements({ [framework]: [id] }, known, (_framework, index) => place(index === undefined ? 'framework' : 'id')),
      ...(file === right ? [] : [reportError(place('id'), 'wrong-place', `The control ${quote(id)} of ${framework} stands in a file of another name.`, `Rename the file to ${right}`)]),
      ...lookUpRecord('role', owner, known.roles, citing, place('owner')),
      ...lookUpRequirements(satisfies, known, (name, index) => place(`satisfies.${name}${index === undefined ? '' : `.${index}`}`)),
      ...checkText(control, citing, known),
    ];
  });
}
