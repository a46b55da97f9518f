import { correction, generate } from 'lean-qr';
import { saveFiles } from '../../ui/files.ts';
import { drawModules } from '../../ui/draw-modules.ts';
import { newCanvas, pngFile } from '../../ui/picture.ts';

/** What stands on a card: the same words as on paper. */
export interface CardPicture {
  readonly title: string;
  readonly owner: string;
  /** Address with the secret behind `#`. */
  readonly link: string;
  readonly lines: readonly string[];
}

/** A6, 105 × 148 mm, at 254 dots an inch: a module of the code is larger than half a millimetre. */
const widthPx = 1050,
  heightPx = 1480,
  marginPx = 60;
const faces = "system-ui, 'Noto Sans', sans-serif";

/**
 * The card as one picture, drawn on this phone and sent nowhere. Whoever has the picture has the
 * card.
 */
async function draw({ title, owner, link, lines }: CardPicture): Promise<File> {
  const { canvas, pen: context } = newCanvas(widthPx, heightPx);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.lineWidth = 6;
  context.strokeRect(20, 20, widthPx - 40, heightPx - 40);
  context.fillStyle = '#000';
  context.textAlign = 'center';
  let y = write(context, title, 700, 48, 70);
  y = write(context, owner, 800, 76, y + 10);
  const code = generate(link, { minCorrectionLevel: correction.Q });
  y += 10;
  y += drawModules(context, code, y, 780);
  for (const line of lines) y = write(context, line, 500, 42, y + 14);
  return pngFile(canvas, 'the-len-san.png');
}

/** A paragraph in as many lines as it needs, below `top`. Answers where it ends. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  weight: number,
  sizePx: number,
  top: number,
): number {
  context.font = `${weight} ${sizePx}px ${faces}`;
  let y = top + sizePx;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > widthPx - 2 * marginPx) {
      context.fillText(line, widthPx / 2, y);
      y += sizePx * 1.3;
      line = word;
    } else line = longer;
  }
  context.fillText(line, widthPx / 2, y, widthPx - 2 * marginPx);
  return y + sizePx * 0.3;
}

/** Puts the picture of a card into the phone's downloads. */
export const saveCardPicture = async (picture: CardPicture): Promise<void> =>
  saveFiles([await draw(picture)]);
