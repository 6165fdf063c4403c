import { findComponent } from './components/registry.ts';
import type { Trap } from './trap.ts';

/** A component left open, or closed without being open. */
export function explainTag(reason: string, firstLine: number): Trap | undefined {
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
          : `Write </${name}> in the same ${nameOf(part)}, or, if nothing stands between, <${name} .../>`,
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
