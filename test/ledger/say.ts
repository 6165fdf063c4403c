import type { Diagnostic } from '../../src/source/diagnostic.ts';

/** What a plan says against itself: file, rule, message and hint. */
export function say({ problems }: { readonly problems: readonly Diagnostic[] }): string[] {
  return problems.map(({ file, rule, message, hint }) => `${file} ${rule}: ${message} ${hint ?? ''}`.trim());
}
