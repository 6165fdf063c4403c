import { type Document, isScalar, parseDocument, visit, type YAMLParseError } from 'yaml';
import { endOfLine, startOfLine } from './lines.ts';
import { withoutStacks } from './without-stacks.ts';
import { explainError, fault, type SyntaxFault } from './yaml-wording.ts';

/**
 * Says in plain words what the first parse error is about. Only the first: what follows is mostly its echo.
 *
 * @param errors As the parser reports them.
 */
export function explainSyntax(errors: readonly YAMLParseError[], text: string): SyntaxFault | undefined {
  const error = errors[0];
  if (error === undefined) return undefined;
  return (
    explainTab(error, text) ??
    explainSpace(error, text) ??
    explainUnclosed(error, text) ??
    explainError(error, text)
  );
}

/** `%YAML 1.1` would turn "no" into false; a record needs no directive. */
export function findDirective(document: Document.Parsed, text: string): SyntaxFault | undefined {
  const found =
    document.warnings.some((warning) => warning.code === 'BAD_DIRECTIVE') || /^%(?:YAML|TAG)\b/.test(text);
  if (!found) return undefined;
  return fault(
    Math.max(0, text.search(/^%/m)),
    'A line that begins with % gives orders to the parser, which are not followed.',
    'Remove the line.',
  );
}

/** A tab at the start of a line sets off errors of many names; whichever it is, the tab is to blame. */
function explainTab(error: YAMLParseError, text: string): SyntaxFault | undefined {
  const start = startOfLine(text, error.pos[0]);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  if (error.code !== 'TAB_AS_INDENT' && !indent.includes('\t')) return undefined;
  const offset = indent.includes('\t') ? start + indent.indexOf('\t') : error.pos[0];
  return {
    rule: 'yaml-tab',
    offset,
    message: 'This line is indented with a tab; YAML knows only spaces.',
    hint: 'Replace each tab by two spaces.',
  };
}

/** Text pasted from a word processor or a web page brings spaces that look like spaces and are none. */
function explainSpace(error: YAMLParseError, text: string): SyntaxFault | undefined {
  const start = startOfLine(text, error.pos[0]);
  const found = /^[ \t]*\u00a0|[:-]\u00a0/.exec(text.slice(start, endOfLine(text, start)));
  if (found === null) return undefined;
  return fault(
    start + found.index + found[0].length - 1,
    'A no-break space stands here; YAML knows only the ordinary one.',
    'Delete it and type a space.',
  );
}

const closes: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The parser notices at the end of the text that something is open; the author needs to know where it was opened. */
function explainUnclosed(error: YAMLParseError, text: string): SyntaxFault | undefined {
  const opened = findOpened(error, text);
  if (opened === undefined) return undefined;
  const mark = text[opened] ?? '"';
  if (mark === '"' || mark === "'") {
    return fault(
      opened,
      `The quotation mark ${mark} that opens here is never closed.`,
      `Write the closing ${mark} at the end of the text, on the same line.`,
    );
  }
  const line = text.slice(opened, endOfLine(text, opened));
  const comment = /\s#([^\s,\]}]+).*/.exec(line);
  if (comment?.[0].includes(closes[mark] ?? '')) {
    return fault(
      opened + comment.index + 1,
      `The sign # begins a comment, so that nothing after it is read, not the closing ${closes[mark]} either.`,
      `If it is part of a text, put that in quotes: "#${comment[1]}"`,
    );
  }
  return fault(
    opened,
    `The bracket ${mark} that opens here is never closed.`,
    `Write ${closes[mark]} after the last entry; lines that continue the list are indented.`,
  );
}

/** The innermost quote or bracket before the error that has no end. */
function findOpened(error: YAMLParseError, text: string): number | undefined {
  // Nested too deep, it has ends that the parser never came to.
  if (error.code === 'RESOURCE_EXHAUSTION') return undefined;
  const quoted = /closing ["']quote/.test(error.message);
  const [at] = error.pos;
  let opened: number | undefined;
  const options = { keepSourceTokens: true, prettyErrors: false, uniqueKeys: false } as const;
  visit(
    withoutStacks(() => parseDocument(text, options)),
    {
      Node(_, node) {
        if (!('srcToken' in node) || node.srcToken === undefined || node.srcToken.offset > at) return;
        const token = node.srcToken;
        if (
          token.type === 'flow-collection' &&
          !token.end.some(({ source }) => source === closes[token.start.source])
        ) {
          opened = token.offset;
        }
        if (quoted && isScalar(node) && /^(?:double|single)-quoted-scalar$/.test(token.type))
          opened = token.offset;
      },
    },
  );
  return opened;
}
