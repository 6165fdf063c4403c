import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import { explainModule } from './explain-module.ts';
import type { Findings } from './guard/findings.ts';
import { sayExcess, textLimits } from './limits.ts';
import { offsetAt } from './mask-trap.ts';
import type { Failure } from './parse.ts';
import type { Trap } from './trap.ts';
import { explainTag } from './trap-tags.ts';

/**
 * Says for authors why a text could not be read. Takes the parser's failure and the text; the suggestion is made
 * from the author's own line. The parser's messages are for programmers.
 */
export function explainFailure(
  { line, column, reason, refused }: Failure,
  { file, source, placeOf }: Pick<Findings, 'file' | 'source' | 'placeOf'>,
): Diagnostic {
  const firstLine = placeOf(0).line;
  const whole = source.split('\n', line)[line - 1] ?? '';
  const written = whole.slice(column - 1);
  const below = source.slice(offsetAt(source, line, column));
  const trap =
    explainRefusal(refused, whole) ??
    explainTag(reason, source, firstLine) ??
    explainBrace(reason, written, whole.slice(0, column - 1)) ??
    explainLess(reason, written, below) ??
    explainOther();
  const place =
    trap.at === undefined
      ? { file, line: line + firstLine - 1, column: column - (trap.back ?? 0) }
      : placeOf(trap.at);
  return report(place, trap.rule, trap.message, trap.hint);
}

function explainRefusal(refused: Failure['refused'], line: string): Trap | undefined {
  if (refused === undefined) return undefined;
  if (refused === 'module') return explainModule(line);
  if (refused === 'expression')
    return {
      rule: 'too-deep',
      message:
        'Program code begins here that is very long, or has very many brackets or open tags, and a policy text cannot hold any.',
      hint: 'Remove it, or write curly brackets as &#123; and &#125;.',
    };
  const { reason, mend } = textLimits[refused];
  return {
    rule: refused === 'markers' ? 'too-deep' : 'too-large',
    message: `${sayExcess(refused)} ${reason}`,
    hint: mend,
  };
}

function explainBrace(reason: string, written: string, before: string): Trap | undefined {
  if (/expression|oxc|`\{`/.test(reason) && !reason.includes('`<`')) {
    const unclosed = /end of file/i.test(reason);
    if (unclosed && /^\{\s*\/\*/.test(written))
      return {
        rule: 'lone-brace',
        message: 'A comment begins here and does not end.',
        hint: 'End it with */} on the same line or below.',
      };
    // The parser stops at the word that makes no program; the author looks for the bracket.
    const opened = written.startsWith('{') ? -1 : before.lastIndexOf('{');
    const anchor = /^\{#[\w.-]+\}/.exec((opened < 0 ? '' : before.slice(opened)) + written)?.[0];
    const back = opened < 0 ? 0 : before.length - opened;
    if (anchor !== undefined)
      return {
        rule: 'lone-brace',
        back,
        message: 'An anchor stands here, and only a heading can have one.',
        hint: `Write ${anchor} at the end of the heading above, or remove it.`,
      };
    return {
      rule: 'lone-brace',
      back,
      message: unclosed
        ? 'A curly bracket { is opened here and never closed.'
        : 'Curly brackets begin program code, and what stands here is none.',
      hint: 'For a curly bracket as text write &#123; or &#125;; for an anchor write ## Title {#anchor}.',
    };
  }
  return undefined;
}

/** What follows the sign "<" when no tag does. */
function explainLess(reason: string, written: string, below: string): Trap | undefined {
  if (written.startsWith('<!--')) {
    const comment = /^<!--([\s\S]*?)-->/.exec(below)?.[1]?.trim();
    const lines = comment?.includes('\n');
    return {
      rule: 'html-comment',
      message: 'Comments are not written <!-- --> here.',
      hint:
        comment === undefined || lines
          ? `Write {/* for <!-- and */}${lines ? ' for -->' : ' where it ends'}.`
          : `Write {/* ${comment.replaceAll('*/', '* /')} */}`,
    };
  }
  if (/^<[!?]/.test(written))
    return {
      rule: 'no-html',
      message: 'A declaration for browsers or other programs stands here.',
      hint: 'Remove it.',
    };
  const [bracketed, scheme = '', rest = ''] = /^<([a-z][a-z\d+.-]{1,31}):([^<>\n]*)>/i.exec(written) ?? [];
  if (bracketed !== undefined)
    return {
      rule: 'angle-link',
      message: /\s/.test(rest)
        ? `The address ${quote(bracketed.slice(1, -1))} has a space in it.`
        : `An address that begins with ${quote(`${scheme}:`)} may not stand here.`,
      hint: /\s/.test(rest)
        ? `Write each space as %20: <${scheme}:${rest.trim().replaceAll(/\s+/g, '%20')}>`
        : `Write <https://${rest.replace(/^\/*/, '')}>, if that works in a browser, or say in words where it is found.`,
    };
  if (/^<{7}/.test(written))
    return {
      rule: 'mdx-syntax',
      message: 'Two versions of this file were merged here and nobody has chosen between them.',
      hint: 'Keep the lines that are right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    };
  const curly = /^<([A-Za-z][\w.-]*)[^<>]*?\s([\w-]+)=(?:"?[“”]|"[^"<>]*”|‘|’)/.exec(written);
  if (curly !== null)
    return {
      rule: 'mdx-syntax',
      message: `A curly quotation mark stands in the tag <${curly[1]}>, as word processors write it.`,
      hint: `Type the straight one, before the value and after it: ${curly[2]}="..."`,
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
  const words = /^<=?\s*(\w[^\s<>]*(?:\s[^\s<>]+)?)?/.exec(written)?.[1]?.replace(/[.,;:!?]+$/, '');
  const less = written.startsWith('<=') ? 'at most' : 'less than';
  return {
    rule: 'less-than',
    message: 'The sign < begins a tag, and none follows.',
    hint:
      words === undefined
        ? 'Write &lt; for the sign.'
        : `Write "${less} ${words}" in words, or &lt; for the sign.`,
  };
}

function explainOther(): Trap {
  return {
    rule: 'mdx-syntax',
    message: 'The text cannot be read from here on.',
    hint: 'Look at this line for a sign < or { that is meant as text: write &lt; or &#123;.',
  };
}
