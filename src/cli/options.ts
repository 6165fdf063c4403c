import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Command } from '../commands/command.ts';
import {
  type CommandName,
  commands,
  commandsWith,
  everyOption,
  type OptionValues,
  optionsOf,
} from '../commands/commands.ts';
import { type EditionName, editionNames } from '../schema/handbook.ts';
import { nearest, suggest } from '../source/nearest.ts';
import { listWords } from '../source/phrase.ts';
import { type ReportFormat, reporters } from '../source/report.ts';
import { findRoot } from './find-root.ts';

/** What every command understands, and what single ones add. */
export interface Options {
  readonly command: CommandName;
  readonly root: string;
  /** `YYYY-MM-DD`; missing means today in the organisation's time zone. */
  readonly date: string | undefined;
  readonly format: ReportFormat;
  readonly strict: boolean;
  readonly editions: readonly EditionName[];
  readonly out: string | undefined;
  readonly force: boolean;
  readonly drafts: boolean;
  readonly port: number | undefined;
  readonly topic: string | undefined;
  readonly slug: string | undefined;
  readonly role: string | undefined;
  /** What single commands add, as written: `options.values.holder`. */
  readonly values: OptionValues;
  readonly rest: readonly string[];
}

/** The command line was not understood: exit code 2. The message says how to write it. */
export class WrongUsage extends Error {}

/** Every option of every command, as the parser of Node.js wants it. */
const known = Object.fromEntries(
  Object.entries(everyOption).map(([name, { value, many = false }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', multiple: many } as const,
  ]),
);

/**
 * Reads the words after a command.
 *
 * @throws WrongUsage for an option that the command does not have, a missing or impossible value.
 */
export function readOptions(command: CommandName, words: readonly string[]): Options {
  const { values, positionals } = parse(command, words);
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) throw new WrongUsage(`--${empty[0]} needs a value after it.`);
  const [word] = positionals;
  const { words: takesWords }: Command = commands[command];
  if (word !== undefined && takesWords === undefined)
    throw new WrongUsage(
      `"${command}" takes options only, and "${word}" is none. For another handbook write --root ${word}`,
    );
  return {
    command,
    root: values.root ?? findRoot(process.cwd()),
    date: readDay(values.date),
    format: readFormat(values.format),
    strict: values.strict ?? false,
    editions: readEditions(values.edition, command),
    out: values.out,
    force: values.force ?? false,
    drafts: values.drafts ?? false,
    port: readPort(values.port),
    topic: values.topic,
    slug: values.slug,
    role: values.role,
    values,
    rest: positionals,
  };
}

function parse(
  command: CommandName,
  words: readonly string[],
): { readonly values: OptionValues; readonly positionals: readonly string[] } {
  const allowed = optionsOf(command);
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options: known,
      allowPositionals: true,
      tokens: true,
    });
    const foreign = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(allowed, token.name));
    if (foreign?.kind === 'option') throw new WrongUsage(refuseOption(command, foreign.rawName));
    // The parser holds every value to the type that the table gives its option.
    return { values: values as OptionValues, positionals };
  } catch (cause) {
    if (cause instanceof WrongUsage) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    const option = /'(--?[^' =]+)/.exec(message)?.[1];
    if (option !== undefined && /Unknown option/.test(message))
      throw new WrongUsage(refuseOption(command, option));
    if (option !== undefined && /does not take an argument/.test(message))
      throw new WrongUsage(`${option} stands alone: it takes no value.`);
    throw new WrongUsage(
      option === undefined
        ? `The options were not understood. "${command}" has ${listOptions(allowed)}.`
        : `${option} needs a value after it.`,
    );
  }
}

/** Names the nearest right option: of this command, or of another one, and then which. */
function refuseOption(command: CommandName, written: string): string {
  const own = Object.keys(optionsOf(command));
  const name = written.replace(/^-+/, '');
  const near = nearest(name, own);
  const found = `"${command}" has no option ${written}.`;
  if (near !== undefined) return `${found} Did you mean --${near}?`;
  const whole = `"${command}" has ${listOptions(optionsOf(command))}.`;
  const other = nearest(name, Object.keys(everyOption));
  const owners = other === undefined ? [] : commandsWith(other);
  if (owners.length === 0) return `${found} It has ${listOptions(optionsOf(command))}.`;
  const belongs = `belongs to ${listWords(owners, 'and')}.`;
  return other === name
    ? `${found} It ${belongs} ${whole}`
    : `${found} Did you mean --${other}? It ${belongs} ${whole}`;
}

function listOptions(options: Readonly<Record<string, unknown>>): string {
  return Object.keys(options)
    .map((name) => `--${name}`)
    .join(', ');
}

function guess(written: string, known: Iterable<string>): string {
  const hint = suggest(written, known);
  return hint === undefined ? '' : ` ${hint}`;
}

function readFormat(written = 'text'): ReportFormat {
  if (isFormat(written)) return written;
  const formats = Object.keys(reporters);
  throw new WrongUsage(
    `"${written}" is not a format. Use ${listWords(formats, 'or')}.${guess(written, formats)}`,
  );
}

function isFormat(format: string): format is ReportFormat {
  return Object.hasOwn(reporters, format);
}

/** A day that an option names. Takes what was written, and the name of the option for the message. */
export function readDay(value: string | undefined, name = 'date'): string | undefined {
  if (value === undefined) return undefined;
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError();
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString();
  } catch {
    throw new WrongUsage(`"${value}" is not a day. Write --${name} like 2026-03-01.`);
  }
}

/** The editions that the table offers; all of them where it offers that, and elsewhere the staff edition, unless told. */
function readEditions(value: string | undefined, command: CommandName): readonly EditionName[] {
  const offered = optionsOf(command).edition?.value?.split('|') ?? [];
  const all = offered.includes('all');
  if (value === undefined) return all ? editionNames : ['staff'];
  if (value === 'all' && all) return editionNames;
  const edition = editionNames.find((name) => name === value);
  if (edition === undefined)
    throw new WrongUsage(
      `"${value}" is not an edition. Use ${listWords(offered, 'or')}.${guess(value, editionNames)}`,
    );
  return [edition];
}

function readPort(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new WrongUsage(`"${value}" is not a port. Use a number from 1 to 65535.`);
  return port;
}
