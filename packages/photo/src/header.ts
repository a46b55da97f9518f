import { readIsoHeader } from './header-iso.ts';
import { readJpegHeader } from './header-jpeg.ts';
import { readPngHeader, readWebpHeader } from './header-png-webp.ts';
import { indexOfText, latin, u8 } from './bytes.ts';
import type { SourceType } from './xmp.ts';

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

/** What a file says about itself before any pixel is decoded. */
export interface PhotoHeader {
  readonly format: PhotoFormat;
  /** As stored; `orientation` 5 to 8 swaps them. 0 when the header is damaged. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** EXIF 1 to 8; AVIF and HEIC turn themselves (irot), so theirs is 1. */
  readonly orientation: number;
  readonly hasGps: boolean;
  readonly hasCamera: boolean;
  readonly hasAlpha: boolean;
  readonly animated: boolean;
  /** 1 to 100 from the quantisation tables, or null when it is no JPEG. */
  readonly jpegQuality: number | null;
  readonly sourceType: SourceType | null;
  /** The file ends before its own end mark. */
  readonly cutOff: boolean;
}

/** Why a file is no picture for us. Same words as the codes of the API after `photo.`. */
export type HeaderProblem = 'empty' | 'not_an_image' | 'format_not_allowed';
export type HeaderResult =
  | { readonly ok: true; readonly header: PhotoHeader }
  | { readonly ok: false; readonly problem: HeaderProblem };

const good = (header: PhotoHeader): HeaderResult => ({ ok: true, header });
const bad = (problem: HeaderProblem): HeaderResult => ({ ok: false, problem });

/**
 * First bytes of pictures we know and do not take: GIF, BMP, TIFF twice, PSD, ICO, JPEG XL twice,
 * JPEG 2000.
 */
const refusedMarks = [
  'GIF8',
  'BM',
  'II*\0',
  'MM\0*',
  '8BPS',
  '\0\0\x01\0',
  '\xff\x0a',
  '\0\0\0\x0cJXL ',
  '\0\0\0\x0cjP  ',
];

/** Known and refused, as against anything unknown, which is `not_an_image`. */
const isKnownButRefused = (bytes: Uint8Array): boolean => {
  const head = latin(bytes, 0, 12);
  return (
    refusedMarks.some((mark) => head.startsWith(mark)) ||
    /^[^]{4}ftyp(crx |qt {2}|mp4|isom)/.test(head) ||
    ((u8(bytes, 0) === 0x3c || /^\s*</.test(latin(bytes, 0, 64))) &&
      indexOfText(bytes, '<svg', 0, 1024) >= 0)
  );
};

/**
 * Reads format, size, orientation, JPEG quality and origin from the first bytes of a file (give it
 * the whole file: trailers and the end mark are looked at too). Never throws, whatever the bytes.
 * @example readHeader(bytes) // { ok: true, header: { format: 'jpeg', widthPx: 4032, heightPx: 3024, orientation: 6, … } }
 */
export function readHeader(bytes: Uint8Array): HeaderResult {
  if (bytes.length === 0) return bad('empty');
  if (u8(bytes, 0) === 0xff && u8(bytes, 1) === 0xd8 && u8(bytes, 2) === 0xff)
    return good(readJpegHeader(bytes));
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return good(readPngHeader(bytes));
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP')
    return good(readWebpHeader(bytes));
  if (latin(bytes, 4, 8) === 'ftyp') {
    const header = readIsoHeader(bytes);
    if (header) return good(header);
  }
  return bad(isKnownButRefused(bytes) ? 'format_not_allowed' : 'not_an_image');
}

/** Size after turning upright by the EXIF orientation. */
export const uprightSize = (
  header: Pick<PhotoHeader, 'widthPx' | 'heightPx' | 'orientation'>,
): { widthPx: number; heightPx: number } =>
  header.orientation >= 5
    ? { widthPx: header.heightPx, heightPx: header.widthPx }
    : { widthPx: header.widthPx, heightPx: header.heightPx };
