/** Part of a drawing, in px. */
export interface Cell { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** White between pictures, as a share of the side. */
const gapShare = 0.012;

/**
 * Places of 2 to 4 pictures in one square: halves, one large beside two small, quarters.
 * @example collageCells(2, 1000) // two upright halves with a white line between
 */
export function collageCells(count: number, side: number): Cell[] {
  const gap = Math.round(side * gapShare);
  const half = Math.floor((side - gap) / 2);
  const far = side - half;
  if (count <= 1) return [{ left: 0, top: 0, width: side, height: side }];
  if (count === 2) return [{ left: 0, top: 0, width: half, height: side }, { left: far, top: 0, width: half, height: side }];
  if (count === 3) return [{ left: 0, top: 0, width: half, height: side }, { left: far, top: 0, width: half, height: half }, { left: far, top: far, width: half, height: half }];
  return [{ left: 0, top: 0, width: half, height: half }, { left: far, top: 0, width: half, height: half }, { left: 0, top: far, width: half, height: half }, { left: far, top: far, width: half, height: half }];
}

/** Words on a picture for channels that allow them. `stars` only with a certificate in force. */
export interface Overlays { readonly price: string | null; readonly priceFor: string | null; readonly stars: 3 | 4 | 5 | null; readonly shop: string | null }
export const noOverlays: Overlays = { price: null, priceFor: null, stars: null, shop: null };

/** Corners of a five-pointed star around a centre, point up. */
export function starPoints(x: number, y: number, radius: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 10 }, (_, i) => {
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    // 0.382: inner corners of a star drawn through straight lines.
    const length = i % 2 === 0 ? radius : radius * 0.382;
    return [x + length * Math.cos(angle), y + length * Math.sin(angle)] as const;
  });
}

/** `chuoi-tay-say-deo-2.jpg`: letters every phone and shop accepts. */
export const fileNameOf = (foldedName: string, number: number): string => `${foldedName.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40) || 'anh'}-${number}.jpg`;
