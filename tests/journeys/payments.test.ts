import { paste, write } from './support/typing.ts';
import { buildVietQr, parseVietQr } from '@lensan/vietqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodies } from '../../server/src/features/visits/testing/village.ts';
import { places } from '../support/people.ts';
import {
  axeFindings,
  choosePin,
  launch,
  pressPin,
  scanScreen,
  signIn,
  takePhone,
  worksOffline,
  type Phone,
} from './support/browser.ts';
import { readCodes } from './support/read-codes.ts';
import { startServer, type JourneyServer } from './support/server.ts';

const account = '0000000000123',
  changed = '0000000000456';
const home = `/ho/${places.householdId}/nhan-tien`;
const hour = 3_600_000;

let browser: Browser;
let server: JourneyServer;
let phone: Phone;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startServer();
  await server.play('lan', 'household.register', {
    ...bodies.register,
    kind: 'farm',
    addressAs: 'bac',
    device: 'smart',
  });
  for (const purpose of ['K1', 'K2', 'K4'])
    await server.play(
      'lan',
      'consent.record',
      bodies.consent(purpose, 'given', `c-${purpose.toLowerCase()}`) as never,
    );
  phone = await takePhone(browser);
});
afterEach(async () => {
  await phone.close();
  await server.stop();
});

const isShown = (page: Page, text: string) => page.getByText(text).first().waitFor();
/** What a code on a picture pays. */
const payeeOn = async (picture: Uint8Array) => {
  const [payload = ''] = await readCodes(picture);
  const read = parseVietQr(payload);
  return read.ok ? `${read.code.bin} ${read.code.account}` : 'nothing';
};
/** Every letter this phone keeps in its stores. */
const keptOnPhone = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const asking = indexedDB.open(name);
        asking.onsuccess = () => resolve(asking.result);
        asking.addEventListener('error', () => reject(new Error(name)));
      });
    const all = (store: IDBObjectStore) =>
      new Promise<unknown[]>((resolve) => {
        const asking = store.getAll();
        asking.onsuccess = () => resolve(asking.result as unknown[]);
      });
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await open(name ?? '');
      for (const store of database.objectStoreNames)
        texts.push(JSON.stringify(await all(database.transaction(store).objectStore(store))));
      database.close();
    }
    return texts.join('\n');
  });
/** The account in use, as a phone at the table does it. */
async function enterAndTest(): Promise<void> {
  const householdId = places.householdId;
  await server.play('lan', 'payee.propose', {
    id: 'p1',
    householdId,
    bin: '970405',
    account,
    ownerName: 'NGUYEN VAN BINH',
  });
  await server.play('lan', 'payee.test', {
    id: 'p1',
    householdId,
    how: 'name_read',
    isRight: true,
  });
}

describe('a household gets its payment code', () => {
  it('without signal: each slip of the thumb gets its sentence and loses nothing, the stand pays the number that was read out', async () => {
    const { page, context } = phone;
    const number = () => page.getByRole('textbox', { name: /Số tài khoản của bác Bình/ });
    const isStopped = () =>
      page.getByRole('button', { name: 'Tiếp tục' }).getAttribute('aria-disabled');
    await signIn(phone, server, 'lan', home);
    await page.getByRole('searchbox').waitFor();
    await worksOffline(page);
    await context.setOffline(true);

    // Two banks answer to one short name: the person is asked.
    await write(page.getByRole('searchbox'), 'bvb');
    await isShown(page, 'Tên này có mấy nơi dùng');
    await write(page.getByRole('searchbox'), 'nong nghiep');
    await page.getByRole('button', { name: /Agribank/ }).click();

    await number().pressSequentially('00000000000000000123');
    await isShown(page, 'Dài quá: 20 ký tự, nhiều nhất 19');
    expect(await isStopped()).toBe('true');
    expect(await number().inputValue()).toBe('0000 0000 0000 0000 0123');
    // The app is closed in the middle: what was typed stands there again, still to be mended.
    await expect
      .poll(() => keptOnPhone(page), { timeout: 15_000 })
      .toContain('00000000000000000123');
    await page.reload();
    await isShown(page, 'Dài quá');
    expect(await number().inputValue()).toBe('0000 0000 0000 0000 0123');
    expect(await axeFindings(page)).toEqual([]);
    // Blanks and commas that are typed fall away by themselves.
    await number().press('Control+a');
    await number().pressSequentially('0000 0000,00123');
    expect(await number().inputValue()).toBe('0000 0000 00123');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();

    await write(page.getByRole('textbox').first(), 'Nguyễn Văn Bình');
    await page.locator('.owner-name', { hasText: 'NGUYEN VAN BINH' }).waitFor();
    await page.getByRole('button', { name: 'Đúng tên tôi' }).click();
    await page.getByRole('heading', { name: 'Chuyển thử 1.000 đ' }).waitFor();
    await page.locator('svg.qr').waitFor();
    expect(await payeeOn(await page.screenshot())).toBe(`970405 ${account}`);

    // Untested it may be looked at, and says so.
    await page.getByRole('link', { name: 'Để sau, chưa thử' }).click();
    await page.locator('.stand-shown svg').waitFor();
    expect(await page.locator('.stand-shown').innerText()).toContain('CHƯA THỬ');
    await page.goBack();
    await page.getByRole('button', { name: 'Tiền đã về' }).click();
    await page.locator('.stand-shown svg').waitFor();
    const stand = page.locator('.stand-shown');
    // The stand says when it was tested as soon as the phone shows what was just recorded.
    await stand.getByText(/thử ngày/).waitFor();
    expect(await stand.innerText()).not.toContain('CHƯA THỬ');
    expect(await axeFindings(page)).toEqual([]);
    expect(await payeeOn(await stand.screenshot())).toBe(`970405 ${account}`);

    // On paper from this phone: the page of the printer is A6 and nothing but the stand is on it.
    const paper = await page.pdf({ preferCSSPageSize: true });
    const pages = [
      ...Buffer.from(paper)
        .toString('latin1')
        .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
    ];
    expect(
      pages.map(([, ...dots]) => dots.map((dot) => Math.round((Number(dot) / 72) * 25.4))),
    ).toEqual([[105, 148]]);

    // Sent and taken, the number in full is gone from the mentor's phone.
    expect(await keptOnPhone(page)).toContain(account);
    await context.setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect
      .poll(async () => (await keptOnPhone(page)).includes(account), { timeout: 30_000 })
      .toBe(false);
    await page.goto(`${server.url}${home}`);
    await isShown(page, '•••• 0123');
  });

  it('a photo of the code on the wall says whose it is, or that it cannot be read', async () => {
    const { page } = phone;
    await enterAndTest();
    await signIn(phone, server, 'lan', `/ho/${places.householdId}/kiem-tra-ma`);
    const fetched = async (path: string) =>
      Buffer.from(
        await page.evaluate(
          async (from) => Array.from(new Uint8Array(await (await fetch(from)).arrayBuffer())),
          path,
        ),
      );
    const own = await fetched('/api/payees/p1/stand/a6.png');
    const check = async (name: string, buffer: Buffer, answer: string) => {
      await page
        .getByLabel('Chọn ảnh có sẵn')
        .first()
        .setInputFiles({ name, mimeType: 'image/png', buffer });
      await page.getByRole('heading', { name: answer }).waitFor();
      expect(await page.getByRole('status').innerText()).toContain(answer);
    };
    await check('own.png', own, 'Đúng số của nhà mình');
    // A picture of a page without a code.
    await check(
      'blank.png',
      await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 120 } }),
      'Chưa đọc được mã',
    );
    // The last digit is another: somebody pasted over it.
    await paste(
      page.getByLabel('Hoặc dán chữ của mã'),
      buildVietQr({ bin: '970405', account: '0000000000124' }),
    );
    await page.getByRole('heading', { name: 'Không phải số của nhà mình' }).waitFor();
    await paste(
      page.getByLabel('Hoặc dán chữ của mã'),
      'https://example.invalid/not-a-payment-code',
    );
    await page.getByRole('heading', { name: 'Đây không phải mã nhận tiền ngân hàng' }).waitFor();
    expect(await page.getByRole('status').innerText()).toContain('Không dùng để nhận tiền');
  });
});

