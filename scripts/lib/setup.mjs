// What `npm start`, `npm test` and `npm run bench` share. No dependencies: it runs before anything
// is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const say = (text) => process.stdout.write(`${text}\n`);

/** Ends with one line a person can act on. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(
      `Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org) and run this again.`,
    );
}

const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The pinned pnpm: the one on the PATH when it is that version, otherwise fetched by npx. */
function pnpmCommand() {
  const pinned = manifest().packageManager.split('@')[1];
  const found = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    env: quietEnvironment(),
  });
  return found.status === 0 && found.stdout.trim() === pinned
    ? ['pnpm']
    : ['npx', '--yes', `pnpm@${pinned}`];
}

/** Browsers are never downloaded by a package. */
const quietEnvironment = () => ({ ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });

const digest = (texts) =>
  texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');

/** True when the stamp file holds another text; `keep` writes it once the work is done. */
function stamp(file, text) {
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text;
  return {
    isStale,
    keep: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
  };
}

/** Installs exactly what the lock file says, when it says something else than last time. */
export function install() {
  const lock = stamp(
    join(root, 'node_modules', '.len-san-lock'),
    digest([readFileSync(join(root, 'pnpm-lock.yaml'))]),
  );
  if (!lock.isStale) return;
  say('Installing packages …');
  const [command, ...args] = pnpmCommand();
  run(command, [...args, 'install', '--frozen-lockfile'], {
    env: quietEnvironment(),
    fix: 'Packages could not be installed: check the connection to the npm registry and run this again.',
  });
  lock.keep();
}

/**
 * Runs a program in the project, its output shown. Without `fix` the exit code is answered; with it
 * a failure ends everything with that line.
 */
export function run(command, args, { cwd = root, env = process.env, fix } = {}) {
  const { status, error } = spawnSync(command, args, { cwd, env, stdio: 'inherit' });
  if ((error || status !== 0) && fix) giveUp(error ? `${fix} (${error.message})` : fix);
  return status ?? 1;
}

/** Program of a package at the root, run by this Node. */
export const program = (path) => join(root, 'node_modules', path);

/** Names, sizes and times of all files that end up in the builds. */
function sourceState() {
  const lines = [];
  const walk = (path) => {
    const info = statSync(path);
    if (!info.isDirectory()) return lines.push(`${path} ${info.size} ${info.mtimeMs}`);
    for (const name of readdirSync(path).sort())
      if (!['node_modules', 'dist', '.cache', 'test-results'].includes(name))
        walk(join(path, name));
  };
  for (const name of [
    'packages',
    'server',
    'web',
    'package.json',
    'pnpm-lock.yaml',
    'tsconfig.json',
  ])
    walk(join(root, name));
  return digest(lines);
}

/**
 * Builds app and server when a source changed since the last build. Answers the exit code, or gives
 * up when `fix` is given.
 */
export function build({ fix } = {}) {
  const state = stamp(join(root, 'node_modules', '.len-san-build'), sourceState());
  const isBuilt = ['web/dist/index.html', 'server/dist/main.js'].every((file) =>
    existsSync(join(root, file)),
  );
  if (!state.isStale && isBuilt) return 0;
  say('Building …');
  for (const part of ['web', 'server']) {
    const code = run(
      process.execPath,
      [program('vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      { cwd: join(root, part), fix },
    );
    if (code !== 0) return code;
  }
  state.keep();
  return 0;
}

/** Where a Chromium or Chrome is, or null. */
export function findBrowser() {
  if (process.env.CHROME_PATH)
    return existsSync(process.env.CHROME_PATH) ? process.env.CHROME_PATH : null;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return null;
}

let hasNewLists = false;
/**
 * Installs a Debian package when we may, the newest: lists that lie on a machine for months name a
 * browser that has long been replaced. Answers whether it is there now.
 */
function installPackage(name, why) {
  const isDebianRoot =
    process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;
  if (!isDebianRoot) return false;
  say(`Installing Debian’s package ${name} ${why} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', [...args, '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0;
  // Without new lists (no network, a mirror that is away) the old ones may still do.
  hasNewLists ||= apt('update');
  return apt('install', '-y', '--no-install-recommends', name);
}

/** A browser for the tests: the one that is there, or Debian's when we may install it. */
export function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  installPackage('chromium', '(about 81 MB) for the browser tests');
  return (
    findBrowser() ??
    giveUp(
      'Browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROME_PATH to a Chromium or Chrome, and run npm test again.',
    )
  );
}

/** exiftool looks into finished pictures for what must not be there. */
export function requireExiftool() {
  const isThere = () => spawnSync('exiftool', ['-ver']).status === 0;
  if (!isThere()) installPackage('libimage-exiftool-perl', 'for the tests of photographs');
  if (!isThere())
    giveUp(
      'Tests of photographs need exiftool: install it (Debian: apt-get install libimage-exiftool-perl) and run npm test again.',
    );
}
