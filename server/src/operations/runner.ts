import {
  operationEnvelope,
  operations,
  operationsVersion,
  Refusal,
  toProblem,
  type OperationEnvelope,
  type OperationKind,
  type OperationResult,
  type Problem,
} from '@lensan/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { isLockRefusal, type Tx } from '../database/client.ts';
import { inSavepoint } from '../database/prepared.ts';
import type { Services } from '../services.ts';
import type { Actor } from '../platform/actor.ts';
import { describeFault } from '../platform/faults.ts';
import type { OperationHandler, OperationHandlers, OperationOutcome } from './operation.ts';
import { makeLedger, type Ledger } from './ledger.ts';
import { makeContext } from './operation-context.ts';
import { isParked, operationLog } from './operations.table.ts';

/** What features know and the runner needs. Handed in by `app.ts`. */
export interface OperationSources {
  readonly handlers: Partial<OperationHandlers>;
  /** What people call an account, shown beside a conflicting value. */
  readonly accountName: (tx: Tx, accountId: string) => Promise<string | null>;
  /** The account as it may act now, or null when it may not. For operations that waited. */
  readonly actorOf: (tx: Tx, accountId: string) => Promise<Actor | null>;
  /**
   * Household that took over the records of a merged one; the id itself when it was never merged.
   */
  readonly householdNow?: (tx: Tx, householdId: string) => Promise<string>;
  /**
   * Those of these households that were merged into another. Without it each is asked for by
   * `householdNow`.
   */
  readonly mergedAmong?: (tx: Tx, householdIds: readonly string[]) => Promise<readonly string[]>;
  /**
   * True when this account had a right somewhere that has ended: what its phone still brings waits
   * for the team leader instead of being refused.
   */
  readonly hasLostRights?: (tx: Tx, accountId: string, now: number) => Promise<boolean>;
  /**
   * By kind: bodies written by older builds, made current. `version` is the `operationsVersion` of
   * the writing build.
   */
  readonly upcast?: (
    kind: string,
    body: unknown,
    version: number,
  ) => { kind: string; body: unknown };
}

/** How operations reached the server. */
export interface Delivery {
  /** Number of the phone's store, or null over plain HTTP. */
  readonly device: string | null;
  /** Server clock minus phone clock, ms. */
  readonly offsetMs: number;
  /** `operationsVersion` of the build that wrote those that do not say it themselves. */
  readonly version: number;
}

/**
 * An operation as delivered; `n` is its place in the phone's order. `again`: a server that was
 * restored from a backup since had taken it, so a refusal now only means that something else of
 * that time is still on its way: it waits.
 */
export interface DeliveredOperation {
  readonly n: number | null;
  readonly envelope: OperationEnvelope;
  readonly again?: boolean | undefined;
}

export interface OperationRunner {
  readonly kinds: readonly string[];
  /**
   * Runs operations in one write transaction, each in its own savepoint. A known id answers its
   * stored result; a refusal rejects that operation alone; one whose record or place is missing
   * waits on the server and is tried again when its household is written to.
   */
  run(
    actor: Actor,
    delivery: Delivery,
    delivered: readonly DeliveredOperation[],
  ): Promise<OperationResult[]>;
  /**
   * The same inside a write the caller opened. `onlyKnown`: operations never seen before are left
   * out of the results instead of run.
   */
  runInside(
    tx: Tx,
    actor: Actor,
    delivery: Delivery,
    delivered: readonly DeliveredOperation[],
    options?: { onlyKnown?: boolean; batch?: Batch },
  ): Promise<OperationResult[]>;
  /**
   * Looks up at once what is asked of every operation of a batch; hand it to each `runInside` of
   * the same transaction, and to `finish`.
   */
  prepare(tx: Tx, delivered: readonly Pick<DeliveredOperation, 'envelope'>[]): Promise<Batch>;
  /** Writes what a prepared batch has kept back. To be called at its end. */
  finish(batch: Batch): Promise<void>;
  /**
   * Tries one waiting operation in the places of `actor`; it stays the work of who made it. It
   * never ends refused by this. Null when there is none of that id.
   */
  release(tx: Tx, actor: Actor, operationId: string): Promise<OperationResult | null>;
  /**
   * Tries those of an account's waiting operations that are named: its places may have changed.
   * `again`: which of them had been taken before a restore, where the phone tells.
   */
  retry(
    tx: Tx,
    actor: Actor,
    operationIds: readonly string[],
    again?: readonly string[],
  ): Promise<void>;
}

