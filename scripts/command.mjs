// A command of the built server with the settings of .env: pnpm backup FOLDER, pnpm restore FOLDER.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, install, requireNode, root, run } from './lib/setup.mjs';

requireNode();
const [name, ...args] = process.argv.slice(2);
const absolute = args.map((arg) => (arg.startsWith('--') ? arg : resolve(arg)));
process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
process.env.LOG_LEVEL ||= 'warn';
install();
build({ fix: 'The build failed; the messages above say where.' });
process.exitCode = run(process.execPath, [
  '--enable-source-maps',
  join('server', 'dist', 'main.js'),
  name ?? '',
  ...absolute,
]);
