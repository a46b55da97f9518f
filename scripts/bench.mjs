// npm run bench: every `bench/*.bench.ts|mjs` of the project, one after another; names as arguments
// choose some. `--against FOLDER` runs each in another checkout too (installed there), before and
// here by turns, and shows what differs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, giveUp, install, requireNode, root, run, say } from './lib/setup.mjs';
import { sideBySide } from './lib/side-by-side.mjs';

requireNode();
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});
const against = values.against === undefined ? undefined : resolve(values.against);
process.chdir(root);
install();
build({ fix: 'The build failed; the messages above say where.' });
if (against !== undefined) {
  if (!existsSync(join(against, 'node_modules', 'tsx')))
    giveUp(`${against} is no installed checkout: run pnpm install there.`);
  run('npm', ['run', 'build'], { cwd: against, fix: `The build of ${against} failed.` });
  process.env.BENCH_AGAINST = against;
}

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
const chosen = files.filter((file) => !wanted.length || wanted.some((word) => file.includes(word)));
if (!chosen.length)
  say(
    `No benchmark${wanted.length ? ` matches ${wanted.join(' ')}; there are:\n${files.join('\n')}` : ' yet.'}`,
  );

const argsOf = (file, house = root) =>
  file.endsWith('.ts') ? [join(house, 'node_modules', 'tsx', 'dist', 'cli.mjs'), file] : [file];
/** Runs one in a checkout and answers what it said; a missed bar ends with an error and says so. */
function listen(file, house) {
  const { status, stdout } = spawnSync(process.execPath, argsOf(file, house), {
    cwd: house,
    env: { ...process.env, BENCH_AGAINST: undefined },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { isFine: status === 0, said: stdout };
}
/** A benchmark that compares by itself is there only since now, and is run once. */
function compare(file) {
  if (against === undefined || !existsSync(join(against, file)))
    return run(process.execPath, argsOf(file)) === 0;
  const before = listen(file, against);
  const now = listen(file, root);
  say(sideBySide(before.said, now.said));
  return now.isFine;
}

let failed = 0;
for (const file of chosen) {
  say(`\n— ${file}`);
  failed += compare(file) ? 0 : 1;
}
if (failed) say(`\n${failed} benchmarks ended with an error`);
process.exitCode = failed ? 1 : 0;
