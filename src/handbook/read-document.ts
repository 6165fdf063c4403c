import type { z } from 'zod';
import { stillAnswered } from '../mdx/asked-answers.ts';
import { findGaps, sayGap } from '../mdx/gaps.ts';
import { type ParsedText, readText } from '../mdx/read-text.ts';
import type { Answers } from '../schema/answers.ts';
import type { FieldPlaces } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { makeSlug } from '../source/make-slug.ts';
import { quote } from '../source/phrase.ts';
import { validate } from '../source/validate.ts';
import type { Yaml } from '../source/yaml.ts';
import type { Memory } from './memory.ts';
import { collectPlaces } from './places.ts';
import { type ReadFields, readFields } from './read-fields.ts';

/** An MDX file: its frontmatter, as far as it is right, and its text. */
export interface ReadMdx<Frontmatter> extends ReadFields {
  readonly file: string;
  /** File name without its ending. */
  readonly name: string;
  /** SHA-256 of the whole source. */
  readonly sha256: string;
  /** Missing when it has a fault. */
  readonly frontmatter: Frontmatter | undefined;
  /** What the author wrote, faults and all: enough to know the id of a broken document. */
  readonly written: Readonly<Record<string, unknown>>;
  /** Missing when the frontmatter has no end. */
  readonly text: ParsedText | undefined;
}

/**
 * Reads an MDX file with frontmatter: a document, a control. All of its faults are reported together.
 *
 * @param answers What the organisation answers: a text is read as these leave it.
 * @param as What it is, where another file decides that.
 */
export function readMdx<Frontmatter>(
  root: string,
  file: string,
  schema: z.ZodType<Frontmatter>,
  memory: Memory,
  answers: Answers,
  as?: string,
): ReadMdx<Frontmatter> {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
  return readFields<ReadMdx<Frontmatter>>(
    root,
    file,
    {
      as,
      holds: ({ text }) => text === undefined || stillAnswered(text.asked, answers),
      nothing: { file, name, sha256: '', frontmatter: undefined, written: {}, text: undefined },
      judge: (yaml, body, sha256) => {
        const result = validate(schema, yaml);
        const text = readText(body.text, file, body.line, answers);
        const written = 'data' in result ? result.data : result.written;
        const isRecord = typeof written === 'object' && written !== null && !Array.isArray(written);
        return {
          file,
          name,
          sha256,
          frontmatter: 'data' in result ? result.data : undefined,
          written: isRecord ? (written as Record<string, unknown>) : {},
          text,
          places: {
            ...(yaml.value === undefined ? {} : collectPlaces(yaml, yaml.value)),
            ...placesOfSections(text),
          },
          diagnostics: [...result.diagnostics, ...findGapsInFields(written, yaml), ...text.diagnostics],
        };
      },
    },
    memory,
  );
}

/** Readers see title and summary before the text. */
function findGapsInFields(written: unknown, yaml: Yaml): Diagnostic[] {
  return ['title', 'summary'].flatMap((field) => {
    const value: unknown = Reflect.get(Object(written), field);
    return typeof value !== 'string'
      ? []
      : findGaps(value).map((gap) => report(yaml.locate([field]), 'unfilled-gap', ...sayGap(gap.written)));
  });
}

/** Where each section says what it meets: `sections.ANCHOR`. */
function placesOfSections({ satisfies }: ParsedText): FieldPlaces {
  return Object.fromEntries(
    satisfies
      .map(({ anchor, place: { line, column } }) => [`sections.${anchor}`, [line, column] as const])
      .reverse(),
  );
}

/** A document's file name is its address, and its folders make that of its topic: `bad-file-name`. */
export function checkAddress(file: string, name: string): Diagnostic[] {
  return [...checkSlug(file, name), ...checkFolders(file)];
}

function checkFolders(file: string): Diagnostic[] {
  const folder = file
    .split('/')
    .slice(1, -1)
    .find((part) => makeSlug(part) === '');
  if (folder === undefined) return [];
  return [
    report(
      { file, line: 1, column: 1 },
      'bad-file-name',
      `The address of the topic is made of the folder name ${quote(folder)}, which has no letter from a to z and no digit.`,
      'Rename the folder, for example to access. The title of its page is made of the same name.',
    ),
  ];
}

function checkSlug(file: string, name: string): Diagnostic[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return [];
  const better = makeSlug(name);
  return [
    report(
      { file, line: 1, column: 1 },
      'bad-file-name',
      `The file name ${quote(`${name}.mdx`)} is the document's address, so it may hold only small letters, digits and single hyphens.`,
      `Rename it to ${better === '' ? 'a-name-like-this' : better}.mdx`,
    ),
  ];
}
