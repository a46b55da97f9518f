import { write } from './support/typing.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choosePin,
  launch,
  onPhone,
  pressPin,
  scanScreen,
  signIn,
  takePhone,
  typePassword,
  worksOffline,
  type Phone,
} from './support/browser.ts';
import { password, people, teamIdOf } from './support/commune.ts';
import { places } from '../support/people.ts';
import { startServer, type JourneyServer } from './support/server.ts';

let browser: Browser;
let server: JourneyServer;
let phone: Phone;
const others: Phone[] = [];
/** A second phone of the story; put away after the test. */
const anotherPhone = async (): Promise<Phone> => {
  const taken = await takePhone(browser);
  others.push(taken);
  return taken;
};
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer()]);
  await server.play('lan', 'household.register', {
    id: places.householdId,
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

const isShown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/**
 * The phone asks the server again, until it has noticed: a hint during a round under way only joins
 * it.
 */
const notices = (page: Page, text: string) =>
  expect
    .poll(
      async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('online')));
        return page.getByText(text).first().isVisible();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(true);
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).waitFor();
/** Opens an address in the app's own page, as a scanned link or a bookmark does. */
const enterAs = async (page: Page, number: string, secret: string) => {
  await page.goto(`${server.url}/dang-nhap`);
  await typePassword(page, number, secret);
};

describe('a mentor and her phone', () => {
  it('signs in with number and password, chooses a PIN and opens the phone with it where there is no signal', async () => {
    const { page, context } = phone;
    await page.goto(server.url);
    await typePassword(page, people.lan.phone, 'sai mật khẩu');
    await isShown(page, 'Số điện thoại hoặc mật khẩu chưa đúng');
    await write(page.getByLabel('Mật khẩu', { exact: true }), password);
    await page.getByRole('button', { name: 'Vào làm việc' }).click();
    await choosePin(page, '258025');
    await isShown(page, 'Đã đặt mã PIN');
    await worksOffline(page);
    await context.setOffline(true);
    await page.goto(`${server.url}/toi`);
    await heading(page, 'Chào Trần Thị Lan');
    await pressPin(page, '258026');
    await isShown(page, 'Chưa đúng. Còn 4 lần');
    await pressPin(page, '258025');
    await heading(page, 'Tôi');
    expect(await page.getByText('Người hướng dẫn · Cơ Trại').count()).toBe(1);
  });

  it('a browser that keeps nothing says so at the door, and lets nobody in', async () => {
    const { page } = phone;
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'InvalidStateError');
      };
    });
    await page.goto(server.url);
    await typePassword(page, people.lan.phone, password);
    await isShown(page, 'Trình duyệt này không cho lưu gì vào máy');
    expect(
      await page
        .getByRole('button', { name: 'Vào làm việc' })
        .or(page.getByRole('button', { name: 'Người khác' }))
        .count(),
    ).toBe(1);
    await page.reload();
    await heading(page, 'Ai đang cầm máy?');
  });

  it('five wrong PINs ask for the password', async () => {
    const { page } = phone;
    await enterAs(page, people.lan.phone, password);
    await choosePin(page, '258025');
    await isShown(page, 'Đã đặt mã PIN');
    await page.goto(`${server.url}/toi`);
    for (let left = 4; left > 0; left--) {
      await pressPin(page, '111222');
      await isShown(page, `Còn ${left} lần`);
    }
    await pressPin(page, '111222');
    await heading(page, 'Đăng nhập');
    expect(await page.getByRole('button', { name: 'Trần Thị Lan' }).count()).toBe(1);
  });

  it('two mentors share one phone: each opens with the own PIN and has a store of their own', async () => {
    const { page } = phone;
    await enterAs(page, people.lan.phone, password);
    await choosePin(page, '258025');
    await page.getByRole('link', { name: 'Về trang đầu' }).click();
    await page.goto(`${server.url}/toi`);
    await pressPin(page, '258025');
    await heading(page, 'Tôi');
    // Her village lies on the phone before it changes hands.
    await expect
      .poll(async () => (await onPhone(page, 'lan', 'dossier')).length, { timeout: 15_000 })
      .toBe(1);
    await page.getByRole('button', { name: 'Người khác cầm máy' }).click();
    await heading(page, 'Chào Trần Thị Lan');
    await page.getByRole('button', { name: 'Người khác cầm máy' }).click();
    await page.getByRole('button', { name: 'Người khác', exact: true }).click();
    await typePassword(page, people.minh.phone, password);
    await choosePin(page, '147014');
    await isShown(page, 'Đã đặt mã PIN');
    await page.goto(`${server.url}/toi`);
    await pressPin(page, '147014');
    await isShown(page, 'Người hướng dẫn · Xâm Thị');
    const stores = {
      lan: (await onPhone(page, 'lan', 'dossier')).length,
      minh: (await onPhone(page, 'minh', 'dossier')).length,
    };
    expect(stores).toEqual({ lan: 1, minh: 0 });
    await page.getByRole('button', { name: 'Người khác cầm máy' }).click();
    await heading(page, 'Chào Phạm Văn Minh');
    await page.getByRole('button', { name: 'Người khác cầm máy' }).click();
    await page.getByRole('button', { name: 'Trần Thị Lan' }).click();
    await pressPin(page, '258025');
    await isShown(page, 'Người hướng dẫn · Cơ Trại');
  });

  it('signs a lost phone out from another one; on the lost one a sentence says so, and what was typed there is found again', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', '/toi/mat-khau');
    await write(page.getByLabel('Mật khẩu đang dùng'), 'dở dang');
    const desk = await anotherPhone();
    await signIn(desk, server, 'lan', '/toi/may');
    await desk.page.getByRole('button', { name: 'Đăng xuất máy đó' }).last().waitFor();
    for (
      let left = await desk.page.getByRole('button', { name: 'Đăng xuất máy đó' }).count();
      left > 0;
      left--
    ) {
      await desk.page.getByRole('button', { name: 'Đăng xuất máy đó' }).first().click();
      await desk.page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất máy đó' }).click();
      await expect
        .poll(() => desk.page.getByRole('button', { name: 'Đăng xuất máy đó' }).count(), {
          timeout: 15_000,
        })
        .toBe(left - 1);
    }
    // The phone notices with whatever it asks the server next.
    await notices(page, 'Đăng nhập lại, những gì đã ghi còn trong máy.');
    expect(await page.getByLabel('Số điện thoại').inputValue()).toBe(people.lan.phone);
    await write(page.getByLabel('Mật khẩu', { exact: true }), password);
    await page.getByRole('button', { name: 'Vào làm việc' }).click();
    await heading(page, 'Đổi mật khẩu');
    expect(await page.getByLabel('Mật khẩu đang dùng').inputValue()).toBe('dở dang');
  });

  it('how she likes to read comes along to a new phone, and signing out forgets her name on the old one', async () => {
    const { page } = phone;
    await signIn(phone, server, 'minh', '/toi');
    const kept = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/me/settings') && answer.ok(),
    );
    await page.getByRole('radio', { name: 'Cỡ chữ lớn' }).check();
    await kept;
    const fresh = await anotherPhone();
    await enterAs(fresh.page, people.minh.phone, password);
    await fresh.page.getByRole('button', { name: 'Để sau' }).waitFor();
    expect(await fresh.page.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await heading(page, 'Đăng nhập');
    expect(await page.getByText(people.minh.name).count()).toBe(0);
  });
});

