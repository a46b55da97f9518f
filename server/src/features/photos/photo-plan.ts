import {
  cropAround,
  cropToSubject,
  sharpen,
  type Edits,
  type Output,
  type PixelBox,
  type Report,
  type Sharpening,
} from '@lensan/photo';
import type { Sharp } from 'sharp';
import type { Picture } from './photo-encode.ts';
import { from, raw, WHITE, type Raw } from './photo-pixels.ts';

/**
 * The part of the master a channel shows, the size it is brought to, and white around it up to the
 * channel's shape.
 */
export interface Plan {
  readonly box: PixelBox;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framePx: { readonly width: number; readonly height: number } | null;
}

/** Cuts for a channel. The person's own focal point wins over the found subject. */
export function planOf(master: Raw, output: Output, report: Report, focal: Edits['focal']): Plan {
  const size = { width: master.widthPx, height: master.heightPx };
  const frame = { width: output.widthPx, height: output.heightPx ?? output.widthPx };
  if (output.fit === 'cover') {
    const box =
      report.subject.uniformBorder && !focal && frame.width === frame.height
        ? cropToSubject(size, 1, report.subject.box, 0.12)
        : cropAround(size, frame.width / frame.height, focal ?? report.subject.focal);
    return { box, widthPx: frame.width, heightPx: frame.height, framePx: null };
  }
  const fitting = Math.min(frame.width / size.width, frame.height / size.height),
    scale = output.fit === 'inside' ? Math.min(1, fitting) : fitting;
  return {
    box: { left: 0, top: 0, ...size },
    widthPx: Math.max(1, Math.round(size.width * scale)),
    heightPx: Math.max(1, Math.round(size.height * scale)),
    framePx: output.fit === 'contain' ? frame : null,
  };
}

/** The part of the master a plan shows, at its size, without a frame. */
export function cut(master: Raw, { box, widthPx, heightPx }: Plan): Sharp {
  const isWhole = box.width === master.widthPx && box.height === master.heightPx;
  const part = isWhole ? from(master) : from(master).extract(box);
  return isWhole && widthPx === master.widthPx && heightPx === master.heightPx
    ? part
    : part.resize(widthPx, heightPx, { fit: 'fill' });
}

/** White to the sides, the picture in the middle. */
export function framed(pipeline: Sharp, { framePx, widthPx, heightPx }: Plan): Sharp {
  if (!framePx || (framePx.width === widthPx && framePx.height === heightPx)) return pipeline;
  const left = (framePx.width - widthPx) >> 1,
    top = (framePx.height - heightPx) >> 1;
  return pipeline.extend({
    left,
    top,
    right: framePx.width - widthPx - left,
    bottom: framePx.height - heightPx - top,
    background: WHITE,
  });
}

/**
 * A plan carried out. Without sharpening the pixels go straight from the master into the encoder
 * and are held nowhere.
 */
export async function pictureFor(master: Raw, plan: Plan, by: Sharpening): Promise<Picture> {
  const size = {
    widthPx: plan.framePx?.width ?? plan.widthPx,
    heightPx: plan.framePx?.height ?? plan.heightPx,
  };
  if (by.amount === 0) return { ...size, pipeline: () => framed(cut(master, plan), plan) };
  const own = await raw(cut(master, plan));
  sharpen(own, by);
  return { ...size, pipeline: () => framed(from(own), plan) };
}
