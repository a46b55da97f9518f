import type { Dossier, OperationKind } from '@lensan/contract';
import { createMemo, type Accessor } from 'solid-js';
import { makeDraft, type Draft } from './drafts.ts';
import { opened, sending } from './open.ts';
import {
  addOperation,
  dropRefused,
  sendAgain as sendRefusedAgain,
  type RecordOptions,
} from './outbox.ts';
import { forgetFiles, LowSpaceError, spaceLeft, toMb, withRoom } from './photo-shelf.ts';
import type { RoundEnd } from './round.ts';
import { connection, dossiers, isLoaded, pending } from './state.ts';
import { readMeta, writeMeta } from './store.ts';
import type { BodyInput, Fault } from './types.ts';
import { askBackgroundSend } from './wake.ts';

export type { Connection, Pending } from './state.ts';
export type * from './types.ts';
export type { Draft } from './drafts.ts';
export { isOnWifi } from './wifi.ts';
export { closeLocal, openLocal } from './open.ts';
export { reportFault } from './faults.ts';
export { connection, isLoaded, LowSpaceError, pending };

/** A new id for a record made here: unique without asking anyone. */
export const newId = (): string => opened().phone.newId();

/**
 * Saves a write: it lies on the flash when this resolves, is shown at once and leaves the phone
 * when there is a line. Photos that would not leave room for written work are refused with a
 * `LowSpaceError` before anything is stored; words are never refused for them.
 * @example await record('visit.record', { id: newId(), householdId, … }, { householdId })
 */
export async function record<K extends OperationKind>(
  kind: K,
  body: BodyInput<K>,
  options: RecordOptions,
): Promise<void> {
  const { phone, loop } = opened();
  // Originals of photos are what "only by Wi-Fi" is about.
  const stored =
    kind === 'photo.add'
      ? { ...options, blobs: options.blobs?.map((blob) => ({ ...blob, onlyWifi: true })) }
      : options;
  const photoBytes = (options.blobs ?? []).reduce((sum, { blob }) => sum + blob.size, 0);
  await withRoom(phone.database, photoBytes, () => addOperation(phone, kind, body, stored));
  loop.soon();
  void askBackgroundSend();
}

/** All households on this phone as they look with one's own unsent work. */
export const households: Accessor<readonly Dossier[]> = () => [...dossiers().values()];
/**
 * One household, or undefined when this phone does not hold it. Read inside a component or memo.
 */
export const household = (id: string): Dossier | undefined => dossiers().get(id);
/** The same for an id that may change; only wakes its readers when this household changed. */
export const createHousehold = (id: Accessor<string>): Accessor<Dossier | undefined> =>
  createMemo(() => dossiers().get(id()));

/** Sends and fetches now, after another window or the worker if one is at it. */
export async function sync(): Promise<RoundEnd> {
  const { loop } = opened();
  return (
    (await loop.now()) ??
    (await loop.now(true)) ?? { kind: 'later', code: 'unavailable', retryAfterMs: 0 }
  );
}

/**
 * State of a wizard, kept with every change. @example const draft =
 * createDraft(`visit-${householdId}`, { result: null, note: '' })
 */
export const createDraft = <T extends object>(key: string, initial: T): Draft<T> =>
  makeDraft(opened().phone.database, key, initial, opened().phone.clock);

/** Sends a refused operation again, as it was or mended. */
export async function sendAgain(operationId: string, body?: unknown): Promise<void> {
  await sendRefusedAgain(opened().phone, operationId, body);
  opened().loop.soon();
}
/**
 * Gives up a refused operation after the person has seen why; a photo's bytes go with its
 * announcement.
 */
export async function giveUp(operationId: string): Promise<void> {
  const { database } = opened().phone;
  const refused = await database.dead.get(operationId);
  if (refused?.kind === 'photo.add')
    await forgetFiles(
      database,
      await database.blob
        .where('photoId')
        .equals((refused.body as { id: string }).id)
        .primaryKeys(),
    );
  await dropRefused(opened().phone, operationId);
}

/** Sends everything now, photos too, on whatever line there is. */
export async function syncOnAnyLine(): Promise<void> {
  const { phone } = opened();
  const end = await sync();
  if (end.kind === 'done') await (await sending()).sendPhotosNow(phone, { anyLine: true });
}

/** The bytes of a photo made on this phone, while they are kept. */
export const photoBytes = async (sha256: string): Promise<Blob | undefined> =>
  (await opened().phone.database.bytes.get(sha256))?.blob;

/**
 * Lets go of the bytes of a photo that was taken out before they were sent: the server would not
 * take them any more.
 */
export const forgetBytes = async (sha256: string): Promise<void> => {
  await forgetFiles(opened().phone.database, [sha256]);
  opened().phone.changed([]);
};

/** The unsent work as sealed files for another phone, and the delivery of such a file. */
export const unsentFiles = async () => (await import('./carry.ts')).packUnsent(opened().phone);
export const deliver = async (content: string) =>
  (await import('./carry.ts')).deliverFile(opened().phone, content);

/** May photos go by mobile data? Kept on this phone. */
export const waitsForWifi = async (): Promise<boolean> =>
  (await readMeta(opened().phone.database, 'onlyWifi')) ?? false;
export async function waitForWifi(isOn: boolean): Promise<void> {
  await writeMeta(opened().phone.database, 'onlyWifi', isOn);
  if (!isOn) await sync();
}

/**
 * What the browser promises about the store: kept until the person deletes it (null = it does not
 * say), and MB left for photos and words.
 */
export const storageState = async (): Promise<{
  readonly isPersisted: boolean | null;
  readonly mbLeft: number | null;
}> => {
  const [isPersisted, left] = [(await navigator.storage?.persisted?.()) ?? null, await spaceLeft()];
  return { isPersisted, mbLeft: left === null ? null : toMb(left) };
};

/** Faults of the app's code that this phone keeps, the last first. */
export const keptFaults = async (): Promise<readonly Fault[]> =>
  (await readMeta(opened().phone.database, 'faults')) ?? [];
