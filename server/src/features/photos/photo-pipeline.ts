import {
  analyse, applyTone, cropAround, cropToSubject, fitBudget, identityTone, MASTER_PX, placeholder, readHeader, sourceTypeXmp, toneFor, uprightSize, VIEW_PX,
  type Edits, type Output, type PhotoHeader, type Pixels, type Recipe, type Report, type SourceType, type Tone,
} from '@lensan/photo';
import { whitenGround } from '@lensan/photo/ground.ts';
import sharp, { type Sharp } from 'sharp';
import { failureOfDecoder, failureOfHeader, MAX_PIXELS, PhotoFailure } from './photo-failure.ts';

/** The one place that touches libvips. Runs in a child process: a crash or a hang here must not take the server with it. */

sharp.cache(false); // Every input is seen once: caching only costs memory.
sharp.concurrency(1); // Several photos run side by side; threads within one gain nothing.
// Loaders not on the list cannot be reached by any file, whatever it calls itself: no SVG, GIF, TIFF, PDF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'] });

/** One set of options for every call that opens a person's file: a probe that is laxer than the decoder hides failures. */
const OPEN = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true } as const;
const WHITE = { r: 255, g: 255, b: 255 };

interface Raw { readonly data: Uint8Array; readonly widthPx: number; readonly heightPx: number; readonly channels: 3 }

export interface Made { readonly kind: string; readonly channel: Output['channel']; readonly format: 'jpg' | 'webp' | 'avif'; readonly bytes: Uint8Array; readonly widthPx: number; readonly heightPx: number }
export interface Processed { readonly header: PhotoHeader; readonly widthPx: number; readonly heightPx: number; readonly report: Report; readonly mended: Tone['mended']; readonly placeholder: string }

async function raw(pipeline: Sharp): Promise<Raw> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height, channels: 3 };
}
const from = (image: Raw): Sharp => sharp(image.data, { raw: { width: image.widthPx, height: image.heightPx, channels: 3 } });

/** Header facts, or a failure before any pixel is touched. `taken`: those of the file that these bytes are another program's reading of. */
export function openHeader(bytes: Uint8Array, taken?: PhotoHeader): PhotoHeader {
  const result = readHeader(bytes);
  if (!result.ok) throw new PhotoFailure(taken?.format === 'heic' ? 'photo.heic_unreadable' : `photo.${result.problem}`);
  const failure = failureOfHeader(result.header, { heic: false });
  if (failure) throw new PhotoFailure(failure);
  return taken ?? result.header;
}

/** Upright, sRGB, on white, without any tag, within the width and height given and never enlarged. */
async function decode(bytes: Uint8Array, header: PhotoHeader, rotateDeg: Edits['rotateDeg'], widthPx: number, heightPx: number | null = widthPx): Promise<Raw> {
  try {
    let pipeline = sharp(bytes, OPEN).autoOrient();
    if (rotateDeg) pipeline = pipeline.rotate(rotateDeg);
    return await raw(pipeline.toColourspace('srgb').flatten({ background: WHITE })
      .resize(widthPx, heightPx, { fit: 'inside', withoutEnlargement: true }));
  } catch (error) {
    throw new PhotoFailure(failureOfDecoder(error, header), { cause: error });
  }
}

/** Turns by a small angle and cuts the largest upright part of the same proportions that holds no empty corner. */
async function straighten(image: Raw, degrees: number): Promise<Raw> {
  const angle = Math.abs(degrees) * (Math.PI / 180);
  const { widthPx: w, heightPx: h } = image;
  const share = Math.min(w / (w * Math.cos(angle) + h * Math.sin(angle)), h / (w * Math.sin(angle) + h * Math.cos(angle)));
  const turned = await raw(from(image).rotate(degrees, { background: WHITE }));
  const width = Math.floor(w * share) - 2, height = Math.floor(h * share) - 2;
  return raw(from(turned).extract({ left: (turned.widthPx - width) >> 1, top: (turned.heightPx - height) >> 1, width, height }));
}

/** Encoder settings by measurement (docs/photos.md): a progressive JPEG with table 3 costs a fifth of mozjpeg's search for 6 % more bytes. */
function encoded(pipeline: Sharp, format: Output['encoding']['format'], quality: number): Sharp {
  switch (format) {
    case 'jpg': return pipeline.jpeg({ quality, progressive: true, quantisationTable: 3 });
    case 'webp': return pipeline.webp({ quality, effort: 2 });
    // Effort 4 and more costs 30 times the time for 12 % of the bytes: never here.
    case 'avif': return pipeline.avif({ quality, effort: 0, chromaSubsampling: '4:2:0', tune: 'iq' });
  }
}

async function encode(image: Raw, output: Pick<Output, 'kind' | 'channel' | 'encoding'>, sourceType: SourceType | null): Promise<Made> {
  const { format, quality, maxBytes } = output.encoding;
  const { bytes } = await fitBudget((step) => {
    const pipeline = encoded(from(image), format, step);
    return (sourceType ? pipeline.withXmp(sourceTypeXmp(sourceType)) : pipeline).toBuffer();
  }, quality, maxBytes);
  return { kind: output.kind, channel: output.channel, format, bytes, widthPx: image.widthPx, heightPx: image.heightPx };
}

