// npm run bench: every `bench/*.bench.ts|mjs` of the project, one after another; names as arguments
// choose some.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, program, requireNode, root, run, say } from './lib/setup.mjs';

requireNode();
process.chdir(root);
install();
build({ fix: 'The build failed; the messages above say where.' });

const homes = [
  'server',
  'web',
  'tests',
  ...readdirSync('packages').map((name) => join('packages', name)),
];
const files = homes
  .flatMap((home) => readdirSync(home, { recursive: true }).map((name) => join(home, String(name))))
  .filter(
    (file) =>
      /(^|\/)bench\/[^/]+\.bench\.(ts|mjs)$/.test(file) && !/node_modules|\/dist\//.test(file),
  )
  .sort();
const wanted = process.argv.slice(2);
const chosen = files.filter((file) => !wanted.length || wanted.some((word) => file.includes(word)));
if (!chosen.length)
  say(
    `No benchmark${wanted.length ? ` matches ${wanted.join(' ')}; there are:\n${files.join('\n')}` : ' yet.'}`,
  );

let failed = 0;
for (const file of chosen) {
  say(`\n— ${file}`);
  failed +=
    run(process.execPath, file.endsWith('.ts') ? [program('tsx/dist/cli.mjs'), file] : [file]) === 0
      ? 0
      : 1;
}
if (failed) say(`\n${failed} benchmarks ended with an error`);
process.exitCode = failed ? 1 : 0;
