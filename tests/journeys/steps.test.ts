import { banana } from '@lensan/listing/testing-samples.ts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { places } from '../support/people.ts';
import { choosePin, launch, pressPin, signIn, takePhone, type Phone } from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';
import { typeByKeys } from './support/typing.ts';

let browser: Browser;
let server: JourneyServer;
let phone: Phone;
const householdId = places.householdId;
const home = `/ho/${householdId}`;
const register = (id: string, headName: string) =>
  server.play('lan', 'household.register', {
    id,
    villageId: places.villageId,
    kind: 'farm',
    headName,
    addressAs: 'co',
    addressLine: '',
    sells: 'chuối tây sấy dẻo',
    device: 'smart',
    isPriority: false,
    assignmentId: `a${id}`,
  });
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer()]);
  await register(householdId, 'Lò Thị Thắm');
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
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const press = (page: Page, name: string | RegExp) => button(page, name).first().click();
const question = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 2, name }).first().waitFor();
const title = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).first().waitFor();
const pathOf = (page: Page) => new URL(page.url()).pathname;
/** Two taps on the same place, 120 ms from one to the other. */
async function tapTwice(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('there is nothing to tap');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 60 });
}
/** A listing of its own for each story, opened at the first question of "Hỏi thêm". */
async function openListing(id: string, isAtDoor = true): Promise<void> {
  const { page } = phone;
  await server.play('lan', 'listing.save', {
    id,
    householdId,
    title: null,
    description: null,
    facts: { ...banana, name: `Chuối ${id}`, ocop: null, papers: [] },
    step: 5,
  });
  if (isAtDoor) await signIn(phone, server, 'lan', `${home}/tin`);
  else await page.goto(`${server.url}${home}/tin`);
  await page.getByText(`Chuối ${id}`).first().waitFor();
  await page.goto(`${server.url}${home}/tin/${id}`);
  await page.getByText('Câu 1 trên').waitFor();
}
/** Through the first `count` questions of the registration. */
async function answerFirst(page: Page, count: number): Promise<void> {
  await question(page, 'Chủ hộ tên là gì?');
  await typeByKeys(page, page.getByLabel('Họ và tên'), 'Vi Thị Nga');
  await press(page, 'Tiếp tục');
  if (count < 2) return;
  await question(page, 'Gọi Nga thế nào cho phải?');
  await choose(page, 'cô Nga');
  await press(page, 'Tiếp tục');
}

describe('Back inside a wizard', () => {
  it('goes exactly one step back, forward comes again, and only the first step leaves', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', '/ho');
    await page
      .getByRole('link', { name: /Thêm hộ|Giúp một hộ/ })
      .first()
      .click();
    await answerFirst(page, 2);
    await title(page, 'Bước 3/');
    await page.goBack();
    await question(page, 'Gọi Nga thế nào cho phải?');
    await page.goBack();
    await question(page, 'Chủ hộ tên là gì?');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Vi Thị Nga');
    await page.goForward();
    await question(page, 'Gọi Nga thế nào cho phải?');
    // The arrow on the screen does what the phone's Back does.
    await button(page, 'Quay lại').first().click();
    await question(page, 'Chủ hộ tên là gì?');
    await page.goBack();
    await title(page, 'Các hộ');
    expect(pathOf(page)).toBe('/ho');
  });

  it('steps back too after the page was opened anew in the middle, from a link as from a reload', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', '/ho/moi');
    await answerFirst(page, 2);
    await title(page, 'Bước 3/');
    await page.reload();
    await title(page, 'Bước 3/');
    await page.goBack();
    await question(page, 'Gọi Nga thế nào cho phải?');
    await press(page, 'Tiếp tục');
    await title(page, 'Bước 3/');
    await page.goto(`${server.url}/ho/moi`);
    await title(page, 'Bước 3/');
    await page.goBack();
    await question(page, 'Gọi Nga thế nào cho phải?');
    await page.goBack();
    await question(page, 'Chủ hộ tên là gì?');
    expect(pathOf(page)).toBe('/ho/moi');
  });

  it('does not lead into a wizard again that was finished', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', home);
    await page.getByRole('link', { name: 'Ghi thăm' }).click();
    await choose(page, 'Đi vắng');
    await press(page, 'Tiếp tục');
    await press(page, /Chưa hẹn/);
    await press(page, 'Lưu lần thăm');
    await title(page, 'Cô Thắm');
    await page.goBack();
    await title(page, 'Cô Thắm');
    expect(pathOf(page)).toBe(home);
  });

  it('goes question by question through "Hỏi thêm" of a listing', async () => {
    const { page } = phone;
    await openListing('lback');
    await press(page, 'Tiếp tục');
    await page.getByText('Câu 2 trên').waitFor();
    await page.goBack();
    await page.getByText('Câu 1 trên').waitFor();
    await page.goBack();
    await title(page, /Bước 4\/7/);
    await page.goForward();
    await page.getByText('Câu 1 trên').waitFor();
    expect(pathOf(page)).toBe(`${home}/tin/lback`);
    // Past all questions at once, Back comes to the one that was left.
    await press(page, 'Tiếp tục');
    await page.getByText('Câu 2 trên').waitFor();
    await press(page, 'Bỏ qua các câu còn lại');
    await title(page, /Bước 6\/7/);
    await page.goBack();
    await page.getByText('Câu 2 trên').waitFor();
  });
});

