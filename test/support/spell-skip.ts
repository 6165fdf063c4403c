/** That the tests of a file are skipped, because a program is missing. */
export interface Skip {
  /** Absolute path. */
  readonly file: string;
  readonly program: string;
}

/** As the tests say it, who run in processes of their own. */
export function spellSkip({ file, program }: Skip): string {
  return `SKIPPED for want of ${program}: ${file}\n  CLAUSEBOOK_NO_INSTALL says that nothing is to be installed.`;
}

/** As their output is read. */
export function readSkips(output: string): Skip[] {
  return [...output.matchAll(/^SKIPPED for want of (.+?): (.*)$/gm)].map(([, program = '', file = '']) => ({
    program,
    file,
  }));
}
