/**
 * The command that releases documents, as it is typed: with everything that every release is asked for, so that whoever
 * copies it is not sent back for the rest. DAY and the dots are for people to fill in.
 *
 * @param what Slugs with blanks between, or `--affected`.
 * @param reason The options that say why, once or for each class.
 */
export function releaseCommand(what: string, reason = '--reason "..."'): string {
  return `npx clausebook release ${what} --approved-on DAY --method minutes --evidence "..." ${reason}`;
}
