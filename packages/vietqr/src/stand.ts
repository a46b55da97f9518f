/**
 * The payment stand as a drawing: one layout for paper, picture and screen. All lengths are
 * millimetres from the top left corner. Whoever draws brings the letters' widths (`measure`);
 * nothing here knows of fonts, files or pages.
 */
import { standWords, type Form, type StandContent, type SymbolModules } from './stand-form.ts';
import { layoutHead } from './stand-head.ts';
import { layoutLines } from './stand-lines.ts';
import { box, ink, textAt, type Drawing, type Measure, type Shape } from './stand-shapes.ts';

export { standWords, type StandContent, type SymbolModules } from './stand-form.ts';
export type { Drawing, Measure, Shape, Weight } from './stand-shapes.ts';

export type StandSize = 'a6' | 'a5' | 'sticker' | 'sheet8' | 'screen';

/**
 * Paper and symbol sizes of the design: A6 with 68 mm, A5 with 102 mm, a sticker of A7 with 60 mm.
 * `unit` scales the letters.
 */
const forms: Readonly<Record<Exclude<StandSize, 'sheet8'>, Form>> = {
  a6: { w: 105, h: 148, margin: 4, border: 1.6, symbol: 68, unit: 1, head: 22, leastHead: 12 },
  a5: { w: 148, h: 210, margin: 5, border: 2, symbol: 102, unit: 1.42, head: 32, leastHead: 16 },
  sticker: {
    w: 74,
    h: 105,
    margin: 0,
    border: 0.4,
    symbol: 60,
    unit: 0.62,
    head: 12,
    leastHead: 7,
  },
  screen: { w: 90, h: 160, margin: 0, border: 1.2, symbol: 70, unit: 1, head: 24, leastHead: 12 },
};
/** Height of one of eight on a sheet. */
const sheetStickerMm = 100;
/**
 * Side of a symbol without its quiet zone, mm.
 * @example symbolMm('a6') // 68
 */
export const symbolMm = (size: StandSize): number =>
  forms[size === 'sheet8' ? 'sticker' : size].symbol;

/**
 * Lays a stand out. Text that is too long gets smaller, then a second line; nothing is cut.
 * @example renderSvg(layoutStand('a6', content, measure))
 */
export function layoutStand(size: StandSize, content: StandContent, measure: Measure): Drawing {
  if (size !== 'sheet8') return layoutOne(forms[size], content, measure);
  const one = layoutOne({ ...forms.sticker, h: sheetStickerMm }, content, measure);
  const shapes: Shape[] = [];
  // Eight stickers on A4 across, 4 × 2. Printers leave some 5 mm free above and below; at the sides
  // only clear paper is lost.
  for (let row = 0; row < 2; row++)
    for (let column = 0; column < 4; column++)
      shapes.push(
        ...one.shapes.map((shape) => ({
          ...shape,
          x: shape.x + 0.5 + column * 74,
          y: shape.y + 5 + row * sheetStickerMm,
        })),
      );
  return { w: 297, h: 210, shapes };
}

function layoutOne(form: Form, content: StandContent, measure: Measure): Drawing {
  const { w, h, margin, border, symbol, unit } = form;
  const top = margin + border,
    bottom = h - margin - border;
  const module = symbol / content.symbol.size;
  const codeSide = symbol + 8 * module;
  const footSize = 2.9 * unit,
    footBase = bottom - 2.2 * unit;
  const lines = layoutLines(form, content, footBase - footSize * 1.36, codeSide, measure);
  // The clear zone of 4 modules belongs to the code: the head ends above it and the first line
  // begins under it.
  const spare = lines.top - codeSide - top - form.head;
  const codeTop = Math.max(
    top + form.leastHead,
    Math.min(lines.top - codeSide, top + form.head + spare / 2),
  );
  const shapes: Shape[] = [
    box(margin, margin, w - 2 * margin, h - 2 * margin, 4 * unit, ink.green),
    box(top, top, w - 2 * top, bottom - top, 2.6 * unit, ink.white),
    ...layoutHead(form, content, Math.min(form.head, codeTop - top), measure),
    {
      kind: 'path',
      d: modulesPath(content.symbol),
      x: (w - symbol) / 2,
      y: codeTop + 4 * module,
      scale: module,
      fill: ink.black,
    },
    ...lines.shapes,
    ...layoutFoot(form, content, footBase, footSize),
  ];
  return { w, h, shapes };
}

function layoutFoot(
  { w, margin, border, unit }: Form,
  { testedOn, shortCode }: StandContent,
  y: number,
  size: number,
): Shape[] {
  // Across the foot, larger than the rest of it: nobody should hang it up unseen.
  if (testedOn === null) {
    const words = Array.from({ length: 3 }, () => standWords.untested).join(' · ');
    return [textAt(words, { x: w / 2, y, size: size * 1.25, weight: 'heavy', fill: ink.red })];
  }
  const left = margin + border + 4 * unit;
  const small = { y, size, weight: 'regular', fill: ink.grey } as const;
  return [
    textAt(`${standWords.testedOn} ${testedOn}`, { ...small, x: left, anchor: 'start' }),
    textAt(shortCode, { ...small, x: w - left, anchor: 'end' }),
  ];
}

/**
 * Dark modules as one path of rows, one unit a module.
 * @example modulesPath({ size: 2, get: (x, y) => x === y }) // 'M0 0h1v1h-1zM1 1h1v1h-1z'
 */
export function modulesPath(symbol: SymbolModules): string {
  const parts: string[] = [];
  for (let y = 0; y < symbol.size; y++) {
    for (let x = 0; x < symbol.size; x++) {
      if (!symbol.get(x, y)) continue;
      const from = x;
      while (x + 1 < symbol.size && symbol.get(x + 1, y)) x++;
      parts.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
    }
  }
  return parts.join('');
}
