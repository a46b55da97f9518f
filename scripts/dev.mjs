// npm run dev: server and app from their sources, both renewed when a file is saved; one Ctrl+C
// ends both. A small demo commune of its own lies in data/dev.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, install, program, requireNode, root, run, say } from './lib/setup.mjs';

requireNode();
process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
const appPort = process.env.APP_PORT || '5173';
process.env.PORT ||= '8080';
process.env.DATA_DIR ||= join('data', 'dev');
process.env.DEMO_HOUSEHOLDS ||= '120';
process.env.PUBLIC_URL ||= `http://localhost:${appPort}`;
process.env.LOG_LEVEL ||= 'warn';
process.env.LENSAN_API ||= `http://127.0.0.1:${process.env.PORT}`;

install();
const tsx = program('tsx/dist/cli.mjs');
const main = join('server', 'src', 'main.ts');
if (run(process.execPath, [tsx, main, 'prepare']) !== 0)
  giveUp('The server could not be prepared; the message above says why.');

const parts = [
  spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', main, 'serve'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
  spawn(
    process.execPath,
    [program('vite/bin/vite.js'), '--clearScreen', 'false', '--strictPort', '--port', appPort],
    { cwd: join(root, 'web'), stdio: ['ignore', 'inherit', 'inherit'] },
  ),
];
say(
  `\nThe app is at http://localhost:${appPort}, the server behind it on port ${process.env.PORT}  (Ctrl+C stops both)\n`,
);

/** Whichever ends first takes the other along; a stop that was asked for is no error. */
let isAsked = false;
const stop = (signal) => parts.forEach((part) => part.exitCode === null && part.kill(signal));
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isAsked = true;
    stop(signal);
  });
for (const part of parts)
  part.on('exit', (code) => {
    if (!isAsked) process.exitCode ||= code ?? 1;
    stop('SIGTERM');
  });
