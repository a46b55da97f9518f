import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles, textOf } from './source-files.ts';

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}
const manifests = [
  'package.json',
  ...['server', 'web', 'packages'].flatMap((folder) => sourceFiles(folder, /package\.json$/)),
];

test('a library named by several parts of the project has one version', () => {
  const versions = new Map<string, Set<string>>();
  for (const file of manifests) {
    const { dependencies, devDependencies } = JSON.parse(textOf(file)) as Manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  expect(versions.get('@libsql/client')?.size).toBe(1);
  expect([...versions].filter(([, { size }]) => size > 1)).toEqual([]);
});

test('the database file is opened by the very driver that its migrations and backups use', () => {
  // `libsql` is pinned beside `@libsql/client`, which brings its own: two drivers would be two ways
  // to lock, to encrypt and to fail. When this fails, pin the version that the client asks for.
  const server = createRequire(join(root, 'server/package.json'));
  const client = createRequire(server.resolve('@libsql/client'));
  expect(client.resolve('libsql')).toBe(server.resolve('libsql'));
});
