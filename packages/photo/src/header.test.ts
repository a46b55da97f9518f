import { describe, expect, it } from 'vitest';
import { readHeader, uprightSize } from './header.ts';
import { jpegQuality } from './header-jpeg.ts';
import { readXmp, sourceTypeXmp } from './xmp.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const be16 = (value: number) => String.fromCharCode(value >> 8, value & 255);
const be32 = (value: number) => be16(value >>> 16) + be16(value & 0xffff);
const le32 = (value: number) =>
  [0, 8, 16, 24].map((shift) => String.fromCharCode((value >>> shift) & 255)).join('');

/** A TIFF block, big-endian, with the entries given, each one value of kind SHORT or LONG. */
function tiff(
  entries: readonly (readonly [tag: number, kind: 3 | 4, value: number])[],
  after = '',
): string {
  return `MM\0*${be32(8)}${be16(entries.length)}${entries.map(([tag, kind, value]) => be16(tag) + be16(kind) + be32(1) + (kind === 3 ? be16(value) + be16(0) : be32(value))).join('')}${be32(0)}${after}`;
}
const segment = (marker: number, body: string) =>
  `\xff${String.fromCharCode(marker)}${be16(body.length + 2)}${body}`;
const frame = (width: number, height: number) =>
  segment(0xc0, `\x08${be16(height)}${be16(width)}\x03\x01\x11\0\x02\x11\x01\x03\x11\x01`);
const jpeg = (...segments: string[]) =>
  latin(
    `\xff\xd8${segments.join('')}${segment(0xda, '\x03\x01\0\x02\0\x03\0\0\x3f\0')}\x12\x34\xff\xd9`,
  );
