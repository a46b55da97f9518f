import { paste, write } from './support/typing.ts';
import { createHmac } from 'node:crypto';
import { parseVietQr } from '@lensan/vietqr';
import { makeOrderCode } from '@lensan/vietqr/orders';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeScope } from '../../server/src/database/scope.ts';
import { giveCard } from '../../server/src/features/accounts/testing/give-card.ts';
import { connectService } from '../../server/src/features/orders/money.usecases.ts';
import { bodies } from '../../server/src/features/visits/testing/village.ts';
import { places } from '../support/people.ts';
import { launch, signIn, takePhone, worksOffline, type Phone } from './support/browser.ts';
import { readCodes } from './support/read-codes.ts';
import { startServer, type JourneyServer } from './support/server.ts';

const account = '0000000000123';
const secret = 'secret-of-the-service';

let browser: Browser;
let server: JourneyServer;
let phone: Phone;
let address: string;
beforeAll(async () => {
  browser = await launch();
  server = await startServer();
  const householdId = places.householdId;
  await server.play('lan', 'household.register', {
    ...bodies.register,
    kind: 'farm',
    addressAs: 'bac',
    device: 'smart',
  });
  for (const purpose of ['K1', 'K2', 'K3', 'K4'])
    await server.play(
      'lan',
      'consent.record',
      bodies.consent(purpose, 'given', `c-${purpose.toLowerCase()}`) as never,
    );
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
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  phone = await takePhone(browser);
});
afterEach(() => phone.close());

describe('an order from the call of a buyer to the money', () => {
  it('is written down without signal, has a code with amount and memo, and a service says that the money came', async () => {
    const { page, context } = phone;
    await signIn(phone, server, 'lan', `/ho/${places.householdId}/don-hang`);
    await page.getByText('Chưa có đơn nào').waitFor();
    await worksOffline(page);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Ghi đơn mới' }).click();
    // What is missing is said, what was entered stays.
    await write(page.getByLabel('Tên khách'), 'Chị Hạnh');
    await page.getByRole('button', { name: 'Lưu đơn' }).click();
    await page.getByText('Ghi khách đặt gì.').first().waitFor();
    await write(page.getByLabel('Khách đặt gì?'), '2 con gà đồi, làm sẵn');
    await write(page.getByRole('textbox', { name: 'Tổng tiền' }), '460.000');
    await page.getByRole('button', { name: 'Lưu đơn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chị Hạnh' }).waitFor();
    await page.getByText('Bốn trăm sáu mươi nghìn đồng').waitFor();
    await context.setOffline(false);
    await page.reload();

    // The number is no longer on the mentor's phone: the server makes the code.
    await page.getByRole('img', { name: /NGUYEN VAN BINH/ }).waitFor();
    const code = page.locator('svg.qr');
    const shown = await code.elementHandle();
    const [payload = ''] = await readCodes(await code.screenshot({ scale: 'device' }));
    // A buyer may be scanning: neither news of the household nor a lost signal takes the code away.
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Đã giao' }).click();
    await page.getByRole('button', { name: 'Hoàn lại' }).waitFor();
    expect(await shown?.evaluate((drawn) => drawn.isConnected)).toBe(true);
    await context.setOffline(false);
    await expect
      .poll(
        async () =>
          (await server.services.database.client.execute('select id from orders')).rows.length,
        { timeout: 30_000 },
      )
      .toBe(1);
    const read = parseVietQr(payload);
    expect(read).toMatchObject({ ok: true, code: { bin: '970405', account, amountVnd: 460_000 } });
    const memo = read.ok ? (read.code.memo ?? '') : '';
    expect(memo).toMatch(/^LSAN [2-9A-Z]{5}$/);

    // The household connects a service of its bank; nobody else may.
    const row = { path: places.household, householdId: places.householdId };
    await giveCard(server.services, {
      accountId: 'h',
      householdId: row.householdId,
      pin: '482916',
    });
    const link = await connectService(
      server.services,
      {
        accountId: 'h',
        deviceId: 'd',
        sessionId: 's',
        grants: [{ role: 'household', path: row.path }],
        scope: makeScope([row.path]),
        householdId: row.householdId,
      },
      { householdId: row.householdId, service: 'sepay', secret, pin: '482916' },
      { phoneSecret: 'p'.repeat(43), label: '', addressKey: 'local' },
    );
    address = link.address;

    await page.goto(`${server.url}/ho/${places.householdId}/don-hang/tien-vao`);
    await page.getByText('Chưa có tiền vào từ lúc mở trang này').waitFor();
    // The first look at the list is what came before; only later money is news.
    await page.waitForResponse((answer) => answer.url().includes('/api/money?'));
    const body = JSON.stringify({
      id: 1,
      accountNumber: account,
      content: `MBVCB.1.${memo.toLowerCase().replace(' ', '-')}.CT tu 000`,
      transferType: 'in',
      transferAmount: 460,
    });
    const time = String(Math.floor(server.services.clock() / 1000));
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-sepay-timestamp': time,
        'x-sepay-signature': `sha256=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`,
      },
    });
    expect([answer.status, await answer.json()]).toEqual([200, { success: true }]);
    // 460 for 460.000: said loudly.
    await page.getByText('THIẾU').waitFor();
    await page.goto(`${server.url}/ho/${places.householdId}/don-hang`);
    await page.getByText('Coi chừng: mới nhận 460').waitFor();
  });

  it('a pasted statement finds the order and notes what is missing', async () => {
    const { page } = phone;
    const code = makeOrderCode(31);
    await server.play('lan', 'order.record', {
      id: 'o31',
      householdId: places.householdId,
      code,
      buyerName: 'Anh Quân',
      buyerPhone: null,
      items: '1 con gà đồi',
      listingId: null,
      totalDong: 230_000,
    });
    await signIn(phone, server, 'lan', `/ho/${places.householdId}/don-hang`);
    await page.getByRole('heading', { name: 'Anh Quân' }).waitFor();
    await page.getByRole('link', { name: 'Dán sao kê' }).click();
    await paste(
      page.getByLabel('Các dòng tiền vào'),
      `26/11/2026 10:02 +230.000 VND NHAN TU 000 ND ocop${code.toLowerCase()}\n25/11 +50.000 VND tra tien com`,
    );
    await page.getByText('Tìm thấy 1 đơn').waitFor();
    await page.getByText('1 dòng không khớp đơn nào').waitFor();
    await page.getByRole('button', { name: 'Ghi nhận 1 đơn' }).click();
    const card = page.getByRole('region', { name: 'Anh Quân' });
    await card.getByText('đã trả', { exact: true }).waitFor();
    expect(await card.getByText('trả thiếu').count()).toBe(0);
  });
});
