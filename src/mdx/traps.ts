import { type Diagnostic, reportError } from '../source/diagnostic.ts';
import { findComponent } from './components/registry.ts';
import type { Findings } from './guard/findings.ts';
import type { Failure } from './parse.ts';

interface Trap {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Says for authors why a text could not be read. Takes the parser's failure and the text; the suggestion is made
 * from the author's own line. The parser's messages are for programmers.
 */
export function explainFailure(
  { line, column, reason }: Failure,
  { file, source, placeOf }: Findings,
): Diagnostic {
  const firstLine = placeOf(0).line;
  const written = (source.split('\n', line)[line - 1] ?? '').slice(column - 1);
  const trap =
    explainDepth(reason) ??
    explainTag(reason, firstLine) ??
    explainBrace(reason, written) ??
    explainLess(reason, written) ??
    explainOther();
  return reportError({ file, line: line + firstLine - 1, column }, trap.rule, trap.message, trap.hint);
}

function explainDepth(reason: string): Trap | undefined {
  if (reason !== 'too deep') return undefined;
  return {
    rule: 'too-deep',
    message: 'Program code with very many brackets begins here, which a policy text cannot hold.',
    hint: 'Remove it, or write curly brackets as &#123; and &#125;.',
  };
}

/** A component left open, or closed without being open. */
function explainTag(reason: string, firstLine: number): Trap | undefined {
  const open = /^Expected a closing tag for `<([^>`]*)>` \((\d+):(\d+)\)(?: before the end of `(\w+)`)?/.exec(
    reason,
  );
  if (open !== null) {
    const [, name = '', line, , part] = open;
    const rule = 'unclosed-component';
    if (name === 'br' || findComponent(name)?.content === 'none') {
      return {
        rule,
        message: `<${name}> is opened and never closed.`,
        hint: name === 'br' ? 'Write <br/>.' : `End the tag with a slash: <${name} .../>`,
      };
    }
    if (part === undefined)
      return {
        rule,
        message: `<${name}> is opened here, in line ${Number(line) + firstLine - 1}, and never closed.`,
        hint: `Write </${name}> where it ends, on a line of its own if <${name}> has one.`,
      };
    return {
      rule,
      message: `<${name}> is opened here and not closed before the ${nameOf(part)} ends.`,
      hint:
        findComponent(name)?.kind === 'block'
          ? `Put <${name}> and </${name}> on lines of their own, with the same indentation.`
          : `Write </${name}> in the same ${nameOf(part)}.`,
    };
  }
  const closed =
    /^Unexpected closing tag `<\/([^>`]*)>`, expected (?:corresponding closing tag for `<([^>`]*)>` \((\d+):(\d+)\))?/.exec(
      reason,
    );
  if (closed === null) return undefined;
  const [, found = '', expected, line] = closed;
  if (expected === undefined)
    return {
      rule: 'unclosed-component',
      message: `</${found}> closes something that is not open.`,
      hint: `Write <${found}> where it begins, or remove </${found}>.`,
    };
  return {
    rule: 'unclosed-component',
    message: `</${found}> stands here, but <${expected}>, opened in line ${Number(line) + firstLine - 1}, is still open.`,
    hint: `Write </${expected}> before it${found.toLowerCase() === expected.toLowerCase() ? ', with the same capital letters' : ''}.`,
  };
}

function nameOf(part: string): string {
  const names: Readonly<Record<string, string>> = {
    listItem: 'list item',
    tableCell: 'table cell',
    blockquote: 'quote',
  };
  return Object.hasOwn(names, part) ? (names[part] ?? part) : part;
}

function explainBrace(reason: string, written: string): Trap | undefined {
  if (/expression|oxc|`\{`/.test(reason) && !reason.includes('`<`')) {
    const unclosed = /end of file/i.test(reason);
    if (unclosed && /^\{\s*\/\*/.test(written))
      return {
        rule: 'lone-brace',
        message: 'A comment begins here and does not end.',
        hint: 'End it with */} on the same line or below.',
      };
    return {
      rule: 'lone-brace',
      message: unclosed
        ? 'A curly bracket { is opened here and never closed.'
        : 'Curly brackets begin program code, and what stands here is none.',
      hint: 'For a curly bracket as text write &#123; or &#125;; for an anchor write ## Title {#anchor}.',
    };
  }
  return undefined;
}

/** What follows the sign "<" when no tag does. */
function explainLess(reason: string, written: string): Trap | undefined {
  if (written.startsWith('<!')) {
    const comment = /^<!--\s*(.*?)\s*(?:-->|$)/.exec(written)?.[1] ?? '';
    return {
      rule: 'html-comment',
      message: 'Comments are not written <!-- --> here.',
      hint: `Write {/* ${comment.replaceAll('*/', '* /')} */}`,
    };
  }
  const address = /^<((?:https?|mailto|tel):[^>\s]*|[\w.+-]+@[\w.-]+)>/i.exec(written)?.[1];
  if (address !== undefined)
    return {
      rule: 'angle-link',
      message: 'An address does not stand between < and > here.',
      hint: `Write it bare, ${address}, or as a link: [text](${address.includes(':') ? address : `mailto:${address}`})`,
    };
  const unquoted = /^<([A-Za-z][\w.-]*)\s[^<>]*?([\w-]+)=([^\s"'{<>/]+)/.exec(written);
  if (unquoted !== null)
    return {
      rule: 'mdx-syntax',
      message: `The value of "${unquoted[2]}" in <${unquoted[1]}> is not in quotes.`,
      hint: `Write ${unquoted[2]}="${unquoted[3]}"`,
    };
  if (/^<[A-Z]/.test(written))
    return {
      rule: 'mdx-syntax',
      message: 'A tag begins here and does not end.',
      hint: 'Check that every value has its two quotes and that the tag ends with > or />.',
    };
  if (!reason.includes('`<`') && !written.startsWith('<')) return undefined;
  const words = /^<=?\s*([^\s<>]+(?:\s[^\s<>]+)?)?/.exec(written)?.[1];
  const less = written.startsWith('<=') ? 'at most' : 'less than';
  return {
    rule: 'less-than',
    message: 'The sign < begins a tag, and none follows.',
    hint: `Write "${less}${words === undefined ? '' : ` ${words}`}" in words, or &lt; for the sign.`,
  };
}

function explainOther(): Trap {
  return {
    rule: 'mdx-syntax',
    message: 'The text cannot be read from here on.',
    hint: 'Look at this line for a sign < or { that is meant as text: write &lt; or &#123;.',
  };
}
