import { defineConfig } from 'vitest/config';

// Limits for what hangs, not for what is slow: no test may fail because the machine does something else meanwhile. Two
// cores are what the smallest build machine has, and with a load of twelve a command takes ten times as long.
const seconds = 1000;

export default defineConfig({
  test: {
    testTimeout: 300 * seconds,
    hookTimeout: 600 * seconds,
    // What comes by and by is waited for as long as a test may take: a second is over soon on a machine that is busy.
    expect: { poll: { timeout: 50 * seconds } },
    // Vitest keeps one core for itself, which on two leaves one: tests mostly wait for commands and a browser.
    maxWorkers: '100%',
    reporters: ['default', './test/support/report-skips.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/package/**'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          // One build of the handbook and one search for a browser, for all tests that look at what is built.
          globalSetup: ['test/support/build-once.ts', 'test/support/find-browser-once.ts'],
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 600 * seconds,
          hookTimeout: 600 * seconds,
        },
      },
    ],
  },
});
