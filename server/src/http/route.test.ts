import type { Action } from '@lensan/access';
import { endpoint, none, ok, refuse, text } from '@lensan/contract';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readConfig } from '../config.ts';
import { makeScope } from '../database/scope.ts';
import type { Actor } from '../platform/actor.ts';
import { makeLog } from '../platform/log.ts';
import { createApp, type App } from './app.ts';
import { route } from './route.ts';

const mentor: Actor = {
  accountId: 'a1',
  deviceId: 'd1',
  sessionId: 's1',
  grants: [{ role: 'mentor', path: '01.10165.v1.' }],
  scope: makeScope(['01.10165.v1.']),
  householdId: null,
};
const save = endpoint({
  method: 'POST',
  path: '/api/notes/:id',
  summary: 'Save a note',
  params: z.object({ id: z.string() }),
  body: z.object({ title: text(10) }),
  response: ok,
  maxBodyBytes: 200,
});
const list = endpoint({
  method: 'GET',
  path: '/api/notes',
  summary: 'List notes',
  query: z.object({ page: z.coerce.number().check(z.int()) }),
  response: z.object({ page: z.number() }),
});
const file = endpoint({
  method: 'PUT',
  path: '/api/files/:id',
  summary: 'Send a file',
  params: z.object({ id: z.string() }),
  maxBodyBytes: 5,
});

