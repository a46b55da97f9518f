import {
  operations,
  operationsVersion,
  Refusal,
  toProblem,
  type OperationEnvelope,
  type OperationKind,
} from '@lensan/contract';
import { isLockRefusal, type Tx } from '../database/client.ts';
import { inSavepoint } from '../database/savepoint.ts';
import type { Actor } from '../platform/actor.ts';
import { describeFault } from '../platform/faults.ts';
import type { Services } from '../services.ts';
import type { Batch } from './batch.ts';
import { correctedTime, type Delivery } from './delivery.ts';
import { openContext } from './operation-context.ts';
import type { OperationHandler } from './operation.ts';
import type { Ending } from './results.ts';
import type { OperationSources } from './sources.ts';

/** What carries operations out: the server's services and what features know. */
export interface Engine {
  readonly services: Pick<Services, 'database' | 'ids' | 'clock' | 'log'>;
  readonly sources: OperationSources;
}

/** What is kept of an operation while it waits. */
export interface Waiting {
  readonly envelope: OperationEnvelope;
  readonly version: number;
  readonly again?: boolean | undefined;
}

/** In whose name, from where and when an operation is carried out. */
export interface Circumstances {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly delivery: Pick<Delivery, 'device' | 'offsetMs'>;
  readonly now: number;
  /** Collects the households written to. */
  readonly touched: Set<string>;
  /** Place in its phone's order, for one that is carried out later than those behind it. */
  readonly lateN?: number | null;
}
type Held = Pick<Batch, 'ledger' | 'homes' | 'answers'>;

/** A use case with the body it is to carry out. */
interface Readable {
  readonly kind: OperationKind;
  readonly handler: OperationHandler<unknown>;
  readonly body: unknown;
}

/** Refusals that mean: not there, or not there any more for this person. */
const aboutPlace = new Set<string>(['forbidden', 'household.village_elsewhere']);

/** Carries one operation out in a savepoint of its own and says how it ended; nothing is logged. */
export async function attempt(
  engine: Engine,
  at: Circumstances,
  waiting: Waiting,
  held: Held,
): Promise<Ending> {
  const read = await readOperation(engine, at, waiting, held);
  if ('status' in read) return read;
  try {
    return await carryOut(engine, at, waiting.envelope, read, held);
  } catch (error) {
    if (isLockRefusal(error)) throw error;
    if (error instanceof Refusal) return endOfRefusal(engine, at, error, waiting.again);
    // A fault of ours must neither lose the operation nor hold back those behind it: it waits here
    // with its body.
    engine.services.log.error(
      { operationId: waiting.envelope.id, kind: read.kind, fault: describeFault(error) },
      'operation fault',
    );
    return { status: 'parked', code: 'internal' };
  }
}

/** The use case and its body in today's shape, or how an operation ends that has none. */
async function readOperation(
  { sources }: Engine,
  { tx }: Circumstances,
  { envelope, version }: Waiting,
  { homes }: Held,
): Promise<Readable | Ending> {
  const writtenBy = envelope.v ?? version;
  // A build newer than this server: what it added would be dropped unseen. It waits until the
  // server is updated.
  if (writtenBy > operationsVersion) return { status: 'parked', code: 'operation.waiting' };
  const { kind, body } = sources.upcast?.(envelope.kind, envelope.body, writtenBy) ?? envelope;
  const handler = isKind(kind) ? sources.handlers[kind] : undefined;
  if (!isKind(kind) || !handler) return { status: 'rejected', code: 'operation.unknown' };
  const parsed = operations[kind].body.safeParse(
    await followMerges(tx, sources, envelope, body, homes),
    { reportInput: true },
  );
  return parsed.success
    ? { kind, handler: handler as OperationHandler<unknown>, body: parsed.data }
    : {
        status: 'rejected',
        code: 'request.invalid',
        problems: parsed.error.issues.slice(0, 20).map(toProblem),
      };
}
const isKind = (kind: string): kind is OperationKind => Object.hasOwn(operations, kind);

/** An operation made before its household was merged into another lands in the other. */
async function followMerges(
  tx: Tx,
  { householdNow }: OperationSources,
  envelope: OperationEnvelope,
  body: unknown,
  homes: Map<string, string>,
): Promise<unknown> {
  if (!householdNow || !envelope.householdId || typeof body !== 'object' || body === null)
    return body;
  const current = homes.get(envelope.householdId) ?? (await householdNow(tx, envelope.householdId));
  homes.set(envelope.householdId, current);
  if (current === envelope.householdId) return body;
  const renamed = Object.entries(body).map(([field, value]) => [
    field,
    (field === 'householdId' || field === 'id') && value === envelope.householdId ? current : value,
  ]);
  return Object.fromEntries(renamed) as unknown;
}

async function carryOut(
  { services, sources }: Engine,
  { tx, actor, delivery, now, touched, lateN }: Circumstances,
  envelope: OperationEnvelope,
  { kind, handler, body }: Readable,
  { ledger, homes, answers }: Held,
): Promise<Ending> {
  const written = new Set<string>();
  let isUndone = true;
  ledger.begin();
  try {
    const outcome = await inSavepoint(tx, async () => {
      const { context, requireAccount } = openContext(services, tx, actor, {
        id: envelope.id,
        kind,
        at: correctedTime(envelope.at, delivery.offsetMs, now),
        base: envelope.base ?? null,
        origin: delivery.device ?? actor.deviceId,
        now,
        lateN: lateN ?? null,
        accountName: sources.accountName,
        touched: written,
        journal: ledger,
        answers,
      });
      const ended = await handler(context, body);
      // What waits is no deed yet.
      if (ended.status !== 'parked') requireAccount();
      return ended;
    });
    isUndone = false;
    if (outcome.status !== 'parked') for (const household of written) touched.add(household);
    // Two households in one write: one may go by the other's name from now on.
    if (written.size > 1) homes.clear();
    return outcome;
  } finally {
    ledger.end(isUndone);
  }
}

async function endOfRefusal(
  { sources }: Engine,
  { tx, actor, now }: Circumstances,
  { code, problems }: Refusal,
  again: boolean | undefined,
): Promise<Ending> {
  if (code === 'not_found') return { status: 'parked', code: 'operation.waiting' };
  if (again) return { status: 'parked', code, problems };
  if (aboutPlace.has(code) && (await sources.hasLostRights?.(tx, actor.accountId, now)))
    return { status: 'parked', code: 'operation.waiting' };
  return { status: 'rejected', code, problems };
}