const exif = (block: string) => segment(0xe1, `Exif\0\0${block}`);
const header = (bytes: Uint8Array) => {
  const result = readHeader(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result.header;
};

describe('the header of a JPEG', () => {
  it('tells size, orientation and camera, whatever the order of its entries', () => {
    const block = tiff([
        [0x0112, 3, 6],
        [0x010f, 3, 77],
      ]),
      swapped = tiff([
        [0x0131, 3, 1],
        [0x0112, 3, 6],
      ]);
    expect(header(jpeg(exif(block), frame(4032, 3024)))).toMatchObject({
      format: 'jpeg',
      widthPx: 4032,
      heightPx: 3024,
      orientation: 6,
      cutOff: false,
    });
    expect(header(jpeg(exif(swapped), frame(8, 8))).orientation).toBe(6);
    expect(uprightSize(header(jpeg(exif(block), frame(4032, 3024))))).toEqual({
      widthPx: 3024,
      heightPx: 4032,
    });
  });
  it('takes an orientation that does not exist as upright', () => {
    expect(header(jpeg(exif(tiff([[0x0112, 3, 9]])), frame(8, 8))).orientation).toBe(1);
  });
  it('has a place when its GPS directory holds a position, and none when that is empty', () => {
    const gps = (degrees: number) => {
      const at = 8 + 2 + 12 + 4;
      const rationals = `${be32(degrees)}${be32(1)}${be32(0)}${be32(1)}${be32(0)}${be32(1)}`;
      return tiff(
        [[0x8825, 4, at]],
        `${be16(1)}${be16(2)}${be16(5)}${be32(3)}${be32(at + 18)}${be32(0)}${rationals}`,
      );
    };
    expect([
      header(jpeg(exif(gps(20)), frame(8, 8))).hasGps,
      header(jpeg(exif(gps(0)), frame(8, 8))).hasGps,
    ]).toEqual([true, false]);
  });
  it('is cut off without its end mark, and damaged without a frame', () => {
    const whole = jpeg(frame(8, 8));
    expect(header(whole.subarray(0, whole.length - 2)).cutOff).toBe(true);
    expect(header(jpeg())).toMatchObject({ widthPx: 0, heightPx: 0 });
  });
  it('tells its quality by the mean of its luma table, on the usual scale', () => {
    const table = (value: number) => segment(0xdb, `\0${String.fromCharCode(value).repeat(64)}`);
    // At quality 50 the standard table is used as it is; its mean is 57.6.
    expect(header(jpeg(table(58), frame(8, 8))).jpegQuality).toBe(50);
    expect([jpegQuality(57.625 / 5), jpegQuality(57.625 * 2.5), jpegQuality(57.625 * 50)]).toEqual([
      90, 20, 1,
    ]);
  });
});

describe('headers of other formats', () => {
  it('a PNG tells size and whether it can be seen through', () => {
    const chunk = (kind: string, body: string) => `${be32(body.length)}${kind}${body}\0\0\0\0`;
    const png = latin(
      `\x89PNG\r\n\x1a\n${chunk('IHDR', `${be32(640)}${be32(480)}\x08\x06\0\0\0`)}${chunk('eXIf', tiff([[0x0112, 3, 8]]))}${chunk('IEND', '')}`,
    );
    expect(header(png)).toMatchObject({
      format: 'png',
      widthPx: 640,
      heightPx: 480,
      hasAlpha: true,
      orientation: 8,
      cutOff: false,
    });
    expect(header(png.subarray(0, 40)).cutOff).toBe(true);
  });
  it('a WebP tells size, movement and transparency', () => {
    const body = `VP8X${le32(10)}\x12\0\0\0${le32(639).slice(0, 3)}${le32(479).slice(0, 3)}`;
    expect(header(latin(`RIFF${le32(body.length + 4)}WEBP${body}`))).toMatchObject({
      format: 'webp',
      widthPx: 640,
      heightPx: 480,
      animated: true,
      hasAlpha: true,
    });
  });
  it('an AVIF turned by a quarter tells the size that the eye sees, and HEIC is known as such', () => {
    const box = (kind: string, body: string) => `${be32(body.length + 8)}${kind}${body}`;
    const meta = box(
      'meta',
      `\0\0\0\0${box('iprp', box('ipco', box('ispe', `\0\0\0\0${be32(4000)}${be32(3000)}`) + box('ispe', `\0\0\0\0${be32(160)}${be32(120)}`) + box('irot', '\x01')))}`,
    );
    expect(header(latin(box('ftyp', 'avif\0\0\0\0mif1avif') + meta))).toMatchObject({
      format: 'avif',
      widthPx: 3000,
      heightPx: 4000,
      orientation: 1,
    });
    expect(header(latin(box('ftyp', 'heic\0\0\0\0mif1heic') + meta)).format).toBe('heic');
  });
  it.each([
    ['', 'empty'],
    ['GIF89a', 'format_not_allowed'],
    ['BM1234567890', 'format_not_allowed'],
    ['II*\0\x08\0\0\0', 'format_not_allowed'],
    ['\0\0\x01\0\x01\0', 'format_not_allowed'],
    ['\n<?xml version="1.0"?><svg xmlns="x"/>', 'format_not_allowed'],
    ['\0\0\0\x18ftypmp42', 'format_not_allowed'],
    ['%PDF-1.7', 'not_an_image'],
    ['<html><body>svg', 'not_an_image'],
    ['\0\0\0\0\0\0', 'not_an_image'],
  ])('%j is %s', (text, problem) => {
    expect(readHeader(latin(text))).toEqual({ ok: false, problem });
  });
});

describe('what XMP says', () => {
  it('is a place, or the mark of a generated picture, which is written back alone', () => {
    expect(readXmp('<x exif:GPSLatitude="20,58N"/>')).toEqual({ hasPlace: true, sourceType: null });
    expect(readXmp(sourceTypeXmp('trainedAlgorithmicMedia'))).toEqual({
      hasPlace: false,
      sourceType: 'trainedAlgorithmicMedia',
    });
    expect(
      readXmp('DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"')
        .sourceType,
    ).toBeNull();
  });
});
