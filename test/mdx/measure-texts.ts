/**
 * Reads texts in a process of its own, so that one that ends the process ends no test: takes a list of them as JSON,
 * prints a line of JSON for each. Time is that of the processor: it does not depend on what else the machine does.
 */
import { readFileSync } from 'node:fs';
import { canonicalForm } from '../../src/mdx/canonical.ts';
import { readBack } from '../../src/mdx/read-back.ts';
import { readText } from '../../src/mdx/read-text.ts';
import { renderer } from '../../src/mdx/renderer.ts';
import { resolveText } from '../../src/mdx/resolve-text.ts';
import { limitDiagnostics } from '../../src/source/limit-diagnostics.ts';
import { type Repeated, write } from './costly-texts.ts';
import { file, records } from './text.ts';

/** What a text cost, and what was said of it. */
export interface Cost {
  readonly bytes: number;
  readonly milliseconds: number;
  /** What the process grew by, 0 where it was as large before. */
  readonly megabytes: number;
  readonly rules: readonly string[];
  /** Characters of all messages and hints. */
  readonly printed: number;
}

const texts = JSON.parse(readFileSync(0, 'utf8')) as readonly Repeated[];
for (const one of texts) {
  const source = write(one);
  global.gc?.();
  const largest = process.resourceUsage().maxRSS / 1000;
  const atStart = process.memoryUsage().rss / 1e6;
  const begun = process.cpuUsage();
  const parsed = readText(source, file);
  if (parsed.sound) {
    const resolved = resolveText(parsed, records);
    readBack(resolved.text, resolved, file);
    canonicalForm(resolved.text, renderer);
  }
  const diagnostics = limitDiagnostics(parsed.diagnostics);
  const grown = process.resourceUsage().maxRSS / 1000;
  const { user, system } = process.cpuUsage(begun);
  const cost: Cost = {
    bytes: Buffer.byteLength(source),
    milliseconds: (user + system) / 1000,
    megabytes: grown > largest ? grown - atStart : 0,
    rules: [...new Set(diagnostics.map(({ rule }) => String(rule)))],
    printed: diagnostics.reduce((sum, { message, hint = '' }) => sum + message.length + hint.length, 0),
  };
  console.log(JSON.stringify(cost));
}
