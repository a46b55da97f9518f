import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basket, drawnJpeg } from '../../web/browser/photo-files.ts';
import { places } from '../support/people.ts';
import { launch, signIn, takePhone, worksOffline } from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';
import { typeByKeys } from './support/typing.ts';

let browser: Browser;
let server: JourneyServer;
const { householdId } = places;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer()]);
  await server.play('lan', 'household.register', {
    id: householdId,
    villageId: places.villageId,
    kind: 'farm',
    headName: 'Lò Thị Thắm',
    addressAs: 'co',
    addressLine: '',
    sells: 'chuối tây sấy dẻo',
    device: 'smart',
    isPriority: false,
    assignmentId: 'atham',
  });
  for (const purpose of ['K1', 'K3'] as const)
    await server.play('lan', 'consent.record', {
      id: `ctham${purpose.toLowerCase()}`,
      householdId,
      purpose,
      decision: 'given',
      textVersion: `${purpose}/2026-11-1`,
      evidence: 'handed_over',
      wasReadAloud: true,
      answeredBy: 'head',
      seen: null,
    });
  // Asked once a household, and counted apart.
  await server.play('lan', 'household.choose_contact', {
    id: householdId,
    way: 'link_only',
    evidence: 'handed_over',
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A thumb that counts: taps on the app, letters typed. What is tapped in the camera is not. */
function countingThumb(page: Page) {
  const count = { taps: 0, letters: 0 };
  const tap = async (target: Locator) => {
    await target.click();
    count.taps += 1;
  };
  return {
    count,
    press: (name: string | RegExp) => tap(page.getByRole('button', { name }).first()),
    choose: (word: string) => tap(page.locator('label.choice', { hasText: word }).first()),
    follow: (name: string) => tap(page.getByRole('link', { name }).first()),
    async type(field: Locator, text: string) {
      await typeByKeys(page, field, text);
      count.letters += [...text].length;
    },
  };
}

describe('a listing with the facts a buyer wants', () => {
  it('is on sale after at most 25 taps and 40 letters, most of it without signal', async () => {
    const phone = await takePhone(browser);
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${householdId}/tin`);
    await page.getByText('Nhà này chưa có tin nào').waitFor();
    await worksOffline(page);
    await phone.context.setOffline(true);
    const { count, press, choose, follow, type } = countingThumb(page);
    const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor();

    await follow('Làm tin mới');
    for (let shot = 1; shot <= 3; shot++) {
      const camera = page.waitForEvent('filechooser');
      await press(/^Chụp/);
      const buffer = drawnJpeg(basket(1.1 - shot / 10), 2000, 1500 + shot * 100);
      await (await camera).setFiles({ name: `${shot}.jpg`, mimeType: 'image/jpeg', buffer });
      await press('Dùng ảnh này');
      await heading(`Có ${shot} ảnh rồi`);
    }
    await press('Tiếp tục');
    await choose('Đồ sấy, mứt');
    await heading('Món này gọi là gì?');
    expect(await page.getByRole('textbox', { name: 'Gọi tên món hàng' }).inputValue()).toBe(
      'Chuối tây sấy dẻo',
    );
    await page.getByText('Ở xã Hồng Vân, Hà Nội').waitFor();
    await press('Tiếp tục');
    await choose('Túi');
    await choose('250');
    // The size leads to the price: its field is ready to be typed in.
    const price = page.getByRole('textbox', { name: 'Giá một túi' });
    expect(await price.evaluate((field) => field === document.activeElement)).toBe(true);
    await type(price, '65000');
    await press('Tiếp tục');
    await press('chuối tây');
    await press('cắt dọc, sấy dẻo');
    await press('Tiếp tục');
    await choose('Không thêm gì');
    await heading('Để được bao lâu?');
    await choose('6 tháng');
    await heading('Để ở đâu?');
    await choose('Nơi khô mát');
    await press('ruột vàng');
    await press('dẻo');
    await press('Bỏ qua các câu còn lại');
    await heading('Tin này đăng được rồi');
    await press('Tiếp tục');
    await phone.context.setOffline(false);
    await press('Đăng trang riêng');
    await press('Đúng giá này');

    const opened = page.getByRole('link', { name: 'Mở trang' });
    await opened.waitFor({ timeout: 60_000 });
    const publicPath = new URL((await opened.getAttribute('href')) ?? '', server.url).pathname;
    await phone.close();
    expect(count.taps).toBeLessThanOrEqual(25);
    expect(count.letters).toBeLessThanOrEqual(40);

    const buyer = await takePhone(browser);
    await buyer.page.goto(server.url + publicPath);
    const text = await buyer.page.locator('body').innerText();
    for (const told of [
      'Chuối tây sấy dẻo',
      '65.000',
      'cắt dọc, sấy dẻo',
      'Ruột vàng, dẻo',
      '6 tháng',
      'xã Hồng Vân, Hà Nội',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(told);
    await buyer.close();
  });

  it('an arrow of the keyboard chooses without going on; Enter goes on, and Back returns', async () => {
    const phone = await takePhone(browser);
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${householdId}/tin/moi`);
    await page.getByRole('button', { name: /Để sau/ }).click();
    await page.getByRole('heading', { name: 'Nhà mình bán gì?' }).waitFor();
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    await page.getByRole('heading', { name: 'Nhà mình bán gì?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Món này gọi là gì?' }).waitFor();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    await phone.close();
  });
});
