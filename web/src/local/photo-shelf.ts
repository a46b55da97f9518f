import type { LocalDatabase } from './store.ts';

const megabyte = 1024 * 1024;
/** Photos that have left stay for showing without signal, up to this much; the oldest go first. */
const keptBytes = 40 * megabyte;
/** Kept free for written work: photos stop before words do. 5 MB are a month of visits. */
const reserveBytes = 5 * megabyte;

/** Not enough room for a photo, after everything that may go has gone. Nothing of it was stored. */
export class LowSpaceError extends Error {
  constructor(readonly mbLeft: number) {
    super('no room for a photo');
    this.name = 'LowSpaceError';
  }
}

/**
 * Bytes the browser says it still grants this site (Chrome may say 10 GB whatever the phone holds);
 * null where it does not say.
 */
export async function spaceLeft(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}
export const toMb = (bytes: number): number => Math.floor(bytes / megabyte);

/** Takes files from the shelf, bytes and all. */
export const forgetFiles = (database: LocalDatabase, shas: string[]): Promise<void> =>
  database.transaction('rw', database.blob, database.bytes, async () => {
    await database.blob.bulkDelete(shas);
    await database.bytes.bulkDelete(shas);
  });

/**
 * Lets photos go that the server has, oldest first, until no more than `most` bytes of them are
 * kept. Answers the bytes freed.
 */
export async function dropSentPhotos(database: LocalDatabase, most = keptBytes): Promise<number> {
  return database.transaction('rw', database.blob, database.bytes, async () => {
    const sent = (await database.blob.where('state').equals('done').toArray()).sort(
      (a, b) => b.at - a.at,
    );
    let kept = 0;
    const gone = sent.filter(({ size }) => (kept += size) > most);
    await forgetFiles(
      database,
      gone.map(({ sha }) => sha),
    );
    return gone.reduce((sum, { size }) => sum + size, 0);
  });
}

/**
 * Room that only words may use: a browser's estimate can be far too high, so the room is held by a
 * file that can be thrown away. 2 MB are some 4,000 visits.
 */
const ballastBytes = 2 * megabyte;
const ballastKey = 'room-for-words';
async function holdBallast(database: LocalDatabase): Promise<void> {
  if ((await database.draft.get(ballastKey)) === undefined)
    await database.draft.put({
      key: ballastKey,
      value: new Blob([new Uint8Array(ballastBytes)]),
      at: 0,
    });
}

/**
 * Runs a write that stores `photoBytes` of photos (0 = words alone). When the flash is full, photos
 * go that the server has; then photos are refused with a `LowSpaceError`, while words take the room
 * held for them.
 */
export async function withRoom<T>(
  database: LocalDatabase,
  photoBytes: number,
  write: () => Promise<T>,
): Promise<T> {
  if (photoBytes > 0 && (await isScarce(photoBytes))) {
    const freed = await dropSentPhotos(database, 0);
    if (freed < photoBytes && (await isScarce(photoBytes)))
      throw new LowSpaceError(toMb(Math.max(0, ((await spaceLeft()) ?? 0) - reserveBytes)));
  }
  const ways: (() => Promise<unknown>)[] = [
    () => (photoBytes > 0 ? holdBallast(database) : Promise.resolve()),
    () => dropSentPhotos(database, 0),
    ...(photoBytes > 0 ? [] : [() => database.draft.delete(ballastKey)]),
  ];
  for (const makeWay of ways) {
    try {
      await makeWay();
      return await write();
    } catch (error) {
      if (!isQuotaError(error)) throw error;
    }
  }
  // What is left is less than the photo, whatever the estimate says.
  throw new LowSpaceError(toMb(Math.min(photoBytes, (await spaceLeft()) ?? 0)));
}
const isScarce = async (bytes: number): Promise<boolean> =>
  ((await spaceLeft()) ?? Infinity) < bytes + reserveBytes;

/** Did the browser refuse to store for want of room? Dexie wraps the cause. */
export const isQuotaError = (error: unknown): boolean => {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: unknown };
  return (
    name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isQuotaError(inner))
  );
};
