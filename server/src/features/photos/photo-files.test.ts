import { afterAll, describe, expect, it } from 'vitest';
import { binh, dayMs, lan } from '../../../../tests/support/index.ts';
import { bodies } from '../visits/testing/village.ts';
import { openAlbum, sha256, type Album } from './testing/album.ts';
import { goodJpeg } from './testing/pictures.ts';

const albums: Album[] = [];
const open = async (): Promise<Album> => {
  const made = await openAlbum();
  albums.push(made);
  return made;
};
afterAll(() => {
  for (const made of albums) made.worker.close();
});
const keys = async (album: Album) => {
  const found: string[] = [];
  for await (const key of album.blobs.keys()) found.push(key);
  return found.toSorted();
};

describe('a picture as sent', () => {
  it('is let go when the household takes back its consent; what was made of it stays for its team', async () => {
    const album = await open();
    const bytes = await goodJpeg(8, 640, 480);
    await album.send('p1', bytes);
    await album.jobs.runDue();
    const before = await keys(album);
    expect(before).toContain(sha256(bytes));
    await album.done(binh, 'consent.record', bodies.consent('K3', 'withdrawn', 'ck3b', 'ck3'));
    await album.jobs.runDue();
    expect(await keys(album)).toEqual(before.filter((key) => key !== sha256(bytes)));
    // Nothing new is made of what is no longer there, and asking for it breaks nothing.
    await album.done(lan, 'photo.edit', { id: 'p1', rotateDeg: 90 });
    await album.jobs.runDue();
    expect(await keys(album)).toEqual(before.filter((key) => key !== sha256(bytes)));
  });
  it('stays as long as another photo in force was made from the same bytes', async () => {
    const album = await open();
    const bytes = await goodJpeg(9, 320, 240);
    await album.send('p1', bytes);
    await album.send('p2', bytes);
    await album.jobs.runDue();
    const before = await keys(album);
    await album.done(lan, 'photo.remove', { id: 'p1' });
    await album.jobs.runDue();
    expect(await keys(album)).toEqual(before);
  });
});

describe('a file that no row names', () => {
  it('is deleted on the second day it is seen so, and no other file is', async () => {
    const album = await open();
    await album.send('p1', await goodJpeg(8, 320, 240));
    await album.jobs.runDue();
    const before = await keys(album);
    const orphan = await album.blobs.put(new Uint8Array([1, 2, 3]));
    album.clock.advance(dayMs + 1000);
    await album.jobs.runDue();
    expect(await keys(album)).toEqual([...before, orphan].toSorted());
    album.clock.advance(dayMs + 1000);
    await album.jobs.runDue();
    expect(await keys(album)).toEqual(before);
  });
  it('is kept when a row came to name it meanwhile', async () => {
    const album = await open();
    await album.send('p1', await goodJpeg(8, 320, 240));
    await album.jobs.runDue();
    const late = await goodJpeg(10, 320, 240);
    await album.blobs.put(late);
    album.clock.advance(dayMs + 1000);
    await album.jobs.runDue();
    await album.send('p2', late);
    album.clock.advance(dayMs + 1000);
    await album.jobs.runDue();
    expect(await keys(album)).toContain(sha256(late));
  });
});
