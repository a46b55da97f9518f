import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from '../config.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { localBlobs } from '../platform/local-blobs.ts';
import { connect, isFileUrl } from '../database/client.ts';

/**
 * What stands in a backup folder: `database.db`, `files/`, `secret` and this, written last. `files`
 * null: left out on purpose.
 */
interface Contents {
  readonly version: 1;
  readonly rows: number;
  readonly digest: string;
  readonly files: number | null;
}
export interface BackupReport {
  readonly rows: number;
  readonly files: number | null;
}

/**
 * Where the installation's files are: its own folder, a bucket (`FILES_URL`), or left to means of
 * their own.
 */
export type BackupFiles = 'folder' | BlobStore | 'left-out';

type Places = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseKey'>;
const contentsFile = 'contents.json';
const databaseName = 'database.db';

/**
 * Writes a consistent copy of the database (VACUUM INTO: one moment, encrypted with the same key)
 * and of all files into an empty folder, opens the copy again and notes the digest of its rows.
 * Files in a bucket are fetched one by one. Meant for a process of its own: copying holds this
 * process up, not the server.
 */
export async function backup(
  config: Places,
  folder: string,
  from: BackupFiles = 'folder',
): Promise<BackupReport> {
  requireFile(config);
  if (existsSync(folder) && readdirSync(folder).length)
    throw new ConfigError([`${folder} is not empty: choose a new folder for each backup.`]);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, databaseName);
  const source = connect({ url: config.databaseUrl, encryptionKey: config.databaseKey });
  try {
    await source.execute({ sql: 'VACUUM INTO ?', args: [copy] });
  } finally {
    source.close();
  }
  // Files are named by their content and never change: those of later than the database do no harm.
  const files =
    from === 'left-out'
      ? null
      : from === 'folder'
        ? copyFiles(join(config.dataDir, 'files'), join(folder, 'files'))
        : await copyBlobs(from, localBlobs(join(folder, 'files')));
  copyIfThere(join(config.dataDir, 'secret'), join(folder, 'secret'));
  const { rows, digest } = await readAll(copy, config.databaseKey);
  const contents: Contents = { version: 1, rows, digest, files };
  writeFileSync(join(folder, contentsFile), JSON.stringify(contents));
  return { rows, files };
}

/**
 * Fills an empty data folder from a backup, after checking that the backup is whole: same rows,
 * same files. With a bucket the files go there; also those of a backup made from a folder, and the
 * other way round.
 */
export async function restore(
  config: Places,
  folder: string,
  to: Exclude<BackupFiles, 'left-out'> = 'folder',
): Promise<BackupReport> {
  requireFile(config);
  if (!existsSync(join(folder, contentsFile)))
    throw new ConfigError([`${folder} holds no finished backup.`]);
  const target = config.databaseUrl.slice('file:'.length);
  if (existsSync(target))
    throw new ConfigError([
      `${target} exists: restore into an empty DATA_DIR, so that nothing is overwritten.`,
    ]);
  const contents = JSON.parse(readFileSync(join(folder, contentsFile), 'utf8')) as Contents;
  const { rows, digest } = await readAll(join(folder, databaseName), config.databaseKey);
  if (rows !== contents.rows || digest !== contents.digest)
    throw new ConfigError([
      `The database in ${folder} is not the one that was backed up: use another backup.`,
    ]);

  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const files =
    contents.files === null
      ? null
      : to === 'folder'
        ? copyFiles(join(folder, 'files'), join(config.dataDir, 'files'))
        : await copyBlobs(localBlobs(join(folder, 'files')), to);
  if (files !== contents.files)
    throw new ConfigError([
      `${folder} holds ${files} files of ${contents.files}: use another backup.`,
    ]);
  copyIfThere(join(folder, 'secret'), join(config.dataDir, 'secret'));
  // Last: a restore that stopped half way leaves no database behind and can be repeated.
  copyFileSync(join(folder, databaseName), target);
  return { rows, files };
}

function requireFile({ databaseUrl }: Places): void {
  if (!isFileUrl(databaseUrl))
    throw new ConfigError([
      'DATABASE_URL names a libSQL server: back it up with that server’s own means.',
    ]);
}

function copyIfThere(from: string, to: string): void {
  if (existsSync(from)) copyFileSync(from, to);
}

/**
 * Copies the blob folder without drafts of unfinished uploads; checks each file against its name.
 * Answers how many.
 */
function copyFiles(from: string, to: string): number {
  if (!existsSync(from)) return 0;
  cpSync(from, to, { recursive: true, filter: (path) => !path.includes('draft-') });
  let count = 0;
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (createHash('sha256').update(readFileSync(path)).digest('hex') !== entry.name) {
      rmSync(path);
      throw new ConfigError([`${path} does not hold what its name says.`]);
    }
    count++;
  }
  return count;
}

/**
 * Copies every file of one store into another, by its name, which is the hash of its content.
 * Answers how many.
 */
async function copyBlobs(from: BlobStore, to: BlobStore): Promise<number> {
  let count = 0;
  for await (const key of from.keys()) {
    const bytes = await from.get(key);
    // Deleted since it was listed: no row named it any more.
    if (!bytes) continue;
    if (createHash('sha256').update(bytes).digest('hex') !== key)
      throw new ConfigError([`The file ${key} does not hold what its name says.`]);
    await to.put(bytes);
    count++;
  }
  return count;
}

/**
 * Number of rows and one digest over all rows of all tables, in order; opening fails with a wrong
 * key.
 */
async function readAll(
  file: string,
  encryptionKey: string | undefined,
): Promise<{ rows: number; digest: string }> {
  const client = connect({ url: `file:${file}`, encryptionKey });
  try {
    const check = await client.execute('PRAGMA quick_check');
    if (check.rows[0]?.['quick_check'] !== 'ok')
      throw new ConfigError([`${file} is damaged: use another backup.`]);
    const tables = await client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    const hash = createHash('sha256');
    let rows = 0;
    for (const { name: table } of tables.rows) {
      if (typeof table !== 'string') continue;
      // 5,000 rows at a time: a province has tables of millions.
      for (let last = 0, found = 5000; found === 5000;) {
        const page = await client.execute({
          sql: `SELECT rowid AS _row, * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT 5000`,
          args: [last],
        });
        for (const row of page.rows) hash.update(`${table}${JSON.stringify(Object.values(row))}\n`);
        found = page.rows.length;
        rows += found;
        last = Number(page.rows.at(-1)?.['_row'] ?? last);
      }
    }
    return { rows, digest: hash.digest('hex') };
  } finally {
    client.close();
  }
}
