import {
  carry,
  pull,
  push,
  pushBytes,
  registerDevice,
  releaseOperation,
  waitingOperations,
} from '@lensan/contract';
import type { Tx } from '../../database/client.ts';
import type { App } from '../../http/app.ts';
import { inflateBody, packedJson } from '../../http/inflate.ts';
import { route } from '../../http/route.ts';
import type { Actor } from '../../platform/actor.ts';
import type { OperationRunner } from '../../operations/runner.ts';
import { takeCarried } from './sync.carry.ts';
import { pullChanges } from './sync.pull.ts';
import type { PullSources } from './sync.slices.ts';
import * as taking from './sync.push.ts';
import { listWaiting, releaseWaiting, type ReviewSources } from './sync.review.ts';

/** What the features give to sync. Handed in by `app.ts`. */
export interface SyncSources extends Omit<PullSources, 'runner'>, ReviewSources {
  /** The account as it may act now, or null when it may not. */
  readonly actorOf: (tx: Tx, accountId: string) => Promise<Actor | null>;
}

/**
 * What phones talk to: their number, delivering operations, fetching changes, files another phone
 * brought, work that waits.
 */
export function syncRoutes(
  app: App,
  services: taking.SyncServices,
  runner: OperationRunner,
  sources: SyncSources,
): void {
  route(app, registerDevice, 'sync.push', ({ actor, body }) =>
    taking.registerDevice(services, actor, body.known),
  );
  app.hono.use(push.path, inflateBody(4 * pushBytes));
  route(app, push, 'sync.push', ({ actor, body }) =>
    taking.takeOperations(services, runner, actor, body),
  );
  route(app, pull, 'sync.pull', async ({ actor, body, http }) =>
    packedJson(
      http.req.header('accept-encoding'),
      await pullChanges(services, { ...sources, runner }, actor, body),
    ),
  );
  route(app, carry, 'sync.push', ({ body }) =>
    takeCarried(services, runner, sources.actorOf, body),
  );
  route(app, waitingOperations, 'sync.review', ({ actor }) =>
    listWaiting(services, sources, actor),
  );
  route(app, releaseOperation, 'sync.review', ({ actor, params }) =>
    releaseWaiting(services, sources, runner, actor, params.id),
  );
}
