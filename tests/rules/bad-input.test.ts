import { operationEndpoint, operations, pull, type OperationKind } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { beforeAll, describe, expect, test } from 'vitest';
import vietnamese from '../../web/src/text/vi/errors.ts';
import { buildApp } from '../../server/src/app.ts';
import { areas, makeWorld, type World } from './matrix/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const here = areas.inside;
const at = Date.UTC(2026, 10, 25);
let count = 0;
const write = async (kind: OperationKind, body: object) => {
  const answer = await world.phones.mentor.call(
    { ...operationEndpoint(kind, operations[kind].summary), response: undefined },
    { body: { id: `bad${++count}`, at, householdId: here.householdId, body } },
  );
  return (answer.body ?? {}) as {
    status?: string;
    code?: string;
    problems?: { code: string; field?: string }[];
  };
};
const hasSentence = (code: string | undefined) =>
  expect((vietnamese as Record<string, string>)[code ?? ''], code).toMatch(/\S/);
const rows = async (table: string) =>
  Number(
    (await world.services.database.client.execute(`select count(*) as n from ${table}`)).rows[0]?.[
      'n'
    ],
  );

// Files that are no pictures: `photos.test.ts` on the server, `photo-capture.browser.test.ts` on
// the phone.
describe('bad input is refused by a stable code that has a sentence, and changes nothing', () => {
  test.each([
    ['with a blank', '0000 0000 00123', 'payee.account_blank'],
    ['with a comma', '0000000000,123', 'payee.account_comma'],
    ['of 20 characters', '00000000000000000123', 'payee.account_long'],
  ])('an account number %s', async (_, account, code) => {
    const before = await rows('payees');
    const answer = await write('payee.propose', {
      id: `p${++count}`,
      householdId: here.householdId,
      bin: '970405',
      account,
      ownerName: 'NGUYEN VAN A',
    });
    expect(answer).toMatchObject({
      status: 'rejected',
      code,
      problems: [{ code, field: 'account' }],
    });
    hasSentence(code);
    expect(await rows('payees')).toBe(before);
  });
  test('a title of 10,000 characters', async () => {
    const before = await rows('listings');
    const answer = await write('listing.save', {
      id: `l${++count}`,
      householdId: here.householdId,
      title: 'a'.repeat(10_000),
      description: null,
      facts: emptyGoods('dried', { place: null, commune: null, province: null }),
      step: 5,
    });
    expect(answer).toMatchObject({
      status: 'rejected',
      code: 'request.invalid',
      problems: [{ code: 'field.too_long', field: 'title' }],
    });
    hasSentence('request.invalid');
    expect(await rows('listings')).toBe(before);
  });
  test('a village of another commune', async () => {
    const answer = await write('household.register', {
      id: `h${++count}`,
      villageId: areas.outside.villageId,
      kind: 'farm',
      headName: 'Lò Thị Thắm',
      addressAs: 'co',
      addressLine: 'Xóm 1',
      sells: '',
      device: 'smart',
      isPriority: false,
      assignmentId: null,
    });
    expect(answer).toMatchObject({ status: 'rejected', code: 'household.village_elsewhere' });
    hasSentence(answer.code);
  });
  test.each([
    ['malformed JSON', '{"id": ', 'application/json', 400, 'request.malformed'],
    ['a form of another site', 'a=1', 'application/x-www-form-urlencoded', 415, 'request.not_json'],
    [
      'two megabytes',
      JSON.stringify({ id: 'x'.repeat(2_000_000) }),
      'application/json',
      413,
      'request.too_large',
    ],
  ])('%s', async (_, body, type, status, code) => {
    const { app } = buildApp(world.services, { checkAnswers: true });
    const answer = await app.hono.request('http://localhost:8080/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': type, 'content-length': String(body.length) },
      body,
    });
    expect([
      answer.status,
      ((await answer.json()) as { error: { code: string; requestId: string } }).error.code,
    ]).toEqual([status, code]);
    hasSentence(code);
  });
  test('a session that is over', async () => {
    const { app } = buildApp(world.services, { checkAnswers: true });
    const answer = await app.hono.request(`http://localhost:8080${pull.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-account': 'lan',
        cookie: 'session-lan=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
      body: '{}',
    });
    const code = ((await answer.json()) as { error: { code: string } }).error.code;
    expect([answer.status, code]).toEqual([401, 'session.required']);
    hasSentence(code);
  });
});