/**
 * What is known of a batch while it is taken, so that it is asked once and not for every operation.
 */
export interface Batch {
  /** Those of its ids that were delivered before or have been since. */
  readonly known: Set<string>;
  /** True when anything waits anywhere. */
  hasWaiting: boolean;
  /** Households looked up so far, by the name operations give them. */
  readonly homes: Map<string, string>;
  readonly ledger: Ledger;
  /** Answers of `OperationContext.once`. */
  readonly answers: Map<string, Promise<unknown>>;
}

interface Ending extends Omit<OperationResult, 'id' | 'problems'> {
  readonly problems?: readonly Problem[] | undefined;
}
type Row = typeof operationLog.$inferSelect;
/** What is kept of an operation while it waits. */
interface Waiting {
  readonly envelope: OperationEnvelope;
  readonly version: number;
  readonly again?: boolean | undefined;
}

/** Refusals that mean: not there, or not there any more for this person. */
const aboutPlace = new Set<string>(['forbidden', 'household.village_elsewhere']);

/** More rounds than this would mean operations that keep waking each other. */
const wakeRounds = 8;

export function makeOperationRunner(
  services: Pick<Services, 'database' | 'ids' | 'clock' | 'log'>,
  sources: OperationSources,
): OperationRunner {
  const attempt = async (
    tx: Tx,
    actor: Actor,
    { envelope, version, again }: Waiting,
    delivery: Pick<Delivery, 'device' | 'offsetMs'>,
    now: number,
    touched: Set<string>,
    { ledger, homes, answers }: Pick<Batch, 'ledger' | 'homes' | 'answers'>,
    lateN: number | null = null,
  ): Promise<Ending> => {
    const writtenBy = envelope.v ?? version;
    // A build newer than this server: what it added would be dropped unseen. It waits until the
    // server is updated.
    if (writtenBy > operationsVersion) return { status: 'parked', code: 'operation.waiting' };
    const { kind, body } = sources.upcast?.(envelope.kind, envelope.body, writtenBy) ?? envelope;
    const described = Object.hasOwn(operations, kind)
      ? operations[kind as keyof typeof operations]
      : undefined;
    const handler = Object.hasOwn(sources.handlers, kind)
      ? (sources.handlers[kind as OperationKind] as OperationHandler<unknown> | undefined)
      : undefined;
    if (!described || !handler) return { status: 'rejected', code: 'operation.unknown' };
    const parsed = described.body.safeParse(
      await followMerges(tx, sources, envelope, body, homes),
      { reportInput: true },
    );
    if (!parsed.success)
      return {
        status: 'rejected',
        code: 'request.invalid',
        problems: parsed.error.issues.slice(0, 20).map(toProblem),
      };
    const written = new Set<string>();
    let isUndone = true;
    ledger.begin();
    try {
      const outcome = await inSavepoint(tx, () =>
        handler(
          makeContext(services, tx, actor, {
            id: envelope.id,
            kind,
            at: correctedTime(envelope.at, delivery.offsetMs, now),
            base: envelope.base ?? null,
            origin: delivery.device ?? actor.deviceId,
            now,
            lateN,
            accountName: sources.accountName,
            touched: written,
            journal: ledger,
            answers,
          }),
          parsed.data,
        ),
      );
      isUndone = false;
      if (outcome.status !== 'parked') for (const household of written) touched.add(household);
      // Two households in one write: one may go by the other's name from now on.
      if (written.size > 1) homes.clear();
      return outcome;
    } catch (error) {
      if (isLockRefusal(error)) throw error;
      if (error instanceof Refusal) {
        if (error.code === 'not_found') return { status: 'parked', code: 'operation.waiting' };
        if (again) return { status: 'parked', code: error.code, problems: error.problems };
        if (aboutPlace.has(error.code) && (await sources.hasLostRights?.(tx, actor.accountId, now)))
          return { status: 'parked', code: 'operation.waiting' };
        return { status: 'rejected', code: error.code, problems: error.problems };
      }
      // A fault of ours must neither lose the operation nor hold back those behind it: it waits
      // here with its body.
      services.log.error(
        { operationId: envelope.id, kind, fault: describeFault(error) },
        'operation fault',
      );
      return { status: 'parked', code: 'internal' };
    } finally {
      ledger.end(isUndone);
    }
  };

  const wake = async (tx: Tx, touched: Set<string>, now: number, batch: Batch): Promise<void> => {
    for (let round = 0; touched.size > 0 && round < wakeRounds; round++) {
      await batch.ledger.settle();
      const rows = await tx
        .select()
        .from(operationLog)
        .where(and(isParked, inArray(operationLog.householdId, [...touched])))
        // In order of arrival, which the clock does not tell: it may have been set back.
        .orderBy(sql`rowid`);
      touched.clear();
      for (const row of rows) {
        const actor = await sources.actorOf(tx, row.accountId);
        if (actor) await tryAgain(tx, row, actor, now, touched, batch);
      }
    }
  };

  const tryAgain = async (
    tx: Tx,
    row: Row,
    actor: Actor,
    now: number,
    touched: Set<string>,
    { ledger }: Batch,
    again?: boolean,
  ): Promise<Ending> => {
    const waiting = JSON.parse(row.waiting ?? '{}') as Waiting;
    const ending = await attempt(
      tx,
      actor,
      again === undefined ? waiting : { ...waiting, again },
      { device: row.device, offsetMs: row.offsetMs },
      now,
      touched,
      { ledger, ...unheld() },
      row.n,
    );
    if (ending.status !== 'parked') {
      await tx
        .update(operationLog)
        .set({ ...stored(ending), waiting: null })
        .where(eq(operationLog.id, row.id));
    }
    return ending;
  };

  const runInside: OperationRunner['runInside'] = async (
    tx,
    actor,
    delivery,
    delivered,
    options = {},
  ) => {
    const now = services.clock();
    const touched = new Set<string>();
    const results: OperationResult[] = [];
    const batch = options.batch ?? (await prepare(tx, delivered));
    for (const { n, envelope, again } of delivered) {
      if (batch.known.has(envelope.id)) await batch.ledger.settle();
      const [known] = batch.known.has(envelope.id)
        ? await tx.select().from(operationLog).where(eq(operationLog.id, envelope.id))
        : [];
      if (known) {
        // Delivered before by another phone's file: it takes its place in this phone's order now.
        if (n !== null && known.n === null)
          await tx
            .update(operationLog)
            .set({ device: delivery.device, n })
            .where(eq(operationLog.id, envelope.id));
        const ending =
          known.status === 'parked' && known.accountId === actor.accountId
            ? await tryAgain(tx, known, actor, now, touched, batch)
            : fromRow(known);
        results.push(toResult(envelope.id, ending, true));
        continue;
      }
      if (options.onlyKnown) continue;
      const ending = await attempt(
        tx,
        actor,
        { envelope, version: delivery.version, again },
        delivery,
        now,
        touched,
        batch,
      );
      batch.known.add(envelope.id);
      batch.hasWaiting ||= ending.status === 'parked';
      batch.ledger.operation({
        id: envelope.id,
        device: delivery.device,
        n,
        accountId: actor.accountId,
        kind: envelope.kind,
        householdId: envelope.householdId ?? null,
        ...stored(ending),
        waiting:
          ending.status === 'parked'
            ? JSON.stringify({ envelope, version: delivery.version, again } satisfies Waiting)
            : null,
        atPhone: envelope.at,
        offsetMs: delivery.offsetMs,
        receivedAt: now,
      });
      results.push(toResult(envelope.id, ending, false));
    }
    if (batch.hasWaiting && touched.size > 0) {
      await wake(tx, touched, now, batch);
      batch.homes.clear();
    }
    if (!options.batch) await finish(batch);
    return results;
  };

  const prepare: OperationRunner['prepare'] = async (tx, delivered) => {
    const ids = delivered.map(({ envelope }) => envelope.id);
    const known = await tx
      .select({ id: operationLog.id })
      .from(operationLog)
      .where(inArray(operationLog.id, ids));
    const [waiting] = await tx
      .select({ id: operationLog.id })
      .from(operationLog)
      .where(isParked)
      .limit(1);
    const batch = {
      ...emptyBatch(tx),
      known: new Set(known.map(({ id }) => id)),
      hasWaiting: waiting !== undefined,
    };
    const households = [
      ...new Set(delivered.flatMap(({ envelope }) => envelope.householdId ?? [])),
    ];
    if (sources.mergedAmong && households.length > 0) {
      const merged = new Set(await sources.mergedAmong(tx, households));
      for (const id of households) if (!merged.has(id)) batch.homes.set(id, id);
    }
    return batch;
  };
  const finish: OperationRunner['finish'] = ({ ledger }) => ledger.settle();

  return {
    kinds: Object.keys(sources.handlers),
    runInside,
    prepare,
    finish,
    run: (actor, delivery, delivered) =>
      services.database.write((tx) => runInside(tx, actor, delivery, delivered)),
    async release(tx, actor, operationId) {
      const [row] = await tx
        .select()
        .from(operationLog)
        .where(and(eq(operationLog.id, operationId), isParked));
      if (!row) return null;
      const [now, touched, batch] = [services.clock(), new Set<string>(), emptyBatch(tx)];
      const ending = await tryAgain(
        tx,
        row,
        standIn(actor, row.accountId),
        now,
        touched,
        batch,
        true,
      );
      await wake(tx, touched, now, batch);
      await finish(batch);
      return toResult(operationId, ending, false);
    },
    async retry(tx, actor, operationIds, again) {
      const rows = await tx
        .select()
        .from(operationLog)
        .where(
          and(
            inArray(operationLog.id, [...operationIds]),
            isParked,
            eq(operationLog.accountId, actor.accountId),
          ),
        )
        .orderBy(sql`rowid`);
      const [now, touched, batch] = [services.clock(), new Set<string>(), emptyBatch(tx)];
      for (const row of rows)
        await tryAgain(tx, row, actor, now, touched, batch, again?.includes(row.id));
      await wake(tx, touched, now, batch);
      await finish(batch);
    },
  };
}

