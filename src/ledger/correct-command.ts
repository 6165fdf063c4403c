/**
 * The command that records what is right of an event, as it is typed: without all of this it is refused. DAY and the
 * dots are for people to fill in.
 *
 * @param right What is right, as options: `--effective DAY`.
 */
export function correctCommand(event: number | undefined, document: string, right: string): string {
  return `npx clausebook correct ${event ?? 'EVENT'} ${document} ${right} --why "..."`;
}

/** The command that says of an event that it should never have been recorded. */
export function takeBackCommand(event: number | undefined, document: string): string {
  return correctCommand(event, document, '--void');
}
