import { pull, push, pushBytes, registerDevice } from '@lensan/contract';
import type { App } from '../../http/app.ts';
import { inflateBody, packedJson } from '../../http/inflate.ts';
import { route } from '../../http/route.ts';
import type { OperationRunner } from '../../platform/operations.ts';
import { pullChanges, type PullSources } from './sync.pull.ts';
import * as taking from './sync.push.ts';

/** What phones talk to: their number, delivering operations, fetching changes. */
export function syncRoutes(app: App, services: taking.SyncServices, runner: OperationRunner, sources: Omit<PullSources, 'runner'>): void {
  route(app, registerDevice, 'sync.push', ({ actor, body }) => taking.registerDevice(services, actor, body.known));
  app.hono.use(push.path, inflateBody(4 * pushBytes));
  route(app, push, 'sync.push', ({ actor, body }) => taking.takeOperations(services, runner, actor, body));
  route(app, pull, 'sync.pull', async ({ actor, body, http }) =>
    packedJson(http.req.header('accept-encoding'), await pullChanges(services, { ...sources, runner }, actor, body)));
}
