import type { RoleHolder } from '../schema/role-holder.ts';

/**
 * The text of role-holders.yaml with one entry more at its end, laid out as the others. Whether it reads as that is for
 * the caller to see: an author may write a list in ways to which nothing can be added.
 */
export function addHolder(text: string, holder: RoleHolder): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const empty = /^\s*\[\s*\]\s*$/m;
  const rest = empty.test(text) ? text.replace(empty, '').trimEnd() : text.trimEnd();
  const indent = /^( *)- /m.exec(rest)?.[1] ?? '';
  const fields = Object.entries(holder).filter(([, value]) => value !== undefined);
  const lines = fields.map(
    ([name, value], index) => `${indent}${index === 0 ? '- ' : '  '}${name}: ${spell(name, String(value))}`,
  );
  return [...(rest === '' ? [] : [rest]), ...lines, ''].join(eol);
}

/** A name is quoted where YAML might take it for something else: `No`, `Null`, `O'Neill: jr`. */
function spell(field: string, value: string): string {
  return field !== 'name' || /^\p{L}[\p{L}\p{M}'’.-]* [\p{L}\p{M}'’. -]*[\p{L}\p{M}.]$/u.test(value)
    ? value
    : JSON.stringify(value);
}
