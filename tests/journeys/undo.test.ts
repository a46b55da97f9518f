import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { emptyGoods } from '@lensan/listing';
import { banana } from '@lensan/listing/testing-samples.ts';
import { vietnamDay } from '@lensan/vietnamese';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodies } from '../../server/src/features/visits/testing/village.ts';
import { places } from '../support/people.ts';
import {
  launch,
  pressPin,
  signIn,
  takePhone,
  worksOffline,
  type Phone,
} from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';
import { typeByKeys } from './support/typing.ts';

const { householdId } = places;
let browser: Browser;
let server: JourneyServer;
let phone: Phone;
beforeAll(async () => {
  browser = await launch();
  server = await startServer();
  await server.play('lan', 'household.register', {
    ...bodies.register,
    kind: 'farm',
    addressAs: 'bac',
    device: 'smart',
  });
  for (const purpose of ['K1', 'K2', 'K3'])
    await server.play(
      'lan',
      'consent.record',
      bodies.consent(purpose, 'given', `c-${purpose.toLowerCase()}`) as never,
    );
  await server.play('lan', 'household.choose_contact', bodies.contact() as never);
  await server.play('lan', 'listing.save', {
    id: 'l1',
    householdId,
    title: null,
    description: null,
    facts: banana,
    step: 7,
  });
  await server.play('lan', 'photo.add', {
    id: 'ph1',
    householdId,
    listingId: 'l1',
    shot: 'whole',
    sha256: 'b'.repeat(64),
    byteLength: 400_000,
    widthPx: 1600,
    heightPx: 1600,
    isMain: true,
  });
  await server.play('lan', 'milestone.claim', {
    id: 'm1',
    householdId,
    code: 'C1',
    occurredOn: '2026-11-25',
    evidence: [{ kind: 'public_url', value: 'https://gian-hang.example/binh' }],
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

/** `UNDO_PICTURES=folder` keeps pictures of the way. */
const pictures = process.env['UNDO_PICTURES'];
async function look(name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  const { page } = phone;
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.evaluate(() => document.documentElement.setAttribute('data-size', 'large'));
  await page.screenshot({ path: join(pictures, `${name}-large.png`) });
  await page.evaluate(() => document.documentElement.removeAttribute('data-size'));
}
const press = (name: string | RegExp) =>
  phone.page.getByRole('button', { name, exact: true }).first().click();
const inSheet = (name: string) =>
  phone.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
/** What the server holds of the listing. */
const stored = async () =>
  (
    await server.services.database.client.execute(
      "select state, public_code, deleted_at from listings where id = 'l1' /*unscoped:job*/",
    )
  ).rows[0];

describe('what was done by mistake', () => {
  it('published by mistake, a page is taken down, deleted and brought back, also without signal', async () => {
    const { page, context } = phone;
    await signIn(phone, server, 'lan', `/ho/${householdId}/tin/l1`);
    await press('Đăng trang riêng');
    await press('Đúng giá này');
    await page.getByText('Trang riêng đang mở cho khách xem.').waitFor();
    const code = String((await stored())?.['public_code']);
    expect((await fetch(`${server.url}/p/${code}`)).status).toBe(200);
    await look('1-published');

    await press('Gỡ xuống');
    await look('2-take-down');
    await inSheet('Gỡ xuống');
    await page.getByText('Đã gỡ xuống.').waitFor();
    await expect
      .poll(async () => (await fetch(`${server.url}/p/${code}`)).status, { timeout: 15_000 })
      .toBe(404);
    await look('3-taken-down');

    // Deleted and brought back on a phone without signal, then sent in one go.
    await worksOffline(page);
    await context.setOffline(true);
    await press('Xóa tin');
    await look('4-delete');
    await inSheet('Xóa tin');
    await page.getByText('Đã xóa “Chuối tây sấy dẻo”').waitFor();
    await page.getByText('Nhà này chưa có tin nào').waitFor();
    await look('5-deleted');
    await press('Lấy lại');
    await page.getByRole('link', { name: /Chuối tây sấy dẻo/ }).waitFor();
    await page.getByText('đang ẩn').waitFor();
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Gỡ, xóa bớt tin' }).click();
    await look('6-tidy');
    await press('Xóa tin');
    await inSheet('Xóa tin');
    await expect
      .poll(async () => (await stored())?.['deleted_at'], { timeout: 15_000 })
      .toBeTruthy();
    await press('Lấy lại');
    await expect.poll(async () => (await stored())?.['deleted_at'], { timeout: 15_000 }).toBeNull();

    // The same address opens again once the household agreed to its price again.
    await page.getByRole('link', { name: 'Mở để đăng lại' }).click();
    await press('Đăng trang riêng');
    await press('Đúng giá này');
    await expect
      .poll(async () => (await fetch(`${server.url}/p/${code}`)).status, { timeout: 15_000 })
      .toBe(200);
  });
  it('the same goods named again are asked about, and the picture and words of the first are taken over', async () => {
    const { page } = phone;
    const id = 'l2';
    await server.play('lan', 'listing.save', {
      id,
      householdId,
      title: null,
      description: null,
      facts: { ...emptyGoods('dried'), name: 'chuoi say deo' },
      step: 4,
    });
    await signIn(phone, server, 'lan', `/ho/${householdId}/tin`);
    await page.getByRole('link', { name: /chuoi say deo/ }).click();
    await page.getByRole('heading', { name: 'Nhà mình đã có tin này?' }).waitFor();
    await look('9-alike');
    await inSheet('Làm giống tin trước');
    await expect
      .poll(() => page.getByRole('textbox', { name: /Giá/ }).first().inputValue())
      .toMatch(/^65\.000/);
    await page.goto(`${server.url}/ho/${householdId}/tin`);
    const copied = `select count(*) as n from photos where listing_id = '${id}' /*unscoped:job*/`;
    await expect
      .poll(
        async () => Number((await server.services.database.client.execute(copied)).rows[0]?.['n']),
        { timeout: 15_000 },
      )
      .toBe(1);
  });
  it('the household says itself that a claim is not right, and takes it back', async () => {
    await signIn(phone, server, 'lan');
    const { code } = await phone.page.evaluate(async (id) => {
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
    await phone.close();
    phone = await takePhone(browser);
    const { page } = phone;
    await page.goto(`${server.url}/the#${code}`);
    await page.getByText('Chào bác Bình').first().waitFor();
    await pressPin(page, '907315');
    await page.getByRole('link', { name: /1 điều cần xem/ }).click();
    await look('10-claim');
    await press('Không đúng');
    await press('Sai ngày');
    await look('11-why');
    await inSheet('Báo không đúng');
    await page.getByText('Nhà mình đã báo không đúng').waitFor();
    await look('12-denied');
    const claim = "select status, evidence from milestones where id = 'm1' /*unscoped:job*/";
    const evidence = async () =>
      String((await server.services.database.client.execute(claim)).rows[0]?.['evidence']);
    await expect.poll(evidence, { timeout: 15_000 }).toContain('wrong_day');
    await press('Không báo nữa');
    await page.getByRole('button', { name: 'Đúng thế' }).waitFor();
    await expect.poll(evidence, { timeout: 15_000 }).toContain('withdrawn');
  });
  it('a visit on the wrong day is corrected by whoever recorded it, and taken back', async () => {
    await server.play('lan', 'visit.record', {
      ...bodies.visit('v1', { visitedOn: vietnamDay(server.services.clock()) }),
      result: 'met',
      tasks: ['met'],
    });
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${householdId}/tham/so`);
    await page.getByRole('link', { name: 'Sửa lần thăm' }).click();
    await press('Hôm qua');
    await typeByKeys(page, page.getByLabel('Ghi thêm'), 'Thăm cùng anh Tuấn');
    await look('13-correct');
    await press('Lưu lần thăm');
    await page.getByText('Thăm cùng anh Tuấn').waitFor();
    await look('14-corrected');
    const rows = async () =>
      (
        await server.services.database.client.execute(
          'select deleted_at is null as stands from visits order by created_at /*unscoped:job*/',
        )
      ).rows.map((row) => Number(row['stands']));
    await expect.poll(rows, { timeout: 15_000 }).toEqual([0, 1]);
    await page.getByRole('link', { name: 'Sửa lần thăm' }).click();
    await press('Bỏ lần thăm này');
    await look('15-take-back');
    await inSheet('Bỏ lần thăm này');
    await page.getByRole('link', { name: 'Sửa lần thăm' }).waitFor({ state: 'detached' });
    await expect.poll(rows, { timeout: 15_000 }).toEqual([0, 0]);
  });
  it('a household registered twice is marked by the mentor and made one by the leader', async () => {
    await server.play('lan', 'household.register', {
      ...bodies.register,
      id: 'htwice',
      assignmentId: null,
      kind: 'farm',
      addressAs: 'bac',
      device: 'smart',
    });
    await signIn(phone, server, 'lan', '/ho/htwice/sua');
    await phone.page.getByRole('link', { name: 'Ghi trùng nhà khác' }).click();
    await look('16-which');
    await press(/Bác Bình/);
    await look('17-mark');
    await inSheet('Báo tổ trưởng');
    await phone.page.getByText('Lan báo nhà này ghi hai lần.').waitFor();
    const gone = async () =>
      (
        await server.services.database.client.execute(
          "select id from households where id = 'htwice' and deleted_at is not null /*unscoped:job*/",
        )
      ).rows.length;
    const marks = async () =>
      (
        await server.services.database.client.execute(
          "select id from conflicts where field = 'double' /*unscoped:job*/",
        )
      ).rows.length;
    await expect.poll(marks, { timeout: 15_000 }).toBe(1);
    await phone.close();
    phone = await takePhone(browser);
    await signIn(phone, server, 'tuan', '/ho');
    await phone.page.getByText('1 nhà bị báo ghi trùng').waitFor();
    await look('18-leader');
    await phone.page.getByRole('link', { name: 'Xem' }).click();
    await look('19-decide');
    await press('Gộp làm một');
    await inSheet('Gộp làm một');
    await phone.page.getByRole('heading', { level: 1, name: 'Bác Bình' }).waitFor();
    await expect.poll(gone, { timeout: 15_000 }).toBe(1);
  });
  it('money and delivery noted by a slip are taken back on the order', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${householdId}/don-hang/moi`);
    await typeByKeys(page, page.getByLabel('Tên khách'), 'Chị Hạnh');
    await typeByKeys(page, page.getByLabel('Khách đặt gì?'), '2 túi chuối');
    await typeByKeys(page, page.getByRole('textbox', { name: 'Tổng tiền' }), '130000');
    await press('Lưu đơn');
    await page.getByRole('heading', { level: 1, name: 'Chị Hạnh' }).waitFor();
    await press('Đã trả tiền');
    await press(/^Đủ/);
    await page.getByText('Đã ghi nhận 130.000 đ').waitFor();
    await look('7-paid');
    await press('Đã giao');
    await page.getByText('Đã ghi giao').waitFor();
    expect(await page.getByRole('button', { name: 'Hoàn lại' }).count()).toBe(1);
    await page.goto(`${server.url}/ho/${householdId}/don-hang`);
    await page.getByText('Chị Hạnh: Đã ghi giao').waitFor();
    await look('8-orders');
    await press('Hoàn lại');
    await press('Hoàn lại');
    await page.getByRole('button', { name: 'Đã giao' }).waitFor();
    await page.getByText('chưa trả tiền').waitFor();
  });
});
