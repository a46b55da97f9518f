import type { SymbolModules } from '@lensan/vietqr/stand';
import { saveFiles, shareFiles } from '../../ui/files.ts';
import { drawModules, sideOf } from '../../ui/draw-modules.ts';
import { newCanvas, pngFile } from '../../ui/picture.ts';

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
async function draw({ symbol, lines }: CodePicture): Promise<File> {
  const mostPx = widthPx - 2 * marginPx;
  const side = sideOf(symbol, mostPx);
  const { canvas, pen } = newCanvas(widthPx, marginPx + side + lines.length * linePx + marginPx);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  drawModules(pen, symbol, marginPx, mostPx);
  pen.textAlign = 'center';
  lines.forEach((line, index) => {
    pen.font = `${index === 0 ? 800 : 500} ${index === 0 ? 52 : 44}px system-ui, 'Noto Sans', sans-serif`;
    pen.fillText(
      line,
      widthPx / 2,
      marginPx + side + (index + 0.7) * linePx,
      widthPx - 2 * marginPx,
    );
  });
  return pngFile(canvas, 'ma-don-hang.png');
}

export const saveCodePicture = async (picture: CodePicture): Promise<void> =>
  saveFiles([await draw(picture)]);

/** Through the phone's own sharing; saved where there is none. */
export const shareCodePicture = async (picture: CodePicture): Promise<unknown> =>
  shareFiles(picture.lines[0] ?? '', [await draw(picture)]);
