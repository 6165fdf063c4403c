import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { type Findings, openFindings } from './findings.ts';
import type { Visit } from './visits.ts';

/**
 * Characters that nobody sees: controls other than tab and line feed, everything of Unicode's category "format" (soft
 * hyphens, zero-width characters, bidirectional controls, tags), what Unicode lets programs ignore (fillers, variation
 * selectors), line and paragraph separators, and the empty Braille pattern. U+FE0F may stand: it makes a sign an emoji.
 */
const hidden = /(?!\t|\n|\ufe0f)[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}\u2800]/u;
const everyHidden = new RegExp(hidden.source, 'gu');

/**
 * Where such a character is part of what is seen. A joiner makes one picture of two, tags make a flag of a region
 * (Unicode Technical Standard 51); marks of direction keep "(ISO 27001)" in its place beside Arabic or Hebrew letters,
 * and joiners shape Persian ones and those of India. Nothing else may hide there: marks that reverse the order of words
 * (U+202A to U+202E, U+2066 to U+2069) never may.
 */
const emoji = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]';
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const joined =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}]';
const seen = new RegExp(
  [
    `(?<=${emoji}\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})`,
    '(?<=\\u{1f3f4})[\\u{e0061}-\\u{e007a}\\u{e0030}-\\u{e0039}]{3,6}\\u{e007f}',
    `(?<=${joined}\\p{M}{0,3})[\\u200c\\u200d](?=${joined})`,
  ].join('|'),
  'gu',
);

/** The text without hidden characters that make what is seen; everything keeps its place. */
function withoutSeen(text: string): string {
  if (!hidden.test(text)) return text;
  return text
    .replaceAll(seen, (signs) => ' '.repeat(signs.length))
    .replaceAll(/^.*[\u200e\u200f].*$/gm, (line) =>
      rightToLeft.test(line) ? line.replaceAll(/[\u200e\u200f]/g, ' ') : line,
    );
}

const names: Readonly<Record<string, string>> = {
  'U+0000': 'null character',
  'U+000D': 'carriage return',
  'U+00AD': 'soft hyphen',
  'U+061C': 'Arabic letter mark',
  'U+200B': 'zero-width space',
  'U+200C': 'zero-width non-joiner',
  'U+200D': 'zero-width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'pop directional formatting',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+2060': 'word joiner',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'pop directional isolate',
  'U+FEFF': 'byte-order mark',
};

/** Hidden characters in a text that is not MDX, such as the frontmatter above one: `hidden-character`. */
export function findHiddenCharacters(text: string, file: string, firstLine = 1): readonly Diagnostic[] {
  const findings = openFindings(text, file, firstLine);
  checkHiddenCharacters([], findings);
  return findings.diagnostics;
}

/** A hidden character in a value that was read from `place`, when it is not written there as it is. */
export function findHiddenIn(value: string, place: Place): readonly Diagnostic[] {
  const char = hidden.exec(withoutSeen(value))?.[0];
  return char === undefined ? [] : [report(place, 'hidden-character', describe(char), remedy)];
}

/** Hidden characters in the source and in what the parser made of it (`&#x202e;`): `hidden-character`. */
export function checkHiddenCharacters(visits: readonly Visit[], findings: Findings): void {
  const { source } = findings;
  for (const match of withoutSeen(source).matchAll(everyHidden))
    reportCharacter(match[0], match.index, findings);
  // What stands in the parsed text and not in the source was written as a character reference.
  if (!source.includes('&')) return;
  for (const { node, start, end } of visits) {
    for (const value of textsOf(node)) {
      const char = hidden.exec(withoutSeen(value))?.[0];
      if (char === undefined) continue;
      const slice = source.slice(start, end);
      if (slice.includes(char)) continue;
      const reference = slice.indexOf('&');
      reportCharacter(char, start + Math.max(reference, 0), findings);
    }
  }
}

/** Everything in a node that is printed or written into an attribute. */
function textsOf(node: Visit['node']): string[] {
  const texts: string[] = [];
  for (const key of ['value', 'alt', 'title', 'url', 'label', 'identifier', 'lang', 'meta']) {
    const value: unknown = Reflect.get(node, key);
    if (typeof value === 'string') texts.push(value);
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes)
      if (typeof attribute.value === 'string') texts.push(attribute.value);
  }
  return texts;
}

function reportCharacter(char: string, at: number, findings: Findings): void {
  findings.report(at, 'hidden-character', describe(char), remedy);
}

const remedy = 'Delete it and type the words around it anew.';

function describe(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names[code] ?? (/\p{Cc}/u.test(char) ? 'control character' : 'invisible character');
  return `There is a hidden character here: ${code} (${name}).`;
}
