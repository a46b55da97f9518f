import {
  pullRows,
  type Infer,
  type PhoneState,
  type pull,
  type PullAnswer,
  type PullPage,
} from '@lensan/contract';
import { packRows } from '@lensan/sync';
import { minuteMs } from '@lensan/vietnamese';
import { and, asc, gt } from 'drizzle-orm';
import type { Actor } from '../../platform/actor.ts';
import { fromRow, toResult } from '../../operations/results.ts';
import type { SyncedEntity } from '../../operations/synced-entity.ts';
import type { SyncServices } from './sync.push.ts';
import { epochFor, ownStore, registerDevice } from './sync.push.ts';
import {
  operationsEnded,
  operationsParked,
  operationsWaiting,
  readStanding,
  updatePhoneStore,
  type PhoneStore,
} from './sync.repository.ts';
import { inSlice, ofGroup, scopesOf, type PullSources, type Slice } from './sync.slices.ts';
import { findStrayed } from './sync.strayed.ts';

type PullBody = Infer<typeof pull.body>;
/** A synced row as far as the pull looks at it. */
interface Row {
  readonly id: string;
  readonly householdId: string;
  readonly version: number;
  readonly deletedAt: number | null;
}
/**
 * What changed since the phone's cursors. Every query of an answer sees the same moment, so no
 * change falls between two of them.
 */
export async function pullChanges(
  services: SyncServices,
  sources: PullSources,
  actor: Actor,
  body: PullBody,
): Promise<PullAnswer> {
  const now = services.clock();
  if (body.key !== undefined)
    await registerDevice(services, actor, { device: body.device, key: body.key });
  const store = await ownStore(services.database.read, actor, body.device);
  if (isNews(store, body.state, now))
    await services.database.write((tx) => updatePhoneStore(tx, body.device, now, body.state, {}));
  if (body.waiting?.length)
    await retryWaiting(services, sources.runner, actor, body.waiting, body.again);
  const [standing] = await readStanding(services.database.read, body.device);
  const epoch = epochFor(actor, standing?.epoch ?? '');
  const scopes = await scopesOf(actor, sources, body.wanted ?? []);
  const isNewLife = body.epoch !== epoch;
  const slices = scopes
    .flatMap((scope) =>
      (['cards', 'rest'] as const).map((group, place): Slice => {
        const cursor = isNewLife ? null : (body.cursors[scope]?.[place] ?? null);
        return { scope, group, from: cursor ?? 0, fresh: cursor === null };
      }),
    )
    .sort((a, b) => a.group.localeCompare(b.group));
  // A first fetch goes slice by slice, cards before the rest; later ones ask for everything at
  // once.
  const first = slices.find((slice) => slice.fresh);
  const asked = first ? [first] : slices;
  // Nothing was written anywhere since the phone's last fetch: the one row of standing has said so
  // already.
  const isQuiet =
    !isNewLife &&
    !first &&
    !body.waiting?.length &&
    !body.check &&
    slices.every(({ from }) => from === standing?.newest);
  const { last, pages, results, newest } =
    isQuiet && standing
      ? { last: standing.last, pages: [], results: [], newest: standing.newest }
      : await readPages(services, sources, actor, body, asked, isNewLife);
  const strayed =
    body.check && !first
      ? await findStrayed(services, sources, slices, body.check, { pages, newest })
      : [];
  return {
    epoch,
    now,
    last,
    scopes,
    pages: [...pages, ...strayed],
    results,
    more: strayed.length > 0 || pages.some((page) => page.more) || asked.length < slices.length,
  };
}

/**
 * Waiting work may have become possible without anybody touching its household: its author was
 * given the place back, or a fault of ours was mended. Nothing is written for what still waits.
 */
