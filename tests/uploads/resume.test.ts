import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallError } from '../../web/src/api/client.ts';
import type { Phone } from '../../web/src/local/phone.ts';
import { queueOfPhotos } from '../../web/src/local/photo-queue.ts';
import type { Ask } from '../../web/src/local/upload.ts';
import {
  heavyPicture,
  openUploadDesk,
  type UploadDesk,
} from '../../server/src/features/photos/testing/upload-desk.ts';
import { sha256 } from '../../server/src/features/photos/testing/album.ts';
import { lan, minh } from '../support/index.ts';
import { openPhotoPhone, send, shelve } from './photo-phone.ts';

let desk: UploadDesk;
let phone: Phone;
beforeEach(async () => {
  [desk, phone] = [await openUploadDesk(), await openPhotoPhone()];
});
afterEach(async () => {
  phone.database.close();
  await desk.close();
});

/** What went over the line: verb, offset, bytes of the piece. */
let log: { method: string; offset: string | null; bytes: number }[] = [];
/**
 * Requests to the server in this process; `spoil` may lose one before or after the server saw it.
 */
const line = (spoil: (count: number) => 'lost' | 'unheard' | 'fine' = () => 'fine'): Ask => {
  log = [];
  return async (path, init) => {
    const fate = spoil(log.length);
    const piece = init.body as Blob | null;
    log.push({
      method: init.method ?? '',
      offset: (init.headers as Record<string, string>)['upload-offset'] ?? null,
      bytes: piece?.size ?? 0,
    });
    if (fate === 'lost') throw new CallError('offline', 0);
    const reply = await desk.app.hono.request(
      new Request(`http://localhost:8080${path}`, {
        method: init.method ?? 'GET',
        headers: init.headers ?? {},
        ...(piece ? { body: await piece.arrayBuffer() } : {}),
      }),
    );
    if (fate === 'unheard') throw new CallError('offline', 0);
    if (reply.ok) return reply;
    const told = (await reply.json().catch(() => null)) as { error?: { code?: string } } | null;
    throw new CallError(told?.error?.code ?? 'unavailable', reply.status);
  };
};
const announced = async (
  id: string,
  seed: number,
  size = 200_000,
  options: Parameters<typeof shelve>[3] = {},
) => {
  const picture = await heavyPicture(seed, size);
  await desk.announced(
    id,
    picture,
    options.listingId === undefined ? {} : { listingId: options.listingId },
  );
  await shelve(phone, id, picture, options);
  return picture;
};
const stateOf = async (picture: Uint8Array) =>
  (await phone.database.blob.get(sha256(picture)))?.state;

