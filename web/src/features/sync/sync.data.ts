import type { ConflictRecord, Dossier } from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import { conflictsLostBy, type OpenConflict } from '../../local/conflicts.ts';
import {
  connection,
  deliver,
  giveUp,
  pending,
  record,
  sendAgain,
  sync,
  syncOnAnyLine,
  unsentFiles,
  waitForWifi,
} from '../../local/index.ts';
import { sentOf, type Sent } from './standing.ts';
import { fileName } from './sync-words.ts';

/**
 * Settles two values. The one set aside becomes an ordinary edit, so that every rule for that field
 * holds; the settling follows it.
 */
export async function settle(
  dossier: Dossier,
  conflict: ConflictRecord,
  chosen: 'kept' | 'lost',
): Promise<void> {
  const { householdId, recordId, field, lost } = conflict;
  const change = { id: recordId, [field]: lost.value };
  if (chosen === 'lost' && conflict.entity === 'household')
    await record('household.edit', change, { householdId, base: dossier.household.version });
  if (chosen === 'lost' && conflict.entity === 'photo')
    await record('photo.edit', change, { householdId, base: dossier.photos[recordId]?.version });
  await record('conflict.settle', { conflictId: conflict.id, chosen }, { householdId });
}

/** Values of this person that were set aside and are not settled, the newest first. Reactive. */
export const conflictsOf = (accountId: string): OpenConflict[] => conflictsLostBy(accountId);

/** Sends and fetches now. */
export async function sendNow(): Promise<Sent> {
  const end = await sync();
  return sentOf(end, pending().photos.length, connection().sentAt ?? Date.now());
}
/** Sends everything now, photos too, on whatever line there is. */
export const sendPhotosToo = (): Promise<void> => syncOnAnyLine();
/** May photos wait for Wi-Fi? */
export const letPhotosWait = (isOn: boolean): Promise<void> => waitForWifi(isOn);
/** What the server refused is sent as it was. */
export const tryAgain = (operationId: string): Promise<void> => sendAgain(operationId);
/** What the server refused is given up, after the person has seen why. */
export const dropRefused = (operationId: string): Promise<void> => giveUp(operationId);

/** The unsent work as sealed files, for a person who has signal. */
export const filesToCarry = async (): Promise<File[]> =>
  (await unsentFiles()).map(
    (file, part) =>
      new File([JSON.stringify(file)], fileName(file.device, vietnamDay(Date.now()), part), {
        type: 'text/plain',
      }),
  );

export type Delivered = Awaited<ReturnType<typeof deliver>>;
/** Delivers files that other phones made, one after the other; the sum of what became of them. */
export async function deliverAll(files: Iterable<Pick<File, 'text'>>): Promise<Delivered> {
  let sum: Delivered = { taken: 0, known: 0, waiting: 0, rejected: 0 };
  for (const file of files) {
    const one = await deliver(await file.text());
    sum = {
      taken: sum.taken + one.taken,
      known: sum.known + one.known,
      waiting: sum.waiting + one.waiting,
      rejected: sum.rejected + one.rejected,
    };
  }
  return sum;
}
