import { h } from 'hastscript';
import { z } from 'zod';
import type { Component } from '../component.ts';

const target = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{2,6}-\d{3})(?:#[^\s#]+)?$/;

/** Authors write a file name, an address, or an anchor of their own text. */
function suggestTarget(written: string): string {
  if (/^#[^\s#]+$/.test(written)) return `For a place in this document write [words](${written}).`;
  const [path = '', anchor] = written.split('#');
  const slug = path.replace(/\/$|\.mdx?$|\.html?$/, '').replace(/^.*\//, '');
  const meant = anchor === undefined ? slug : `${slug}#${anchor}`;
  return slug !== path && target.test(meant)
    ? `Write to="${meant}"`
    : 'Write the slug or id of a document, with an #anchor if you like: access-control#requesting-access.';
}

const props = z.strictObject({
  to: z
    .string()
    .refine((to) => target.test(to), { error: ({ input }) => suggestTarget(String(input)) })
    .meta({ description: 'Slug or id of the document, and an #anchor if you like' }),
});

export const doc: Component<z.infer<typeof props>> = {
  name: 'Doc',
  summary: 'A link to another document, or to a heading or rule in it. Without text it prints the title.',
  props,
  kind: 'phrase',
  content: 'phrase',
  example:
    'See <Doc to="access-control"/>, in particular <Doc to="access-control#requesting-access">how to ask for access</Doc>.',
  exampleRecords: { documents: [{ slug: 'access-control', id: 'POL-021', title: 'Access control policy' }] },
  makes: { a: ['dataDocument', 'dataAnchor'] },
  cites: ({ to }) => [{ kind: 'document', prop: 'to', ...splitTarget(to) }],
  render: ({ to }, children, { document }) => {
    const { id, anchor } = splitTarget(to);
    const target = document(id);
    return h(
      'a',
      { dataDocument: target?.slug ?? id, dataAnchor: anchor },
      ...(children.length > 0 ? children : [{ type: 'text' as const, value: target?.title ?? id }]),
    );
  },
};

function splitTarget(to: string): { id: string; anchor: string | undefined } {
  const at = to.indexOf('#');
  return at < 0 ? { id: to, anchor: undefined } : { id: to.slice(0, at), anchor: to.slice(at + 1) };
}
