import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database } from './client.ts';

export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/**
 * Applies the migrations the database does not have yet, in one transaction. Drizzle's migrator
 * does not notice edited or reordered files, so what was applied must be the beginning of what is
 * there.
 */
export async function applyMigrations(
  database: Pick<Database, 'client'>,
  folder: string,
): Promise<{ applied: number }> {
  const files = readMigrationFiles({ migrationsFolder: folder });
  const before = await appliedHashes(database);
  const changed = before.findIndex((hash, index) => files[index]?.hash !== hash);
  if (changed >= 0) {
    throw new MigrationRefused(
      `The database was made by other migrations than those in ${folder} ` +
        `(number ${changed + 1} differs). Use the release that made it, or a new DATA_DIR.`,
    );
  }
  await migrate(drizzle(database.client), { migrationsFolder: folder });
  const after = await appliedHashes(database);
  if (after.length !== files.length)
    throw new MigrationRefused(
      `Only ${after.length} of ${files.length} migrations were applied: ` +
        `their dates in ${folder}/meta/_journal.json must rise.`,
    );
  return { applied: after.length - before.length };
}

async function appliedHashes({ client }: Pick<Database, 'client'>): Promise<string[]> {
  const known = await client.execute(
    "SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'",
  );
  if (!known.rows.length) return [];
  const { rows } = await client.execute(
    'SELECT hash FROM __drizzle_migrations ORDER BY created_at',
  );
  return rows.map(({ hash }) => (typeof hash === 'string' ? hash : ''));
}

/**
 * Runs the work while no other process of this installation does the same; the lock of a process
 * that died is taken over.
 */
export async function withLockFile<T>(
  folder: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  takeLock(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (owner && owner !== process.pid && isAlive(owner))
        throw new MigrationRefused(
          `Another process (${owner}) holds ${file}. ` +
            'Wait for it, or remove the file if that process is something else.',
        );
      rmSync(file, { force: true });
    }
  }
  throw new MigrationRefused(`Cannot take ${file}.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
