import { refuse, type CarriedFile, type carry, type Infer } from '@lensan/contract';
import { createDecipheriv } from 'node:crypto';
import type { Tx } from '../../database/client.ts';
import { makeScope } from '../../database/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import { readEnvelope } from '../../operations/delivery.ts';
import type { OperationRunner } from '../../operations/runner.ts';
import type { SyncServices } from './sync.push.ts';
import { findPhoneStore } from './sync.repository.ts';

/** Operations of one write: a file of weeks must not hold up everybody else. */
const inOneWrite = 50;
const tagBytes = 16;

/**
 * Takes the unsent work of one phone from a file another phone brought. It stays the work of its
 * author, by the author's own right; where that has ended it waits for the team leader. The first
 * phone sends the same operations again later and hears how they ended.
 */
export async function takeCarried(
  services: SyncServices,
  runner: OperationRunner,
  actorOf: (tx: Tx, accountId: string) => Promise<Actor | null>,
  file: CarriedFile,
): Promise<Infer<typeof carry.response>> {
  const store = await findPhoneStore(services.database.read, file.device);
  const content = store && unseal(file, store.key);
  if (!store || !content) throw refuse('sync.file_unreadable');
  const counts = { taken: 0, known: 0, waiting: 0, rejected: 0 };
  // The phone's clock as it was measured at its last contact: the file may have been on its way for
  // days.
  const delivery = { device: file.device, offsetMs: store.offsetMs, version: content.version };
  for (let from = 0; from < content.operations.length; from += inOneWrite) {
    const delivered = content.operations
      .slice(from, from + inOneWrite)
      .map((envelope) => ({ n: null, envelope }));
    const results = await services.database.write(async (tx) => {
      const author = (await actorOf(tx, store.accountId)) ?? {
        accountId: store.accountId,
        deviceId: file.device,
        sessionId: '',
        grants: [],
        scope: makeScope([]),
        householdId: null,
      };
      return runner.runInside(tx, author, delivery, delivered);
    });
    for (const { status, repeated } of results)
      counts[
        status === 'parked'
          ? 'waiting'
          : repeated
            ? 'known'
            : status === 'rejected'
              ? 'rejected'
              : 'taken'
      ]++;
  }
  return counts;
}

/** What a file says, or null when it was not sealed with this key or does not hold operations. */
function unseal({ iv, sealed }: CarriedFile, key: string) {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const open = createDecipheriv(
      'aes-256-gcm',
      Buffer.from(key, 'base64url'),
      Buffer.from(iv, 'base64url'),
    );
    open.setAuthTag(bytes.subarray(bytes.length - tagBytes));
    const text = Buffer.concat([
      open.update(bytes.subarray(0, bytes.length - tagBytes)),
      open.final(),
    ]).toString('utf8');
    const { version, operations } = JSON.parse(text) as { version?: unknown; operations?: unknown };
    if (!Number.isSafeInteger(version) || !Array.isArray(operations)) return null;
    return {
      version: version as number,
      operations: operations.flatMap((raw) => readEnvelope(raw) ?? []),
    };
  } catch {
    return null;
  }
}
