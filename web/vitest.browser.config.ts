import { defineConfig } from 'vitest/config';

/** Tests of the built app in a real Chromium. */
export default defineConfig({
  test: {
    name: 'browser',
    environment: 'node',
    include: ['browser/**/*.browser.test.ts'],
    root: import.meta.dirname,
    globalSetup: ['./browser/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
