import type { Example } from './define-rule.ts';

const places = {
  text: 'in the text of a document',
  fields: 'in the fields of a document',
  command: 'on the command line',
  files: 'among the files of the handbook',
} as const;

/** Where an example stands, in words: `in content/roles.yaml`. */
export function placeInWords(where: Example['where']): string {
  return isPlace(where) ? places[where] : `in ${where}`;
}

function isPlace(where: string): where is keyof typeof places {
  return Object.hasOwn(places, where);
}
