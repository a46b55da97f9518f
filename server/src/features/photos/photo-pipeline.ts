import {
  analyse,
  applyTone,
  cropAround,
  cropToSubject,
  fitBudget,
  identityTone,
  leadScans,
  MASTER_PX,
  noSharpening,
  placeholder,
  readHeader,
  sharpen,
  sharpeningFor,
  sourceTypeXmp,
  toneFor,
  uprightSize,
  VIEW_PX,
  type Edits,
  type Output,
  type PhotoHeader,
  type PixelBox,
  type Pixels,
  type Recipe,
  type Report,
  type Sharpening,
  type SourceType,
  type Tone,
} from '@lensan/photo';
import { whitenGround } from '@lensan/photo/ground.ts';
import sharp, { type Sharp } from 'sharp';
import { failureOfDecoder, failureOfHeader, MAX_PIXELS, PhotoFailure } from './photo-failure.ts';

/**
 * The one place that touches libvips. Runs in a child process: a crash or a hang here must not take
 * the server with it.
 */

sharp.cache(false); // Every input is seen once: caching only costs memory.
sharp.concurrency(1); // Several photos run side by side; threads within one gain nothing.
// Loaders not on the list cannot be reached by any file, whatever it calls itself: no SVG, GIF,
// TIFF, PDF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
  ],
});

/**
 * One set of options for every call that opens a person's file: a probe that is laxer than the
 * decoder hides failures.
 */
const OPEN = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true } as const;
const WHITE = { r: 255, g: 255, b: 255 };

interface Raw {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3;
}

export interface Made {
  readonly kind: string;
  readonly channel: Output['channel'];
  readonly format: 'jpg' | 'webp' | 'avif';
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}
export interface Processed {
  readonly header: PhotoHeader;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly report: Report;
  readonly mended: Tone['mended'];
  readonly placeholder: string;
}

async function raw(pipeline: Sharp): Promise<Raw> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height, channels: 3 };
}
const from = (image: Raw): Sharp =>
  sharp(image.data, { raw: { width: image.widthPx, height: image.heightPx, channels: 3 } });

/**
 * Header facts, or a failure before any pixel is touched. `taken`: those of the file that these
 * bytes are another program's reading of.
 */
export function openHeader(bytes: Uint8Array, taken?: PhotoHeader): PhotoHeader {
  const result = readHeader(bytes);
  if (!result.ok)
    throw new PhotoFailure(
      taken?.format === 'heic' ? 'photo.heic_unreadable' : `photo.${result.problem}`,
    );
  const failure = failureOfHeader(result.header, { heic: false });
  if (failure) throw new PhotoFailure(failure);
  return taken ?? result.header;
}

/**
 * Upright, sRGB, on white, without any tag, within the width and height given and never enlarged.
 */
async function decode(
  bytes: Uint8Array,
  header: PhotoHeader,
  rotateDeg: Edits['rotateDeg'],
  widthPx: number,
  heightPx: number | null = widthPx,
): Promise<Raw> {
  try {
    let pipeline = sharp(bytes, OPEN).autoOrient();
    if (rotateDeg) pipeline = pipeline.rotate(rotateDeg);
    return await raw(
      pipeline
        .toColourspace('srgb')
        .flatten({ background: WHITE })
        .resize(widthPx, heightPx, { fit: 'inside', withoutEnlargement: true }),
    );
  } catch (error) {
    throw new PhotoFailure(failureOfDecoder(error, header), { cause: error });
  }
}

/**
 * Turns by a small angle and cuts the largest upright part of the same proportions that holds no
 * empty corner.
 */
async function straighten(image: Raw, degrees: number): Promise<Raw> {
  const angle = Math.abs(degrees) * (Math.PI / 180);
  const { widthPx: w, heightPx: h } = image;
  const share = Math.min(
    w / (w * Math.cos(angle) + h * Math.sin(angle)),
    h / (w * Math.sin(angle) + h * Math.cos(angle)),
  );
  const turned = await raw(from(image).rotate(degrees, { background: WHITE }));
  const width = Math.floor(w * share) - 2,
    height = Math.floor(h * share) - 2;
  return raw(
    from(turned).extract({
      left: (turned.widthPx - width) >> 1,
      top: (turned.heightPx - height) >> 1,
      width,
      height,
    }),
  );
}

/**
 * Encoder settings by measurement (docs/photos.md): a progressive JPEG with table 3 costs a fifth
 * of mozjpeg's search for 6 % more bytes.
 */
function encoded(pipeline: Sharp, format: Output['encoding']['format'], quality: number): Sharp {
  switch (format) {
    case 'jpg':
      return pipeline.jpeg({ quality, progressive: true, quantisationTable: 3 });
    // Effort 3 takes twice the time for a tenth of the bytes at the same likeness: dearer than all
    // of judging and mending.
    case 'webp':
      return pipeline.webp({ quality, effort: 2 });
    // Effort 4 and more costs 30 times the time for 12 % of the bytes: never here.
    case 'avif':
      return pipeline.avif({ quality, effort: 0, chromaSubsampling: '4:2:0', tune: 'iq' });
  }
}

interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The pixels, once for each try of the encoder. */ readonly pipeline: () => Sharp;
}
const pictureOf = (image: Raw): Picture => ({ ...sizeOf(image), pipeline: () => from(image) });
const sizeOf = ({ widthPx, heightPx }: Raw) => ({ widthPx, heightPx });

