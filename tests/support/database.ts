import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { openDatabase, type Database, type DatabaseOptions } from '../../server/src/database/client.ts';
import { applyMigrations } from '../../server/src/database/migrate.ts';
import { forkNamespace, namespaceFetch } from './sqld.ts';
import { watchScope } from './tripwire.ts';

export const migrationsFolder = new URL('../../migrations', import.meta.url).pathname;
/** Which of the two databases this run is about. */
export const testedDatabase = process.env['TEST_DATABASE'] === 'sqld' ? 'sqld' : 'file';

const folder = join(tmpdir(), 'len-san-tests');
const open = new Set<() => Promise<void>>();
afterAll(async () => {
  for (const close of open) await close();
  open.clear();
});

/**
 * An empty migrated database of its own, on a file or on the libSQL server as `TEST_DATABASE` says; closed and removed after the
 * test file. Every statement is watched: one on a scoped table without a range on its path fails the test.
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
  return { options: { url: server.url, fetch: namespaceFetch(server, namespace) }, remove: async () => undefined };
}

const removeFile = (file: string) => ['', '-wal', '-shm'].forEach((suffix) => rmSync(file + suffix, { force: true }));

/** The migrated file all test files are copied from: made once for a state of the migrations, by whichever worker comes first. */
async function templateFile(): Promise<string> {
  const state = createHash('sha256');
  for (const name of readdirSync(migrationsFolder).toSorted()) if (name.endsWith('.sql')) state.update(readFileSync(join(migrationsFolder, name)));
  const template = join(folder, `template-${state.digest('hex').slice(0, 16)}.db`);
  if (existsSync(template)) return template;
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `draft-${randomUUID()}.db`);
  const database = await openDatabase({ url: `file:${draft}` });
  await applyMigrations(database, migrationsFolder);
  await database.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.close();
  renameSync(draft, template);
  removeFile(draft);
  return template;
}
