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
  writeFileSync(
    join(folder, 'csp.json'),
    JSON.stringify({ 'style-src': [`'sha256-${'a'.repeat(43)}='`, "'unsafe-inline'"] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const get = (path: string) => new Hono().use(staticFiles(folder)).request(path);

describe('files of the app', () => {
  it('a page allows the one inline style of the build by its hash and nothing looser', async () => {
    const policy = (await get('/ho/1')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`style-src 'self' 'sha256-${'a'.repeat(43)}=';`);
    expect(policy).not.toContain('unsafe');
  });
  it('other files keep the policy of every answer', async () => {
    expect((await get('/a.js')).headers.get('content-security-policy')).toBeNull();
  });
});
