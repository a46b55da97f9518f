import type { PullAnswer } from '@lensan/contract';
import type { Phone } from './phone.ts';
import { checkEvery, heldRows } from './pull-check.ts';
import { cursorsAfter, type Cursors } from './pull-cursors.ts';
import { takeAnswer } from './pull-take.ts';
import { describePhone } from './push.ts';
import { readMetas, type LocalDatabase } from './store.ts';

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
