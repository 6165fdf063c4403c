import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/commands/command.ts';
import {
  commandNames,
  commands,
  commandsWith,
  commonOptions,
  everyOption,
  optionsOf,
} from '../../src/commands/commands.ts';
import { commandsInMarkdown, describeCommand, describeProgram } from '../../src/commands/usage.ts';
import { reviewOutcomes } from '../../src/schema/event.ts';
import { editionNames } from '../../src/schema/handbook.ts';
import { reporters } from '../../src/source/report.ts';
import { project } from '../support/run-clausebook.ts';

describe('the table of commands', () => {
  test('says of each option the same kind of thing wherever it is: a value or none, once or often', () => {
    for (const name of commandNames) {
      for (const [option, { value, many }] of Object.entries<Command['options'][string]>(optionsOf(name))) {
        const known = everyOption[option];
        expect([option, value !== undefined, many]).toEqual([
          option,
          known?.value !== undefined,
          known?.many,
        ]);
      }
    }
  });

  test('offers the words that the program knows', () => {
    expect(commonOptions.format.value.split('|')).toEqual(Object.keys(reporters));
    expect(commands.build.options.edition.value.split('|')).toEqual([...editionNames, 'all']);
    expect(commands.dev.options.edition.value.split('|')).toEqual([...editionNames]);
    expect(commands.review.options.outcome.value.split('|')).toEqual([...reviewOutcomes]);
  });

  test('knows which commands have an option of their own', () => {
    expect(commandsWith('port')).toEqual(['dev', 'preview']);
    expect(commandsWith('out')).toEqual(['build', 'preview', 'release', 'retire', 'observe', 'probe']);
    expect(commandsWith('root')).toEqual([]);
  });

  test.each(commandNames)('%s is in the general help, and its own help has every option', (name) => {
    expect(describeProgram()).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    for (const option of Object.keys(optionsOf(name)))
      expect(describeCommand(name)).toMatch(new RegExp(`^  --${option} `, 'm'));
  });

  test('help fits into a line of a terminal of 110 letters', () => {
    for (const text of [describeProgram(), ...commandNames.map(describeCommand)])
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test('is a table in Markdown with a row for each, whose cells no vertical bar breaks', () => {
    const rows = commandsInMarkdown().trimEnd().split('\n');
    expect(rows).toHaveLength(commandNames.length + 2);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
  });

  test('the sentences of help begin small and end without a full stop', () => {
    for (const name of commandNames)
      for (const { help } of [commands[name], ...Object.values<Command['options'][string]>(optionsOf(name))])
        expect(help).toMatch(/^[a-z].*[^.]$/);
  });

  test('the README names no option and no command that is not there', () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/npx clausebook ([a-z]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !commandNames.some((known) => known === name))).toEqual([]);
    for (const [, name = '', rest = ''] of readme.matchAll(/npx clausebook ([a-z]+)([^`\n]*)/g)) {
      const command = commandNames.find((known) => known === name);
      for (const [, option = ''] of rest.matchAll(/ --([a-z-]+)/g))
        expect(Object.keys(command === undefined ? {} : optionsOf(command)), `${name} --${option}`).toContain(
          option,
        );
    }
  });
});
