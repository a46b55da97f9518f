import { beforeEach, describe, expect, test } from 'vitest';
import {
  binh,
  dung,
  hoa,
  lan,
  nga,
  places,
  testServices,
  type TestServices,
} from '../../../../tests/support/index.ts';
import { createApp, type App } from '../../http/app.ts';
import type { Actor } from '../../platform/actor.ts';
import { communesOf, findPlace, findPlaces, provinces } from './places-register.ts';
import { listVillagesIn, unitName } from './places.repository.ts';
import { placeRoutes } from './places.routes.ts';
import { createVillage } from './places.usecases.ts';

const names = (query: string, limit?: number) =>
  findPlaces(query, limit).map(({ fullName, provinceName }) =>
    [fullName, provinceName].filter(Boolean).join(', '),
  );

describe('the register of places', () => {
  test('holds all 34 provinces and 3,321 communes', () => {
    expect(provinces()).toHaveLength(34);
    expect(provinces().flatMap(({ code }) => communesOf(code))).toHaveLength(3321);
    expect(findPlace('10210')).toMatchObject({
      fullName: 'Xã Hồng Vân',
      provinceName: 'Thành phố Hà Nội',
      path: '01.10210.',
    });
    expect(findPlace('99999')).toBeNull();
  });
  test.each([
    ['hong van', 'Xã Hồng Vân, Thành phố Hà Nội'],
    ['HỒNG VÂN', 'Xã Hồng Vân, Thành phố Hà Nội'],
    ['xa hong van ha noi', 'Xã Hồng Vân, Thành phố Hà Nội'],
    ['dong nai', 'Thành phố Đồng Nai'],
    ['thanh hóa', 'Tỉnh Thanh Hoá'],
    ['thanh hoá', 'Tỉnh Thanh Hoá'],
    ['đa phúc', 'Xã Đa Phúc, Thành phố Hà Nội'],
  ])('%s finds %s first', (query, expected) => expect(names(query)[0]).toBe(expected));
  test('former communes, provinces and districts lead to the present unit and say so', () => {
    expect(findPlaces('xã Duyên Thái').find(({ code }) => code === '10210')).toMatchObject({
      formerly: 'xã Duyên Thái',
      isPartOfFormer: true,
    });
    expect(findPlaces('van tao')[0]).toMatchObject({
      code: '10210',
      formerly: 'xã Vân Tảo',
      isPartOfFormer: false,
    });
    expect(findPlaces('ha giang')[0]).toMatchObject({
      fullName: 'Tỉnh Tuyên Quang',
      formerly: 'Hà Giang',
    });
    expect(findPlaces('tien phong huyen thuong tin')[0]).toMatchObject({
      code: '10183',
      formerly: 'xã Tiền Phong, huyện Thường Tín',
    });
  });
  test('a present name comes before the same name of former days', () => {
    expect(findPlaces('thuong tin')[0]).toMatchObject({ code: '10183', formerly: null });
  });
  test('one letter finds a few, nothing and nonsense find nothing', () => {
    expect(names('h', 5)).toHaveLength(5);
    expect([names(''), names('  ,. '), names('qqqq')]).toEqual([[], [], []]);
  });
});

describe('villages of a commune', () => {
  let services: TestServices;
  let app: App;
  let actor: Actor | null;
  beforeEach(async () => {
    services = await testServices();
    actor = hoa;
    app = createApp(services, { readActor: async () => actor, checkAnswers: true });
    placeRoutes(app, services);
  });
  const coTrai = {
    id: places.villageId,
    communeCode: places.communeCode,
    name: 'Cơ Trại',
    kind: 'thon',
    coverage: 'good',
  } as const;
  const post = (path: string, body: unknown) =>
    app.hono.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const code = async (response: Response) =>
    ((await response.json()) as { error: { code: string } }).error.code;
  const listed = async () =>
    (
      (await (await app.hono.request('/api/communes/10210/villages')).json()) as {
        villages: { name: string }[];
      }
    ).villages.map(({ name }) => name);

  test('are entered and corrected by the official of that commune, and entering twice changes nothing', async () => {
    const official = { households: 412, source: 'UBND xã, báo cáo quý 3', countedOn: '2026-09-30' };
    for (let times = 0; times < 2; times++)
      expect((await post('/api/villages', { ...coTrai, official })).status).toBe(200);
    const changed = await post(`/api/villages/${coTrai.id}`, {
      name: 'Cơ Trại',
      kind: 'thon',
      coverage: 'weak',
    });
    expect(await changed.json()).toEqual({
      village: { ...coTrai, path: places.village, coverage: 'weak', official },
    });
    expect(await listed()).toEqual(['Cơ Trại']);
  });
  test('cannot be entered twice under one name, nor one id used for two', async () => {
    await createVillage(services, hoa, coTrai);
    expect(await code(await post('/api/villages', { ...coTrai, id: 'vother' }))).toBe(
      'village.name_taken',
    );
    expect(await code(await post('/api/villages', { ...coTrai, name: 'Xâm Thị' }))).toBe(
      'record.id_taken',
    );
    expect((await post('/api/villages', { ...coTrai, id: 'vother', kind: 'xom' })).status).toBe(
      200,
    );
  });
  test.each([
    ['an official of another commune', dung, 404, 'not_found'],
    ['the province', nga, 403, 'forbidden'],
    ['a mentor', lan, 403, 'forbidden'],
  ])('%s cannot enter one', async (_, who, status, expected) => {
    actor = who;
    const response = await post('/api/villages', coTrai);
    expect([response.status, await code(response)]).toEqual([status, expected]);
  });
  test('are seen as far as one’s own area reaches', async () => {
    await createVillage(services, hoa, coTrai);
    await createVillage(services, hoa, { ...coTrai, id: places.otherVillageId, name: 'Xâm Thị' });
    expect(await listed()).toEqual(['Cơ Trại', 'Xâm Thị']);
    for (const [who, expected] of [
      [lan, ['Cơ Trại']],
      [nga, ['Cơ Trại', 'Xâm Thị']],
      [dung, []],
      [binh, []],
    ] as const) {
      actor = who;
      expect(await listed(), who.accountId).toEqual(expected);
    }
  });
  test('a name is found for each level of a path, and none for a path that is not one', async () => {
    await createVillage(services, hoa, coTrai);
    const { read } = services.database;
    expect(
      await Promise.all(
        [
          '01.',
          '01.10210.',
          places.village,
          '08.10210.',
          '01.10210.vnone.',
          '01.10183.vcotrai.',
        ].map((path) => unitName(read, path)),
      ),
    ).toEqual(['Thành phố Hà Nội', 'Xã Hồng Vân', 'Cơ Trại', null, null, null]);
  });
  test('carry their official number only with its source and day', async () => {
    expect(
      await code(await post('/api/villages', { ...coTrai, official: { households: 10 } })),
    ).toBe('request.invalid');
    expect(await listVillagesIn(services.database.read, hoa.scope)).toEqual([]);
  });
});
