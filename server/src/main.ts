import { commands } from './commands/index.ts';
import { ConfigError } from './config.ts';
import { MigrationRefused } from './database/migrate.ts';

const [name = 'serve', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;

/** What a person can mend is said in a sentence; anything else with its trace. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof MigrationRefused;

if (!command) {
  process.stderr.write(`Unknown command ${name}. Known: ${Object.keys(commands).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  try {
    await command.run(args);
  } catch (error) {
    process.stderr.write(
      `${isForPeople(error) ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
