import { createHash } from 'node:crypto';

/**
 * A short name for a value: equal values have equal names, and no two others have been seen to share one (120 bits of
 * SHA-256). For plain data, maps and sets; undefined fields count as missing, as in JSON.
 *
 * A text that stands beside its own SHA-256 is known by that and not read again: `text` and what is made of it alone,
 * `plainText`, of anything that has a `sha256`.
 */
export function fingerprint(value: unknown): string {
  return hash(spell(value));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 20);
}

/** Frozen parts are shared by thousands of pages: each is spelled once, long ones by their hash. */
const spelled = new WeakMap<object, string>();

/** 64: about three times the length of a hash, below which it saves nothing. */
const long = 64;

function spell(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const known = spelled.get(value);
  if (known !== undefined) return known;
  let spelling = spellParts(value);
  if (spelling.length > long) spelling = `#${hash(spelling)}`;
  if (Object.isFrozen(value)) spelled.set(value, spelling);
  return spelling;
}

function spellParts(value: object): string {
  if (Array.isArray(value)) return `[${value.map(spell).join()}]`;
  if (value instanceof Map) return `map[${[...value].map(spell).join()}]`;
  if (value instanceof Set) return `set[${[...value].map(spell).join()}]`;
  const hasOwnHash = 'sha256' in value && typeof value.sha256 === 'string';
  let parts = '';
  for (const [field, part] of Object.entries(value)) {
    if (part === undefined || (hasOwnHash && (field === 'text' || field === 'plainText'))) continue;
    parts += `${JSON.stringify(field)}:${spell(part)},`;
  }
  return `{${parts}}`;
}
