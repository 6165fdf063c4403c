import { type Alias, isAlias, isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import type { RuleName } from '../rulebook/rulebook.ts';
import { quote } from './phrase.ts';

/** Position of a value, of the name before it, and of its parts. */
export interface Spot {
  readonly offset: number;
  readonly key: number;
  readonly source?: string;
  readonly parts: Map<PropertyKey, Spot>;
}

/** A fault in a text that can be parsed. */
export interface Fault {
  readonly offset: number;
  readonly rule: RuleName;
  readonly message: string;
  readonly hint: string;
  /** The offset of an earlier place that the message ends with: "it was first written on line N". */
  readonly earlier?: number;
  /** After it the data would not be what the author meant. */
  readonly fatal: boolean;
}

/** `__proto__` would change how data behaves instead of being data; the other two lead to the same place. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Turns parsed YAML into plain data and a tree of positions, in one walk. Aliases are never followed, so that ten
 * lines cannot unfold into a billion values.
 *
 * @param longest The most characters of one value.
 */
export function readTree(
  contents: ParsedNode | null,
  text: string,
  longest: number,
): { value: unknown; spot: Spot; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  function refuse(offset: number, rule: RuleName, message: string, hint: string): void {
    faults.push({ offset, rule, message, hint, fatal: true });
  }

  function read(node: ParsedNode | null, key: number): { value: unknown; spot: Spot } {
    const spot: Spot = { offset: node?.range[0] ?? key, key, parts: new Map() };
    if (node === null) return { value: null, spot };
    if (isAlias(node)) {
      refuse(spot.offset, 'yaml-alias', refusal(`*${node.source}`, 'stands for'), quoteRemedy('*'));
      return { value: null, spot };
    }
    // What a type of its own holds is of no shape that is known: pairs without places, for one.
    if (!judgeProperties(node)) return { value: null, spot };
    if (isScalar(node)) {
      if (node.source.length > longest)
        refuse(
          spot.offset,
          'too-large',
          `This value has more than ${longest.toLocaleString('en')} characters.`,
          'Look for what was pasted into it by accident. What is longer belongs into the text of a document.',
        );
      return { value: node.value, spot: { ...spot, source: node.source } };
    }
    if (isMap(node)) return { value: readFields(node, spot), spot };
    const values = node.items.map((item, index) =>
      readPart(item as ParsedNode | null, spot, index, undefined),
    );
    return { value: values, spot };
  }

  /**
   * A node begins after its anchor and tag; what the author sees first is the & or the !.
   *
   * @returns Whether it is read on.
   */
  function judgeProperties(node: Exclude<ParsedNode, Alias>): boolean {
    const { anchor, tag } = node;
    const [start] = node.range;
    if (anchor !== undefined) {
      const at = text.lastIndexOf(`&${anchor}`, start);
      refuse(at, 'yaml-alias', refusal(`&${anchor}`, 'names'), quoteRemedy('&'));
    }
    if (tag !== undefined) {
      const message = 'The exclamation mark gives this value a type of its own, which is not allowed.';
      refuse(text.lastIndexOf('!', start), 'yaml-syntax', message, quoteRemedy('!'));
    }
    return tag === undefined;
  }

  function readPart(
    node: ParsedNode | null,
    parent: Spot,
    name: PropertyKey,
    key: number | undefined,
  ): unknown {
    const part = read(node, key ?? node?.range[0] ?? parent.offset);
    parent.parts.set(name, part.spot);
    return part.value;
  }

  function readFields(map: YAMLMap.Parsed, spot: Spot): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const offset = key.range[0];
      const name = isScalar(key) ? key.source : '';
      if (isScalar(key)) judgeProperties(key);
      const earlier = spot.parts.get(name)?.key;
      if (name === '') {
        const message = 'Before this colon the name of a field is missing.';
        refuse(offset, 'yaml-syntax', message, 'Write the name before the colon, or put the text in quotes.');
      } else if (name === '<<') {
        refuse(offset, 'yaml-alias', refusal('<<', 'takes in'), 'Write the fields out.');
      } else if (forbiddenKeys.has(name)) {
        const message = `"${name}" may not be the name of a field: programs give it a meaning of its own.`;
        faults.push({ offset, rule: 'forbidden-key', message, hint: 'Choose another name.', fatal: false });
      } else if (earlier !== undefined) {
        const message = `${quote(name)} stands here for the second time; it was first written on line`;
        faults.push({
          offset,
          rule: 'yaml-duplicate-key',
          message,
          earlier,
          hint: 'Keep one of the two.',
          fatal: false,
        });
      } else {
        record[name] = readPart(value, spot, name, offset);
      }
    }
    return record;
  }

  return { ...read(contents, contents?.range[0] ?? 0), faults };
}

function refusal(mark: string, deed: string): string {
  return `${quote(mark)} ${deed} another part of the file; such references are not followed.`;
}

function quoteRemedy(mark: string): string {
  return `Write the value out without it. A text that begins with ${mark} goes in quotes.`;
}
