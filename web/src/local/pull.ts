import { dossierKeys, type EntityName, type PullAnswer, type PullPage } from '@lensan/contract';
import { unpackRows, type PackedRows } from '@lensan/sync';
import { CallError } from '../api/client.ts';
import type { Phone } from './phone.ts';
import { closeGap, describePhone, tidySent } from './push.ts';
import { readMeta, readMetas, writeMeta, writeMetas, type LocalDatabase } from './store.ts';
import type { StoredDossier } from './types.ts';

type Cursors = Record<string, [number | null, number | null]>;
type Row = { readonly id: string; readonly householdId: string };

/**
 * An answer asked for while the one before it is still being stored, and what the store must say by
 * then.
 */
interface Ahead {
  readonly standing: string;
  readonly answer: Promise<PullAnswer>;
}
const standingOf = (
  epoch: string | undefined,
  cursors: Cursors | undefined,
  wanted: readonly string[] | undefined,
) => JSON.stringify([epoch, cursors, wanted ?? []]);

/** Fetches one answer's worth of changes. Answers whether there is more. */
export const pullSome = async (phone: Phone): Promise<boolean> =>
  (await pullOne(phone, fromStart, false)).more;

/**
 * Fetches everything, answer by answer. A phone that `asksAhead` asks for the next answer before it
 * stores one: on a slow line the one comes in while the other is worked through. What was asked
 * ahead is taken only where the store then stands exactly as was foreseen, so it is what would be
 * asked now.
 */
export async function pullAll(phone: Phone, onFetched?: () => void): Promise<void> {
  for (let place = fromStart; ;) {
    const taken = await pullOne(phone, place, phone.asksAhead === true);
    if (!taken.more) return;
    place = taken.next;
    onFetched?.();
  }
}

/**
 * Where fetching stands. `askedFor`: the last waiting operation whose ending was asked for, '' for
 * none.
 */
interface Place {
  readonly ahead: Ahead | null;
  readonly askedFor: string;
}
const fromStart: Place = { ahead: null, askedFor: '' };

async function pullOne(
  phone: Phone,
  { ahead, askedFor }: Place,
  asksAhead: boolean,
): Promise<{ more: boolean; next: Place }> {
  const { database } = phone;
  const { identity, epoch, cursors, wanted, state, check, waiting, again, isAllAsked } =
    await database.transaction(
      'r',
      [database.meta, database.out, database.blob, database.sent, database.dossier],
      async () => {
        const { unchecked = 0, ...known } = await readMetas(database);
        return {
          ...known,
          state: await describePhone(database, known),
          ...(await waitingAfter(database, askedFor)),
          check: unchecked >= checkEvery ? await heldRows(database, known.cursors ?? {}) : null,
        };
      },
    );
  const asked = {
    device: identity?.device ?? '',
    epoch: epoch ?? '',
    cursors: { ...cursors },
    state,
    ...(phone.pageRows ? { limit: phone.pageRows } : {}),
    ...(wanted?.length ? { wanted: [...wanted] } : {}),
    ...(waiting.length ? { waiting, again } : {}),
  };
  const isForeseen =
    ahead !== null && check === null && ahead.standing === standingOf(epoch, cursors, wanted);
  const answer = await (isForeseen
    ? ahead.answer
    : phone.server.pull({
        ...asked,
        ...(epoch ? {} : { key: identity?.key }),
        ...(check ? { check } : {}),
      }));
  let next: Ahead | null = null;
  // Not while the list is stored: somebody waits for it.
  if (asksAhead && answer.more && answer.pages.some(({ group }) => group === 'rest')) {
    const foreseen = cursorsAfter(answer, answer.epoch === epoch ? cursors : {});
    next = {
      standing: standingOf(answer.epoch, foreseen, wanted),
      answer: phone.server.pull({ ...asked, epoch: answer.epoch, cursors: foreseen }),
    };
    // Not taken where storing fails: the next round asks again, and a fault comes again with it.
    next.answer.catch(() => undefined);
  }
  const changed = await takeAnswer(phone, answer, check !== null);
  phone.changed(changed);
  // Endings are taken with the last page. Then the next hundred are asked for.
  return {
    more: answer.more || !isAllAsked,
    next: { ahead: next, askedFor: answer.more ? askedFor : (waiting.at(-1) ?? '') },
  };
}

/**
 * The next hundred that wait on the server, and those of them it had taken before a restore. Must
 * run inside a transaction.
 */
async function waitingAfter(
  database: LocalDatabase,
  askedFor: string,
): Promise<{ waiting: string[]; again: string[]; isAllAsked: boolean }> {
  const unasked = (await database.sent.where('status').equals('parked').primaryKeys())
    .filter((id) => id > askedFor)
    .sort();
  const waiting = unasked.slice(0, 100);
  const asked = waiting.length > 0 ? await database.sent.bulkGet(waiting) : [];
  return {
    waiting,
    again: asked.flatMap((operation) => (operation?.again ? [operation.id] : [])),
    isAllAsked: unasked.length === waiting.length,
  };
}

