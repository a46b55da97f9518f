import {
  operationsVersion,
  pushBytes,
  pushLimit,
  type OperationResult,
  type PhoneState,
  type PushAnswer,
} from '@lensan/contract';
import { afterGap, batchLength } from '@lensan/sync';
import { CallError } from '../api/client.ts';
import { toldFaults } from './fault-list.ts';
import type { Phone } from './phone.ts';
import {
  readMeta,
  readMetas,
  writeMeta,
  writeMetas,
  type LocalDatabase,
  type Meta,
} from './store.ts';
import type { Masks, SentOperation, StoredOperation } from './types.ts';

/**
 * How long the phone keeps what the server has: longer than the oldest backup anyone would restore.
 */
const keepSentMs = 14 * 24 * 3600_000;
const keepSentMost = 2000;
/** The log is looked through for what is old this often. */
const pruneEveryMs = 3600_000;

/**
 * What the phone tells of itself with every request, so that a loss is at least known. Must run
 * inside a transaction over `out`, `blob` and `meta`.
 */
export async function describePhone(
  database: LocalDatabase,
  { persisted, faults }: Pick<Partial<Meta>, 'persisted' | 'faults'>,
): Promise<PhoneState> {
  const [queued, oldest, waiting, part] = await Promise.all([
    database.out.count(),
    database.out.orderBy('n').first(),
    database.blob.where('state').equals('waiting').count(),
    database.blob.where('state').equals('part').count(),
  ]);
  const photos = waiting + part;
  const told = toldFaults(faults);
  // How safe the store is matters while something lies in it alone.
  return {
    queued,
    ...(photos ? { photos } : {}),
    ...(queued === 0 || persisted === undefined ? {} : { persisted }),
    ...(oldest ? { oldestAt: Math.max(0, oldest.at) } : {}),
    ...(told ? { faults: told } : {}),
  };
}

/**
 * Sends the first operations of the queue. `smaller` counts earlier refusals of the batch as a
 * whole: it halves each time. Answers whether more are waiting.
 */
export async function pushSome(phone: Phone, smaller = 0): Promise<boolean> {
  const { database } = phone;
  // Read at one moment: a transaction costs a cheap phone more than what is read in it.
  const read = await database.transaction(
    'r',
    [database.out, database.blob, database.meta],
    async () => {
      const queue = await database.out.orderBy('n').limit(pushLimit).toArray();
      if (queue.length === 0) return null;
      const known = await readMetas(database);
      const { identity, epoch } = known;
      return { queue, identity, epoch, state: await describePhone(database, known) };
    },
  );
  if (!read) return false;
  const { queue, identity, epoch, state } = read;
  const most = Math.max(1, Math.floor(pushLimit / 2 ** smaller));
  const batch = queue.slice(
    0,
    batchLength(
      queue.map((operation) => JSON.stringify(operation).length * 1.5),
      most,
      pushBytes,
    ),
  );
  const answer = await phone.server.push({
    device: identity?.device ?? '',
    epoch: epoch ?? '',
    version: Math.min(operationsVersion, ...batch.map((operation) => operation.v)),
    sentAt: Math.max(0, phone.clock()),
    state,
    operations: batch,
  });
  const isMore = await takeAnswer(phone, batch, answer);
  // An answer that moves nothing would be asked for for ever.
  if (answer.results.length === 0 && answer.want === undefined)
    throw new CallError('unavailable', 503);
  return isMore;
}

/**
 * The answer in one transaction: each operation leaves the queue exactly when its ending is kept.
 * Answers whether more are waiting.
 */
async function takeAnswer(
  phone: Phone,
  batch: readonly StoredOperation[],
  answer: PushAnswer,
): Promise<boolean> {
  const { database } = phone;
  const byId = new Map(batch.map((operation) => [operation.id, operation]));
  const left = await database.transaction(
    'rw',
    [database.out, database.sent, database.dead, database.meta],
    async () => {
      const taken = await endOperations(
        database,
        answer.results.flatMap((result) => {
          const operation = byId.get(result.id);
          return operation ? [{ operation, result }] : [];
        }),
        answer.now,
      );
      if (answer.want !== undefined) await closeGap(phone, answer.want);
      const count = await database.out.count();
      const unmasked = taken.length > 0 ? await readMeta(database, 'unmasked') : undefined;
      await writeMetas(database, {
        offsetMs: answer.now - phone.clock(),
        ...(count === 0 ? { sentAt: answer.now } : {}),
        ...(unmasked
          ? { unmasked: [...new Set([...unmasked, ...taken.map(({ id }) => id)])] }
          : {}),
      });
      return count;
    },
  );
  phone.changed([...new Set(batch.map((operation) => operation.householdId))]);
  return left > 0;
}

