import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationKind, operations } from '@lensan/contract';
import { inject } from 'vitest';
import type { input } from 'zod/mini';
import { operationRunner } from '../../../server/src/app.ts';
import { readConfig } from '../../../server/src/config.ts';
import { findAccount } from '../../../server/src/features/accounts/accounts.repository.ts';
import { actorFor } from '../../../server/src/features/accounts/sessions.ts';
import { openServices } from '../../../server/src/open-services.ts';
import { serve } from '../../../server/src/serve.ts';
import type { Services } from '../../../server/src/services.ts';
import { migrationsFolder } from '../../support/database.ts';
import { seedCommune, type PersonId } from './commune.ts';

type BodyInput<K extends OperationKind> = input<(typeof operations)[K]['body']>;

export interface JourneyServer {
  /** Address to open in a browser, without a slash at the end. */
  readonly url: string;
  readonly services: Services;
  /** Moves the server's clock forward; sessions, invitations and waiting times notice. */
  advance(ms: number): void;
  /** Does a named write as if a phone of that person had sent it. Throws when it is refused. */
  play<K extends OperationKind>(by: PersonId, kind: K, body: BodyInput<K>): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Without people and villages: an installation on its first day. */
  readonly isEmpty?: boolean;
  /** Folder of another build of the app. */
  readonly site?: string;
  /** Command that reads HEIC pictures. */
  readonly heicDecoder?: string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/**
 * The real server with its own database, files and jobs, serving the freshly built app, over the
 * small commune of `commune.ts`.
 */
export async function startServer(options: ServerOptions = {}): Promise<JourneyServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lensan-journey-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let ahead = 0;
  const opened = await openServices(
    readConfig({
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      WEB_DIR: options.site ?? inject('site'),
      MIGRATIONS_DIR: migrationsFolder,
      LOG_LEVEL: 'error',
      APP_SECRET: 'journey-secret-journey-secret-journey',
      HEIC_DECODER: options.heicDecoder,
    }),
  );
  const services: Services = { ...opened, clock: () => opened.clock() + ahead };
  if (!options.isEmpty) await seedCommune(services);
  const running = await serve(services);
  const runner = operationRunner(services);
  return {
    url,
    services,
    advance: (ms) => {
      ahead += ms;
    },
    async play(by, kind, body) {
      const account = await findAccount(services.database.read, by);
      const actor =
        account &&
        (await actorFor(
          services.database.read,
          account,
          { sessionId: 'journey', deviceId: 'journey' },
          services.clock(),
        ));
      if (!actor) throw new Error(`nobody is called ${by}`);
      const householdId =
        'householdId' in body && typeof body.householdId === 'string'
          ? body.householdId
          : 'id' in body && typeof body.id === 'string'
            ? body.id
            : '';
      const [result] = await runner.run(actor, { device: null, offsetMs: 0, version: 1 }, [
        {
          n: null,
          envelope: { id: services.ids.id(), kind, at: services.clock(), householdId, body },
        },
      ]);
      if (result?.status !== 'ok')
        throw new Error(`${kind} by ${by}: ${result?.code ?? 'no result'}`);
    },
    async stop() {
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
