// node scripts/take-screens.mjs [address]: pictures of the screens into docs/screens, from a
// running server with the demo commune.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowser, giveUp, root, say } from './lib/setup.mjs';

process.chdir(root);
const address = process.argv[2] ?? 'http://localhost:8080';
const folder = join('docs', 'screens');
const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
const sharp = createRequire(join(root, 'server', 'package.json'))('sharp');
const executablePath =
  findBrowser() ?? giveUp('Chromium is needed to take pictures: install it, or set CHROME_PATH.');
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(folder, { recursive: true });

/** Invented people of the demo commune; see `server/src/demo`. */
const password = 'len-san-demo-2026';
const phone = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true };
const desk = { viewport: { width: 1280, height: 800 } };
const made = new Map();

async function open(options, enter) {
  const context = await browser.newContext({
    ...options,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  if (enter) await enter(page);
  return page;
}
const withPassword = (number) => async (page) => {
  await page.goto(`${address}/dang-nhap`);
  await page.getByLabel('Số điện thoại').fill(number);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Vào làm việc' }).click();
  await page.getByRole('button', { name: 'Để sau' }).click();
};
const withCard = async (page) => {
  await page.goto(`${address}/the#demo-the-nha-bac-Binh0`);
  for (const digit of '246813')
    await page.getByRole('button', { name: `Số ${digit}`, exact: true }).click();
};
/** One picture, once nothing is being fetched or drawn any more. */
async function take(page, name, path, before) {
  await page.goto(address + path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"]') === null &&
      [...document.images].every((image) => image.complete),
  );
  if (before) await before(page);
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 8 })
    .toBuffer();
  writeFileSync(join(folder, `${name}.png`), picture);
  made.set(name, picture);
  say(name);
}
const first = (page, pattern) =>
  page.evaluate(
    (source) =>
      [...document.querySelectorAll('a[href]')]
        .map((link) => new URL(link.href).pathname)
        .find((path) => new RegExp(source).test(path)),
    pattern,
  );

const lan = await open(phone, withPassword('0900000001'));
await take(lan, 'mentor-hom-nay', '/');
await take(lan, 'mentor-cac-ho', '/ho');
await take(lan, 'mentor-ho', '/ho/dh1');
await take(lan, 'mentor-ho-moi', '/ho/moi');
await take(lan, 'mentor-ghi-tham', '/ho/dh1/tham');
await take(lan, 'mentor-dong-y', '/ho/dh1/dong-y');
await take(lan, 'mentor-cot-moc', '/ho/dh1/moc');
await take(lan, 'mentor-the', '/ho/dh1/the');
await take(lan, 'mentor-tin', '/ho/dh1/tin');
const listing = await first(lan, '^/ho/dh1/tin/(?!moi)[^/]+$');
await take(lan, 'mentor-dang-ban', listing);
await take(lan, 'mentor-kenh-facebook', `${listing}/kenh/facebook`);
await take(lan, 'mentor-lay-anh', `${listing}/anh`);
await take(lan, 'mentor-kich-ban', listing.replace('/tin/', '/kich-ban/'));
await take(lan, 'mentor-nhan-tien', '/ho/dh1/nhan-tien');
const stand = await first(lan, '/nhan-tien/[^/]+/bang$');
if (stand)
  await take(lan, 'mentor-bang-ma', stand, (page) => page.locator('.stand-shown svg').waitFor());
await take(lan, 'mentor-kiem-tra-ma', '/ho/dh1/kiem-tra-ma');
await take(lan, 'mentor-cho-gui', '/cho-gui');
await take(lan, 'mentor-bai-hoc', '/hoc');
await take(lan, 'mentor-mot-bai', '/hoc/payment');
await take(lan, 'mentor-toi', '/toi');
await take(lan, 'mentor-to', '/to');
await lan.setViewportSize({ width: 780, height: 360 });
await take(lan, 'mentor-nhac-chu', `${listing.replace('/tin/', '/kich-ban/')}/doc`);

const binh = await open(phone, withCard);
await binh.getByRole('heading', { name: /Chào/ }).waitFor();
await take(binh, 'ho-nha-toi', '/');
await take(binh, 'ho-hang-cua-toi', '/hang-cua-toi');
await take(binh, 'ho-ma-nhan-tien', '/ma-nhan-tien');
await take(binh, 'ho-don-hang', '/don-hang');
const order = await first(binh, '^/ho/dh1/don-hang/dh1d');
if (order) await take(binh, 'ho-ma-cho-don', order);
await take(binh, 'ho-tien-da-vao', '/ho/dh1/don-hang/tien-vao');
await take(binh, 'ho-dong-y', '/nha/dong-y');
await take(binh, 'ho-du-lieu', '/nha/du-lieu');

const hoa = await open(desk, withPassword('0900000004'));
await take(hoa, 'xa-tong-quan', '/');
await take(hoa, 'xa-cac-thon', '/thon');
await take(hoa, 'xa-ho-len-mang', '/so-lieu?rows=online');
await take(hoa, 'xa-nguoi-huong-dan', '/nguoi');
await take(hoa, 'xa-xem-lai', '/xem-lai');
await take(hoa, 'xa-hoi-lai', '/hoi-lai');
await take(hoa, 'xa-may-chua-gui', '/may-chua-gui');
await take(hoa, 'xa-bao-cao', '/bao-cao');
await take(hoa, 'xa-dan-danh-sach', '/nhap');

const buyer = await open(phone);
await take(buyer, 'vao-lam-viec', '/dang-nhap');
await lan.goto(address + listing);
const page = await lan.getByRole('link', { name: 'Mở trang' }).getAttribute('href');
if (page) {
  await take(buyer, 'khach-trang-hang', new URL(page, address).pathname);
  const shop = await first(buyer, '^/g/');
  if (shop) await take(buyer, 'khach-gian-hang', shop);
}
await browser.close();

// The picture of the README: four phones side by side.
const four = ['mentor-hom-nay', 'mentor-ho', 'mentor-dang-ban', 'mentor-bang-ma']
  .map((name) => made.get(name))
  .filter(Boolean);
const overview = await sharp({
  create: { width: 24 + four.length * 384, height: 828, channels: 3, background: '#DDD0B7' },
})
  .composite(four.map((input, place) => ({ input, left: 24 + place * 384, top: 24 })))
  .png({ palette: true, quality: 90 })
  .toBuffer();
writeFileSync(join(folder, 'overview.png'), overview);

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.png') && name !== 'overview.png')
  .toSorted();
const groups = [
  ['mentor-', 'The mentor'],
  ['ho-', 'The household'],
  ['xa-', 'The commune’s desk'],
  ['khach-', 'The buyer'],
  ['vao-', 'The door'],
];
const table = (prefix) =>
  names
    .filter((name) => name.startsWith(prefix))
    .map(
      (name) =>
        `<img src="${name}" width="${prefix === 'xa-' ? 560 : 220}" alt="${name.replace('.png', '')}">`,
    )
    .join('\n');
writeFileSync(
  join(folder, 'README.md'),
  `# Screens\nTaken from the demo commune by \`npm run screens\`, at 360 × 780 and 1280 × 800. All people, figures and accounts are invented.\n\n${groups.map(([prefix, title]) => `## ${title}\n${table(prefix)}\n`).join('\n')}`,
);
