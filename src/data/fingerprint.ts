import { hash as hashAtOnce } from 'node:crypto';

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

/** At once: a hash that could be added to takes twice as long, and a build makes half a million. */
function hash(text: string): string {
  return hashAtOnce('sha256', text, 'base64url').slice(0, 20);
}

/** Frozen parts are shared by thousands of pages: each long one is spelled once, and known by its hash. */
const known = new WeakMap<object, string>();

/**
 * Shorter ones are spelled again wherever they are met: it takes no longer than a hash does, and a table of all of them
 * had a million entries for 1,000 documents, through which each collection of garbage had to go.
 */
const long = 200;

function spell(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const before = known.get(value);
  if (before !== undefined) return before;
  const spelling = spellParts(value);
  if (spelling.length <= long) return spelling;
  // In no quotes, so that no text spells the same.
  const name = hash(spelling);
  if (Object.isFrozen(value)) known.set(value, name);
  return name;
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
