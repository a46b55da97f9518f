import type { PhotoFinding } from '@lensan/contract';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { household, pending, record } from '../../local/index.ts';
import { makeStore } from '../../local/store.ts';
import { dossierOf, withListing } from '../households/testing.ts';
import { closePhone, openPhone, written } from '../households/testing/phone.ts';
import { askWhileWorking, nextWaitMs } from './ask-while-working.ts';
import { laidDown, toReplace, undecided } from './desk-queue.ts';
import {
  addPhoto,
  editPhoto,
  guessSubject,
  householdPhoto,
  mainPhoto,
  missingShots,
  photosOfListing,
  removePhoto,
  retryPhoto,
  setMainPhoto,
  showAsTaken,
  stateOf,
  subjectOf,
  type PhotoState,
} from './photos.data.ts';
import { photo, withPhotos } from './testing/photo.ts';
import { twinOf } from './twins.ts';

/** The store of the tests keeps no bytes of a picture, only that it is there. */
const isKept = async (letter: string) => {
  const store = makeStore('lan');
  const count = await store.bytes.where('sha').equals(sha(letter)).count();
  store.close();
  return count > 0;
};
const sha = (letter: string) => letter.repeat(64);
const prepared = (id: string, letter: string) => ({
  id,
  shot: 'whole' as const,
  blob: new Blob([letter.repeat(100)]),
  sha256: sha(letter),
  widthPx: 1600,
  heightPx: 1200,
  findings: [] as readonly PhotoFinding[],
  digitalSource: null,
  lookHash: '0000000000000000',
  isTight: false,
});

describe('the photos of goods', () => {
  const dossier = withPhotos(dossierOf(), [
    { id: 'p3' },
    { id: 'p1' },
    { id: 'p2', isMain: true },
    { id: 'p4', listingId: 'l2' },
  ]);
  it('stand with the main one first, the others in the order they were made', () => {
    expect(photosOfListing(dossier, 'l1').map(({ id }) => id)).toEqual(['p2', 'p1', 'p3']);
    expect([mainPhoto(dossier, 'l1')?.id, mainPhoto(dossier, 'l9')]).toEqual(['p2', undefined]);
  });
  it('stand for their household: first those of goods on sale, then the newest, then any', () => {
    const draft = withListing(dossier, { name: 'Chuối', createdAt: 9 });
    const both = withListing(draft, { id: 'l2', name: 'Mật', state: 'published', createdAt: 1 });
    const newer = withListing(draft, { id: 'l2', name: 'Mật', createdAt: 10 });
    expect([
      householdPhoto(draft)?.id,
      householdPhoto(both)?.id,
      householdPhoto(newer)?.id,
      householdPhoto(dossier)?.id,
      householdPhoto(dossierOf()),
    ]).toEqual(['p2', 'p4', 'p4', 'p3', undefined]);
  });
});

describe('which photos are still to be taken', () => {
  it('for goods the whole, from near and the hands; the workshop answers for the hands', () => {
    expect(missingShots('goods', [])).toEqual(['whole', 'close', 'hands']);
    expect(missingShots('goods', ['close', 'close'])).toEqual(['whole', 'hands']);
    expect(missingShots('goods', ['whole', 'close', 'garden'])).toEqual([]);
  });
  it('for a place to stay two rooms, the house and the garden', () => {
    expect(missingShots('homestay', ['room'])).toEqual(['room', 'whole', 'garden']);
    expect(missingShots('homestay', ['room', 'room', 'garden'])).toEqual(['whole']);
  });
  it('is decided by what the listing says, else by what the household sells', () => {
    const selling = (sells: string) => guessSubject(dossierOf({ sells }), 'l1');
    expect([
      selling('Chuối tây sấy dẻo'),
      selling('Homestay Lô Lô Chải'),
      selling('nhà nghỉ, ăn uống'),
      selling('Chỗ nghỉ'),
    ]).toEqual(['goods', 'homestay', 'homestay', 'homestay']);
    const listed = withListing(dossierOf({ sells: 'homestay' }), { name: 'Chuối' });
    expect(guessSubject(listed, 'l1')).toBe('goods');
    expect(subjectOf({ kind: 'homestay' }, listed, 'l1')).toBe('homestay');
    expect(subjectOf(null, listed, 'l1')).toBe('goods');
  });
});

