import type { PhotoAddBody, PhotoFinding } from '@lensan/contract';
import {
  analyse,
  readHeader,
  toneFor,
  uprightSize,
  VIEW_PX,
  type PhotoHeader,
} from '@lensan/photo';
import { letGo, pixelsOf, resized, sizeOf, toJpeg, type Surface } from './canvas.ts';
import { drawUpright } from './decode.ts';
import { failureOfDecoding, failureOfFile, type PickFailure } from './pick-failure.ts';
import { fitWithin, planShrink, sendLongEdgePx, tightLongEdgePx } from './shrink-plan.ts';

/**
 * A photo ready to be announced: what will be sent, and what was seen before shrinking took the
 * evidence away.
 */
export interface Prepared {
  readonly blob: Blob;
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly findings: readonly PhotoFinding[];
  readonly digitalSource: NonNullable<PhotoAddBody['digitalSource']> | null;
  /** Look of the picture in 64 bits, for telling doubles. */
  readonly lookHash: string;
  readonly isTight: boolean;
}
export type PrepareResult =
  | { readonly ok: true; readonly photo: Prepared }
  | { readonly ok: false; readonly failure: PickFailure };

/**
 * Quality of what is sent: about a third of the camera's bytes; the server's own encodings lie
 * below it.
 */
const quality = 0.85;
/** The contract takes 8 MB; a picture full of grain may need a second try. */
const mostBytes = 8 * 1024 * 1024;
const secondQuality = 0.7;

/**
 * Checks, turns upright, shrinks, strips and judges one picked file. The file itself is not kept.
 */
export async function preparePhoto(
  file: Blob,
  freeBytes: number | null,
  isRoom: boolean,
): Promise<PrepareResult> {
  const bytes = await file.arrayBuffer().catch(() => null);
  // The file was moved or deleted between picking and reading.
  if (!bytes) return { ok: false, failure: 'corrupt' };
  const result = readHeader(new Uint8Array(bytes));
  const failure = failureOfFile(result);
  if (failure || !result.ok) return { ok: false, failure: failure ?? 'not_an_image' };
  const { header } = result;
  let master: Surface;
  try {
    master = await drawUpright(
      file,
      header,
      freeBytes === null || !planShrink(uprightSize(header), freeBytes).isTight
        ? sendLongEdgePx
        : tightLongEdgePx,
    );
  } catch (error) {
    return { ok: false, failure: isOutOfMemory(error) ? 'no_memory' : failureOfDecoding(header) };
  }
  try {
    const upright = header.widthPx > 0 ? uprightSize(header) : sizeOf(master);
    const { findings, lookHash } = judge(master, upright, header, isRoom);
    let blob = await toJpeg(master, quality);
    if (blob.size > mostBytes) blob = await toJpeg(master, secondQuality);
    const sha256 = await hashOf(await blob.arrayBuffer());
    return {
      ok: true,
      photo: {
        blob,
        sha256,
        ...sizeOf(master),
        findings,
        digitalSource: header.sourceType,
        lookHash,
        isTight: planShrink(upright, freeBytes).isTight,
      },
    };
  } catch (error) {
    return { ok: false, failure: isOutOfMemory(error) ? 'no_memory' : 'corrupt' };
  } finally {
    letGo(master);
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && /memory|canvas/i.test(error.message));

/**
 * The same judgement as on the server, on the same 1,280 px: a smaller copy would miss the blur
 * that the server then reports.
 */
function judge(
  master: Surface,
  upright: { widthPx: number; heightPx: number },
  header: PhotoHeader,
  isRoom: boolean,
): { findings: PhotoFinding[]; lookHash: string } {
  const small = resized(master, fitWithin(sizeOf(master), VIEW_PX));
  const report = analyse({ view: pixelsOf(small), ...upright, header, isRoom });
  letGo(small);
  const mended = new Set<string>(toneFor(report.measures).mended);
  return {
    lookHash: report.lookHash,
    findings: report.findings.map(({ code, value, limit }) => ({
      code,
      value,
      limit,
      mended: mended.has(code),
    })),
  };
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