describe('a route', () => {
  let app: App;
  let actor: Actor | null;
  let lines: string;
  beforeEach(() => {
    actor = mentor;
    lines = '';
    const services = {
      ids: { id: () => 'r1', publicCode: () => '', secret: () => '' },
      log: makeLog('debug', {
        write: (line: string) => {
          lines += line;
        },
      }),
      config: readConfig({ PUBLIC_URL: 'https://len.example' }),
    };
    app = createApp(services, { readActor: async () => actor, checkAnswers: true });
  });
  const post = (
    body: string | undefined,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) =>
    app.hono.request('/api/notes/n1', {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body }),
    });
  const error = async (response: Response | Promise<Response>) =>
    ((await (await response).json()) as { error: { code: string; problems?: unknown } }).error;

  test('without an action cannot be mounted', () => {
    expect(() => route(app, save, '' as Action, () => ({ ok: true }))).toThrow(
      /declares no action/,
    );
  });
  test('hands the handler only what its shape describes', async () => {
    route(app, save, 'visit.record', ({ actor: who, params, body }) => {
      expect({ who: who.accountId, params, body }).toEqual({
        who: 'a1',
        params: { id: 'n1' },
        body: { title: 'Chuối' },
      });
      return { ok: true };
    });
    const response = await post('{"title":" Chuối ","role":"commune_official"}');
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
  });
  test('asks for a session before anything else, then for a role that could ever do it', async () => {
    route(app, save, 'village.change', () => ({ ok: true }));
    expect(await error(post('{"title":"x"}'))).toMatchObject({ code: 'forbidden' });
    actor = null;
    expect(await error(post('nonsense'))).toMatchObject({ code: 'session.required' });
  });
  test.each([
    [
      'text instead of JSON',
      'title=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'request.not_json',
    ],
    ['no type at all', '{"title":"x"}', {}, 415, 'request.not_json'],
    ['broken JSON', '{"title":', undefined, 400, 'request.malformed'],
    ['bytes that are not UTF-8 text', '\u{d800}"', undefined, 400, 'request.malformed'],
    [
      'a body above the limit',
      JSON.stringify({ title: 'x'.repeat(300) }),
      undefined,
      413,
      'request.too_large',
    ],
    [
      'an announced length above the limit',
      '{"title":"x"}',
      { 'content-type': 'application/json', 'content-length': '9999' },
      413,
      'request.too_large',
    ],
    ['a title that is too long', '{"title":"abcdefghijk"}', undefined, 400, 'request.invalid'],
  ])('refuses %s with a stable code', async (_, body, headers, status, code) => {
    route(app, save, 'visit.record', () => ({ ok: true }));
    const response = await post(body, headers);
    expect([response.status, await error(response)]).toMatchObject([
      status,
      { code, requestId: 'r1' },
    ]);
  });
  test('names each wrong field by code and never repeats what was sent', async () => {
    route(app, save, 'visit.record', () => ({ ok: true }));
    expect((await error(post('{}'))).problems).toEqual([{ code: 'field.missing', field: 'title' }]);
    const response = await post('{"title":"0900000001 is too long"}');
    const answer = await response.text();
    expect(answer).toContain('field.too_long');
    expect(answer).not.toContain('0900');
  });
  test('checks the query, and an answer against its description', async () => {
    route(app, list, 'public', ({ query }) => ({ page: query.page }));
    route(app, { ...list, path: '/api/wrong' }, 'public', () => ({ page: 'three' }) as never);
    expect(await (await app.hono.request('/api/notes?page=3')).json()).toEqual({ page: 3 });
    expect(await error(app.hono.request('/api/notes?page=x'))).toMatchObject({
      code: 'request.invalid',
      problems: [{ code: 'field.invalid', field: 'page' }],
    });
    expect((await app.hono.request('/api/wrong?page=1')).status).toBe(500);
  });
  test('of a file stops reading at its limit', async () => {
    route(
      app,
      file,
      'photo.add',
      async ({ bytes }) => new Response(String((await bytes()).byteLength)),
    );
    expect(
      await (
        await app.hono.request('/api/files/f', { method: 'PUT', body: new Uint8Array(5) })
      ).text(),
    ).toBe('5');
    expect(
      (await app.hono.request('/api/files/f', { method: 'PUT', body: new Uint8Array(6) })).status,
    ).toBe(413);
  });
  test('answers a refusal with its status, problems and the time to wait', async () => {
    route(app, save, 'visit.record', () => {
      throw refuse('request.too_many', { retryAfterS: 12.2, problems: [{ code: 'x.y' }] });
    });
    const response = await post('{"title":"x"}');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '13']);
    expect(await error(response)).toEqual({
      code: 'request.too_many',
      requestId: 'r1',
      problems: [{ code: 'x.y' }],
    });
  });
  test('logs a fault without the values of the query or the address', async () => {
    route(app, save, 'visit.record', () => {
      throw new DrizzleQueryError(
        'insert into `people` values (?)',
        ['0900000001'],
        Object.assign(new Error('UNIQUE 0900000001'), { code: 'SQLITE_CONSTRAINT' }),
      );
    });
    const response = await post('{"title":"x"}');
    expect([response.status, await error(response)]).toEqual([
      500,
      { code: 'internal', requestId: 'r1' },
    ]);
    expect(lines).toContain('insert people');
    expect(lines).toContain('SQLITE_CONSTRAINT');
    expect(lines).toContain('/api/notes/:id');
    expect(lines).not.toMatch(/0900|n1"/);
  });
  test('refuses a change that comes from a page of another site', async () => {
    route(app, save, 'visit.record', () => ({ ok: true }));
    const from = (origin: string, host?: string) =>
      post('{"title":"x"}', {
        'content-type': 'application/json',
        origin,
        ...(host === undefined ? {} : { host }),
      });
    // A browser always names the host too; without one nothing but our own address counts as ours.
    for (const host of [undefined, 'len.example', 'localhost:8080']) {
      for (const origin of ['https://evil.example', 'https://len.example.evil.example', 'null'])
        expect(await error(from(origin, host)), `${origin} to ${host}`).toMatchObject({
          code: 'request.forged',
        });
      expect((await from('https://len.example', host)).status).toBe(200);
    }
  });
  test('takes the host a request came to for its own, as under a forwarded port', async () => {
    route(app, save, 'visit.record', () => ({ ok: true }));
    const from = (origin: string) =>
      post('{"title":"x"}', {
        'content-type': 'application/json',
        origin,
        host: 'localhost:8080',
      });
    expect((await from('http://localhost:8080')).status).toBe(200);
    expect(await error(from('http://localhost:8081'))).toMatchObject({ code: 'request.forged' });
  });
  test('carries the security headers, also when it fails', async () => {
    route(app, { ...save, body: none }, 'visit.record', () => {
      throw new Error('broken');
    });
    const { headers } = await post('{}');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeTruthy();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toBe('r1');
  });
});
