/** An option of a command, as `--help` and the manual print it. */
export interface CommandOption {
  /** What stands behind it: `DAY`, or the words to choose from, `text|json`. Missing where the option stands alone. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly many?: true;
  /** What it says, in one sentence without a full stop. */
  readonly help: string;
}

/** A command: what may stand behind its name, and what it does. */
export interface Command {
  /** The words that it takes: `SLUG ...`. Missing where it takes options only. */
  readonly words?: string;
  /** What it does, in one sentence without a full stop. */
  readonly help: string;
  /** What it takes besides what every command does. */
  readonly options: Readonly<Record<string, CommandOption>>;
}
