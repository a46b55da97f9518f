import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { signIn } from '../../tests/journeys/support/browser.ts';
import { startServer, type JourneyServer } from '../../tests/journeys/support/server.ts';
import { places } from '../../tests/support/people.ts';
import { launch } from './browser.ts';

let browser: Browser;
let server: JourneyServer;
let context: BrowserContext;
let page: Page;
const register = {
  id: places.householdId,
  villageId: places.villageId,
  kind: 'farm',
  headName: 'Nguyễn Văn Bình',
  addressAs: 'bac',
  addressLine: 'Xóm 3',
  sells: 'Chuối tây sấy dẻo',
  device: 'smart',
  isPriority: false,
  assignmentId: 'a1',
} as const;
beforeAll(async () => {
  [browser, server] = [await launch(), await startServer({ site: inject('kitSite') })];
  await server.play('lan', 'household.register', register);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'vi-VN' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterEach(() => context.close());

const open = async () => {
  await signIn({ page }, server, 'lan', '/kit/viec');
  await page.getByRole('button', { name: 'Ghi một buổi' }).waitFor();
};
const press = async (name: string, kept: number) => {
  await page.getByRole('button', { name }).click();
  await page.locator('output').getByText(String(kept), { exact: true }).waitFor();
};
const visitsOnServer = async () => {
  const { rows } = await server.services.database.client.execute(
    'select count(*) as count from visits',
  );
  return rows[0]?.['count'];
};

describe('what a phone calls stored', () => {
  it('lies on the flash: every transaction that writes words or photos asks for it', async () => {
    await page.addInitScript(() => {
      const asked: string[] = [];
      (window as unknown as { asked: string[] }).asked = asked;
      const original = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function transaction(names, mode, options) {
        if (mode === 'readwrite')
          asked.push(`${[names].flat().join(',')}: ${options?.durability ?? 'default'}`);
        return original.call(this, names, mode, options);
      };
    });
    await open();
    await press('Ghi một buổi', 1);
    await press('Thêm một ảnh', 2);
    const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    expect(
      asked.some((line) => /\bout\b/.test(line)) && asked.some((line) => /\bblob\b/.test(line)),
    ).toBe(true);
    expect(asked.filter((line) => !line.endsWith(': strict'))).toEqual([]);
  });

  it('leaves the phone by the service worker when the app is closed and signal comes back', async () => {
    await open();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const before = Number(await visitsOnServer());
    await context.setOffline(true);
    for (let kept = 1; kept <= 5; kept++) await press('Ghi một buổi', kept);
    const watch = await context.newPage();
    const session = await context.newCDPSession(watch);
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        for (const found of registrations)
          if (found.scopeURL.startsWith(server.url) && !found.isDeleted)
            resolve(found.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    const registrationId = await registered;
    await page.close();
    await context.setOffline(false);
    expect(Number(await visitsOnServer())).toBe(before);
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin: server.url,
      registrationId,
      tag: 'send',
      lastChance: false,
    });
    await expect
      .poll(async () => Number(await visitsOnServer()), { timeout: 20_000 })
      .toBe(before + 5);
  });
});

describe('a phone with little room', () => {
  /**
   * 4.5 MB for this site: 2 MB are held for words, three photos of 0.7 MB fit. Granted before the
   * store is opened: the browser remembers what it granted.
   */
  beforeEach(async () => {
    await context.close();
    context = await browser.newContext({
      viewport: { width: 360, height: 780 },
      locale: 'vi-VN',
      serviceWorkers: 'block',
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: server.url,
      quotaSize: 4.5 * 1024 * 1024,
    });
    await open();
  });

  /** States of the photos on the shelf. */
  const states = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const request = indexedDB.open('lensan-lan');
          request.onsuccess = () => {
            const all = request.result.transaction('blob').objectStore('blob').getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve((all.result as { state: string }[]).map(({ state }) => state));
            };
          };
        }),
    );

  it('refuses the photo, says how much room is left, and still keeps words', async () => {
    await context.setOffline(true);
    for (let kept = 1; kept <= 3; kept++) await press('Thêm một ảnh', kept);
    await page.getByRole('button', { name: 'Thêm một ảnh' }).click();
    await page.getByText('Máy còn ít chỗ (0 MB)').waitFor();
    for (let kept = 4; kept <= 6; kept++) await press('Ghi một buổi', kept);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('lets photos go that the server has before it refuses a new one', async () => {
    for (let kept = 1; kept <= 3; kept++) await press('Thêm một ảnh', kept);
    await expect.poll(states, { timeout: 30_000 }).toEqual(['done', 'done', 'done']);
    await context.setOffline(true);
    await press('Thêm một ảnh', 4);
    expect(await states()).toEqual(['waiting']);
  });
});
