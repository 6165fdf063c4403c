import { defineConfig } from 'vitest/config';

/** What Stryker runs: unit tests alone. Those that start a command in a process of its own would see no mutant. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/**/*.test.ts').split(' '),
    exclude: ['test/site/**', 'test/package/**', 'test/cli/**', 'test/architecture/**'],
    testTimeout: 60_000,
  },
});
