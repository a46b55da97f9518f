import type { CDPSession, Page } from 'playwright-core';

/** One way a page is looked at. */
export interface Mode {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isLarge?: boolean;
  readonly isSun?: boolean;
  /** Letters of the browser itself; 16 unless somebody set them. */
  readonly fontPx?: number;
}

const normal: Mode = { name: '360', widthPx: 360, heightPx: 780 };
export const phoneModes: readonly Mode[] = [
  normal,
  { ...normal, name: 'sun', isSun: true },
  { ...normal, name: 'large', isLarge: true },
  { name: '320', widthPx: 320, heightPx: 700 },
  { ...normal, name: '200 %', fontPx: 32 },
];
export const deskModes: readonly Mode[] = [
  ...phoneModes,
  { name: 'desk', widthPx: 1280, heightPx: 800 },
];

/** Puts an open page into a mode without loading it again. */
export async function showIn(page: Page, line: CDPSession, mode: Mode): Promise<void> {
  await line.send('Page.setFontSizes', { fontSizes: { standard: mode.fontPx ?? 16 } });
  await page.setViewportSize({ width: mode.widthPx, height: mode.heightPx });
  await page.evaluate(
    ([isLarge, isSun]) => {
      const { dataset } = document.documentElement;
      if (isLarge) dataset['size'] = 'large';
      else delete dataset['size'];
      if (isSun) dataset['theme'] = 'sun';
      else delete dataset['theme'];
      return new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      });
    },
    [mode.isLarge ?? false, mode.isSun ?? false] as const,
  );
}
