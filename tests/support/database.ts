import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import {
  openDatabase,
  type Database,
  type DatabaseOptions,
} from '../../server/src/database/client.ts';
import { dropNamespace, forkNamespace, namespaceFetch } from './sqld.ts';
import { folder, removeFile, templateFile } from './template.ts';
import { watchScope } from './tripwire.ts';

export { migrationsFolder } from './template.ts';
/** Which of the two databases this run is about. */
export const testedDatabase = process.env['TEST_DATABASE'] === 'sqld' ? 'sqld' : 'file';

const open = new Set<() => Promise<void>>();
afterAll(async () => {
  for (const close of open) await close();
  open.clear();
});

/**
 * An empty migrated database of its own, on a file or on the libSQL server as `TEST_DATABASE` says;
 * closed and removed after the test file. Every statement is watched: one on a scoped table without
 * a range on its path fails the test.
 */
export async function testDatabase(options: Partial<DatabaseOptions> = {}): Promise<Database> {
  const own = testedDatabase === 'sqld' ? await sqldOptions() : await fileOptions();
  const database = await openDatabase({ ...own.options, onQuery: watchScope, ...options });
  open.add(async () => {
    await database.close();
    await own.remove();
  });
  return database;
}

async function fileOptions() {
  const template = await templateFile();
  const file = join(folder, `test-${randomUUID()}.db`);
  copyFileSync(template, file);
  return { options: { url: `file:${file}` }, remove: async () => removeFile(file) };
}

async function sqldOptions() {
  const server = inject('sqld');
  const namespace = await forkNamespace(server);
  return {
    options: { url: server.url, fetch: namespaceFetch(server, namespace) },
    remove: () => dropNamespace(server, namespace),
  };
}
