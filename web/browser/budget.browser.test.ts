import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

/** Issue 2, point 5: JavaScript of the first page, Dexie included. */
const firstPageKb = 60;
/**
 * Beside the first page: the shapes of what travels (zod, some 12 KB) count here since the first
 * page does without them.
 */
const anyPageKb = 60;
/**
 * Every page of every role, fetched in the background after the first one so that all of it works
 * without signal: less than two shrunk photographs.
 */
const wholePhoneKb = 380;

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const site = inject('site');
const manifest = JSON.parse(await readFile(join(site, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;
const packedSizes = new Map(
  await Promise.all(
    (await readdir(join(site, 'assets')))
      .filter((file) => file.endsWith('.js'))
      .map(
        async (file) =>
          [
            `assets/${file}`,
            brotliCompressSync(await readFile(join(site, 'assets', file))).length,
          ] as readonly [string, number],
      ),
  ),
);

/** Files that come with a module: itself and everything it imports statically. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return new Set();
  seen.add(key);
  return new Set([
    chunk.file,
    ...(chunk.imports ?? []).flatMap((part) => [...filesOf(part, seen)]),
  ]);
}
const kb = (files: Iterable<string>) =>
  [...new Set(files)].reduce((sum, file) => sum + (packedSizes.get(file) ?? 0), 0) / 1024;

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true) ?? '';
const routes = await readFile(join(import.meta.dirname, '../src/routes.ts'), 'utf8');
const homes = [
  ...(/const homes[^{]*\{([^}]*)\}/.exec(routes)?.[1] ?? '').matchAll(
    /(\w+): \(\) => import\('\.\/([^']+)'\)/g,
  ),
].map((found) => [found[1] ?? '', `src/${found[2] ?? ''}`] as const);
const pages = Object.keys(manifest).filter((key) => key.endsWith('.page.tsx'));

describe('what a phone fetches', () => {
  it('every home has a file of its own in the build', () => {
    expect(homes.filter(([, file]) => manifest[file] === undefined)).toEqual([]);
  });

  it.each(homes.filter(([home]) => home !== 'official'))(
    `the first page of a %s needs at most ${firstPageKb} KB of JavaScript`,
    (_, file) => {
      const files = [...filesOf(entry), ...filesOf(file)];
      const size = kb(files);
      expect(
        size,
        [...new Set(files)].map((name) => `${name} ${packedSizes.get(name)}`).join(', '),
      ).toBeLessThanOrEqual(firstPageKb);
    },
  );

  it.each(pages)(`%s adds at most ${anyPageKb} KB to what is there`, (page) => {
    const base = filesOf(entry);
    expect(kb([...filesOf(page)].filter((file) => !base.has(file)))).toBeLessThanOrEqual(anyPageKb);
  });

  it(`all of the app together is at most ${wholePhoneKb} KB of JavaScript`, () => {
    expect(
      kb([...packedSizes.keys()].filter((file) => !file.includes('english'))),
    ).toBeLessThanOrEqual(wholePhoneKb);
  });
});
