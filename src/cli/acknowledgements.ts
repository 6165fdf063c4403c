import { readFileSync } from 'node:fs';
import { type Coverage, coverageOf, type GroupCoverage } from '../exports/acknowledgements.ts';
import {
  type ColumnNames,
  type RowFault,
  readAcknowledgements,
  UnreadableFile,
} from '../exports/read-acknowledgements.ts';
import { publish } from '../handbook/publish.ts';
import { acknowledgedColumns } from '../schema/acknowledgement.ts';
import { listWords } from '../source/phrase.ts';
import { escapeInJson, makeVisible } from '../source/reporters/visible.ts';
import { openHandbook } from './open-handbook.ts';
import { readOptions, WrongUsage } from './options.ts';
import { showProblems } from './show-problems.ts';

/**
 * `clausebook acknowledgements FILE.csv`: who has read what, as numbers. The file is read and nothing of it is kept;
 * no message quotes a cell of it, since any of them may hold a name.
 */
export async function acknowledgements(words: readonly string[]): Promise<number> {
  const options = readOptions('acknowledgements', words);
  const [file, another] = options.rest;
  if (file === undefined || another !== undefined)
    throw new WrongUsage('Name one file, like: npx clausebook acknowledgements export.csv');
  if (options.format !== 'text' && options.format !== 'json')
    throw new WrongUsage(`"${options.format}" is not a format of "acknowledgements". Use text or json.`);
  const isJson = options.format === 'json';
  const { handbook: loaded, date, diagnostics } = await openHandbook(options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (loaded === undefined || errors.length > 0) {
    process.stderr.write(`${showProblems(errors, loaded)}Mend this before coverage can be told.\n`);
    return 1;
  }
  const named = {
    ...loaded.organization.acknowledgement?.columns,
    ...readColumns(options.values.column ?? []),
  };
  const read = readFile(file, named);
  if (typeof read === 'string') {
    process.stderr.write(`${read}\n`);
    return 1;
  }
  const coverage = coverageOf(publish(loaded, date, { drafts: false }), read.rows, date);
  const faults = [
    ...read.faults,
    ...coverage.unknown.map((line) => ({
      line,
      what: 'a document or a version that this handbook does not have',
    })),
  ];
  process.stdout.write(isJson ? writeJson(coverage, faults, date) : writeText(coverage));
  if (!isJson && faults.length > 0) process.stderr.write(`\n${describeFaults(faults)}`);
  return faults.length > 0 ? 1 : 0;
}

function readColumns(written: readonly string[]): ColumnNames {
  return Object.fromEntries(
    written.map((one) => {
      const [, column = '', name = ''] = /^\s*(\w+)\s*:\s*(.*\S)\s*$/.exec(one) ?? [];
      if (!acknowledgedColumns.some((known) => known === column))
        throw new WrongUsage(
          `Write --column like "person: Staff number". The columns are ${listWords(acknowledgedColumns, 'and')}.`,
        );
      return [column, name];
    }),
  );
}

function readFile(file: string, named: ColumnNames) {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return `${file} could not be read. Is it there, and may you read it?`;
  }
  try {
    return readAcknowledgements(new TextDecoder('utf-8', { fatal: true }).decode(bytes), named);
  } catch (error) {
    if (error instanceof UnreadableFile) return `${file}: ${error.message}`;
    if (error instanceof TypeError) return `${file} is not written in UTF-8. Export it again as "CSV UTF-8".`;
    throw error;
  }
}

function writeJson(coverage: Coverage, faults: readonly RowFault[], date: string): string {
  const { documents, unsized, leftOut } = coverage;
  const json = { date, documents, groupsWithoutSize: unsized, smallGroupsLeftOut: leftOut, faults };
  return `${escapeInJson(JSON.stringify(json, null, 2))}\n`;
}

function writeText({ documents, unsized, leftOut }: Coverage): string {
  if (documents.length === 0)
    return 'Of no document in force as many as five people have said that they have read it.\n';
  const widest = Math.max(...documents.flatMap(({ groups }) => groups.map(({ group }) => group.length)));
  const blocks = documents.map(({ id, title, version, groups, quiz }) =>
    [
      makeVisible(`${id} ${title}, version ${version}`),
      ...groups.map((group) => `  ${makeVisible(group.group.padEnd(widest))}  ${sayGroup(group)}`),
      ...(quiz === undefined
        ? []
        : [
            `  ${'Quiz'.padEnd(widest)}  ${quiz.right} of ${quiz.questions} right on average, ${quiz.answered} answered`,
          ]),
    ].join('\n'),
  );
  const notes = [
    ...(unsized.length === 0
      ? []
      : [
          `How many people there are in ${listWords(
            unsized.map((group) => `"${makeVisible(group)}"`),
            'and',
          )} is not known, so only counts are told. Say it under groupSizes in content/organization.yaml.`,
        ]),
    ...(leftOut ? ['Groups of fewer than five people are left out.'] : []),
    'That somebody says they have read a text does not show that they understood it.',
  ];
  return `${[...blocks, notes.join('\n')].join('\n\n')}\n`;
}

function sayGroup({ read, older, people }: GroupCoverage): string {
  const share = typeof read === 'number' && people !== undefined ? ` (${percent(read, people)})` : '';
  const of = people === undefined ? `${read}` : `${read} of ${people}${share}`;
  return `${of}${older === 0 ? '' : `, and ${older} an older version`}`;
}

/** Never rounded up to all of them. */
function percent(part: number, whole: number): string {
  return `${Math.min(100, Math.floor((part / whole) * 100))} %`;
}

function describeFaults(faults: readonly RowFault[]): string {
  const lines = [...Map.groupBy(faults, ({ what }) => what)].map(([what, rows]) => {
    const numbers = rows.map(({ line }) => String(line));
    const shown = numbers.length > 12 ? [...numbers.slice(0, 12), `${numbers.length - 12} more`] : numbers;
    return `  ${what}: line${numbers.length === 1 ? '' : 's'} ${listWords(shown, 'and')}`;
  });
  return ['These rows were not counted. They have', ...lines, ''].join('\n');
}
