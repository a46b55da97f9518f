import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from './blob-store.ts';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
const isKey = (name: string) => /^[0-9a-f]{64}$/.test(name);

/**
 * Files in a local folder, two levels of 256 folders deep. A file is written beside its place,
 * flushed, renamed and its folder flushed: when `put` resolves, it survives a power cut, and nobody
 * ever reads half of it.
 */
export function localBlobs(folder: string): BlobStore {
  const pathOf = (sha256: string) => {
    if (!isKey(sha256)) throw new TypeError('not a blob key');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = (sha256: string) =>
    stat(pathOf(sha256)).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  return {
    has,
    async put(bytes) {
      const key = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(key);
      if (await has(key)) return key;
      await writeDurably(folder, path, bytes);
      return key;
    },
    get: (sha256) =>
      readFile(pathOf(sha256)).then(
        (bytes) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        (error: unknown) => {
          if (isMissing(error)) return null;
          throw error;
        },
      ),
    async delete(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async *keys() {
      const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      for (const name of names) {
        const key = name.split('/').at(-1) ?? '';
        if (isKey(key)) yield key;
      }
    },
  };
}

/** Writes beside the place, flushes, renames into it and flushes the folders on the way. */
async function writeDurably(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const home = dirname(path);
  const firstMade = await mkdir(home, { recursive: true });
  const draft = join(folder, `draft-${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  // A new folder is an entry of its parent, which must be durable as well.
  for (const made of firstMade ? [home, dirname(home), folder] : [home]) await flushFolder(made);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
