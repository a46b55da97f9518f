import { ConfigError, readConfig } from '../config.ts';
import type { Command } from './index.ts';

const folders = (args: readonly string[], count: number, example: string): string[] => {
  const given = args.filter((arg) => arg !== '--');
  if (given.length !== count)
    throw new ConfigError([`Say which folder${count > 1 ? 's' : ''}: ${example}`]);
  return given;
};
/** Reads HEIC when the installation names a program for it. */
async function heicDecoder() {
  const { heicDecoder: command } = readConfig();
  return command === undefined
    ? undefined
    : (await import('../features/photos/photo-heic.ts')).makeHeicDecoder(command);
}
const line = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

// The work is loaded when asked for: no other command needs the decoders in its own process.
export const assessPhotosCommand: Command = {
  sentence: 'Judge every picture of a folder: one JSON line a file',
  async run(args) {
    const [folder = ''] = folders(args, 1, 'pnpm photos:assess pictures');
    const { assessFolder } = await import('../features/photos/photo-folders.ts');
    for await (const judged of assessFolder(folder, await heicDecoder())) line(judged);
  },
};

export const processPhotosCommand: Command = {
  sentence:
    'Make the whole set of every picture of a folder into another folder: one JSON line as summary',
  async run(args) {
    const [from = '', to = ''] = folders(args, 2, 'pnpm photos:process pictures sets');
    const { processFolder } = await import('../features/photos/photo-folders.ts');
    line(await processFolder(from, to, await heicDecoder()));
  },
};
