import type { Pixels } from '@lensan/photo';

/**
 * Mean structural similarity of lightness (Wang and others, 2004) over windows of 8 × 8 pixels, 4
 * apart: 1 is the same picture.
 */
export function ssim(a: Pixels, b: Pixels): number {
  const { widthPx: w, heightPx: h } = a;
  if (b.widthPx !== w || b.heightPx !== h)
    throw new Error(`${w} × ${h} against ${b.widthPx} × ${b.heightPx}`);
  const la = lumaOf(a),
    lb = lumaOf(b);
  const likeLight = (0.01 * 255) ** 2,
    likeContrast = (0.03 * 255) ** 2;
  let sum = 0,
    windows = 0;
  for (let y = 0; y + 8 <= h; y += 4)
    for (let x = 0; x + 8 <= w; x += 4) {
      let sa = 0,
        sb = 0,
        aa = 0,
        bb = 0,
        ab = 0;
      for (let row = y; row < y + 8; row++)
        for (let i = row * w + x, end = i + 8; i < end; i++) {
          const p = la[i]!,
            q = lb[i]!;
          sa += p;
          sb += q;
          aa += p * p;
          bb += q * q;
          ab += p * q;
        }
      const ma = sa / 64,
        mb = sb / 64;
      sum +=
        ((2 * ma * mb + likeLight) * (2 * (ab / 64 - ma * mb) + likeContrast)) /
        ((ma * ma + mb * mb + likeLight) * (aa / 64 - ma * ma + bb / 64 - mb * mb + likeContrast));
      windows++;
    }
  return windows ? sum / windows : 1;
}

function lumaOf({ data, widthPx, heightPx, channels }: Pixels): Float32Array {
  const out = new Float32Array(widthPx * heightPx);
  for (let i = 0, p = 0; i < out.length; i++, p += channels)
    out[i] = 0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!;
  return out;
}
