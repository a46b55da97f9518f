import { write } from './support/typing.ts';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { grants } from '../../server/src/features/accounts/accounts.table.ts';
import { bodies } from '../../server/src/features/visits/testing/village.ts';
import { places } from '../support/people.ts';
import {
  axeFindings,
  launch,
  overflowPx,
  signIn,
  smallTargets,
  takePhone,
  typePassword,
  worksOffline,
  type Phone,
} from './support/browser.ts';
import { password, people, type PersonId } from './support/commune.ts';
import { openFront } from './support/front.ts';
import { startServer, type JourneyServer } from './support/server.ts';

let browser: Browser;
let server: JourneyServer;
const phones: Phone[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startServer();
  await server.play('tuan', 'household.register', {
    ...bodies.register,
    kind: 'farm',
    addressAs: 'bac',
    device: 'smart',
  });
  await server.play('tuan', 'consent.record', bodies.consent('K1', 'given', 'ck1') as never);
});
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close();
  await server.stop();
});

const household = `/ho/${places.householdId}`;
/** The phone goes into other hands. */
async function passOn(page: Page, to: PersonId): Promise<void> {
  await go(page, '/toi');
  await page.getByRole('button', { name: 'Người khác cầm máy' }).click();
  await page.getByRole('button', { name: 'Người khác', exact: true }).click();
  await typePassword(page, people[to].phone, password);
  await page.getByRole('button', { name: 'Để sau' }).click();
  await go(page, '/cho-gui');
}
/** A phone whose app and village lie on it, ready to be without signal. */
async function readyPhone(who: PersonId, url = server.url): Promise<Phone> {
  const phone = await takePhone(browser);
  phones.push(phone);
  await signIn(phone, { ...server, url }, who, household);
  await phone.page.getByText('bác Bình').first().waitFor();
  await worksOffline(phone.page);
  await phone.page.reload();
  await phone.page.getByText('bác Bình').first().waitFor();
  return phone;
}
const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
async function recordVisit(page: Page): Promise<void> {
  await go(page, `${household}/tham`);
  await page.locator('label.choice', { hasText: 'Đi vắng' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Chưa hẹn', exact: true }).click();
  await page.getByRole('button', { name: 'Lưu lần thăm' }).click();
  await page.waitForURL((address) => address.pathname === household);
}
async function editSells(page: Page, goods: string): Promise<void> {
  await go(page, `${household}/sua`);
  await page.getByRole('button', { name: /Hàng bán/ }).click();
  await write(page.getByRole('dialog').getByRole('textbox'), goods);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
const unsent = async (page: Page, heading: string | RegExp) => {
  await go(page, '/cho-gui');
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};
async function sendAll(page: Page): Promise<void> {
  await go(page, '/cho-gui');
  await page.getByRole('button', { name: 'Gửi thử bây giờ' }).click();
  await page.getByText(/^Đã gửi hết lúc/).waitFor();
}
const rows = async (query: string) => (await server.services.database.client.execute(query)).rows;
const authors = async () =>
  (
    await rows(
      `select account_id as by from activity where action = 'visit.record' order by account_id`,
    )
  ).map(({ by }) => by);

describe('a weekend without signal', () => {
  it('two mentors write different goods for one household: all arrives once, and who lost sees both values and decides', async () => {
    const [lan, tuan] = [await readyPhone('lan'), await readyPhone('tuan')];
    for (const [phone, goods] of [
      [lan, 'Chuối sấy, mật ong'],
      [tuan, 'Chuối sấy, măng khô'],
    ] as const) {
      await phone.context.setOffline(true);
      await recordVisit(phone.page);
      await editSells(phone.page, goods);
      await unsent(phone.page, '2 việc chờ gửi');
      await phone.page.getByRole('heading', { name: 'Đang không có sóng' }).waitFor();
    }
    // The app was closed and the phone switched off; nothing is gone.
    const again = await lan.context.newPage();
    await again.goto(`${server.url}/cho-gui`);
    await again.getByText('Thông tin bác Bình').waitFor();
    expect([await axeFindings(again), await smallTargets(again), await overflowPx(again)]).toEqual([
      [],
      [],
      0,
    ]);
    await again.close();

    await lan.context.setOffline(false);
    await sendAll(lan.page);
    await tuan.context.setOffline(false);
    await sendAll(tuan.page);
    await sendAll(lan.page);
    await lan.page.getByText('Hàng bán: bác Bình').waitFor();
    await lan.page.getByText('Tuấn cũng vừa sửa chỗ này. Bản của Tuấn đang dùng.').waitFor();
    await lan.page.getByRole('link', { name: 'Xem hai bản' }).click();
    await lan.page.getByText('Chuối sấy, măng khô').waitFor();
    expect([
      await axeFindings(lan.page),
      await smallTargets(lan.page),
      await overflowPx(lan.page),
    ]).toEqual([[], [], 0]);
    await lan.page.locator('label.choice', { hasText: 'Chuối sấy, mật ong' }).click();
    await lan.page.getByRole('button', { name: 'Dùng bản này' }).click();
    await lan.page.waitForURL((address) => address.pathname === '/cho-gui');
    await sendAll(lan.page);
    expect(await lan.page.getByText('Xem hai bản').count()).toBe(0);
    expect(await rows('select sells from households')).toEqual([{ sells: 'Chuối sấy, mật ong' }]);
    expect(await rows('select state from conflicts')).toEqual([{ state: 'settled' }]);
    expect(await authors()).toEqual(['lan', 'tuan']);
  });

  it('work leaves by a file when only another phone finds signal, and counts once when its own phone comes back', async () => {
    const [lan, tuan] = [await readyPhone('lan'), await readyPhone('tuan')];
    await lan.context.setOffline(true);
    await recordVisit(lan.page);
    await unsent(lan.page, '1 việc chờ gửi');
    await lan.page.getByRole('button', { name: 'Lưu một bản ra tệp' }).click();
    const saved = lan.page.waitForEvent('download');
    await lan.page.getByRole('button', { name: 'Lấy tệp' }).click();
    const content = await readFile(await (await saved).path(), 'utf8');
    expect(content).not.toContain('visit.record');

    await go(tuan.page, '/cho-gui/gui-giup');
    await tuan.page.locator('input[type=file]').setInputFiles({
      name: 'anh.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('không phải tệp này'),
    });
    await tuan.page.getByText('Tệp này không đọc được').waitFor();
    await tuan.page.locator('input[type=file]').setInputFiles({
      name: 'len-san-chua-gui.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    });
    await tuan.page.getByText('Đã gửi giúp: 1 việc mới').waitFor();
    expect(await authors()).toEqual(['lan']);

    await lan.context.setOffline(false);
    await sendAll(lan.page);
    expect(await authors()).toEqual(['lan']);
  });
});

describe('a mentor who was given another village meanwhile', () => {
  it('has her late work kept on the server until the team leader lets it in, under her name', async () => {
    const [lan, tuan] = [await readyPhone('lan'), await readyPhone('tuan')];
    await lan.context.setOffline(true);
    await recordVisit(lan.page);
    await server.services.database.write(async (tx) => {
      await tx
        .update(grants)
        .set({ unitPath: places.otherVillage })
        .where(eq(grants.accountId, 'lan'));
    });
    await lan.context.setOffline(false);
    await sendAll(lan.page);
    await lan.page.getByText('chờ tổ trưởng xếp chỗ').waitFor();
    expect(await authors()).toEqual([]);

    await go(tuan.page, '/cho-gui');
    await tuan.page.getByRole('link', { name: 'Việc chờ xếp chỗ' }).click();
    await tuan.page.getByText('Trần Thị Lan ghi').waitFor();
    expect([
      await axeFindings(tuan.page),
      await smallTargets(tuan.page),
      await overflowPx(tuan.page),
    ]).toEqual([[], [], 0]);
    await tuan.page.getByRole('button', { name: 'Cho vào' }).click();
    await tuan.page.getByText('Không có việc nào chờ xếp chỗ').waitFor();
    expect(await authors()).toEqual(['lan']);
  });
});

describe('one phone', () => {
  it('handed from one mentor to another shows and sends nothing of the first in the name of the second', async () => {
    const { page, context } = await readyPhone('lan');
    await context.setOffline(true);
    await recordVisit(page);
    await context.route('**/api/sync/push', (route) => route.abort());
    await context.setOffline(false);
    await passOn(page, 'tuan');
    await page.getByRole('heading', { level: 1, name: 'Việc chờ gửi' }).waitFor();
    expect(await page.getByText('Buổi thăm').count()).toBe(0);
    await context.unroute('**/api/sync/push');
    await recordVisit(page);
    await sendAll(page);
    await passOn(page, 'lan');
    await sendAll(page);
    expect(await authors()).toEqual(['lan', 'tuan']);
  });

  it('keeps a full outbox through an update of the app, and the new version sends it', async () => {
    const newer = await mkdtemp(join(tmpdir(), 'lensan-newer-'));
    const front = await openFront(server.url, inject('site'));
    try {
      const phone = await readyPhone('lan', front.url);
      const { page, context } = phone;
      await context.setOffline(true);
      for (let visit = 0; visit < 3; visit++) await recordVisit(page);
      await unsent(page, '3 việc chờ gửi');

      await cp(inject('site'), newer, { recursive: true });
      const change = async (file: string, from: RegExp | string, to: string) =>
        writeFile(join(newer, file), (await readFile(join(newer, file), 'utf8')).replace(from, to));
      await change('index.html', '<title>', '<meta name="newer" content="1"><title>');
      await change('service-worker.js', /(version:\s*["'`])[0-9a-f]{12}/, '$1' + 'f'.repeat(12));
      front.change(newer);
      front.isBusy = true;
      await context.setOffline(false);
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
      await page.close();
      // The old worker may still be trying to send: the new one takes over at the first start after
      // that.
      let next = await context.newPage();
      await expect
        .poll(
          async () => {
            await next.close();
            next = await context.newPage();
            await next.goto(`${front.url}/cho-gui`);
            return next.locator('meta[name="newer"]').count();
          },
          { timeout: 60_000, interval: 500 },
        )
        .toBe(1);
      await next.getByRole('heading', { level: 1, name: '3 việc chờ gửi' }).waitFor();
      expect(await authors()).toEqual([]);
      front.isBusy = false;
      await sendAll(next);
      expect(await authors()).toEqual(['lan', 'lan', 'lan']);
    } finally {
      await front.close();
      await rm(newer, { recursive: true, force: true });
    }
  });
});
