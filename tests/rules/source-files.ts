import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Paths below the project's root, with `/`, of files that end like that. */
export function sourceFiles(folder: string, pattern = /\.(ts|tsx|mjs)$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => pattern.test(name) && !/(^|\/)(node_modules|dist|\.cache)\//.test(name));
}
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a file imports: project files as paths below the root, packages by name. */
export function importsOf(file: string): string[] {
  const text = textOf(file);
  const found = [
    ...text.matchAll(
      /(?:^|[;\n])\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ];
  return found
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((name) =>
      name.startsWith('.') ? posix.normalize(posix.join(dirname(file), name)) : name,
    );
}
export const belowRoot = (path: string): string => relative(root, path).split(sep).join('/');
