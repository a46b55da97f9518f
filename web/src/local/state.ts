import type { Dossier } from '@lensan/contract';
import { createSignal } from 'solid-js';
import type { LocalDatabase } from './store.ts';
import type { DeadOperation, SentOperation, ShelvedBlob, StoredOperation } from './types.ts';

/** What has not reached its end yet. */
export interface Pending {
  /** On the phone only. */
  readonly out: readonly StoredOperation[];
  /** On the server, waiting there for its record or for the team leader. */
  readonly waiting: readonly SentOperation[];
  /** Refused, with the reason; kept until mended or dropped. */
  readonly refused: readonly DeadOperation[];
  /** Photos not fully sent. */
  readonly photos: readonly ShelvedBlob[];
}

/**
 * What the phone knows of the line, from answers that came or did not come. `navigator.onLine`
 * alone proves nothing.
 */
export interface Connection {
  /** `unknown` until the first attempt of this start has ended. */
  readonly state: 'unknown' | 'reached' | 'unreached' | 'sign_in';
  readonly isBusy: boolean;
  /**
   * Server time of the last moment everything was sent and of the last complete fetch; null = never
   * on this phone.
   */
  readonly sentAt: number | null;
  readonly fetchedAt: number | null;
}

export const nothingPending: Pending = { out: [], waiting: [], refused: [], photos: [] };
export const unknownConnection: Connection = {
  state: 'unknown',
  isBusy: false,
  sentAt: null,
  fetchedAt: null,
};

const [dossiers, setDossiers] = createSignal<ReadonlyMap<string, Dossier>>(new Map());
const [pending, setPending] = createSignal<Pending>(nothingPending);
const [connection, setConnection] = createSignal<Connection>(unknownConnection);
/** False until the store has been read once: an empty list before that means nothing. */
const [isLoaded, setLoaded] = createSignal(false);
export {
  connection,
  dossiers,
  isLoaded,
  pending,
  setConnection,
  setDossiers,
  setLoaded,
  setPending,
};

export async function readPending(database: LocalDatabase): Promise<Pending> {
  return database.transaction(
    'r',
    [database.out, database.sent, database.dead, database.blob],
    async () => ({
      out: await database.out.orderBy('n').toArray(),
      waiting: await database.sent.where('status').equals('parked').toArray(),
      refused: await database.dead.toArray(),
      // One after the other: for several values at once the store library walks with a cursor, a
      // request for each photo.
      photos: [
        ...(await database.blob.where('state').equals('part').toArray()),
        ...(await database.blob.where('state').equals('waiting').toArray()),
      ],
    }),
  );
}
