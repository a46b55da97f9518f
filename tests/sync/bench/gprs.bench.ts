// The first sync of a village over slow lines, in Chromium with CDP throttling and a processor six
// times slower. npm run bench -- gprs
import { createServer } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { args } from '../../../web/browser/browser.ts';
import { mentor, openVillageServer } from '../village-server.ts';
import type { FirstSync } from './page.ts';

const lines = [
  { name: 'GPRS', downKbit: 50, upKbit: 20, latencyMs: 500, bars: { listMs: 4000, allMs: 15_000 } },
  { name: 'EDGE', downKbit: 240, upKbit: 120, latencyMs: 840 },
  { name: '3G', downKbit: 1600, upKbit: 768, latencyMs: 300 },
] as const;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const wanted = process.env['BENCH_LINE'];
const median = (list: readonly number[]) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const out = mkdtempSync(join(tmpdir(), 'len-san-gprs-'));
await build({
  configFile: false,
  logLevel: 'warn',
  root: new URL('../../../web', import.meta.url).pathname,
  build: {
    outDir: out,
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: new URL('page.ts', import.meta.url).pathname,
      formats: ['es'],
      fileName: () => 'page.js',
    },
  },
});
const script = readFileSync(join(out, 'page.js'));
const village = await openVillageServer();
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on(
    'end',
    () =>
      void (async () => {
        if (request.url === '/' || request.url === '/page.js') {
          const isPage = request.url === '/';
          response
            .writeHead(200, { 'content-type': isPage ? 'text/html' : 'text/javascript' })
            .end(
              isPage
                ? '<!doctype html><title>sync</title><script type="module" src="/page.js"></script>'
                : script,
            );
          return;
        }
        const body = Buffer.concat(chunks);
        const headers = Object.entries(request.headers).flatMap(([name, value]) =>
          typeof value === 'string' && name !== 'host' && name !== 'connection'
            ? [[name, value] as [string, string]]
            : [],
        );
        const answer = await village.fetch(
          new Request(`http://localhost${request.url ?? ''}`, {
            method: request.method ?? 'GET',
            headers: [...headers, ['host', request.headers.host ?? '']],
            ...(body.length ? { body: new Uint8Array(body) } : {}),
          }),
        );
        response
          .writeHead(answer.status, Object.fromEntries(answer.headers))
          .end(Buffer.from(await answer.arrayBuffer()));
      })(),
  );
});
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const url = `http://localhost:${(server.address() as AddressInfo).port}`;

const executablePath = [
  process.env['CHROME_PATH'],
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
for (const line of lines.filter(({ name }) => !wanted || name === wanted)) {
  const found: FirstSync[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    await context.addCookies([
      { name: `session-${mentor}`, value: village.token, url },
      { name: 'session', value: village.token, url },
      { name: 'phone', value: village.token, url },
    ]);
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction('"firstSync" in window');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latencyMs,
      downloadThroughput: line.downKbit * 125,
      uploadThroughput: line.upKbit * 125,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    found.push(
      await page.evaluate<FirstSync, string>(
        (account) =>
          (window as unknown as { firstSync: (id: string) => Promise<FirstSync> }).firstSync(
            account,
          ),
        mentor,
      ),
    );
    await context.close();
  }
  const seconds = (pick: (one: FirstSync) => number) =>
    `${(median(found.map(pick)) / 1000).toFixed(2)} s`;
  const verdict = (pick: (one: FirstSync) => number, barMs: number) =>
    `${median(found.map(pick)) <= barMs ? 'met' : 'MISSED'}, bar ${barMs / 1000} s`;
  const judged =
    'bars' in line
      ? `; list ${verdict((one) => one.listMs, line.bars.listMs)}; everything ${verdict((one) => one.allMs, line.bars.allMs)}; load ${loadavg()[0]?.toFixed(1)}`
      : '';
  process.stdout.write(
    `${line.name} (${line.downKbit}/${line.upKbit} kbit/s, ${line.latencyMs} ms, processor 6× slower), medians of ${rounds}: list ${seconds((one) => one.listMs)}, everything ${seconds((one) => one.allMs)}, nothing new ${seconds((one) => one.quietMs)} (${found[0]?.households} households, ${found[0]?.records} records)${judged}\n`,
  );
}
await browser.close();
server.close();
await village.close();
rmSync(out, { recursive: true, force: true });
process.exit(0);
