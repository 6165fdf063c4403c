import { type Diagnostic, report } from './diagnostic.ts';

/** The two halves of a document. Both texts start at column 1 of their first line. */
export interface Split {
  readonly yaml: string;
  /** Line of the file on which `yaml` starts. */
  readonly yamlLine: number;
  readonly body: string;
  /** Line of the file on which `body` starts. */
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Splits a document into its YAML frontmatter and its body. Only YAML between lines of three hyphens is read;
 * whatever asks for another language is refused, so that nothing in a policy is ever evaluated.
 *
 * @param text Source with normalised line breaks, as {@link readSource} returns it.
 * @returns The halves, or the reason why there are none: `missing-frontmatter`, `unclosed-frontmatter` or
 * `frontmatter-language`.
 */
export function splitFrontmatter(text: string, file: string): Split | { diagnostics: readonly Diagnostic[] } {
  const lines = text.split('\n');
  const problem = judgeOpening(lines, file);
  if (problem) return { diagnostics: [problem] };

  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) return { diagnostics: [reportUnclosed(lines, file)] };
  return {
    yaml: lines
      .slice(1, end)
      .map((line) => `${line}\n`)
      .join(''),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    diagnostics: [],
  };
}

/** Space after the hyphens is invisible to the author, and harmless. */
function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line);
}

function judgeOpening(lines: readonly string[], file: string): Diagnostic | undefined {
  const first = lines[0] ?? '';
  if (isFence(first)) return undefined;
  const start = { file, line: 1, column: 1 };

  // `---js` runs JavaScript in some tools, `;;;` is JSON and `+++` TOML in others.
  const foreign = /^---[ \t]*([^\s-]\S*)/.exec(first)?.[1] ?? /^(?:;;;|\+\+\+)/.exec(first)?.[0];
  if (foreign !== undefined) {
    return report(
      start,
      'frontmatter-language',
      `The document begins with "${first.trim()}", but its fields may only be written in YAML.`,
      'Begin with a line that holds three hyphens and nothing else: ---',
    );
  }
  const later = lines.findIndex((line) => line.trim() !== '');
  if (later !== -1 && /^\s*---\s*$/.test(lines[later] ?? '')) {
    return report(
      { file, line: later + 1, column: 1 },
      'missing-frontmatter',
      'The line "---" that opens the fields must be the very first of the file and begin at its left edge.',
      'Remove what stands before it, spaces and empty lines too.',
    );
  }
  return report(
    start,
    'missing-frontmatter',
    'The document does not begin with its fields (id, title, owner and so on).',
    'Begin with a line "---", then the fields, then another line "---".',
  );
}

function reportUnclosed(lines: readonly string[], file: string): Diagnostic {
  // A line of other length, of the dashes that word processors make of hyphens, or YAML's own end mark.
  const almost = lines.findIndex((line, index) => index > 0 && /^\s*(?:-{2,}|[–—]+-?|\.\.\.)\s*$/.test(line));
  const body = lines.findIndex(
    (line, index) => index > 0 && (line.trim() === '' || /^(?:#{2,}\s|<)/.test(line)),
  );
  return report(
    { file, line: 1, column: 1 },
    'unclosed-frontmatter',
    'The fields open with "---" here, and no second "---" ends them.',
    almost !== -1
      ? `Line ${almost + 1} holds "${lines[almost]?.trim()}": write three hyphens and nothing else, at the left edge.`
      : body === -1
        ? 'Write "---" on a line of its own after the last field.'
        : `Write "---" on a line of its own before line ${body + 1}.`,
  );
}
