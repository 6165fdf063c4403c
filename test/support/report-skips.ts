import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { readSkips } from './spell-skip.ts';

/** Says at the very end which tests did not run because a program is missing: far above, nobody reads it. */
export default class ReportSkips implements Reporter {
  readonly #wanting = new Map<string, Set<string>>();

  onUserConsoleLog({ content }: { readonly content: string }): void {
    for (const { file, program } of readSkips(content))
      this.#wanting.set(file, (this.#wanting.get(file) ?? new Set()).add(program));
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) => {
      const programs = this.#wanting.get(module.moduleId);
      if (programs === undefined) return [];
      const count = [...module.children.allTests('skipped')].length;
      return `  ${relative(process.cwd(), module.moduleId)}: ${count} ${count === 1 ? 'test' : 'tests'}, for want of ${[...programs].join(' and ')}`;
    });
    // Behind what Vitest's own reporter says at its end.
    if (lines.length > 0)
      process.once('exit', () =>
        process.stdout.write(`\nSKIPPED, and so not proven here:\n${lines.join('\n')}\n`),
      );
  }
}
