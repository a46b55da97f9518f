import type { LocalDatabase } from './store.ts';
import type { ShelvedBlob, StoredOperation } from './types.ts';

const megabyte = 1024 * 1024;
/** Photos that have left stay for showing without signal, up to this much; the oldest go first. */
const keptBytes = 40 * megabyte;
/** Kept free for written work: photos stop before words do. 5 MB are a month of visits. */
const reserveBytes = 5 * megabyte;

/** Files that may be sent, their photos being announced: the newest listing first, and within it in the order they were taken, so that a listing has its main photo early. */
export async function queueOfPhotos(database: LocalDatabase): Promise<ShelvedBlob[]> {
  return database.transaction('r', [database.blob, database.out, database.sent], async () => {
    const announced = (operation: StoredOperation) => (operation.kind === 'photo.add' ? operation.body : {}) as { id?: string; listingId?: string | null };
    const [out, sent] = [(await database.out.toArray()).map(announced), (await database.sent.toArray()).map(announced)];
    const unannounced = new Set(out.map(({ id }) => id));
    const files = (await database.blob.where('state').anyOf('waiting', 'part').toArray()).filter(({ photoId }) => !unannounced.has(photoId));
    const listing = new Map(sent.flatMap(({ id, listingId }) => (id && listingId ? [[id, listingId] as const] : [])));
    const groupOf = (file: ShelvedBlob) => listing.get(file.photoId) ?? file.householdId;
    const newest = new Map<string, number>();
    for (const file of files) newest.set(groupOf(file), Math.max(file.at, newest.get(groupOf(file)) ?? 0));
    return files.sort((a, b) => (newest.get(groupOf(b)) ?? 0) - (newest.get(groupOf(a)) ?? 0) || groupOf(a).localeCompare(groupOf(b)) || a.at - b.at);
  });
}

/** Not enough room for a photo, after everything that may go has gone. Nothing of it was stored. */
export class LowSpaceError extends Error {
  constructor(readonly mbLeft: number) {
    super('no room for a photo');
    this.name = 'LowSpaceError';
  }
}

/** Bytes the browser still grants this site; null where it does not say. */
export async function spaceLeft(): Promise<number | null> {
  const { quota, usage } = await navigator.storage?.estimate?.() ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}
export const toMb = (bytes: number): number => Math.floor(bytes / megabyte);

/** Lets photos go that the server has, oldest first, until no more than `most` bytes of them are kept. Answers the bytes freed. */
export async function dropSentPhotos(database: LocalDatabase, most = keptBytes): Promise<number> {
  return database.transaction('rw', database.blob, async () => {
    const sent = (await database.blob.where('state').equals('done').toArray()).sort((a, b) => b.at - a.at);
    let kept = 0;
    const gone = sent.filter(({ blob }) => (kept += blob.size) > most);
    await database.blob.bulkDelete(gone.map(({ sha }) => sha));
    return gone.reduce((sum, { blob }) => sum + blob.size, 0);
  });
}

/** Makes sure photos of `bytes` fit beside the reserve, letting sent ones go first. Throws `LowSpaceError` when they do not. */
export async function makeRoom(database: LocalDatabase, bytes: number): Promise<void> {
  const before = await spaceLeft();
  if (before === null || before >= bytes + reserveBytes) return;
  const freed = await dropSentPhotos(database, 0);
  // What was freed shows in the browser's estimate only later.
  const left = Math.max(await spaceLeft() ?? 0, before + freed);
  if (left < bytes + reserveBytes) throw new LowSpaceError(toMb(Math.max(0, left - reserveBytes)));
}

/** Did the browser refuse to store for want of room? Dexie wraps the cause. */
export const isQuotaError = (error: unknown): boolean => {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isQuotaError(inner));
};
