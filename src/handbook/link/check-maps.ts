import { registers } from '../../registers/registers.ts';
import type { Crosswalk } from '../../schema/crosswalk.ts';
import type { Place } from '../../schema/handbook.ts';
import { mayTake } from '../../schema/source.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggest } from '../../source/nearest.ts';
import { onOneLine, quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import type { Known } from './known.ts';
import { lookUpDocument, lookUpRecord } from './look-up.ts';
import { lookUpRequirements } from './look-up-requirements.ts';

/** What maps between frameworks, reasons and confirmations name, and what documents provide. */
export function checkMaps(gathered: Gathered, known: Known): Diagnostic[] {
  return [
    ...gathered.crosswalks.flatMap((crosswalk) => checkCrosswalk(crosswalk, known)),
    ...gathered.applicability.flatMap((applicability) => checkApplicability(applicability, known)),
    ...checkProvided(gathered),
    ...findRepeatedNotes(gathered),
    ...gathered.confirmations
      // Of two documents of one name nobody knows which was confirmed.
      .filter(({ slug }) => gathered.documents.filter(({ name }) => name === slug).length < 2)
      .flatMap((confirmations) => checkConfirmations(confirmations, known)),
  ];
}

function checkCrosswalk({ file, item, places }: Gathered['crosswalks'][number], known: Known): Diagnostic[] {
  if (item === undefined) return [];
  const place = placeIn(file, places);
  const { from, to, edges, unrelated, sources } = item;
  const right = `content/crosswalks/${from}__${to}.yaml`;
  const end = (framework: string, id: string | undefined, field: string, side: 'from' | 'to') =>
    id === undefined
      ? []
      : lookUpRequirements({ [framework]: [id] }, known, (_framework, index) =>
          place(index === undefined ? side : field),
        );
  const rows = [
    ...edges.map((edge, index) => ({ ...edge, field: `edges.${index}` })),
    ...unrelated.map((edge, index) => ({ ...edge, field: `unrelated.${index}` })),
  ];
  return [
    ...(file === right
      ? []
      : [
          report(
            place('from'),
            'wrong-place',
            `The map from ${from} to ${to} stands in a file of another name.`,
            `Rename the file to ${right}`,
          ),
        ]),
    ...rows.flatMap((row) => [
      ...end(from, row.from, `${row.field}.from`, 'from'),
      ...end(to, row.to, `${row.field}.to`, 'to'),
      ...checkSource(row.source, sources, place(`${row.field}.source`)),
    ]),
  ];
}

/** A row stands on a source of the file, and on one that rows were taken from. */
function checkSource(name: string, sources: Crosswalk['sources'], at: Place): Diagnostic[] {
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (source === undefined)
    return [
      report(
        at,
        'unknown-source',
        `${quote(name)} is not among the sources of this file.`,
        suggest(name, Object.keys(sources)) ??
          'Add it to "sources" with what it is, its licence and what was taken.',
      ),
    ];
  if (['pairs', 'words'].includes(source.taken)) return [];
  return [
    report(
      at,
      'nothing-taken',
      `This row rests on ${quote(name)}, of which "sources" says: taken: ${source.taken}.`,
      mayTake(source.licence, 'pairs')
        ? 'Write "taken: pairs" there, if the row was taken from it.'
        : 'Its licence lets no row stand here. Take the row from another source, or take it out.',
    ),
  ];
}

function checkApplicability(
  { file, item, places }: Gathered['applicability'][number],
  known: Known,
): Diagnostic[] {
  if (item === undefined) return [];
  const place = placeIn(file, places);
  const right = `content/frameworks/applicability/${item.framework}.yaml`;
  return [
    ...(file === right
      ? []
      : [
          report(
            place('framework'),
            'wrong-place',
            `The applicability of ${item.framework} stands in a file of another name.`,
            `Rename the file to ${right}`,
          ),
        ]),
    ...lookUpRequirements({ [item.framework]: [] }, known, () => place('framework')),
    ...(['included', 'excluded'] as const).flatMap((list) =>
      item[list].flatMap(({ ids }, row) =>
        lookUpRequirements({ [item.framework]: ids }, known, (_framework, index) =>
          place(`${list}.${row}.ids.${index ?? 0}`),
        ),
      ),
    ),
  ];
}

/** There is one note at each heading. */
function findRepeatedNotes({ healthNotes: { items, names, places } }: Gathered): Diagnostic[] {
  const place = placeIn(registers.healthNotes.file, places);
  const seen = new Set<string>();
  return items.flatMap(({ framework, heading }, index) => {
    const again = seen.has(`${framework} ${heading}`);
    seen.add(`${framework} ${heading}`);
    if (!again) return [];
    return [
      report(
        place(`${names[index] ?? index}.heading`),
        'duplicate-id',
        `There are two notes on ${quote(heading)} of ${framework}.`,
        'Put both into one.',
      ),
    ];
  });
}

/** `provides` names pieces of documented information, where the handbook has the list of them. */
function checkProvided({ documents, documentedInformation: { ids } }: Gathered): Diagnostic[] {
  if (ids.size === 0) return [];
  return documents.flatMap(({ file, frontmatter, places }) =>
    (frontmatter?.provides ?? []).flatMap((provided, index) => {
      const id = typeof provided === 'string' ? provided : provided.item;
      if (ids.has(id)) return [];
      const field = `provides.${index}${typeof provided === 'string' ? '' : '.item'}`;
      return [
        report(
          placeIn(file, places)(field),
          'unknown-documented-information',
          `${quote(id)} is not in ${registers.documentedInformation.file}.`,
          suggest(id, ids) ?? 'Use an id of that file, or take it out.',
        ),
      ];
    }),
  );
}

/** A confirmation outlives neither its document nor its section. */
function checkConfirmations(
  { file, slug, items, names, places }: Gathered['confirmations'][number],
  known: Known,
): Diagnostic[] {
  const place = placeIn(file, places);
  const auditors = { name: 'this file', classification: 'confidential' } as const;
  const document = known.documents.get(slug);
  if (document === undefined) return lookUpDocument(slug, undefined, known, auditors, place(''));
  return items.flatMap(({ section, role, requirements, text, words = {} }, index) => {
    const name = names[index] ?? index;
    const quoted = Object.entries(words).flatMap(([framework, own]) =>
      Object.entries(own).map(([id, words]) => ({ framework, id, words })),
    );
    return [
      ...quoted
        .filter(({ words }) => !onOneLine(text).includes(onOneLine(words)))
        .map(({ framework, id, words }) =>
          report(
            place(`${name}.words.${framework}.${id}`),
            'words-not-in-section',
            `${quote(words)} are to be the words of the section ${quote(section)} that meet ${id}, and it does not say them.`,
            'Quote them as "text" above has them: a sentence, or a part of one, without a word more or less.',
          ),
        ),
      ...quoted
        .filter(({ framework, id }) => !requirements[framework]?.includes(id))
        .map(({ framework, id }) =>
          report(
            place(`${name}.words.${framework}.${id}`),
            'words-without-tie',
            `Words are quoted for ${id}, and nobody has confirmed that the section ${quote(section)} meets it.`,
            suggest(id, requirements[framework] ?? []) ??
              `Take the line out, or tie the section to ${id} and run: npx clausebook confirm ${slug} --role ROLE`,
          ),
        ),
      ...(document.anchors === undefined || document.anchors.includes(section)
        ? []
        : [
            report(
              place(`${name}.section`),
              'mapped-section-removed',
              `The section ${quote(section)} of ${slug} was confirmed to meet ${Object.values(requirements).flat().join(', ')}, and it is gone.`,
              suggest(section, document.anchors) ?? `Run: npx clausebook confirm ${slug} --role ROLE`,
            ),
          ]),
      ...lookUpRecord('roles', role, known, auditors, place(`${name}.role`)),
    ];
  });
}
