import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/utils';
import type { Clock } from '../../platform/clock.ts';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
const missingIsNull = (error: unknown): null => {
  if (isMissing(error)) return null;
  throw error;
};

/** What the tus server answers with 404: it reads these two fields of whatever is thrown. */
class NoSuchFile extends Error {
  override readonly name = 'NoSuchFile';
  readonly status_code = ERRORS.FILE_NOT_FOUND.status_code;
  readonly body = ERRORS.FILE_NOT_FOUND.body;
}

/**
 * Files on their way, each under the SHA-256 it will have, with a note of its size and beginning
 * beside it. What arrives is written at once: a connection that is cut keeps every byte that
 * reached this process. Nothing here is durable on purpose; the phone holds the file until its hash
 * was checked, and a part spoilt by a power cut is found by that check.
 */
export class UploadParts extends DataStore {
  override extensions = ['creation', 'creation-with-upload'];
  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  private pathOf(id: string): string {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new NoSuchFile();
    return join(this.folder, id);
  }

  override async create(upload: Upload): Promise<Upload> {
    const path = this.pathOf(upload.id);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(path, '', { mode: 0o600 });
    await writeFile(`${path}.json`, JSON.stringify({ size: upload.size, beganAt: this.clock() }), {
      mode: 0o600,
    });
    return upload;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const file = await open(this.pathOf(id), 'r+');
    let at = offset;
    try {
      for await (const piece of stream as AsyncIterable<Uint8Array>)
        at += (await file.write(piece, 0, piece.length, at)).bytesWritten;
    } finally {
      await file.close();
    }
    return at;
  }

  /** How far a file is, or null when nothing of it is here. */
  async find(id: string): Promise<{ size: number; offset: number; beganAt: number } | null> {
    const path = this.pathOf(id);
    const note = await readFile(`${path}.json`, 'utf8').catch(missingIsNull);
    const found = note === null ? null : await stat(path).catch(missingIsNull);
    return note === null || found === null
      ? null
      : { ...(JSON.parse(note) as { size: number; beganAt: number }), offset: found.size };
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await this.find(id);
    if (!found) throw new NoSuchFile();
    return new Upload({
      id,
      size: found.size,
      offset: found.offset,
      creation_date: new Date(found.beganAt).toISOString(),
    });
  }

  bytes(id: string): Promise<Uint8Array> {
    return readFile(this.pathOf(id));
  }

  override async remove(id: string): Promise<void> {
    const path = this.pathOf(id);
    await rm(path, { force: true });
    await rm(`${path}.json`, { force: true });
  }
}
