import {
  analyse,
  applyTone,
  identityTone,
  readHeader,
  toneFor,
  VIEW_PX,
  whitenGround,
  type Edits,
} from '@lensan/photo';
import { letGo, makeSurface, pixelsOf, resized, sizeOf, toJpeg, type Surface } from './canvas.ts';
import { drawUpright } from './decode.ts';
import { fitWithin, straightenedShare } from './shrink-plan.ts';

/**
 * How a photo on the phone looks with its edits, before the server has made its files: the same
 * steps from the same package.
 */
export interface Developed {
  readonly blob: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lookHash: string;
  /** The border is of one colour: a white ground can be made. */
  readonly hasEvenGround: boolean;
  /** Where the goods are, as shares of the picture. */
  readonly focal: { readonly x: number; readonly y: number };
  /** Degrees it has to be turned clockwise to stand straight; 0 where nothing says so clearly. */
  readonly tiltDeg: number;
}

/** Draws a photo as it will look. `longEdgePx` at most 1,280. */
export async function developPhoto(
  blob: Blob,
  edits: Edits,
  longEdgePx: number,
): Promise<Developed> {
  const header = readHeader(new Uint8Array(await blob.arrayBuffer()));
  if (!header.ok) throw new Error(header.problem);
  let view = await drawUpright(blob, header.header, VIEW_PX);
  if (edits.rotateDeg || edits.straightenDeg)
    view = replaced(view, turned(view, edits.rotateDeg, edits.straightenDeg));
  const pixels = pixelsOf(view);
  const report = analyse({
    view: pixels,
    widthPx: view.width,
    heightPx: view.height,
    header: { format: 'jpeg', jpegQuality: null, hasCamera: true },
    isRoom: true,
  });
  const tone = edits.asTaken ? identityTone() : toneFor(report.measures);
  applyTone(pixels, tone);
  const isWhitened = edits.whiteGround && whitenGround(pixels);
  if (!tone.isIdentity || isWhitened) {
    (view.getContext('2d') as CanvasRenderingContext2D).putImageData(pixels.image, 0, 0);
  }
  const size = fitWithin(sizeOf(view), longEdgePx);
  if (size.widthPx !== view.width) view = replaced(view, resized(view, size));
  const developed = await toJpeg(view, 0.82);
  const { widthPx, heightPx } = sizeOf(view);
  letGo(view);
  return {
    blob: developed,
    widthPx,
    heightPx,
    lookHash: report.lookHash,
    hasEvenGround: report.subject.uniformBorder,
    focal: report.subject.focal,
    tiltDeg: report.findings.find((finding) => finding.code === 'tilted')?.value ?? 0,
  };
}

function replaced(old: Surface, next: Surface): Surface {
  letGo(old);
  return next;
}

/** Turned by quarters, then by a small angle, cut so that no empty corner is left. */
function turned(from: Surface, rotateDeg: Edits['rotateDeg'], straightenDeg: number): Surface {
  const whole = sizeOf(from);
  const upright =
    rotateDeg === 90 || rotateDeg === 270
      ? { widthPx: whole.heightPx, heightPx: whole.widthPx }
      : whole;
  const share = straightenedShare(upright, straightenDeg);
  const { surface, context } = makeSurface({
    widthPx: Math.floor(upright.widthPx * share),
    heightPx: Math.floor(upright.heightPx * share),
  });
  context.translate(surface.width / 2, surface.height / 2);
  context.rotate((rotateDeg + straightenDeg) * (Math.PI / 180));
  context.drawImage(from, -whole.widthPx / 2, -whole.heightPx / 2);
  return surface;
}
