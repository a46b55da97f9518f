import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { CallError } from '../../web/src/api/client.ts';
import { addOperation } from '../../web/src/local/outbox.ts';
import { startPhone, type Phone, type Server } from '../../web/src/local/phone.ts';
import { makeStore } from '../../web/src/local/store.ts';
import { sendPhotos, type Ask, type UploadEnd } from '../../web/src/local/upload.ts';
import { announce, sha256 } from '../../server/src/features/photos/testing/album.ts';
import { startOfTests } from '../support/index.ts';

/** Nothing but uploads goes over this phone's line. */
const noServer: Server = new Proxy({} as Server, {
  get: () => () => Promise.reject(new CallError('offline', 0)),
});

/** A phone whose photos were announced already. */
export async function openPhotoPhone(): Promise<Phone> {
  const database = makeStore('lan', { indexedDB: new IDBFactory(), IDBKeyRange });
  let count = 0;
  return startPhone({
    database,
    server: noServer,
    clock: () => startOfTests + count++,
    randomBytes: (length) => new Uint8Array(length).fill(count),
    changed: () => undefined,
  });
}

/** Puts a photo on the shelf as a screen does, and its announcement behind it as delivered. */
export async function shelve(
  phone: Phone,
  id: string,
  bytes: Uint8Array,
  options: { onlyWifi?: boolean; listingId?: string } = {},
): Promise<void> {
  const { database } = phone;
  const body = announce(
    id,
    bytes,
    options.listingId === undefined ? {} : { listingId: options.listingId },
  );
  const operation = await addOperation(phone, 'photo.add', body as never, {
    householdId: body.householdId,
    blobs: [
      {
        sha: sha256(bytes),
        blob: new Blob([bytes as BlobPart]),
        photoId: id,
        onlyWifi: options.onlyWifi ?? true,
      },
    ],
  });
  await database.transaction('rw', database.out, database.sent, async () => {
    await database.out.delete(operation.n);
    await database.sent.add({ ...operation, sentAt: startOfTests, status: 'ok' });
  });
}

/** Requests to a server at an address, as `api/client.ts` makes them. */
export const askAt =
  (url: string): Ask =>
  async (path, init) => {
    const { credentials: _credentials, ...plain } = init;
    const reply = await fetch(url + path, plain).catch(() => null);
    if (reply === null) throw new CallError('offline', 0);
    if (reply.ok) return reply;
    const told = (await reply.json().catch(() => null)) as { error?: { code?: string } } | null;
    throw new CallError(told?.error?.code ?? 'unavailable', reply.status);
  };

/** Time that passes only with pieces: each takes as long as the line needs for it. */
export const send = (
  phone: Phone,
  ask: Ask,
  options: { ticks?: () => number; mayUseMobileData?: boolean } = {},
): Promise<UploadEnd> =>
  sendPhotos({
    phone,
    ask,
    ticks: options.ticks ?? (() => 0),
    mayUseMobileData: async () => options.mayUseMobileData ?? true,
  });
