import type { StandSize } from '@lensan/vietqr/stand';
import { t } from '../../text/index.ts';
import { saveFiles, shareFiles } from '../../ui/files.ts';
import { newCanvas, pngFile } from '../../ui/picture.ts';

/** The stand as a PNG of 300 dots an inch, for sending and saving. */
async function standPng(svg: string, size: StandSize): Promise<File> {
  const [, width = '0', height = '0'] = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg) ?? [];
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const { canvas, pen } = newCanvas(
    Math.round((Number(width) / 25.4) * 300),
    Math.round((Number(height) / 25.4) * 300),
  );
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pngFile(canvas, `ma-nhan-tien-${size}.png`);
}

/** Puts the stand among the phone's own pictures. */
export const saveStand = async (svg: string, size: StandSize): Promise<void> =>
  saveFiles([await standPng(svg, size)]);
/** Through the phone's own sharing; saved where there is none. */
export const shareStand = async (svg: string, size: StandSize): Promise<unknown> =>
  shareFiles(t('payments.stand.title'), [await standPng(svg, size)]);
