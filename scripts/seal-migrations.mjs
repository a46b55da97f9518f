// npm run migrations:seal: writes down the digests of the new migrations, the last step before
// they are committed. What landed is never touched again.
import { writeFileSync } from 'node:fs';
import { digestOf, landed, landedFile, migrationFiles } from './lib/migrations.mjs';
import { giveUp, root, say } from './lib/setup.mjs';

process.chdir(root);
const before = landed();
const changed = migrationFiles().filter(
  (file) => before.has(file) && before.get(file) !== digestOf(file),
);
if (changed.length)
  giveUp(`${changed.join(', ')} landed and was changed: add a migration that does the rest.`);
const lines = [...migrationFiles()].map((file) => `${digestOf(file)}  ${file}`);
writeFileSync(landedFile, `${lines.join('\n')}\n`);
say(`${migrationFiles().length - before.size} new, ${lines.length} in all`);
