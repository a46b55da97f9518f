import { ConfigError, readConfig, type Config } from '../config.ts';
import { backup, restore, type BackupReport } from './backup.ts';
import { openDatabase } from '../database/client.ts';
import { renewEpoch } from '../features/sync/sync.repository.ts';
import { systemIds } from '../platform/ids.ts';
import { s3Blobs } from '../platform/s3-blobs.ts';
import { s3PlaceOf } from '../s3-place.ts';
import type { Command } from './index.ts';

const leaveOut = '--without-files';
const folderOf = (args: readonly string[], example: string): string => {
  const [folder] = args.filter((arg) => !arg.startsWith('--'));
  if (!folder) throw new ConfigError([`Say which folder: ${example}`]);
  return folder;
};
const storeOf = ({ filesUrl }: Config) => {
  const place = filesUrl === undefined ? null : s3PlaceOf(filesUrl);
  return place ? s3Blobs(place) : ('folder' as const);
};

/** What a backup holds, and plainly what it does not. */
export const backupSentence = ({ rows, files }: BackupReport): string =>
  `Backed up and checked: ${rows} rows, ${files === null ? 'no files' : `${files} files`}.\n${
    files === null
      ? 'THE PHOTOGRAPHS ARE NOT IN THIS BACKUP. Without them a restored product shows no pictures: keep a copy of the bucket of FILES_URL (versions, or a second bucket), and set the same FILES_URL when you restore.\n' +
        'BẢN SAO LƯU NÀY KHÔNG CÓ ẢNH. Phải sao lưu riêng kho ảnh ở FILES_URL, và khi khôi phục phải đặt lại đúng FILES_URL đó.\n'
      : ''
  }`;

/** Runs beside a working server: readers and writers go on. */
export const backupCommand: Command = {
  sentence: `Copy database and files, also those in a bucket, into a folder, beside a running server; ${leaveOut} copies the database alone`,
  async run(args) {
    const config = readConfig();
    process.stdout.write(
      backupSentence(
        await backup(
          config,
          folderOf(args, 'pnpm backup /mnt/backup/2026-11-25'),
          args.includes(leaveOut) ? 'left-out' : storeOf(config),
        ),
      ),
    );
  },
};

/**
 * Phones must hear that change numbers will be given a second time: they fetch anew and bring back
 * what the backup does not hold.
 */
async function beginNewLife(config: Config): Promise<void> {
  const database = await openDatabase({
    url: config.databaseUrl,
    authToken: config.databaseAuthToken,
    encryptionKey: config.databaseKey,
  });
  try {
    await database.write((tx) => renewEpoch(tx, systemIds.id));
  } finally {
    await database.close();
  }
}

/** For a libSQL server, which is restored with its own means. */
export const restoredCommand: Command = {
  sentence:
    'Say that the database was restored by other means than `restore`, before the server is started again',
  async run() {
    await beginNewLife(readConfig());
    process.stdout.write(
      'Phones will fetch everything anew and bring back what the restored database does not hold.\n',
    );
  },
};

export const restoreCommand: Command = {
  sentence: 'Fill an empty DATA_DIR from a backup; stop the server first',
  async run(args) {
    const config = readConfig();
    const { rows, files } = await restore(
      config,
      folderOf(args, 'pnpm restore /mnt/backup/2026-11-25'),
      storeOf(config),
    );
    await beginNewLife(config);
    process.stdout.write(
      `Restored and checked: ${rows} rows, ${files === null ? 'no files: the backup holds none, FILES_URL must name the bucket that does' : `${files} files`}. Start the server with npm start.\n`,
    );
  },
};
