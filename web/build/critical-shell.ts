import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const source = (path: string) =>
  readFileSync(join(import.meta.dirname, '../src', path), 'utf8').trim();

/**
 * Puts the few rules of the first picture and the icon sprite into index.html, and writes
 * `csp.json` (`{ "style-src": ["'sha256-…'"], "script-src": … }`), which the server adds to its content security
 * policy.
 */
export function criticalShell(): Plugin {
  let outDir = '';
  return {
    name: 'lensan:critical-shell',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(
            '<!-- critical-style -->',
            () => `<style>${source('ui/styles/critical.css')}</style>`,
          )
          .replace('<!-- icons -->', () => source('ui/icon/icons.svg').replace(/>\s+</g, '><')),
    },
    // The hash is of what stands in the file: Vite shortens inline styles once more.
    closeBundle: {
      sequential: true,
      async handler(failure) {
        if (failure) return;
        const html = await readFile(join(outDir, 'index.html'), 'utf8').catch(() => undefined);
        if (html === undefined) return;
        const hashesOf = (element: string) =>
          [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(
            (found) =>
              `'sha256-${createHash('sha256')
                .update(found[1] ?? '')
                .digest('base64')}'`,
          );
        const hashes = { 'style-src': hashesOf('style'), 'script-src': hashesOf('script') };
        await writeFile(join(outDir, 'csp.json'), JSON.stringify(hashes));
      },
    },
  };
}
