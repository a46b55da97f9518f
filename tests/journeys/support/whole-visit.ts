import { write as writeInto } from './typing.ts';
import type { Page } from 'playwright-core';
import { worksOffline } from './browser.ts';

/** What the household tells and shows. */
export interface VisitStory {
  readonly headName: string;
  /** As the form of address stands on the card: "cô Thắm". */
  readonly called: string;
  readonly sells: string;
  readonly account: string;
  readonly ownerName: string;
  readonly photos: readonly { readonly name: string; readonly bytes: Buffer }[];
}
export interface VisitHooks {
  /** Called at each numbered picture of the visit. */
  readonly look: (name: string) => Promise<void>;
  readonly cutSignal: () => Promise<void>;
  readonly bringSignal: () => Promise<void>;
}
export interface VisitEnd {
  readonly householdPath: string;
  readonly publicPath: string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * One afternoon from the door to a household online, as a mentor does it with a thumb: register,
 * consents on a phone handed over, visit, photographs, listing, payment code, script. Without
 * signal from the door until the listing is written. The page stands on the mentor's home.
 */
export async function playWholeVisit(
  page: Page,
  url: string,
  story: VisitStory,
  { look, cutSignal, bringSignal }: VisitHooks,
): Promise<VisitEnd> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const choose = (name: string | RegExp) => page.getByRole('radio', { name }).first().check();
  const tap = (name: string) => page.locator('label.choice', { hasText: name }).first().click();
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
  const next = () => press('Tiếp tục');
  const write = (label: string | RegExp, text: string) =>
    writeInto(page.getByRole('textbox', { name: label }).first(), text);

  await heading(/^Hôm nay/);
  await look('01-hom-nay');
  await worksOffline(page);
  await cutSignal();

  // At the door.
  await follow('Giúp một hộ lên sàn');
  await write('Họ và tên', story.headName);
  await look('02-ten-chu-ho');
  await next();
  await choose(story.called);
  await next();
  await choose('Làm nông');
  await next();
  await write('Hàng bán', story.sells);
  await next();
  await write('Xóm, ngõ, số nhà', 'Xóm Bãi');
  await next();
  await choose('Điện thoại thông minh');
  await next();
  await choose('Không cần');
  await press('Lưu hộ');

  // The household holds the phone and answers by itself.
  await choose(capital(story.called));
  await next();
  await choose(/Đưa máy cho/);
  await next();
  await heading(`Đưa máy cho ${story.called}`);
  await look('03-dua-may');
  await press(/tôi cầm máy/);
  for (let asked = 1; asked <= 5; asked++) {
    await heading(new RegExp(`Bước ${asked}/5`));
    if (asked === 4) await look('04-hoi-dong-y');
    await choose(asked === 5 ? 'Không đồng ý' : /^Đồng ý$/);
    await next();
  }
  await press('Đưa máy lại');
  await press('Ghi số điện thoại');
  await write('Số điện thoại', '0900000777');
  await press(/^Lưu$/);
  await page.getByRole('heading', { level: 1, name: capital(story.called), exact: true }).waitFor();
  await look('05-ho');
  const householdPath = new URL(page.url()).pathname;

  // The visit.
  await follow('Ghi thăm');
  await choose('Đã gặp');
  await next();
  await press('Dạy kỹ năng');
  for (const skill of await page.getByRole('checkbox').all()) await skill.check();
  await next();
  await press(/Tuần sau/);
  await look('06-hen-lai');
  await press('Lưu lần thăm');
  await page.getByRole('heading', { level: 1, name: capital(story.called), exact: true }).waitFor();

