import type { ContactWay } from '@lensan/household';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../http/app.ts';
import { storefrontRoutes } from './storefront.routes.ts';
import { safeJson } from './pages/structured-data.ts';
import { banana } from '@lensan/listing/testing-samples.ts';
import { insertVillage } from '../places/places.repository.ts';
import { places } from '../../../../tests/support/people.ts';
import { binh, lan, makeListings, type Shop } from '../listings/testing/shop.ts';

const open = (shop: Shop, payee: string | null = null) => {
  const app = createApp(shop, { readActor: async () => null, checkAnswers: true });
  storefrontRoutes(app, shop, { payeeName: async () => payee });
  return async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.hono.request(path, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
};
const codeOf = async (shop: Shop) => (await shop.listing()).publicCode ?? '';
const page = async (shop: Shop, payee: string | null = null) =>
  open(shop, payee)('/p/' + (await codeOf(shop)));
const dataOf = (text: string): Record<string, unknown> =>
  JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}',
  ) as Record<string, unknown>;
const metaOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<meta property="([^"]+)" content="([^"]*)">/g)].map((match) => [
      match[1],
      match[2],
    ]),
  );

describe('the page of a listing', () => {
  it('shows name, price and the facts the household told', async () => {
    const shop = await makeListings();
    await shop.published();
    const { status, text } = await page(shop);
    expect(status).toBe(200);
    for (const part of [
      'Chuối tây sấy dẻo Yên Hòa – túi 250 g',
      '65.000\u00a0đ',
      'một túi',
      'còn hàng',
      'sấy đến khi dẻo',
      'Thành phần',
      'Nhà bác Bình',
      '/g/',
    ])
      expect(text).toContain(part);
  });
  it('shows nothing of the household that it did not agree to publish', async () => {
    const shop = await makeListings();
    await shop.published();
    const { text } = await page(shop);
    for (const hidden of ['0900000123', 'Trần Văn', 'Xóm 3', 'thôn Đông', 'hbinh'])
      expect(text).not.toContain(hidden);
  });
  it('shows telephone, Zalo and address once they are agreed to', async () => {
    const shop = await makeListings({
      showPhone: true,
      showZalo: true,
      showAddress: 'full',
      shopName: 'Chuối nhà Bình',
    });
    await shop.published();
    const { text } = await page(shop);
    for (const part of [
      'href="tel:0900000123"',
      'https://zalo.me/0900000123',
      'Xóm 3, thôn Đông',
      'Chuối nhà Bình',
    ])
      expect(text).toContain(part);
  });
  it('repeats the name the bank shows where money is spoken of', async () => {
    const shop = await makeListings();
    await shop.published();
    expect((await page(shop, 'TRAN VAN BINH')).text).toContain(
      'Chuyển khoản chỉ đúng tên TRAN VAN BINH',
    );
    expect((await page(shop)).text).not.toContain('Chuyển khoản');
  });
  it('prints no price that the household has not confirmed', async () => {
    const shop = await makeListings();
    await shop.published();
    const { version } = await shop.listing();
    await shop.done(
      lan,
      'listing.save',
      shop.save({ facts: { ...shop.banana, priceDong: 70_000 }, changed: ['facts.priceDong'] }),
      { base: version },
    );
    const { text } = await page(shop);
    expect(text).toContain('Hỏi giá');
    expect(text).not.toContain('Gọi');
    expect(text).not.toMatch(/70\.000|65\.000|70000|180\.000/);
    expect(dataOf(text)['offers']).toBeUndefined();
  });
  it('carries schema.org and Open Graph data with the required fields, and a JPEG picture', async () => {
    const shop = await makeListings();
    await shop.published();
    const { text } = await page(shop);
    const url = 'http://localhost:8080/p/' + (await codeOf(shop));
    expect(dataOf(text)).toMatchObject({
      '@type': 'Product',
      name: 'Chuối tây sấy dẻo Yên Hòa – túi 250 g',
      url,
      offers: { price: 65_000, priceCurrency: 'VND', availability: 'https://schema.org/InStock' },
    });
    expect(metaOf(text)).toMatchObject({
      'og:type': 'product',
      'og:url': url,
      'og:locale': 'vi_VN',
      'product:price:amount': '65000',
      'product:price:currency': 'VND',
    });
    expect(metaOf(text)['og:image']).toMatch(/^http:\/\/localhost:8080\/anh\/[0-9a-f]{64}\.jpg$/);
  });
  it('says as much of where the household lives as it chose, from the register', async () => {
    const told: string[] = [];
    for (const showAddress of ['commune', 'village', 'full'] as const) {
      const shop = await makeListings({ showAddress });
      await shop.database.write((tx) =>
        insertVillage(
          tx,
          places.villageId,
          { code: '10210', path: places.commune },
          { name: 'Cổ Trại', kind: 'thon', coverage: 'good' },
          0,
        ),
      );
      await shop.published({
        facts: { ...banana, origin: { place: null, commune: 'xã Khác', province: 'Nơi khác' } },
      });
      told.push(/<h2>Người làm<\/h2><p>([^<]*)/.exec((await page(shop)).text)?.[1] ?? '');
    }
    expect(told).toEqual([
      'Bác Bình, xã Hồng Vân, Hà Nội.',
      'Bác Bình, Cổ Trại, xã Hồng Vân, Hà Nội.',
      'Bác Bình, Xóm 3, thôn Đông, Cổ Trại, xã Hồng Vân, Hà Nội.',
    ]);
  });
  it('a place to stay is told room by room', async () => {
    const shop = await makeListings({ showPhone: true });
    await shop.published({ facts: shop.homestay }, [450_000, 150_000, 130_000]);
    const { text } = await page(shop);
    for (const part of [
      'Phòng riêng',
      '450.000\u00a0đ',
      'Sàn chung',
      '8 chỗ',
      'Có ăn sáng',
      '14:00',
      'khai báo lưu trú',
      'Gọi đặt',
    ])
      expect(text).toContain(part);
    expect(dataOf(text)).toMatchObject({
      '@type': 'LodgingBusiness',
      address: { addressRegion: 'Tuyên Quang' },
      telephone: '0900000123',
      priceRange: '150.000 đ – 450.000 đ',
      checkinTime: '14:00',
    });
  });
  it('says sold out', async () => {
    const shop = await makeListings();
    await shop.published();
    await shop.done(binh, 'listing.set_stock', { id: 'l1', inStock: false });
    const { text } = await page(shop);
    expect(text).toContain('hết hàng');
    expect(dataOf(text)).toMatchObject({
      offers: { availability: 'https://schema.org/OutOfStock' },
    });
  });
  it('runs nothing, frames nothing, and is answered 304 while nothing changed', async () => {
    const shop = await makeListings();
    await shop.published();
    const get = open(shop);
    const { text, headers } = await get('/p/' + (await codeOf(shop)));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(
      text.match(/<script(?! type="application\/ld\+json")|\son\w+=|<iframe|style="/g),
    ).toBeNull();
    expect(
      (await get('/p/' + (await codeOf(shop)), { 'if-none-match': headers.get('etag') ?? '' }))
        .status,
    ).toBe(304);
    expect(Buffer.byteLength(text)).toBeLessThan(14 * 1024);
  });
  it('a page unknown, hidden, of a withdrawn consent or of a draft is gone, all alike and in plain words', async () => {
    const shop = await makeListings();
    await shop.published();
    const get = open(shop);
    const code = await codeOf(shop);
    const unknown = await get('/p/' + 'x'.repeat(17));
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=UTF-8',
    ]);
    expect(unknown.text).toContain('Trang này không còn');
    await shop.done(binh, 'listing.hide', { id: 'l1' });
    expect((await get('/p/' + code)).text).toBe(unknown.text);
    await shop.done(binh, 'listing.publish', { id: 'l1', confirmedPricesDong: [65_000, 180_000] });
    expect((await get('/p/' + code)).status).toBe(200);
    await shop.consent('withdrawn');
    expect((await get('/p/' + code)).text).toBe(unknown.text);
    expect((await get('/p/' + '%00<script>'.repeat(9))).status).toBe(404);
  });
});

