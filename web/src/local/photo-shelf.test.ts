import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropSentPhotos, LowSpaceError, withRoom } from './photo-shelf.ts';
import { makeStore, type LocalDatabase } from './store.ts';

let database: LocalDatabase;
beforeEach(() => {
  database = makeStore('lan', { indexedDB: new IDBFactory(), IDBKeyRange });
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 10e9, usage: 0 }) } });
});
const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });
const shelve = async (sha: string, state: 'done' | 'waiting', at: number, size = 10) => {
  await database.blob.put({
    sha,
    size,
    photoId: sha,
    householdId: 'h1',
    state,
    offset: 0,
    url: null,
    onlyWifi: true,
    at,
  });
  await database.bytes.put({ sha, blob: new Blob([new Uint8Array(size)]) });
};
const held = async () => (await database.draft.get('room-for-words')) !== undefined;
/** A write that finds the flash full so many times. */
const write = (failures: number) => {
  const tries = { count: 0 };
  return {
    tries,
    run: async () => {
      tries.count += 1;
      if (tries.count <= failures) throw full();
      return 'kept';
    },
  };
};

describe('a flash that is full', () => {
  it('words take the room that was held for them, after photos the server has were let go', async () => {
    await withRoom(database, 10, write(0).run);
    expect(await held()).toBe(true);
    await shelve('sent', 'done', 1);
    await shelve('own', 'waiting', 2);
    expect(await withRoom(database, 0, write(1).run)).toBe('kept');
    expect([await database.bytes.toCollection().primaryKeys(), await held()]).toEqual([
      ['own'],
      true,
    ]);
    expect(await withRoom(database, 0, write(2).run)).toBe('kept');
    expect(await held()).toBe(false);
  });
  it('a photo never takes that room: it is refused, and the MB left are not more than it would have needed', async () => {
    await withRoom(database, 10, write(0).run);
    const refused = await withRoom(database, 3 * 1024 * 1024, write(9).run).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(LowSpaceError);
    expect((refused as LowSpaceError).mbLeft).toBe(3);
    expect(await held()).toBe(true);
  });
  it('any other fault is passed on at once', async () => {
    const other = {
      run: async () => {
        throw new TypeError('broken');
      },
    };
    await expect(withRoom(database, 0, other.run)).rejects.toThrow('broken');
  });
});

describe('photos the server has', () => {
  it('stay for showing up to a limit; the oldest go first, and what is not sent never goes', async () => {
    for (const [at, state] of [
      [1, 'done'],
      [2, 'waiting'],
      [3, 'done'],
      [4, 'done'],
    ] as const)
      await shelve(`p${at}`, state, at);
    expect(await dropSentPhotos(database, 20)).toBe(10);
    expect(await database.bytes.toCollection().primaryKeys()).toEqual(['p2', 'p3', 'p4']);
  });
});