  // Photographs and listing at the table.
  await page.goto(`${url}${householdPath}/tin`);
  await follow('Làm tin mới');
  for (const [place, photo] of story.photos.entries()) {
    await page
      .locator('input[type=file][capture]')
      .setInputFiles({ name: photo.name, mimeType: 'image/jpeg', buffer: photo.bytes });
    await page.getByRole('button', { name: 'Dùng ảnh này' }).waitFor();
    await page.locator('main img').first().waitFor();
    if (place === 0) await look('07-anh');
    await press('Dùng ảnh này');
    await heading(`Có ${place + 1} ảnh rồi`);
  }
  await next();
  await tap('Đồ sấy, mứt');
  // Name and place are known from the register.
  await heading('Món này gọi là gì?');
  await page.getByText(/^Ở xã|^Ở phường/).waitFor();
  await next();
  await choose('Túi');
  await choose(/^250/);
  await writeInto(page.getByRole('textbox', { name: /Giá một túi/ }), '65000');
  await page.getByText('Sáu mươi lăm nghìn đồng').waitFor();
  await look('08-gia');
  await next();
  await press('chuối tây');
  await press('cắt dọc, sấy dẻo');
  await look('09-hoi-them');
  await next();
  await tap('Không thêm gì');
  await tap('6 tháng');
  await tap('Nơi khô mát');
  await press('dẻo');
  await press('ruột vàng');
  await press('Bỏ qua các câu còn lại');
  await heading('Chọn một tên cho hàng');
  await look('10-ten-chu');
  await heading('Còn 1 việc trước khi đăng');
  await page.getByText('Khách chưa có cách liên hệ').waitFor();
  await look('11-kiem-tra');
  await next();
  await heading(/Bước 7\/7/);

  // The household itself chooses how buyers reach it, on the phone handed over.
  await follow('Cho nhà chọn cách khách liên hệ');
  await press(/tôi cầm máy/);
  await tap('Gọi hoặc nhắn Zalo');
  await look('11b-khach-lien-he');
  await press(/^Lưu$/);
  await press('Đưa máy lại');
  await heading(/Bước 7\/7/);

  // Signal again: the page opens once the household read its price aloud.
  await bringSignal();
  await press('Đăng trang riêng');
  await look('12-doc-gia');
  await press('Đúng giá này');
  await page.getByRole('button', { name: 'Gửi Facebook, Zalo' }).waitFor();
  const opened = page.getByRole('link', { name: 'Mở trang' });
  await opened.waitFor({ timeout: 60_000 });
  await look('13-dang-ban');
  const publicPath = new URL((await opened.getAttribute('href')) ?? '', url).pathname;

  // The payment code.
  await page.goto(`${url}${householdPath}/nhan-tien`);
  await writeInto(page.getByRole('searchbox'), 'nong nghiep');
  await look('14-ngan-hang');
  await press(/Agribank/);
  await writeInto(
    page.getByRole('textbox').first(),
    `${story.account.slice(0, 4)} ${story.account.slice(4)}`,
  );
  await next();
  await writeInto(page.getByRole('textbox').first(), story.ownerName);
  await look('15-ten-nguoi-nhan');
  await press('Đúng tên tôi');
  await heading(/Bước 4\/4/);
  await look('16-chuyen-thu');
  await press('Tiền đã về');
  await heading('Bảng mã nhận tiền');
  await page.locator('.stand-shown svg').waitFor();
  await look('17-bang-ma');

  // The household opened a shop on a channel too: a milestone with its address.
  await page.goto(`${url}${householdPath}/moc/C1`);
  await choose(/Đường dẫn/);
  await writeInto(
    page.getByRole('textbox', { name: /Đường dẫn|Dán/ }),
    'https://example.vn/gian-hang/nha-co-tham',
  );
  await look('18-cot-moc');
  await press('Ghi cột mốc');
  await heading('Cột mốc');

  // The script and the prompter.
  await page.goto(`${url}${householdPath}/kich-ban`);
  await follow(/Chuối tây sấy dẻo/);
  await page.getByText('sáu mươi lăm nghìn đồng').first().waitFor();
  await look('19-kich-ban');
  await follow('Tập đọc');
  await page.getByRole('button', { name: 'Tiếp' }).waitFor();
  await look('20-nhac-chu');
  return { householdPath, publicPath };
}
