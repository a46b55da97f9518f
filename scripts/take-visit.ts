// tsx scripts/take-visit.ts [address]: the whole visit on a running server with the demo commune,
// its numbered pictures into docs/visit.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { basket, drawnJpeg } from '../web/browser/photo-files.ts';
import { launch } from '../tests/journeys/support/browser.ts';
import { playWholeVisit } from '../tests/journeys/support/whole-visit.ts';

const address = process.argv[2] ?? 'http://localhost:8080';
const password = 'len-san-demo-2026';
const folder = join('docs', 'visit');
const sharp = createRequire(join(process.cwd(), 'server', 'package.json'))('sharp') as (
  bytes: Uint8Array,
) => { png(options: object): { toBuffer(): Promise<Uint8Array> } };
mkdirSync(folder, { recursive: true });

const browser = await launch();
const phone = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true };
const open = async (options: object, number?: string) => {
  const context = await browser.newContext({
    ...options,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  if (number) {
    await page.goto(`${address}/dang-nhap`);
    await page.getByLabel('Số điện thoại').fill(number);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Vào làm việc' }).click();
    await page.getByRole('button', { name: 'Để sau' }).click();
    await page.goto(`${address}/`);
  }
  return page;
};
const keep = async (page: Awaited<ReturnType<typeof open>>, name: string) => {
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete && image.naturalWidth > 0),
  );
  writeFileSync(
    join(folder, `${name}.png`),
    await sharp(await page.screenshot())
      .png({ palette: true, quality: 90 })
      .toBuffer(),
  );
  process.stdout.write(`${name}\n`);
};
/** Drawn, so that the pictures may be kept: the shape of the goods of the demo commune. */
const drawing = 'server/src/demo/pictures/chuoi-say.jpg';
const goods = existsSync(drawing) ? readFileSync(drawing) : drawnJpeg(basket(1), 2400, 2000);

const lan = await open(phone, '0900000001');
const end = await playWholeVisit(
  lan,
  address,
  {
    headName: 'Lò Thị Thắm',
    called: 'cô Thắm',
    sells: 'Chuối tây sấy dẻo',
    account: '0000000000123',
    ownerName: 'LO THI THAM',
    photos: [
      { name: 'toan-canh.jpg', bytes: goods },
      { name: 'can-canh.jpg', bytes: drawnJpeg(basket(0.9), 2400, 2000) },
      { name: 'nguoi-lam.jpg', bytes: drawnJpeg(basket(0.8), 2000, 1500) },
    ],
  },
  {
    look: (name) => keep(lan, name),
    cutSignal: () => lan.context().setOffline(true),
    bringSignal: () => lan.context().setOffline(false),
  },
);
const buyer = await open(phone);
// The pictures are made while the mentor goes on; a buyer who comes later sees them.
do await buyer.goto(address + end.publicPath);
while ((await buyer.locator('picture').count()) === 0);
await keep(buyer, '21-trang-hang');
const hoa = await open({ viewport: { width: 1280, height: 800 } }, '0900000004');
await hoa.getByRole('heading', { name: 'Xã Hồng Vân' }).waitFor();
await hoa.waitForLoadState('networkidle');
await keep(hoa, '22-tong-quan');
await hoa.goto(`${address}/so-lieu?rows=online&q=${encodeURIComponent('Lò Thị Thắm')}`);
await hoa
  .getByRole('row', { name: /Lò Thị Thắm/ })
  .first()
  .waitFor();
await keep(hoa, '23-ho-nao-voi-ai');
await browser.close();
