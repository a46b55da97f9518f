import { write } from './support/typing.ts';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodies } from '../../server/src/features/visits/testing/village.ts';
import { findMilestone } from '../../server/src/features/adoption/milestones.repository.ts';
import { places } from '../support/people.ts';
import {
  axeFindings,
  launch,
  overflowPx,
  signIn,
  takePhone,
  type Phone,
} from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';

let browser: Browser;
let server: JourneyServer;
let desk: Phone;

/** A household of Cơ Trại that agreed to help; to statistics too unless told otherwise. */
async function agreed(id: string, headName: string, isCounted = true): Promise<void> {
  await server.play('lan', 'household.register', {
    ...bodies.register,
    id,
    headName,
    kind: 'farm',
    addressAs: 'bac',
    device: 'smart',
    assignmentId: `a${id}`,
  });
  await server.play('lan', 'visit.record', {
    ...bodies.visit(`v${id}`, { visitedOn: today() }),
    householdId: id,
  } as never);
  for (const [purpose, decision] of [
    ['K1', 'given'],
    ['K2', isCounted ? 'given' : 'refused'],
  ] as const)
    await server.play('lan', 'consent.record', {
      ...bodies.consent(purpose, decision, `${id}${purpose.toLowerCase()}`),
      householdId: id,
    } as never);
}
const milestoneOf = (id: string) => findMilestone(server.services.database.read, id);
const today = () => new Date(server.services.clock() + 7 * 3_600_000).toISOString().slice(0, 10);
const claim = (id: string, householdId: string, code: string, value: string) =>
  server.play('lan', 'milestone.claim', {
    ...bodies.claim(id, code, [{ kind: 'public_url', value }], today()),
    householdId,
  } as never);

