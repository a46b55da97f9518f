import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs, lan, minh } from '../../../../tests/support/index.ts';
import { sha256 } from './testing/album.ts';
import { heavyPicture, openUploadDesk, type UploadDesk } from './testing/upload-desk.ts';

let desk: UploadDesk;
let picture: Uint8Array;
beforeEach(async () => {
  [desk, picture] = [await openUploadDesk(), await heavyPicture(1, 100_000)];
});
afterEach(() => desk.close());

const send = (
  method: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
  body?: Uint8Array,
) =>
  desk.app.hono.request(
    new Request(`http://localhost:8080/api/media/${sha256(bytes)}`, {
      method,
      headers: {
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        ...headers,
      },
      ...(body ? { body: body as BodyInit } : {}),
    }),
  );
const begin = (bytes: Uint8Array, first: number) =>
  send('POST', bytes, { 'upload-length': String(bytes.length) }, bytes.subarray(0, first));
const append = (bytes: Uint8Array, from: number, to: number) =>
  send('PATCH', bytes, { 'upload-offset': String(from) }, bytes.subarray(from, to));
const seen = (reply: Response) => [reply.status, reply.headers.get('upload-offset')];
const photo = async (id = 'p1') =>
  (
    (await (await desk.app.hono.request(`/api/photos/${id}`)).json()) as {
      photo: { bytes: string; processing: string };
    }
  ).photo;

describe('a photo sent in pieces', () => {
  it('is kept once its last piece arrived and its hash was right, and asking again says so', async () => {
    await desk.announced('p1', picture);
    expect(seen(await begin(picture, 40_000))).toEqual([201, '40000']);
    expect(await photo()).toMatchObject({ bytes: 'none' });
    expect(seen(await append(picture, 40_000, 70_000))).toEqual([204, '70000']);
    expect(seen(await append(picture, 70_000, 100_000))).toEqual([204, '100000']);
    expect(await photo()).toMatchObject({ bytes: 'done', processing: 'waiting' });
    expect(sha256((await desk.blobs.get(sha256(picture))) ?? new Uint8Array())).toBe(
      sha256(picture),
    );
    for (const repeated of [
      await send('HEAD', picture),
      await append(picture, 70_000, 100_000),
      await begin(picture, 10),
    ])
      expect(seen(repeated)[1]).toBe('100000');
  });
  it('goes on from where it stopped, whatever the phone believes', async () => {
    await desk.announced('p1', picture);
    await begin(picture, 40_000);
    expect(seen(await send('HEAD', picture))).toEqual([200, '40000']);
    expect(seen(await begin(picture, 10))).toEqual([409, '40000']);
    expect((await append(picture, 10_000, 50_000)).status).toBe(409);
    expect(seen(await send('HEAD', picture))).toEqual([200, '40000']);
  });
  it('fills every announced photo with the same bytes', async () => {
    await desk.announced('p1', picture);
    await desk.announced('p2', picture);
    await begin(picture, picture.length);
    expect([await photo('p1'), await photo('p2')]).toMatchObject([
      { bytes: 'done' },
      { bytes: 'done' },
    ]);
  });
  it('is thrown away when its bytes are not the announced ones, and can be sent again', async () => {
    await desk.announced('p1', picture);
    const spoilt = picture.slice();
    spoilt[50_000] = spoilt[50_000]! ^ 1;
    const reply = await send('POST', picture, { 'upload-length': String(picture.length) }, spoilt);
    expect(await reply.json()).toMatchObject({ error: { code: 'photo.hash_mismatch' } });
    expect((await send('HEAD', picture)).status).toBe(404);
    expect(seen(await begin(picture, picture.length))).toEqual([201, '100000']);
  });
  it('whose server stopped before the check is checked when the phone asks how far it is', async () => {
    await desk.announced('p1', picture);
    const { UploadParts } = await import('./upload-parts.ts');
    const parts = new UploadParts(`${desk.config.dataDir}/uploads`, desk.clock);
    await begin(picture, 10);
    const { Readable } = await import('node:stream');
    await parts.write(Readable.from([picture.subarray(10)]), sha256(picture), 10);
    expect(seen(await send('HEAD', picture))).toEqual([200, '100000']);
    expect(await photo()).toMatchObject({ bytes: 'done' });
  });
});

