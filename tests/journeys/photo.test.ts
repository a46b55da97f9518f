import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { banana } from '@lensan/listing/testing-samples.ts';
import { readHeader } from '@lensan/photo';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basket, drawnJpeg, withExif } from '../../web/browser/photo-files.ts';
import { places } from '../support/people.ts';
import {
  axeFindings,
  draftOnPhone,
  launch,
  overflowPx,
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
let folder: string;
beforeAll(async () => {
  browser = await launch();
  // A decoder as an installation may name one: it writes the picture that the HEIC would hold.
  folder = await mkdtemp(join(tmpdir(), 'len-san-journey-heic-'));
  await writeFile(join(folder, 'picture.jpg'), withExif(drawnJpeg(basket(1), 2400, 1800), 1));
  await writeFile(
    join(folder, 'decoder.mjs'),
    `import { copyFileSync } from 'node:fs';\ncopyFileSync(${JSON.stringify(join(folder, 'picture.jpg'))}, process.argv[3]);`,
  );
  server = await startServer({ heicDecoder: `${process.execPath} ${join(folder, 'decoder.mjs')}` });
  await server.play('lan', 'household.register', {
    id: 'hbinh',
    villageId: places.villageId,
    kind: 'farm',
    headName: 'Trần Văn Bình',
    addressAs: 'bac',
    addressLine: 'Xóm 3',
    sells: 'Chuối tây sấy dẻo',
    device: 'smart',
    isPriority: false,
    assignmentId: 'abinh',
  });
  for (const purpose of ['K1', 'K2', 'K3'] as const)
    await server.play('lan', 'consent.record', {
      id: `cbinh${purpose.toLowerCase()}`,
      householdId: 'hbinh',
      purpose,
      decision: 'given',
      textVersion: `${purpose}/2026-11-1`,
      evidence: 'handed_over',
      wasReadAloud: true,
      answeredBy: 'head',
      seen: null,
    });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  phone = await takePhone(browser);
});
afterEach(() => phone.close());

/** Real photographs where the folder is present, drawn ones elsewhere. Both carry a position. */
const photographs = join(import.meta.dirname, '../../../shared/photos');
const photograph = (name: string) =>
  existsSync(join(photographs, name)) ? readFile(join(photographs, name)) : null;
const dark = async () =>
  (await photograph('phone-12mp-night-shop.jpg')) ??
  withExif(drawnJpeg(basket(0.22), 4000, 3000), 1);
const bright = async () =>
  (await photograph('phone-12mp-table-top.jpg')) ?? withExif(drawnJpeg(basket(1), 4000, 3000), 6);
const close = () => withExif(drawnJpeg(basket(0.9), 2400, 2000), 1);

const camera = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file][capture]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
/** No finding of axe up to AAA, nothing to press below 48 px, no sideways scroll. */
const isInOrder = async (page: Page) => ({
  axe: await axeFindings(page),
  small: await smallTargets(page),
  overflow: await overflowPx(page),
});
const inOrder = { axe: [], small: [], overflow: 0 };

