import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lan } from '../../../../tests/support/index.ts';
import { makeHeicDecoder } from './photo-heic.ts';
import { openAlbum, type Album } from './testing/album.ts';
import { encoder, goodJpeg, goodScene, openPicture } from './testing/pictures.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const be32 = (value: number) =>
  [24, 16, 8, 0].map((shift) => String.fromCharCode((value >>> shift) & 255)).join('');
const box = (kind: string, body: string) => `${be32(body.length + 8)}${kind}${body}`;
/** What a HEIC says about itself; the pixels are the decoder's business. */
const heicOf = (widthPx: number, heightPx: number) =>
  latin(
    box('ftyp', 'heic\0\0\0\0mif1heic') +
      box(
        'meta',
        `\0\0\0\0${box('iprp', box('ipco', box('ispe', `\0\0\0\0${be32(widthPx)}${be32(heightPx)}`)))}`,
      ) +
      box('mdat', 'pixels'),
  );

/**
 * A program that is called like a decoder and does what the test says. `called` counts how often.
 */
async function program(folder: string, name: string, body: string): Promise<string> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(
    file,
    `import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs';
const [from, to] = process.argv.slice(-2);
appendFileSync(${JSON.stringify(join(folder, `${name}.calls`))}, '.');
${body}`,
  );
  return `${process.execPath} ${file}`;
}
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string } }).error.code;
const put = (album: Album, bytes: Uint8Array) =>
  album.request(lan, '/api/photos/heic', {
    method: 'PUT',
    body: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });

describe('a HEIC picture that the phone cannot open', () => {
  let folder: string;
  const albums: Album[] = [];
  const open = async (command?: string, timeoutMs?: number) => {
    const album = await openAlbum(
      command === undefined
        ? {}
        : {
            heic: makeHeicDecoder(command, {
              tempDir: folder,
              ...(timeoutMs === undefined ? {} : { timeoutMs }),
            }),
          },
    );
    albums.push(album);
    return album;
  };
  const leftBehind = async () =>
    (await readdir(folder)).filter((name) => name.startsWith('len-san-heic-'));
  const calls = (name: string) =>
    readFile(join(folder, `${name}.calls`), 'utf8').then(
      (dots) => dots.length,
      () => 0,
    );
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'len-san-program-'));
  });
  afterAll(async () => {
    for (const album of albums) album.worker.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is refused with a sentence of its own where no decoder is named', async () => {
    const answer = await put(await open(), heicOf(800, 600));
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'photo.heic_unreadable']);
  });
  it('comes back as a JPEG of at most 2,560 px without tags, and nothing is kept', async () => {
    const tagged = await encoder(goodScene(3, 3000, 2000))
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 58/1 0/1' } })
      .jpeg()
      .toBuffer();
    await writeFile(join(folder, 'tagged.jpg'), tagged);
    const album = await open(
      await program(
        folder,
        'reads',
        `copyFileSync(${JSON.stringify(join(folder, 'tagged.jpg'))}, to);`,
      ),
    );
    const answer = await put(album, heicOf(3000, 2000));
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('cache-control'),
    ]).toEqual([200, 'image/jpeg', 'no-store']);
    expect(await openPicture(new Uint8Array(await answer.arrayBuffer()))).toMatchObject({
      format: 'jpeg',
      width: 2560,
      height: 1707,
      hasTags: false,
    });
    const kept: string[] = [];
    for await (const key of album.blobs.keys()) kept.push(key);
    expect(kept).toEqual([]);
    expect(await leftBehind()).toEqual([]);
  });
  it.each([
    ['fails', 'process.exit(1);', 'photo.heic_unreadable'],
    ['writes-nothing', '', 'photo.heic_unreadable'],
    ['writes-nonsense', "writeFileSync(to, 'no picture');", 'photo.heic_unreadable'],
    ['hangs', 'setInterval(() => {}, 1000);', 'photo.too_slow'],
  ])('a decoder that %s costs a refusal, and its folder goes', async (name, body, code) => {
    const album = await open(await program(folder, name, body), name === 'hangs' ? 500 : undefined);
    const answer = await put(album, heicOf(800, 600));
    expect([answer.status, await codeOf(answer), await calls(name)]).toEqual([422, code, 1]);
    expect(await leftBehind()).toEqual([]);
  });
  it('starts no program for a file of another kind or one that is too large by its header', async () => {
    const album = await open(await program(folder, 'spared', ''));
    expect(await codeOf(await put(album, await goodJpeg(1, 320, 240)))).toBe(
      'photo.format_not_allowed',
    );
    expect(await codeOf(await put(album, heicOf(30_000, 30_000)))).toBe('photo.too_many_pixels');
    expect(await codeOf(await put(album, latin('%PDF-1.7')))).toBe('photo.not_an_image');
    expect(await calls('spared')).toBe(0);
  });
  it('a decoder that is not installed is an error of the installation, not of the picture', async () => {
    const album = await open(join(folder, 'no-such-program'));
    expect((await put(album, heicOf(800, 600))).status).toBe(500);
  });
  it('of a real phone is opened, turned into sRGB and stripped of its place, where a decoder and the photographs are present', async () => {
    const file = '../shared/photos/heic-iphone-gps-p3.heic';
    if (!existsSync(file) || spawnSync('heif-convert').error) return;
    const answer = await put(
      await open('heif-convert -q 97'),
      new Uint8Array(await readFile(file)),
    );
    expect(await openPicture(new Uint8Array(await answer.arrayBuffer()))).toMatchObject({
      format: 'jpeg',
      width: 2560,
      height: 1920,
      hasTags: false,
    });
  });
});
