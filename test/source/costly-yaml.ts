import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policy } from '../support/faulty-handbook.ts';
import { small } from '../support/temporary-handbook.ts';

/** Files of less than a megabyte that once cost seconds or a gigabyte, or come near it: what a handbook is changed by. */
type Files = Readonly<Record<string, string>>;

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const inRoles = (text: string): Files => ({ 'content/roles.yaml': text });
const added = (file: string, text: string): Files => ({
  [file]: readFileSync(join(small, file), 'utf8') + text,
});
const inFields = (from: string, to: string): Files => ({
  [policy]: readFileSync(join(small, policy), 'utf8').replace(from, () => to),
});
const framework = 'content/frameworks/demo-2026.yaml';

/** By what is costly in them, with the rules that speak of them. */
export const costlyYaml: Readonly<Record<string, readonly [files: Files, rules: readonly string[]]>> = {
  'brackets that close nothing, 800 KB': [inRoles(']\n'.repeat(400_000)), ['too-large']],
  'brackets that close nothing, as many as are read': [inRoles(']\n'.repeat(149_999)), ['yaml-syntax']],
  'colons in a list': [inRoles(`a: [${': '.repeat(145_000)}]\n`), ['yaml-syntax']],
  'lists within lists': [inRoles('['.repeat(290_000)), ['yaml-syntax']],
  'complex keys': [inRoles('? a\n'.repeat(59_000)), ['wrong-type', 'yaml-duplicate-key']],
  'complex keys within each other': [inRoles('? '.repeat(149_000)), ['yaml-syntax']],
  'quotation marks that are never closed': [inRoles('a: "b\n'.repeat(49_000)), ['yaml-syntax']],
  'signs that begin no text': [inRoles('a: @b\n'.repeat(42_000)), ['yaml-syntax']],
  'one value with 200,000 tags': [inRoles(`a: ${'!x '.repeat(145_000)}y\n`), ['yaml-syntax']],
  'values with tags, anchors and aliases': [
    inRoles(`b: &x y\na:\n${'  - *x\n  - !t z\n'.repeat(20_000)}`),
    ['yaml-alias', 'yaml-syntax'],
  ],
  'a folded text whose lines begin here and there': [
    inRoles(`a: >\n${lines(145_000, (index) => (index % 2 === 0 ? '   x\n' : '  x\n'))}`),
    ['yaml-syntax'],
  ],
  'one value of 900 KB': [inFields('Access control policy', 'word '.repeat(180_000)), ['too-large']],
  'lists within lists in fields': [inFields('[MFA, login]', '['.repeat(400_000)), ['too-large']],
  'terms that lead to as many that there are not': [
    added(
      'content/glossary.yaml',
      lines(
        7000,
        (index) => `- { id: t${index}, term: term ${index}, definition: It is., see: [nothing${index}] }\n`,
      ),
    ),
    ['unknown-term'],
  ],
  'requirements, each below the one before it': [
    added(
      framework,
      lines(
        6000,
        (index) =>
          `  - { id: "6.${index}", title: Keys, parent: "${index === 0 ? '5' : `6.${index - 1}`}", kind: control }\n`,
      ),
    ),
    ['too-deep'],
  ],
  'entries without any field': [added(framework, '  - {}\n'.repeat(35_000)), ['missing-field']],
};
