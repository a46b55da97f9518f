/** What a drawing is made of. All lengths are millimetres from the top left corner. */
export type Weight = 'regular' | 'medium' | 'bold' | 'heavy';
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly radius: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'photo';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly radius: number;
    }
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly fill: string;
    }
  /** `y` is the base line. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly weight: Weight;
      readonly fill: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };
export interface Drawing {
  readonly w: number;
  readonly h: number;
  readonly shapes: readonly Shape[];
}
/** Width of a text set at `size` mm (em height). */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** Ink of the stands. */
export const ink = {
  green: '#13572F',
  gold: '#EDB531',
  black: '#000000',
  grey: '#333333',
  white: '#FFFFFF',
  red: '#862B0A',
} as const;

/** A filled rectangle with round corners. */
export const box = (
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
  fill: string,
): Shape => ({ kind: 'box', x, y, w, h, radius, fill });

/** How one line of text is set; `x` and `y` are where its base line is anchored. */
export interface Setting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}
export const textAt = (
  text: string,
  { x, y, size, weight, fill = ink.black, anchor = 'middle' }: Setting,
): Shape => ({ kind: 'text', text: text.normalize('NFC'), x, y, size, weight, fill, anchor });

/**
 * The text at its size, smaller down to two thirds, then on more lines, then smaller until it fits.
 * Never cut.
 */
export function fit(
  value: string,
  size: number,
  weight: Weight,
  room: number,
  mostLines: number,
  measure: Measure,
): { lines: string[]; size: number } {
  const width = measure(value, size, weight);
  if (width <= room) return { lines: [value], size };
  if (width * 0.66 <= room || mostLines === 1)
    return { lines: [value], size: (size * room) / width };
  const words = value.split(' ');
  let best = { lines: [value], size: (size * room) / width };
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const widest = Math.max(...lines.map((line) => measure(line, size, weight)));
    // Two lines take twice the height: a little smaller keeps them inside the same block.
    const lineSize = Math.min(size * 0.8, (size * room) / widest);
    if (lineSize > best.size) best = { lines, size: lineSize };
  }
  return best;
}
