import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lan, minh } from '../../../../tests/support/index.ts';
import { findPhoto } from './photos.repository.ts';
import { openAlbum, sha256, type Album } from './testing/album.ts';
import { goodJpeg } from './testing/pictures.ts';

let album: Album;
let bytes: Uint8Array;
beforeAll(async () => {
  album = await openAlbum();
  bytes = await goodJpeg();
  await album.send('p1', bytes, { listingId: 'l1' });
  await album.jobs.runDue();
});
afterAll(() => album.worker.close());
const photo = async (id: string) => findPhoto(album.database.read, id);

describe('a photo used in a second listing', () => {
  it('shows the same finished files at once, and is the main one of a listing without photos', async () => {
    await album.done(lan, 'photo.copy', { id: 'p2', photoId: 'p1', listingId: 'l2' });
    const [one, two] = [await photo('p1'), await photo('p2')];
    expect(two).toMatchObject({ listingId: 'l2', isMain: true, processing: 'ready' });
    expect(two?.versions).toEqual(one?.versions);
    expect(two?.versions.length).toBeGreaterThan(0);
    await album.done(lan, 'photo.copy', { id: 'p3', photoId: 'p1', listingId: 'l2' });
    expect(await photo('p3')).toMatchObject({ isMain: false });
  });
  it('keeps its files when the first one is removed', async () => {
    await album.done(lan, 'photo.remove', { id: 'p1' });
    await album.jobs.runDue();
    const file = (await photo('p2'))?.versions[0]?.sha256 ?? '';
    expect([await album.blobs.has(file), await album.blobs.has(sha256(bytes))]).toEqual([
      true,
      true,
    ]);
  });
  it('is copied by nobody of another village, and under no id that is taken', async () => {
    const body = { id: 'p9', photoId: 'p2', listingId: 'l3' };
    expect((await album.run(minh, 'photo.copy', body)).status).not.toBe('ok');
    expect(await album.run(lan, 'photo.copy', { ...body, id: 'p3' })).toMatchObject({
      code: 'record.id_taken',
    });
  });
});
