import type { PayeeDoubt } from '@lensan/contract';
import { buildVietQr } from '@lensan/vietqr';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { binh, hoa, lan, minh, places, tuan } from '../../../../tests/support/index.ts';
import { createApp } from '../../http/app.ts';
import { insertPhoto } from '../photos/photos.repository.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import { paymentRoutes } from './payments.routes.ts';
import { paymentOperations, voidPayeesOnWithdrawal } from './payments.usecases.ts';
import { payeeBodies } from './testing/payee-bodies.ts';

type Person = typeof lan;
let village: Village;
/** A request by a person who is signed in. */
const ask = async (who: Person | null, path: string, body?: object) => {
  const app = createApp(village, { readActor: async () => who, checkAnswers: true });
  paymentRoutes(app, village);
  const response = await app.hono.request(
    path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes,
    json: isJson ? (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>) : {},
  };
};

beforeEach(async () => {
  village = await openVillage([voidPayeesOnWithdrawal], paymentOperations);
  await village.done(lan, 'household.register', bodies.register);
  await village.done(lan, 'consent.record', bodies.consent('K4', 'given', 'c4'));
  await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
  await village.done(lan, 'payee.test', payeeBodies.test('p1'));
});

describe('the code and the stand of a household', () => {
  test('are made for the household, its mentor and its leader, in every size and form', async () => {
    for (const who of [binh, lan, tuan])
      expect((await ask(who, '/api/payees/p1/code?amountDong=65000')).json['payload']).toBe(
        buildVietQr({ bin: '970405', account: '0000000000123', amountVnd: 65_000 }),
      );
    for (const [file, type, mark] of [
      ['a6.pdf', 'application/pdf', '%PDF'],
      ['sticker.svg', 'image/svg+xml', '<svg'],
      ['screen.png', 'image/png', 'PNG'],
    ] as const) {
      const answer = await ask(lan, `/api/payees/p1/stand/${file}`);
      expect([answer.status, answer.type]).toEqual([200, type]);
      expect(new TextDecoder('latin1').decode(answer.bytes.subarray(0, 8))).toContain(mark);
    }
  });

  test('show the goods beside the name once the household agreed that they are shown', async () => {
    const bytes = await sharp({
      create: { width: 480, height: 480, channels: 3, background: '#B5651D' },
    })
      .jpeg()
      .toBuffer();
    const sha256 = await village.blobs.put(bytes);
    const household = {
      householdId: places.householdId,
      path: places.household,
      villageId: places.villageId,
    };
    await village.database.write((tx) =>
      insertPhoto(tx, {
        id: 'f1',
        ...household,
        version: 1,
        createdAt: 0,
        createdBy: lan.accountId,
        listingId: null,
        shot: 'whole',
        sha256,
        byteLength: bytes.length,
        widthPx: 480,
        heightPx: 480,
        bytes: 'done',
        hasOriginal: true,
        processing: 'ready',
        seenOnPhone: [],
        findings: [],
        versions: [
          {
            sha256,
            widthPx: 480,
            heightPx: 480,
            bytes: bytes.length,
            format: 'jpg',
            channel: 'page',
          },
        ],
        rotateDeg: 0,
        straightenDeg: 0,
        asTaken: false,
        whiteGround: false,
        isMain: true,
      }),
    );
    const hasPicture = async () =>
      new TextDecoder('latin1')
        .decode((await ask(lan, '/api/payees/p1/stand/a6.pdf')).bytes)
        .includes('/DCTDecode');
    expect(await hasPicture()).toBe(false);
    await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
    await village.done(lan, 'consent.record', bodies.consent('K3', 'given', 'c3'));
    expect(await hasPicture()).toBe(true);
  });

  test('are not there for a mentor of another village, for officials, and for nobody', async () => {
    for (const path of [
      '/api/payees/p1/code',
      '/api/payees/p1/stand/a6.pdf',
      '/api/payees/unknown/code',
    ]) {
      expect((await ask(minh, path)).status).toBe(404);
      expect((await ask(hoa, path)).status).toBeGreaterThanOrEqual(403);
      expect((await ask(null, path)).status).toBe(401);
    }
  });

  test('an amount that is none, and a size that is none, are refused', async () => {
    expect((await ask(lan, '/api/payees/p1/code?amountDong=0')).status).toBe(400);
    expect((await ask(lan, '/api/payees/p1/code?amountDong=-5')).status).toBe(400);
    expect((await ask(lan, '/api/payees/p1/stand/a3.pdf')).status).toBe(400);
  });
});

describe('who gets this money', () => {
  const check = async (who: Person, account: string) =>
    (
      await ask(who, '/api/payees/check', {
        householdId: places.householdId,
        payload: buildVietQr({ bin: '970405', account }),
      })
    ).json;
  test('is told to those who serve the household, without saying whose another account is', async () => {
    expect(await check(lan, '0000000000123')).toEqual({
      verdict: 'same',
      bin: '970405',
      accountEnd: '0123',
      amountDong: null,
    });
    expect(await check(binh, '0000000000999')).toEqual({
      verdict: 'other',
      bin: '970405',
      accountEnd: '0999',
      amountDong: null,
    });
    expect(await check(minh, '0000000000123')).toMatchObject({ error: { code: 'not_found' } });
  });
});

describe('accounts to ask about', () => {
  test('are shown to the official of the commune and the leader of the village, to nobody else', async () => {
    await village.done(lan, 'household.register', {
      ...bodies.register,
      id: 'hthem',
      headName: 'Nông Thị Thêm',
      assignmentId: 'a2',
    });
    await village.done(lan, 'consent.record', {
      ...bodies.consent('K4', 'given', 'c9'),
      householdId: 'hthem',
    });
    await village.done(lan, 'payee.propose', payeeBodies.propose('q1', { householdId: 'hthem' }));
    for (const who of [hoa, tuan]) {
      const doubts = (await ask(who, '/api/payee-doubts')).json['doubts'] as PayeeDoubt[];
      expect(doubts).toMatchObject([{ kind: 'shared_account', accountEnd: '0123', count: 2 }]);
      expect(JSON.stringify(doubts)).not.toContain('0000000000123');
    }
    for (const who of [lan, binh]) expect((await ask(who, '/api/payee-doubts')).status).toBe(403);
  });
});

describe('notices of changes', () => {
  test('come to leader and mentor, and are read once', async () => {
    village.clock.advance(1000);
    await village.done(
      lan,
      'payee.propose',
      payeeBodies.propose('p2', { account: '0000000000456' }),
    );
    const unread = async (who: Person) =>
      (
        (await ask(who, '/api/payee-notices')).json['notices'] as {
          id: string;
          seenAt: number | null;
          kind: string;
        }[]
      ).filter(({ seenAt }) => seenAt === null);
    const [first] = await unread(tuan);
    expect(first?.kind).toBe('proposed');
    expect((await unread(lan)).length).toBe(1);
    await ask(minh, '/api/payee-notices/seen', { ids: [first?.id] });
    expect((await unread(tuan)).length).toBe(1);
    await ask(tuan, '/api/payee-notices/seen', { ids: [first?.id] });
    expect(await unread(tuan)).toEqual([]);
    expect((await unread(lan)).length).toBe(1);
  });
});
