import { changes } from '../../server/src/operations/changes.table.ts';
import { inScope, makeScope } from '../../server/src/database/scope.ts';
import { households } from '../../server/src/features/households/households.table.ts';
import { conflicts } from '../../server/src/operations/conflicts.table.ts';
import type { operationLog } from '../../server/src/operations/operations.table.ts';
import type { StoredOperation } from '../../web/src/local/types.ts';
import type { Violation } from './invariants.ts';
import type { HandPhone } from './phone.ts';
import type { World } from './world.ts';

type LogRow = typeof operationLog.$inferSelect;
const watched = ['sells', 'addressLine', 'phone'] as const;
const guarded = new Set<string>(['phone']);
const everything = makeScope(['']);

/**
 * Follows every watched field of every household through the changes of the server, apart from the
 * product's own merging: a value that somebody overwrote without having seen it lies in a conflict,
 * and a guarded value is not overwritten unseen at all.
 */
export async function findVanishedValues(
  world: World,
  phones: readonly HandPhone[],
  log: ReadonlyMap<string, LogRow>,
): Promise<Violation[]> {
  const { read } = world.services.database;
  const rows = await read
    .select()
    .from(changes)
    .where(inScope(changes.path, everything))
    .orderBy(changes.version);
  const cards = await read.select().from(households).where(inScope(households.path, everything));
  const lost = new Set(
    (await read.select().from(conflicts).where(inScope(conflicts.path, everything))).map(
      (row) => `${row.recordId} ${row.field} ${JSON.stringify(row.lostValue)}`,
    ),
  );
  const operations = new Map<string, StoredOperation>(
    phones.flatMap((phone) =>
      phone.promised.map((operation) => [operation.id, operation] as const),
    ),
  );
  const places = new Map(
    phones.flatMap((phone) =>
      phone.promised.map(
        (operation, place) => [operation.id, { phone: phone.name, place }] as const,
      ),
    ),
  );
  const violations: Violation[] = [];
  // A withdrawn consent forgets every number of the household, also one that lost.
  const forgotten = new Set(
    rows
      .filter(
        (row) =>
          row.entity === 'household' &&
          row.fields?.includes('status') &&
          row.fields.includes('phone'),
      )
      .map((row) => row.recordId),
  );
  const mayVanish = (recordId: string, field: string) =>
    field === 'phone' && forgotten.has(recordId);
  for (const card of cards) {
    for (const field of watched) {
      const writers = rows.filter(
        (row) =>
          row.entity === 'household' && row.recordId === card.id && row.fields?.includes(field),
      );
      const newest = new Map<string, number>();
      let last: {
        value: unknown;
        version: number;
        origin: string | null;
        isKnown: boolean;
      } | null = null;
      for (const row of writers) {
        const operation = operations.get(row.operationId ?? '');
        if (operation && operation.kind !== 'household.edit') {
          // A merge marks fields whose values differed; a withdrawn consent forgets the number on
          // purpose.
          if (operation.kind === 'consent.record')
            last = { value: null, version: row.version, origin: row.origin, isKnown: true };
          continue;
        }
        const made = places.get(row.operationId ?? '');
        if (made && (newest.get(made.phone) ?? -1) > made.place)
          violations.push({
            rule: 'each phone’s order is kept',
            detail: `${made.phone} ${card.id} ${field} ${row.operationId}`,
          });
        if (made) newest.set(made.phone, made.place);
        // Stored on a phone that died before it could say so: the value is not in our notes.
        const value: unknown = operation
          ? (operation.body as Record<string, unknown>)[field]
          : undefined;
        const hasSeen =
          !last ||
          last.origin === row.origin ||
          !operation ||
          (operation.base ?? 0) >= last.version;
        if (last?.isKnown && !hasSeen && last.value !== value && last.value !== null) {
          if (guarded.has(field))
            violations.push({
              rule: 'a guarded value is never overwritten unseen',
              detail: `${card.id} ${field} ${row.operationId}`,
            });
          else if (
            !mayVanish(card.id, field) &&
            !lost.has(`${card.id} ${field} ${JSON.stringify(last.value)}`)
          )
            violations.push({
              rule: 'every losing value is kept as a conflict',
              detail: `${card.id} ${field} ${JSON.stringify(last.value)} lost to ${row.operationId}`,
            });
        }
        last = {
          value,
          version: row.version,
          origin: row.origin,
          isKnown: operation !== undefined,
        };
      }
      if (last?.isKnown && last.value !== card[field])
        violations.push({
          rule: 'the last value stands',
          detail: `${card.id} ${field}: ${JSON.stringify(card[field])} instead of ${JSON.stringify(last.value)}`,
        });
    }
  }
  /** An operation that waited gives way to what its author said of the same field afterwards. */
  const saidAgain = (id: string, field: string) => {
    const made = places.get(id);
    return [...operations].some(([other, later]) => {
      const place = places.get(other);
      return (
        made &&
        place &&
        place.phone === made.phone &&
        place.place > made.place &&
        later.kind === 'household.edit' &&
        (later.body as Record<string, unknown>)[field] !== undefined
      );
    });
  };
  for (const [id, operation] of operations) {
    const row = log.get(id);
    if (operation.kind !== 'household.edit' || (row?.status !== 'ok' && row?.status !== 'conflict'))
      continue;
    const written = new Set(
      rows
        .filter((change) => change.operationId === id && change.entity === 'household')
        .flatMap((change) => change.fields ?? []),
    );
    for (const field of watched) {
      const value = (operation.body as Record<string, unknown>)[field];
      if (value === undefined || written.has(field)) continue;
      // Not written: it was what stood already, or it waits as a conflict.
      const stood = rows.some(
        (change) =>
          change.entity === 'household' &&
          change.fields?.includes(field) &&
          (operations.get(change.operationId ?? '')?.body as Record<string, unknown> | undefined)?.[
            field
          ] === value,
      );
      const waits = [...lost].some((entry) => entry.endsWith(` ${field} ${JSON.stringify(value)}`));
      if (
        row.status === 'conflict' &&
        row.version !== null &&
        !stood &&
        !waits &&
        !saidAgain(id, field) &&
        !(field === 'phone' && forgotten.size > 0)
      )
        violations.push({
          rule: 'every losing value is kept as a conflict',
          detail: `${operation.householdId} ${field} ${JSON.stringify(value)} of ${id}`,
        });
    }
  }
  return violations;
}