describe('invited and helped in person', () => {
  it('a leader invites a neighbour, who scans the code, chooses a password and is in the team; the code works once', async () => {
    const { page } = phone;
    await signIn(phone, server, 'tuan', `/to/${teamIdOf(places.villageId)}/moi`);
    await write(page.getByLabel('Họ và tên'), 'Lò Thị Thắm');
    await write(page.getByLabel('Số điện thoại'), '0900 000 077');
    await page.getByRole('button', { name: 'Làm lời mời' }).click();
    await heading(page, 'Lời mời cho Lò Thị Thắm');
    const link = await scanScreen(page);
    const own = (await anotherPhone()).page;
    await own.goto(link);
    await heading(own, 'Lò Thị Thắm được mời làm người hướng dẫn');
    await write(own.getByLabel('Số điện thoại'), '0900000078');
    await write(own.getByLabel('Chọn một mật khẩu'), 'cầu treo bắc qua suối');
    await own.getByRole('button', { name: 'Nhận lời mời' }).click();
    await isShown(own, 'Lời mời này dành cho số điện thoại khác');
    await write(own.getByLabel('Số điện thoại'), '0900000077');
    await own.getByRole('button', { name: 'Nhận lời mời' }).click();
    await own.getByRole('button', { name: 'Để sau' }).click();
    await own.goto(`${server.url}/to/${teamIdOf(places.villageId)}`);
    await isShown(own, 'Đỗ Anh Tuấn');
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await isShown(page, 'Lò Thị Thắm');
    expect(await page.getByText('chưa vào lần nào').count()).toBe(0);
    const late = (await anotherPhone()).page;
    await late.goto(link);
    await isShown(late, 'Lời mời này đã dùng hoặc hết hạn');
    expect(await late.evaluate(() => location.hash)).toBe('');
  });

  it('a forgotten password is mended in person: the leader makes a code, the old password and the old phone stop working', async () => {
    const { page } = phone;
    const old = await anotherPhone();
    await signIn(old, server, 'lan', '/toi');
    await signIn(phone, server, 'tuan', `/to/${teamIdOf(places.villageId)}`);
    await page.getByRole('button', { name: 'Trần Thị Lan' }).click();
    await page.getByRole('button', { name: 'Quên mật khẩu, mất máy' }).click();
    await page.getByRole('button', { name: 'Làm mã đặt lại' }).click();
    await heading(page, 'Mã đặt lại của Trần Thị Lan');
    const link = await scanScreen(page);
    await notices(old.page, 'Đăng nhập lại, những gì đã ghi còn trong máy.');
    await write(old.page.getByLabel('Mật khẩu', { exact: true }), password);
    await old.page.getByRole('button', { name: 'Vào làm việc' }).click();
    await isShown(old.page, 'Số điện thoại hoặc mật khẩu chưa đúng');
    await old.page.goto(link);
    await heading(old.page, 'Trần Thị Lan chọn mật khẩu mới');
    await write(old.page.getByLabel('Số điện thoại'), people.lan.phone);
    await write(old.page.getByLabel('Chọn một mật khẩu'), password);
    await old.page.getByRole('button', { name: 'Nhận lời mời' }).click();
    await old.page.getByRole('button', { name: 'Để sau' }).click();
    await old.page.goto(`${server.url}/toi`);
    await heading(old.page, 'Tôi');
    expect(await old.page.getByText('Người hướng dẫn · Cơ Trại').count()).toBe(1);
  });
});

