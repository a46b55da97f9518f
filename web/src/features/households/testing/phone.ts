import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { speakAs } from '../../../api/client.ts';
import { closeLocal, openLocal } from '../../../local/index.ts';
import { handOwnWork } from '../../../local/own-work.ts';
import { makeStore } from '../../../local/store.ts';

/** What the phone asked of the server: `POST /api/teams`, with its body. */
export interface Asked {
  readonly what: string;
  readonly body: unknown;
}
/** An answer of the server, or a refusal by its code; nothing = no line. */
export type Answers = Readonly<
  Record<string, (body: unknown) => object | { readonly refused: string; readonly status: number }>
>;

/**
 * A server made of answers, under `METHOD /path` or the beginning of one. What it has no answer for
 * is a line that does not come through. Gives the list of what is asked.
 */
export function answering(answers: Answers): readonly Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const what = `${init.method ?? 'GET'} ${path}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    if (!path.startsWith('/api/sync')) asked.push({ what, body });
    const answer = answers[what]?.(body);
    if (answer === undefined) throw new TypeError('no line');
    return 'refused' in answer
      ? Response.json({ error: { code: answer.refused } }, { status: answer.status })
      : Response.json(answer);
  });
  return asked;
}

/** An empty flash for the stores that are opened next, and what own work does to the screen. */
export function emptyFlash(): void {
  Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
  handOwnWork(() => import('../../../projections.ts'));
}

/** Opens a phone with an empty store; without `answers` it has no line. */
export async function openPhone(answers: Answers = {}): Promise<readonly Asked[]> {
  emptyFlash();
  const asked = answering(answers);
  await openLocal({ id: 'lan', name: 'Nguyễn Thị Lan' });
  return asked;
}
/** Closes the phone; nobody is signed in and there is no line. */
export function closePhone(): void {
  closeLocal();
  speakAs(null);
  // What the closed phone was still asking finds no line, never a real one.
  answering({});
}

/** What lies in the outbox, in the order it was written. */
export async function written() {
  const store = makeStore('lan');
  const rows = await store.out.orderBy('n').toArray();
  store.close();
  return rows.map(({ kind, body, householdId, base }) => ({ kind, body, householdId, base }));
}
/** A draft as it lies on the phone. */
export async function keptDraft(key: string): Promise<unknown> {
  const store = makeStore('lan');
  const row = await store.draft.get(key);
  store.close();
  return row?.value;
}