/** Moves operations from the queue to where they ended. Answers what the log of sent work got. */
async function endOperations(
  database: LocalDatabase,
  ended: readonly { readonly operation: StoredOperation; readonly result: OperationResult }[],
  now: number,
): Promise<SentOperation[]> {
  if (ended.length === 0) return [];
  await database.out.bulkDelete(ended.map(({ operation }) => operation.n));
  const refused = ended.flatMap(({ operation, result }) =>
    result.status === 'rejected'
      ? [
          {
            ...operation,
            code: result.code ?? 'internal',
            problems: result.problems ?? [],
            refusedAt: now,
          },
        ]
      : [],
  );
  const taken = ended.flatMap(({ operation, result }) =>
    result.status === 'rejected'
      ? []
      : [{ ...operation, sentAt: now, status: result.status } satisfies SentOperation],
  );
  if (refused.length > 0) await database.dead.bulkPut(refused);
  if (taken.length > 0) await database.sent.bulkPut(taken);
  return taken;
}

/**
 * Puts everything the server lacks back into the queue, contiguous from the number it wants. Must
 * run inside a transaction.
 */
export async function closeGap({ database }: Phone, want: number): Promise<void> {
  const [sent, out] = [await database.sent.toArray(), await database.out.toArray()];
  const queue = afterGap<StoredOperation>(
    want,
    sent.map(({ sentAt: _sentAt, status, ...operation }) =>
      status === 'parked' ? operation : { ...operation, again: true },
    ),
    out,
  );
  await database.out.clear();
  await database.out.bulkAdd(queue);
  await database.sent.bulkDelete(queue.map((operation) => operation.id));
  await writeMeta(database, 'n', queue.at(-1)?.n ?? want - 1);
}

/**
 * Forgets what the server has had for two weeks by the server's clock (the phone's may be years
 * off), looking once an hour; what waits there stays. Masks what may not stay on the phone, as soon
 * as the records say so.
 */
export async function tidySent({ database, masks }: Phone, serverNow: number): Promise<void> {
  await database.transaction('rw', [database.sent, database.dossier, database.meta], async () => {
    const { prunedAt, unmasked } = await readMetas(database);
    const isDue =
      !prunedAt ||
      Math.abs(serverNow - prunedAt) >= pruneEveryMs ||
      (await database.sent.count()) > keepSentMost;
    if (isDue) await forgetOld(database, serverNow);
    // What has no masks (the worker) leaves the list to the page. A store filled by an earlier
    // build has none yet.
    const left =
      masks &&
      (await maskSent(
        database,
        masks,
        unmasked ?? (await database.sent.toCollection().primaryKeys()),
      ));
    if (isDue) await writeMeta(database, 'prunedAt', serverNow);
    if (left && left.length !== unmasked?.length) await writeMeta(database, 'unmasked', left);
  });
}

async function forgetOld(database: LocalDatabase, serverNow: number): Promise<void> {
  // All at once and turned round here: a cursor would cost a cheap phone a millisecond for each.
  const done = (await database.sent.orderBy('n').toArray())
    .filter((operation) => operation.status !== 'parked')
    .reverse();
  const old = done.filter(
    (operation, place) => place >= keepSentMost || serverNow - operation.sentAt > keepSentMs,
  );
  if (old.length > 0) await database.sent.bulkDelete(old.map((operation) => operation.id));
}

/** Answers which of these have still to be looked at. */
async function maskSent(
  database: LocalDatabase,
  masks: Masks,
  ids: readonly string[],
): Promise<string[]> {
  const left: string[] = [];
  for (const operation of ids.length > 0 ? await database.sent.bulkGet([...ids]) : []) {
    const mask = operation && masks[operation.kind];
    if (!operation || !mask) continue;
    const body =
      operation.status === 'parked'
        ? operation.body
        : mask(operation.body, await database.dossier.get(operation.householdId));
    if (body === operation.body) left.push(operation.id);
    else await database.sent.put({ ...operation, body });
  }
  return left;
}

/**
 * The first operation cannot be taken even alone: it is put aside with its reason so that those
 * behind it go on.
 */
export async function setAsideFirst(phone: Phone, code: string): Promise<void> {
  const { database } = phone;
  const first = await database.transaction(
    'rw',
    [database.out, database.dead, database.meta],
    async () => {
      const operation = await database.out.orderBy('n').first();
      if (!operation) return null;
      await database.out.delete(operation.n);
      await database.dead.put({ ...operation, code, problems: [], refusedAt: phone.clock() });
      // Its number was never used: those behind it move up.
      const rest = await database.out.orderBy('n').toArray();
      await database.out.clear();
      await database.out.bulkAdd(rest.map((later) => ({ ...later, n: later.n - 1 })));
      await writeMeta(database, 'n', Math.max(0, ((await readMeta(database, 'n')) ?? 1) - 1));
      return operation;
    },
  );
  if (first) phone.changed([first.householdId]);
}
