import { createCanvas } from '@napi-rs/canvas';
import { buildVietQr, institutions } from '@lensan/vietqr';
import {
  layoutStand,
  standWords,
  symbolMm,
  type StandContent,
  type StandSize,
} from '@lensan/vietqr/stand';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { drawable, measureText, missingLetters } from './stand-fonts.ts';
import { standFile } from './stand-files.ts';
import { drawSymbol, makeSymbol } from './symbol.ts';

const account = '0000000000123';
const payload = buildVietQr({ bin: '970405', account });
const content = (change: Partial<StandContent> = {}): StandContent => ({
  shopName: 'Nhà bác Bình',
  goods: 'Chuối tây sấy dẻo · Cá chạch kho',
  ocopStars: 4,
  ownerName: 'TRAN VAN BINH',
  bankName: 'Agribank',
  account,
  symbol: drawSymbol(payload),
  testedOn: '22/11/2026',
  shortCode: 'K7Q2',
  ...change,
});
const priced = () =>
  content({
    symbol: drawSymbol(
      buildVietQr({ bin: '970405', account, amountVnd: 65_000, memo: 'CHUOI TAY SAY DEO OCOP' }),
    ),
    ownerName: 'NGUYEN THI HONG NHUNG PHUONG THAO',
    shopName: 'Cơ sở sản xuất bánh khẩu sli Nà Giàng Cao Bằng',
    testedOn: null,
    amount: { figures: '65.000\u00a0đ', words: 'Sáu mươi lăm nghìn đồng' },
  });

async function openPdf(bytes: Uint8Array, dotsPerInch = 200) {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const text = (await page.getTextContent()).items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const canvasContext = canvas.getContext('2d') as never;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  const image = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return {
    widthMm: (width / 72) * 25.4,
    heightMm: (height / 72) * 25.4,
    text,
    pages: pdf.numPages,
    image: { width: canvas.width, height: canvas.height, data: new Uint8Array(image.data) },
  };
}

