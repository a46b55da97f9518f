import { ConfigError, readConfig, type Config } from '../config.ts';
import { backup, restore } from '../database/backup.ts';
import { openDatabase } from '../database/client.ts';
import { renewEpoch } from '../features/sync/sync.repository.ts';
import { systemIds } from '../platform/ids.ts';
import type { Command } from './index.ts';

const folderOf = (args: readonly string[], example: string): string => {
  const [folder] = args;
  if (!folder) throw new ConfigError([`Say which folder: ${example}`]);
  return folder;
};

/** Runs beside a working server: readers and writers go on. */
export const backupCommand: Command = {
  sentence: 'Copy database and files into a folder, beside a running server',
  async run(args) {
    const { rows, files } = await backup(readConfig(), folderOf(args, 'pnpm backup /mnt/backup/2026-11-25'));
    process.stdout.write(`Backed up and checked: ${rows} rows, ${files} files.\n`);
  },
};

/** Phones must hear that change numbers will be given a second time: they fetch anew and bring back what the backup does not hold. */
async function beginNewLife(config: Config): Promise<void> {
  const database = await openDatabase({ url: config.databaseUrl, authToken: config.databaseAuthToken, encryptionKey: config.databaseKey });
  try {
    await database.write((tx) => renewEpoch(tx, systemIds.id));
  } finally {
    await database.close();
  }
}

/** For a libSQL server, which is restored with its own means. */
export const restoredCommand: Command = {
  sentence: 'Say that the database was restored by other means than `restore`, before the server is started again',
  async run() {
    await beginNewLife(readConfig());
    process.stdout.write('Phones will fetch everything anew and bring back what the restored database does not hold.\n');
  },
};

export const restoreCommand: Command = {
  sentence: 'Fill an empty DATA_DIR from a backup; stop the server first',
  async run(args) {
    const config = readConfig();
    const { rows, files } = await restore(config, folderOf(args, 'pnpm restore /mnt/backup/2026-11-25'));
    await beginNewLife(config);
    process.stdout.write(`Restored and checked: ${rows} rows, ${files} files. Start the server with npm start.\n`);
  },
};
