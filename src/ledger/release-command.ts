import type { askHolder } from './ask-holder.ts';

/**
 * The command that releases documents, as it is typed: with everything that every release is asked for, so that whoever
 * copies it is not sent back for the rest. DAY and the dots are for people to fill in.
 *
 * @param what Slugs with blanks between, or `--affected`.
 * @param reason The options that say why, once or for each class.
 * @param holder The option that says who approved, where that has to be said: see {@link askHolder}.
 */
export function releaseCommand(
  what: string,
  reason = '--reason "..."',
  holder: ReturnType<typeof askHolder> = '',
): string {
  return `npx clausebook release ${what} --approved-on DAY${holder} --method minutes --evidence "..." ${reason}`;
}
