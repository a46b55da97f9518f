import { operationEnvelope, operations, Refusal, type OperationEnvelope, type OperationResult, type Problem } from '@lensan/contract';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { isLockRefusal, type Tx } from '../database/client.ts';
import { toProblem } from '../http/route.ts';
import type { Services } from '../services.ts';
import type { Actor } from './actor.ts';
import { describeFault } from './faults.ts';
import type { OperationHandler, OperationHandlers, OperationOutcome } from './operation.ts';
import { makeContext } from './operation-context.ts';
import { operationLog } from './operations.table.ts';

/** What features know and the runner needs. Handed in by `app.ts`. */
export interface OperationSources {
  readonly handlers: OperationHandlers;
  /** What people call an account, shown beside a conflicting value. */
  readonly accountName: (tx: Tx, accountId: string) => Promise<string | null>;
  /** The account as it may act now, or null when it may not. For operations that waited. */
  readonly actorOf: (tx: Tx, accountId: string) => Promise<Actor | null>;
  /** Household that took over the records of a merged one; the id itself when it was never merged. */
  readonly householdNow?: (tx: Tx, householdId: string) => Promise<string>;
  /** By kind: bodies written by older builds, made current. `version` is the `operationsVersion` of the writing build. */
  readonly upcast?: (kind: string, body: unknown, version: number) => { kind: string; body: unknown };
}

/** How operations reached the server. */
export interface Delivery {
  /** Number of the phone's store, or null over plain HTTP. */
  readonly device: string | null;
  /** Server clock minus phone clock, ms. */
  readonly offsetMs: number;
  /** `operationsVersion` of the build that wrote them. */
  readonly version: number;
}

/** An operation as delivered; `n` is its place in the phone's order. */
export interface DeliveredOperation { readonly n: number | null; readonly envelope: OperationEnvelope }

export interface OperationRunner {
  readonly kinds: readonly string[];
  /**
   * Runs operations in one write transaction, each in its own savepoint. A known id answers its stored result; a refusal rejects that
   * operation alone; one whose record or place is missing waits on the server and is tried again when its household is written to.
   */
  run(actor: Actor, delivery: Delivery, delivered: readonly DeliveredOperation[]): Promise<OperationResult[]>;
  /** The same inside a write the caller opened. `onlyKnown`: operations never seen before are left out of the results instead of run. */
  runInside(tx: Tx, actor: Actor, delivery: Delivery, delivered: readonly DeliveredOperation[], options?: { onlyKnown?: boolean }): Promise<OperationResult[]>;
  /** Tries one waiting operation by the right of `actor`. Null when there is none of that id. */
  release(tx: Tx, actor: Actor, operationId: string): Promise<OperationResult | null>;
}

interface Ending extends Omit<OperationResult, 'id' | 'problems'> { readonly problems?: readonly Problem[] | undefined }
type Row = typeof operationLog.$inferSelect;

/** More rounds than this would mean operations that keep waking each other. */
const wakeRounds = 8;

