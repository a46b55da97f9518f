import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/src/database/client.ts';
import { applyMigrations } from '../../server/src/database/migrate.ts';

export const migrationsFolder = new URL('../../migrations', import.meta.url).pathname;
/** Where databases of tests lie. */
export const folder = join(tmpdir(), 'len-san-tests');
export const removeFile = (file: string) =>
  ['', '-wal', '-shm'].forEach((suffix) => rmSync(file + suffix, { force: true }));

/**
 * The migrated file all test files are copied from: made once for a state of the migrations, by
 * whichever worker comes first.
 */
export async function templateFile(): Promise<string> {
  const state = createHash('sha256');
  for (const name of readdirSync(migrationsFolder).toSorted())
    if (name.endsWith('.sql')) state.update(readFileSync(join(migrationsFolder, name)));
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
