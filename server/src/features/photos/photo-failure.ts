import type { PhotoFailureCode } from '@lensan/contract';
import type { PhotoHeader } from '@lensan/photo';

/** A file that cannot become a picture. The code is what the person reads a sentence for. */
export class PhotoFailure extends Error {
  constructor(
    readonly code: PhotoFailureCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'PhotoFailure';
  }
}

/**
 * 50 MP: the largest a phone camera gives by default; beyond it memory of a small server is at
 * risk.
 */
export const MAX_PIXELS = 50_000_000;
/** AVIF is dear to decode: 20 MP in 10 bits took 566 MB. */
export const MAX_AVIF_PIXELS = 25_000_000;

/** Refuses by the header alone what would only waste a decoder's time. */
export function failureOfHeader(
  header: PhotoHeader,
  options: { heic: boolean },
): PhotoFailureCode | null {
  if (header.widthPx <= 0 || header.heightPx <= 0) return 'photo.corrupt';
  if (header.widthPx * header.heightPx > (header.format === 'avif' ? MAX_AVIF_PIXELS : MAX_PIXELS))
    return 'photo.too_many_pixels';
  if (header.format === 'heic' && !options.heic) return 'photo.heic_unreadable';
  return null;
}

/** Puts a decoder's complaint under one of our codes. */
export function failureOfDecoder(error: unknown, header: PhotoHeader): PhotoFailureCode {
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit/i.test(message)) return 'photo.too_many_pixels';
  if (header.format === 'heic') return 'photo.heic_unreadable';
  if (header.cutOff || /premature end|unexpected end|truncat/i.test(message))
    return 'photo.cut_off';
  return 'photo.corrupt';
}
