import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One build of the handbook for all tests that look at what is built.
    globalSetup: ['test/support/build-once.ts'],
    // Two cores are what the smallest build machine has; browsers and builds need more than the usual five seconds.
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
