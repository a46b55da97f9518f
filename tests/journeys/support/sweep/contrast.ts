import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = (r: number, g: number, b: number): number =>
  0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const ratio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/**
 * The least contrast between an element's letters and any pixel that lies behind them, measured on
 * a picture of the page with the letters made invisible. Undefined when it cannot be seen now.
 */
export async function measuredContrast(page: Page, selector: string): Promise<number | undefined> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const seen = await element.evaluate((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const { left, top, width, height } = range.getBoundingClientRect();
    const color =
      getComputedStyle(one)
        .color.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    // Of a line, the part that letters stand on: above and below there may be the edge of a box.
    const clip = { x: left, y: top + height * 0.2, width, height: height * 0.6 };
    return { clip, color };
  });
  if (seen.clip.width < 1 || seen.clip.height < 1) return undefined;
  const paintLetters = (color: string) =>
    element.evaluate((one, value) => {
      (one as HTMLElement).style.setProperty('-webkit-text-fill-color', value);
    }, color);
  await paintLetters('transparent');
  const picture = await loadImage(await page.screenshot({ clip: seen.clip }));
  await paintLetters('');
  const canvas = createCanvas(picture.width, picture.height);
  const paint = canvas.getContext('2d');
  paint.drawImage(picture, 0, 0);
  const { data } = paint.getImageData(0, 0, picture.width, picture.height);
  const [r = 0, g = 0, b = 0] = seen.color;
  const letters = luminance(r, g, b);
  let least = Infinity;
  for (let at = 0; at < data.length; at += 4)
    least = Math.min(
      least,
      ratio(letters, luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)),
    );
  return least;
}
