import { photoChannelIds, pictureSets } from '@lensan/channels';
import type { PhotoRecord } from '@lensan/contract';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binh, dung, hoa, lan, minh, places } from '../../../../tests/support/index.ts';
import { unscoped } from '../../database/scope.ts';
import { listActivity } from '../../operations/activity.ts';
import { bodies } from '../visits/testing/village.ts';
import { acceptOriginal, retryPhoto } from './originals.usecases.ts';
import type { PhotoWorker } from './photo-worker.ts';
import { photoJobs } from './photos.jobs.ts';
import { photoOutputs, photos } from './photos.table.ts';
import { announce, openAlbum, type Album } from './testing/album.ts';
import { darkJpeg, encoder, goodJpeg, goodScene, openPicture } from './testing/pictures.ts';

let album: Album;
const albums: Album[] = [];
const open = async (options?: Parameters<typeof openAlbum>[0]) => {
  const made = await openAlbum(options);
  albums.push(made);
  return made;
};
afterAll(() => {
  for (const made of albums) made.worker.close();
});

const photoOf = async (answer: Response) => ((await answer.json()) as { photo: PhotoRecord }).photo;
const read = async (from: Album, id: string) =>
  photoOf(await from.request(lan, `/api/photos/${id}`));
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string } }).error.code;
const fileBytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