async function encode(
  picture: Picture,
  output: Pick<Output, 'kind' | 'channel' | 'encoding'>,
  sourceType: SourceType | null,
): Promise<Made> {
  const { quality, maxBytes, format } = output.encoding;
  const { bytes } = await fitBudget(
    (step) => {
      const pipeline = encoded(picture.pipeline(), format, step);
      return (sourceType ? pipeline.withXmp(sourceTypeXmp(sourceType)) : pipeline).toBuffer();
    },
    quality,
    maxBytes,
  );
  return {
    kind: output.kind,
    channel: output.channel,
    format,
    bytes,
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
  };
}

const byWidth = (image: Raw, widthPx: number): Promise<Raw> =>
  image.widthPx <= widthPx ? Promise.resolve(image) : raw(from(image).resize(widthPx, null));

/**
 * The part of the master a channel shows, the size it is brought to, and white around it up to the
 * channel's shape.
 */
interface Plan {
  readonly box: PixelBox;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framePx: { readonly width: number; readonly height: number } | null;
}

/** Cuts for a channel. The person's own focal point wins over the found subject. */
function planOf(master: Raw, output: Output, report: Report, focal: Edits['focal']): Plan {
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
function cut(master: Raw, { box, widthPx, heightPx }: Plan): Sharp {
  const isWhole = box.width === master.widthPx && box.height === master.heightPx;
  const part = isWhole ? from(master) : from(master).extract(box);
  return isWhole && widthPx === master.widthPx && heightPx === master.heightPx
    ? part
    : part.resize(widthPx, heightPx, { fit: 'fill' });
}

/** White to the sides, the picture in the middle. */
function framed(pipeline: Sharp, { framePx, widthPx, heightPx }: Plan): Sharp {
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
async function pictureFor(master: Raw, plan: Plan, by: Sharpening): Promise<Picture> {
  const size = {
    widthPx: plan.framePx?.width ?? plan.widthPx,
    heightPx: plan.framePx?.height ?? plan.heightPx,
  };
  if (by.amount === 0) return { ...size, pipeline: () => framed(cut(master, plan), plan) };
  const own = await raw(cut(master, plan));
  sharpen(own, by);
  return { ...size, pipeline: () => framed(from(own), plan) };
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

/**
 * Makes every output of a recipe and hands each over as soon as it is finished. Decodes once to a
 * master; page sizes cascade from it. Throws `PhotoFailure` for a file that is no good picture.
 */
export async function processPhoto(
  bytes: Uint8Array,
  recipe: Recipe,
  options: {
    put: (made: Made) => Promise<void>;
    sourceType?: SourceType | null;
    isRoom?: boolean;
    taken?: PhotoHeader;
    /** Sees the pixels of each output before they are sharpened and encoded. For measuring. */
    onShaped?: (kind: string, pixels: Pixels) => void;
  },
): Promise<Processed> {
  const header = openHeader(bytes, options.taken);
  const sourceType = options.sourceType ?? header.sourceType;
  const { edits } = recipe;
  const wanted = recipe.outputs;
  for (const output of wanted)
    if (output.channel === 'before')
      await options.put(await preview(bytes, output, edits, options.taken));

  let master = await decode(bytes, header, edits.rotateDeg, MASTER_PX);
  const upright = uprightOf(header, edits);
  const perMasterPx = upright.widthPx / master.widthPx;
  if (edits.straightenDeg) master = await straighten(master, edits.straightenDeg);
  const view =
    master.widthPx > VIEW_PX || master.heightPx > VIEW_PX
      ? await raw(from(master).resize(VIEW_PX, VIEW_PX, { fit: 'inside' }))
      : copy(master);
  const report = analyse({ view, ...upright, header, isRoom: options.isRoom ?? false });
  const tone = edits.asTaken ? identityTone() : toneFor(report.measures);
  applyTone(master, tone);
  applyTone(view, tone);
  if (edits.whiteGround) for (const pixels of new Set([master, view])) whitenGround(pixels);

  /** What an output takes of sharpening; `partPx`: how wide the part it shows is in the master. */
  const sharpeningOf = ({ sharpen: most }: Output, widthPx: number, partPx: number): Sharpening =>
    edits.asTaken
      ? noSharpening
      : sharpeningFor(report, tone.mended, most, widthPx / (partPx * perMasterPx));

  const pages = wanted
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
      options.onShaped?.(output.kind, step);
      // The formats of one width are of the same pixels.
      await options.put(
        await encode(
          (shown ??= pictureOf(
            sharpenedCopy(step, sharpeningOf(output, step.widthPx, master.widthPx)),
          )),
          output,
          sourceType,
        ),
      );
    }
  }
  let last: Cut | undefined;
  for (const output of wanted) {
    if (output.channel === 'page' || output.channel === 'before') continue;
    const plan = planOf(master, output, report, edits.focal);
    // A photo of 4 : 3 is the same file for channels that cut to it and for those that keep the
    // whole.
    let made = last && isSame(last, plan, output) ? last.made : undefined;
    if (!made || options.onShaped) {
      if (options.onShaped)
        options.onShaped(output.kind, await raw(framed(cut(master, plan), plan)));
      made = await encode(
        await pictureFor(master, plan, sharpeningOf(output, plan.widthPx, plan.box.width)),
        output,
        sourceType,
      );
    }
    last = { plan, output, made };
    await options.put({ ...made, kind: output.kind, channel: output.channel });
  }
  return {
    header,
    ...upright,
    report,
    mended: tone.mended,
    placeholder: placeholder(step ?? view),
  };
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

const copy = (image: Raw): Raw => ({ ...image, data: Uint8Array.from(image.data) });

function uprightOf(header: PhotoHeader, edits: Edits): { widthPx: number; heightPx: number } {
  const turned = header.orientation >= 5 !== (edits.rotateDeg === 90 || edits.rotateDeg === 270);
  return turned
    ? { widthPx: header.heightPx, heightPx: header.widthPx }
    : { widthPx: header.widthPx, heightPx: header.heightPx };
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
