// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { CallError } from '../api/client.ts';
import { addOperation } from './outbox.ts';
import type { LocalDatabase } from './store.ts';
import { emptyStore, testPhone, testServer } from './testing/phone.ts';
import type { Phone } from './phone.ts';
import { sendPhotos } from './upload.ts';

const size = 100_000;
const file = (sha: string) => ({
  sha,
  blob: new Blob([new Uint8Array(size)]),
  photoId: `p-${sha}`,
  onlyWifi: false,
});

let database: LocalDatabase;
let phone: Phone;
let asked: string[];
beforeEach(async () => {
  database = emptyStore();
  phone = await testPhone(database, testServer());
  asked = [];
  await shelve('a');
});
async function shelve(sha: string): Promise<void> {
  await addOperation(phone, 'photo.add', { id: `p-${sha}` } as never, {
    householdId: 'h1',
    blobs: [file(sha)],
  });
  // Its announcement has left.
  await database.out.clear();
}
/** Sends what lies on the shelf to a server that answers like that; it may be asked 100 times. */
const send = (answer: (method: string, offset: number) => number | CallError) =>
  sendPhotos({
    phone,
    ticks: () => 0,
    mayUseMobileData: () => Promise.resolve(true),
    ask: async (path, init) => {
      const { method = '', headers } = init;
      asked.push(`${method} ${path.at(-1)}`);
      if (asked.length > 100) throw new Error('the upload never ends');
      const from = Number((headers as Record<string, string>)['upload-offset'] ?? 0);
      const given = answer(method, from + ((init.body as Blob | null)?.size ?? 0));
      if (given instanceof CallError) throw given;
      return new Response(null, { headers: { 'upload-offset': String(given) } });
    },
  });
const onShelf = async (sha = 'a') => {
  const { state, offset } = (await database.blob.get(sha)) ?? {};
  return { state, offset };
};

describe('a photo on its way', () => {
  it('leaves in pieces that follow each other, and is done when the server has its last byte', async () => {
    expect(await send((_, arrived) => arrived)).toEqual({ kind: 'done' });
    expect(asked).toEqual(['POST a', 'PATCH a']);
    expect(await onShelf()).toEqual({ state: 'done', offset: size });
  });
  it('whose photo the server does not know yet is tried once, waits, and lets those behind it go', async () => {
    await shelve('b');
    const end = await send((_, arrived) =>
      asked.at(-1)?.endsWith('a') ? new CallError('not_found', 404) : arrived,
    );
    expect(end).toEqual({ kind: 'done' });
    expect(asked.filter((line) => line.endsWith('a'))).toEqual(['POST a']);
    expect(await onShelf()).toEqual({ state: 'waiting', offset: 0 });
    expect(await onShelf('b')).toEqual({ state: 'done', offset: size });
  });
  it('begun so long ago that the server let it go begins anew, once', async () => {
    await database.blob.update('a', { state: 'part', offset: 70_000 });
    expect(
      await send((method, arrived) =>
        method === 'HEAD' ? new CallError('not_found', 404) : arrived,
      ),
    ).toEqual({ kind: 'done' });
    expect(asked).toEqual(['HEAD a', 'POST a', 'PATCH a']);
    expect(await onShelf()).toEqual({ state: 'done', offset: size });
  });
  it('cut in the middle goes on from where the server is', async () => {
    let cuts = 1;
    await send((method, arrived) => {
      if (method === 'HEAD') return 65_536;
      if (method === 'PATCH' && cuts-- > 0) return new CallError('offline', 0);
      return arrived;
    });
    expect(asked).toEqual(['POST a', 'PATCH a', 'HEAD a', 'PATCH a']);
    expect(await onShelf()).toEqual({ state: 'done', offset: size });
  });
  it('stays where it is when the line is gone, and says so', async () => {
    expect(await send(() => new CallError('offline', 0))).toEqual({
      kind: 'later',
      retryAfterMs: 0,
    });
    expect(asked.length).toBe(8);
    expect(await onShelf()).toEqual({ state: 'part', offset: 0 });
  });
  it('that the server judged to be no picture is not sent again', async () => {
    await send(() => new CallError('photo.unreadable', 422));
    expect(asked).toEqual(['POST a']);
    expect(await onShelf()).toEqual({ state: 'done', offset: size });
  });
  it('that arrives spoilt is sent anew, and not for ever', async () => {
    await send(() => new CallError('photo.hash_mismatch', 422));
    expect(asked.length).toBe(32);
    expect(await onShelf()).toEqual({ state: 'waiting', offset: 0 });
  });
  it('waits for its person to sign in again', async () => {
    expect(await send(() => new CallError('session.required', 401))).toEqual({ kind: 'sign_in' });
    expect(await onShelf()).toEqual({ state: 'part', offset: 0 });
  });
});
