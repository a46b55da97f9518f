import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const source = (path: string) => readFileSync(join(import.meta.dirname, '../src', path), 'utf8').trim();

/**
 * Puts the few rules of the first picture and the icon sprite into index.html, and writes `csp.json`
 * (`{ "style-src": ["'sha256-…'"] }`), which the server adds to its content security policy.
 */
export function criticalShell(): Plugin {
  let outDir = '';
  const style = source('ui/styles/critical.css').replace(/\/\*.*?\*\//gs, '').replace(/\s*([{}:;,>])\s*/g, '$1').replace(/;}/g, '}').replace(/\s+/g, ' ').trim();
  return {
    name: 'lensan:critical-shell',
    configResolved(config) { outDir = join(config.root, config.build.outDir); },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html
        .replace('<!-- critical-style -->', () => `<style>${style}</style>`)
        .replace('<!-- icons -->', () => source('ui/icon/icons.svg').replace(/>\s+</g, '><')),
    },
    async closeBundle() {
      if (outDir === '') return;
      const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
      await writeFile(join(outDir, 'csp.json'), JSON.stringify({ 'style-src': [hash] }));
    },
  };
}
