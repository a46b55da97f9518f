import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { scriptTargets } from './lowest-browsers.ts';

const folder = join(import.meta.dirname, '../src/older');

/** Names of the two files of older browsers, without the hash of their content. */
export const olderFiles = /^assets\/(polyfills|too-old)-/;

const scriptOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const nameOf = (file: string, code: string) =>
  `assets/${file}-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;

/**
 * Puts `older/check.js` into index.html before the app: it fetches what an older browser lacks, or
 * the sentence that it is too old. Newer ones fetch neither.
 */
export function olderBrowsers(): Plugin {
  let files: Record<'TOO_OLD' | 'POLYFILLS', { name: string; code: string }>;
  return {
    name: 'lensan:older-browsers',
    apply: 'build',
    async buildStart() {
      const [polyfills, tooOld] = [await compiled(), scriptOf('too-old.js')];
      files = {
        POLYFILLS: { name: nameOf('polyfills', polyfills), code: polyfills },
        TOO_OLD: { name: nameOf('too-old', tooOld), code: tooOld },
      };
    },
    generateBundle() {
      for (const { name, code } of Object.values(files))
        this.emitFile({ type: 'asset', fileName: name, source: code });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<!-- older-browsers -->', () => {
          const check = scriptOf('check.js')
            .replace('TOO_OLD', `/${files.TOO_OLD.name}`)
            .replace('POLYFILLS', `/${files.POLYFILLS.name}`);
          return `<script>${check.replace(/^\/\/.*\n/gm, '').replace(/\n\s*/g, ' ')}</script>`;
        }),
    },
  };
}

/** The fillings as one classic script, which a page and a worker can load. */
async function compiled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: scriptTargets,
      reportCompressedSize: false,
      lib: { entry: join(folder, 'polyfills.ts'), formats: ['iife'], name: 'older' },
    },
  });
  const [first] = [result].flat();
  const [chunk] = first !== undefined && 'output' in first ? first.output : [];
  if (chunk === undefined) throw new Error('The build made no polyfills.');
  return chunk.code;
}
