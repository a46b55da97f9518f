import type { PhotoFinding, PhotoFindingCode } from '@lensan/contract';

/**
 * What a buyer minds most comes first: a blurred picture cannot be mended, grain is hardly seen.
 */
const order: readonly PhotoFindingCode[] = [
  'screenshot',
  'blurry',
  'low_resolution',
  'upscaled',
  'dark',
  'overexposed',
  'colour_cast',
  'duplicate',
  'tilted',
  'heavy_jpeg',
  'noisy',
];
const rank = (finding: PhotoFinding): number => order.indexOf(finding.code);

/** A line of advice: what was mended, or what a new photo would gain. */
export type AdviceLine =
  | { readonly kind: 'good'; readonly code: 'fine' | 'as_taken' }
  | { readonly kind: 'good'; readonly code: 'mended'; readonly what: readonly PhotoFindingCode[] }
  | {
      readonly kind: 'warn';
      readonly code: 'fault';
      readonly what: PhotoFindingCode;
      readonly otherPhotoId: string | undefined;
    }
  /** Mended as far as it goes; taken again in daylight it would show more. */
  | { readonly kind: 'warn'; readonly code: 'gain'; readonly what: PhotoFindingCode };

/**
 * So dark that the mended picture shows grain: a new one is worth the walk to the window. Half of
 * the limit.
 */
const isDeep = ({ code, value, limit }: PhotoFinding): boolean =>
  code === 'dark' && value < limit * 0.6;

/**
 * At most two lines (DESIGN, section 5). With the picture as taken nothing counts as mended.
 * @example adviceFor([{ code: 'dark', value: 70, limit: 90, mended: true }], false) // [{ kind: 'good', code: 'mended', what: ['dark'] }]
 */
export function adviceFor(findings: readonly PhotoFinding[], isAsTaken: boolean): AdviceLine[] {
  const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
  const mended = isAsTaken ? [] : sorted.filter((finding) => finding.mended);
  const [worst] = sorted.filter((finding) => isAsTaken || !finding.mended);
  const lines: AdviceLine[] = [];
  if (mended.length > 0)
    lines.push({ kind: 'good', code: 'mended', what: mended.map(({ code }) => code) });
  else if (isAsTaken) lines.push({ kind: 'good', code: 'as_taken' });
  if (worst)
    lines.push({ kind: 'warn', code: 'fault', what: worst.code, otherPhotoId: worst.otherPhotoId });
  else if (mended.some(isDeep)) lines.push({ kind: 'warn', code: 'gain', what: 'dark' });
  return lines.length > 0 ? lines : [{ kind: 'good', code: 'fine' }];
}

/**
 * Faults for which a picture gets no tick in the strip. Grain and chat-program squares are advice
 * only.
 */
const serious: ReadonlySet<PhotoFindingCode> = new Set([
  'screenshot',
  'blurry',
  'low_resolution',
  'upscaled',
  'dark',
  'overexposed',
  'duplicate',
]);
export const isGood = (findings: readonly PhotoFinding[], isAsTaken: boolean): boolean =>
  !findings.some((finding) => serious.has(finding.code) && (isAsTaken || !finding.mended));
