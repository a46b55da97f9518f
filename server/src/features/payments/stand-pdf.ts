import type { Drawing, Shape, Weight } from '@lensan/vietqr/stand';
import PDFDocument from 'pdfkit';
import { openFont } from './stand-fonts.ts';

const pointsPerMm = 72 / 25.4;
const weights: readonly Weight[] = ['regular', 'medium', 'bold', 'heavy'];

/**
 * A font that is parsed once a process; from a file pdfkit would parse it for every stand, most of
 * the time a stand takes. Its types do not know that it takes one.
 */
const parsed = (weight: Weight): string => openFont(weight) as unknown as string;

/**
 * A drawing as a PDF of exactly its size, letters embedded (only those used). One drawing a page.
 */
export async function renderPdf(
  drawings: readonly Drawing[],
  options: { title: string; photo?: Uint8Array | undefined; at: number },
): Promise<Uint8Array> {
  const [first] = drawings;
  if (!first) throw new Error('nothing to print');
  const size = ({ w, h }: Drawing): [number, number] => [w * pointsPerMm, h * pointsPerMm];
  const pdf = new PDFDocument({
    size: size(first),
    margin: 0,
    compress: true,
    lang: 'vi',
    pdfVersion: '1.7',
    font: parsed('regular'),
    info: {
      Title: options.title.normalize('NFC'),
      Producer: 'Lên Sàn',
      CreationDate: new Date(options.at),
    },
  });
  for (const weight of weights) pdf.registerFont(weight, parsed(weight));
  // Opened once: eight stickers of a sheet share it.
  const picture = options.photo && openImage(pdf, Buffer.from(options.photo));
  for (const [page, drawing] of drawings.entries()) {
    if (page > 0) pdf.addPage({ size: size(drawing), margin: 0 });
    pdf.save().scale(pointsPerMm);
    for (const shape of drawing.shapes) draw(pdf, shape, picture);
    pdf.restore();
  }
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** pdfkit's own call, which its types leave out; `image` takes what it answers. */
const openImage = (pdf: PDFKit.PDFDocument, bytes: Buffer): Buffer =>
  (pdf as unknown as { openImage: (source: Buffer) => Buffer }).openImage(bytes);

function draw(pdf: PDFKit.PDFDocument, shape: Shape, picture: Buffer | undefined): void {
  switch (shape.kind) {
    case 'box':
      if (shape.radius > 0) pdf.roundedRect(shape.x, shape.y, shape.w, shape.h, shape.radius);
      else pdf.rect(shape.x, shape.y, shape.w, shape.h);
      pdf.fill(shape.fill);
      return;
    case 'path':
      pdf
        .save()
        .translate(shape.x, shape.y)
        .scale(shape.scale)
        .path(shape.d)
        .fill(shape.fill)
        .restore();
      return;
    case 'photo':
      if (!picture) return;
      pdf.save().roundedRect(shape.x, shape.y, shape.w, shape.h, shape.radius).clip();
      pdf
        .image(picture, shape.x, shape.y, {
          cover: [shape.w, shape.h],
          align: 'center',
          valign: 'center',
        })
        .restore();
      return;
    case 'text': {
      pdf.font(shape.weight).fontSize(shape.size).fillColor(shape.fill);
      const width = pdf.widthOfString(shape.text);
      const x =
        shape.x - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
      pdf.text(shape.text, x, shape.y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
}
