import type { PullAnswer } from '@lensan/contract';
import type { Phone } from './phone.ts';
import type { Cursors } from './pull-cursors.ts';
import { takePage } from './pull-page.ts';
import { closeGap, tidySent } from './push.ts';
import { readMeta, readMetas, writeMeta, writeMetas, type LocalDatabase } from './store.ts';

/**
 * Rows, cursors and everything that follows from them in one transaction: a phone stopped anywhere
 * has all of an answer or nothing.
 */
export async function takeAnswer(
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
