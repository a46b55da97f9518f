// npm start: everything from a fresh clone to a running server. `--no-demo` for a real
// installation.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, giveUp, install, requireNode, root, run } from './lib/setup.mjs';

requireNode();
process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
if (process.argv.includes('--no-demo')) process.env.DEMO = 'no';
process.env.LOG_LEVEL ||= 'warn';
process.env.NODE_ENV ||= 'production';

install();
build({ fix: 'The build failed; the messages above say where.' });

const main = ['--enable-source-maps', join('server', 'dist', 'main.js')];
// Migrates; the first time loads the demo commune, or makes the invitation for the first official;
// prints what to sign in with.
if (run(process.execPath, [...main, 'prepare']) !== 0)
  giveUp('The server could not be prepared; the message above says why.');

const server = spawn(process.execPath, [...main, 'serve', '--say-address'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
