import { groupAccount } from './account.ts';

/**
 * The payment stand as a drawing: one layout for paper, picture and screen. All lengths are
 * millimetres from the top left corner. Whoever draws brings the letters' widths (`measure`);
 * nothing here knows of fonts, files or pages.
 */
export type StandSize = 'a6' | 'a5' | 'sticker' | 'sheet8' | 'screen';
export type Weight = 'regular' | 'medium' | 'bold' | 'heavy';
/** Modules of a QR symbol, as lean-qr gives them. */
export interface SymbolModules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

export interface StandContent {
  /** "Nhà bác Bình". */
  readonly shopName: string;
  /** What is sold, or ''. */
  readonly goods: string;
  /** Stars of a certified OCOP product, else null. */
  readonly ocopStars: 3 | 4 | 5 | null;
  readonly ownerName: string;
  readonly bankName: string;
  readonly account: string;
  readonly symbol: SymbolModules;
  /** Day of the test as printed ("22/11/2026"), or null: then it says so across the foot. */
  readonly testedOn: string | null;
  readonly shortCode: string;
  /** Fixed price: "65.000 đ" and "Sáu mươi lăm nghìn đồng". */
  readonly amount?: { readonly figures: string; readonly words: string } | undefined;
  readonly hasPhoto?: boolean | undefined;
}

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

/** Words printed on stands. Vietnamese: they stand at Vietnamese stalls. */
export const standWords = {
  readName: 'Đọc tên trước khi chuyển',
  testedOn: 'Mã thử ngày',
  untested: 'CHƯA THỬ',
} as const;

const green = '#13572F',
  gold = '#EDB531',
  black = '#000000',
  grey = '#333333',
  white = '#FFFFFF';
interface Form {
  readonly w: number;
  readonly h: number;
  readonly margin: number;
  readonly border: number;
  readonly symbol: number;
  readonly unit: number;
  readonly head: number;
  readonly leastHead: number;
}
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
/** Side of a symbol without its quiet zone, mm. */
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
  const left = margin + border,
    right = w - margin - border,
    bottom = h - margin - border,
    middle = w / 2;
  const inner = right - left;
  const shapes: Shape[] = [];
  const module = symbol / content.symbol.size;
  const codeSide = symbol + 8 * module;
  const text = (
    value: string,
    y: number,
    fontSize: number,
    weight: Weight,
    fill = black,
    anchor: 'start' | 'middle' | 'end' = 'middle',
    x = middle,
  ) => {
    shapes.push({
      kind: 'text',
      text: value.normalize('NFC'),
      x,
      y,
      size: fontSize,
      weight,
      fill,
      anchor,
    });
  };

  // From the foot upwards: what is read must fit; the head takes what is left. A long name beside a
  // price makes everything a little smaller.
  const top = margin + border;
  const footSize = 2.9 * unit,
    footBase = bottom - 2.2 * unit;
  const lines: (() => void)[] = [];
  let y = 0,
    air = 0;
  const place = (value: string, fontSize: number, weight: Weight, most: number, leading = 1.3) => {
    const set = fit(value, fontSize, weight, inner - 6 * unit, most, measure);
    for (const line of set.lines.toReversed()) {
      const base = y;
      lines.push(() => text(line, base, set.size, weight));
      y -= set.size * leading;
    }
    y -= air * unit;
  };
  for (const [shrink, space] of [
    [1, 1.6],
    [1, 0.8],
    [1, 0],
    [0.9, 0],
    [0.8, 0],
    [0.72, 0],
    [0.65, 0],
  ] as const) {
    lines.length = 0;
    air = space;
    y = footBase - footSize * 1.36 - (0.6 + air) * unit;
    place(`${content.bankName} · ${groupAccount(content.account)}`, 5 * unit * shrink, 'medium', 2);
    place(content.ownerName, 9.4 * unit * shrink, 'heavy', 2, 1.14);
    if (content.amount) {
      place(content.amount.words, 3.6 * unit * shrink, 'regular', 2);
      place(content.amount.figures, 7.4 * unit * shrink, 'heavy', 1, 1.2);
    }
    place(standWords.readName, 4.6 * unit * shrink, 'bold', 1, 1);
    // Air between the lines only where the head keeps its full height.
    if (y - codeSide >= top + (air > 0 ? form.head : form.leastHead)) break;
  }

  // The clear zone of 4 modules belongs to the code: the head ends above it and the first line
  // begins under it.
  const codeTop = Math.max(
    top + form.leastHead,
    Math.min(y - codeSide, top + form.head + (y - codeSide - top - form.head) / 2),
  );
  const headHeight = Math.min(form.head, codeTop - top);

  shapes.push({
    kind: 'box',
    x: margin,
    y: margin,
    w: w - 2 * margin,
    h: h - 2 * margin,
    radius: 4 * unit,
    fill: green,
  });
  shapes.push({
    kind: 'box',
    x: left,
    y: left,
    w: inner,
    h: bottom - left,
    radius: 2.6 * unit,
    fill: white,
  });
  head(form, content, headHeight, measure, shapes, text);
  shapes.push({
    kind: 'path',
    d: modulesPath(content.symbol),
    x: middle - symbol / 2,
    y: codeTop + 4 * module,
    scale: module,
    fill: black,
  });
  for (const line of lines) line();
  foot(content, footBase, footSize, left, right, unit, text);
  return { w, h, shapes };
}

