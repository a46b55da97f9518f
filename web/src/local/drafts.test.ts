import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDraft, type Draft } from './drafts.ts';
import { makeStore, type LocalDatabase } from './store.ts';

interface Steps {
  readonly step: number;
  readonly note: string;
}
let database: LocalDatabase;
beforeEach(() => {
  database = makeStore('lan', { indexedDB: new IDBFactory(), IDBKeyRange });
});
const kept = async () => (await database.draft.get('visit-h1'))?.value;
async function opened(): Promise<Draft<Steps>> {
  const draft = makeDraft<Steps>(database, 'visit-h1', { step: 1, note: '' }, () => 0);
  await vi.waitUntil(() => draft.isReady());
  return draft;
}

describe('the draft of a wizard', () => {
  it('is on the flash as last changed, and there again when the app is opened again', async () => {
    const draft = await opened();
    for (const step of [2, 3, 4]) draft.change({ step });
    draft.change({ note: 'đi vắng' });
    expect(await kept()).toEqual({ step: 4, note: 'đi vắng' });
    expect((await opened()).value()).toEqual({ step: 4, note: 'đi vắng' });
  });
  it('does not come back in the next visit when it is saved while its last changes are still being written', async () => {
    const draft = await opened();
    for (const step of [2, 3, 4]) draft.change({ step });
    // As `record(…, { endsDraft })` does: in the transaction of what is saved, without asking the
    // draft.
    await database.transaction('rw', database.draft, async () => {
      await database.draft.delete('visit-h1');
    });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(await kept()).toBeUndefined();
  });
});
