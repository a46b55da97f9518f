import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { scriptTargets } from './lowest-browsers.ts';
import { olderFiles } from './older-browsers.ts';

/** Not needed to start offline: the second language, the kit page, maps of sources. */
const leftOut =
  /^\.vite\/|(\.map|\.br|\.gz|csp\.json|service-worker\.js|robots\.txt)$|assets\/(english|kit-page)/;

/**
 * Builds `service-worker.js` after the app, with the list of files to keep and one hash over all of
 * them.
 */
export function serviceWorker(): Plugin {
  let outDir = '';
  let root = '';
  return {
    name: 'lensan:service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      async handler(failure) {
        if (failure) return;
        const { older, ...list } = await fileList(outDir);
        await build({
          root,
          configFile: false,
          logLevel: 'warn',
          resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
          define: { PRECACHE: JSON.stringify(list), OLDER_FILE: JSON.stringify(older) },
          build: {
            outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: scriptTargets,
            reportCompressedSize: false,
            lib: {
              entry: join(root, 'src/service-worker.ts'),
              formats: ['iife'],
              name: 'worker',
              fileName: () => 'service-worker.js',
            },
          },
        });
      },
    },
  };
}

interface Precache {
  readonly version: string;
  readonly files: string[];
  /** Address of what older browsers lack; only they keep it. */
  readonly older: string;
}

async function fileList(outDir: string): Promise<Precache> {
  const all = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => !leftOut.test(file))
    .toSorted();
  const older = all.find((file) => file.startsWith('assets/polyfills-')) ?? '';
  const files = all.filter((file) => !olderFiles.test(file));
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(outDir, file)));
  return {
    version: hash.digest('hex').slice(0, 12),
    files: files.map((file) => `/${file}`),
    older: `/${older}`,
  };
}
