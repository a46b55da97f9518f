import { pathDepth } from '@lensan/access';
import { dossierKeys } from '@lensan/contract';
import { and, isNull } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import { inScope, makeScope } from '../../server/src/database/scope.ts';
import { conflicts as conflictsTable } from '../../server/src/operations/conflicts.table.ts';
import { activity } from '../../server/src/operations/activity.table.ts';
import { operationLog } from '../../server/src/operations/operations.table.ts';
import { findAccount } from '../../server/src/features/accounts/accounts.repository.ts';
import { actorFor } from '../../server/src/features/accounts/sessions.ts';
import { households } from '../../server/src/features/households/households.table.ts';
import { householdAliases } from '../../server/src/features/sync/sync.table.ts';
import { visits } from '../../server/src/features/visits/visits.table.ts';
import type { Actor } from '../../server/src/platform/actor.ts';
import type { StoredDossier } from '../../web/src/local/types.ts';
import type { HandPhone } from './phone.ts';
import { findVanishedValues } from './vanished-values.ts';
import { syncedEntities, type World } from './world.ts';

export interface Violation {
  readonly rule: string;
  readonly detail: string;
}
export interface Found {
  readonly violations: Violation[];
  readonly merges: number;
  readonly conflicts: number;
  readonly guarded: number;
  readonly parked: number;
  readonly refused: number;
}

const everything = makeScope(['']);
type LogRow = typeof operationLog.$inferSelect;

/**
 * Looks at the server and at every phone after all lines were healed and everybody has sent and
 * fetched.
 */
export async function findViolations(world: World, phones: readonly HandPhone[]): Promise<Found> {
  const { read } = world.services.database;
  const violations: Violation[] = [];
  const report = (rule: string, detail: string) => violations.push({ rule, detail });
  const log = new Map((await read.select().from(operationLog)).map((row) => [row.id, row]));
  const deeds = await read.select().from(activity).where(inScope(activity.path, everything));
  const deedsOf = new Map<string, number>();
  for (const { operationId } of deeds)
    deedsOf.set(operationId, (deedsOf.get(operationId) ?? 0) + 1);
  const aliases = new Map(
    (await read.select().from(householdAliases)).map(({ oldId, newId }) => [oldId, newId]),
  );
  const householdRows = new Map(
    (await read.select().from(households).where(inScope(households.path, everything))).map(
      (row) => [row.id, row],
    ),
  );
  const visitIds = new Set(
    (await read.select({ id: visits.id }).from(visits).where(inScope(visits.path, everything))).map(
      ({ id }) => id,
    ),
  );
  const visitNow = (id: string): string => {
    const next = aliases.get(id);
    return next ? visitNow(next) : id;
  };

  for (const phone of phones) {
    const account = await findAccount(read, phone.person.id);
    const actor =
      account &&
      (await actorFor(read, account, { sessionId: '', deviceId: '' }, world.services.clock()));
    if (!actor) {
      report('everybody can sign in at the end', phone.name);
      continue;
    }
    const kept = await phone.look(async ({ database }) => ({
      out: await database.out.toArray(),
      sent: new Map((await database.sent.toArray()).map((row) => [row.id, row])),
      dead: new Map((await database.dead.toArray()).map((row) => [row.id, row])),
      dossiers: await database.dossier.toArray(),
    }));
    if (kept.out.length > 0)
      report(
        'every outbox drains',
        `${phone.name}: ${kept.out.length} left, first ${kept.out[0]?.n} ${kept.out[0]?.kind}`,
      );
    for (const operation of phone.promised) {
      const name = `${phone.name} ${operation.kind} ${operation.id}`;
      const row = log.get(operation.id);
      const [dead, sent] = [kept.dead.get(operation.id), kept.sent.get(operation.id)];
      if (dead ? !dead.code : !row)
        report(
          'nothing the app called stored is lost',
          `${name}: server ${row?.status ?? 'does not know it'}, phone ${dead ? 'dead without reason' : sent ? `sent ${sent.status}` : 'does not know it'}`,
        );
      if (row && row.status === 'rejected' && !dead)
        report('a refusal reaches its phone', `${name} ${row.code}`);
      if (row && row.status !== 'rejected' && dead)
        report(
          'what the server took is not shown as refused',
          `${name} ${row.status} ${dead.code}`,
        );
      if (row && sent && row.status !== sent.status)
        report(
          'the phone knows how its work ended',
          `${name}: server ${row.status} ${row.code}, phone ${sent.status}`,
        );
      if (row?.status === 'parked' && row.waiting === null)
        report('work that waits keeps its body', name);
      if (row?.status === 'parked' && isPlaceable(row, visitNow, householdRows, actor))
        report('nothing waits without need', `${name} ${row.code}`);
      const isTaken = row?.status === 'ok' || row?.status === 'conflict';
      if (
        isTaken &&
        operation.kind === 'visit.record' &&
        !visitIds.has((operation.body as { id: string }).id)
      )
        report('what was confirmed is there', name);
      if (
        isTaken &&
        operation.kind === 'household.register' &&
        !householdRows.has((operation.body as { id: string }).id)
      )
        report('what was confirmed is there', name);
      const times = deedsOf.get(operation.id) ?? 0;
      if (times > 1 || (times > 0 && !isTaken))
        report(
          'nothing is carried out twice',
          `${name}: ${times} times, ${row?.status ?? 'unknown'}`,
        );
      if (dead?.again) report('what was confirmed once is never refused', `${name} ${dead.code}`);
      if (sent && dead) report('one ending only', name);
    }
    for (const detail of await compareRows(world, actor, phone, kept.dossiers))
      report('every phone holds exactly what the server has for it', detail);
  }
  violations.push(...(await findVanishedValues(world, phones, log)));
  const conflictRows = await read
    .select()
    .from(conflictsTable)
    .where(inScope(conflictsTable.path, everything));
  const count = (status: LogRow['status']) =>
    [...log.values()].filter((row) => row.status === status).length;
  return {
    violations,
    merges: aliases.size,
    conflicts: conflictRows.length,
    guarded: conflictRows.filter(({ isGuarded }) => isGuarded).length,
    parked: count('parked'),
    refused: count('rejected'),
  };
}

