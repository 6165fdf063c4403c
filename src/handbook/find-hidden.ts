import { findHiddenCharacters, findHiddenIn } from '../mdx/guard/hidden-characters.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Path, Yaml } from '../source/yaml.ts';

/**
 * Hidden characters in a record or in the fields of a document (`hidden-character`), in the source and in what it
 * says: between double quotes `\u202e` is such a character, too. Fields are published like the text below them.
 *
 * @param firstLine Line of the file on which `text` starts.
 */
export function findHiddenInYaml(
  text: string,
  yaml: Yaml,
  file: string,
  firstLine = 1,
): readonly Diagnostic[] {
  const found = [...findHiddenCharacters(text, file, firstLine)];
  if (!text.includes('\\')) return found;
  const visit = (value: unknown, path: Path) => {
    if (typeof value === 'string' && yaml.sourceOf(path) !== undefined)
      found.push(...findHiddenIn(value, yaml.locate(path)));
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        visit(part, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(yaml.value, []);
  return found;
}
