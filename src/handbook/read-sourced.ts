import { z } from 'zod';
import type { Source } from '../schema/source.ts';
import { entriesKey, listSources } from '../schema/sourced-list.ts';
import { validate } from '../source/validate.ts';
import type { Path, Yaml } from '../source/yaml.ts';

const around = z.strictObject({ sources: listSources, [entriesKey]: z.array(z.unknown()) });

/** What a list says before its entries; nothing where it says nothing, or what is wrong. */
export function sourcesOf({ value }: Yaml): readonly Source[] {
  return around.safeParse(value).data?.sources ?? [];
}

/** The entries of a list that says first where they come from; what is wrong with that is said with them. */
export function entriesOf(yaml: Yaml): Yaml {
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, entriesKey)) return yaml;
  const within = (path: Path) => [entriesKey, ...path];
  return {
    value: Reflect.get(value, entriesKey),
    locate: (path) => yaml.locate(within(path)),
    locateKey: (path) => yaml.locateKey(within(path)),
    sourceOf: (path) => yaml.sourceOf(within(path)),
    diagnostics: validate(around, yaml).diagnostics,
  };
}
