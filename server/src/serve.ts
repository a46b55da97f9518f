import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { buildApp } from './app.ts';
import { makeJobRunner } from './platform/jobs.ts';
import type { Services } from './services.ts';

export interface RunningServer {
  readonly port: number;
  /**
   * Says no to new work, finishes requests and jobs, then closes the database. Later calls wait for
   * the first.
   */
  stop(): Promise<void>;
}

/**
 * Jobs at once, as many as the smallest server has cores: pictures are made in processes of lower
 * priority, so answering goes first.
 */
const jobsAtOnce = 2;

/** Listens and works until stopped. */
export async function serve(services: Services): Promise<RunningServer> {
  let isRunning = true;
  const { app, jobs } = buildApp(services, { isRunning: () => isRunning });
  const runner = makeJobRunner(services, jobs, { atOnce: jobsAtOnce });
  const server = createAdaptorServer({ fetch: app.hono.fetch }) as Server;
  server.requestTimeout = 120_000;
  server.headersTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(services.config.port, services.config.host, resolve);
  });
  runner.start();

  let stopped: Promise<void> | undefined;
  const stopNow = async () => {
    isRunning = false;
    const closed = new Promise<void>((resolve, reject) =>
      server.close((error) => (error ? reject(error) : resolve())),
    );
    server.closeIdleConnections();
    await Promise.all([closed, runner.stop()]);
    await services.database.close();
  };
  return { port: (server.address() as AddressInfo).port, stop: () => (stopped ??= stopNow()) };
}
