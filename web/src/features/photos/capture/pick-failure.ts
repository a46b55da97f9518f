import type { HeaderResult, PhotoHeader } from '@lensan/photo';

/**
 * Why a picked file is no picture for us; each has a sentence that says what to do
 * (`photos.pick.*`).
 */
export type PickFailure =
  | 'empty'
  | 'not_an_image'
  | 'format_not_allowed'
  | 'heic_unreadable'
  | 'cut_off'
  | 'corrupt'
  | 'too_many_pixels'
  | 'no_memory'
  | 'no_space';

/**
 * More than the largest phone cameras give; a picture of that size would close the app on a phone
 * with 2 GB.
 */
export const mostPixels = 120_000_000;

/** What can be told from the first bytes alone, before a decoder gets to see the file. */
export function failureOfFile(result: HeaderResult): PickFailure | null {
  if (!result.ok) return result.problem;
  const { format, widthPx, heightPx, cutOff } = result.header;
  // AVIF and HEIC keep their size in boxes we read best-effort: their decoder has the last word.
  if (format !== 'heic' && format !== 'avif' && (widthPx <= 0 || heightPx <= 0))
    return cutOff ? 'cut_off' : 'corrupt';
  if (widthPx * heightPx > mostPixels) return 'too_many_pixels';
  // Browsers draw what is there of a cut-off file and leave the rest grey.
  return cutOff ? 'cut_off' : null;
}

/** The decoder gave up: what that means for this kind of file. */
export const failureOfDecoding = (header: Pick<PhotoHeader, 'format' | 'cutOff'>): PickFailure =>
  header.format === 'heic' ? 'heic_unreadable' : header.cutOff ? 'cut_off' : 'corrupt';