describe('a picture on the table', () => {
  const lying = (id: string, replaces: string | null = null) => ({ id, replaces });
  it('that became a photo meanwhile is decided', () => {
    expect(undecided([lying('a'), lying('b')], [{ id: 'a' }])).toEqual([lying('b')]);
  });
  it('waits behind the others, or takes the place of the one taken again', () => {
    const queue = [lying('a'), lying('b', 'p1')];
    expect(laidDown(queue, lying('c'), null).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(laidDown(queue, lying('c'), 'p9').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(laidDown(queue, lying('c'), 'b').map(({ id }) => id)).toEqual(['c', 'a']);
  });
  it('taken again still replaces the photo the first one was to replace', () => {
    const queue = [lying('a'), lying('b', 'p1')];
    expect([toReplace(queue, 'b'), toReplace(queue, 'p2'), toReplace(queue, null)]).toEqual([
      'p1',
      'p2',
      null,
    ]);
    expect(toReplace(queue, 'a')).toBeNull();
  });
  it('that looks like a photo already used says which one', () => {
    const near = { sha256: sha('b'), lookHash: '0000000000000003' };
    const photos = [photo({ id: 'p1' }), photo({ id: 'p2', sha256: sha('b') })];
    const looks = new Map([['p1', '0000000000000000']]);
    expect(twinOf(near, photos, looks, 'p2')).toMatchObject([
      { code: 'duplicate', otherPhotoId: 'p1', value: 2, mended: false },
    ]);
    expect(twinOf(near, photos, looks, null)).toMatchObject([{ otherPhotoId: 'p2', value: 0 }]);
    expect(twinOf(near, photos.slice(0, 1), looks, 'p1')).toEqual([]);
    expect(twinOf(near, photos.slice(0, 1), new Map(), null)).toEqual([]);
    const other = { ...near, lookHash: 'ffffffffffffffff' };
    expect(twinOf(other, photos.slice(0, 1), looks, null)).toEqual([]);
  });
});

describe('work on photos', () => {
  beforeEach(() => openPhone());
  afterEach(closePhone);
  const add = (one: ReturnType<typeof prepared>, isMain = false) =>
    addPhoto({ householdId: 'h1', listingId: 'l1', photo: one, isMain });
  it('a photo is announced with its picture, which waits on the phone', async () => {
    await add({ ...prepared('p1', 'a'), findings: Array.from({ length: 20 }, () => dark) }, true);
    const [row] = await written();
    expect(row).toMatchObject({
      kind: 'photo.add',
      householdId: 'h1',
      body: { id: 'p1', listingId: 'l1', sha256: sha('a'), byteLength: 100, isMain: true },
    });
    expect((row!.body as { seenOnPhone: unknown[] }).seenOnPhone).toHaveLength(12);
    expect(await isKept('a')).toBe(true);
  });
  const dark = { code: 'dark', value: 70, limit: 90, mended: true } as const;
  it('an ordinary photo says nothing it does not know', async () => {
    await add(prepared('p1', 'a'));
    const body = (await written())[0]?.body;
    expect(body).not.toHaveProperty('isMain');
    expect(body).not.toHaveProperty('digitalSource');
    await showAsTaken('h1', 'p1');
    expect((await written())[1]).toMatchObject({ kind: 'photo.edit', body: { asTaken: true } });
  });
  it('edits and the choice of the main one are written for the version that was seen', async () => {
    await editPhoto(photo(), { rotateDeg: 90 });
    await setMainPhoto(photo({ version: 0 }));
    expect(await written()).toEqual([
      {
        kind: 'photo.edit',
        householdId: 'h1',
        base: 3,
        body: { id: 'p1', rotateDeg: 90 },
      },
      { kind: 'photo.set_main', householdId: 'h1', base: undefined, body: { id: 'p1' } },
    ]);
  });
  it('a photo taken out before it was sent takes its picture along', async () => {
    await add(prepared('p1', 'a'));
    await removePhoto(photo({ id: 'p1', sha256: sha('a'), bytes: 'none', version: 0 }));
    expect(await isKept('a')).toBe(false);
  });
  it('the picture stays while another photo of the household is the same file', async () => {
    await openHousehold();
    await add(prepared('p1', 'a'));
    await add(prepared('p2', 'a'));
    await vi.waitUntil(() => household('h1')?.photos.p2 !== undefined);
    await removePhoto(photo({ id: 'p1', sha256: sha('a'), bytes: 'none', version: 0 }));
    expect(await isKept('a')).toBe(true);
    await vi.waitUntil(() => household('h1')?.photos.p1 === undefined);
    await removePhoto(photo({ id: 'p2', sha256: sha('a'), bytes: 'none', version: 0 }));
    expect(await isKept('a')).toBe(false);
  });
  it('a photo the server has takes no picture from the phone', async () => {
    await add(prepared('p1', 'a'));
    await removePhoto(photo({ id: 'p1', sha256: sha('a'), bytes: 'done' }));
    expect(await isKept('a')).toBe(true);
  });
});

/** The phone registers the household itself: its own unsent work shows it at once. */
async function openHousehold(): Promise<void> {
  await record(
    'household.register',
    {
      id: 'h1',
      villageId: 'v1',
      kind: 'farm',
      headName: 'Nguyễn Văn Bình',
      addressAs: 'bac',
      addressLine: '',
      sells: 'Chuối',
      device: 'smart',
      isPriority: false,
      assignmentId: 'a1',
    },
    { householdId: 'h1' },
  );
  await vi.waitUntil(() => household('h1') !== undefined);
}

describe('how far a photo is on its way', () => {
  beforeEach(() => openPhone());
  afterEach(closePhone);
  it('is told by what the server has of it', () => {
    expect([
      stateOf(photo()),
      stateOf(photo({ processing: 'waiting' })),
      stateOf(photo({ bytes: 'part' })),
      stateOf(photo({ bytes: 'none' })),
      stateOf(photo({ bytes: 'none', version: 0 })),
      stateOf(photo({ processing: 'failed', failure: 'photo.timeout' as never })),
    ]).toEqual([
      { kind: 'ready' },
      { kind: 'working' },
      { kind: 'sending', percent: 50 },
      { kind: 'awaited' },
      { kind: 'kept' },
      { kind: 'failed', code: 'photo.timeout' },
    ]);
  });
  it('is kept while its picture waits on this phone', async () => {
    await addPhoto({
      householdId: 'h1',
      listingId: 'l1',
      photo: prepared('p1', 'a'),
      isMain: false,
    });
    await vi.waitUntil(() => pending().photos.length === 1);
    expect(stateOf(photo({ bytes: 'part', byteLength: 100 }))).toEqual({ kind: 'kept' });
  });
});

describe('a photo whose files could not be made', () => {
  afterEach(closePhone);
  it('is asked for once more on the server, never from the outbox', async () => {
    const asked = await openPhone({ 'POST /api/photos/p1/retry': () => ({ ok: true }) });
    await retryPhoto('p1').catch(() => undefined);
    expect(asked.map(({ what }) => what)).toEqual(['POST /api/photos/p1/retry']);
    expect(await written()).toEqual([]);
  });
});

describe('news of a photo the server works on', () => {
  it('are asked for after three seconds, then less and less often, half a minute apart at most', () => {
    expect([nextWaitMs(3_000), nextWaitMs(20_000), nextWaitMs(30_000)]).toEqual([
      4_500, 30_000, 30_000,
    ]);
    vi.useFakeTimers();
    let asked = 0;
    const [kind, setKind] = createSignal<PhotoState['kind']>('awaited');
    const leave = createRoot((dispose) => {
      askWhileWorking(kind, () => {
        asked += 1;
      });
      return dispose;
    });
    const askedAfter = (ms: number) => {
      vi.advanceTimersByTime(ms);
      return asked;
    };
    expect([askedAfter(2_999), askedAfter(1), askedAfter(4_499), askedAfter(1)]).toEqual([
      0, 1, 1, 2,
    ]);
    setKind('ready');
    expect(askedAfter(60_000)).toBe(2);
    setKind('working');
    expect(askedAfter(3_000)).toBe(3);
    leave();
    expect(askedAfter(60_000)).toBe(3);
    vi.useRealTimers();
  });
});
