import { layoutStand, type StandContent, type StandSize } from '@lensan/vietqr/stand';
import { renderSvg } from '@lensan/vietqr/stand-svg';
import sharp from 'sharp';
import { measureText, outlineText } from './stand-fonts.ts';
import { renderPdf } from './stand-pdf.ts';

export type StandFormat = 'pdf' | 'svg' | 'png';
export const standTypes: Readonly<Record<StandFormat, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/**
 * A stand as a file to print or send. Every letter is in the file: no machine needs the font. PNG
 * is 300 dots an inch.
 */
export async function standFile(
  size: StandSize,
  format: StandFormat,
  content: StandContent,
  at: number,
  photo: Uint8Array | null = null,
): Promise<Uint8Array> {
  const drawing = layoutStand(size, { ...content, hasPhoto: photo !== null }, measureText);
  const title = `Mã nhận tiền của ${content.ownerName}, ${content.bankName}`;
  if (format === 'pdf') return renderPdf([drawing], { title, at, photo: photo ?? undefined });
  const svg = renderSvg(drawing, {
    title,
    outline: outlineText,
    photo: photo ? `data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}` : undefined,
  });
  if (format === 'svg') return new TextEncoder().encode(svg);
  const inches = { width: drawing.w / 25.4, height: drawing.h / 25.4 };
  // librsvg takes 96 dots an inch for millimetres; the density asked for gives 300 dots in the end,
  // and the size is set exactly.
  return sharp(Buffer.from(svg), { density: 300 })
    .resize(Math.round(inches.width * 300), Math.round(inches.height * 300), { fit: 'fill' })
    .png({ compressionLevel: 9 })
    .withMetadata({ density: 300 })
    .toBuffer();
}
