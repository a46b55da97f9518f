import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * Builds the app as it is delivered into a folder of its own; mode `kit` adds the page that shows
 * every part.
 */
export async function buildSite(outDir: string, mode = 'production'): Promise<void> {
  // The test runner says `test`, and Solid would then be built for development.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    mode,
    build: { outDir, emptyOutDir: true },
  });
  process.env['NODE_ENV'] = before;
}
