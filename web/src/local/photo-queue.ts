import type { LocalDatabase } from './store.ts';
import type { ShelvedBlob, StoredOperation } from './types.ts';

/**
 * Files that may be sent, their photos being announced: the newest listing first, and within it in
 * the order they were taken, so that a listing has its main photo early.
 */
export async function queueOfPhotos(database: LocalDatabase): Promise<ShelvedBlob[]> {
  return database.transaction('r', [database.blob, database.out, database.sent], async () => {
    const announced = (operation: StoredOperation) =>
      (operation.kind === 'photo.add' ? operation.body : {}) as {
        id?: string;
        listingId?: string | null;
      };
    const [out, sent] = [
      (await database.out.toArray()).map(announced),
      (await database.sent.toArray()).map(announced),
    ];
    const unannounced = new Set(out.map(({ id }) => id));
    const files = (await database.blob.where('state').anyOf('waiting', 'part').toArray()).filter(
      ({ photoId }) => !unannounced.has(photoId),
    );
    const listing = new Map(
      sent.flatMap(({ id, listingId }) => (id && listingId ? [[id, listingId] as const] : [])),
    );
    const groupOf = (file: ShelvedBlob) => listing.get(file.photoId) ?? file.householdId;
    const newest = new Map<string, number>();
    for (const file of files)
      newest.set(groupOf(file), Math.max(file.at, newest.get(groupOf(file)) ?? 0));
    return files.sort(
      (a, b) =>
        (newest.get(groupOf(b)) ?? 0) - (newest.get(groupOf(a)) ?? 0) ||
        groupOf(a).localeCompare(groupOf(b)) ||
        a.at - b.at,
    );
  });
}