describe('a photo sent from the phone', () => {
  let photo: PhotoRecord;
  beforeAll(async () => {
    album = await open();
    const tagged = await encoder(goodScene())
      .withExif({
        IFD0: { Make: 'Máy thử' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 58/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    await album.send('p1', tagged);
    await album.jobs.runDue();
    photo = await read(album, 'p1');
  });
  const version = (channel: string, format: string, widthPx?: number) =>
    photo.versions.find(
      (found) =>
        found.channel === channel &&
        found.format === format &&
        (widthPx === undefined || found.widthPx === widthPx),
    )!;

  it('is ready with page pictures in three widths and formats, one picture per channel and the picture as taken', () => {
    expect(photo).toMatchObject({
      bytes: 'done',
      processing: 'ready',
      failure: null,
      isMain: true,
    });
    expect(
      photo.versions
        .filter(({ channel }) => channel === 'page')
        .map(({ widthPx, format }) => `${widthPx} ${format}`),
    ).toEqual(
      [1280, 640, 320].flatMap((width) =>
        ['avif', 'webp', 'jpg'].map((format) => `${width} ${format}`),
      ),
    );
    expect(new Set(photo.versions.map(({ channel }) => channel))).toEqual(
      new Set(['page', 'before', ...photoChannelIds]),
    );
    expect(photo.placeholder).toMatch(/^[A-Za-z0-9+/=]{20,40}$/);
  });
  it('gives Shopee a square JPEG of 1,024 px below 1 MB without any tag', async () => {
    const square = version('shopee', 'jpg');
    const answer = await album.request(null, `/anh/${square.sha256}.jpg`);
    const bytes = await fileBytes(answer);
    expect(await openPicture(bytes)).toMatchObject({
      format: 'jpeg',
      width: 1024,
      height: 1024,
      hasTags: false,
    });
    expect(bytes.length).toBeLessThan(1_000_000);
  });
  it('is served under its hash: asked for again after five minutes, never sniffed, as the type we made', async () => {
    const page = version('page', 'webp', 640);
    const answer = await album.request(null, `/anh/${page.sha256}.webp`);
    expect(answer.status).toBe(200);
    expect(
      Object.fromEntries(
        ['content-type', 'cache-control', 'x-content-type-options', 'etag'].map((name) => [
          name,
          answer.headers.get(name),
        ]),
      ),
    ).toEqual({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=300, must-revalidate',
      'x-content-type-options': 'nosniff',
      etag: `"${page.sha256}"`,
    });
    expect(
      (
        await album.request(null, `/anh/${page.sha256}.webp`, {
          headers: { 'if-none-match': `"${page.sha256}"` },
        })
      ).status,
    ).toBe(304);
  });
  it('has no other address: not as SVG, not the original, not somebody else’s hash', async () => {
    for (const file of [
      `${version('page', 'webp').sha256}.svg`,
      `${photo.sha256}.jpg`,
      `${'0'.repeat(64)}.jpg`,
      '..%2fsecret.jpg',
    ]) {
      expect((await album.request(null, `/anh/${file}`)).status).toBe(404);
    }
  });
  it('is seen signed in by the people of its area only', async () => {
    const path = `/api/photos/files/${version('page', 'jpg', 320).sha256}.jpg`;
    expect((await album.request(lan, path)).headers.get('cache-control')).toBe(
      'private, max-age=31536000, immutable',
    );
    expect((await album.request(binh, path)).status).toBe(200);
    expect((await album.request(hoa, path)).status).toBe(200);
    for (const stranger of [minh, dung])
      expect((await album.request(stranger, path)).status).toBe(404);
    expect((await album.request(null, path)).status).toBe(401);
  });
  it('disappears from public pages when the household takes back its consent, and stays for the mentor', async () => {
    const own = await open();
    await own.send('p1', await goodJpeg(2, 640, 480));
    await own.jobs.runDue();
    const { sha256 } = (await read(own, 'p1')).versions[0]!;
    expect((await own.request(null, `/anh/${sha256}.avif`)).status).toBe(200);
    await own.done(binh, 'consent.record', bodies.consent('K3', 'withdrawn', 'ck3b', 'ck3'));
    // Also to a cache that has the picture and asks whether it may go on showing it.
    for (const headers of [{}, { 'if-none-match': `"${sha256}"` }])
      expect((await own.request(null, `/anh/${sha256}.avif`, { headers })).status).toBe(404);
    expect((await own.request(lan, `/api/photos/files/${sha256}.avif`)).status).toBe(200);
  });
});

describe('a dark photo', () => {
  it('comes back lighter, says so, and keeps the picture as taken beside it', async () => {
    const own = await open();
    await own.send('p1', await darkJpeg());
    await own.jobs.runDue();
    const photo = await read(own, 'p1');
    expect(photo.findings).toMatchObject([{ code: 'dark', mended: true }]);
    const mean = async (channel: string) => {
      const found = photo.versions.find(
        (version) =>
          version.channel === channel && version.format === 'webp' && version.widthPx === 640,
      )!;
      const { pixels } = await openPicture(
        await fileBytes(await own.request(lan, `/api/photos/files/${found.sha256}.webp`)),
      );
      return Array.from(pixels.data).reduce((sum, value) => sum + value, 0) / pixels.data.length;
    };
    expect(await mean('page')).toBeGreaterThan(1.8 * (await mean('before')));

    await own.done(lan, 'photo.edit', { id: 'p1', asTaken: true });
    expect(await own.jobs.runDue()).toBe(1);
    const asTaken = await read(own, 'p1');
    expect(asTaken.findings).toMatchObject([{ code: 'dark', mended: false }]);
  });
});

describe('files that are no pictures', () => {
  const cases: [string, (good: Buffer) => Uint8Array, string][] = [
    [
      'a PDF renamed .jpg',
      () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
      'photo.not_an_image',
    ],
    [
      'an SVG renamed .jpg',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'),
      'photo.format_not_allowed',
    ],
    [
      'a GIF',
      () => Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1'),
      'photo.format_not_allowed',
    ],
    ['a header without a picture', (good) => good.subarray(0, 20), 'photo.corrupt'],
  ];
  it.each(cases)(
    '%s is refused with a code of its own and nothing else is lost',
    async (_name, make, code) => {
      const own = await open();
      const good = await goodJpeg(3, 320, 240);
      await own.send('p0', good);
      const answer = await own.send('p1', make(good));
      expect([answer.status, await codeOf(answer)]).toEqual([422, code]);
      expect(await read(own, 'p1')).toMatchObject({ processing: 'failed', failure: code });
      await own.jobs.runDue();
      expect(await read(own, 'p0')).toMatchObject({ processing: 'ready' });
    },
  );
  it('a cut-off upload with a good header fails when it is decoded, with a code that asks to send it again', async () => {
    const own = await open();
    const good = await goodJpeg(3, 640, 480);
    expect((await own.send('p1', good.subarray(0, good.length >> 1))).status).toBe(201);
    await own.jobs.runDue();
    expect(await read(own, 'p1')).toMatchObject({ processing: 'failed', failure: 'photo.cut_off' });
  });
  it('bytes that differ from the announced ones are refused and may be sent again', async () => {
    const own = await open();
    const good = await goodJpeg(3, 320, 240);
    await own.done(lan, 'photo.add', announce('p1', good));
    expect(
      await codeOf(
        await own.upload(
          lan,
          good.map((byte, at) => (at === 300 ? byte ^ 1 : byte)),
          good,
        ),
      ),
    ).toBe('photo.hash_mismatch');
    expect((await own.upload(lan, good)).status).toBe(201);
    expect((await own.upload(lan, good)).status).toBe(200);
    expect(await own.jobs.runDue()).toBe(1);
  });
  it('nobody outside the village may send bytes or learn that the photo exists', async () => {
    const own = await open();
    const good = await goodJpeg(3, 320, 240);
    await own.done(lan, 'photo.add', announce('p1', good));
    expect((await own.upload(minh, good)).status).toBe(404);
    expect((await own.request(minh, '/api/photos/p1')).status).toBe(404);
  });
});

describe('doing it again', () => {
  it('the same job encodes nothing, and a second photo with the same bytes neither', async () => {
    const own = await open();
    const bytes = await goodJpeg(4, 640, 480);
    await own.send('p1', bytes);
    await own.jobs.runDue();
    const first = await read(own, 'p1');
    let encodes = 0;
    const spy = {
      ...own.worker,
      process: (...args: Parameters<typeof own.worker.process>) => {
        encodes += args[1].outputs.length;
        return own.worker.process(...args);
      },
    };
    const again = photoJobs(own, spy)['photo.process']!;
    const effect = await again(
      { id: 'j', kind: 'photo.process', payload: { id: 'p1' }, attempts: 1 },
      new AbortController().signal,
    );
    await own.database.write(async (tx) => {
      await effect?.(tx);
    });
    expect(encodes).toBe(0);
    expect((await read(own, 'p1')).versions).toEqual(first.versions);
    await own.send('p2', bytes);
    await own.jobs.runDue();
    const twin = await read(own, 'p2');
    expect(twin.versions).toEqual(first.versions);
    expect(twin.findings).toContainEqual(
      expect.objectContaining({ code: 'duplicate', otherPhotoId: 'p1' }),
    );
  });
  it('moving the focal point makes only the cropped pictures anew', async () => {
    const own = await open();
    await own.send('p1', await goodJpeg(5, 640, 480));
    await own.jobs.runDue();
    const before = await read(own, 'p1');
    await own.done(lan, 'photo.edit', { id: 'p1', focal: { x: 0.1, y: 0.1 } });
    await own.jobs.runDue();
    const after = await read(own, 'p1');
    const changed = after.versions
      .filter((version, i) => version.sha256 !== before.versions[i]!.sha256)
      .map(({ channel }) => channel);
    // A picture of 4 : 3 loses nothing where 4 : 3 is wanted.
    expect(changed).toEqual(
      pictureSets()
        .filter(({ fit, widthPx, heightPx }) => fit === 'cover' && widthPx * 3 !== heightPx * 4)
        .map(({ id }) => id),
    );
    expect(changed).toEqual(expect.arrayContaining(['shopee', 'tiktok']));
  });
});

describe('bytes that come late', () => {
  const standing = async (own: Album, id: string) => {
    const [row] = await own.database.read
      .select()
      .from(photos)
      .where(and(eq(photos.id, id), unscoped('job')));
    if (!row) throw new Error(id);
    return row;
  };
  const keysOf = async (own: Album) => {
    const found: string[] = [];
    for await (const key of own.blobs.keys()) found.push(key);
    return found;
  };

  /** The job of `p1`, whose picture is drawn at once; `meanwhile` happens before it is handed over. */
  const develop = async (own: Album, meanwhile: () => Promise<unknown>) => {
    const quick: PhotoWorker = {
      ...own.worker,
      async process(_bytes, recipe, put) {
        await meanwhile();
        for (const { kind, channel, widthPx } of recipe.outputs)
          await put({
            kind,
            channel,
            format: 'jpg',
            bytes: new TextEncoder().encode(kind),
            widthPx,
            heightPx: widthPx,
          });
        return {
          widthPx: 320,
          heightPx: 240,
          placeholder: '',
          mended: [],
          report: { findings: [], lookHash: '0'.repeat(16) },
        } as unknown as Awaited<ReturnType<PhotoWorker['process']>>;
      },
    };
    const job = { id: 'j', kind: 'photo.process', payload: { id: 'p1' }, attempts: 1 };
    const effect = await photoJobs(own, quick)['photo.process']!(job, new AbortController().signal);
    await own.database.write(async (tx) => {
      await effect?.(tx);
    });
  };

  it('after the household took back its consent are not kept, and nothing is made of them', async () => {
    const own = await open();
    const bytes = await goodJpeg(11, 320, 240);
    await own.done(lan, 'photo.add', announce('p1', bytes));
    await own.done(binh, 'consent.record', bodies.consent('K3', 'withdrawn', 'ck3b', 'ck3'));
    expect((await own.upload(lan, bytes)).status).toBe(201);
    await own.jobs.runDue();
    expect(await standing(own, 'p1')).toMatchObject({
      bytes: 'done',
      hasOriginal: false,
      versions: [],
    });
    expect(await own.database.read.select().from(photoOutputs)).toEqual([]);
    expect(await keysOf(own)).toEqual([]);
  });
  it('are kept while a household has not been asked yet: it agrees when it has seen its photos', async () => {
    const own = await open({ consentK3: false });
    await own.send('p1', await goodJpeg(12, 320, 240));
    expect(await standing(own, 'p1')).toMatchObject({ hasOriginal: true });
  });
  it('in the moment its household is made one with another stay with the photo', async () => {
    const own = await open();
    const bytes = await goodJpeg(13, 320, 240);
    await own.done(lan, 'photo.add', announce('p1', bytes));
    const into = { householdId: 'hnew', path: `${places.village}hnew.` };
    const merging = {
      ...own,
      blobs: {
        ...own.blobs,
        async put(file: Uint8Array) {
          await own.database.write((tx) =>
            tx
              .update(photos)
              .set(into)
              .where(and(eq(photos.id, 'p1'), unscoped('job'))),
          );
          return own.blobs.put(file);
        },
      },
    };
    await acceptOriginal(merging, lan, 'p1', bytes);
    expect(await standing(own, 'p1')).toMatchObject({ ...into, bytes: 'done', hasOriginal: true });
  });
  it('while the picture is being made and turned by a person do not show the picture as it was', async () => {
    const own = await open();
    await own.send('p1', await goodJpeg(14, 320, 240));
    await develop(own, () => own.done(lan, 'photo.edit', { id: 'p1', rotateDeg: 90 }));
    expect(await standing(own, 'p1')).toMatchObject({ processing: 'waiting', rotateDeg: 90 });
    await develop(own, () => Promise.resolve());
    expect(await standing(own, 'p1')).toMatchObject({ processing: 'ready', rotateDeg: 90 });
  });
  it('of which the consent ends while the picture is being made leave no picture', async () => {
    const own = await open();
    await own.send('p1', await goodJpeg(15, 320, 240));
    await develop(own, () =>
      own.done(binh, 'consent.record', bodies.consent('K3', 'withdrawn', 'ck3b', 'ck3')),
    );
    expect(await standing(own, 'p1')).toMatchObject({ hasOriginal: false, versions: [] });
    expect(await own.database.read.select().from(photoOutputs)).toEqual([]);
  });
});

describe('asking again for the versions of a photo', () => {
  it('is on record, and asks for nothing where nothing failed', async () => {
    const own = await open();
    await own.send('p1', await goodJpeg(16, 320, 240));
    const deeds = async () =>
      (await listActivity(own.database.read, lan.scope, 10)).map(({ action }) => action);
    const before = await deeds();
    await retryPhoto(own, lan, 'p1');
    expect(await deeds()).toEqual(before);
    await own.database.write((tx) =>
      tx
        .update(photos)
        .set({ processing: 'failed' })
        .where(and(eq(photos.id, 'p1'), unscoped('job'))),
    );
    await retryPhoto(own, lan, 'p1');
    expect(await deeds()).toEqual(['photo.retry', ...before]);
    await own.jobs.runDue();
    expect(await read(own, 'p1')).toMatchObject({ processing: 'ready' });
  });
});

describe('the main photo', () => {
  it('is the first one until another is chosen, and passes on when it is removed', async () => {
    const own = await open();
    for (const [i, id] of ['p1', 'p2', 'p3'].entries())
      await own.done(lan, 'photo.add', announce(id, Buffer.from([i]), { listingId: 'l1' }));
    const main = async () =>
      (
        await Promise.all(
          ['p1', 'p2', 'p3'].map(async (id) => own.request(lan, `/api/photos/${id}`)),
        )
      ).length &&
      (
        await Promise.all(
          ['p1', 'p2', 'p3'].map(async (id) => {
            const answer = await own.request(lan, `/api/photos/${id}`);
            return answer.status === 200 && (await photoOf(answer)).isMain ? id : '';
          }),
        )
      ).filter(Boolean);
    expect(await main()).toEqual(['p1']);
    await own.done(lan, 'photo.set_main', { id: 'p3' });
    expect(await main()).toEqual(['p3']);
    await own.done(lan, 'photo.remove', { id: 'p3' });
    expect(await main()).toEqual(['p1']);
  });
  it('removing a photo deletes its files unless another photo has the same bytes', async () => {
    const own = await open();
    const bytes = await goodJpeg(6, 320, 240);
    await own.send('p1', bytes);
    await own.send('p2', bytes);
    await own.jobs.runDue();
    const keys = async () => {
      let count = 0;
      for await (const key of own.blobs.keys()) count += key.length / 64;
      return count;
    };
    const all = await keys();
    await own.done(lan, 'photo.remove', { id: 'p1' });
    await own.jobs.runDue();
    expect(await keys()).toBe(all);
    await own.done(lan, 'photo.remove', { id: 'p2' });
    await own.jobs.runDue();
    expect(await keys()).toBe(0);
  });
});
