import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { compare } from '../data/compare.ts';
import type { DocumentType } from '../schema/document.ts';
import type { Document, Handbook } from '../schema/handbook.ts';

/** How ids of a type begin when the handbook has none of that type yet. */
const prefixes: Readonly<Record<DocumentType, string>> = {
  policy: 'POL',
  standard: 'STD',
  procedure: 'PRO',
  plan: 'PLN',
  guideline: 'GUI',
  form: 'FRM',
  record: 'REC',
  notice: 'NOT',
};

/** What a new document says before its author has written anything: a rule finds those that are still there. */
export const templateSentences = {
  summary: 'Say in one sentence what this is for.',
  keyword: 'words that people type when they look for it',
  inShort: ['Say what the reader must do.', 'Say what the reader must not do.', 'Say whom to ask.'],
  section: 'Say in a sentence or two what this section is about.',
  duty: 'say who does what, and by when.',
} as const;

/**
 * Writes the source of a new document, with the next free id and the owner and approver that documents of its type
 * mostly have. It checks clean, and every sentence in it says what to write in its place.
 */
export function draftDocument(handbook: Handbook, type: DocumentType, title: string): string {
  const alike = handbook.documents.filter((document) => document.type === type);
  const roles = handbook.roles
    .filter(({ classification }) => type !== 'notice' || classification === 'public')
    .map(({ id }) => id);
  // Whom nobody is can approve nothing.
  const held = new Set(
    handbook.roleHolders.flatMap(({ role, until }) => (until === undefined ? [role] : [])),
  );
  const owner = mostCommon(alike.map((document) => document.owner)) ?? roles[0] ?? 'owner';
  const approver =
    mostCommon(alike.map((document) => document.approver).filter((role) => role !== owner)) ??
    roles.find((role) => role !== owner && held.has(role)) ??
    roles.find((role) => role !== owner) ??
    owner;
  const audience = handbook.organization.audiences[0]?.id ?? 'all-staff';
  const frontmatter = {
    id: nextId(handbook, alike, type),
    title,
    type,
    classification: type === 'notice' ? 'public' : 'internal',
    version: '0.1.0',
    owner,
    approver,
    audience: [audience],
    reviewEvery: 'P1Y',
    summary: templateSentences.summary,
    keywords: [templateSentences.keyword],
  };
  return `---\n${stringify(frontmatter)}---\n\n${writeMdx({ type: 'root', children: [inShort(), ...section(audience)] })}`;
}

/** The number after the highest of this type: ids are never reused, so gaps stay. */
function nextId({ documents, archive }: Handbook, alike: readonly Document[], type: DocumentType): string {
  const prefix = mostCommon(alike.map(({ id }) => id.replace(/-\d+$/, ''))) ?? prefixes[type];
  // A retired document has an id for ever, whether or not its file is still there.
  const ids = [...documents, ...archive.map(({ facts }) => facts.frontmatter)].map(({ id }) => id);
  const numbers = ids
    .filter((id) => id.startsWith(`${prefix}-`))
    .map((id) => Number(id.slice(prefix.length + 1)));
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || compare(a, b))[0]?.[0];
}

function inShort(): MdxJsxFlowElement {
  const items = templateSentences.inShort.map((value) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(value)],
  }));
  return component('InShort', {}, [{ type: 'list', ordered: false, spread: false, children: items }]);
}

function section(audience: string): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'What to do' }] },
    paragraph(templateSentences.section),
    component('Rule', { id: 'first-rule', level: 'must', who: audience, record: 'where it is recorded' }, [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'You ' },
          { type: 'strong', children: [{ type: 'text', value: 'must' }] },
          { type: 'text', value: ` ${templateSentences.duty}` },
        ],
      },
    ]),
  ];
}

function paragraph(value: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] };
}

function component(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: MdxJsxFlowElement['children'],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name: key,
      value,
    })),
    children,
  };
}

/** What generates policy text goes through remark, so that it is spelled the way an author would. */
function writeMdx(tree: Root): string {
  return unified()
    .use(remarkMdx)
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', listItemIndent: 'one' })
    .stringify(tree);
}
