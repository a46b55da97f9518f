// npm run migrations:make -- NAME "What it does" "Why": adds a migration that leads from those
// that are there to the Drizzle tables. Read it, add what rows need, then npm run migrations:seal.
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { landed, migrationFiles, triggers } from './lib/migrations.mjs';
import { giveUp, program, root, run, say } from './lib/setup.mjs';

process.chdir(root);
const [name, what, why] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name) || !what || !why)
  giveUp(
    'Say a name and two sentences: npm run migrations:make -- campaigns "a table of campaigns." "officials plan who is visited next."',
  );
const unsealed = migrationFiles().filter((file) => !landed().has(file));
if (unsealed.length)
  giveUp(`${unsealed.join(', ')} is not sealed yet: seal it, or remove it with git, first.`);

// Written beside and then moved into place, so that tests running meanwhile never see half of it.
const draft = join('node_modules', '.cache', 'migrations');
rmSync(draft, { recursive: true, force: true });
mkdirSync(draft, { recursive: true });
cpSync('migrations', draft, { recursive: true });
const before = new Set(readdirSync(draft));
const asked = ['--dialect', 'turso', '--schema', 'server/src/schema.ts', '--out', draft];
const generate = (...more) => {
  run(
    process.execPath,
    [program('drizzle-kit/bin.cjs'), 'generate', ...asked, '--name', name, ...more],
    { fix: 'drizzle-kit could not compare the tables; its message above says why.' },
  );
  return readdirSync(draft).find((entry) => entry.endsWith('.sql') && !before.has(entry));
};

const written = migrationFiles().map((file) => readFileSync(join('migrations', file), 'utf8'));
/** Triggers that no migration has made yet; one that is made anew goes first. */
const newTriggers = triggers()
  .filter((sql) => !written.some((text) => text.includes(sql)))
  .flatMap((sql) => {
    const trigger = /^CREATE TRIGGER (\w+)/.exec(sql)?.[1];
    const isThere = written.some((text) => text.includes(`CREATE TRIGGER ${trigger} `));
    return isThere ? [`DROP TRIGGER ${trigger};`, sql] : [sql];
  });
const changed = generate();
if (!changed && !newTriggers.length) {
  say('Tables and migrations agree: nothing to add.');
  process.exit(0);
}
const file = changed ?? generate('--custom');
const tables = changed ? [readFileSync(join(draft, file), 'utf8').trim()] : [];
writeFileSync(
  join(draft, file),
  `-- What: ${what}\n-- Why: ${why}\n${[...tables, ...newTriggers].join('\n--> statement-breakpoint\n')}\n`,
);
for (const path of [file, ...readdirSync(join(draft, 'meta')).map((entry) => join('meta', entry))])
  renameSync(join(draft, path), join('migrations', path));
say(`migrations/${file}: read it, add what rows need, then npm run migrations:seal`);
