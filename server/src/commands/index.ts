import { backupCommand, restoreCommand, restoredCommand } from './backup.command.ts';
import { assessPhotosCommand, processPhotosCommand } from './photos.command.ts';
import { prepareCommand } from './prepare.command.ts';
import { serveCommand } from './serve.command.ts';

/** What can be run on a server's machine: `node server/dist/main.js <name>`. */
export interface Command {
  readonly sentence: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

export const commands = {
  serve: serveCommand,
  prepare: prepareCommand,
  backup: backupCommand,
  restore: restoreCommand,
  restored: restoredCommand,
  'assess-photos': assessPhotosCommand,
  'process-photos': processPhotosCommand,
} as const satisfies Record<string, Command>;