const byWidth = (image: Raw, widthPx: number): Promise<Raw> =>
  image.widthPx <= widthPx ? Promise.resolve(image) : raw(from(image).resize(widthPx, null));

/** Cuts and sizes the master for a channel. The person's own focal point wins over the found subject. */
async function shape(master: Raw, output: Output, report: Report, focal: Edits['focal']): Promise<Raw> {
  const width = output.widthPx, height = output.heightPx ?? output.widthPx;
  if (output.fit === 'contain') return raw(from(master).resize(width, height, { fit: 'contain', background: WHITE }));
  if (output.fit === 'inside') return raw(from(master).resize(width, height, { fit: 'inside', withoutEnlargement: true }));
  const size = { width: master.widthPx, height: master.heightPx };
  const box = report.subject.uniformBorder && !focal && width === height
    ? cropToSubject(size, 1, report.subject.box, 0.12)
    : cropAround(size, width / height, focal ?? report.subject.focal);
  return raw(from(master).extract(box).resize(width, height, { fit: 'fill' }));
}

/** The picture as taken at 640 px, by the decoder's own reduction: there first, long before the set is ready. */
export async function preview(bytes: Uint8Array, output: Output, edits: Edits, taken?: PhotoHeader): Promise<Made> {
  const header = openHeader(bytes, taken);
  return encode(await decode(bytes, header, edits.rotateDeg, output.widthPx, null), output, null);
}

/**
 * Makes every output of a recipe and hands each over as soon as it is finished.
 * Decodes once to a master; page sizes cascade from it. Throws `PhotoFailure` for a file that is no good picture.
 */
export async function processPhoto(
  bytes: Uint8Array, recipe: Recipe,
  options: { put: (made: Made) => Promise<void>; sourceType?: SourceType | null; isRoom?: boolean; taken?: PhotoHeader },
): Promise<Processed> {
  const header = openHeader(bytes, options.taken);
  const sourceType = options.sourceType ?? header.sourceType;
  const { edits } = recipe;
  const wanted = recipe.outputs;
  for (const output of wanted) if (output.channel === 'before') await options.put(await preview(bytes, output, edits, options.taken));

  let master = await decode(bytes, header, edits.rotateDeg, MASTER_PX);
  if (edits.straightenDeg) master = await straighten(master, edits.straightenDeg);
  const view = master.widthPx > VIEW_PX || master.heightPx > VIEW_PX ? await raw(from(master).resize(VIEW_PX, VIEW_PX, { fit: 'inside' })) : copy(master);
  const report = analyse({ view, ...uprightOf(header, edits), header, isRoom: options.isRoom ?? false });
  const tone = edits.asTaken ? identityTone() : toneFor(report.measures);
  applyTone(master, tone);
  applyTone(view, tone);
  if (edits.whiteGround) for (const pixels of new Set([master, view])) whitenGround(pixels);

  const pages = wanted.filter((output) => output.channel === 'page');
  let step: Raw | null = null;
  for (const output of pages.toSorted((a, b) => b.widthPx - a.widthPx)) {
    // A tall picture's 1,280 px view is narrower than the page width: take the master then.
    const source: Raw = step ?? (view.widthPx >= output.widthPx ? view : master);
    step = await byWidth(source, output.widthPx);
    await options.put(await encode(step, output, sourceType));
  }
  for (const output of wanted) {
    if (output.channel === 'page' || output.channel === 'before') continue;
    await options.put(await encode(await shape(master, output, report, edits.focal), output, sourceType));
  }
  return { header, ...uprightOf(header, edits), report, mended: tone.mended, placeholder: placeholder(step ?? view) };
}

const copy = (image: Raw): Raw => ({ ...image, data: Uint8Array.from(image.data) });

function uprightOf(header: PhotoHeader, edits: Edits): { widthPx: number; heightPx: number } {
  const turned = (header.orientation >= 5) !== (edits.rotateDeg === 90 || edits.rotateDeg === 270);
  return turned ? { widthPx: header.heightPx, heightPx: header.widthPx } : { widthPx: header.widthPx, heightPx: header.heightPx };
}

/** Header, pixels and report of a file without making anything. For `assessPhoto` and tests. */
export async function look(bytes: Uint8Array, taken?: PhotoHeader): Promise<{ header: PhotoHeader; view: Pixels; report: Report }> {
  const header = openHeader(bytes, taken);
  const view = await decode(bytes, header, 0, VIEW_PX);
  return { header, view, report: analyse({ view, ...uprightSize(header), header, isRoom: true }) };
}

/** The picture as a JPEG that every phone opens: upright, sRGB, at most 2,560 px, no tag but the mark of a generated picture. */
export async function copyPhoto(bytes: Uint8Array, taken?: PhotoHeader): Promise<Uint8Array> {
  const header = openHeader(bytes, taken);
  const master = await decode(bytes, header, 0, MASTER_PX);
  return (await encode(master, { kind: 'copy', channel: 'before', encoding: { format: 'jpg', quality: 90, maxBytes: null } }, header.sourceType)).bytes;
}