describe('from a cheap phone’s bad picture to the product page', () => {
  it('a dark picture gets advice, is taken again, is mended, becomes the main photo and stands on the page in the right sizes', async () => {
    const { page, context } = phone;
    await signIn(phone, server, 'lan', '/ho/hbinh/tin/moi');
    await page.getByRole('heading', { name: 'Chụp ba ảnh là bán được' }).waitFor();
    expect(await isInOrder(page)).toEqual(inOrder);
    const listingId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    // At the table, without signal.
    await worksOffline(page);
    await context.setOffline(true);
    await camera(page, 'hoa-don.jpg', Buffer.from('%PDF-1.7 hóa đơn'));
    await page.getByText('Tệp này không phải ảnh').waitFor();
    await camera(page, 'toi.jpg', await dark());
    await page.getByText('– đã sửa.').waitFor();
    await page.getByText('Lúc chụp').waitFor();
    expect(await page.getByText('Tệp này không phải ảnh').count()).toBe(0);
    expect(await isInOrder(page)).toEqual(inOrder);
    // The app is closed and opened: the picture on the table is still there.
    await expect
      .poll(
        async () =>
          (await draftOnPhone<{ waiting: unknown[] }>(page, 'lan', `photos-${listingId}`))?.waiting
            .length,
        { timeout: 15_000 },
      )
      .toBe(1);
    await page.reload();
    await page.getByText('– đã sửa.').waitFor();
    await page.getByRole('button', { name: 'Chụp lại' }).click();
    await camera(page, 'sang.jpg', await bright());
    await page.getByText('Ảnh rõ, đủ sáng.').waitFor();
    await page.getByRole('button', { name: 'Dùng ảnh này' }).click();
    await page.getByRole('heading', { name: 'Có 1 ảnh rồi' }).waitFor();
    await page.getByText('Còn trong máy, chờ gửi').waitFor();
    await camera(page, 'can-canh.jpg', close());
    await page.getByRole('button', { name: 'Dùng ảnh này' }).click();
    await page.getByRole('heading', { name: 'Có 2 ảnh rồi' }).waitFor();
    expect(await isInOrder(page)).toEqual(inOrder);

    // The close-up shall be the main one; its left upper corner matters.
    await page.getByRole('button', { name: /^Ảnh 2:/ }).click();
    await page.getByRole('link', { name: 'Sửa ảnh' }).click();
    await page.getByRole('button', { name: 'phía trên, bên trái' }).waitFor();
    await page.getByRole('button', { name: 'phía trên, bên trái' }).press('Enter');
    await page.getByRole('button', { name: 'Đặt làm ảnh chính' }).click();
    await page.getByText('Ảnh chính').first().waitFor();
    expect(await isInOrder(page)).toEqual(inOrder);
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('heading', { name: 'Có 2 ảnh rồi' }).waitFor();

    // Signal again: words first, then the pictures; the server makes every size.
    await context.setOffline(false);
    for (const which of [/^Ảnh 1:/, /^Ảnh 2:/]) {
      await page.getByRole('button', { name: which }).click();
      await page.getByText('Đã gửi, đủ cỡ cho các kênh').waitFor({ timeout: 90_000 });
    }
    await server.play('lan', 'listing.save', {
      id: listingId,
      householdId: 'hbinh',
      title: null,
      description: null,
      facts: banana,
      step: 7,
    });
    await server.play('lan', 'household.choose_contact', {
      id: 'hbinh',
      way: 'link_only',
      evidence: 'handed_over',
    });
    await server.play('lan', 'listing.publish', {
      id: listingId,
      confirmedPricesDong: [
        banana.priceDong ?? 0,
        ...(banana.bundle ? [banana.bundle.priceDong] : []),
      ],
    });
    const { rows } = await server.services.database.client.execute({
      sql: 'select public_code as code from listings where id = ?',
      args: [listingId],
    });
    const address = `${server.url}/p/${String(rows[0]?.['code'])}`;

    const shop = await takePhone(browser);
    await shop.page.goto(address);
    const pictures = shop.page.locator('picture');
    await pictures.first().waitFor();
    expect(await pictures.count()).toBe(2);
    const sources = await pictures
      .first()
      .locator('source')
      .evaluateAll((all) =>
        all.map((source) => ({
          type: source.getAttribute('type'),
          widths: (source.getAttribute('srcset') ?? '')
            .split(',')
            .map((part) => part.trim().split(' ')[1]),
        })),
      );
    expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    for (const { widths } of sources) expect(widths.toSorted()).toEqual(['1280w', '320w', '640w']);
    const shown = await pictures
      .first()
      .locator('img')
      .evaluate((image: HTMLImageElement) =>
        image.decode().then(() => ({ width: image.naturalWidth, src: image.currentSrc })),
      );
    expect(shown.width).toBeGreaterThan(0);
    await shop.close();

    // The main photo is the close-up (6:5, the other is 4:3), its channel picture square and small,
    // and nothing tells where it was taken.
    const photos = await server.services.database.client.execute({
      sql: 'select is_main as main, width_px as width, height_px as height, focal, versions from photos where listing_id = ? and deleted_at is null',
      args: [listingId],
    });
    const main = photos.rows.find((row) => row['main'] === 1);
    expect(Number(main?.['width']) / Number(main?.['height'])).toBeCloseTo(1.2);
    const versions = JSON.parse(String(main?.['versions'])) as {
      sha256: string;
      channel: string;
      format: string;
      widthPx: number;
      heightPx: number;
      bytes: number;
    }[];
    const shopee = versions.find((version) => version.channel === 'shopee');
    expect(shopee).toMatchObject({ widthPx: 1024, heightPx: 1024, format: 'jpg' });
    expect(shopee?.bytes).toBeLessThan(1_000_000);
    for (const version of versions) {
      const file = await server.services.blobs.get(version.sha256);
      expect(readHeader(file ?? new Uint8Array()), version.channel).toMatchObject({
        ok: true,
        header: { hasGps: false, hasCamera: false },
      });
    }
  }, 300_000);

  it('pictures are handed out in the shape of each channel, and a photo taken out by mistake comes back with one press', async () => {
    const { page } = phone;
    await signIn(phone, server, 'lan', '/ho/hbinh/tin');
    await page.getByRole('link', { name: /Chuối/ }).first().click();
    await page.waitForURL(/\/tin\/[^/]+$/);
    const listing = new URL(page.url()).pathname;
    await page.goto(`${server.url}${listing}/anh`);
    await page.getByText('Shopee không cho chữ').waitFor();
    await page.getByRole('button', { name: 'Gửi 2 ảnh' }).waitFor();
    const sizes = await page
      .locator('.made img')
      .evaluateAll((all) =>
        Promise.all(
          all.map((image) =>
            (image as HTMLImageElement)
              .decode()
              .then(() => [
                (image as HTMLImageElement).naturalWidth,
                (image as HTMLImageElement).naturalHeight,
              ]),
          ),
        ),
      );
    expect(sizes).toEqual([
      [1024, 1024],
      [1024, 1024],
    ]);
    await page.getByRole('button', { name: 'Facebook, Zalo' }).click();
    await page.getByRole('checkbox', { name: 'Ghi giá lên ảnh' }).check();
    await page.getByRole('checkbox', { name: 'Ghép thành một ảnh' }).check();
    await page.getByText('Ảnh sẽ gửi').waitFor();
    expect(await page.locator('.made img').count()).toBe(1);
    expect(await isInOrder(page)).toEqual(inOrder);
    // Stars are offered only where a certificate is in force; this listing has none.
    expect(await page.getByText(/OCOP/).count()).toBe(0);

    await page.goto(server.url + listing);
    await page.getByRole('button', { name: 'Ảnh', exact: true }).click();
    await page.getByRole('link', { name: 'Sửa ảnh' }).click();
    await page.getByRole('button', { name: 'Bỏ ảnh này' }).click();
    await page.getByText('Đã bỏ ảnh này').waitFor();
    await page.getByRole('button', { name: 'Lấy lại' }).click();
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('heading', { name: 'Có 2 ảnh rồi' }).waitFor();
    await page.getByRole('link', { name: 'Sửa ảnh' }).click();
    await page.getByRole('button', { name: 'Bỏ ảnh này' }).click();
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('heading', { name: 'Có 1 ảnh rồi' }).waitFor();
  });

  it('a HEIC picture asks for another camera setting without signal, and is opened by a server that can with signal', async () => {
    const { page, context } = phone;
    const be32 = (value: number) => String.fromCharCode(0, 0, value >> 8, value & 255);
    const box = (kind: string, body: string) => `${be32(body.length + 8)}${kind}${body}`;
    const heic = Buffer.from(
      `${box('ftyp', 'heic\0\0\0\0mif1heic')}${box('meta', `\0\0\0\0${box('iprp', box('ipco', box('ispe', `\0\0\0\0${be32(2400)}${be32(1800)}`)))}`)}${box('mdat', 'pixels')}`,
      'latin1',
    );
    await signIn(phone, server, 'lan', '/ho/hbinh/tin/moi');
    await page.getByRole('heading', { name: 'Chụp ba ảnh là bán được' }).waitFor();
    await worksOffline(page);
    await context.setOffline(true);
    await camera(page, 'IMG_0001.HEIC', heic);
    await page.getByText('Máy chưa mở được ảnh HEIC').waitFor();
    await context.setOffline(false);
    await camera(page, 'IMG_0001.HEIC', heic);
    await page.getByText('Ảnh rõ, đủ sáng.').waitFor();
    expect(await page.getByText('Máy chưa mở được ảnh HEIC').count()).toBe(0);
    await page.getByRole('button', { name: 'Dùng ảnh này' }).click();
    await page.getByRole('heading', { name: 'Có 1 ảnh rồi' }).waitFor();
  });
});
