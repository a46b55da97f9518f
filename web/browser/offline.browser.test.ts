import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { serveSite, type Site } from './static-server.ts';

let browser: Browser;
let context: BrowserContext;
let site: Site;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await serveSite(inject('site'));
  context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'vi-VN' });
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

/** Opens the app and waits until the worker holds every file and answers for this page. */
async function firstVisit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
  });
  return page;
}

describe('the app without signal', () => {
  it('starts cold from the phone alone after one visit', async () => {
    const page = await firstVisit();
    await page.close();
    await site.stop();
    const again = await context.newPage();
    await again.goto(site.url);
    await again.getByRole('heading', { level: 1 }).waitFor();
    expect(await again.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(251, 246, 234)',
    );
  });

  it('opens a deep address it has never been at', async () => {
    await (await firstVisit()).close();
    await site.stop();
    const page = await context.newPage();
    await page.goto(`${site.url}/khong-co-trang-nay`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const sentence = page.getByText('Không có trang này trong phần việc của mình');
    await sentence.waitFor();
    expect(await sentence.count()).toBe(1);
  });

  it('never answers the API or a public shop page from its own files', async () => {
    const page = await firstVisit();
    const before = site.asked.length;
    await page.evaluate(() => fetch('/api/me').then((answer) => answer.text()));
    await page.goto(`${site.url}/g/abc`);
    expect(site.asked.slice(before)).toEqual(expect.arrayContaining(['/api/me', '/g/abc']));
  });

  it('fetches nothing of the app again at the second start', async () => {
    await (await firstVisit()).close();
    const before = site.asked.length;
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(
      site.asked
        .slice(before)
        .filter((path) => !path.startsWith('/api/') && path !== '/service-worker.js'),
    ).toEqual([]);
  });

  it('a new version waits until the app is closed, takes over at the next start and fetches only what changed', async () => {
    const page = await firstVisit();
    const newer = await mkdtemp(join(tmpdir(), 'lensan-newer-'));
    try {
      await cp(inject('site'), newer, { recursive: true });
      for (const file of ['index.html', 'service-worker.js']) {
        const text = await readFile(join(newer, file), 'utf8');
        const changed =
          file === 'index.html'
            ? text.replace('<title>', '<meta name="newer" content="1"><title>')
            : text.replace(/(version:\s*["'`])[0-9a-f]{12}/, '$1' + 'f'.repeat(12));
        expect(changed).not.toBe(text);
        await writeFile(join(newer, file), changed);
        await writeFile(join(newer, `${file}.br`), brotliCompressSync(changed));
      }
      const assets = await readdir(join(newer, 'assets'));
      site.change(newer);
      const before = site.asked.length;
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        const worker = registration.installing ?? registration.waiting;
        if (worker?.state !== 'installed')
          await new Promise<void>((resolve) => {
            worker?.addEventListener('statechange', () => {
              if (worker.state === 'installed') resolve();
            });
          });
      });
      expect(assets.filter((file) => site.asked.slice(before).includes(`/assets/${file}`))).toEqual(
        [],
      );
      await page.reload();
      expect(await page.locator('meta[name="newer"]').count()).toBe(0);
      await page.close();
      const next = await context.newPage();
      await next.goto(site.url);
      await next.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await next.waitForFunction(
        async () => (await navigator.serviceWorker.getRegistration())?.waiting === null,
      );
      await next.reload();
      expect(await next.locator('meta[name="newer"]').count()).toBe(1);
      expect(
        (await next.evaluate(() => caches.keys())).filter((name) => name.startsWith('lensan-')),
      ).toEqual([`lensan-${'f'.repeat(12)}`]);
    } finally {
      await rm(newer, { recursive: true, force: true });
    }
  });
});
