import { placeOf } from '../handbook/places.ts';
import { idOf } from '../registers/define.ts';
import { listTold } from '../registers/list-told.ts';
import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import { listWords, quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** The lists of which the public reads pages in several languages. */
const told = ['requestDesks', 'rights', 'safeguards'] as const;

interface Telling {
  readonly file: string;
  readonly id: string;
  /** `cat.ways.0.cost` */
  readonly field: string;
  readonly languages: readonly string[];
}

/** Everything in a list that is said in languages, whichever field it is. */
function tellingsIn(handbook: Handbook, key: (typeof told)[number]): readonly Telling[] {
  const { schema, file } = registers[key];
  return handbook[key].flatMap((record) => {
    const id = idOf(record) ?? '';
    return listTold(schema, record).map(({ path, words }) => ({
      file,
      id,
      field: `${id}.${path}`,
      languages: Object.keys(words),
    }));
  });
}

/** A page in a language says all of it in that language. */
const languageMissing = defineHandbookRule({
  slug: 'language-missing',
  severity: 'error',
  means:
    'What people may ask for, and how information is protected, is told in several languages; here something is said in fewer of them than the rest. Its page would change the language in the middle.',
  mend: 'Write the same in the language that the message names. Where no page shall be in that language, take it out everywhere.',
  example: {
    where: 'files',
    wrong: 'title: { en: Get a copy, et: Saada koopia }, and lead: { en: You get all of it. }',
    right:
      'title: { en: Get a copy, et: Saada koopia }, and lead: { en: You get all of it., et: Saate kõik. }',
  },
  check: (handbook) => {
    const tellings = told.flatMap((key) => tellingsIn(handbook, key));
    const all = [...new Set(tellings.flatMap(({ languages }) => languages))].sort();
    return tellings.flatMap(({ file, id, field, languages }) => {
      const missing = all.filter((language) => !languages.includes(language));
      const [first] = missing;
      if (first === undefined) return [];
      return [
        {
          ...placeOf(handbook, file, field),
          message: `${quote(id)} says this in ${listWords(languages, 'and')}, and not in ${listWords(missing, 'or')}.`,
          hint: `Write ${first}: "..." beside it.`,
        },
      ];
    });
  },
});

/** What the public is told is done, is done. */
const safeguardUnfounded = defineHandbookRule({
  slug: 'safeguard-unfounded',
  severity: 'error',
  means: `A line of \`${registers.safeguards.file}\` tells the public what is done to protect information, and a control that it speaks of is not implemented. That would be a promise, told as a fact.`,
  mend: 'Take the line out, or name controls that are implemented and that say the same.',
  example: {
    where: 'files',
    wrong: 'controls: { iso27001-2022: [A.8.24] }, and the record of A.8.24 says status: partial',
    right: 'controls: { iso27001-2022: [A.5.15] }, whose record says status: implemented',
  },
  check: (handbook) =>
    handbook.safeguards.flatMap(({ id, controls }) =>
      Object.entries(controls).flatMap(([framework, ids = []]) =>
        ids.flatMap((control, index) => {
          const record = handbook.controls.find((one) => one.framework === framework && one.id === control);
          if (record?.status === 'implemented') return [];
          return [
            {
              ...placeOf(handbook, registers.safeguards.file, `${id}.controls.${framework}.${index}`),
              message: `${quote(id)} tells the public of ${control}, which is ${record?.status === undefined ? 'no control of ours' : quote(record.status)}.`,
              hint: 'Take the line out until the control is implemented, or name one that is and says the same.',
            },
          ];
        }),
      ),
    ),
});

export const rightsRules: readonly HandbookRule[] = [languageMissing, safeguardUnfounded];
