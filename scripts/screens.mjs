// npm run screens: every picture of the documents taken anew (docs/screens, docs/visit), from a
// product built now and a demo commune of its own that is thrown away afterwards.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, giveUp, install, program, requireNode, root, run, say } from './lib/setup.mjs';

requireNode();
process.chdir(root);
install();
build({ fix: 'The build failed; the messages above say where.' });

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
const port = process.env.PORT ?? String(await freePort());
const address = `http://localhost:${port}`;
const data = mkdtempSync(join(tmpdir(), 'len-san-screens-'));
const env = {
  ...process.env,
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  PORT: port,
  PUBLIC_URL: address,
  DATA_DIR: data,
};
const main = join('server', 'dist', 'main.js');
if (run(process.execPath, [main, 'prepare'], { env }) !== 0)
  giveUp('The server could not be prepared; the message above says why.');
const server = spawn(process.execPath, [main, 'serve'], { env, stdio: 'inherit' });
const isReady = async () => {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
};
while (server.exitCode === null && !(await isReady()))
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
const tsx = program('tsx/dist/cli.mjs');
const failed = [
  [join('scripts', 'take-screens.mjs'), address],
  [tsx, join('scripts', 'take-visit.ts'), address],
].filter((args) => run(process.execPath, args) !== 0);
server.kill();
rmSync(data, { recursive: true, force: true });
if (failed.length > 0) giveUp(`Not taken: ${failed.map((args) => args.join(' ')).join('; ')}`);
say('docs/screens and docs/visit are taken anew.');
