import type { Command, CommandOption } from './command.ts';
import { type CommandName, commandNames, commands, commonOptions, optionsOf } from './commands.ts';

/** What `clausebook --help` prints: the commands, and how to ask for more. */
export function describeProgram(): string {
  const rows = commandNames.map((name) => [headOf(name), commands[name].help] as const);
  return [
    'Usage: npx clausebook COMMAND [options]',
    '',
    ...writeRows(rows),
    '',
    'All of them take',
    '',
    ...writeRows(rowsOf(commonOptions)),
    '',
    'npx clausebook COMMAND --help says what else a command takes. --version prints the version.',
    '',
  ].join('\n');
}

/** What `clausebook COMMAND --help` prints. */
export function describeCommand(name: CommandName): string {
  return [
    `Usage: npx clausebook ${headOf(name)} [options]`,
    '',
    ...wrap(`${capitalise(commands[name].help)}.`, 104),
    '',
    ...writeRows(rowsOf(optionsOf(name))),
    '',
  ].join('\n');
}

/** `release SLUG ...` */
export function headOf(name: CommandName): string {
  const { words }: Command = commands[name];
  return words === undefined ? name : `${name} ${words}`;
}

/** `--change "GROUP: TEXT"`, where a value of several words stands in quotes. */
export function spellOption(name: string, { value }: CommandOption): string {
  if (value === undefined) return `--${name}`;
  return `--${name} ${/[ ]|^TEXT$/.test(value) ? `"${value}"` : value}`;
}

/** What an option says, and whether it may say so again. */
export function sayHelp({ help, many }: CommandOption): string {
  return many === true ? `${help}; may be given several times` : help;
}

/** The table of commands for a page in Markdown: each with its own options. */
export function commandsInMarkdown(): string {
  const rows = commandNames.map((name) => {
    const options = Object.entries<CommandOption>(commands[name].options)
      .map(([option, about]) => `\`${spellOption(option, about).replaceAll('|', '\\|')}\``)
      .join(', ');
    return `| \`${headOf(name)}\` | ${commands[name].help} | ${options} |`;
  });
  return ['| Command | What it does | Options |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

type Row = readonly [head: string, text: string];

function rowsOf(options: Readonly<Record<string, CommandOption>>): Row[] {
  return Object.entries(options).map(([name, option]) => [spellOption(name, option), sayHelp(option)]);
}

/** Two columns; a text that is too long for the line goes on below itself. */
function writeRows(rows: readonly Row[]): string[] {
  const widest = Math.max(...rows.map(([head]) => head.length));
  return rows.flatMap(([head, text]) => {
    const [first = '', ...more] = wrap(text, 100 - widest);
    return [`  ${head.padEnd(widest)}  ${first}`, ...more.map((line) => `  ${' '.repeat(widest)}  ${line}`)];
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
