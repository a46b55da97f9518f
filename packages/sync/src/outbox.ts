/** What the outbox needs to know of an operation. */
export interface Numbered {
  readonly id: string;
  readonly n: number;
}

/**
 * How many of the first operations fit one push: at most `most`, and under `bytes` together; always
 * at least one.
 */
export function batchLength(sizes: readonly number[], most: number, bytes: number): number {
  let total = 0;
  let count = 0;
  for (const size of sizes) {
    if (count > 0 && (count >= most || total + size > bytes)) break;
    total += size;
    count++;
  }
  return count;
}

/**
 * The server wants another number than the phone sent. Answers every operation the phone must send
 * again, contiguous from `want`: what the server has lost comes back from the history, what the
 * phone has lost is closed by counting anew. Ids stay, so nothing is applied twice.
 * @example afterGap(3, [{ id: 'c', n: 3 }], [{ id: 'd', n: 4 }]) // both, as 3 and 4
 */
export function afterGap<Op extends Numbered>(
  want: number,
  sent: readonly Op[],
  out: readonly Op[],
): Op[] {
  const queued = new Set(out.map((op) => op.id));
  const lost = sent.filter((op) => op.n >= want && !queued.has(op.id));
  return [...lost, ...out]
    .sort((a, b) => a.n - b.n)
    .map((op, place) => ({ ...op, n: want + place }));
}

/**
 * What a failed request means for the queue, by HTTP status; 0 = no answer came. `later`: wait and
 * try again. `sign_in`: wait for the person. `register`: the phone's number is unknown. `smaller`:
 * this batch cannot be taken as it is.
 */
export type Failure = 'later' | 'sign_in' | 'register' | 'smaller';
export function failureOf(status: number, code: string): Failure {
  if (status === 401) return 'sign_in';
  if (code === 'sync.device_unknown' || code === 'sync.device_taken') return 'register';
  if (status === 413 || status === 400 || status === 422) return 'smaller';
  return 'later';
}

const firstWaitMs = 5_000;
const longestWaitMs = 10 * 60_000;
/**
 * How long to wait after the nth failure in a row: doubling from 5 s to 10 min, a random part of
 * it, so that a village whose signal returns does not call all at once. `random` is 0 to 1; the
 * server's own wish (`retryAfterMs`) is a lower bound.
 */
export const backoffMs = (failures: number, random: number, retryAfterMs = 0): number =>
  Math.max(
    retryAfterMs,
    Math.round(
      firstWaitMs / 2 +
        random * Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 10)),
    ),
  );
