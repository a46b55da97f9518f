import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testServices, type TestServices } from '../../../tests/support/index.ts';
import { buildApp } from '../app.ts';
import type { App } from './app.ts';
import { jobs } from '../platform/jobs.table.ts';

const webDir = mkdtempSync(join(tmpdir(), 'len-san-web-'));
afterAll(() => rmSync(webDir, { recursive: true, force: true }));
mkdirSync(join(webDir, 'assets'));
const script = 'export const visits = [];'.repeat(50);
for (const [name, text] of [
  ['index.html', '<!doctype html><title>Lên Sàn</title>'],
  ['service-worker.js', 'self;'],
  ['assets/app-B3kf9a2Q.js', script],
] as const)
  writeFileSync(join(webDir, name), text);
writeFileSync(join(webDir, 'assets/app-B3kf9a2Q.js.br'), brotliCompressSync(script));

let services: TestServices;
let app: App;
let isRunning: boolean;
beforeEach(async () => {
  services = await testServices({ webDir, dataDir: webDir });
  isRunning = true;
  app = buildApp(services, { isRunning: () => isRunning, checkAnswers: true }).app;
});
const get = (path: string, headers: Record<string, string> = {}) =>
  app.hono.request(path, { headers });

describe('the built app', () => {
  test('opens at any address of a page, and is asked for anew each time', async () => {
    for (const path of ['/', '/ho/h1/tin-dang']) {
      const response = await get(path, { accept: 'text/html' });
      expect([
        response.status,
        response.headers.get('cache-control'),
        await response.text(),
      ]).toEqual([200, 'no-cache', '<!doctype html><title>Lên Sàn</title>']);
    }
  });
  test('files named by their content are kept for good and sent packed', async () => {
    const response = await get('/assets/app-B3kf9a2Q.js', { 'accept-encoding': 'gzip, br' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=UTF-8',
      vary: 'accept-encoding',
    });
    expect(Number(response.headers.get('content-length'))).toBeLessThan(script.length / 4);
    expect(await (await get('/assets/app-B3kf9a2Q.js')).text()).toBe(script);
  });
  test('the service worker is never kept, and an unchanged file is not sent again', async () => {
    const { headers } = await get('/service-worker.js');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(
      (await get('/service-worker.js', { 'if-none-match': headers.get('etag') ?? '' })).status,
    ).toBe(304);
  });
  test.each([
    '/api/nothing',
    '/api',
    '/assets/gone-12345678.js',
    '/../package.json',
    '/%2e%2e/secret.json',
  ])('%s is not found, by code', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
  });
});

describe('health', () => {
  test('is ready when a write arrives, and not when stopping', async () => {
    expect(await (await get('/readyz')).json()).toEqual({
      ready: true,
      checks: { running: true, write: true, space: true },
      jobs: { waiting: 0, failed: 0, oldestAt: null },
    });
    isRunning = false;
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/healthz')).status).toBe(200);
  });
  test('shows work that waits or was given up, and is ready all the same', async () => {
    const row = { kind: 'photo.process', payload: {}, attempts: 5, createdAt: 0 };
    await services.database.write((tx) =>
      tx.insert(jobs).values([
        { ...row, id: 'j1', state: 'failed', runAt: 0 },
        { ...row, id: 'j2', state: 'waiting', runAt: services.clock() - 60_000 },
        { ...row, id: 'j3', state: 'done', runAt: 0 },
      ]),
    );
    expect(await (await get('/readyz')).json()).toMatchObject({
      ready: true,
      jobs: { waiting: 1, failed: 1, oldestAt: services.clock() - 60_000 },
    });
  });
  test('notices within ten seconds when writes no longer arrive', async () => {
    await get('/readyz');
    await services.database.client.execute('DROP TABLE probes');
    services.clock.advance(10_000);
    expect(await (await get('/readyz')).json()).toMatchObject({
      ready: false,
      checks: { write: false },
    });
  });
});

describe('the OpenAPI document', () => {
  test('describes every mounted route with its action', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<
        string,
        Record<string, { 'x-action': string; parameters: { name: string; in: string }[] }>
      >;
    };
    expect(document.openapi).toBe('3.1.0');
    for (const { endpoint, action } of app.routes) {
      const described =
        document.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
      expect(described?.['x-action'], `${endpoint.method} ${endpoint.path}`).toBe(action);
      const named = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(
        described?.parameters
          .filter((parameter) => parameter.in === 'path')
          .map((parameter) => parameter.name),
      ).toEqual(named);
    }
  });
});
