import { CallError } from '../api/client.ts';
import type { Phone } from './phone.ts';
import { queueOfPhotos } from './photo-queue.ts';
import type { ShelvedBlob } from './types.ts';

/** A request that answers a success or throws a `CallError`. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>;

export interface UploadParts {
  readonly phone: Phone;
  readonly ask: Ask;
  /** Milliseconds that only ever grow; the phone's clock may jump. */
  readonly ticks: () => number;
  /** False keeps back what waits for Wi-Fi. */
  readonly mayUseMobileData: () => Promise<boolean>;
}

/**
 * `done`: nothing is left that may go now. `later`: the line or the server failed, try after a
 * while.
 */
export type UploadEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'sign_in' }
  | { readonly kind: 'later'; readonly retryAfterMs: number };

/**
 * Small on a slow line, so that progress is kept and shown; doubled while a piece takes less than a
 * second, halved by a cut.
 */
const smallestPiece = 64 * 1024;
const largestPiece = 512 * 1024;
const quickMs = 1_000;
/** A piece of 64 KB takes 52 s at 10 kb/s. */
const timeoutMs = 120_000;
/** Lost requests in a row after which the line counts as gone. */
const patience = 8;
const tus = { 'tus-resumable': '1.0.0' };

interface Pace {
  pieceBytes: number;
}

/**
 * Sends the photos of the shelf, one after the other, each from where it stopped. Never throws for
 * the line or the server. Runs in the page and in the service worker.
 */
export async function sendPhotos(parts: UploadParts): Promise<UploadEnd> {
  const pace: Pace = { pieceBytes: smallestPiece };
  const passed = new Set<string>();
  const mayUseMobileData = await parts.mayUseMobileData();
  try {
    for (;;) {
      const next = (await queueOfPhotos(parts.phone.database)).find(
        ({ sha, onlyWifi }) => !passed.has(sha) && (mayUseMobileData || !onlyWifi),
      );
      if (!next) return { kind: 'done' };
      passed.add(next.sha);
      const bytes = await parts.phone.database.bytes.get(next.sha);
      if (bytes) await sendFile(parts, next, bytes.blob, pace);
    }
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return error.status === 401
      ? { kind: 'sign_in' }
      : { kind: 'later', retryAfterMs: error.retryAfterMs };
  }
}

/** One file by tus 1.0. Leaves it on the shelf when the server does not know its photo yet. */
async function sendFile(
  { phone, ask, ticks }: UploadParts,
  file: ShelvedBlob,
  bytes: Blob,
  pace: Pace,
): Promise<void> {
  const path = `/api/media/${file.sha}`;
  const { size } = file;
  const request = (method: string, headers: Record<string, string>, body: Blob | null = null) =>
    ask(path, {
      method,
      headers: { ...tus, ...headers },
      body,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
    });
  const keep = async (change: Partial<ShelvedBlob>) => {
    const kept = await phone.database.blob.update(file.sha, change);
    phone.changed([]);
    return kept > 0;
  };
  const askOffset = async () => offsetOf(await request('HEAD', {}));
  const sendPiece = async (offset: number | null): Promise<number> => {
    const from = offset ?? 0;
    const piece = bytes.slice(from, from + pace.pieceBytes);
    const begun = ticks();
    const reply =
      offset === null
        ? await request(
            'POST',
            { 'upload-length': String(size), 'content-type': 'application/offset+octet-stream' },
            piece,
          )
        : await request(
            'PATCH',
            { 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
            piece,
          );
    pace.pieceBytes =
      ticks() - begun < quickMs ? Math.min(largestPiece, pace.pieceBytes * 2) : smallestPiece;
    return offsetOf(reply);
  };

  // Written before the first byte leaves: a phone stopped here asks how far it was instead of
  // beginning anew.
  const wasBegun = file.state === 'part';
  if (!wasBegun && !(await keep({ state: 'part', offset: 0, url: path }))) return;
  /** null: nothing has begun on the server. undefined: it has to be asked. */
  let offset: number | null | undefined = wasBegun ? undefined : null;
  let losses = 0;
  let stumbles = 0;
  for (;;) {
    const isBeginning = offset === null;
    try {
      const arrived: number = offset === undefined ? await askOffset() : await sendPiece(offset);
      losses = 0;
      if (
        arrived !== offset &&
        !(await keep(arrived >= size ? { state: 'done', offset: size } : { offset: arrived }))
      )
        return;
      offset = arrived;
      if (arrived >= size) return;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      const { status, code } = error;
      const mayStumble = ++stumbles < patience * 4;
      if (status === 0 && ++losses < patience) {
        pace.pieceBytes = Math.max(smallestPiece, pace.pieceBytes / 2);
        offset = undefined;
      }
      // Somebody else was faster with the same file.
      else if (status === 409 && mayStumble) offset = undefined;
      // Begun so long ago that the server let it go, or it arrived spoilt.
      else if (((status === 404 && !isBeginning) || code === 'photo.hash_mismatch') && mayStumble)
        offset = null;
      // The server has judged the file (no picture, broken): the photo carries the reason; sending
      // it again changes nothing.
      else if (status === 422 && code !== 'photo.hash_mismatch') {
        await keep({ state: 'done', offset: size });
        return;
      }
      // Its photo is not known there yet, or not in this person's hands: it stays, and those behind
      // it go on.
      else if (
        status === 400 ||
        status === 403 ||
        status === 404 ||
        status === 413 ||
        status === 422
      ) {
        await keep({ state: 'waiting', offset: 0 });
        return;
      } else throw error;
    }
  }
}

/** An answer without the offset comes from something between: it proves nothing. */
function offsetOf(reply: Response): number {
  const offset = Number(reply.headers.get('upload-offset') ?? NaN);
  if (!Number.isSafeInteger(offset)) throw new CallError('offline', 0);
  return offset;
}