describe('the page of a household', () => {
  it('lists what is published and how to pay, and is gone without consent', async () => {
    const shop = await makeListings();
    await shop.published();
    const get = open(shop, 'TRAN VAN BINH');
    const code = (await shop.listing()).storefrontCode ?? '';
    const { status, text } = await get('/g/' + code);
    expect(status).toBe(200);
    for (const part of [
      'Hàng đang có',
      'Chuối tây sấy dẻo',
      'túi 250',
      '65.000',
      'TRAN VAN BINH',
      '/p/' + (await codeOf(shop)),
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('0900000123');
    await shop.consent('withdrawn');
    expect((await get('/g/' + code)).status).toBe(404);
  });
});

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '{{constructor}}',
  '${7*7}',
  'javascript:alert(1)',
  '" onmouseover="alert(1)',
  '<style>*{display:none}</style>',
  '</style><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u2028alert(1)\u2029',
  '<a href="javascript:alert(1)">x</a>',
];

describe('text that tries to become markup', () => {
  it.each(attacks)('%s stays text', async (attack) => {
    const shop = await makeListings({ shopName: attack.slice(0, 80), showAddress: 'full' });
    const facts = {
      ...shop.banana,
      name: 'Chuối ' + attack,
      making: attack,
      taste: attack,
      maker: attack,
      ingredients: attack,
      origin: { place: attack.slice(0, 60), commune: attack.slice(0, 60), province: null },
      ocop: { stars: 4 as const, decision: attack.slice(0, 80), validUntil: '2028-01-01' },
    };
    await shop.published({
      facts,
      title: attack + ' Chuối',
      description: attack + ' chuối sấy dẻo.',
    });
    const get = open(shop, attack);
    for (const path of [
      '/p/' + (await codeOf(shop)),
      '/g/' + ((await shop.listing()).storefrontCode ?? ''),
    ]) {
      const { status, text } = await get(path);
      expect(status).toBe(200);
      const markup = text
        .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
        .replace(/<style>[^<]*<\/style>/, '');
      // Quoted values and text are taken away: what is left is markup, and none of it came from the
      // household.
      const tags = [...markup.matchAll(/<[^>]*>/g)].map((match) =>
        match[0].replace(/"[^"]*"/g, '""'),
      );
      expect(
        tags.filter((tag) =>
          /^<(script|style|iframe|object|svg\/|a href="javascript)|\son[a-z]+\s*=|onerror/i.test(
            tag,
          ),
        ),
      ).toEqual([]);
      expect(
        [...markup.matchAll(/(?:href|src)="([^"]*)"/g)].filter(
          (match) => !/^(\/|https?:\/\/|tel:)/.test(match[1] ?? ''),
        ),
      ).toEqual([]);
      expect(text.match(/<script/g)?.length ?? 0).toBe(path.startsWith('/p/') ? 1 : 0);
    }
  });
  it('JSON inside a page ends no element and no line', () => {
    const text = safeJson({ name: attacks.join(' ') });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({ name: attacks.join(' ') });
  });
});

describe('a way to buy', () => {
  const chosen = async (way: ContactWay) => {
    const shop = await makeListings();
    await shop.published();
    await shop.done(binh, 'household.choose_contact', {
      id: places.householdId,
      way,
      evidence: 'own_device',
    });
    const { publicCode, storefrontCode } = await shop.listing();
    const ask = open(shop);
    const pages = [await ask(`/p/${publicCode}`), await ask(`/g/${storefrontCode}`)];
    return pages.map(({ text }) => text);
  };
  it('stands on page and shop as the household chose it, and no step is printed that it does not offer', async () => {
    for (const text of await chosen('call')) {
      expect(text).toContain('tel:0900000123');
      expect(text).not.toMatch(/zalo\.me|nhắn cho/);
    }
    for (const text of await chosen('call_and_message')) {
      expect(text).toContain('tel:0900000123');
      expect(text).toContain('https://zalo.me/0900000123');
    }
    for (const text of await chosen('link_only')) {
      expect(text).not.toMatch(/tel:|zalo\.me|0900000123|Gọi/);
      expect(text).toContain('Muốn mua thì hỏi người đã gửi đường dẫn này.');
    }
  });
});
