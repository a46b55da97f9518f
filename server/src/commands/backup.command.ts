import { readConfig } from '../config.ts';
import { backup, restore } from '../database/backup.ts';
import { ConfigError } from '../config.ts';
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

export const restoreCommand: Command = {
  sentence: 'Fill an empty DATA_DIR from a backup; stop the server first',
  async run(args) {
    const { rows, files } = await restore(readConfig(), folderOf(args, 'pnpm restore /mnt/backup/2026-11-25'));
    process.stdout.write(`Restored and checked: ${rows} rows, ${files} files. Start the server with npm start.\n`);
  },
};
