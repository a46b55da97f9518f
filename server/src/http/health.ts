import { statfs } from 'node:fs/promises';
import * as contract from '@lensan/contract';
import { proveWrite } from '../database/probe.ts';
import { describeFault } from '../platform/faults.ts';
import { jobBacklog } from '../platform/job-backlog.ts';
import type { Services } from '../services.ts';
import type { App } from './app.ts';
import { route } from './route.ts';

/** A proof of writing holds this long. */
const proofMs = 10_000;
/** Under this much free space a day of photographs no longer fits. */
const leastFreeBytes = 200 * 1024 * 1024;

/** `/healthz` and `/readyz`. `isRunning` answers false once the server began to stop. */
export function healthRoutes(
  app: App,
  services: Pick<Services, 'database' | 'clock' | 'log' | 'config'>,
  isRunning: () => boolean,
): void {
  let proof: { at: number; holds: Promise<boolean> } | undefined;
  const provesWrite = (): Promise<boolean> => {
    const now = services.clock();
    if (!proof || now - proof.at >= proofMs) {
      proof = {
        at: now,
        holds: proveWrite(services.database, now).catch((error: unknown) => {
          services.log.error({ fault: describeFault(error) }, 'write probe failed');
          return false;
        }),
      };
    }
    return proof.holds;
  };
  route(app, contract.health, 'public', () => ({ ok: true as const }));
  route(app, contract.readiness, 'public', async ({ http }) => {
    const checks = {
      running: isRunning(),
      write: await provesWrite(),
      space: await hasSpace(services.config.dataDir),
    };
    const ready = Object.values(checks).every(Boolean);
    http.status(ready ? 200 : 503);
    // Work that waits or failed is for a person to see: another start would not do it sooner.
    const jobs = await jobBacklog(services.database.read, services.clock()).catch(() => null);
    return { ready, checks, jobs };
  });
}

async function hasSpace(folder: string): Promise<boolean> {
  // A server with its database elsewhere may have no data folder yet; then the space of the working
  // folder counts.
  const { bavail, bsize } = await statfs(folder).catch(() => statfs('.'));
  return bavail * bsize >= leastFreeBytes;
}
