import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { type EditionName, editionNames } from '../schema/handbook.ts';
import { nearest, suggest } from '../source/nearest.ts';
import { listWords } from '../source/phrase.ts';
import { type ReportFormat, reporters } from '../source/report.ts';

/** What every command understands, and what single ones add. */
export interface Options {
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
  readonly role: string | undefined;
  /** What single commands add, as written: `options.values.holder`. */
  readonly values: Values;
  readonly rest: readonly string[];
}

/** The command line was not understood: exit code 2. The message says how to write it. */
export class WrongUsage extends Error {}

const known = {
  root: { type: 'string' },
  date: { type: 'string' },
  format: { type: 'string' },
  strict: { type: 'boolean' },
  edition: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  drafts: { type: 'boolean' },
  port: { type: 'string' },
  topic: { type: 'string' },
  role: { type: 'string' },
  adopt: { type: 'boolean' },
  against: { type: 'string' },
  affected: { type: 'boolean' },
  approve: { type: 'string' },
  'approved-on': { type: 'string' },
  approver: { type: 'string' },
  below: { type: 'string' },
  ca: { type: 'string' },
  change: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  due: { type: 'string' },
  effective: { type: 'string' },
  emergency: { type: 'string' },
  evidence: { type: 'string' },
  from: { type: 'string' },
  head: { type: 'string' },
  holder: { type: 'string' },
  method: { type: 'string' },
  'no-second-person': { type: 'string' },
  note: { type: 'string' },
  on: { type: 'string' },
  outcome: { type: 'string' },
  prepare: { type: 'boolean' },
  reason: { type: 'string' },
  redo: { type: 'string' },
  'replaced-by': { type: 'string' },
  sign: { type: 'string' },
  suspend: { type: 'boolean' },
  void: { type: 'boolean' },
  why: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof known; strict: true }>>['values'];
export type OptionName = keyof typeof known;

/** Commands with words of their own: `new TYPE TITLE`, `probe URL`. */
const takesWords: ReadonlySet<string> = new Set([
  'new',
  'probe',
  'confirm',
  'release',
  'review',
  'retire',
  'correct',
]);

const common: readonly OptionName[] = ['root', 'date', 'format', 'strict'];

/**
 * Reads the words after a command.
 *
 * @param own Options that this command has besides the common ones.
 * @throws WrongUsage for an unknown option, a missing or impossible value.
 */
export function readOptions(
  command: string,
  words: readonly string[],
  own: readonly OptionName[] = [],
): Options {
  const allowed = [...common, ...own];
  const { values, positionals } = parse(command, words, allowed);
  const format = values.format ?? 'text';
  if (!isFormat(format))
    throw new WrongUsage(
      `"${format}" is not a format. Use ${listWords(Object.keys(reporters), 'or')}.${guess(format, Object.keys(reporters))}`,
    );
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) throw new WrongUsage(`--${empty[0]} needs a value after it.`);
  const [word] = positionals;
  if (word !== undefined && !takesWords.has(command))
    throw new WrongUsage(
      `"${command}" takes options only, and "${word}" is none. For another handbook write --root ${word}`,
    );
  return {
    root: values.root ?? '.',
    date: readDay(values.date),
    format,
    strict: values.strict ?? false,
    editions: readEditions(values.edition, command),
    out: values.out,
    force: values.force ?? false,
    drafts: values.drafts ?? false,
    port: readPort(values.port),
    topic: values.topic,
    role: values.role,
    values,
    rest: positionals,
  };
}

function parse(command: string, words: readonly string[], allowed: readonly OptionName[]) {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options: known,
      allowPositionals: true,
      tokens: true,
    });
    const foreign = tokens.find(
      (token) => token.kind === 'option' && !allowed.some((name) => name === token.name),
    );
    if (foreign?.kind === 'option')
      throw new WrongUsage(`"${command}" has no option ${foreign.rawName}. It has ${listOptions(allowed)}.`);
    return { values, positionals };
  } catch (cause) {
    if (cause instanceof WrongUsage) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    const option = /'(--?[^' =]+)/.exec(message)?.[1];
    if (option !== undefined && /Unknown option/.test(message)) {
      const word = nearest(option.replace(/^-+/, ''), allowed);
      throw new WrongUsage(
        `"${command}" has no option ${option}. ${word === undefined ? `It has ${listOptions(allowed)}.` : `Did you mean --${word}?`}`,
      );
    }
    if (option !== undefined && /does not take an argument/.test(message))
      throw new WrongUsage(`${option} stands alone: it takes no value.`);
    throw new WrongUsage(
      option === undefined
        ? `The options were not understood. "${command}" has ${listOptions(allowed)}.`
        : `${option} needs a value after it.`,
    );
  }
}

function listOptions(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(', ');
}

function guess(written: string, known: Iterable<string>): string {
  const hint = suggest(written, known);
  return hint === undefined ? '' : ` ${hint}`;
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

function readEditions(value: string | undefined, command: string): readonly EditionName[] {
  if (value === undefined) return command === 'dev' || command === 'probe' ? ['staff'] : editionNames;
  if (value === 'all' && command === 'build') return editionNames;
  const edition = editionNames.find((name) => name === value);
  if (edition === undefined)
    throw new WrongUsage(
      `"${value}" is not an edition. Use ${listWords(command === 'build' ? [...editionNames, 'all'] : editionNames, 'or')}.${guess(value, editionNames)}`,
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
