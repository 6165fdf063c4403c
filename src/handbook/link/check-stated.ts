import type { StatedLine } from '../../mdx/stated-lines.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';

type ReadDocument = Gathered['documents'][number];

/** Lines of a text that say another version or owner than the fields do: `contradicting-field`. */
export function checkStated({ written, text }: ReadDocument, gathered: Gathered): Diagnostic[] {
  return (text?.stated ?? []).flatMap((line) => {
    const { field, value, place } = line;
    const own = written[field];
    if (typeof own !== 'string') return [];
    const contradicts = field === 'version' ? isOtherVersion(value, own) : isOtherOwner(line, own, gathered);
    if (!contradicts) return [];
    return [
      report(
        place,
        'contradicting-field',
        `The text says ${field} ${quote(value)}, and the field "${field}" says ${quote(own)}.`,
        'Take the line out: every page prints version and owner from the fields.',
      ),
    ];
  });
}

/** "2" and "2.1" are 2.1.0, said shorter. */
function isOtherVersion(stated: string, version: string): boolean {
  const numbers = /^v?(\d+(?:\.\d+){0,3})$/i.exec(stated)?.[1]?.split('.');
  if (numbers === undefined) return false;
  const own = version.split('.');
  return numbers.some((number, index) => Number(number) !== Number(own[index] ?? 0));
}

/** Words that join the parts of a title, and are written small in it. */
const name =
  /^(?:[\p{Lu}\d][\p{L}\d.'’-]*|of|and|for|the|to|in|&|\/|,|\([\p{L} ]+\))(?:\s+(?:[\p{Lu}\d][\p{L}\d.'’-]*|of|and|for|the|to|in|&|\/|\([\p{L} ]+\)),?){0,6}$/u;

/**
 * The role by its id, its title or its initials, or the name of somebody who held it, is no other owner. What does not
 * read like a title or a name is prose: "Owner: whoever signs for it".
 */
function isOtherOwner({ value }: StatedLine, owner: string, { roles, roleHolders }: Gathered): boolean {
  const stated = value.toLowerCase();
  const role = roles.items.find(({ id }) => id === owner);
  if (role === undefined || stated === owner) return false;
  if (roles.items.some(({ id }) => id === stated)) return true;
  const title = role.title.toLowerCase();
  const initials = role.title
    .match(/\p{Lu}/gu)
    ?.join('')
    .toLowerCase();
  const holders = roleHolders.items.filter((one) => one.role === owner).map((one) => one.name.toLowerCase());
  const own = [owner, title, ...holders];
  if (stated === initials || own.some((one) => stated.includes(one) || one.includes(stated))) return false;
  return value.length <= 80 && name.test(value);
}
