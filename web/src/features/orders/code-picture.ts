import type { SymbolModules } from '@lensan/vietqr/stand';

/** A code with the lines below it, as one picture for a buyer. */
export interface CodePicture {
  readonly symbol: SymbolModules;
  readonly lines: readonly string[];
}

const widthPx = 1080,
  marginPx = 60,
  linePx = 64;

/**
 * Black on white, four modules clear all round, whole pixels a module: a phone's gallery app reads
 * it back.
 */
async function draw({ symbol, lines }: CodePicture): Promise<Blob> {
  const scale = Math.floor((widthPx - 2 * marginPx) / (symbol.size + 8));
  const side = scale * (symbol.size + 8);
  const left = Math.round((widthPx - side) / 2);
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = marginPx + side + lines.length * linePx + marginPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (let y = 0; y < symbol.size; y++)
    for (let x = 0; x < symbol.size; x++)
      if (symbol.get(x, y))
        context.fillRect(left + (x + 4) * scale, marginPx + (y + 4) * scale, scale, scale);
  context.textAlign = 'center';
  lines.forEach((line, index) => {
    context.font = `${index === 0 ? 800 : 500} ${index === 0 ? 52 : 44}px system-ui, 'Noto Sans', sans-serif`;
    context.fillText(
      line,
      widthPx / 2,
      marginPx + side + (index + 0.7) * linePx,
      widthPx - 2 * marginPx,
    );
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no picture'));
    }, 'image/png');
  });
}

const fileName = 'ma-don-hang.png';

export async function saveCodePicture(picture: CodePicture): Promise<void> {
  const address = URL.createObjectURL(await draw(picture));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Through the phone's own sharing; saved where there is none. */
export async function shareCodePicture(picture: CodePicture): Promise<void> {
  const file = new File([await draw(picture)], fileName, { type: 'image/png' });
  if (!navigator.canShare?.({ files: [file] })) return saveCodePicture(picture);
  // Closing the sheet of the phone is no failure.
  await navigator.share({ files: [file] }).catch(() => undefined);
}
