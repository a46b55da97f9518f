import { pullRows, type PullAnswer, type PushAnswer } from '@lensan/contract';
import { packRows } from '@lensan/sync';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { CallError } from '../../web/src/api/client.ts';
import { addOperation } from '../../web/src/local/outbox.ts';
import { startPhone, type Phone, type Server } from '../../web/src/local/phone.ts';
import { pullAll, pullSome } from '../../web/src/local/pull.ts';
import { runRound } from '../../web/src/local/round.ts';
import { makeStore, type LocalDatabase } from '../../web/src/local/store.ts';
import { readView } from '../../web/src/local/view.ts';
import { projections } from '../../web/src/projections.ts';

const me = { id: 'lan', name: 'Lan' };
const village = '01.10210.v1.';
const household = { id: 'h1', householdId: 'h1', version: 3, headName: 'Bình' };
const visit = (id: string) => ({
  id,
  householdId: 'h1',
  visitedOn: '2026-11-25',
  result: 'met' as const,
  tasks: [],
  skills: [],
  refusalReason: null,
  note: '',
  nextOn: null,
  placeCell: null,
});
const pushed = (answer: Partial<PushAnswer>): PushAnswer => ({
  epoch: 'e',
  now: 1,
  last: 0,
  results: [],
  ...answer,
});
const pulled = (answer: Partial<PullAnswer>): PullAnswer => ({
  epoch: 'e',
  now: 1,
  last: 0,
  scopes: [village],
  pages: [],
  results: [],
  more: false,
  ...answer,
});
const rows = (entity: string, records: object[]) =>
  packRows({ [entity]: records }) as unknown as NonNullable<PullAnswer['pages'][number]['rows']>;
const cards = {
  scope: village,
  group: 'cards' as const,
  from: 0,
  to: 3,
  more: false,
  fresh: true,
  rows: rows('household', [household]),
};

/** Notes every call to the table of households from now on. */
function watchHouseholds(database: LocalDatabase): string[] {
  const asked: string[] = [];
  const table = database.dossier as unknown as { core: object };
  table.core = new Proxy(table.core, {
    get: (core, call, receiver) => {
      asked.push(String(call));
      return Reflect.get(core, call, receiver) as unknown;
    },
  });
  return asked;
}

let phone: Phone;
let server: { push: Server['push']; pull: Server['pull'] };
beforeEach(async () => {
  server = { push: () => Promise.resolve(pushed({})), pull: () => Promise.resolve(pulled({})) };
  phone = await startPhone({
    database: makeStore('lan', { indexedDB: new IDBFactory(), IDBKeyRange }),
    clock: () => 1000,
    randomBytes: (count) => new Uint8Array(count),
    changed: () => undefined,
    server: {
      register: () => Promise.resolve({ epoch: 'e', now: 1 }),
      push: (body) => server.push(body),
      pull: (body) => server.pull(body),
      carry: () => Promise.reject(new CallError('offline', 0)),
    },
  });
});
const save = (id: string) => addOperation(phone, 'visit.record', visit(id), { householdId: 'h1' });
const shown = async () =>
  (await readView(phone.database, ['h1'], async () => projections, me)).get('h1');

