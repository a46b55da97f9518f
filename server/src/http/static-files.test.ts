import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFiles } from './static-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lensan-static-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'a.js'), '1');
  writeFileSync(join(folder, 'b.js'), 'plain');
  writeFileSync(join(folder, 'b.js.br'), 'by brotli');
  writeFileSync(join(folder, 'b.js.gz'), 'by gzip');
  writeFileSync(
    join(folder, 'csp.json'),
    JSON.stringify({
      'style-src': [`'sha256-${'a'.repeat(43)}='`, "'unsafe-inline'"],
      'script-src': [`'sha256-${'b'.repeat(43)}='`, "'unsafe-eval'"],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const get = (path: string, headers: Record<string, string> = {}) =>
  new Hono().use(staticFiles(folder)).request(path, { headers });

describe('files of the app', () => {
  it('a page allows the inline style and script of the build by their hashes and nothing looser', async () => {
    const policy = (await get('/ho/1')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`style-src 'self' 'sha256-${'a'.repeat(43)}=';`);
    expect(policy).toContain(`script-src 'self' 'sha256-${'b'.repeat(43)}=';`);
    expect(policy).not.toContain('unsafe');
  });
  it('other files keep the policy of every answer', async () => {
    expect((await get('/a.js')).headers.get('content-security-policy')).toBeNull();
  });
  it.each([
    ['gzip, deflate, br, zstd', 'br', 'by brotli'],
    ['gzip, deflate', 'gzip', 'by gzip'],
    ['gzip, br;q=0', 'gzip', 'by gzip'],
    ['GZIP;q=0.5', 'gzip', 'by gzip'],
    ['deflate', null, 'plain'],
    ['', null, 'plain'],
  ])('a browser that takes "%s" is sent %s', async (accepted, coding, sent) => {
    const answer = await get('/b.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(await answer.text()).toBe(sent);
    expect(answer.headers.get('content-length')).toBe(String(sent.length));
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('vary')).toBe('accept-encoding');
  });
  it('a file that was not packed is sent as it is', async () => {
    const answer = await get('/a.js', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe('1');
  });
});
