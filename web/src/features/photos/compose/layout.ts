/** Part of a drawing, in px. */
export interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

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
  if (count === 2)
    return [
      { left: 0, top: 0, width: half, height: side },
      { left: far, top: 0, width: half, height: side },
    ];
  if (count === 3)
    return [
      { left: 0, top: 0, width: half, height: side },
      { left: far, top: 0, width: half, height: half },
      { left: far, top: far, width: half, height: half },
    ];
  return [
    { left: 0, top: 0, width: half, height: half },
    { left: far, top: 0, width: half, height: half },
    { left: 0, top: far, width: half, height: half },
    { left: far, top: far, width: half, height: half },
  ];
}

/**
 * Words and signs on a picture for channels that allow them. `stars` only with a certificate in
 * force.
 */
export interface Overlays {
  readonly price: string | null;
  readonly priceFor: string | null;
  readonly stars: 3 | 4 | 5 | null;
  readonly shop: string | null;
  /** The picture the household chose as its sign. */
  readonly logo: Blob | null;
}
export const noOverlays: Overlays = {
  price: null,
  priceFor: null,
  stars: null,
  shop: null,
  logo: null,
};
/** Nothing is laid over: the finished file goes as it is. */
export const isPlain = ({ price, stars, shop, logo }: Overlays): boolean =>
  price === null && stars === null && shop === null && logo === null;

/**
 * Longest side of a logo, as a share of the picture's short side: seen, and never in front of the
 * goods.
 */
const logoShare = 0.16;
/** Free edge around words and signs, as a share of the short side. */
export const rimShare = 0.035;

/**
 * Place of a logo in the upper right corner, in its own proportions and never enlarged; the other
 * corners belong to stars, price and name.
 * @example logoCell({ width: 2048, height: 1536 }, { width: 512, height: 256 }) // 246 px wide, 123 px high
 */
export function logoCell(
  picture: { readonly width: number; readonly height: number },
  logo: { readonly width: number; readonly height: number },
): Cell {
  const short = Math.min(picture.width, picture.height),
    rim = Math.round(short * rimShare);
  const scale = Math.min(1, (short * logoShare) / Math.max(logo.width, logo.height));
  const width = Math.max(1, Math.round(logo.width * scale)),
    height = Math.max(1, Math.round(logo.height * scale));
  return { left: picture.width - rim - width, top: rim, width, height };
}

/** Corners of a five-pointed star around a centre, point up. */
export function starPoints(
  x: number,
  y: number,
  radius: number,
): readonly (readonly [number, number])[] {
  return Array.from({ length: 10 }, (_, i) => {
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    // 0.382: inner corners of a star drawn through straight lines.
    const length = i % 2 === 0 ? radius : radius * 0.382;
    return [x + length * Math.cos(angle), y + length * Math.sin(angle)] as const;
  });
}

/** `chuoi-tay-say-deo-2.jpg`: letters every phone and shop accepts. */
export const fileNameOf = (foldedName: string, number: number): string =>
  `${
    foldedName
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'anh'
  }-${number}.jpg`;
