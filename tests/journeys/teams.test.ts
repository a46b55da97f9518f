import { paste, write } from './support/typing.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFirstInvitation } from '../../server/src/features/accounts/invitations/create.usecases.ts';
import { launch, scanScreen, signIn, takePhone, type Phone } from './support/browser.ts';
import { readCodes } from './support/read-codes.ts';
import { startServer, type JourneyServer } from './support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).waitFor();

describe('an installation on its first day', () => {
  let server: JourneyServer;
  let desk: Phone;
  beforeAll(async () => {
    server = await startServer({ isEmpty: true });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    desk = await takePhone(browser, { isDesk: true });
  });
  afterEach(() => desk.close());

  it('the first official names the commune, writes a village with its signal, founds a team and pastes the rest', async () => {
    const { page } = desk;
    await page.goto(`${server.url}/moi#${await createFirstInvitation(server.services)}`);
    await heading(page, 'Cán bộ đầu tiên của nơi này');
    await write(page.getByRole('searchbox', { name: 'Tìm tỉnh hoặc xã' }), 'hong van');
    await page.getByRole('button', { name: /^Xã Hồng Vân/ }).click();
    await write(page.getByLabel('Họ và tên'), 'Vũ Thị Hoa');
    await write(page.getByLabel('Số điện thoại'), '0900000004');
    await write(page.getByLabel('Chọn một mật khẩu'), 'ngắn');
    await page.getByRole('button', { name: 'Nhận lời mời' }).click();
    await page.getByText('Mật khẩu còn ngắn').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Vũ Thị Hoa');
    await write(page.getByLabel('Chọn một mật khẩu'), 'đi từng ngõ gõ từng nhà');
    await page.getByRole('button', { name: 'Nhận lời mời' }).click();
    await page.getByRole('button', { name: 'Để sau' }).click();

    await page.goto(`${server.url}/to/thon`);
    await page.getByRole('button', { name: 'Thêm một thôn' }).click();
    await write(page.getByLabel('Tên thôn, bản, tổ dân phố'), 'Cơ Trại');
    await page.getByRole('radio', { name: 'Sóng yếu' }).check();
    await page.getByRole('button', { name: 'Thêm một thôn' }).click();
    await page
      .getByRole('button', { name: /Cơ Trại/ })
      .getByText('Sóng yếu')
      .waitFor();

    await page.goto(`${server.url}/to/moi`);
    await page.getByLabel('Tổ ở đâu?').selectOption({ label: 'Cơ Trại' });
    expect(await page.getByLabel('Tên tổ').inputValue()).toBe('Tổ công nghệ số thôn Cơ Trại');
    await page.getByRole('button', { name: 'Lập tổ' }).click();
    await write(page.getByLabel('Họ và tên'), 'Đỗ Anh Tuấn');
    await write(page.getByLabel('Số điện thoại'), '0900000003');
    await page.getByRole('radio', { name: 'Tổ trưởng' }).check();
    await page.getByRole('button', { name: 'Làm lời mời' }).click();
    await heading(page, 'Lời mời cho Đỗ Anh Tuấn');
    expect(await scanScreen(page)).toMatch(new RegExp(`^${server.url}/moi#[\\w-]{22,64}$`));

    await page.goto(`${server.url}/nhap`);
    await paste(
      page.getByLabel('Danh sách'),
      [
        'thôn\tsóng\ttên tổ\thọ tên\tđiện thoại\tvai trò',
        'Cơ Trại\tyếu\tTổ công nghệ số thôn Cơ Trại\tTrần Thị Lan\t0900000011\tthành viên',
        'Cơ Trại\tyếu\tTổ công nghệ số thôn Cơ Trại\tNgô Văn Nam\t0900000012\tthành viên',
        'Xâm Thị\tkhông\tTổ Xâm Thị\tPhạm Văn Minh\t0900000013\ttổ trưởng',
        'Xâm Thị\tkhông\tTổ Xâm Thị\tBùi Văn Ba\t09000\tthành viên',
      ].join('\n'),
    );
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Sẽ thêm 1 thôn, 1 tổ, 3 người').waitFor();
    await page.getByText('Số điện thoại chưa đúng').waitFor();
    await page.getByRole('button', { name: 'Sửa danh sách' }).click();
    expect(await page.getByLabel('Danh sách').inputValue()).toContain('Bùi Văn Ba\t09000');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('button', { name: 'Nhập 3 dòng' }).click();
    await page.getByText('Đã thêm 1 thôn, 1 tổ, 3 người').waitFor();

    await page.getByRole('link', { name: 'Xem các tổ' }).click();
    await page.getByRole('link', { name: 'Tổ công nghệ số thôn Cơ Trại' }).click();
    await page.getByText('Trần Thị Lan').waitFor();
    await page.getByRole('button', { name: 'In lời mời cho 3 người' }).click();
    await heading(page, '3 lời mời');
    // On paper every slip carries its own code.
    await page.emulateMedia({ media: 'print' });
    const codes = await readCodes(await page.screenshot({ fullPage: true }));
    expect(new Set(codes).size).toBe(3);
  });
});

