import { findComponent } from './components/registry.ts';
import { findTag } from './find-tag.ts';
import { explainHtml, isAllowedHtml, isHtml, isVoidHtml } from './guard/html-elements.ts';
import { offsetAt, readTagFailure } from './mask-trap.ts';
import type { Trap } from './trap.ts';

/** A component left open, or closed without being open. */
export function explainTag(reason: string, source: string, firstLine: number): Trap | undefined {
  const { found, opened, part } = readTagFailure(reason);
  if (opened === undefined)
    return found === undefined
      ? undefined
      : {
          rule: 'unclosed-component',
          message: `</${found}> closes something that is not open.`,
          hint: canBeWritten(found)
            ? `Write <${found}> where it begins, or remove </${found}>.`
            : `Remove </${found}>.`,
        };
  const at = offsetAt(source, opened.line, opened.column);
  const trap = explainOpened(opened.name, source, at);
  if (trap !== undefined) return { ...trap, at };
  const { name } = opened;
  const line = opened.line + firstLine - 1;
  const rule = 'unclosed-component';
  if (found !== undefined)
    return {
      rule,
      message: `</${found}> stands here, but <${name}>, opened in line ${line}, is still open.`,
      hint: `Write </${name}> before it${found.toLowerCase() === name.toLowerCase() ? ', with the same capital letters' : ''}.`,
    };
  if (part === undefined)
    return {
      rule,
      message: `<${name}> is opened here, in line ${line}, and never closed.`,
      hint: `Write </${name}> where it ends, on a line of its own if <${name}> has one.`,
    };
  return {
    rule,
    message: `<${name}> is opened here and not closed before the ${nameOf(part)} ends.`,
    hint:
      findComponent(name)?.kind === 'block'
        ? `Put <${name}> and </${name}> on lines of their own, with the same indentation.`
        : `Write </${name}> in the same ${nameOf(part)}, or, if nothing stands between, <${name} .../>`,
  };
}

/** What would still be wrong if the tag were closed: then closing it is no advice. */
function explainOpened(name: string, source: string, at: number): Trap | undefined {
  const small = name.toLowerCase();
  if (small === 'br' || findComponent(name)?.content === 'none') {
    return {
      rule: 'unclosed-component',
      message: `<${name}> is opened and never closed.`,
      hint: small === 'br' ? 'Write <br/>.' : `End the tag with a slash: <${name} .../>`,
    };
  }
  const tag = findTag(source, at);
  if (canBeWritten(name)) return undefined;
  if (isHtml(small)) return { rule: 'no-html', ...explainHtml(small, tag?.rest) };
  if (/^[a-z]/.test(name) || (tag !== undefined && /\s/.test(tag.rest) && !tag.rest.includes('='))) {
    const written = tag === undefined ? `<${name}>` : source.slice(at, tag.end).replaceAll(/\s+/g, ' ');
    return {
      rule: 'less-than',
      message: `${written} is no tag: it looks like a gap that somebody was to fill in.`,
      hint: `Write what belongs there. Words that are to stand as they are: &lt;${written.slice(1, -1)}&gt;`,
    };
  }
  return undefined;
}

/** Whether a tag of this name may stand in a text. */
function canBeWritten(name: string): boolean {
  return findComponent(name) !== undefined || (isAllowedHtml(name) && !isVoidHtml(name));
}

function nameOf(part: string): string {
  const names: Readonly<Record<string, string>> = {
    listItem: 'list item',
    tableCell: 'table cell',
    blockquote: 'quote',
  };
  return Object.hasOwn(names, part) ? (names[part] ?? part) : part;
}