describe('the stand as a file', () => {
  test.each([
    ['a6', 105, 148],
    ['a5', 148, 210],
    ['sticker', 74, 105],
    ['sheet8', 297, 210],
    ['screen', 90, 160],
  ] as [StandSize, number, number][])(
    '%s is exactly %i × %i mm and at most 60 KB',
    async (size, width, height) => {
      const bytes = await standFile(size, 'pdf', content(), 0);
      expect(bytes.length).toBeLessThanOrEqual(60 * 1024);
      const page = await openPdf(bytes, 30);
      expect([page.widthMm, page.heightMm].map((mm) => Math.round(mm * 100) / 100)).toEqual([
        width,
        height,
      ]);
      expect(page.pages).toBe(1);
    },
  );

  test.each([
    ['a6', 'tested'],
    ['a5', 'tested'],
    ['sticker', 'tested'],
    ['a6', 'priced'],
    ['sticker', 'priced'],
  ] as [StandSize, string][])(
    'the code on %s (%s), printed at 200 dots an inch, pays the account',
    async (size, which) => {
      const printed = which === 'priced' ? priced() : content();
      const { image } = await openPdf(await standFile(size, 'pdf', printed, 0));
      expect(decodeQr(image)).toBe(
        which === 'priced'
          ? buildVietQr({
              bin: '970405',
              account,
              amountVnd: 65_000,
              memo: 'CHUOI TAY SAY DEO OCOP',
            })
          : payload,
      );
    },
  );

  test('its words come out as composed Vietnamese', async () => {
    const { text } = await openPdf(await standFile('a6', 'pdf', content(), 0), 30);
    for (const words of [
      'Nhà bác Bình',
      'Chuối tây sấy dẻo',
      'OCOP 4 sao',
      standWords.readName,
      'TRAN VAN BINH',
      'Agribank · 0000 0000 00123',
      'Mã thử ngày 22/11/2026',
      'K7Q2',
    ])
      expect(text).toContain(words);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('with a picture of the goods it is still at most 60 KB, and the code pays the account', async () => {
    const photo = await sharp({
      create: {
        width: 220,
        height: 220,
        channels: 3,
        background: '#B5651D',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .jpeg({ quality: 72 })
      .toBuffer();
    for (const size of ['a6', 'a5', 'sheet8'] as StandSize[]) {
      const bytes = await standFile(size, 'pdf', priced(), 0, photo);
      expect(bytes.length, size).toBeLessThanOrEqual(60 * 1024);
      expect(Buffer.from(bytes).toString('latin1')).toContain('/DCTDecode');
    }
    const { image } = await openPdf(await standFile('a6', 'pdf', content(), 0, photo));
    expect(decodeQr(image)).toBe(payload);
  });

  test('an untested account says so, a price stands there in words too, and nothing of a long name is cut', async () => {
    const { text } = await openPdf(await standFile('a6', 'pdf', priced(), 0), 30);
    expect(text).toContain(standWords.untested);
    expect(text).not.toContain(standWords.testedOn);
    expect(text).toContain('Sáu mươi lăm nghìn đồng');
    for (const word of ['NGUYEN', 'HONG', 'NHUNG', 'PHUONG', 'THAO', 'khẩu', 'Giàng', 'Bằng'])
      expect(text).toContain(word);
  });

  test('a picture has 300 dots an inch and its code reads', async () => {
    const png = await standFile('a6', 'png', content(), 0);
    expect(await sharp(png).metadata()).toMatchObject({
      width: 1240,
      height: 1748,
      density: 300,
      format: 'png',
    });
    const { data, info } = await sharp(png)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(decodeQr({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(
      payload,
    );
    const svg = new TextDecoder().decode(await standFile('a6', 'svg', content(), 0));
    expect(svg).toMatch(/^<svg [^>]*width="105mm" height="148mm"/);
    expect(svg).not.toMatch(/<text|https?:\/\/(?!www\.w3\.org)/);
  });
});

test('from payload to file nothing is asked of the network, not even the program of the second decoder', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: unknown) => {
    asked.push(String(address));
    throw new Error('no network');
  });
  try {
    const symbol = await makeSymbol(payload);
    for (const format of ['pdf', 'svg', 'png'] as const)
      expect((await standFile('a6', format, content({ symbol }), 0)).length).toBeGreaterThan(1000);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(asked).toEqual([]);
});

describe('the layout', () => {
  test.each(['a6', 'a5', 'sticker', 'screen', 'sheet8'] as StandSize[])(
    '%s keeps four clear modules round the code, in its full size, whatever is printed beside it',
    (size) => {
      for (const printed of [
        content(),
        priced(),
        { ...priced(), bankName: 'Ngân hàng Hợp tác xã Việt Nam' },
        { ...content(), ownerName: 'LO' },
      ]) {
        const whole = layoutStand(size, printed, measureText);
        // Of a sheet, the first of the eight: they are all alike.
        const drawing =
          size === 'sheet8'
            ? { w: 74.5, h: 105, shapes: whole.shapes.slice(0, whole.shapes.length / 8) }
            : whole;
        const code = drawing.shapes.find((shape) => shape.kind === 'path');
        if (code?.kind !== 'path') throw new Error('no code');
        const side = code.scale * printed.symbol.size,
          quiet = 4 * code.scale;
        expect(Math.abs(side - symbolMm(size))).toBeLessThan(0.01);
        expect(code.x - quiet).toBeGreaterThanOrEqual(0);
        for (const shape of drawing.shapes) {
          if (shape.kind !== 'text') continue;
          // Letters rise at most as high as their size over the base line and hang a quarter below
          // it.
          const isClear =
            shape.y + 0.25 * shape.size <= code.y - quiet + 0.01 ||
            shape.y - shape.size * 0.95 >= code.y + side + quiet - 0.8 * shape.size;
          expect(isClear, `${shape.text} at ${shape.y.toFixed(1)}`).toBe(true);
          const width = measureText(shape.text, shape.size, shape.weight);
          const left =
            shape.x - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(drawing.w);
          expect(shape.y).toBeLessThan(drawing.h);
        }
        const owner = drawing.shapes.filter(
          (shape) =>
            shape.kind === 'text' &&
            printed.ownerName.includes(shape.text) &&
            shape.weight === 'heavy',
        );
        const largest = Math.max(...owner.map((shape) => (shape.kind === 'text' ? shape.size : 0)));
        for (const shape of drawing.shapes)
          if (
            shape.kind === 'text' &&
            !owner.includes(shape) &&
            !shape.text.endsWith('đ') &&
            shape.weight !== 'heavy'
          )
            expect(shape.size).toBeLessThan(largest);
      }
    },
  );

  test('knows every Vietnamese letter, and shows the base letter of what the font lacks', () => {
    const letters =
      'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
    expect(missingLetters(letters + letters.toUpperCase() + '0123456789 ·–.,')).toEqual([]);
    expect(drawable('Y Ňga')).toMatch(/^Y [ŇN]ga$/);
    for (const { shortName } of institutions) expect(missingLetters(shortName)).toEqual([]);
  });
});