describe('a household and its card', () => {
  it('chooses its PIN itself on the phone handed over, opens its own pages with card and PIN, and a lost card opens nothing', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${places.householdId}/the`);
    await page.getByRole('button', { name: 'Làm thẻ' }).click();
    await heading(page, 'Thẻ đã sẵn sàng');
    const link = await scanScreen(page);
    await page.getByRole('button', { name: 'Đưa máy để đặt mã PIN' }).click();
    await page.getByRole('button', { name: 'Tôi là bác Bình, tôi cầm máy' }).click();
    await choosePin(page, '907315');
    await page.getByRole('button', { name: 'Đưa máy lại' }).click();
    await isShown(page, 'Nhà mình đã tự đặt mã PIN');

    const own = (await anotherPhone()).page;
    await own.goto(link);
    await isShown(own, 'Chào bác Bình');
    await pressPin(own, '907316');
    await isShown(own, 'Mã PIN chưa đúng');
    await pressPin(own, '907315');
    await own.waitForURL(`${server.url}/`);
    await own.goto(`${server.url}/toi`);
    await heading(own, 'Nguyễn Văn Bình');
    // A page of mentors is not there for a household.
    await own.goto(`${server.url}/to`);
    await isShown(own, 'Không có trang này trong phần việc của mình');

    await page.goto(`${server.url}/ho/${places.householdId}/the`);
    await page.getByRole('button', { name: 'Mất thẻ' }).click();
    await page.getByRole('button', { name: 'Khóa thẻ cũ' }).click();
    await isShown(page, 'Đã khóa thẻ cũ');
    // The phone of the household notices with whatever it asks next, and says what to do.
    await notices(own, 'Nhà có thẻ Lên Sàn');
    await own.goto(link);
    await isShown(own, 'Thẻ này không còn dùng được');
    expect(await own.getByRole('button', { name: 'Số 1', exact: true }).count()).toBe(0);
  });

  it('a forgotten PIN is mended with a new card: the household types a new one, and money waits a day', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', `/ho/${places.householdId}/the`);
    await page.getByRole('button', { name: 'Làm thẻ' }).click();
    await heading(page, 'Thẻ đã sẵn sàng');
    await page.goto(`${server.url}/ho/${places.householdId}/the`);
    await page.getByRole('button', { name: 'Quên mã PIN' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Làm thẻ mới' }).click();
    await heading(page, 'Thẻ đã sẵn sàng');
    await isShown(page, 'Thẻ mới sửa được số nhận tiền từ');
    const own = (await anotherPhone()).page;
    await own.goto(await scanScreen(page));
    await heading(own, 'Chọn 6 số làm mã PIN');
    await pressPin(own, '123456');
    await isShown(own, 'Sáu số này dễ đoán');
    await choosePin(own, '640271');
    await own.waitForURL(`${server.url}/`);
    await own.goto(`${server.url}/toi/pin`);
    await pressPin(own, '640271');
    await choosePin(own, '640272');
    await isShown(own, 'Đã đổi. Các máy khác phải đăng nhập lại.');
    expect(await own.getByRole('link', { name: 'Xong' }).count()).toBe(1);
  });
});