describe('teams of a commune', () => {
  let server: JourneyServer;
  let phone: Phone;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    phone = await takePhone(browser);
  });
  afterEach(() => phone.close());

  it('a member sees the own team and can change nothing in it', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', '/to');
    await page.getByRole('link', { name: /Cơ Trại/ }).click();
    await page.getByRole('button', { name: 'Đỗ Anh Tuấn' }).click();
    await page.getByRole('link', { name: 'Gọi 0900 000 003' }).waitFor();
    expect(await page.getByRole('button', { name: /Quên mật khẩu|Rời tổ/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Mời thêm người' }).count()).toBe(0);
  });

  it('a leader lets somebody leave; the team keeps the name and the account opens no page of the team', async () => {
    const { page } = phone;
    const gone = await takePhone(browser);
    await signIn(gone, server, 'lan', '/to');
    await signIn(phone, server, 'tuan', '/to/team-vcotrai');
    await page.getByRole('button', { name: 'Trần Thị Lan' }).click();
    await page.getByRole('button', { name: 'Rời tổ' }).click();
    await page.getByRole('button', { name: 'Cho rời tổ' }).click();
    await page.getByText('Đã rời tổ (1)').waitFor();
    expect(await page.getByRole('button', { name: 'Trần Thị Lan' }).count()).toBe(0);
    await gone.page.goto(`${server.url}/to/team-vcotrai`);
    await gone.page
      .getByText(/Không có trang này trong phần việc của mình|Đăng nhập lại/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await gone.close();
  });

  it('a province invites the official of a commune of its own, found by a former name', async () => {
    const { page } = phone;
    await signIn(phone, server, 'nga', '/to/can-bo');
    const search = page.getByRole('searchbox', { name: 'Tìm xã, phường' });
    await search.waitFor();
    // Without signal nobody is told that there is no such commune.
    await phone.context.setOffline(true);
    await write(search, 'duyen tha');
    await page.getByText('Tìm nơi cần có sóng').waitFor();
    expect(await page.getByText('Không thấy xã nào').count()).toBe(0);
    await phone.context.setOffline(false);
    await write(search, 'duyen thai');
    await page.getByRole('button', { name: /Xã Hồng Vân/ }).click();
    await write(page.getByLabel('Họ và tên'), 'Nguyễn Thị Sáu');
    await write(page.getByRole('textbox', { name: 'Số điện thoại' }), '0900000088');
    await page.getByRole('button', { name: 'Làm lời mời' }).click();
    await heading(page, 'Lời mời cho Nguyễn Thị Sáu');
    expect(await scanScreen(page)).toContain(`${server.url}/moi#`);
  });
});
