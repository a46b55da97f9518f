import { cropAround } from '@lensan/photo/crop.ts';
import { letGo, makeSurface, toJpeg, type Surface } from '../capture/canvas.ts';
import {
  collageCells,
  logoCell,
  rimShare,
  starPoints,
  type Cell,
  type Overlays,
} from './layout.ts';

type Context = ReturnType<typeof makeSurface>['context'];
/** A picture to draw with the place that must stay in sight. */
export interface Part {
  readonly bitmap: ImageBitmap;
  readonly focal: { readonly x: number; readonly y: number };
}

const quality = 0.88;
/**
 * Letters of the phone itself: a downloaded font would lack Ê Đê or Jrai letters, the phone's own
 * shows them.
 */
const font = (weight: number, px: number): string =>
  `${weight} ${Math.round(px)}px "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
const ink = '#211B12',
  paddy = '#13572F',
  rice = '#EDB531',
  paper = '#FFFFFF';

/** One picture cut to a channel's shape, never enlarged. */
export async function drawCropped(part: Part, widthPx: number, heightPx: number): Promise<Blob> {
  const box = cropAround(
    { width: part.bitmap.width, height: part.bitmap.height },
    widthPx / heightPx,
    part.focal,
  );
  const scale = Math.min(1, widthPx / box.width);
  return finished(
    makeSurface({
      widthPx: Math.round(box.width * scale),
      heightPx: Math.round(box.height * scale),
    }),
    ({ context, surface }) => {
      context.drawImage(
        part.bitmap,
        box.left,
        box.top,
        box.width,
        box.height,
        0,
        0,
        surface.width,
        surface.height,
      );
    },
  );
}

/**
 * One whole picture with words on it, or up to four as one square. For Facebook, Zalo and the
 * household's own messages only.
 */
export async function drawPost(
  parts: readonly Part[],
  overlays: Overlays,
  sidePx: number,
): Promise<Blob> {
  const [only] = parts;
  const scale =
    only && parts.length === 1
      ? Math.min(1, sidePx / Math.max(only.bitmap.width, only.bitmap.height))
      : 0;
  const size =
    only && parts.length === 1
      ? {
          widthPx: Math.round(only.bitmap.width * scale),
          heightPx: Math.round(only.bitmap.height * scale),
        }
      : { widthPx: sidePx, heightPx: sidePx };
  const cells =
    parts.length === 1
      ? [{ left: 0, top: 0, width: size.widthPx, height: size.heightPx }]
      : collageCells(parts.length, sidePx);
  const logo = overlays.logo && (await createImageBitmap(overlays.logo));
  try {
    return await finished(makeSurface(size), ({ context }) => {
      parts.slice(0, cells.length).forEach((part, at) => {
        const cell = cells[at];
        if (cell) drawInto(context, part, cell);
      });
      drawOverlays(context, overlays, logo, size.widthPx, size.heightPx);
    });
  } finally {
    logo?.close();
  }
}

async function finished(
  made: { surface: Surface; context: Context },
  draw: (made: { surface: Surface; context: Context }) => void,
): Promise<Blob> {
  try {
    draw(made);
    return await toJpeg(made.surface, quality);
  } finally {
    letGo(made.surface);
  }
}

function drawInto(context: Context, { bitmap, focal }: Part, cell: Cell): void {
  const box = cropAround(
    { width: bitmap.width, height: bitmap.height },
    cell.width / cell.height,
    focal,
  );
  context.drawImage(
    bitmap,
    box.left,
    box.top,
    box.width,
    box.height,
    cell.left,
    cell.top,
    cell.width,
    cell.height,
  );
}

/**
 * Price below left, stars above left, name below right, logo above right: away from the middle,
 * where the goods are.
 */
function drawOverlays(
  context: Context,
  { price, priceFor, stars, shop }: Overlays,
  logo: ImageBitmap | null,
  width: number,
  height: number,
): void {
  const unit = Math.min(width, height) / 100;
  const rim = rimShare * 100 * unit;
  const sign = logo && logoCell({ width, height }, logo);
  if (logo && sign) context.drawImage(logo, sign.left, sign.top, sign.width, sign.height);
  context.textBaseline = 'middle';
  if (stars) {
    const words = `OCOP ${stars} sao`;
    context.font = font(800, 5 * unit);
    const textWidth = context.measureText(words).width,
      starsWidth = stars * 6 * unit;
    plate(context, rim, rim, textWidth + starsWidth + 6 * unit, 10 * unit, paper);
    context.fillStyle = rice;
    context.strokeStyle = '#664300';
    context.lineWidth = Math.max(1, 0.4 * unit);
    for (let i = 0; i < stars; i++) {
      context.beginPath();
      starPoints(rim + (5 + i * 6) * unit, rim + 5 * unit, 2.7 * unit).forEach(([x, y], at) =>
        at === 0 ? context.moveTo(x, y) : context.lineTo(x, y),
      );
      context.closePath();
      context.fill();
      context.stroke();
    }
    context.fillStyle = ink;
    context.fillText(words, rim + starsWidth + 3.5 * unit, rim + 5.2 * unit);
  }
  if (price) {
    context.font = font(800, 8 * unit);
    const priceWidth = context.measureText(price).width;
    context.font = font(600, 4 * unit);
    const forWidth = priceFor ? context.measureText(priceFor).width : 0;
    const plateHeight = (priceFor ? 17 : 12.5) * unit,
      top = height - rim - plateHeight;
    plate(context, rim, top, Math.max(priceWidth, forWidth) + 7 * unit, plateHeight, paddy);
    context.fillStyle = paper;
    context.font = font(800, 8 * unit);
    context.fillText(price, rim + 3.5 * unit, top + 6.5 * unit);
    context.font = font(600, 4 * unit);
    if (priceFor) context.fillText(priceFor, rim + 3.5 * unit, top + 13.2 * unit);
  }
  if (shop) {
    context.font = font(700, 4.2 * unit);
    const most = width - 2 * rim - 4 * unit;
    const textWidth = Math.min(most, context.measureText(shop).width);
    // With a price to the left a long name goes to the upper edge, below the line of stars and
    // logo.
    const signs = Math.max(stars ? 12 * unit : 0, sign ? sign.height + 2 * unit : 0);
    const top = price && textWidth > width * 0.4 ? rim + signs : height - rim - 8 * unit;
    plate(context, width - rim - textWidth - 4 * unit, top, textWidth + 4 * unit, 8 * unit, paper);
    context.fillStyle = ink;
    context.fillText(shop, width - rim - textWidth - 2 * unit, top + 4.1 * unit, most);
  }
}

function plate(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, width, height, height * 0.22);
  context.fill();
}