describe('the account of a household is changed', () => {
  it('only with its own card and PIN, after two days, told to the leader meanwhile, who can stop it', async () => {
    const { page } = phone;
    await enterAndTest();
    await signIn(phone, server, 'lan', `/ho/${places.householdId}/the`);
    await page.getByRole('button', { name: 'Làm thẻ' }).click();
    await page.getByRole('heading', { name: 'Thẻ đã sẵn sàng' }).waitFor();
    const link = await scanScreen(page);
    await page.getByRole('button', { name: 'Đưa máy để đặt mã PIN' }).click();
    await page.getByRole('button', { name: /tôi cầm máy/ }).click();
    await choosePin(page, '907315');
    await page.getByRole('button', { name: 'Đưa máy lại' }).click();

    await server.play('lan', 'payee.propose', {
      id: 'p2',
      householdId: places.householdId,
      bin: '970405',
      account: changed,
      ownerName: 'NGUYEN VAN BINH',
    });
    await server.play('lan', 'payee.test', {
      id: 'p2',
      householdId: places.householdId,
      how: 'name_read',
      isRight: true,
    });
    await page.goto(`${server.url}${home}/p2/xac-nhan`);
    await page.getByRole('button', { name: /tôi cầm máy/ }).click();
    await write(page.getByLabel('Hoặc gõ mã trên thẻ'), link);
    await isShown(page, 'Đã đọc thẻ.');
    await pressPin(page, '111222');
    await page.getByRole('button', { name: 'Đúng, đổi sang số này' }).click();
    await isShown(page, 'Mã PIN chưa đúng');
    await pressPin(page, '907315');
    await page.getByRole('button', { name: 'Đúng, đổi sang số này' }).click();
    await isShown(page, 'Đã xác nhận. Tiền vào số mới từ');

    // The leader reads it on the first page and sees which number is still paid.
    const leader = await takePhone(browser);
    await signIn(leader, server, 'tuan');
    await isShown(leader.page, 'Bác Bình đã xác nhận số mới');
    const inUse = async (id: string) =>
      leader.page.evaluate(async (from) => (await fetch(from)).status, `/api/payees/${id}/code`);
    expect([await inUse('p1'), await inUse('p2')]).toEqual([200, 409]);
    server.advance(47 * hour);
    expect([await inUse('p1'), await inUse('p2')]).toEqual([200, 409]);

    await leader.page.getByRole('link', { name: 'Xem số này' }).click();
    await leader.page.getByRole('button', { name: 'Thấy lạ, dừng lại' }).click();
    await expect
      .poll(
        async () =>
          (
            await server.services.database.client.execute(
              "select frozen_at from payees where id = 'p2'",
            )
          ).rows[0]?.['frozen_at'] !== null,
        { timeout: 15_000 },
      )
      .toBe(true);
    server.advance(10 * hour);
    expect([await inUse('p1'), await inUse('p2')]).toEqual([200, 409]);
    await leader.close();
  });
});
