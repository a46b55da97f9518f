import {
  refuse,
  type NumberedOperation,
  type OperationResult,
  type push,
  type PushAnswer,
  type Infer,
} from '@lensan/contract';
import { deviceLetters, lettersOf, placeInOrder } from '@lensan/sync';
import type { Db, Tx } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { readEnvelope, type DeliveredOperation } from '../../operations/delivery.ts';
import type { OperationRunner } from '../../operations/runner.ts';
import type { Services } from '../../services.ts';
import {
  findPhoneStore,
  insertPhoneStore,
  readEpoch,
  updatePhoneStore,
  type PhoneStore,
} from './sync.repository.ts';

export type SyncServices = Pick<Services, 'database' | 'clock' | 'ids' | 'log'>;
type PushBody = Infer<typeof push.body>;

/**
 * What phones compare to know whether their cursors still mean the same: the life of the database,
 * and as what this person sees the records. A mentor who becomes an official sees the same rows
 * without phone numbers, so everything is fetched anew.
 */
export const epochFor = (actor: Pick<Actor, 'grants'>, epoch: string): string =>
  `${epoch}.${[
    ...new Set(
      actor.grants.map(
        ({ role, personal }) =>
          role
            .split('_')
            .map((word) => word[0])
            .join('') + (personal ? '+' : ''),
      ),
    ),
  ]
    .sort()
    .join('')}`;

/** Gives a phone store its number, or takes back one that a restored server has forgotten. */
export function registerDevice(
  services: SyncServices,
  actor: Actor,
  known?: { device: string; key: string },
): Promise<{ device: string; epoch: string; now: number; key: string }> {
  return services.database.write(async (tx) => {
    const now = services.clock();
    const epoch = epochFor(actor, await readEpoch(tx, services.ids.id));
    if (known) {
      const store = await findPhoneStore(tx, known.device);
      if (store && (store.accountId !== actor.accountId || store.key !== known.key))
        throw refuse('sync.device_taken');
      if (!store) await insertPhoneStore(tx, { ...known, accountId: actor.accountId, now });
      return { ...known, epoch, now };
    }
    const device = await freeNumber(tx, services);
    const key = services.ids.secret();
    await insertPhoneStore(tx, { device, key, accountId: actor.accountId, now });
    return { device, key, epoch, now };
  });
}

async function freeNumber(tx: Tx, services: SyncServices): Promise<string> {
  for (;;) {
    const device = lettersOf(
      Buffer.from(services.ids.secret(), 'base64url').subarray(0, deviceLetters),
    );
    if (!(await findPhoneStore(tx, device))) return device;
  }
}

/** The actor's own store, or a refusal that makes the phone register again. */
export async function ownStore(db: Db, actor: Actor, device: string): Promise<PhoneStore> {
  const store = await findPhoneStore(db, device);
  if (!store) throw refuse('sync.device_unknown');
  if (store.accountId !== actor.accountId) throw refuse('sync.device_taken');
  return store;
}

/**
 * Takes operations in the phone's order, all in one write transaction. The first that is out of
 * order ends the take with `want`.
 */
export function takeOperations(
  services: SyncServices,
  runner: OperationRunner,
  actor: Actor,
  body: PushBody,
): Promise<PushAnswer> {
  return services.database.write(async (tx) => {
    const now = services.clock();
    const store = await ownStore(tx, actor, body.device);
    const offsetMs = now - body.sentAt;
    const delivery = { device: body.device, offsetMs, version: body.version };
    const results: OperationResult[] = [];
    let last = store.last;
    let want: number | undefined;
    const numbered = body.operations.map(readNumbered);
    const batch = await runner.prepare(
      tx,
      numbered.map(({ delivered }) => delivered),
    );
    for (const { n, delivered } of numbered) {
      const place = placeInOrder(last, n);
      if (place === 'gap') {
        want = last + 1;
        break;
      }
      const [result] = await runner.runInside(
        tx,
        actor,
        delivery,
        [place === 'next' ? delivered : { ...delivered, n: null }],
        { onlyKnown: place === 'repeat', batch },
      );
      // A number that was used for another operation: the phone's store was rolled back and counted
      // it again.
      if (!result) {
        want = last + 1;
        break;
      }
      results.push(result);
      last = Math.max(last, n);
    }
    await runner.finish(batch);
    await updatePhoneStore(tx, body.device, now, body.state, { last, offsetMs });
    const epoch = epochFor(actor, await readEpoch(tx, services.ids.id));
    return { epoch, now, last, results, ...(want === undefined ? {} : { want }) };
  });
}

/**
 * What cannot be read as an operation still takes its number, so that those behind it go on; it is
 * rejected alone as unknown.
 */
function readNumbered(raw: unknown): { n: number; delivered: DeliveredOperation } {
  const { n, id, again } = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<
    Record<keyof NumberedOperation, unknown>
  >;
  if (
    typeof n !== 'number' ||
    !Number.isSafeInteger(n) ||
    n < 1 ||
    typeof id !== 'string' ||
    id.length > 60
  )
    throw refuse('request.invalid', { problems: [{ code: 'field.invalid', field: 'operations' }] });
  return {
    n,
    delivered: {
      n,
      again: again === true,
      envelope: readEnvelope(raw) ?? { id, kind: 'unreadable', at: 0, body: null },
    },
  };
}
