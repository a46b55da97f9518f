import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '@lensan/contract';
import { readJson } from './body.ts';
import { inflateBody } from './inflate.ts';

/** Over a real socket: only there a request announces its length, as every phone's does. */
describe('a packed body', () => {
  const app = new Hono();
  app.use('/in', inflateBody(10_000));
  app.post('/in', async (http) => http.json((await readJson(http.req, 10_000)) as object));
  app.onError((error, http) =>
    http.json({ code: error instanceof Refusal ? error.code : 'fault' }, 400),
  );
  const listen = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listen(request, response));
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
  });
  afterAll(() => {
    server.close();
  });
  const send = async (body: Uint8Array, headers: Record<string, string> = {}) =>
    (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: new Uint8Array(body),
      })
    ).json();
  const day = {
    operations: Array.from({ length: 60 }, (_, n) => ({ n, note: 'Chuối tây sấy dẻo' })),
  };

  test('arrives as what was packed', async () => {
    expect(await send(gzipSync(JSON.stringify(day)), { 'content-encoding': 'gzip' })).toEqual(day);
  });
  test('that is not packed arrives as it is', async () => {
    expect(await send(Buffer.from(JSON.stringify(day)))).toEqual(day);
  });
  test('that is cut, or opens to more than is allowed, is refused by code', async () => {
    expect(
      await send(gzipSync(JSON.stringify(day)).subarray(0, 40), { 'content-encoding': 'gzip' }),
    ).toEqual({ code: 'request.malformed' });
    expect(
      await send(gzipSync(JSON.stringify({ bomb: '0'.repeat(1_000_000) })), {
        'content-encoding': 'gzip',
      }),
    ).toEqual({ code: 'request.too_large' });
  });
});
