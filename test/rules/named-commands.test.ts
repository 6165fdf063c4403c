import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions, WrongUsage } from '../../src/cli/options.ts';
import { type CommandName, commandNames } from '../../src/commands/commands.ts';
import { compare } from '../../src/data/compare.ts';
import { listFiles } from '../../src/source/list-files.ts';
import { releasedHandbook } from '../support/released-handbook.ts';
import { project } from '../support/run-clausebook.ts';
import { fillIn } from './obeyed-elsewhere.ts';
import { changeWords, obey } from './scenes.ts';

/** A command as a text of ours shows it, and where. */
interface Named {
  readonly file: string;
  readonly command: string;
}

/** What the wrong half of an example shows is wrong. */
const wrongExample = /\bwrong:\s*(?:'[^'\n]*'|`[^`]*`)/g;
const inserted = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const shown = /npx clausebook ([a-z]+)((?: (?:"[^"\n]*"|--[\w-]+|[\w/<>#@-]+(?:\.\w+)*))*)/g;

/** Three dots between words, outside quotes: the rest is left out, and the reader sees that it is. */
const leftOut = / \.\.\.(?=[ `])/;

function commandsIn(file: string): Named[] {
  const text = readFileSync(join(project, file), 'utf8')
    .replaceAll(wrongExample, '')
    .replaceAll(inserted, 'X')
    .replaceAll('confirmedX', 'confirmed');
  return [...text.matchAll(shown)].map(({ 0: command, index }) => ({
    file,
    command: leftOut.test(text.slice(index + command.length, index + command.length + 5))
      ? `${command} ...`
      : command,
  }));
}

const all = listFiles(project, 'src', ['.ts', '.mjs', '.astro', '.mdx']).files.flatMap(commandsIn);
const nameOf = ({ command }: Named) => command.split(' ')[2] as CommandName;

/** As somebody types it who has read what the capitals stand for, in the small handbook. */
function typed(command: string): string {
  return fillIn(command)
    .replace(/correct (?:X|EVENT|\d+) (?:X|SLUG)/, 'correct 1 access-control')
    .replaceAll(/\b(?:X|SLUG)\b/g, 'access-control')
    .replaceAll('PERSON', 'p-1')
    .replaceAll('NAME', 'staff');
}

test('they are many, and each is one that there is', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((one) => !commandNames.includes(nameOf(one)))).toEqual([]);
});

test('each option that they show belongs to the command', () => {
  const refused = all.flatMap((one) => {
    const words = [...one.command.matchAll(/"([^"]*)"|\S+/g)]
      .map(([word, quoted]) => quoted ?? word)
      .slice(3);
    try {
      readOptions(nameOf(one), [...words.map(typed), '--root', '.']);
      return [];
    } catch (cause) {
      if (!(cause instanceof WrongUsage)) throw cause;
      return [`${one.file}: ${one.command}: ${cause.message}`];
    }
  });
  expect(refused).toEqual([]);
});

test('whoever copies one that records is not sent back for an option', async () => {
  const recording = all.filter(
    ({ file, command }) =>
      /^npx clausebook (?:release|review|retire|correct)(?: |$)/.test(command) &&
      // These name a file that only the reader has, or leave something out and say so; their options are held above.
      !/--(?:redo|approve|help|from FILE)\b|\.\.\.$/.test(command) &&
      // What is put together, the plays of the hints obey whole.
      !file.endsWith('-command.ts'),
  );
  const lines = [...new Set(recording.map(({ command }) => command))].sort(compare);
  expect(lines.length).toBeGreaterThan(15);
  const root = releasedHandbook();
  changeWords(root);
  const refused: string[] = [];
  for (const line of lines) {
    try {
      const said = await obey(root, `${typed(line)} --dry-run`);
      if (/approval-incomplete|change-not-told/.test(said)) refused.push(`${line}\n${said}`);
    } catch (cause) {
      if (!(cause instanceof WrongUsage)) throw cause;
      // An example may name a document that the small handbook lacks.
      if (!cause.message.startsWith('There is no document')) refused.push(`${line}: ${cause.message}`);
    }
  }
  expect(refused).toEqual([]);
});
