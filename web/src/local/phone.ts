import type { CarriedFile, Infer, pull, PullAnswer, push, PushAnswer } from '@lensan/contract';
import { deviceLetters, lettersOf, makeIdGenerator, sessionLetters } from '@lensan/sync';
import { readMeta, writeMeta, type LocalDatabase } from './store.ts';
import type { Masks } from './types.ts';

/** How a phone reaches the server. Throws a `CallError` where there is no good answer. */
export interface Server {
  register(known: { device: string; key: string }): Promise<{ epoch: string; now: number }>;
  push(body: Infer<typeof push.body>): Promise<PushAnswer>;
  pull(body: Infer<typeof pull.body>): Promise<PullAnswer>;
  carry(
    file: CarriedFile,
  ): Promise<{ taken: number; known: number; waiting: number; rejected: number }>;
}

/**
 * Everything the data layer touches: handed in, so that tests cut the line, move the clock and stop
 * the phone anywhere.
 */
export interface Phone {
  readonly database: LocalDatabase;
  readonly server: Server;
  /** Phone time, ms UTC. Wrong clocks are expected. */
  readonly clock: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Ids of households whose picture changed; null = look at everything again. */
  readonly changed: (households: readonly string[] | null) => void;
  /** Makes record ids and operation ids. */
  readonly newId: () => string;
  /** Most rows in one fetch; what the contract says when left out. */
  readonly pageRows?: number | undefined;
  /** Ask for the next answer of a fetch while one is being stored? The app does. */
  readonly asksAhead?: boolean | undefined;
  readonly masks?: Masks | undefined;
}

export type PhoneParts = Omit<Phone, 'newId'>;

/**
 * Opens the store, draws the phone's number at the first start and a new session part for the ids
 * at each.
 */
export async function startPhone(parts: PhoneParts): Promise<Phone> {
  const { database, randomBytes } = parts;
  const identity = await database.transaction('rw', database.meta, async () => {
    const known = await readMeta(database, 'identity');
    if (known) return known;
    const drawn = drawIdentity(randomBytes);
    await writeMeta(database, 'identity', drawn);
    return drawn;
  });
  return {
    ...parts,
    newId: makeIdGenerator(identity.device, lettersOf(randomBytes(sessionLetters))),
  };
}

/**
 * Drawn, not asked for: a phone can begin without signal. The server refuses a number that somebody
 * else holds.
 */
export const drawIdentity = (randomBytes: (count: number) => Uint8Array) => ({
  device: lettersOf(randomBytes(deviceLetters)),
  key: btoa(String.fromCharCode(...randomBytes(32)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', ''),
});
