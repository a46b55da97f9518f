// npm run mutate -- GROUP …: breaks the code of a group in one place at a time and asks its nearest
// tests whether they notice. Without a group it lists them. --seed=1 and --size=800 choose another
// sample; --survivors shows every change that nobody noticed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { groups } from './mutate/groups.mjs';
import { loaded } from './mutate/plugins.mjs';
import { install, requireNode, root, say } from './lib/setup.mjs';

requireNode();
process.chdir(root);
install();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: '800' },
    survivors: { type: 'boolean', default: false },
  },
});
const all = groups();
const unknown = positionals.filter((name) => !all.has(name));
if (unknown.length || !positionals.length)
  say(
    `${unknown.length ? `No group is called ${unknown.join(', ')}. ` : ''}Groups:\n${[...all.keys()].join('\n')}`,
  );
if (unknown.length) process.exit(1);
process.env.MUTATE_SEED = values.seed;
process.env.MUTATE_SIZE = values.size;

const count = (results, ...statuses) =>
  results.filter(({ status }) => statuses.includes(status)).length;

/** Breaks one group and answers its line of the table. */
async function mutate(name) {
  const { mutate: sources, tests, kind } = all.get(name);
  process.env.MUTATE_GROUP = JSON.stringify({ tests, kind });
  const began = Date.now();
  const results = await new Stryker({
    mutate: sources,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(root, 'scripts/mutate/plugins.mjs')],
    checkers: ['sample'],
    vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // TypeScript 7 has no compiler to call; Stryker lets a file be that is not there.
    tsconfigFile: 'none',
    concurrency: 2,
    timeoutMS: 20_000,
    reporters: ['progress-append-only', 'loaded'],
    ignorePatterns: ['/.cache', '/data', '/docs', 'dist'],
    warnings: { slow: false },
    allowConsoleColors: false,
  }).runMutationTest();
  const missing = tests.filter((file) => !loaded.has(file));
  if (missing.length) say(`These tests did not load in the copy: ${missing.join(', ')}`);
  const made = results.filter(({ status }) => !['CompileError', 'Ignored'].includes(status));
  keep(name, made);
  return {
    group: name,
    mutants: results.length,
    tried: made.length,
    killed: count(made, 'Killed', 'Timeout', 'RuntimeError'),
    survived: count(made, 'Survived'),
    'not reached': count(made, 'NoCoverage'),
    'score %': made.length
      ? Math.round((count(made, 'Killed', 'Timeout', 'RuntimeError') / made.length) * 1000) / 10
      : '–',
    minutes: Math.round((Date.now() - began) / 6000) / 10,
  };
}

/** Survivors of a group, one a line, in `.cache/mutants`; shown too when asked for. */
function keep(name, made) {
  const lines = made
    .filter(({ status }) => ['Survived', 'NoCoverage'].includes(status))
    .map(
      ({ fileName, location, mutatorName, replacement, status }) =>
        `${relative(root, fileName)}:${location.start.line}:${location.start.column} ${status} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 160)}`,
    )
    .sort();
  const folder = join(root, '.cache', 'mutants');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name.replaceAll('/', '-')}.txt`), `${lines.join('\n')}\n`);
  if (values.survivors) say(lines.join('\n'));
}

const table = [];
for (const name of positionals) {
  say(`\n— ${name}`);
  table.push(await mutate(name));
}
if (table.length) console.table(table);
