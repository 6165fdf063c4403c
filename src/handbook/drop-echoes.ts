import { type Diagnostic, isOf } from '../source/diagnostic.ts';

/**
 * A value that cannot be an id (`owner: Privacy Officer`) is reported by its schema, and again because nothing has
 * that id. The second says which id was meant, so the first goes.
 */
export function dropEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unknown = new Set(
    diagnostics.flatMap((diagnostic) =>
      diagnostic.rule.startsWith('unknown-') ? [placeOf(diagnostic)] : [],
    ),
  );
  return diagnostics.filter(
    (diagnostic) => !isOf(diagnostic, 'bad-value') || !unknown.has(placeOf(diagnostic)),
  );
}

function placeOf({ file, line, column }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}
