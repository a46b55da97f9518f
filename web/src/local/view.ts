import { newDossier, type Dossier, type OperationKind } from '@lensan/contract';
import { rebase, unseen } from '@lensan/sync';
import { reportFault } from './faults.ts';
import { readMeta, type LocalDatabase } from './store.ts';
import type {
  Me,
  OwnOperation,
  Projection,
  Projections,
  StoredDossier,
  StoredOperation,
} from './types.ts';

/** Households as a screen shows them, by id; null = gone. */
export type Dossiers = ReadonlyMap<string, Dossier | null>;

/** The dossier as fetched, or null while its card has not arrived. */
const baseOf = (stored: StoredDossier | undefined): Dossier | null =>
  stored?.household ? { ...newDossier(stored.household), ...stored.records } : null;

/**
 * The server's base with the phone's own unseen operations over it. An operation this build has no
 * projection for, or one whose body its projection cannot read (written by another build), is
 * simply not shown yet: it stays in the queue and must not take the screen down.
 */
export function showDossier(
  stored: StoredDossier | undefined,
  own: readonly StoredOperation[],
  projections: Projections,
  me: Me,
): Dossier | null {
  return rebase(baseOf(stored), own, (dossier, { id, kind, at, householdId, body }) => {
    const project = projections[kind as OperationKind] as Projection<OperationKind> | undefined;
    try {
      return project
        ? project(dossier, { id, kind, at, householdId, body, by: me } as OwnOperation)
        : dossier;
    } catch (error) {
      reportFault(error, `projection ${kind}`);
      return dossier;
    }
  });
}

/** Own operations that the fetched base does not contain, by household. */
export async function ownUnseen(database: LocalDatabase): Promise<Map<string, StoredOperation[]>> {
  return database.transaction('r', [database.out, database.sent, database.meta], async () => {
    const applied = (await readMeta(database, 'applied')) ?? 0;
    const [out, late, parked] = [
      await database.out.toArray(),
      await database.sent.where('n').above(applied).toArray(),
      await database.sent.where('status').equals('parked').toArray(),
    ];
    const sent = new Map([...late, ...parked].map((operation) => [operation.id, operation]));
    const byHousehold = new Map<string, StoredOperation[]>();
    for (const operation of unseen<StoredOperation>(out, [...sent.values()], applied)) {
      byHousehold.set(operation.householdId, [
        ...(byHousehold.get(operation.householdId) ?? []),
        operation,
      ]);
    }
    return byHousehold;
  });
}

/**
 * What a screen shows of these households (null = of all), read at one moment. A household that is
 * gone maps to null. `load` gives the projections; it is asked only on a phone that has work of its
 * own to show.
 */
export async function readView(
  database: LocalDatabase,
  households: readonly string[] | null,
  load: () => Promise<Projections>,
  me: Me,
): Promise<Dossiers> {
  const { own, stored } = await database.transaction(
    'r',
    [database.dossier, database.out, database.sent, database.meta],
    async () => ({
      own: await ownUnseen(database),
      stored: households
        ? await database.dossier.bulkGet([...households])
        : await database.dossier.toArray(),
    }),
  );
  const projections = own.size > 0 ? await load() : {};
  const byId = new Map(
    stored.flatMap((dossier) => (dossier ? [[dossier.id, dossier] as const] : [])),
  );
  const ids = households ?? [...new Set([...byId.keys(), ...own.keys()])];
  return new Map(
    ids.map((id) => [id, showDossier(byId.get(id), own.get(id) ?? [], projections, me)]),
  );
}