describe('an upload is refused', () => {
  it('before its photo is announced, from another village, and without signing in', async () => {
    expect((await begin(picture, 10)).status).toBe(404);
    await desk.announced('p1', picture);
    await begin(picture, 40_000);
    desk.become(minh);
    for (const method of ['POST', 'HEAD', 'PATCH'])
      expect(
        (
          await send(
            method,
            picture,
            { 'upload-length': '100000', 'upload-offset': '40000' },
            method === 'HEAD' ? undefined : picture.subarray(40_000),
          )
        ).status,
      ).toBe(404);
    desk.become(null);
    for (const method of ['POST', 'HEAD', 'PATCH'])
      expect(
        (
          await send(
            method,
            picture,
            { 'upload-length': '100000', 'upload-offset': '40000' },
            method === 'HEAD' ? undefined : picture.subarray(40_000),
          )
        ).status,
      ).toBe(401);
    desk.become(lan);
    expect(seen(await send('HEAD', picture))).toEqual([200, '40000']);
  });
  it('when it is another size, or longer than announced', async () => {
    await desk.announced('p1', picture);
    expect((await send('POST', picture, { 'upload-length': '99' }, picture)).status).toBe(400);
    await begin(picture, 40_000);
    expect((await send('PATCH', picture, { 'upload-offset': '40000' }, picture)).status).toBe(413);
    expect(
      (
        await send(
          'PATCH',
          picture,
          { 'upload-offset': '40000', 'content-length': String(9 * 1024 * 1024) },
          picture,
        )
      ).status,
    ).toBe(413);
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    });
    const reply = await desk.app.hono.request(
      new Request(`http://localhost:8080/api/media/${sha256(picture)}`, {
        method: 'PATCH',
        headers: {
          'tus-resumable': '1.0.0',
          'content-type': 'application/offset+octet-stream',
          'upload-offset': '40000',
        },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    );
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(seen(await send('HEAD', picture))).toEqual([200, '40000']);
  });
  it('when it asks for the content, for other verbs, or climbs out of the folder', async () => {
    await desk.announced('p1', picture);
    await begin(picture, 40_000);
    for (const method of ['GET', 'DELETE']) expect((await send(method, picture)).status).toBe(404);
    expect(
      (
        await desk.app.hono.request('/api/media/..%2f..%2fsecret', {
          method: 'PATCH',
          headers: { 'tus-resumable': '1.0.0' },
        })
      ).status,
    ).toBe(400);
  });
});

describe('an upload nobody finishes', () => {
  it('is removed after 14 days', async () => {
    await desk.announced('p1', picture);
    await begin(picture, 40_000);
    desk.clock.advance(13 * dayMs);
    await desk.jobs.runDue();
    expect(seen(await send('HEAD', picture))).toEqual([200, '40000']);
    desk.clock.advance(dayMs);
    expect(await desk.jobs.runDue()).toBe(1);
    expect((await send('HEAD', picture)).status).toBe(404);
  });
  it('keeps its time when it was begun anew meanwhile', async () => {
    await desk.announced('p1', picture);
    const spoilt = picture.slice().fill(0, 50_000);
    await send('POST', picture, { 'upload-length': String(picture.length) }, spoilt);
    desk.clock.advance(10 * dayMs);
    await begin(picture, 40_000);
    desk.clock.advance(5 * dayMs);
    await desk.jobs.runDue();
    expect(seen(await send('HEAD', picture))).toEqual([200, '40000']);
    desk.clock.advance(10 * dayMs);
    await desk.jobs.runDue();
    expect((await send('HEAD', picture)).status).toBe(404);
  });
});
