import type { Component } from '../../mdx/component.ts';
import { readText } from '../../mdx/read-text.ts';
import { resolveText } from '../../mdx/resolve-text.ts';
import { documentFrontmatter } from '../../schema/document.ts';
import type { Document, Edition } from '../../schema/handbook.ts';
import { dressText } from '../dress-text.ts';
import { edition } from '../edition.ts';
import { exampleAnswers, exampleFrameworks, exampleRecords, exampleTerms } from './example-records.ts';

/** The source of a component's example and what readers see of it. */
export interface RenderedExample {
  readonly source: string;
  readonly html: string;
}

/** The document in which the examples stand: their links to it lead somewhere. */
const exampleDocument = { slug: 'access-control', id: 'POL-021', title: 'Access control policy' };
const file = `policies/access/${exampleDocument.slug}.mdx`;

/** `Rule` and `Satisfies` stand in a section, so their examples are shown below a heading. */
const underHeading: readonly string[] = ['Rule', 'Satisfies'];

/**
 * Renders the example of a component as the text of a document is rendered, with made-up records. Its links lead
 * back to `anchor`, the place of the component in the manual, because what they name does not exist.
 *
 * @throws When the example breaks a rule of the guard: then the manual would teach a mistake.
 */
export function renderExample(
  { name, example }: Pick<Component, 'name' | 'example'>,
  anchor: string,
): RenderedExample {
  const source = underHeading.includes(name) ? `## Lost devices\n\n${example}` : example;
  const parsed = readText(source, file, 1, exampleAnswers);
  if (!parsed.sound) {
    const problems = parsed.diagnostics.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
    throw new Error(`The example of <${name}> is not as it should be.\n${problems}`);
  }
  const resolved = resolveText(parsed, exampleRecords);
  exampleEdition ??= makeEdition();
  return {
    source,
    html: dressText(resolved, exampleEdition, () => `#${anchor}`, { prefix: `${anchor}-example-` }),
  };
}

let exampleEdition: Edition | undefined;

/** The audit edition shows references to the law open. */
function makeEdition(): Edition {
  const here = edition();
  const handbook = {
    ...here.handbook,
    documents: [makeDocument()],
    terms: exampleTerms,
    frameworks: exampleFrameworks,
    images: [],
  };
  return {
    name: 'audit',
    // Asked for only where an example has an exception: a page that asks for the day is printed anew each day.
    get date() {
      return here.date;
    },
    handbook,
  };
}

function makeDocument(): Document {
  const frontmatter = documentFrontmatter.parse({
    id: exampleDocument.id,
    title: exampleDocument.title,
    type: 'policy',
    classification: 'public',
    version: '1.0.0',
    owner: 'ciso',
    approver: 'ceo',
    audience: ['all-staff'],
    reviewEvery: 'P1Y',
    summary: 'Made up for the examples.',
  });
  const text = resolveText(readText('## Requesting access\n\nMade up.', file), exampleRecords);
  return {
    ...frontmatter,
    ...text,
    slug: exampleDocument.slug,
    file,
    topic: 'access',
    language: 'en',
    status: 'draft',
    body: '',
    citations: [],
  };
}
