import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|html|svg|json|webmanifest|txt)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes `file.br` and `file.gz` next to every text file of the build, so that the server only has
 * to choose.
 */
export function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'lensan:precompress',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(failure) {
        if (failure) return;
        const files = (await readdir(outDir, { recursive: true })).filter((file) =>
          compressible.test(file),
        );
        await Promise.all(
          files.map(async (file) => {
            const path = join(outDir, file);
            const content = await readFile(path);
            const params = {
              [constants.BROTLI_PARAM_QUALITY]: 11,
              [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
            };
            await Promise.all([
              brotli(content, { params }).then((packed) => writeFile(`${path}.br`, packed)),
              zip(content, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
            ]);
          }),
        );
      },
    },
  };
}