describe('a photo on its way', () => {
  it('goes in pieces of 64 KB on a slow line and in growing ones on a quick line', async () => {
    await announced('p1', 1, 400_000);
    let now = 0;
    await send(phone, line(), { ticks: () => (now += 2_000) });
    expect(log.slice(0, 6).map(({ bytes }) => bytes)).toEqual([
      65_536, 65_536, 65_536, 65_536, 65_536, 65_536,
    ]);
    await announced('p2', 2, 400_000);
    await send(phone, line());
    expect(log.map(({ bytes }) => bytes)).toEqual([65_536, 131_072, 203_392]);
  });
  it('whose answer was lost is not sent twice: the phone asks how far it is', async () => {
    const picture = await announced('p1', 1);
    await send(
      phone,
      line((count) => (count === 1 ? 'unheard' : 'fine')),
      { ticks: () => 0 },
    );
    expect(log.map(({ method, offset }) => [method, offset])).toEqual([
      ['POST', null],
      ['PATCH', '65536'],
      ['HEAD', null],
      ['PATCH', '196608'],
    ]);
    expect(log.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(picture.length);
    expect(await stateOf(picture)).toBe('done');
  });
  it('goes on after the app was closed with at most one piece sent again', async () => {
    const picture = await announced('p1', 1);
    // The line dies for good in the third request: as if the app was killed there.
    await send(
      phone,
      line((count) => (count >= 2 ? 'lost' : 'fine')),
    );
    expect(await phone.database.blob.get(sha256(picture))).toMatchObject({
      state: 'part',
      offset: 65_536 + 131_072,
    });
    await send(phone, line());
    expect(log.map(({ method, offset }) => [method, offset])).toEqual([
      ['HEAD', null],
      ['PATCH', '196608'],
    ]);
    expect(await desk.blobs.has(sha256(picture))).toBe(true);
  });
  it('begins anew when the server let the part go', async () => {
    const picture = await announced('p1', 1);
    await send(
      phone,
      line((count) => (count >= 2 ? 'lost' : 'fine')),
    );
    desk.clock.advance(15 * 24 * 3600_000);
    await desk.jobs.runDue();
    expect(await send(phone, line())).toEqual({ kind: 'done' });
    expect(log.slice(0, 2).map(({ method }) => method)).toEqual(['HEAD', 'POST']);
    expect(await desk.blobs.has(sha256(picture))).toBe(true);
  });
  it('that is no picture is not sent for ever: the photo carries the reason', async () => {
    const noise = new Uint8Array(90_000).fill(7);
    await desk.announced('p1', noise);
    await shelve(phone, 'p1', noise);
    expect(await send(phone, line())).toEqual({ kind: 'done' });
    expect(await stateOf(noise)).toBe('done');
    expect(await send(phone, line())).toEqual({ kind: 'done' });
    expect(log).toEqual([]);
  });
  it('that the server does not know yet stays, and those behind it go on', async () => {
    const [early, known] = [await heavyPicture(8, 90_000), await announced('p2', 9)];
    await shelve(phone, 'p1', early);
    expect(await send(phone, line())).toEqual({ kind: 'done' });
    expect([await stateOf(early), await stateOf(known)]).toEqual(['waiting', 'done']);
  });
  it('waits on the phone when nobody is signed in, when the server is busy, and when the village is no longer theirs', async () => {
    const picture = await announced('p1', 1);
    desk.become(null);
    expect(await send(phone, line())).toEqual({ kind: 'sign_in' });
    expect(
      await send(phone, () => Promise.reject(new CallError('unavailable', 503, [], 9_000))),
    ).toEqual({ kind: 'later', retryAfterMs: 9_000 });
    desk.become(minh);
    await send(phone, line());
    expect(await stateOf(picture)).toBe('waiting');
    desk.become(lan);
    await send(phone, line());
    expect(await stateOf(picture)).toBe('done');
  });
});

describe('the order of photos', () => {
  it('is the newest listing first, and within it as they were taken; photos whose announcement has not left wait', async () => {
    const taken = [
      await announced('p1', 1, 70_000, { listingId: 'l1' }),
      await announced('p2', 2, 70_000, { listingId: 'l2' }),
      await announced('p3', 3, 70_000, { listingId: 'l1' }),
      await announced('p4', 4, 70_000, { listingId: 'l2' }),
    ];
    expect((await queueOfPhotos(phone.database)).map(({ photoId }) => photoId)).toEqual([
      'p2',
      'p4',
      'p1',
      'p3',
    ]);
    const [first] = await phone.database.sent.toArray();
    if (!first) throw new Error('nothing sent');
    const { sentAt: _sentAt, status: _status, ...operation } = first;
    await phone.database.out.add(operation);
    expect((await queueOfPhotos(phone.database)).map(({ photoId }) => photoId)).not.toContain(
      (operation.body as { id: string }).id,
    );
    expect(taken).toHaveLength(4);
  });
  it('lets photos that wait for Wi-Fi stay on mobile data', async () => {
    const [held, free] = [
      await announced('p1', 1, 70_000, { onlyWifi: true }),
      await announced('p2', 2, 70_000, { onlyWifi: false }),
    ];
    await send(phone, line(), { mayUseMobileData: false });
    expect([await stateOf(held), await stateOf(free)]).toEqual(['waiting', 'done']);
    await send(phone, line(), { mayUseMobileData: true });
    expect(await stateOf(held)).toBe('done');
  });
});
