import { operationsVersion, type OperationKind } from '@lensan/contract';
import type { Phone } from './phone.ts';
import { readMeta, writeMeta } from './store.ts';
import type { BodyInput, ShelvedBlob, ShelvedBytes, StoredOperation } from './types.ts';

export interface RecordOptions {
  /** The household the operation belongs to; for a new one, its new id. */
  readonly householdId: string;
  /** `version` of the record the screen showed. Leave out for something new. */
  readonly base?: number | undefined;
  /** Photos that belong to it, stored in the same transaction. */
  readonly blobs?:
    | readonly (Pick<ShelvedBlob, 'sha' | 'photoId' | 'onlyWifi'> & ShelvedBytes)[]
    | undefined;
  /** Key of the draft that ends with it. */
  readonly endsDraft?: string | undefined;
}

/**
 * Puts an operation into the outbox. Resolves when it lies on the flash: only then may a screen say
 * "đã lưu trong máy".
 */
export async function addOperation<K extends OperationKind>(
  phone: Phone,
  kind: K,
  body: BodyInput<K>,
  options: RecordOptions,
): Promise<StoredOperation> {
  const { database } = phone;
  const at = phone.clock();
  const id = phone.newId();
  const operation = await database.transaction(
    'rw',
    [database.meta, database.out, database.blob, database.bytes, database.draft],
    async () => {
      const n = ((await readMeta(database, 'n')) ?? 0) + 1;
      const made: StoredOperation = {
        n,
        id,
        kind,
        at,
        householdId: options.householdId,
        body,
        v: operationsVersion,
        ...(options.base === undefined ? {} : { base: options.base }),
      };
      await writeMeta(database, 'n', n);
      await database.out.add(made);
      for (const { blob, ...file } of options.blobs ?? []) {
        const known = await database.blob.get(file.sha);
        // One that has left stays for showing; the same bytes under another record have to be
        // offered again.
        if (!known || known.state === 'done')
          await database.blob.put({
            ...file,
            size: blob.size,
            householdId: options.householdId,
            state: 'waiting',
            offset: 0,
            url: null,
            at,
          });
        if (!known) await database.bytes.put({ sha: file.sha, blob });
      }
      if (options.endsDraft) await database.draft.delete(options.endsDraft);
      return made;
    },
  );
  phone.changed([options.householdId]);
  return operation;
}

/** Drops a refused operation for good: the person has seen the reason and mended it another way. */
export async function dropRefused(phone: Phone, operationId: string): Promise<void> {
  const dead = await phone.database.dead.get(operationId);
  await phone.database.dead.delete(operationId);
  phone.changed(dead ? [dead.householdId] : []);
}

/** Sends a refused operation again as a new one, as it was or mended. */
export async function sendAgain(phone: Phone, operationId: string, body?: unknown): Promise<void> {
  const { database } = phone;
  const id = phone.newId();
  const householdId = await database.transaction(
    'rw',
    [database.meta, database.out, database.dead],
    async () => {
      const dead = await database.dead.get(operationId);
      if (!dead) return null;
      const n = ((await readMeta(database, 'n')) ?? 0) + 1;
      await writeMeta(database, 'n', n);
      const { code: _code, problems: _problems, refusedAt: _refusedAt, ...operation } = dead;
      await database.out.add({ ...operation, id, n, body: body ?? dead.body });
      await database.dead.delete(operationId);
      return dead.householdId;
    },
  );
  if (householdId) phone.changed([householdId]);
}