export function makeOperationRunner(services: Pick<Services, 'database' | 'ids' | 'clock' | 'log'>, sources: OperationSources): OperationRunner {
  const attempt = async (tx: Tx, actor: Actor, envelope: OperationEnvelope, delivery: Delivery, now: number, touched: Set<string>): Promise<Ending> => {
    const { kind, body } = sources.upcast?.(envelope.kind, envelope.body, delivery.version) ?? envelope;
    const described = Object.hasOwn(operations, kind) ? operations[kind as keyof typeof operations] : undefined;
    const handler = Object.hasOwn(sources.handlers, kind) ? sources.handlers[kind] as OperationHandler<unknown> : undefined;
    if (!described || !handler) return { status: 'rejected', code: 'operation.unknown' };
    const parsed = described.body.safeParse(await followMerges(tx, sources, envelope, body), { reportInput: true });
    if (!parsed.success) return { status: 'rejected', code: 'request.invalid', problems: parsed.error.issues.slice(0, 20).map(toProblem) };
    const written = new Set<string>();
    try {
      const outcome = await tx.transaction((inner) => handler(makeContext(services, inner, actor, {
        id: envelope.id, kind, at: envelope.at + delivery.offsetMs, base: envelope.base ?? null,
        origin: delivery.device ?? actor.deviceId, now, accountName: sources.accountName, touched: written,
      }), parsed.data));
      if (outcome.status !== 'parked') for (const household of written) touched.add(household);
      return outcome;
    } catch (error) {
      if (isLockRefusal(error)) throw error;
      if (error instanceof Refusal) {
        return error.code === 'not_found' ? { status: 'parked', code: 'operation.waiting' } : { status: 'rejected', code: error.code, problems: error.problems };
      }
      // A fault of ours must neither lose the operation nor hold back those behind it: it waits here with its body.
      services.log.error({ operationId: envelope.id, kind, fault: describeFault(error) }, 'operation fault');
      return { status: 'parked', code: 'internal' };
    }
  };

  const wake = async (tx: Tx, touched: Set<string>, now: number): Promise<void> => {
    for (let round = 0; touched.size > 0 && round < wakeRounds; round++) {
      const rows = await tx.select().from(operationLog)
        .where(and(eq(operationLog.status, 'parked'), inArray(operationLog.householdId, [...touched])))
        .orderBy(asc(operationLog.receivedAt), asc(operationLog.device), asc(operationLog.n));
      touched.clear();
      for (const row of rows) {
        const actor = await sources.actorOf(tx, row.accountId);
        if (actor) await tryAgain(tx, row, actor, now, touched);
      }
    }
  };

  const tryAgain = async (tx: Tx, row: Row, actor: Actor, now: number, touched: Set<string>): Promise<Ending> => {
    const { envelope, version } = JSON.parse(row.waiting ?? '{}') as { envelope: OperationEnvelope; version: number };
    const ending = await attempt(tx, actor, envelope, { device: row.device, offsetMs: row.offsetMs, version }, now, touched);
    if (ending.status !== 'parked') {
      await tx.update(operationLog).set({ ...stored(ending), waiting: null }).where(eq(operationLog.id, row.id));
    }
    return ending;
  };

  const runInside: OperationRunner['runInside'] = async (tx, actor, delivery, delivered, options = {}) => {
    const now = services.clock();
    const touched = new Set<string>();
    const results: OperationResult[] = [];
    for (const { n, envelope } of delivered) {
      const [known] = await tx.select().from(operationLog).where(eq(operationLog.id, envelope.id));
      if (known) {
        // Delivered before by another phone's file: it takes its place in this phone's order now.
        if (n !== null && known.n === null) await tx.update(operationLog).set({ device: delivery.device, n }).where(eq(operationLog.id, envelope.id));
        const ending = known.status === 'parked' && known.accountId === actor.accountId ? await tryAgain(tx, known, actor, now, touched) : fromRow(known);
        results.push(toResult(envelope.id, ending, true));
        continue;
      }
      if (options.onlyKnown) continue;
      const ending = await attempt(tx, actor, envelope, delivery, now, touched);
      await tx.insert(operationLog).values({
        id: envelope.id, device: delivery.device, n, accountId: actor.accountId, kind: envelope.kind, householdId: envelope.householdId ?? null,
        ...stored(ending), waiting: ending.status === 'parked' ? JSON.stringify({ envelope, version: delivery.version }) : null,
        atPhone: envelope.at, offsetMs: delivery.offsetMs, receivedAt: now,
      });
      results.push(toResult(envelope.id, ending, false));
    }
    await wake(tx, touched, now);
    return results;
  };

  return {
    kinds: Object.keys(sources.handlers),
    runInside,
    run: (actor, delivery, delivered) => services.database.write((tx) => runInside(tx, actor, delivery, delivered)),
    async release(tx, actor, operationId) {
      const [row] = await tx.select().from(operationLog).where(and(eq(operationLog.id, operationId), eq(operationLog.status, 'parked')));
      if (!row) return null;
      const [now, touched] = [services.clock(), new Set<string>()];
      const ending = await tryAgain(tx, row, actor, now, touched);
      await wake(tx, touched, now);
      return toResult(operationId, ending, false);
    },
  };
}

/** An operation made before its household was merged into another lands in the other. */
async function followMerges(tx: Tx, sources: OperationSources, envelope: OperationEnvelope, body: unknown): Promise<unknown> {
  if (!sources.householdNow || !envelope.householdId || typeof body !== 'object' || body === null) return body;
  const current = await sources.householdNow(tx, envelope.householdId);
  if (current === envelope.householdId) return body;
  const renamed = Object.entries(body).map(([field, value]) => [field, (field === 'householdId' || field === 'id') && value === envelope.householdId ? current : value]);
  return Object.fromEntries(renamed) as unknown;
}

const stored = (ending: Ending) => ({
  status: ending.status, version: ending.version ?? null, code: ending.code ?? null, problems: ending.problems?.length ? [...ending.problems] : null,
});
const fromRow = (row: Row): Ending => ({
  status: row.status, ...(row.version === null ? {} : { version: row.version }), ...(row.code === null ? {} : { code: row.code }), ...(row.problems ? { problems: row.problems } : {}),
});
const toResult = (id: string, ending: Ending | OperationOutcome, repeated: boolean): OperationResult => ({
  id, status: ending.status,
  ...(ending.version === undefined ? {} : { version: ending.version }),
  ...(ending.code === undefined ? {} : { code: ending.code }),
  ...(ending.problems?.length ? { problems: ending.problems.map((problem) => ({ code: problem.code, field: problem.field })) } : {}),
  ...(repeated ? { repeated: true } : {}),
});

/** Reads one delivered envelope; null when it is no operation at all. */
export function readEnvelope(value: unknown): OperationEnvelope | null {
  const parsed = operationEnvelope.safeParse(value);
  return parsed.success ? parsed.data : null;
}
