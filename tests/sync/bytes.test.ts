import { pull, push, registerDevice, type Endpoint } from '@lensan/contract';
import { brotliDecompressSync } from 'node:zlib';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CallError } from '../../web/src/api/client.ts';
import { addOperation } from '../../web/src/local/outbox.ts';
import { startPhone, type Phone } from '../../web/src/local/phone.ts';
import { pullSome } from '../../web/src/local/pull.ts';
import { runRound } from '../../web/src/local/round.ts';
import { makeStore } from '../../web/src/local/store.ts';
import { makeRandom } from './random.ts';
import { mentor, openVillageServer, village, type VillageServer } from './village-server.ts';

interface Sent {
  readonly path: string;
  readonly up: number;
  readonly down: number;
  readonly body: number;
}
const bytesOf = (text: string) => Buffer.byteLength(text);
const headerBytes = (headers: Iterable<[string, string]>) =>
  [...headers].reduce((sum, [name, value]) => sum + bytesOf(`${name}: ${value}\r\n`), 0);

let server: VillageServer;
let sent: Sent[] = [];
beforeAll(async () => {
  server = await openVillageServer();
});
afterAll(() => server.close());

/**
 * A phone whose every request is counted: the lines and headers the app and the server write, and
 * the bodies as packed.
 */
async function openPhone(): Promise<Phone> {
  const random = makeRandom(3);
  const call = async (endpoint: Endpoint, body: unknown): Promise<never> => {
    const text = JSON.stringify(body);
    // All three cookies the server gives a phone.
    const own = {
      'content-type': 'application/json',
      'x-account': mentor,
      cookie: `session=${server.token}; session-${mentor}=${server.token}; phone=${server.token}`,
    };
    const answer = await server.fetch(
      new Request(`http://localhost:8080${endpoint.path}`, {
        method: endpoint.method,
        headers: { ...own, 'accept-encoding': 'br' },
        body: text,
      }),
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    sent.push({
      path: endpoint.path,
      body: bytes.byteLength,
      up:
        bytesOf(`${endpoint.method} ${endpoint.path} HTTP/1.1\r\n`) +
        headerBytes(Object.entries(own)) +
        bytesOf(text),
      down: bytesOf('HTTP/1.1 200 OK\r\n') + headerBytes(answer.headers) + bytes.byteLength,
    });
    const whole =
      answer.headers.get('content-encoding') === 'br'
        ? brotliDecompressSync(bytes)
        : Buffer.from(bytes);
    if (!answer.ok) throw new CallError('unavailable', answer.status);
    return endpoint.response?.parse(JSON.parse(whole.toString('utf8'))) as never;
  };
  return startPhone({
    database: makeStore(mentor, { indexedDB: new IDBFactory(), IDBKeyRange }),
    clock: Date.now,
    randomBytes: (count) => random.bytes(count),
    changed: () => undefined,
    server: {
      register: (known) => call(registerDevice, { known }),
      push: (body) => call(push, body),
      pull: (body) => call(pull, body),
      carry: () => Promise.reject(new CallError('offline', 0)),
    },
  });
}
const total = (list: readonly Sent[]) => list.reduce((sum, { body }) => sum + body, 0);

describe('a village of 600 households and 4,100 records', () => {
  it('is a usable list after 20 KB and whole after 60 KB, and asking again costs one request of 400 bytes each way', async () => {
    const phone = await openPhone();
    sent = [];
    const { epoch } = await phone.server.register(
      (await phone.database.meta.get('identity'))?.value as { device: string; key: string },
    );
    await phone.database.meta.bulkPut([
      { key: 'epoch', value: epoch },
      { key: 'cursors', value: {} },
    ]);
    sent = [];
    await pullSome(phone);
    const list = total(sent);
    expect(
      (await phone.database.dossier.toArray()).filter(({ household }) => household !== null),
    ).toHaveLength(600);
    expect(list, 'bytes of the list').toBeLessThanOrEqual(20_000);
    while (await pullSome(phone));
    const dossiers = await phone.database.dossier.toArray();
    expect(
      dossiers.reduce(
        (sum, { records }) =>
          sum +
          1 +
          Object.values(records).reduce((all, shelf) => all + Object.keys(shelf).length, 0),
        0,
      ),
    ).toBe(4100);
    const everything = total(sent);
    expect(everything, 'bytes of everything').toBeLessThanOrEqual(60_000);

    sent = [];
    expect(await runRound(phone)).toEqual({ kind: 'done' });
    process.stdout.write(
      `village: list ${list} bytes, everything ${everything} bytes; nothing new: ${JSON.stringify(sent)}\n`,
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.up, 'bytes up').toBeLessThanOrEqual(400);
    expect(sent[0]?.down, 'bytes down').toBeLessThanOrEqual(400);
  });
  it('takes a day’s thirty visits in one request of less than 3 KB packed', async () => {
    const phone = await openPhone();
    sent = [];
    await runRound(phone);
    // The first fetch makes the phone known as well: no round trip of its own, which is most of a
    // second on 2G.
    expect(sent.map(({ path }) => path)).toEqual([
      '/api/sync/pull',
      '/api/sync/pull',
      '/api/sync/pull',
    ]);
    const [home] = await phone.database.dossier.toCollection().primaryKeys();
    for (let count = 0; count < 30; count++) {
      await addOperation(
        phone,
        'visit.record',
        {
          id: phone.newId(),
          householdId: home ?? '',
          visitedOn: '2026-11-25',
          result: 'met',
          tasks: ['met', 'skills'],
          skills: ['payment'],
          refusalReason: null,
          note: `Nhà thứ ${count + 1}, hẹn tối thứ Bảy.`,
          nextOn: null,
          placeCell: null,
        },
        { householdId: home ?? '' },
      );
    }
    const queue = await phone.database.out.toArray();
    const packed = (await import('node:zlib')).gzipSync(
      JSON.stringify({ operations: queue }),
    ).byteLength;
    expect(packed).toBeLessThanOrEqual(3000);
    sent = [];
    await runRound(phone);
    expect(sent.map(({ path }) => path)).toEqual(['/api/sync/push', '/api/sync/pull']);
    expect(village.path).toContain(village.id);
  });
});
