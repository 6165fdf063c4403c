import type { FieldPlaces, Handbook, Place } from '../schema/handbook.ts';
import type { Yaml } from '../source/yaml.ts';

/** Writes down where every field of a parsed record stands. `names` come first in each path: the id of an entry. */
export function collectPlaces(
  yaml: Yaml,
  value: unknown,
  path: readonly PropertyKey[] = [],
  names: readonly PropertyKey[] = path,
): FieldPlaces {
  const places: Record<string, readonly [number, number]> = {};
  const visit = (part: unknown, steps: readonly PropertyKey[]) => {
    const { line, column } = yaml.locate([...path, ...steps]);
    places[[...names, ...steps].join('.')] = [line, column];
    if (typeof part === 'object' && part !== null)
      for (const [key, inner] of Object.entries(part))
        visit(inner, [...steps, Array.isArray(part) ? Number(key) : key]);
  };
  visit(value, []);
  return places;
}

/**
 * Where a field of a file stands: `placeOf(handbook, document.file, 'owner')`. A field that is not there is looked
 * for at its parent, and last at the beginning of the file.
 */
export function placeOf({ places }: Pick<Handbook, 'places'>, file: string, field: string): Place {
  return placeIn(file, Object.hasOwn(places, file) ? places[file] : undefined)(field);
}

/** The same within one file. */
export function placeIn(file: string, places: FieldPlaces = {}): (field: string) => Place {
  return (field) => {
    for (let path = field; ; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const [line, column] = (Object.hasOwn(places, path) ? places[path] : undefined) ?? [];
      if (line !== undefined && column !== undefined) return { file, line, column };
      if (path === '') return { file, line: 1, column: 1 };
    }
  };
}
