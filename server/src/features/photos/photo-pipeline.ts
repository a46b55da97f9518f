import {
  analyse,
  applyTone,
  identityTone,
  leadScans,
  MASTER_PX,
  noSharpening,
  placeholder,
  sharpen,
  sharpeningFor,
  toneFor,
  uprightSize,
  VIEW_PX,
  type Edits,
  type Output,
  type PhotoHeader,
  type Pixels,
  type Recipe,
  type Report,
  type Sharpening,
  type SourceType,
  type Tone,
} from '@lensan/photo';
import { whitenGround } from '@lensan/photo/ground.ts';
import { encode, pictureOf, type Made, type Picture } from './photo-encode.ts';
import {
  byWidth,
  copy,
  decode,
  from,
  openHeader,
  raw,
  straighten,
  uprightOf,
  type Raw,
} from './photo-pixels.ts';
import { cut, framed, pictureFor, planOf, type Plan } from './photo-plan.ts';

export interface Processed {
  readonly header: PhotoHeader;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly report: Report;
  readonly mended: Tone['mended'];
  readonly placeholder: string;
}

/**
 * The picture as taken at 640 px, by the decoder's own reduction: there first, long before the set
 * is ready. A picture four to five times as wide comes at a fifth of its width: sharp reduces it by
 * two only when it is more than 4 and less than 5 times too large, at twice the time.
 */
export async function preview(
  bytes: Uint8Array,
  output: Output,
  edits: Edits,
  taken?: PhotoHeader,
): Promise<Made> {
  const header = openHeader(bytes, taken);
  const isReduced = Math.min(header.widthPx, header.heightPx) >= 4 * output.widthPx;
  const { widthPx } = uprightOf(header, edits);
  const wantedPx =
    isReduced && Math.trunc(widthPx / output.widthPx) === 4
      ? Math.trunc(widthPx / 5)
      : output.widthPx;
  return encode(
    pictureOf(
      await decode(
        isReduced && !header.cutOff ? leadScans(bytes) : bytes,
        header,
        edits.rotateDeg,
        wantedPx,
        null,
      ),
    ),
    output,
    null,
  );
}

export interface ProcessOptions {
  readonly put: (made: Made) => Promise<void>;
  readonly sourceType?: SourceType | null;
  readonly isRoom?: boolean;
  readonly taken?: PhotoHeader;
  /** Sees the pixels of each output before they are sharpened and encoded. For measuring. */
  readonly onShaped?: (kind: string, pixels: Pixels) => void;
}

/**
 * Makes every output of a recipe and hands each over as soon as it is finished. Decodes once to a
 * master; page sizes cascade from it. Throws `PhotoFailure` for a file that is no good picture.
 */
export async function processPhoto(
  bytes: Uint8Array,
  recipe: Recipe,
  options: ProcessOptions,
): Promise<Processed> {
  const header = openHeader(bytes, options.taken);
  const { edits, outputs } = recipe;
  for (const output of outputs)
    if (output.channel === 'before')
      await options.put(await preview(bytes, output, edits, options.taken));
  const developed = await develop(bytes, header, edits, options.isRoom ?? false);
  const making: Making = {
    ...developed,
    edits,
    sourceType: options.sourceType ?? header.sourceType,
    put: options.put,
    onShaped: options.onShaped,
  };
  const smallest = await makePages(making, outputs);
  await makeCuts(making, outputs);
  return {
    header,
    ...developed.upright,
    report: developed.report,
    mended: developed.tone.mended,
    placeholder: placeholder(smallest ?? developed.view),
  };
}

/** A picture read, judged and mended: what every output is cut from. */
interface Developed {
  readonly master: Raw;
  readonly view: Raw;
  readonly upright: { readonly widthPx: number; readonly heightPx: number };
  /** How many pixels of the file one of the master stands for. */
  readonly perMasterPx: number;
  readonly report: Report;
  readonly tone: Tone;
}
interface Making extends Developed {
  readonly edits: Edits;
  readonly sourceType: SourceType | null;
  readonly put: ProcessOptions['put'];
  readonly onShaped: ProcessOptions['onShaped'];
}

async function develop(
  bytes: Uint8Array,
  header: PhotoHeader,
  edits: Edits,
  isRoom: boolean,
): Promise<Developed> {
  let master = await decode(bytes, header, edits.rotateDeg, MASTER_PX);
  const upright = uprightOf(header, edits);
  // What is straightened loses its edges; the scale stays that of the picture as decoded.
  const decodedPx = master.widthPx;
  if (edits.straightenDeg) master = await straighten(master, edits.straightenDeg);
  const view =
    master.widthPx > VIEW_PX || master.heightPx > VIEW_PX
      ? await raw(from(master).resize(VIEW_PX, VIEW_PX, { fit: 'inside' }))
      : copy(master);
  const report = analyse({ view, ...upright, header, isRoom });
  const tone = edits.asTaken ? identityTone() : toneFor(report.measures);
  applyTone(master, tone);
  applyTone(view, tone);
  if (edits.whiteGround) for (const pixels of new Set([master, view])) whitenGround(pixels);
  return { master, view, upright, perMasterPx: upright.widthPx / decodedPx, report, tone };
}