async function retryWaiting(
  services: SyncServices,
  runner: PullSources['runner'],
  actor: Actor,
  ids: readonly string[],
  again?: readonly string[],
): Promise<void> {
  const waiting = await operationsWaiting(services.database.read, ids, actor.accountId);
  if (waiting.length > 0)
    await services.database.write((tx) =>
      runner.retry(
        tx,
        actor,
        waiting.map(({ id }) => id),
        again,
      ),
    );
}

/**
 * A quiet phone is noted every few minutes only: a pull that finds nothing should cost no durable
 * write.
 */
const isNews = (store: PhoneStore, state: PhoneState, now: number): boolean =>
  Math.abs(now - store.seenAt) > 5 * minuteMs ||
  store.queued !== state.queued ||
  store.oldestAt !== (state.oldestAt ?? null) ||
  store.photos !== (state.photos ?? 0) ||
  store.isPersisted !== (state.persisted ?? null) ||
  store.faultCount !== (state.faults?.count ?? 0);

async function readPages(
  services: SyncServices,
  sources: PullSources,
  actor: Actor,
  body: PullBody,
  slices: readonly Slice[],
  isNewLife: boolean,
): Promise<Pick<PullAnswer, 'last' | 'pages' | 'results'> & { newest: number }> {
  const { read } = services.database;
  const limit = body.limit ?? pullRows;
  const queries = slices.flatMap((slice) =>
    ofGroup(sources, slice.group).map(({ table }) =>
      read
        .select()
        .from(table)
        .where(and(inSlice(table, slice), gt(table.version, slice.from)))
        .orderBy(asc(table.version))
        .limit(limit + 1),
    ),
  );
  // One batch is one read transaction: the standing, how waiting work ended and all rows are of the
  // same moment. In another life something may wait that had been carried out in the one the phone
  // knows.
  const known = isNewLife
    ? operationsParked(read, body.device, actor.accountId)
    : operationsEnded(read, body.waiting ?? [], actor.accountId);
  const [standings, told, ...answers] = await read.batch([
    readStanding(read, body.device),
    known,
    ...queries,
  ]);
  const standing = standings[0] ?? { last: 0, newest: 0 };
  let place = 0;
  const pages = slices.map((slice) => {
    const found = ofGroup(sources, slice.group).flatMap((source) =>
      (answers[place++] as Row[]).map((row) => ({ source, row })),
    );
    return makePage(slice, found, actor, limit, standing.newest);
  });
  return {
    last: standing.last,
    newest: standing.newest,
    results: told.map((row) => toResult(row.id, fromRow(row), true)),
    pages: pages.filter((page) => page.rows || page.gone || page.fresh),
  };
}

/**
 * The earliest `limit` changes. A cursor beyond the newest change number comes from a life the
 * server has lost: the slice begins anew.
 */
function makePage(
  slice: Slice,
  found: { source: SyncedEntity; row: Row }[],
  actor: Actor,
  limit: number,
  newest: number,
): PullPage {
  if (slice.from > newest)
    return { scope: slice.scope, group: slice.group, from: 0, to: 0, more: true, fresh: true };
  const taken = found.sort((a, b) => a.row.version - b.row.version).slice(0, limit);
  const more = found.length > limit;
  const rows: Record<string, object[]> = {};
  const gone: Record<string, [string, string][]> = {};
  for (const { source, row } of taken) {
    const record = row.deletedAt === null ? source.toRecord(row as never, actor) : null;
    if (record) (rows[source.entity] ??= []).push(record);
    else if (!slice.fresh) (gone[source.entity] ??= []).push([row.id, row.householdId]);
  }
  return {
    scope: slice.scope,
    group: slice.group,
    from: slice.from,
    more,
    // A finished slice is as new as the moment of reading; one cut short goes on after its last
    // row.
    to: more ? (taken.at(-1)?.row.version ?? slice.from) : Math.max(newest, slice.from),
    ...(slice.fresh ? { fresh: true } : {}),
    ...(Object.keys(rows).length ? { rows: packRows(rows) as unknown as PullPage['rows'] } : {}),
    ...(Object.keys(gone).length ? { gone } : {}),
  };
}
