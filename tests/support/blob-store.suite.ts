import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BlobStore } from '../../server/src/platform/blob-store.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const keyOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** What every blob store keeps, whichever way it stores. */
export function blobStoreSuite(name: string, make: () => Promise<BlobStore>): void {
  describe(`a blob store: ${name}`, () => {
    let blobs: BlobStore;
    beforeEach(async () => {
      blobs = await make();
    });
    const keys = async () => {
      const found: string[] = [];
      for await (const key of blobs.keys()) found.push(key);
      return found.toSorted();
    };

    test('answers the SHA-256 of the bytes and gives the same bytes back', async () => {
      const key = await blobs.put(bytesOf('chuối'));
      expect(key).toBe(keyOf('chuối'));
      expect(await blobs.get(key)).toEqual(bytesOf('chuối'));
      expect(await blobs.has(key)).toBe(true);
    });
    test('keeps one file of equal bytes, also when stored at the same moment', async () => {
      await Promise.all(Array.from({ length: 8 }, () => blobs.put(bytesOf('same'))));
      expect(await keys()).toEqual([keyOf('same')]);
    });
    test('answers null for what it does not have', async () => {
      expect([await blobs.get(keyOf('absent')), await blobs.has(keyOf('absent'))]).toEqual([
        null,
        false,
      ]);
    });
    test('forgets what is deleted, and deleting twice is no fault', async () => {
      const key = await blobs.put(bytesOf('gone'));
      await blobs.delete(key);
      await blobs.delete(key);
      expect([await blobs.get(key), await keys()]).toEqual([null, []]);
    });
    test('stores an empty file and a large one', async () => {
      const large = new Uint8Array(3 * 1024 * 1024).fill(7);
      const stored = [await blobs.put(new Uint8Array()), await blobs.put(large)];
      expect(await keys()).toEqual(stored.toSorted());
      expect((await blobs.get(stored[1] ?? ''))?.byteLength).toBe(large.byteLength);
    });
    test('does not change when the caller reuses its buffer', async () => {
      const buffer = bytesOf('before');
      const key = await blobs.put(buffer);
      buffer.fill(0);
      expect(await blobs.get(key)).toEqual(bytesOf('before'));
    });
  });
}
