// Clears migrations/ and generates one initial migration from the Drizzle tables. Only until the first release: after it, migrations are added, never rewritten.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
rmSync('migrations', { recursive: true, force: true });
execFileSync('node_modules/.bin/drizzle-kit',
  ['generate', '--dialect', 'turso', '--schema', 'server/src/database/schema.ts', '--out', 'migrations', '--name', 'initial'], { stdio: 'inherit' });

const file = join('migrations', readdirSync('migrations').find((name) => name.endsWith('.sql')) ?? 'missing.sql');
// Rules the table definitions cannot say (append-only tables) stand as SQL beside their tables.
const extras = (await readdir('server/src', { recursive: true })).filter((name) => name.endsWith('.triggers.sql')).toSorted();
const extraSql = extras.map((name) => readFileSync(join('server/src', name), 'utf8').trim());
writeFileSync(file, [
  '-- What: all tables, indexes and triggers of the first release.',
  '-- Why: the product starts from an empty database.',
  [readFileSync(file, 'utf8').trim(), ...extraSql].join('\n--> statement-breakpoint\n'), '',
].join('\n'));
