import { join } from 'node:path';
import solid from 'vite-plugin-solid';
import { defineConfig, type Plugin } from 'vitest/config';
import { textsFollowCode } from '../../web/build/texts-follow-code.ts';

/** The tests of one group, in the copy of the house where the mutants live. */
const { tests, kind } = JSON.parse(process.env['MUTATE_GROUP'] ?? '{"tests":[]}') as {
  tests: string[];
  kind?: 'packages' | 'server' | 'web';
};
const copy = process.cwd();
const [house = copy] = copy.split('/.stryker-tmp/');

/** Workspace packages are linked into the house: here they are those of the copy, with mutants. */
const packagesOfTheCopy: Plugin = {
  name: 'lensan:packages-of-the-copy',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    if (!id.startsWith('@lensan/')) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && { ...found, id: found.id.replace(`${house}/packages/`, `${copy}/packages/`) };
  },
};

export default defineConfig({
  root: copy,
  plugins: [packagesOfTheCopy, ...(kind === 'web' ? [textsFollowCode(), solid()] : [])],
  test: {
    name: 'nearest',
    environment: kind === 'web' ? 'happy-dom' : 'node',
    include: tests,
    setupFiles: kind === 'server' ? [join(copy, 'tests/support/setup.ts')] : [],
    env: { TEST_DATABASE: 'file' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/@solidjs/] } },
  },
});
