import { correction, generate } from 'lean-qr';

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
async function draw({ title, owner, link, lines }: CardPicture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.lineWidth = 6;
  context.strokeRect(20, 20, widthPx - 40, heightPx - 40);
  context.fillStyle = '#000';
  context.textAlign = 'center';
  let y = write(context, title, 700, 48, 70);
  y = write(context, owner, 800, 76, y + 10);
  y = drawCode(context, link, y + 10);
  for (const line of lines) y = write(context, line, 500, 42, y + 14);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no picture'));
    }, 'image/png');
  });
}

/** The code in whole pixels a module, four modules clear all round. Answers where it ends. */
function drawCode(context: CanvasRenderingContext2D, link: string, top: number): number {
  const code = generate(link, { minCorrectionLevel: correction.Q });
  const scale = Math.floor(780 / (code.size + 8));
  const side = scale * (code.size + 8);
  const left = Math.round((widthPx - side) / 2);
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++)
      if (code.get(x, y))
        context.fillRect(left + (x + 4) * scale, top + (y + 4) * scale, scale, scale);
  return top + side;
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
export async function saveCardPicture(picture: CardPicture): Promise<void> {
  const url = URL.createObjectURL(await draw(picture));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: 'the-len-san.png',
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
