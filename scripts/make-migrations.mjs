// Generates the one initial migration from the Drizzle tables. Only until the first release: after
// it, migrations are added, never rewritten.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(new URL('..', import.meta.url).pathname);
// Written beside and then moved into place, so that tests running meanwhile never see half of it.
const draft = join('node_modules', '.cache', 'migrations');
rmSync(draft, { recursive: true, force: true });
execFileSync(
  'node_modules/.bin/drizzle-kit',
  [
    'generate',
    '--dialect',
    'turso',
    '--schema',
    'server/src/schema.ts',
    '--out',
    draft,
    '--name',
    'initial',
  ],
  { stdio: 'inherit' },
);

const name = readdirSync(draft).find((file) => file.endsWith('.sql'));
if (!name) throw new Error('drizzle-kit wrote no migration');
const file = join(draft, name);
// Rules the table definitions cannot say (append-only tables) stand as SQL beside their tables.
const extras = readdirSync('server/src', { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.triggers.sql'))
  .toSorted();
const statements = [
  readFileSync(file, 'utf8'),
  ...extras.map((path) => readFileSync(join('server/src', path), 'utf8')),
].map((sql) => sql.trim());
writeFileSync(
  file,
  [
    '-- What: all tables, indexes and triggers of the first release.',
    '-- Why: the product starts from an empty database.',
    statements.join('\n--> statement-breakpoint\n'),
    '',
  ].join('\n'),
);

mkdirSync('migrations/meta', { recursive: true });
for (const path of [name, join('meta', '0000_snapshot.json'), join('meta', '_journal.json')])
  renameSync(join(draft, path), join('migrations', path));
