import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

/** Bytes of the minified bundle after gzip -9. */
async function gzipped(code: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vietqr-size-'));
  try {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, code);
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      build: {
        write: false,
        minify: true,
        modulePreload: false,
        rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
        target: 'es2022',
      },
    });
    const outputs = (Array.isArray(result) ? result : [result]).flatMap((bundle) =>
      'output' in bundle ? bundle.output : [],
    );
    return gzipSync(
      outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join(''),
      { level: 9 },
    ).length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const index = JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)));

describe('size after gzip', () => {
  it('is at most 9,400 bytes with all institutions and their search: 9,214 and room for a few more', async () => {
    const bytes = await gzipped(`export * from ${index};`);
    expect(bytes).toBeGreaterThan(4 * 1024);
    expect(bytes).toBeLessThanOrEqual(9_400);
  });
  it('is at most 6,000 bytes for reading and building without names', async () => {
    const bytes = await gzipped(
      `export { parseVietQr, buildVietQr, prepareVietQr, foldMemo, VietQrError } from ${index};`,
    );
    expect(bytes).toBeGreaterThan(2 * 1024);
    expect(bytes).toBeLessThanOrEqual(6_000);
  });
});
