/** One try of an encoder. */
export interface Encoded {
  readonly bytes: Uint8Array;
  readonly quality: number;
  readonly encodes: number;
}

const LOWEST = 30;

/**
 * Finds the best quality whose file fits a budget: a secant on the logarithm of the size, which is
 * nearly straight in quality. Returns the first try when it fits. When even the lowest quality does
 * not fit, that one is returned and the caller decides.
 * @param encode gives the file at a quality from 1 to 100
 */
export async function fitBudget(
  encode: (quality: number) => Promise<Uint8Array>,
  start: number,
  maxBytes: number | null,
): Promise<Encoded> {
  let encodes = 1;
  let bytes = await encode(start);
  if (maxBytes === null || bytes.length <= maxBytes) return { bytes, quality: start, encodes };
  let high = { quality: start, log: Math.log(bytes.length) };
  let low: { quality: number; log: number; bytes: Uint8Array } | null = null;
  const target = Math.log(maxBytes * 0.96);
  // Typical slope of JPEG around quality 70: 2.6 % of size a step.
  let slope = 0.026;
  for (;;) {
    let quality = Math.round(high.quality - (high.log - target) / slope);
    quality = Math.max(low ? low.quality + 1 : LOWEST, Math.min(high.quality - 1, quality));
    if (low && quality <= low.quality) return { bytes: low.bytes, quality: low.quality, encodes };
    bytes = await encode(quality);
    encodes++;
    const log = Math.log(bytes.length);
    slope = Math.max(0.005, (high.log - log) / (high.quality - quality));
    if (bytes.length <= maxBytes) {
      low = { quality, log, bytes };
      if (bytes.length >= maxBytes * 0.8 || high.quality - quality <= 1 || encodes >= 6)
        return { bytes, quality, encodes };
    } else {
      high = { quality, log };
      if (quality <= LOWEST) return { bytes, quality, encodes };
      if (low && (high.quality - low.quality <= 1 || encodes >= 6))
        return { bytes: low.bytes, quality: low.quality, encodes };
    }
  }
}
