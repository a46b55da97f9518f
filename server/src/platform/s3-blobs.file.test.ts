import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobStoreSuite } from '../../../tests/support/blob-store.suite.ts';
import { s3Blobs } from './s3-blobs.ts';
import { s3PlaceOf } from '../s3-place.ts';

interface S3Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (
  options: object,
) => S3Server;

const root = mkdtempSync(join(tmpdir(), 'len-san-s3-'));
const buckets = Array.from({ length: 16 }, (_, i) => ({ name: `store-${i}`, configs: [] }));
let server: S3Server,
  origin = '',
  used = 0;
beforeAll(async () => {
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: root,
    configureBuckets: buckets,
  });
  origin = `127.0.0.1:${(await server.run()).port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});
const place = (path: string) => s3PlaceOf(`s3+http://S3RVER:S3RVER@${origin}/${path}`)!;

blobStoreSuite('an S3-compatible store', async () => s3Blobs(place(`store-${used++}`)));

describe('files in a bucket', () => {
  test('keep to their folder of a shared bucket', async () => {
    const [ours, theirs] = [s3Blobs(place('store-14/ours')), s3Blobs(place('store-14/theirs'))];
    const key = await ours.put(new Uint8Array([1, 2, 3]));
    expect([await ours.has(key), await theirs.has(key)]).toEqual([true, false]);
    const seen = [];
    for await (const found of theirs.keys()) seen.push(found);
    expect(seen).toEqual([]);
  });
  test('are refused without the right secret, and the fault names no key', async () => {
    const wrong = s3Blobs({ ...place('store-15'), secretAccessKey: 'wrong-secret' });
    await expect(wrong.put(new Uint8Array([1]))).rejects.toThrow(
      /^blob store answered (HEAD|PUT) with 403$/,
    );
  });
  test('cannot be asked for by anything but a hash', async () => {
    await expect(s3Blobs(place('store-15')).get('../other')).rejects.toThrow('not a blob key');
  });
});

describe('the setting of the store', () => {
  test('is one address with key, secret, bucket, folder and region', () => {
    expect(s3PlaceOf('s3+https://K%2B1:S%2F2@s3.example.vn/len-san/a/b?region=hn1')).toEqual({
      endpoint: 'https://s3.example.vn',
      bucket: 'len-san',
      prefix: 'a/b/',
      region: 'hn1',
      accessKeyId: 'K+1',
      secretAccessKey: 'S/2',
    });
  });
  test.each([
    's3+https://s3.example.vn/bucket',
    's3+https://K:S@s3.example.vn/',
    'https://K:S@s3.example.vn/bucket',
  ])('is not taken without key, secret or bucket: %s', (address) => {
    expect(s3PlaceOf(address)).toBeNull();
  });
});