describe('a phone', () => {
  it('shows a household although an operation on it cannot be read: the rest of it, and what was saved after', async () => {
    server.pull = () => Promise.resolve(pulled({ pages: [cards] }));
    await pullSome(phone);
    await addOperation(phone, 'visit.record', { id: 'broken' } as never, { householdId: 'h1' });
    await save('v2');
    expect(Object.keys((await shown())?.visits ?? {})).toContain('v2');
  });
  it('ends a round when the server’s answers move nothing, and keeps its work', async () => {
    await save('v1');
    expect(await runRound(phone)).toMatchObject({ kind: 'later', code: 'unavailable' });
    expect(await phone.database.out.count()).toBe(1);
  });
  it('forgets a place it lost and keeps the household it has unsent work for until that has left', async () => {
    server.pull = () =>
      Promise.resolve(
        pulled({
          pages: [
            {
              ...cards,
              rows: rows('household', [household, { ...household, id: 'h2', householdId: 'h2' }]),
            },
          ],
        }),
      );
    await pullSome(phone);
    await save('v1');
    server.pull = () => Promise.resolve(pulled({ scopes: [] }));
    await pullSome(phone);
    expect(await phone.database.dossier.toCollection().primaryKeys()).toEqual(['h1']);
    server.push = (body) =>
      Promise.resolve(
        pushed({
          last: 1,
          results: (body.operations as { id: string }[]).map(({ id }) => ({
            id,
            status: 'parked' as const,
          })),
        }),
      );
    server.pull = () => Promise.resolve(pulled({ scopes: [], last: 1 }));
    expect(await runRound(phone)).toEqual({ kind: 'done' });
    expect(await phone.database.dossier.count()).toBe(0);
    expect(await phone.database.sent.where('status').equals('parked').count()).toBe(1);
  });
  it('goes on showing work that waits until the page with its effect has come', async () => {
    const { id } = await save('v1');
    server.push = () => Promise.resolve(pushed({ last: 1, results: [{ id, status: 'parked' }] }));
    server.pull = () => Promise.resolve(pulled({ last: 1, pages: [cards] }));
    await runRound(phone);
    server.pull = () =>
      Promise.resolve(pulled({ last: 1, results: [{ id, status: 'ok' }], more: true }));
    await pullSome(phone);
    expect(Object.keys((await shown())?.visits ?? {})).toEqual(['v1']);
  });
  it('asks in one round how all of its waiting work ended, a hundred at a time', async () => {
    for (let place = 0; place < 101; place++) await save(`v${place}`);
    server.push = (body) =>
      Promise.resolve(
        pushed({
          last: (body.operations.at(-1) as { n: number }).n,
          results: (body.operations as { id: string }[]).map(({ id }) => ({
            id,
            status: 'parked' as const,
          })),
        }),
      );
    const asked: number[] = [];
    server.pull = (body) => {
      asked.push(body.waiting?.length ?? 0);
      return Promise.resolve(
        pulled({
          last: 101,
          pages: [cards],
          results: (body.waiting ?? []).slice(-1).map((id) => ({ id, status: 'ok' as const })),
        }),
      );
    };
    expect(await runRound(phone)).toEqual({ kind: 'done' });
    expect(asked).toEqual([100, 1]);
    expect(await phone.database.sent.where('status').equals('ok').count()).toBe(2);
  });
  it('says of work that a restored server holds as waiting that it waits, also where it had been taken or refused before', async () => {
    phone = { ...phone, masks: {} };
    const taken = await save('v1');
    const refused = await save('v2');
    server.push = () =>
      Promise.resolve(
        pushed({
          last: 2,
          results: [
            { id: taken.id, status: 'ok' },
            { id: refused.id, status: 'rejected', code: 'consent.missing' },
          ],
        }),
      );
    server.pull = () => Promise.resolve(pulled({ last: 2, pages: [cards] }));
    await runRound(phone);
    server.pull = () =>
      Promise.resolve(
        pulled({
          epoch: 'another',
          last: 2,
          more: true,
          results: [
            { id: taken.id, status: 'parked' },
            { id: refused.id, status: 'parked' },
          ],
        }),
      );
    await pullSome(phone);
    expect(await phone.database.sent.toArray()).toMatchObject([
      { id: taken.id, status: 'parked', again: true },
      { id: refused.id, status: 'parked' },
    ]);
    expect(await phone.database.dead.count()).toBe(0);
    expect((await phone.database.meta.get('unmasked'))?.value).toContain(refused.id);
    expect(Object.keys((await shown())?.visits ?? {})).toEqual(['v1', 'v2']);
  });
  describe('that asks ahead', () => {
    const rest = (id: string, from: number, to: number) => ({
      scope: village,
      group: 'rest' as const,
      from,
      to,
      more: to < 3,
      ...(from === 0 ? { fresh: true } : {}),
      rows: rows('visit', [{ ...visit(id), version: to }]),
    });
    const [nothing, list, half] = ['{}', `{"${village}":[3,null]}`, `{"${village}":[3,2]}`];
    let asked: string[];
    beforeEach(() => {
      asked = [];
      phone = {
        ...phone,
        asksAhead: true,
        changed: () => {
          asked.push('stored');
        },
      };
      server.pull = (body) => {
        const cursors = JSON.stringify(body.cursors);
        asked.push(cursors);
        return Promise.resolve(
          cursors === nothing
            ? pulled({ pages: [cards], more: true })
            : cursors === list
              ? pulled({ pages: [rest('v1', 0, 2)], more: true })
              : pulled({ pages: [rest('v2', 2, 3)] }),
        );
      };
    });
    const visits = async () => Object.keys((await shown())?.visits ?? {});
    it('asks for the next part while it stores one, and for nothing while it stores the list', async () => {
      expect(await runRound(phone)).toEqual({ kind: 'done' });
      expect(asked).toEqual([nothing, 'stored', list, half, 'stored', 'stored']);
      expect(await visits()).toEqual(['v1', 'v2']);
    });
    it('asks again where the store stands elsewhere by then', async () => {
      const { pull } = server;
      // Another window chooses a village while the last answer is on its way.
      server.pull = async (body) => {
        const answer = await pull(body);
        if (asked.at(-1) === half)
          await phone.database.meta.put({ key: 'wanted', value: ['01.10210.v2.'] });
        return answer;
      };
      await pullAll(phone);
      expect(asked).toEqual([nothing, 'stored', list, half, 'stored', half, 'stored']);
      expect(await visits()).toEqual(['v1', 'v2']);
    });
    it('keeps nothing of what was asked ahead when the answer before it could not be stored', async () => {
      const { pull } = server;
      server.pull = async (body) =>
        JSON.stringify(body.cursors) === list
          ? pulled({
              pages: [{ ...rest('v1', 0, 2), rows: { ...cards.rows, homes: 'mangled' } as never }],
              more: true,
            })
          : pull(body);
      expect(await runRound(phone)).toMatchObject({ kind: 'later' });
      expect(asked).toContain(half);
      expect(await visits()).toEqual([]);
      expect((await phone.database.meta.get('cursors'))?.value).toEqual({ [village]: [3, null] });
    });
  });
  it('says of work it brings back that the server had taken it, and sends it under its old id', async () => {
    const { id } = await save('v1');
    server.push = () => Promise.resolve(pushed({ last: 1, results: [{ id, status: 'ok' }] }));
    server.pull = () => Promise.resolve(pulled({ last: 1 }));
    await runRound(phone);
    server.pull = () => Promise.resolve(pulled({ epoch: 'another', last: 0 }));
    await pullSome(phone);
    expect(await phone.database.out.toArray()).toMatchObject([{ id, n: 1, again: true }]);
  });
  describe('with work that was sent', () => {
    let masked: Phone;
    const send = async (now: number): Promise<void> => {
      await addOperation(
        masked,
        'visit.record',
        { ...visit('v1'), note: 'cũ' },
        { householdId: 'h1' },
      );
      server.push = (body) =>
        Promise.resolve(
          pushed({
            now,
            last: 1,
            results: (body.operations as { id: string }[]).map(({ id }) => ({
              id,
              status: 'ok' as const,
            })),
          }),
        );
      server.pull = () => Promise.resolve(pulled({ now, last: 1, pages: [cards] }));
      await runRound(masked);
    };
    const quiet = async (now: number): Promise<void> => {
      server.pull = () => Promise.resolve(pulled({ now, last: 1 }));
      await pullSome(masked);
    };
    beforeEach(() => {
      masked = {
        ...phone,
        masks: {
          'visit.record': (body, fetched) =>
            Object.keys(fetched?.records['visits'] ?? {}).length > 0
              ? { ...(body as object), note: '' }
              : body,
        },
      };
    });
    it('keeps it two weeks by the server’s clock, also when nothing new comes', async () => {
      const day = 24 * 3600_000;
      await send(day);
      await quiet(day + 14 * day);
      expect(await phone.database.sent.count()).toBe(1);
      await quiet(day + 14 * day + 3600_000);
      expect(await phone.database.sent.count()).toBe(0);
    });
    it('masks it in the fetch that brings what the mask looks at', async () => {
      await send(1000);
      expect(await phone.database.sent.toArray()).toMatchObject([
        { body: { id: 'v1', note: 'cũ' } },
      ]);
      server.pull = () =>
        Promise.resolve(
          pulled({
            now: 2000,
            last: 1,
            pages: [
              {
                ...cards,
                fresh: false,
                group: 'rest',
                rows: rows('visit', [{ ...visit('v1'), version: 4 }]),
              },
            ],
          }),
        );
      await pullSome(masked);
      expect(await phone.database.sent.toArray()).toMatchObject([{ body: { id: 'v1', note: '' } }]);
    });
    it('masks what the worker sent, which has no masks, at the page’s next fetch', async () => {
      await quiet(500);
      const [page, worker] = [masked, phone];
      masked = worker;
      await send(1000);
      server.pull = () =>
        Promise.resolve(
          pulled({
            now: 2000,
            last: 1,
            pages: [
              {
                ...cards,
                fresh: false,
                group: 'rest',
                rows: rows('visit', [{ ...visit('v1'), version: 4 }]),
              },
            ],
          }),
        );
      await pullSome(worker);
      masked = page;
      await quiet(3000);
      expect(await phone.database.sent.toArray()).toMatchObject([{ body: { id: 'v1', note: '' } }]);
    });
    it('masks it in the first fetch after sending although the record had come before', async () => {
      server.pull = () =>
        Promise.resolve(
          pulled({
            now: 1000,
            pages: [
              cards,
              { ...cards, group: 'rest', rows: rows('visit', [{ ...visit('v1'), version: 4 }]) },
            ],
          }),
        );
      await pullSome(masked);
      await addOperation(
        masked,
        'visit.record',
        { ...visit('v1'), note: 'cũ' },
        { householdId: 'h1' },
      );
      server.push = (body) =>
        Promise.resolve(
          pushed({
            now: 1001,
            results: (body.operations as { id: string }[]).map(({ id }) => ({
              id,
              status: 'ok' as const,
              repeated: true,
            })),
          }),
        );
      await phone.database.meta.put({ key: 'applied', value: 1 });
      server.pull = () => Promise.resolve(pulled({ now: 1002, last: 1 }));
      await runRound(masked);
      expect(await phone.database.sent.toArray()).toMatchObject([{ body: { id: 'v1', note: '' } }]);
    });
  });
  it('looks at no household when a fetch brings nothing, however many it holds', async () => {
    server.pull = () =>
      Promise.resolve(
        pulled({
          pages: [
            {
              ...cards,
              rows: rows(
                'household',
                Array.from({ length: 50 }, (_, place) => ({
                  ...household,
                  id: `h${place}`,
                  householdId: `h${place}`,
                })),
              ),
            },
          ],
        }),
      );
    await pullSome(phone);
    const asked = watchHouseholds(phone.database);
    server.pull = () => Promise.resolve(pulled({}));
    await pullSome(phone);
    expect(asked).toContain('count');
    expect(
      asked.filter((call) => ['get', 'getMany', 'query', 'openCursor', 'mutate'].includes(call)),
    ).toEqual([]);
  });
  it('takes an answer that was mangled for none', async () => {
    server.pull = () =>
      Promise.resolve(
        pulled({
          pages: [
            {
              ...cards,
              rows: {
                heads: [],
                homes: ['list', []],
                tables: { household: { count: 3, fields: { id: ['list', ['h1']] } } },
              },
            },
          ],
        }),
      );
    expect(await runRound(phone)).toMatchObject({ kind: 'later', code: 'offline' });
    expect(await phone.database.dossier.count()).toBe(0);
  });
  it('tells every twentieth time what it holds', async () => {
    const asked: unknown[] = [];
    server.pull = (body) => {
      asked.push(body.check);
      return Promise.resolve(
        pulled(
          asked.length === 1
            ? {
                pages: [
                  cards,
                  {
                    ...cards,
                    group: 'rest',
                    rows: rows('visit', [{ ...visit('v1'), version: 4 }]),
                  },
                ],
              }
            : {},
        ),
      );
    };
    for (let count = 0; count < 23; count++) await pullSome(phone);
    expect(asked.flatMap((check, place) => (check ? [[place, check]] : []))).toEqual([
      [20, { [village]: [2, 7] }],
    ]);
    expect(pullRows).toBe(2000);
  });
});
