import { describe, expect, it } from 'vitest';
import { collageCells, fileNameOf, isPlain, logoCell, noOverlays, starPoints } from './layout.ts';

describe('a collage', () => {
  it.each([1, 2, 3, 4])(
    'of %i pictures fills the square to its edges, and no picture covers another',
    (count) => {
      const side = 1000,
        cells = collageCells(count, side);
      expect(cells).toHaveLength(count);
      expect(Math.min(...cells.map(({ left }) => left))).toBe(0);
      expect(Math.max(...cells.map(({ left, width }) => left + width))).toBe(side);
      expect(Math.max(...cells.map(({ top, height }) => top + height))).toBe(side);
      for (const [at, one] of cells.entries())
        for (const two of cells.slice(at + 1)) {
          expect(
            one.left + one.width <= two.left ||
              two.left + two.width <= one.left ||
              one.top + one.height <= two.top ||
              two.top + two.height <= one.top,
          ).toBe(true);
        }
      // A sliver of paper at most: pictures, not frames.
      expect(cells.reduce((sum, { width, height }) => sum + width * height, 0)).toBeGreaterThan(
        0.95 * side * side,
      );
    },
  );
});

describe('words and signs on a picture', () => {
  it('a star has its point up and lies within its circle', () => {
    const points = starPoints(50, 50, 20);
    expect(points[0]).toEqual([50, 30]);
    for (const [x, y] of points) expect(Math.hypot(x - 50, y - 50)).toBeLessThanOrEqual(20.001);
  });
  it.each([
    [512, 512],
    [512, 120],
    [90, 512],
    [40, 40],
  ])(
    'a logo of %i × %i px stands small in the upper right corner, in its own proportions and not enlarged',
    (width, height) => {
      for (const picture of [
        { width: 2048, height: 1536 },
        { width: 720, height: 1280 },
        { width: 2048, height: 2048 },
      ]) {
        const cell = logoCell(picture, { width, height }),
          short = Math.min(picture.width, picture.height);
        expect(cell.left).toBeGreaterThan(picture.width / 2);
        expect(cell.left + cell.width).toBeLessThan(picture.width);
        expect(cell.top).toBeGreaterThan(0);
        expect(Math.max(cell.width, cell.height)).toBeLessThanOrEqual(
          Math.min(Math.max(width, height), 0.17 * short),
        );
        expect(Math.abs(cell.width / cell.height - width / height)).toBeLessThan(
          0.05 * Math.max(1, width / height),
        );
      }
    },
  );
  it('a picture without any goes as the server made it', () => {
    expect(isPlain(noOverlays)).toBe(true);
    expect(isPlain({ ...noOverlays, logo: new Blob() })).toBe(false);
  });
  it('a file is called after the goods in plain letters', () => {
    expect(fileNameOf('chuoi tay say deo (tui 500 g)', 2)).toBe(
      'chuoi-tay-say-deo-tui-500-g-2.jpg',
    );
    expect(fileNameOf('…', 1)).toBe('anh-1.jpg');
  });
});