const unheld = (): Pick<Batch, 'homes' | 'answers'> => ({ homes: new Map(), answers: new Map() });
const emptyBatch = (tx: Tx): Batch => ({
  known: new Set(),
  hasWaiting: false,
  ledger: makeLedger(tx),
  ...unheld(),
});
/**
 * The author of waiting work with the places of whoever releases it, and the right of somebody who
 * goes from door to door there.
 */
const standIn = (releaser: Actor, authorId: string): Actor => ({
  ...releaser,
  accountId: authorId,
  householdId: null,
  grants: [
    ...releaser.grants,
    ...releaser.grants.map(({ path }) => ({ role: 'mentor' as const, path })),
  ],
});

/**
 * When the person did it, by the server's clock: never later than now, however wrong the phone's
 * clock was or became. In whole seconds: the offset is not known better, and two thousand visits of
 * a village travel shorter.
 */
const correctedTime = (atPhone: number, offsetMs: number, now: number): number =>
  Math.max(0, Math.floor(Math.min(now, atPhone + offsetMs) / 1000) * 1000);

/** An operation made before its household was merged into another lands in the other. */
async function followMerges(
  tx: Tx,
  sources: OperationSources,
  envelope: OperationEnvelope,
  body: unknown,
  homes: Map<string, string>,
): Promise<unknown> {
  if (!sources.householdNow || !envelope.householdId || typeof body !== 'object' || body === null)
    return body;
  const current =
    homes.get(envelope.householdId) ?? (await sources.householdNow(tx, envelope.householdId));
  homes.set(envelope.householdId, current);
  if (current === envelope.householdId) return body;
  const renamed = Object.entries(body).map(([field, value]) => [
    field,
    (field === 'householdId' || field === 'id') && value === envelope.householdId ? current : value,
  ]);
  return Object.fromEntries(renamed) as unknown;
}

const stored = (ending: Ending) => ({
  status: ending.status,
  version: ending.version ?? null,
  code: ending.code ?? null,
  problems: ending.problems?.length ? [...ending.problems] : null,
});
/** The stored result of an operation, and a result as it travels. */
export const fromRow = (row: Row): Ending => ({
  status: row.status,
  ...(row.version === null ? {} : { version: row.version }),
  ...(row.code === null ? {} : { code: row.code }),
  ...(row.problems ? { problems: row.problems } : {}),
});
export const toResult = (
  id: string,
  ending: Ending | OperationOutcome,
  repeated: boolean,
): OperationResult => ({
  id,
  status: ending.status,
  ...(ending.version === undefined ? {} : { version: ending.version }),
  ...(ending.code === undefined ? {} : { code: ending.code }),
  ...(ending.problems?.length
    ? { problems: ending.problems.map((problem) => ({ code: problem.code, field: problem.field })) }
    : {}),
  ...(repeated ? { repeated: true } : {}),
});

/** Reads one delivered envelope; null when it is no operation at all. */
export function readEnvelope(value: unknown): OperationEnvelope | null {
  const parsed = operationEnvelope.safeParse(value);
  return parsed.success ? parsed.data : null;
}
