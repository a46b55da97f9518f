import { write } from './support/typing.ts';
import { banana } from '@lensan/listing/testing-samples.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodies } from '../../server/src/features/visits/testing/village.ts';
import { places } from '../support/people.ts';
import {
  axeFindings,
  draftOnPhone,
  launch,
  overflowPx,
  pressPin,
  signIn,
  smallTargets,
  takePhone,
  worksOffline,
  type Phone,
} from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';

let browser: Browser;
let server: JourneyServer;
let phone: Phone;
const others: Phone[] = [];
const anotherPhone = async (): Promise<Phone> => {
  const taken = await takePhone(browser);
  others.push(taken);
  return taken;
};
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  phone = await takePhone(browser);
});
afterEach(async () => {
  for (const one of [phone, ...others.splice(0)]) await one.close();
});

const choose = (page: Page, word: string) =>
  page.locator('label.choice', { hasText: word }).first().click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const isShown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/** What anybody must be able to do on a screen: see it whole, hit it, have it read out. */
const expectGood = async (page: Page) => {
  expect(await overflowPx(page)).toBe(0);
  expect(await smallTargets(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
};

describe('a household is registered', () => {
  it('without signal, with its five answers, a visit and a milestone; later everything arrives and a second member confirms', async () => {
    const { page, context } = phone;
    await signIn(phone, server, 'lan');
    await isShown(page, 'Chưa có hộ nào');
    await worksOffline(page);
    await page.reload();
    await context.setOffline(true);

    await page.getByRole('link', { name: 'Giúp một hộ lên sàn' }).click();
    await page.getByRole('heading', { name: 'Chủ hộ tên là gì?' }).waitFor();
    await isShown(page, 'Gõ tên chủ hộ trước.');
    await write(page.getByLabel('Họ và tên'), 'Lê Thị Mận');
    await press(page, 'Tiếp tục');
    await choose(page, 'bà Mận');
    // The app is closed in the middle: it opens again at the same question with the same answers.
    await expect
      .poll(
        async () =>
          (await draftOnPhone<{ addressAs: string }>(page, 'lan', 'household-new'))?.addressAs,
        { timeout: 15_000 },
      )
      .toBe('ba');
    await page.reload();
    await page.getByRole('heading', { name: 'Gọi Mận thế nào cho phải?' }).waitFor();
    expect(await page.getByRole('radio', { name: 'bà Mận' }).isChecked()).toBe(true);
    await expectGood(page);
    await press(page, 'Tiếp tục');
    await choose(page, 'Làm nông');
    await press(page, 'Tiếp tục');
    await write(page.getByLabel('Hàng bán', { exact: true }), 'Cá chạch kho');
    await press(page, 'Tiếp tục');
    await write(page.getByLabel('Xóm, ngõ, số nhà'), 'xóm Đình');
    await press(page, 'Tiếp tục');
    await choose(page, 'Điện thoại phím bấm');
    await press(page, 'Tiếp tục');
    await choose(page, 'Có, đến trước');
    await press(page, 'Lưu hộ');

    await choose(page, 'Bà Mận');
    await press(page, 'Tiếp tục');
    await choose(page, 'Đưa máy cho bà Mận tự bấm');
    await press(page, 'Tiếp tục');
    await press(page, 'Tôi là bà Mận, tôi cầm máy');
    for (const [question, answer] of [
      ['đến nhà giúp', 'Đồng ý'],
      ['số liệu của xã', 'Đồng ý'],
      ['trang ai cũng xem được', 'Đồng ý'],
      ['mã nhận tiền cho nhà mình', 'Không đồng ý'],
      ['đưa ảnh người', 'Không đồng ý'],
    ] as const) {
      await page
        .getByRole('heading', { level: 2, name: new RegExp(`Bà Mận .*${question}`) })
        .waitFor();
      expect(await page.getByRole('radio', { checked: true }).count(), question).toBe(0);
      await isShown(page, 'Chọn một câu trả lời trước.');
      await choose(page, answer);
      await expectGood(page);
      await press(page, 'Tiếp tục');
    }
    await press(page, 'Đưa máy lại');
    await isShown(page, 'Không giữ số tài khoản và không làm mã cho bà Mận.');
    await press(page, 'Ghi số điện thoại');
    await write(page.getByLabel('Số điện thoại', { exact: true }), '0900 000');
    await press(page, 'Lưu');
    await isShown(page, 'Số này chưa đủ hoặc thừa số.');
    await write(page.getByLabel('Số điện thoại', { exact: true }), '0900 000 123');
    await press(page, 'Lưu');

    await page.getByRole('heading', { level: 1, name: 'Bà Mận' }).waitFor();
    await isShown(page, 'Dạy bà Mận 5 kỹ năng số còn thiếu.');
    await expectGood(page);
    await page.getByRole('link', { name: 'Ghi thăm' }).click();
    await choose(page, 'Đã gặp');
    await press(page, 'Tiếp tục');
    await press(page, 'Dạy kỹ năng');
    for (const skill of ['Dịch vụ công', 'Mua bán', 'Trả tiền', 'Tự bảo vệ', 'Ứng dụng của tỉnh'])
      await choose(page, skill);
    await press(page, 'Tiếp tục');
    await isShown(page, 'Chọn ngày hẹn, hoặc “Chưa hẹn”.');
    await press(page, 'Chưa hẹn');
    await press(page, 'Lưu lần thăm');
    await isShown(page, 'Cùng bà Mận mở một tài khoản bán hàng.');
    // The next step leads to how it is done, and the lesson leads back to record it.
    await page.getByRole('link', { name: 'Xem cách mở' }).click();
    await page.getByRole('link', { name: /Mở gian hàng Shopee/ }).click();
    await isShown(page, /Nguồn: .*Xem lại ngày \d\d\/\d\d\/20\d\d/);
    expect(await overflowPx(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('link', { name: 'Ghi đã mở' }).click();
    await choose(page, 'Đường dẫn mở được');
    await write(page.getByLabel('Đường dẫn', { exact: true }), 'chưa có');
    await press(page, 'Ghi cột mốc');
    await isShown(page, 'Đường dẫn này chưa mở được.');
    await write(page.getByLabel('Đường dẫn', { exact: true }), 'shopee.vn/ca-chach-kho');
    await press(page, 'Ghi cột mốc');
    await page
      .locator('section.card', { hasText: 'Có tài khoản bán' })
      .getByText('chờ xem lại')
      .waitFor();
    await expectGood(page);
    await page.goto(`${server.url}/`);
    await isShown(page, /Chờ gửi: \d/);

    await context.setOffline(false);
    await page.goto(`${server.url}/ho`);
    await page.goto(`${server.url}/`);
    await page
      .getByText(/Đã gửi \d\d:\d\d/)
      .first()
      .waitFor({ timeout: 60_000 });
    // Another phone of the team has it all.
    const leader = await anotherPhone();
    await signIn(leader, server, 'tuan', '/ho');
    await write(leader.page.getByRole('searchbox'), 'ca chach');
    await leader.page.getByRole('link', { name: /Bà Lê Thị Mận/ }).click();
    await isShown(leader.page, 'Lan giúp');
    await leader.page.getByRole('link', { name: /Cột mốc/ }).click();
    // The link gives three points; with one item of somebody else it counts as checked.
    await leader.page
      .locator('section.card', { hasText: 'Có tài khoản bán' })
      .getByRole('button', { name: 'Tôi cũng thấy' })
      .click();
    await leader.page
      .getByRole('list', { name: 'Đã xem lại' })
      .getByText('Có tài khoản bán')
      .waitFor();
  });

  it('and on its own phone says yes to a milestone, sees who did what, and takes its shop page down by withdrawing', async () => {
    const { page } = phone;
    const householdId = places.householdId;
    await server.play('lan', 'household.register', {
      ...bodies.register,
      kind: 'farm',
      addressAs: 'bac',
      device: 'smart',
    });
    for (const purpose of ['K1', 'K2', 'K3'] as const)
      await server.play(
        'lan',
        'consent.record',
        bodies.consent(purpose, 'given', `cb-${purpose.toLowerCase()}`) as never,
      );
    await server.play('lan', 'milestone.claim', {
      id: 'mb1',
      householdId,
      code: 'P1',
      occurredOn: '2026-06-01',
      evidence: [{ kind: 'statement', value: '' }],
    });
    await server.play('lan', 'listing.save', {
      id: 'lb1',
      householdId,
      title: null,
      description: null,
      facts: banana,
      step: 7,
    });
    await server.play('lan', 'photo.add', {
      id: 'pb1',
      householdId,
      listingId: 'lb1',
      shot: 'whole',
      sha256: 'b'.repeat(64),
      byteLength: 400_000,
      widthPx: 1600,
      heightPx: 1600,
      isMain: true,
    });
    await server.play('lan', 'household.choose_contact', {
      id: 'hbinh',
      way: 'link_only',
      evidence: 'handed_over',
    });
    await server.play('lan', 'listing.publish', {
      id: 'lb1',
      confirmedPricesDong: [
        banana.priceDong ?? 0,
        ...(banana.bundle ? [banana.bundle.priceDong] : []),
      ],
    });
    // The mentor brings the card; the PIN is the household's own.
    await signIn(phone, server, 'lan');
    const { code } = await page.evaluate(async (id) => {
      const ask = async (path: string, body: object) =>
        (
          await fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).json() as Promise<{ code: string }>;
      const made = await ask(`/api/households/${id}/card`, { forgetPin: false });
      await ask('/api/card/pin', { code: made.code, pin: '907315' });
      return made;
    }, householdId);

    const own = (await anotherPhone()).page;
    await own.goto(`${server.url}/the#${code}`);
    await isShown(own, 'Chào bác Bình');
    await pressPin(own, '907315');
    await isShown(own, 'Gọi Lan giúp');
    await own.getByRole('link', { name: /1 điều cần xem/ }).waitFor();
    await expectGood(own);
    await own.getByRole('link', { name: /1 điều cần xem/ }).click();
    await isShown(own, 'Nhà mình có tài khoản nhận tiền');
    await press(own, 'Đúng thế');
    await isShown(own, 'Không có gì cần xem');
    await own.goto(`${server.url}/nha/du-lieu`);
    await isShown(own, 'Soạn tin bán hàng');
    await isShown(own, /Trần Thị Lan/);

    const [listing] = (
      await server.services.database.client.execute(
        "SELECT public_code FROM listings WHERE id = 'lb1'",
      )
    ).rows;
    const shop = `${server.url}/p/${String(listing?.['public_code'])}`;
    expect((await fetch(shop)).status).toBe(200);
    await own.goto(`${server.url}/nha/dong-y`);
    await own.getByRole('button', { name: /Trang bán hàng/ }).click();
    await isShown(own, 'Rút lại thì trang bán hàng gỡ xuống ngay.');
    await expectGood(own);
    await isShown(own, 'Đọc rồi đánh dấu ô trên trước.');
    await choose(own, 'Đã đọc, vẫn muốn rút lại');
    await press(own, 'Rút lại');
    await isShown(own, 'đã rút');
    await own.goto(`${server.url}/`);
    await isShown(own, /Chào bác Bình/);
    await expect.poll(async () => (await fetch(shop)).status, { timeout: 20_000 }).toBe(404);
  });
});
