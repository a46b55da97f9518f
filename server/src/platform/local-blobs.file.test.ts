import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blobStoreSuite } from '../../../tests/support/blob-store.suite.ts';
import { memoryBlobs } from '../../../tests/support/index.ts';
import { localBlobs } from './local-blobs.ts';

const root = mkdtempSync(join(tmpdir(), 'len-san-blobs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

blobStoreSuite('a local folder', async () => localBlobs(mkdtempSync(join(root, 'store-'))));
blobStoreSuite('the fake of the tests', async () => memoryBlobs());

test('a key that is no hash never becomes a path', () => {
  expect(() => localBlobs(root).get('../../etc/passwd')).toThrow('not a blob key');
});
test('no half-written file is left beside the stored ones', async () => {
  const folder = mkdtempSync(join(root, 'store-'));
  await localBlobs(folder).put(new Uint8Array([1]));
  expect(readdirSync(folder).filter((name) => name.startsWith('draft'))).toEqual([]);
});
