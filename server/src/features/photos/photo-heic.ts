import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PhotoFailure } from './photo-failure.ts';

/**
 * Turns the bytes of a HEIC file into those of an upright JPEG. Throws `PhotoFailure` with
 * `photo.heic_unreadable` or `photo.too_slow`.
 */
export type HeicDecoder = (bytes: Uint8Array, signal?: AbortSignal) => Promise<Uint8Array>;

const run = promisify(execFile);
/** 12 MP take a second or two; what takes longer is no picture or not worth it. */
const TIMEOUT_MS = 20_000;

/**
 * HEIC is under patents in some countries and its decoder is no part of this product: whoever runs
 * the server may name a program of their own (`HEIC_DECODER`), called with the name of the HEIC
 * file and of the JPEG to write, for example `heif-convert -q 97`. It runs without a shell, without
 * the server's settings, in a folder of its own that goes away with it, and is killed after 20 s.
 */
export function makeHeicDecoder(
  command: string,
  options: { timeoutMs?: number; tempDir?: string } = {},
): HeicDecoder {
  const [program = '', ...args] = command.trim().split(/\s+/);
  return async (bytes, signal) => {
    const folder = await mkdtemp(join(options.tempDir ?? tmpdir(), 'len-san-heic-'));
    const [from, to] = [join(folder, 'picture.heic'), join(folder, 'picture.jpg')];
    try {
      await writeFile(from, bytes, { mode: 0o600 });
      await run(program, [...args, from, to], {
        cwd: folder,
        env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
        timeout: options.timeoutMs ?? TIMEOUT_MS,
        killSignal: 'SIGKILL',
        maxBuffer: 64 * 1024,
        ...(signal ? { signal } : {}),
      });
      return new Uint8Array(await readFile(to));
    } catch (error) {
      const { killed, code } = error as { killed?: boolean; code?: unknown };
      // A program that is not there is the installer's mistake: it must not look like the farmer's.
      if (
        code === 'EACCES' ||
        (code === 'ENOENT' && (error as { syscall?: string }).syscall?.startsWith('spawn'))
      )
        throw error;
      throw new PhotoFailure(killed ? 'photo.too_slow' : 'photo.heic_unreadable', { cause: error });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
