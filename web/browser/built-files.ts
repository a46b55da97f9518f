import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What a build is made of, by the names of its sources. Sizes are bytes, packed with brotli. */
export interface BuiltFiles {
  /** Source of the page a role opens first, by role: `mentor` → `src/…/today.page.tsx`. */
  readonly homes: readonly (readonly [role: string, source: string])[];
  /** Sources of all pages that are loaded when opened. */
  readonly pages: readonly string[];
  readonly has: (source: string) => boolean;
  /** Scripts that come with a source: itself and everything it imports statically. */
  readonly scriptsOf: (source: string) => ReadonlySet<string>;
  /** Scripts, styles and the document of the first picture of a page. */
  readonly firstPicture: (source: string) => ReadonlySet<string>;
  /** What every page begins with. */
  readonly entry: string;
  readonly scripts: readonly string[];
  readonly bytesOf: (files: Iterable<string>) => number;
}

/** Reads a build (`web/dist`) and the list of first pages in the sources it was made of. */
export async function readBuiltFiles(dist: string, source: string): Promise<BuiltFiles> {
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const assets = (await readdir(join(dist, 'assets')))
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => `assets/${file}`);
  const sizes = new Map<string, number>();
  for (const file of [...assets, 'index.html'])
    sizes.set(file, brotliCompressSync(await readFile(join(dist, file))).length);

  const filesOf = (key: string, part: 'file' | 'css', seen = new Set<string>()): Set<string> => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return new Set();
    seen.add(key);
    const own = part === 'file' ? [chunk.file] : (chunk.css ?? []);
    return new Set([
      ...own,
      ...(chunk.imports ?? []).flatMap((next) => [...filesOf(next, part, seen)]),
    ]);
  };
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true) ?? '';
  const routes = await readFile(join(source, 'routes.ts'), 'utf8');
  return {
    homes: [
      ...(/const homes[^{]*\{([^}]*)\}/.exec(routes)?.[1] ?? '').matchAll(
        /(\w+): \(\) => import\('\.\/([^']+)'\)/g,
      ),
    ].map((found) => [found[1] ?? '', `src/${found[2] ?? ''}`] as const),
    pages: Object.keys(manifest).filter((key) => key.endsWith('.page.tsx')),
    has: (key) => manifest[key] !== undefined,
    scriptsOf: (key) => filesOf(key, 'file'),
    firstPicture: (key) =>
      new Set([
        'index.html',
        ...[entry, key].flatMap((part) => [...filesOf(part, 'file'), ...filesOf(part, 'css')]),
      ]),
    entry,
    scripts: assets.filter((file) => file.endsWith('.js')),
    bytesOf: (files) => [...new Set(files)].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0),
  };
}
