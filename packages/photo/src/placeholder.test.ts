import { describe, expect, it } from 'vitest';
import { placeholder, placeholderUrl } from './placeholder.ts';

/** A red left half and a blue right half. */
const halves = {
  widthPx: 90,
  heightPx: 60,
  channels: 3 as const,
  data: Uint8Array.from({ length: 90 * 60 * 3 }, (_, i) => {
    const x = Math.floor(i / 3) % 90,
      c = i % 3;
    return x < 45 ? [220, 30, 30][c]! : [30, 30, 220][c]!;
  }),
};

describe('the blurred stand-in of a photo', () => {
  it('fits into 40 letters and becomes a picture again', () => {
    const text = placeholder(halves);
    expect(text.length).toBeLessThanOrEqual(40);
    expect(placeholderUrl(text)).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/);
  });
  it('of two different pictures is different', () => {
    const other = { ...halves, data: halves.data.map((value) => 255 - value) };
    expect(placeholder(other)).not.toBe(placeholder(halves));
  });
});
