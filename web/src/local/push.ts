import { operationsVersion, pushBytes, pushLimit, type OperationResult, type PhoneState, type PushAnswer } from '@lensan/contract';
import { afterGap, batchLength } from '@lensan/sync';
import { CallError } from '../api/client.ts';
import type { Phone } from './phone.ts';
import { readMeta, writeMeta } from './store.ts';
import type { StoredOperation } from './types.ts';

/** How long the phone keeps what the server has: longer than the oldest backup anyone would restore. */
const keepSentMs = 14 * 24 * 3600_000;
const keepSentMost = 2000;

/** What the phone tells of itself with every request, so that a loss is at least known. How safe the store is matters while something lies in it alone. */
export async function describePhone(phone: Phone): Promise<PhoneState> {
  const { database } = phone;
  const [queued, oldest, photos, persisted] = await database.transaction('r', [database.out, database.blob, database.meta], () =>
    Promise.all([database.out.count(), database.out.orderBy('n').first(), database.blob.where('state').anyOf('waiting', 'part').count(), readMeta(database, 'persisted')]));
  return { queued, ...(photos ? { photos } : {}), ...(queued === 0 || persisted === undefined ? {} : { persisted }), ...(oldest ? { oldestAt: Math.max(0, oldest.at) } : {}) };
}

/** Sends the first operations of the queue. `smaller` counts earlier refusals of the batch as a whole: it halves each time. Answers whether more are waiting. */
export async function pushSome(phone: Phone, smaller = 0): Promise<boolean> {
  const { database } = phone;
  const queue = await database.out.orderBy('n').limit(pushLimit).toArray();
  if (queue.length === 0) return false;
  const most = Math.max(1, Math.floor(pushLimit / 2 ** smaller));
  const batch = queue.slice(0, batchLength(queue.map((operation) => JSON.stringify(operation).length * 1.5), most, pushBytes));
  const [identity, epoch, state] = [await readMeta(database, 'identity'), await readMeta(database, 'epoch'), await describePhone(phone)];
  const answer = await phone.server.push({
    device: identity?.device ?? '', epoch: epoch ?? '', version: Math.min(operationsVersion, ...batch.map((operation) => operation.v)),
    sentAt: Math.max(0, phone.clock()), state, operations: batch,
  });
  await takeAnswer(phone, batch, answer);
  // An answer that moves nothing would be asked for for ever.
  if (answer.results.length === 0 && answer.want === undefined) throw new CallError('unavailable', 503);
  return (await database.out.count()) > 0;
}

/** The answer in one transaction: each operation leaves the queue exactly when its ending is kept. */
async function takeAnswer(phone: Phone, batch: readonly StoredOperation[], answer: PushAnswer): Promise<void> {
  const { database } = phone;
  const byId = new Map(batch.map((operation) => [operation.id, operation]));
  await database.transaction('rw', [database.out, database.sent, database.dead, database.meta], async () => {
    for (const result of answer.results) {
      const operation = byId.get(result.id);
      if (operation) await endOperation(phone, operation, result, answer.now);
    }
    if (answer.want !== undefined) await closeGap(phone, answer.want);
    await writeMeta(database, 'offsetMs', answer.now - phone.clock());
    if ((await database.out.count()) === 0) await writeMeta(database, 'sentAt', answer.now);
  });
  phone.changed([...new Set(batch.map((operation) => operation.householdId))]);
}

async function endOperation({ database }: Phone, operation: StoredOperation, result: OperationResult, now: number): Promise<void> {
  await database.out.delete(operation.n);
  if (result.status === 'rejected') await database.dead.put({ ...operation, code: result.code ?? 'internal', problems: result.problems ?? [], refusedAt: now });
  else await database.sent.put({ ...operation, sentAt: now, status: result.status });
}

/** Puts everything the server lacks back into the queue, contiguous from the number it wants. Must run inside a transaction. */
export async function closeGap({ database }: Phone, want: number): Promise<void> {
  const [sent, out] = [await database.sent.toArray(), await database.out.toArray()];
  const queue = afterGap<StoredOperation>(want, sent.map(({ sentAt: _sentAt, status, ...operation }) => (status === 'parked' ? operation : { ...operation, again: true })), out);
  await database.out.clear();
  await database.out.bulkAdd(queue);
  await database.sent.bulkDelete(queue.map((operation) => operation.id));
  await writeMeta(database, 'n', queue.at(-1)?.n ?? want - 1);
}

/** Forgets what the server has had for two weeks by the server's clock (the phone's may be years off). What waits there stays. */
export async function pruneSent({ database, masks = {} }: Phone, serverNow: number): Promise<void> {
  await database.transaction('rw', [database.sent, database.dossier], async () => {
    const done = (await database.sent.orderBy('n').reverse().toArray()).filter((operation) => operation.status !== 'parked');
    const old = done.filter((operation, place) => place >= keepSentMost || serverNow - operation.sentAt > keepSentMs);
    await database.sent.bulkDelete(old.map((operation) => operation.id));
    for (const operation of done) {
      const mask = masks[operation.kind];
      if (!mask || old.includes(operation)) continue;
      const body = mask(operation.body, await database.dossier.get(operation.householdId));
      if (body !== operation.body) await database.sent.put({ ...operation, body });
    }
  });
}

/** The first operation cannot be taken even alone: it is put aside with its reason so that those behind it go on. */
export async function setAsideFirst(phone: Phone, code: string): Promise<void> {
  const { database } = phone;
  const first = await database.transaction('rw', [database.out, database.dead, database.meta], async () => {
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
  });
  if (first) phone.changed([first.householdId]);
}
