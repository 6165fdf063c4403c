import { findMixedAlphabets } from '../mdx/guard/deceptions.ts';
import type { FieldPlaces } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { splitFrontmatter } from '../source/frontmatter.ts';
import { readSource } from '../source/read.ts';
import { parseYaml, type Yaml } from '../source/yaml.ts';
import { findHiddenInYaml } from './find-hidden.ts';
import { type Memory, recallByHash } from './memory.ts';

/** What every file with fields leaves: where each of them stands, and what is wrong with them. */
export interface ReadFields {
  readonly places: FieldPlaces;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is below the fields of an MDX file; of a YAML file nothing. */
export interface Body {
  readonly text: string;
  /** Line of the file on which it starts. */
  readonly line: number;
}

/** What one kind of file holds. */
export interface Kind<Made extends ReadFields> {
  /** By what the file is judged, where other files decide that; what was read by something else is read again. */
  readonly as?: string | undefined;
  /** What is known where the file, or the fence around its fields, could not be read. */
  readonly nothing: Omit<Made, keyof ReadFields>;
  /** Whether what was read depends on nothing besides the file that has changed since. */
  readonly holds?: ((made: Made) => boolean) | undefined;
  /** Says better than the reader why a file of this kind should be there. */
  readonly explainAbsence?: (problem: Diagnostic) => Diagnostic;
  /** Takes the fields apart. Faults of the YAML itself are reported here; hidden characters already are. */
  readonly judge: (yaml: Yaml, body: Body, sha256: string) => Made;
}

/**
 * Reads any file with fields: bytes, then the YAML, then hidden characters and mixed alphabets in it, then places and schema, which is the
 * kind's business. What was read is remembered while the file stays as it is.
 */
export function readFields<Made extends ReadFields>(
  root: string,
  file: string,
  { as = '', nothing, explainAbsence = (problem) => problem, holds, judge }: Kind<Made>,
  memory: Memory,
): Made {
  const fail = (problems: readonly Diagnostic[]) =>
    ({ ...nothing, places: {}, diagnostics: problems }) as unknown as Made;
  const source = readSource(root, file);
  if (!('text' in source)) return fail(source.diagnostics.map(explainAbsence));
  const read = (): Made => {
    const split = file.endsWith('.mdx')
      ? splitFrontmatter(source.text, file)
      : { yaml: source.text, yamlLine: 1, body: '', bodyLine: 1 };
    if (!('yaml' in split)) return fail(split.diagnostics);
    const yaml = parseYaml(split.yaml, file, split.yamlLine);
    const made = judge(yaml, { text: split.body, line: split.bodyLine }, source.sha256);
    const hidden = findHiddenInYaml(split.yaml, yaml, file, split.yamlLine);
    const mixed = findMixedAlphabets(split.yaml, file, split.yamlLine);
    return { ...made, diagnostics: [...hidden, ...mixed, ...made.diagnostics] };
  };
  return recallByHash(memory, `read ${file} ${as}`, source.sha256, read, holds);
}