/** Where a phone stands once it has stored an answer. */
function cursorsAfter({ scopes, pages }: PullAnswer, before: Cursors | undefined): Cursors {
  const cursors = Object.fromEntries(
    Object.entries(before ?? {}).filter(([scope]) => scopes.includes(scope)),
  );
  for (const { scope, group, to } of pages) {
    const [cards, rest] = cursors[scope] ?? [null, null];
    cursors[scope] = group === 'cards' ? [to, rest] : [cards, to];
  }
  return cursors;
}

/**
 * Every twentieth fetch tells what is held, so that a mistake of ours is noticed and mended. Null
 * while anything is still to be fetched for the first time.
 */
const checkEvery = 20;
async function heldRows(
  database: LocalDatabase,
  cursors: Cursors,
): Promise<Record<string, [number, number]> | null> {
  if (Object.values(cursors).some(([cards, rest]) => cards === null || rest === null)) return null;
  const held: Record<string, [number, number]> = Object.fromEntries(
    Object.keys(cursors).map((scope) => [scope, [0, 0]]),
  );
  for (const { scope, household, records } of await database.dossier.toArray()) {
    const total = held[scope];
    if (!total) continue;
    for (const record of [
      household,
      ...Object.values(records).flatMap((shelf) => Object.values(shelf)),
    ]) {
      if (record) {
        total[0]++;
        total[1] += (record as { readonly version: number }).version;
      }
    }
  }
  return held;
}

/**
 * Rows, cursors and everything that follows from them in one transaction: a phone stopped anywhere
 * has all of an answer or nothing.
 */
async function takeAnswer(
  phone: Phone,
  answer: PullAnswer,
  isChecked: boolean,
): Promise<string[] | null> {
  const { database } = phone;
  const touched = new Set<string>();
  let everything = false;
  await database.transaction(
    'rw',
    [database.dossier, database.out, database.sent, database.dead, database.meta],
    async () => {
      const known = await readMetas(database);
      const isNewLife = known.epoch !== answer.epoch;
      const cursors: Cursors = isNewLife ? {} : { ...known.cursors };
      everything = isNewLife || (await purge(database, answer.scopes, cursors));
      for (const page of answer.pages) {
        await takePage(database, page, touched);
        const before = cursors[page.scope] ?? [null, null];
        cursors[page.scope] = page.group === 'cards' ? [page.to, before[1]] : [before[0], page.to];
      }
      for (const result of answer.results) {
        if (result.status === 'parked') {
          await waitAgain(database, result.id, answer.now);
          continue;
        }
        // How waiting work ended is taken with the last page: what it changed may stand on one that
        // is still to come.
        const operation = answer.more ? undefined : await database.sent.get(result.id);
        if (!operation) continue;
        const { sentAt, status: _status, ...plain } = operation;
        if (result.status === 'rejected') {
          await database.sent.delete(result.id);
          await database.dead.put({
            ...plain,
            code: result.code ?? 'internal',
            problems: result.problems ?? [],
            refusedAt: answer.now,
          });
        } else await database.sent.put({ ...plain, sentAt, status: result.status });
        touched.add(operation.householdId);
      }
      everything ||= !answer.more && known.applied !== answer.last;
      await writeMetas(database, {
        epoch: answer.epoch,
        cursors,
        offsetMs: answer.now - phone.clock(),
        ...(answer.more
          ? {}
          : {
              applied: answer.last,
              unchecked: isChecked ? 0 : (known.unchecked ?? 0) + 1,
              fetchedAt: answer.now,
            }),
      });
      // A server that has less than it confirmed was restored from a backup: this phone is part of
      // what it lost.
      if (await database.sent.where('n').above(answer.last).first())
        await closeGap(phone, answer.last + 1);
    },
  );
  if (!answer.more) await tidySent(phone, answer.now);
  return everything ? null : [...touched];
}

/**
 * The restored server has this operation as it had not yet ended, whatever the phone was told
 * since. Must run inside a transaction.
 */
async function waitAgain(database: LocalDatabase, id: string, now: number): Promise<void> {
  const sent = await database.sent.get(id);
  if (sent) {
    if (sent.status !== 'parked')
      await database.sent.put({ ...sent, status: 'parked', again: true });
    return;
  }
  const dead = await database.dead.get(id);
  if (!dead) return;
  const { code: _code, problems: _problems, refusedAt: _refusedAt, ...operation } = dead;
  await database.dead.delete(id);
  await database.sent.put({ ...operation, sentAt: now, status: 'parked' });
  // What is not on a list yet is not masked once it ends.
  const unmasked = await readMeta(database, 'unmasked');
  if (unmasked) await writeMeta(database, 'unmasked', [...unmasked, id]);
}

/**
 * Forgets places this phone may no longer hold, except households with work of its own that has not
 * left.
 */
