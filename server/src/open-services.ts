import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { openDatabase } from './database/client.ts';
import { applyMigrations, withLockFile } from './database/migrate.ts';
import { systemClock } from './platform/clock.ts';
import { systemIds } from './platform/ids.ts';
import { localBlobs } from './platform/local-blobs.ts';
import { s3Blobs } from './platform/s3-blobs.ts';
import { s3PlaceOf } from './s3-place.ts';
import { makeLog } from './platform/log.ts';
import { withSecret } from './platform/secrets.ts';
import type { Services } from './services.ts';

/**
 * The real services: data folder made, secret read or made, database opened and migrated under a
 * lock.
 */
export async function openServices(read: Config): Promise<Services> {
  mkdirSync(read.dataDir, { recursive: true, mode: 0o700 });
  const config = withSecret(read, systemIds);
  const log = makeLog(config.logLevel);
  const database = await openDatabase({
    url: config.databaseUrl,
    authToken: config.databaseAuthToken,
    encryptionKey: config.databaseKey,
  });
  try {
    const { applied } = await withLockFile(config.dataDir, 'migrate', () =>
      applyMigrations(database, config.migrationsDir),
    );
    if (applied) log.info({ count: applied }, 'migrations applied');
  } catch (error) {
    await database.close();
    throw error;
  }
  const s3 = config.filesUrl === undefined ? null : s3PlaceOf(config.filesUrl);
  return {
    config,
    log,
    database,
    clock: systemClock,
    ids: systemIds,
    blobs: s3 ? s3Blobs(s3) : localBlobs(join(config.dataDir, 'files')),
  };
}
