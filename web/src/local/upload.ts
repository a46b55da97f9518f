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

/**
 * What an upload does after a failure. `ask`: how far the server is. `anew`: from the first byte.
 * `judged`: the server has seen the file and will not have it; the photo carries the reason.
 * `wait`: its photo is not known there yet, or not in this person's hands. `stop`: the line or the
 * server is gone.
 */
type Turn = 'ask' | 'anew' | 'judged' | 'wait' | 'stop';

/** `isBeginning`: nothing of the file has been taken yet. The two counts: what is still borne with. */
function turnAfter(
  { status, code }: CallError,
  isBeginning: boolean,
  left: { readonly losses: number; readonly stumbles: number },
): Turn {
  if (status === 0 && left.losses > 0) return 'ask';
  if (left.stumbles > 0) {
    // Somebody else was faster with the same file.
    if (status === 409) return 'ask';
    // Begun so long ago that the server let it go, or it arrived spoilt. At the beginning "not
    // found" means the photo: beginning again would never end.
    if ((status === 404 && !isBeginning) || code === 'photo.hash_mismatch') return 'anew';
  }
  if (status === 422 && code !== 'photo.hash_mismatch') return 'judged';
  return [400, 403, 404, 413, 422].includes(status) ? 'wait' : 'stop';
}

/** One file at the server, by tus 1.0. Each answers how many bytes the server has. */
function lineTo({ ask, ticks }: UploadParts, { sha, size }: ShelvedBlob, bytes: Blob, pace: Pace) {
  const request = (method: string, headers: Record<string, string>, body: Blob | null = null) =>
    ask(`/api/media/${sha}`, {
      method,
      headers: { ...tus, ...headers },
      body,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
    });
  const content = { 'content-type': 'application/offset+octet-stream' };
  return {
    askOffset: async () => offsetOf(await request('HEAD', {})),
    /** null: nothing has begun on the server. */
    sendPiece: async (offset: number | null): Promise<number> => {
      const from = offset ?? 0;
      const piece = bytes.slice(from, from + pace.pieceBytes);
      const begun = ticks();
      const reply =
        offset === null
          ? await request('POST', { 'upload-length': String(size), ...content }, piece)
          : await request('PATCH', { 'upload-offset': String(from), ...content }, piece);
      pace.pieceBytes =
        ticks() - begun < quickMs ? Math.min(largestPiece, pace.pieceBytes * 2) : smallestPiece;
      return offsetOf(reply);
    },
  };
}

/** One file. Leaves it on the shelf when the server does not know its photo yet. */
async function sendFile(
  parts: UploadParts,
  file: ShelvedBlob,
  bytes: Blob,
  pace: Pace,
): Promise<void> {
  const { phone } = parts;
  const { sha, size } = file;
  const { askOffset, sendPiece } = lineTo(parts, file, bytes, pace);
  const keep = async (change: Partial<ShelvedBlob>) => {
    const kept = await phone.database.blob.update(sha, change);
    phone.changed([]);
    return kept > 0;
  };
  // Written before the first byte leaves: a phone stopped here asks how far it was instead of
  // beginning anew.
  const wasBegun = file.state === 'part';
  if (!wasBegun && !(await keep({ state: 'part', offset: 0, url: `/api/media/${sha}` }))) return;
  /** null: nothing has begun on the server. undefined: it has to be asked. */
  let offset: number | null | undefined = wasBegun ? undefined : null;
  const left = { losses: patience, stumbles: patience * 4 };
  for (;;) {
    const isBeginning = offset === null;
    try {
      const arrived: number = offset === undefined ? await askOffset() : await sendPiece(offset);
      left.losses = patience;
      const isDone = arrived >= size;
      const change = isDone ? ({ state: 'done', offset: size } as const) : { offset: arrived };
      if ((arrived !== offset && !(await keep(change))) || isDone) return;
      offset = arrived;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      left.stumbles--;
      if (error.status === 0) left.losses--;
      const turn = turnAfter(error, isBeginning, left);
      if (turn === 'stop') throw error;
      if (turn === 'judged') await keep({ state: 'done', offset: size });
      if (turn === 'wait') await keep({ state: 'waiting', offset: 0 });
      if (turn === 'judged' || turn === 'wait') return;
      if (error.status === 0) pace.pieceBytes = Math.max(smallestPiece, pace.pieceBytes / 2);
      offset = turn === 'ask' ? undefined : null;
    }
  }
}

/** An answer without the offset comes from something between: it proves nothing. */
function offsetOf(reply: Response): number {
  const offset = Number(reply.headers.get('upload-offset') ?? NaN);
  if (!Number.isSafeInteger(offset)) throw new CallError('offline', 0);
  return offset;
}
