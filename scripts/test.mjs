// npm test: set-up, types, lint, build, then every test; ends with one total.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  build,
  install,
  program,
  requireBrowser,
  requireExiftool,
  requireNode,
  root,
  run,
  say,
} from './lib/setup.mjs';

requireNode();
process.chdir(root);
const browser = requireBrowser();
requireExiftool();
install();

const total = { passed: 0, failed: 0 };
const failures = [];
const count = (name, passed, failed) => {
  total.passed += passed;
  total.failed += failed;
  if (failed) failures.push(name);
};
const check = (name, work) => {
  say(`\n— ${name}`);
  const hasPassed = work() === 0;
  count(name, hasPassed ? 1 : 0, hasPassed ? 0 : 1);
};
const node = (file, args) => run(process.execPath, [program(file), ...args]);

check('format', () => node('oxfmt/bin/oxfmt', ['--check', '.']));
check('types of packages, server and tests', () =>
  node('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
);
check('types of the app', () =>
  node('typescript/bin/tsc', ['--noEmit', '-p', 'web/tsconfig.json']),
);
check('lint', () => node('oxlint/bin/oxlint', ['.']));
check('build', () => build());

const reports = mkdtempSync(join(tmpdir(), 'len-san-report-'));
/**
 * Runs the test projects and adds what they report to the total; a runner that ends without a
 * report counts as one failure.
 */
function runTests(name, projects, options = []) {
  say(`\n— ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const code = run(
    process.execPath,
    [
      program('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...options,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser } },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A skipped test only seems to have run.
    const skipped =
      numPendingTests + (numTotalTests - numPassedTests - numFailedTests - numPendingTests);
    if (skipped) say(`${skipped} tests were skipped in: ${name}`);
    const failed = numFailedTests + skipped;
    count(name, numPassedTests, failed || code === 0 ? failed : 1);
  } catch {
    count(name, 0, 1);
  }
}

const hasSqld = process.platform === 'linux' && process.arch === 'x64';
if (!hasSqld)
  say(
    '\nThe npm package of the libSQL server is for linux-x64: here the server’s tests run on the database file only.',
  );
runTests('packages, rules, server and app', [
  'packages',
  'rules',
  'server-file',
  ...(hasSqld ? ['server-sqld'] : []),
  'web',
  'photos',
  'uploads',
]);
// By seeds, one processor each: vitest would leave one of two idle.
runTests('phones on a bad line', ['sync'], ['--maxWorkers=2']);
runTests('browser', ['browser', 'journeys']);
rmSync(reports, { recursive: true, force: true });

if (failures.length) say(`\nFailed: ${failures.join('; ')}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
