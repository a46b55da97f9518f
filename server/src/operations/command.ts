import type { Action } from '@lensan/access';
import type { Tx } from '../database/client.ts';
import { makeScope } from '../database/scope.ts';
import type { Actor } from '../platform/actor.ts';
import { requireAllowed } from '../platform/require-allowed.ts';
import type { Services } from '../services.ts';
import { openContext } from './operation-context.ts';
import type { OperationContext } from './operation.ts';

/** What any write needs of the server. */
export type WriteServices = Pick<Services, 'database' | 'clock' | 'ids'>;

/**
 * A write of somebody who is signed in. `name`: what the activity log calls it. `needs`: the line
 * of the access table, where that is not called the same.
 */
export type Command<Row extends { readonly path: string }> = Named & {
  /**
   * What it is done to, loaded inside the write: what stands now and not what stood when the
   * request began. Nothing there answers `not_found`.
   */
  readonly on: (tx: Tx) => Row | null | undefined | Promise<Row | null | undefined>;
};
type Named =
  | { readonly name: Action; readonly needs?: undefined }
  | { readonly name: string; readonly needs: Action };

/**
 * The one way to write beside the operations of phones: opens the write, loads its target, holds
 * the target against the access table, and hands over the same context operations get. The write
 * is undone when `work` throws, and when it ends without `recordActivity` or `silent`. As it may
 * run again after a lock, `work` awaits only SQL.
 * @example command(services, actor, { name: 'card.issue', on: (tx) => findHousehold(tx, id) }, async (context, household) => { … });
 */
export const command = <Row extends { readonly path: string }, T>(
  services: WriteServices,
  actor: Actor,
  asked: Command<Row>,
  work: (context: OperationContext, row: Row) => Promise<T>,
): Promise<T> =>
  inWrite(services, asked.name, async (tx) => {
    const row = requireAllowed(actor, asked.needs ?? asked.name, await asked.on(tx));
    return [actor, (context) => work(context, row)];
  });

/**
 * A write of somebody who is not signed in and proves itself otherwise (a secret, a signature), or
 * of the product itself. `by` finds out inside the write in whose name it is made; without it the
 * log says `system`, unless `recordActivity` names an account.
 */
export const openCommand = <T>(
  services: WriteServices,
  name: string,
  work: (context: OperationContext) => Promise<T>,
  by: (tx: Tx) => Actor | Promise<Actor> = () => system,
): Promise<T> => inWrite(services, name, async (tx) => [await by(tx), work]);

async function inWrite<T>(
  services: WriteServices,
  name: string,
  begin: (tx: Tx) => Promise<[actor: Actor, work: (context: OperationContext) => Promise<T>]>,
): Promise<T> {
  const id = services.ids.id();
  return services.database.write(async (tx) => {
    const [actor, work] = await begin(tx);
    const now = services.clock();
    const { context, requireAccount } = openContext(services, tx, actor, {
      id,
      kind: name,
      at: now,
      base: null,
      origin: actor.deviceId,
      now,
      touched: new Set(),
      accountName: () => Promise.resolve(null),
    });
    const result = await work(context);
    requireAccount();
    return result;
  });
}

/** Nobody is signed in where the product itself writes. */
const system: Actor = {
  accountId: 'system',
  deviceId: 'system',
  sessionId: '',
  grants: [],
  scope: makeScope([]),
  householdId: null,
};