/**
 * True when the household is there and its author may work there now: then only a record that never
 * came can be what it waits for.
 */
function isPlaceable(
  row: LogRow,
  now: (id: string) => string,
  rows: ReadonlyMap<string, { path: string; deletedAt: number | null }>,
  actor: Actor,
): boolean {
  const household = row.householdId ? rows.get(now(row.householdId)) : undefined;
  const needsAnotherRecord = ![
    'visit.record',
    'household.edit',
    'consent.record',
    'payee.propose',
  ].includes(row.kind);
  return (
    !needsAnotherRecord &&
    household !== undefined &&
    household.deletedAt === null &&
    actor.grants.some((grant) => household.path.startsWith(grant.path))
  );
}

/**
 * The scopes a phone holds, worked out apart from the product: places of villages named by the
 * grants, and chosen ones inside them.
 */
const scopesFor = (actor: Actor, wanted: readonly string[]): string[] => {
  const isVillage = (path: string) => pathDepth(path) === 3;
  return [
    ...new Set([
      ...actor.grants.map(({ path }) => path).filter(isVillage),
      ...wanted.filter((path) => actor.grants.some((grant) => path.startsWith(grant.path))),
    ]),
  ];
};

async function compareRows(
  world: World,
  actor: Actor,
  phone: HandPhone,
  dossiers: readonly StoredDossier[],
): Promise<string[]> {
  const { read } = world.services.database;
  const scope = makeScope(scopesFor(actor, phone.person.wanted));
  const expected = new Map<string, unknown>();
  for (const { entity, table, toRecord } of syncedEntities) {
    const rows = await read
      .select()
      .from(table)
      .where(and(inScope(table.path, scope), isNull(table.deletedAt)));
    for (const row of rows as { id: string; householdId: string }[]) {
      const record = toRecord(row as never, actor);
      if (record)
        expected.set(
          `${row.householdId}/${entity === 'household' ? entity : dossierKeys[entity]}/${row.id}`,
          JSON.parse(JSON.stringify(record)),
        );
    }
  }
  const held = new Map<string, unknown>();
  for (const { id, household, records } of dossiers) {
    if (household) held.set(`${id}/household/${household.id}`, household);
    for (const [shelf, byId] of Object.entries(records))
      for (const [recordId, record] of Object.entries(byId))
        held.set(`${id}/${shelf}/${recordId}`, record);
    if (!household && Object.values(records).every((byId) => Object.keys(byId).length === 0))
      held.set(`${id}/nothing`, null);
  }
  const missing = [...expected.keys()]
    .filter((key) => !held.has(key))
    .map((key) => `${phone.name} lacks ${key}`);
  const foreign = [...held.keys()]
    .filter((key) => !expected.has(key))
    .map((key) => `${phone.name} holds ${key} that it should not`);
  const stale = [...expected]
    .filter(([key, record]) => held.has(key) && !isDeepStrictEqual(record, held.get(key)))
    .map(([key]) => `${phone.name} holds an old ${key}`);
  return [...missing, ...foreign, ...stale].slice(0, 12);
}
