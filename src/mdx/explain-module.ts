import type { Trap } from './trap.ts';

/** What a line that begins with `import` or `export` means for an author: program code, or a sentence. */
export function explainModule(line: string): Trap {
  const word = /^\w+/.exec(line)?.[0] ?? 'import';
  const isCode = /['"=;{]|\b(?:default|const|function)\b/.test(line);
  return {
    rule: 'no-import',
    message: `A line that begins with "${word}" is read as program code, which a policy text cannot hold.`,
    hint: isCode
      ? 'Remove it: components need no import.'
      : `Let the line begin with another word, so that "${word}" stands inside it.`,
  };
}
