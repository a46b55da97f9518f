import { defineConfig } from 'vitest/config';

const unit = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...unit, name: 'packages', include: ['packages/*/src/**/*.test.ts'] } },
      { test: { ...unit, name: 'rules', include: ['tests/rules/**/*.test.ts'] } },
      // The same storage and route tests run on an embedded file and on a libSQL server.
      { test: { ...unit, name: 'server-file', include: ['server/src/**/*.test.ts'], env: { TEST_DATABASE: 'file' } } },
      { test: { ...unit, name: 'server-sqld', include: ['server/src/**/*.test.ts'], env: { TEST_DATABASE: 'sqld' } } },
      './web/vitest.config.ts',
    ],
  },
});
