import ts from 'typescript';
import type { DecodedFile } from '../support/decode-file.ts';

/** Comments in the files of an edition, whatever the language: a sentence for each file that holds one. */
export function findComments(files: readonly DecodedFile[]): string[] {
  return files.flatMap(({ path, bytes }) => {
    const comment = commentIn(path, bytes.toString('utf8'));
    return comment === undefined ? [] : [`${path}: ${comment.slice(0, 80)}`];
  });
}

function commentIn(path: string, text: string): string | undefined {
  const kind = /\.(\w+)$/.exec(path)?.[1];
  if (kind === 'html' || kind === 'xml' || kind === 'svg') return /<!--.*?-->/s.exec(text)?.[0];
  if (kind === 'css') return commentInStyle(text);
  if (kind === 'js' || kind === 'mjs') return commentInScript(path, text);
  return undefined;
}

/** Strings are looked at first, so that what looks like a comment in one is none. */
function commentInStyle(text: string): string | undefined {
  const pieces = [...text.matchAll(/"[^"]*"|'[^']*'|url\([^)]*\)|(\/\*.*?\*\/)/gs)];
  return pieces.find(([, comment]) => comment !== undefined)?.[1];
}

/** Found with a real parser: in a string, a pattern or a template, two slashes are no comment. */
function commentInScript(path: string, text: string): string | undefined {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const visit = (node: ts.Node): string | undefined => {
    const children = node.getChildren(source);
    for (const child of children) {
      const found = visit(child);
      if (found !== undefined) return found;
    }
    if (children.length > 0) return undefined;
    // Between two tokens stand spaces and comments, and nothing else.
    const between = text.slice(node.getFullStart(), node.getStart(source)).trim();
    return between === '' ? undefined : between;
  };
  return visit(source);
}