describe('Back over an open sheet', () => {
  it('closes the sheet and leaves the page as it was', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', home);
    await page.locator(`a[href="${home}/sua"]`).first().click();
    await page.waitForURL(`**${home}/sua`);
    for (let times = 0; times < 2; times++) {
      await page.locator('main button.item').first().click();
      await page.locator('dialog[open]').waitFor();
      await page.goBack();
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await page.waitForURL(`**${home}/sua`);
    }
    await page.goBack();
    await title(page, 'Cô Thắm');
    expect(pathOf(page)).toBe(home);
  });
});

describe('a double tap', () => {
  it('skips no question, and a press elsewhere or a moment later counts', async () => {
    const { page } = phone;
    await openListing('ltwice');
    await tapTwice(page, button(page, 'Tiếp tục'));
    await page.getByText('Câu 2 trên').waitFor();
    // Waits until the place can be pressed again, as a finger does.
    await press(page, 'Tiếp tục');
    await page.getByText('Câu 3 trên').waitFor();
    await tapTwice(page, button(page, 'Quay lại').last());
    await page.getByText('Câu 2 trên').waitFor();
    expect(await page.getByText('Câu 1 trên').count()).toBe(0);
  });
  it('of a key held down presses once', async () => {
    const { page } = phone;
    await openListing('lheld');
    await button(page, 'Tiếp tục').focus();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.getByText('Câu 2 trên').waitFor();
    expect(await page.getByText('Câu 3 trên').count()).toBe(0);
  });
});

/** The five questions by words that only one of them has. */
const five = [
  'đến nhà giúp',
  'số liệu của xã',
  'trang ai cũng xem được',
  'mã nhận tiền cho nhà mình',
  'đưa ảnh người',
] as const;
async function beginQuestions(page: Page, who: string, called: string): Promise<void> {
  await choose(page, who);
  await press(page, 'Tiếp tục');
  if (who !== called) {
    await typeByKeys(page, page.getByLabel('Họ và tên'), 'Lò Văn Thắng');
    await choose(page, called.toLowerCase());
    await press(page, 'Tiếp tục');
  }
  await choose(page, 'Đưa máy cho');
  await press(page, 'Tiếp tục');
  await press(page, new RegExp(`Tôi là ${called}`, 'i'));
}