async function purge(
  database: LocalDatabase,
  scopes: readonly string[],
  cursors: Cursors,
): Promise<boolean> {
  const lost = Object.keys(cursors).filter((scope) => !scopes.includes(scope));
  for (const scope of lost) delete cursors[scope];
  // Counted first: nearly always nothing is strange, and looking for it would walk through every
  // household at every fetch.
  const held = scopes.map((scope) => database.dossier.where('scope').equals(scope));
  const [all, ...inside] = await Promise.all([
    database.dossier.count(),
    ...held.map((place) => place.count()),
  ]);
  if (inside.reduce((sum, count) => sum + count, 0) === all) return lost.length > 0;
  const own = new Set((await Promise.all(held.map((place) => place.primaryKeys()))).flat());
  const strangers = (await database.dossier.toCollection().primaryKeys()).filter(
    (household) => !own.has(household),
  );
  const busy = new Set((await database.out.toArray()).map((operation) => operation.householdId));
  await database.dossier.bulkDelete(strangers.filter((household) => !busy.has(household)));
  return true;
}

/** Columns that do not fit are a mangled answer, which is no answer. */
function rowsOf(page: PullPage): Record<string, Row[]> {
  try {
    return page.rows
      ? (unpackRows(page.rows as unknown as PackedRows) as Record<string, unknown> as Record<
          string,
          Row[]
        >)
      : {};
  } catch {
    // Nothing of it is stored: the next fetch asks again.
    throw new CallError('offline', 0);
  }
}

async function takePage(
  database: LocalDatabase,
  page: PullPage,
  touched: Set<string>,
): Promise<void> {
  const rows = Object.entries(rowsOf(page)).flatMap(([entity, records]) =>
    records.map((row) => ({ entity, row })),
  );
  const gone = Object.entries(page.gone ?? {}).flatMap(([entity, ids]) =>
    ids.map(([id, householdId]) => ({ entity, id, householdId })),
  );
  const households = [
    ...new Set([
      ...rows.map(({ row }) => row.householdId),
      ...gone.map(({ householdId }) => householdId),
    ]),
  ];
  const dossiers = page.fresh
    ? await clearedGroup(database, page)
    : new Map<string, Draft | null>();
  const cleared = [...dossiers.keys()].filter((id) => dossiers.get(id)?.isCleared !== false);
  // Where nothing was held there is nothing to read before writing: half the time of a first list
  // on a cheap phone.
  const unread =
    page.fresh && dossiers.size === 0 ? [] : households.filter((id) => !dossiers.has(id));
  const stored = new Map(
    (unread.length > 0 ? await database.dossier.bulkGet(unread) : []).flatMap((dossier) =>
      dossier ? [[dossier.id, dossier] as const] : [],
    ),
  );
  for (const id of households) {
    const known = dossiers.get(id);
    dossiers.set(
      id,
      known
        ? { ...known, scope: page.scope }
        : draftOf({
            ...(stored.get(id) ?? { id, household: null, records: {} }),
            scope: page.scope,
          }),
    );
  }
  for (const { entity, row } of rows) {
    const dossier = dossiers.get(row.householdId);
    if (!dossier) continue;
    if (entity === 'household') dossier.household = row as unknown as StoredDossier['household'];
    else (dossier.records[shelfOf(entity)] ??= {})[row.id] = row;
  }
  for (const { entity, id, householdId } of gone) {
    if (entity === 'household') dossiers.set(householdId, null);
    else delete dossiers.get(householdId)?.records[shelfOf(entity)]?.[id];
  }
  const changed = [...new Set([...cleared, ...households])];
  await database.dossier.bulkPut(
    changed.flatMap((id) => {
      const dossier = dossiers.get(id);
      return dossier ? [plainOf(dossier)] : [];
    }),
  );
  const deleted = changed.filter((id) => !dossiers.get(id));
  if (deleted.length > 0) await database.dossier.bulkDelete(deleted);
  for (const id of changed) touched.add(id);
}

/**
 * What is held of a place whose slice begins anew, without that slice; null where nothing is left.
 * At a first fetch the slice was empty: nothing of it need be written again.
 */
async function clearedGroup(
  database: LocalDatabase,
  page: PullPage,
): Promise<Map<string, Draft | null>> {
  const held = await database.dossier.where('scope').equals(page.scope).toArray();
  return new Map(
    held.map((dossier) => {
      if (page.group === 'cards')
        return [
          dossier.id,
          { ...draftOf(dossier), household: null, isCleared: dossier.household !== null },
        ];
      return [
        dossier.id,
        dossier.household === null
          ? null
          : { ...dossier, records: {}, isCleared: Object.keys(dossier.records).length > 0 },
      ];
    }),
  );
}

/** `isCleared`: something was taken out of it that the phone still holds. */
interface Draft {
  isCleared?: boolean;
  id: string;
  scope: string;
  household: StoredDossier['household'];
  records: Record<string, Record<string, object>>;
}
const plainOf = ({ isCleared: _isCleared, ...dossier }: Draft): StoredDossier => dossier;
const draftOf = (dossier: StoredDossier): Draft => ({
  ...dossier,
  records: Object.fromEntries(
    Object.entries(dossier.records).map(([shelf, records]) => [shelf, { ...records }]),
  ),
});

/**
 * An entity this build does not know yet keeps its rows under its own name; a later build finds
 * them.
 */
const shelfOf = (entity: string): string =>
  (dossierKeys as Partial<Record<string, string>>)[entity as EntityName] ?? entity;
