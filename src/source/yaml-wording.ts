import type { YAMLParseError } from 'yaml';
import type { RuleName } from '../rulebook/rulebook.ts';
import { endOfLine, nextLine, startOfLine } from './lines.ts';

/** What makes a text unreadable, as an author can understand it. */
export interface SyntaxFault {
  readonly rule: RuleName;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export function fault(offset: number, message: string, hint: string): SyntaxFault {
  return { rule: 'yaml-syntax', offset, message, hint };
}

/** What an error that has no earlier cause means to the author. The parser's own messages are for programmers. */
export function explainError(error: YAMLParseError, text: string): SyntaxFault {
  const [offset] = error.pos;
  const rest = text.slice(offset, endOfLine(text, offset)).trimEnd();
  const line = text.slice(startOfLine(text, offset), endOfLine(text, offset)).trim();
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/^[^"'[{].*:\s/.test(rest)) {
        return fault(
          offset,
          'This text holds a colon followed by a space, which YAML takes for the name of another field.',
          `Put it in quotes: ${JSON.stringify(rest)}`,
        );
      }
      if (/^ +[\w.-]+:(?: |$)/m.test(nextLine(text, offset))) {
        return fault(
          endOfLine(text, offset) + 1,
          'This line is indented, but the field above it has a value already and cannot hold fields.',
          'Remove the spaces at its beginning. If it continues the text above, put all of that in quotes.',
        );
      }
      if (rest.trimStart().startsWith('- ')) return explainIndent(offset);
      return fault(
        offset,
        'This value is followed by indented lines that look like fields; a field has a value or fields of its own.',
        'If it is one text, put all of it in quotes; if they are fields, remove the value or their indentation.',
      );
    case 'BLOCK_IN_FLOW':
      return fault(
        offset,
        'A second colon stands here, and between brackets it begins another field.',
        'If it is part of the text, put the text in quotes; if another field begins, write a comma before its name.',
      );
    case 'BAD_INDENT':
      return explainIndent(offset);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return explainMissingColon(offset, line);
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
      return explainFirstSign(offset, text);
    case 'BAD_DQ_ESCAPE':
      return fault(
        offset,
        'Between double quotes a backslash begins a code, and this is none.',
        "Write two backslashes for one, or use single quotes: '...'",
      );
    case 'MULTIPLE_DOCS':
      return fault(
        offset,
        'A second record begins here; a file holds one.',
        'Remove the line "---" or "..." before it.',
      );
    case 'MISSING_CHAR':
      return explainMissing(error.message, offset, line);
    case 'UNEXPECTED_TOKEN':
      return explainUnexpected(offset, text);
    case 'RESOURCE_EXHAUSTION':
      return fault(
        offset,
        'Lists and fields are nested too deep here to be read.',
        'Look for brackets that were typed by accident.',
      );
    default:
      return fault(offset, 'This cannot be read as YAML.', 'If it is a text, put it in quotes.');
  }
}

function explainFirstSign(offset: number, text: string): SyntaxFault {
  const rest = text.slice(offset, endOfLine(text, offset)).trimEnd();
  const inBrackets = /[[{]/.test(text.slice(startOfLine(text, offset), offset));
  const value = inBrackets ? (/^[^,\]}]+/.exec(rest)?.[0] ?? rest).trimEnd() : rest;
  return fault(
    offset,
    `A text may not begin with ${text[offset]} unless it stands in quotes.`,
    `Write ${JSON.stringify(value)}`,
  );
}

function explainIndent(offset: number): SyntaxFault {
  return fault(
    offset,
    'This line does not begin at the same column as the lines it belongs to.',
    'Indent it with as many spaces as its neighbours.',
  );
}

function explainMissingColon(offset: number, line: string): SyntaxFault {
  if (/^(?:<{7}|={7}|>{7})/.test(line)) {
    return fault(
      offset,
      'Two versions of this file were merged here and nobody has chosen between them.',
      'Keep the lines that are right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    );
  }
  const glued = /^([\w.-]+):(\S.*)$/.exec(line);
  if (glued) return fault(offset, 'After the colon a space is missing.', `Write ${glued[1]}: ${glued[2]}`);
  if (line.startsWith('- ')) {
    return fault(
      offset,
      'This list entry belongs to no list: the field above it has a value already.',
      'Write all entries in brackets, or each on a line of its own that begins with "- ".',
    );
  }
  return fault(
    offset,
    'This line is neither a field ("name: value") nor a list entry ("- value").',
    'Write a colon and a space after the name of the field, or indent the line if it continues the text above.',
  );
}

function explainMissing(message: string, offset: number, line: string): SyntaxFault {
  if (message.startsWith('Comments'))
    return fault(
      offset,
      'Before # a space is missing.',
      'Write a space before #, or put the text in quotes.',
    );
  if (message.startsWith('Missing ,'))
    return fault(
      offset,
      'Between two entries of a list in brackets a comma is missing.',
      'Write a comma after the first.',
    );
  return explainMissingColon(offset, line);
}

function explainUnexpected(offset: number, text: string): SyntaxFault {
  const start = startOfLine(text, offset);
  const sign = /(?<=: +)[*&]/.exec(text.slice(start, offset));
  if (sign !== null) return explainFirstSign(start + sign.index, text);
  const before = text.slice(0, offset).trimEnd().at(-1);
  const found = text[offset] ?? '';
  if (before === '"' || before === "'") {
    const remedy =
      before === "'"
        ? "Inside '...' write an apostrophe twice (''), or put the text in double quotes."
        : 'Inside "..." write \\" for a quotation mark, or put the text in single quotes.';
    return fault(offset, 'After the closing quotation mark there is more text.', remedy);
  }
  if (found === ',')
    return fault(
      offset,
      'There is nothing before this comma.',
      'Remove the comma, or write an entry before it.',
    );
  if (found === ']' || found === '}')
    return fault(offset, `The bracket ${found} closes nothing.`, 'Remove it, or put the text in quotes.');
  return fault(
    offset,
    'This does not belong to the list or the field above it.',
    'Check its indentation; if it is a text, put it in quotes.',
  );
}