describe('the five questions', () => {
  it('can each be gone back to and answered otherwise before the phone is given back', async () => {
    await register('hfive', 'Lò Thị Mai');
    const { page } = phone;
    await signIn(phone, server, 'lan', '/ho');
    await page.getByText('Mai').first().waitFor();
    await page.goto(`${server.url}/ho/hfive/dong-y/hoi`);
    await beginQuestions(page, 'Cô Mai', 'Cô Mai');
    for (const words of five) {
      await question(page, new RegExp(words));
      await choose(page, /^Đồng ý/);
      await press(page, 'Tiếp tục');
    }
    await button(page, 'Đưa máy lại').waitFor();
    for (const words of [...five].toReversed()) {
      await page.goBack();
      await question(page, new RegExp(words));
      expect(await page.getByRole('radio', { name: 'Đồng ý', exact: true }).isChecked()).toBe(true);
    }
    for (const words of five) {
      await question(page, new RegExp(words));
      await choose(page, 'Không đồng ý');
      await press(page, 'Tiếp tục');
    }
    await press(page, 'Đưa máy lại');
    await page.getByText('Không giữ số tài khoản').first().waitFor();
    const answers = async () =>
      (
        await server.services.database.client.execute(
          "select purpose, decision from consents where household_id = 'hfive' and counts = 1 order by version",
        )
      ).rows.map(({ purpose, decision }) => [purpose, decision]);
    await expect.poll(async () => (await answers()).length, { timeout: 15_000 }).toBe(10);
    expect(Object.fromEntries(await answers())).toEqual({
      K1: 'refused',
      K2: 'refused',
      K3: 'refused',
      K4: 'refused',
      K5: 'refused',
    });
    // The sitting is over: Back leads out of it and not into its questions.
    await page.goBack();
    expect(await page.getByRole('radio').count()).toBe(0);
  });

  it('speak of the other adult by the name that was told, and take nobody to the mentor’s pages', async () => {
    await register('hadult', 'Lò Thị Sen');
    const { page } = phone;
    await signIn(phone, server, 'lan', '/ma-pin');
    await choosePin(page, '274951');
    await question(page, 'Đã đặt mã PIN');
    await page.goto(`${server.url}/ho`);
    await pressPin(page, '274951');
    await page.getByText('Sen').first().waitFor();
    await page.getByRole('link', { name: /Sen/ }).first().click();
    await title(page, 'Cô Sen');
    await page.goto(`${server.url}/ho/hadult/dong-y/hoi`);
    await pressPin(page, '274951');
    await beginQuestions(page, 'Người lớn khác trong nhà', 'Chú Thắng');
    await question(page, /^Chú Thắng .*đến nhà giúp/);
    // Neither the cross nor Back, however often, shows a page of the mentor.
    await page.goBack();
    await question(page, /Chú Thắng đưa máy cho Lan/);
    await page.goBack();
    await question(page, /^Chú Thắng .*đến nhà giúp/);
    await choose(page, /^Đồng ý/);
    await press(page, 'Tiếp tục');
    await question(page, new RegExp(five[1]));
    await page.getByRole('button', { name: 'Đóng, giữ bản nháp' }).click();
    await question(page, /Chú Thắng đưa máy cho Lan/);
    await press(page, 'Tôi là Lan, tôi cầm máy');
    await question(page, 'Bấm mã PIN của máy này');
    expect(await page.getByText('Cô Sen').filter({ visible: true }).count()).toBe(0);
    await pressPin(page, '274951');
    await title(page, 'Cô Sen');
    // Taken up again, the phone is handed over anew and goes on where it was.
    await page.goto(`${server.url}/ho/hadult/dong-y/hoi`);
    await pressPin(page, '274951');
    await press(page, 'Tôi là chú Thắng, tôi cầm máy');
    await question(page, new RegExp(five[1]));
    await page.goBack();
    await question(page, /^Chú Thắng .*đến nhà giúp/);
  });
});

describe('choosing by the keyboard', () => {
  it('keeps its place in every group of the wizards', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', '/ho/moi');
    await answerFirst(page, 1);
    await question(page, 'Gọi Nga thế nào cho phải?');
    await chooseByKeys(page);
    await press(page, 'Tiếp tục');
    await title(page, 'Bước 3/');
    await chooseByKeys(page);
    await page.goto(`${server.url}${home}/tham`);
    await question(page, /./);
    await chooseByKeys(page);
    await choose(page, 'Đã gặp');
    await press(page, 'Tiếp tục');
    await tickByKeys(page);
    await page.goto(`${server.url}${home}/dong-y/hoi`);
    await chooseByKeys(page);
    await openListing('lkeys', false);
    let groups = 0;
    while (groups < 3) {
      groups += await tickByKeys(page);
      groups += await chooseByKeys(page);
      await press(page, 'Tiếp tục');
    }
    expect(groups).toBeGreaterThan(2);
  });
});

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement ? `${at.type} ${at.value} ${at.checked}` : at?.tagName;
  });
/** Walks every group of radios on screen by arrow keys; answers how many there are. */
async function chooseByKeys(page: Page): Promise<number> {
  const groups = await page.getByRole('radiogroup').all();
  for (const group of groups) {
    const radios = group.getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press('Space');
    const count = await radios.count();
    for (let at = 1; at < count; at++) {
      await page.keyboard.press('ArrowDown');
      const value = await radios.nth(at).getAttribute('value');
      expect(await focused(page)).toBe(`radio ${value} true`);
    }
  }
  return groups.length;
}
/** Ticks and unticks every box on screen by Space; answers how many there are. */
async function tickByKeys(page: Page): Promise<number> {
  const boxes = await page.getByRole('checkbox').all();
  for (const box of boxes) {
    await box.focus();
    const before = await box.isChecked();
    await page.keyboard.press('Space');
    expect(await focused(page)).toMatch(new RegExp(`^checkbox .*${!before}$`));
  }
  return boxes.length;
}
