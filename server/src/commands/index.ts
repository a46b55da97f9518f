import { serveCommand } from './serve.command.ts';

/** What can be run on a server's machine, besides serving. */
export interface Command { readonly sentence: string; readonly run: (args: readonly string[]) => Promise<void> }

export const commands = {
  serve: serveCommand,
} as const satisfies Record<string, Command>;