type SetText = (
  value: string,
  y: number,
  size: number,
  weight: Weight,
  fill?: string,
  anchor?: 'start' | 'middle' | 'end',
  x?: number,
) => void;

function head(
  form: Form,
  content: StandContent,
  height: number,
  measure: Measure,
  shapes: Shape[],
  text: SetText,
): void {
  const { margin, border, w, unit } = form;
  shapes.push({
    kind: 'box',
    x: margin,
    y: margin,
    w: w - 2 * margin,
    h: border + height,
    radius: 4 * unit,
    fill: green,
  });
  // Square corners below: the band meets the white.
  shapes.push({
    kind: 'box',
    x: margin,
    y: margin + border + height / 2,
    w: w - 2 * margin,
    h: height / 2,
    radius: 0,
    fill: green,
  });
  const pad = 3 * unit;
  let x = margin + border + pad;
  if (content.hasPhoto) {
    const side = height - 2 * 1.8 * unit;
    shapes.push({
      kind: 'box',
      x: x - 0.7 * unit,
      y: margin + border + 1.8 * unit - 0.7 * unit,
      w: side + 1.4 * unit,
      h: side + 1.4 * unit,
      radius: 2.5 * unit,
      fill: gold,
    });
    shapes.push({
      kind: 'photo',
      x,
      y: margin + border + 1.8 * unit,
      w: side,
      h: side,
      radius: 2 * unit,
    });
    x += side + pad;
  }
  const room = w - margin - border - pad - x;
  const stars = content.ocopStars === null ? null : `OCOP ${content.ocopStars} sao`;
  const shop = fit(
    content.shopName,
    Math.min(6.6 * unit, height * 0.4),
    'heavy',
    room,
    height > 15 * unit ? 2 : 1,
    measure,
  );
  const under = [content.goods, stars].filter((part): part is string => !!part).join(' · ');
  const goods =
    under === ''
      ? null
      : fit(under, Math.min(3.7 * unit, height * 0.24), 'medium', room, 2, measure);
  const total =
    shop.lines.length * shop.size * 1.25 + (goods ? goods.lines.length * goods.size * 1.3 : 0);
  let y = margin + border + (height - total) / 2;
  for (const line of shop.lines) {
    y += shop.size;
    text(line, y, shop.size, 'heavy', white, 'start', x);
    y += shop.size * 0.25;
  }
  for (const line of goods?.lines ?? []) {
    y += goods?.size ?? 0;
    text(line, y, goods?.size ?? 0, 'medium', white, 'start', x);
    y += (goods?.size ?? 0) * 0.3;
  }
}

function foot(
  content: StandContent,
  y: number,
  size: number,
  left: number,
  right: number,
  unit: number,
  text: SetText,
): void {
  if (content.testedOn === null) {
    // Across the foot, larger than the rest of it: nobody should hang it up unseen.
    text(
      `${standWords.untested} · ${standWords.untested} · ${standWords.untested}`,
      y,
      size * 1.25,
      'heavy',
      '#862B0A',
    );
    return;
  }
  text(
    `${standWords.testedOn} ${content.testedOn}`,
    y,
    size,
    'regular',
    grey,
    'start',
    left + 4 * unit,
  );
  text(content.shortCode, y, size, 'regular', grey, 'end', right - 4 * unit);
}

/**
 * The text at its size, smaller down to two thirds, then on more lines, then smaller until it fits.
 * Never cut.
 */
function fit(
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

/** Dark modules as one path of rows, one unit a module. */
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