beforeAll(async () => {
  browser = await launch();
  server = await startServer();
  await agreed('h1', 'Trần Thị Mận');
  await agreed('h2', 'Lê Văn Sửu');
  await agreed('h3', 'Ngô Văn Kín', false);
  await claim('m1', 'h1', 'C1', 'https://example.vn/man');
  await claim('m2', 'h2', 'C1', 'https://example.vn/suu');
  await server.play('minh', 'household.register', {
    ...bodies.register,
    id: 'h4',
    villageId: places.otherVillageId,
    headName: 'Phạm Thị Na',
    kind: 'farm',
    addressAs: 'co',
    device: 'smart',
    assignmentId: 'ah4',
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  desk = await takePhone(browser, { isDesk: true });
});
afterEach(() => desk.close());

describe('the desk of a commune official', () => {
  it('shows the funnel with its denominator, and a figure opens to the households it counts, in the file too', async () => {
    const { page } = desk;
    await signIn(desk, server, 'hoa');
    await page.getByRole('heading', { level: 1, name: 'Xã Hồng Vân' }).waitFor();
    await page.getByText('trên 4 hộ có hàng bán').first().waitFor();
    await page.getByRole('link', { name: 'Có tài khoản bán: 2 hộ, mở danh sách' }).click();
    await page.getByRole('heading', { level: 1, name: 'Có tài khoản bán' }).waitFor();
    await page.getByRole('heading', { name: '2 hộ' }).waitFor();
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([
      'Trần Thị Mận',
      'Lê Văn Sửu',
    ]);

    await page.getByLabel('Những hộ nào').selectOption({ label: 'Tất cả các hộ' });
    await page.getByRole('heading', { name: '4 hộ' }).waitFor();
    // Without consent to statistics the row counts and the name is not shown, on the page and in
    // the file.
    expect(
      (await page.getByRole('rowheader').allInnerTexts()).filter(
        (name) => name === 'Hộ không nêu tên',
      ),
    ).toHaveLength(2);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Lấy tệp CSV' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(6);
    expect(text).toContain('1,Trần Thị Mận,Cơ Trại,Chuối tây sấy dẻo');
    expect(text).not.toContain('Kín');
  });

  it('a claim is sent back with a reason chosen first, and the record of the mentor holds the sentence that was shown', async () => {
    const { page, context } = desk;
    await signIn(desk, server, 'hoa', '/xem-lai');
    await page.getByRole('heading', { name: 'Trần Thị Mận · Có tài khoản bán' }).waitFor();
    expect(
      await page
        .getByRole('button', { name: 'Chưa đạt, nhờ làm lại' })
        .getAttribute('aria-disabled'),
    ).toBe('true');
    await page.getByRole('button', { name: 'Không mở được đường dẫn' }).click();
    await write(
      page.getByLabel('Nhắn thêm cho Trần Thị Lan, không bắt buộc'),
      'Gửi lại đường dẫn giúp chị.',
    );
    const sentence = 'Trần Thị Lan sẽ đọc: “Không mở được đường dẫn. Gửi lại đường dẫn giúp chị.”';
    await page.getByText(sentence).waitFor();

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Chưa đạt, nhờ làm lại' }).click();
    await page.getByText('Lý do còn trên trang, có mạng thì bấm lại').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Chưa đạt, nhờ làm lại' }).click();
    await page.getByRole('heading', { name: 'Lê Văn Sửu · Có tài khoản bán' }).waitFor();
    await page.getByText(sentence).waitFor();
    expect(await milestoneOf('m1')).toMatchObject({
      status: 'rejected',
      reason: 'link_dead',
      note: 'Gửi lại đường dẫn giúp chị.',
      decidedBy: 'hoa',
    });

    await page.getByRole('button', { name: 'Đạt', exact: true }).click();
    await page.getByText('Đã xem lại hết').waitFor();
    expect(await milestoneOf('m2')).toMatchObject({ status: 'verified', decidedBy: 'hoa' });
  });

  it('keeps the last figures on screen without signal and says so', async () => {
    const { page, context } = desk;
    await signIn(desk, server, 'hoa');
    await page.getByRole('link', { name: /^Đã gặp: 3 hộ/ }).waitFor();
    await context.setOffline(true);
    await page.getByLabel('Số liệu đến khi nào').selectOption({ index: 1 });
    await page.getByRole('heading', { name: 'Việc này cần có sóng' }).waitFor();
    await page.getByLabel('Số liệu đến khi nào').selectOption({ index: 0 });
    await page.getByText('Đang xem số đã lấy lúc trước').waitFor();
    expect(await page.getByRole('link', { name: /^Đã gặp: 3 hộ/ }).count()).toBe(1);
    await context.setOffline(false);
  });

  it.each([
    '/',
    '/thon',
    `/thon/${places.villageId}`,
    '/so-lieu',
    '/nguoi',
    '/xem-lai',
    '/hoi-lai',
    '/may-chua-gui',
    '/bao-cao',
  ])('%s has no finding of axe up to AAA and fits a phone of 320 px', async (path) => {
    await signIn(desk, server, 'hoa', path);
    const { page } = desk;
    await page.waitForLoadState('networkidle');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflowPx(page)).toBe(0);
  });

  it('the report on paper repeats the numbers of the screen', async () => {
    const { page } = desk;
    await signIn(desk, server, 'hoa', '/bao-cao');
    const paper = page.getByRole('article');
    await paper.getByText('UBND XÃ HỒNG VÂN').waitFor();
    expect(await paper.getByRole('row', { name: /Có tài khoản bán/ }).innerText()).toMatch(
      /^4\s+Có tài khoản bán\s+1\s+25,0\u00a0%\s+1\s+100,0\u00a0%/,
    );
    expect(await paper.getByRole('row', { name: /Cộng/ }).innerText()).toMatch(/Cộng\s+–\s+4\s+3/);
  });
});

describe('the desk of a province official', () => {
  it('counts by commune, opens one, and has no door to the review', async () => {
    const { page } = desk;
    await signIn(desk, server, 'nga');
    await page.getByRole('heading', { level: 1, name: 'Thành phố Hà Nội' }).waitFor();
    await page.getByRole('link', { name: 'Xã Hồng Vân', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Xã Hồng Vân' }).waitFor();
    await page.getByRole('link', { name: 'Thôn Cơ Trại' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thôn Cơ Trại' }).waitFor();
    expect(await page.getByRole('link', { name: 'Chờ xem lại' }).count()).toBe(0);
  });
});
