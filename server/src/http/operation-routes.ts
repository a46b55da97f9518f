import { actions, type Action } from '@lensan/access';
import { operationEndpoint, operations, operationsVersion } from '@lensan/contract';
import type { OperationRunner } from '../operations/runner.ts';
import type { App } from './app.ts';
import { route } from './route.ts';

/**
 * Mounts `POST /api/operations/<kind>` for every operation: the same use cases as the phones' push,
 * one at a time.
 */
export function mountOperations(app: App, runner: OperationRunner): void {
  for (const [kind, described] of Object.entries(operations)) {
    if (!runner.kinds.includes(kind)) continue;
    if (!Object.hasOwn(actions, kind))
      throw new Error(`operation ${kind} has no line in the access table`);
    route(
      app,
      operationEndpoint(kind, described.summary),
      kind as Action,
      async ({ actor, body }) => {
        const [result] = await runner.run(
          actor,
          { device: null, offsetMs: 0, version: operationsVersion },
          [{ n: null, envelope: { ...body, kind } }],
        );
        if (!result) throw new Error('an operation ended without a result');
        return result;
      },
    );
  }
}
