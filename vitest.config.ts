import { defineConfig } from 'vitest/config';

const unit = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 };
const server = {
  ...unit,
  include: ['server/src/**/*.test.ts'],
  setupFiles: ['tests/support/setup.ts'],
};
/**
 * The npm package carries the libSQL server for this platform only; on it the tests must run,
 * elsewhere `npm test` says that they do not.
 */
const hasSqld = process.platform === 'linux' && process.arch === 'x64';

export default defineConfig({
  test: {
    // Two cores everywhere the tests run; the default would leave one idle.
    maxWorkers: 2,
    projects: [
      { test: { ...unit, name: 'packages', include: ['packages/*/src/**/*.test.ts'] } },
      { test: { ...unit, name: 'rules', include: ['tests/rules/**/*.test.ts'] } },
      // The same storage and route tests run on an embedded file and on a libSQL server.
      // `*.file.test.ts` is about the file itself: locks of other processes, encryption, backup.
      { test: { ...server, name: 'server-file', env: { TEST_DATABASE: 'file' } } },
      ...(hasSqld
        ? [
            {
              test: {
                ...server,
                name: 'server-sqld',
                exclude: ['**/*.file.test.ts'],
                env: { TEST_DATABASE: 'sqld' },
                fileParallelism: false,
                globalSetup: ['tests/support/sqld.setup.ts'],
              },
            },
          ]
        : []),
      // Phones and server together on a hostile line, by seeds; two files at a time, the product
      // loaded once for all files of a worker. What a simulation makes is soon garbage: room for it
      // spares collecting it often.
      {
        test: {
          ...unit,
          name: 'sync',
          include: ['tests/sync/**/*.test.ts'],
          isolate: false,
          execArgv: ['--max-semi-space-size=64'],
        },
      },
      './web/vitest.config.ts',
      './web/vitest.browser.config.ts',
      // Photos from the real client to the real server over a line that breaks.
      {
        test: {
          ...unit,
          name: 'uploads',
          include: ['tests/uploads/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
          env: { TEST_DATABASE: 'file' },
        },
      },
      // The photo pipeline on drawn pictures, and on the labelled photographs where they are
      // present.
      {
        test: {
          ...unit,
          name: 'photos',
          include: ['tests/photos/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
          env: { TEST_DATABASE: 'file' },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      // Stories the product must keep telling: the built app in Chromium against the real server.
      // After the rest, one at a time: two cores.
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          // Two minutes on quiet cores, and how deep it comes depends on them: a command of its own.
          exclude: process.env['TYPING_WALK'] ? [] : ['tests/journeys/typing-walk.test.ts'],
          globalSetup: ['tests/journeys/support/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
