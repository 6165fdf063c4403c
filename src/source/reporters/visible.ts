import { hidden } from '../../proof/verify.mjs';

export { makeVisible } from '../../proof/verify.mjs';

/** Writes each hidden character as JSON escapes: the same data, harmless on a terminal. */
export function escapeInJson(json: string): string {
  return json.replaceAll(hidden, (character) => (character === '\n' ? character : escapeUnits(character)));
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
