import { carriedFile, type CarriedFile, type NumberedOperation } from '@lensan/contract';
import { CallError } from '../api/client.ts';
import type { Phone } from './phone.ts';
import { readMeta } from './store.ts';

/**
 * Plain bytes in one file; sealed and written as text they stay below the 2 MB the server takes.
 * Some 4,000 visits.
 */
const bytesInFile = 1_400_000;

const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );

/**
 * The unsent work as files that any other phone can deliver: sealed under this phone's own key,
 * which only the server knows besides. Photos stay here. The work also stays in the queue:
 * delivering it twice changes nothing.
 */
export async function packUnsent(phone: Phone): Promise<CarriedFile[]> {
  const { database } = phone;
  const [identity, operations] = [
    await readMeta(database, 'identity'),
    await database.out.orderBy('n').toArray(),
  ];
  if (!identity) throw new Error('the store was opened without a number');
  const key = await crypto.subtle.importKey('raw', fromText(identity.key), 'AES-GCM', false, [
    'encrypt',
  ]);
  const files: CarriedFile[] = [];
  for (const batch of inBatches(operations)) {
    const iv = Uint8Array.from(phone.randomBytes(12));
    const content = {
      version: Math.min(...batch.map(({ v }) => v)),
      sentAt: Math.max(0, phone.clock()),
      operations: batch satisfies NumberedOperation[],
    };
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      key,
      new TextEncoder().encode(JSON.stringify(content)),
    );
    files.push({
      lensan: 'unsent-1',
      device: identity.device,
      iv: toText(iv),
      sealed: toText(new Uint8Array(sealed)),
    });
  }
  return files;
}

function inBatches<Op>(operations: readonly Op[]): Op[][] {
  const batches: Op[][] = [];
  let room = 0;
  for (const operation of operations) {
    const size = new TextEncoder().encode(JSON.stringify(operation)).length;
    if (size > room) {
      batches.push([]);
      room = bytesInFile;
    }
    batches.at(-1)?.push(operation);
    room -= size;
  }
  return batches;
}

/**
 * Delivers a file made on another phone. Throws a `CallError`: `sync.file_unreadable` also for a
 * file that is none of ours.
 */
export async function deliverFile(
  phone: Phone,
  content: string,
): Promise<{ taken: number; known: number; waiting: number; rejected: number }> {
  const parsed = carriedFile.safeParse(jsonOf(content));
  if (!parsed.success) throw new CallError('sync.file_unreadable', 422);
  return phone.server.carry(parsed.data);
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    // None of our files: refused as unreadable.
    return null;
  }
}
