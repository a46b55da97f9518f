import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choosePin, launch, pressPin, takePhone, typePassword, type Phone } from './support/browser.ts';
import { password, people } from './support/commune.ts';
import { startServer, type JourneyServer } from './support/server.ts';

let browser: Browser;
let server: JourneyServer;
let phone: Phone;
beforeAll(async () => { browser = await launch(); server = await startServer(); });
afterAll(async () => { await browser.close(); await server.stop(); });
beforeEach(async () => { phone = await takePhone(browser); });
afterEach(() => phone.close());

describe('a mentor and her phone', () => {
  it('signs in with number and password, chooses a PIN and opens the phone with it where there is no signal', async () => {
    const { page, context } = phone;
    await page.goto(server.url);
    await typePassword(page, people.lan.phone, 'sai mật khẩu');
    await page.getByText('Số điện thoại hoặc mật khẩu chưa đúng').waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Vào làm việc' }).click();
    await choosePin(page, '258025');
    await page.getByText('Đã đặt mã PIN').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.goto(`${server.url}/toi`);
    await page.getByRole('heading', { name: 'Chào Trần Thị Lan' }).waitFor();
    await pressPin(page, '258026');
    await page.getByText('Chưa đúng. Còn 4 lần').waitFor();
    await pressPin(page, '258025');
    await page.getByRole('heading', { name: 'Tôi', exact: true }).waitFor();
    expect(await page.getByText('Người hướng dẫn · Cơ Trại').count()).toBe(1);
  });
});
