import { banana } from '@lensan/listing/testing-samples.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodies } from '../../server/src/features/visits/testing/village.ts';
import { places } from '../support/people.ts';
import { launch, signIn, takePhone, type Phone } from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';
import { typeByComposition, typeByKeys, writeDay } from './support/typing.ts';

let browser: Browser;
let server: JourneyServer;
let phone: Phone;
const householdId = places.householdId;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer()]);
  await server.play('lan', 'household.register', {
    id: householdId,
    villageId: places.villageId,
    kind: 'farm',
    headName: 'Nguyễn Văn Bình',
    addressAs: 'bac',
    addressLine: '',
    sells: 'chuối tây sấy dẻo',
    device: 'smart',
    isPriority: false,
    assignmentId: 'abinh',
  });
  // A visit has words only after the household's yes.
  await server.play('lan', 'consent.record', bodies.consent('K1', 'given', 'cbinh') as never);
  await server.play('lan', 'listing.save', {
    id: 'ltyped',
    householdId,
    title: null,
    description: null,
    facts: {
      ...banana,
      ingredients: null,
      making: null,
      ocop: null,
      papers: [],
    },
    step: 5,
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

const choose = (page: Page, word: string | RegExp) =>
  page.locator('label.choice', { hasText: word }).first().click();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor();
const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).first();

describe('a mentor types Vietnamese with the thumb', () => {
  it('the name and the goods of a new household, letter by letter and by composition', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', '/ho/moi');
    await heading(page, 'Chủ hộ tên là gì?');
    await typeByComposition(page, box(page, 'Họ và tên'), ['N', 'Ng', 'Ngo', 'Ngô']);
    await typeByKeys(page, box(page, 'Họ và tên'), ' Thị Thắm');
    await press(page, 'Tiếp tục');
    // A choice by its own key keeps the focus in the group too.
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await choose(page, 'cô Thắm');
    await press(page, 'Tiếp tục');
    await choose(page, 'Làm nông');
    await press(page, 'Tiếp tục');
    await typeByKeys(page, box(page, 'Hàng bán'), 'Chuối tây ');
    await typeByComposition(page, box(page, 'Hàng bán'), ['s', 'sa', 'sâ', 'sấ', 'sấy']);
    await press(page, 'Tiếp tục');
    await typeByKeys(page, box(page, 'Xóm, ngõ, số nhà'), 'Xóm Bãi');
  });

  it('the note of a visit', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${householdId}/tham`);
    await choose(page, 'Đã gặp');
    await press(page, 'Tiếp tục');
    await press(page, 'Tiếp tục');
    await typeByKeys(page, box(page, 'Ghi thêm'), 'Nhà có ');
    await typeByComposition(page, box(page, 'Ghi thêm'), ['b', 'bu', 'buo', 'buô', 'buồ', 'buồng']);
    await typeByKeys(page, box(page, 'Ghi thêm'), ' sấy mới');
    expect(await box(page, 'Ghi thêm').inputValue()).toBe('Nhà có buồng sấy mới');
  });

  it('what the household tells of its goods, and the stars of OCOP with their paper', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${householdId}/tin`);
    await page.getByText(banana.name).first().waitFor();
    await page.goto(`${server.url}/ho/${householdId}/tin/ltyped`);
    await press(page, 'Khác…');
    await typeByKeys(page, box(page, 'Làm từ gì?'), 'Chuối tây chín cây');
    await press(page, 'Khác…');
    await typeByComposition(page, box(page, 'Cách làm'), ['C', 'Ca', 'Că', 'Cắ', 'Cắt']);
    await typeByKeys(page, box(page, 'Cách làm'), ' dọc, sấy');
    for (let asked = 1; asked <= 6; asked++) await press(page, 'Tiếp tục');
    await choose(page, 'Giấy an toàn thực phẩm');
    await typeByKeys(page, box(page, 'Số giấy'), '123/2026');
    await choose(page, '4 sao');
    expect(await page.getByRole('radio', { name: /4 sao/ }).isChecked()).toBe(true);
    await typeByKeys(page, box(page, 'Số quyết định OCOP'), '45/QĐ-UBND');
    await writeDay(page.getByLabel('Giấy dùng đến ngày'), '2027-06-30');
    await page
      .getByText(/OCOP 4 sao/)
      .first()
      .waitFor();
  });
});