/** What an output takes of sharpening; `partPx`: how wide the part it shows is in the master. */
const sharpeningOf = (
  { edits, report, tone, perMasterPx }: Making,
  { sharpen: most }: Output,
  widthPx: number,
  partPx: number,
): Sharpening =>
  edits.asTaken
    ? noSharpening
    : sharpeningFor(report, tone.mended, most, widthPx / (partPx * perMasterPx));

/** Pictures of own pages, each width from the one before. Answers the smallest, if any is wanted. */
async function makePages(making: Making, outputs: readonly Output[]): Promise<Raw | null> {
  const { master, view, sourceType } = making;
  const pages = outputs
    .filter((output) => output.channel === 'page')
    .toSorted((a, b) => b.widthPx - a.widthPx);
  let step: Raw | null = null;
  for (const widthPx of new Set(pages.map((output) => output.widthPx))) {
    // A tall picture's 1,280 px view is narrower than the page width: take the master then.
    const source: Raw = step ?? (view.widthPx >= widthPx ? view : master);
    step = await byWidth(source, widthPx);
    let shown: Picture | undefined;
    for (const output of pages) {
      if (output.widthPx !== widthPx) continue;
      making.onShaped?.(output.kind, step);
      // The formats of one width are of the same pixels.
      shown ??= pictureOf(
        sharpenedCopy(step, sharpeningOf(making, output, step.widthPx, master.widthPx)),
      );
      await making.put(await encode(shown, output, sourceType));
    }
  }
  return step;
}

/** Pictures for sales channels, each cut from the master. */
async function makeCuts(making: Making, outputs: readonly Output[]): Promise<void> {
  const { master, report, edits, sourceType, onShaped } = making;
  let last: Cut | undefined;
  for (const output of outputs) {
    if (output.channel === 'page' || output.channel === 'before') continue;
    const plan = planOf(master, output, report, edits.focal);
    // A photo of 4 : 3 is the same file for channels that cut to it and for those that keep the
    // whole.
    let made = last && isSame(last, plan, output) ? last.made : undefined;
    if (!made || onShaped) {
      onShaped?.(output.kind, await raw(framed(cut(master, plan), plan)));
      const by = sharpeningOf(making, output, plan.widthPx, plan.box.width);
      made = await encode(await pictureFor(master, plan, by), output, sourceType);
    }
    last = { plan, output, made };
    await making.put({ ...made, kind: output.kind, channel: output.channel });
  }
}

interface Cut {
  readonly plan: Plan;
  readonly output: Output;
  readonly made: Made;
}
/**
 * The same pixels by the same encoder, and no budget that made or would make another file of them.
 */
const isSame = ({ plan, output, made }: Cut, nextPlan: Plan, next: Output): boolean =>
  JSON.stringify([plan, output.sharpen, output.encoding.format, output.encoding.quality]) ===
    JSON.stringify([nextPlan, next.sharpen, next.encoding.format, next.encoding.quality]) &&
  made.bytes.length <=
    Math.min(output.encoding.maxBytes ?? Infinity, next.encoding.maxBytes ?? Infinity);

/** The picture itself when there is nothing to sharpen. */
function sharpenedCopy(image: Raw, by: Sharpening): Raw {
  if (by.amount === 0) return image;
  const own = copy(image);
  sharpen(own, by);
  return own;
}

/** Header, pixels and report of a file without making anything. For `assessPhoto` and tests. */
export async function look(
  bytes: Uint8Array,
  taken?: PhotoHeader,
): Promise<{ header: PhotoHeader; view: Pixels; report: Report }> {
  const header = openHeader(bytes, taken);
  const view = await decode(bytes, header, 0, VIEW_PX);
  return { header, view, report: analyse({ view, ...uprightSize(header), header, isRoom: true }) };
}

/**
 * The picture as a JPEG that every phone opens: upright, sRGB, at most 2,560 px, no tag but the
 * mark of a generated picture.
 */
export async function copyPhoto(bytes: Uint8Array, taken?: PhotoHeader): Promise<Uint8Array> {
  const header = openHeader(bytes, taken);
  const master = await decode(bytes, header, 0, MASTER_PX);
  return (
    await encode(
      pictureOf(master),
      { kind: 'copy', channel: 'before', encoding: { format: 'jpg', quality: 90, maxBytes: null } },
      header.sourceType,
    )
  ).bytes;
}
