import { photoChannelIds } from '@lensan/channels/ids.ts';
import * as z from 'zod/mini';
import { id, none, recordBase } from './common.ts';
import { endpoint } from './endpoint.ts';
import { operation } from './operation.ts';

/**
 * What a photo shows, from the guided list: the whole thing, close up, the hands that make it,
 * garden or workshop, a room.
 */
export const photoShot = z.enum(['whole', 'close', 'hands', 'garden', 'room']);
export type PhotoShot = z.output<typeof photoShot>;

/** Lower-case hex SHA-256 of file bytes; also the key of the file in the blob store. */
export const sha256Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * Soft remarks about a picture; none of them blocks a listing. `duplicate` names the other photo.
 */
export const photoFindingCode = z.enum([
  'blurry',
  'dark',
  'overexposed',
  'colour_cast',
  'noisy',
  'low_resolution',
  'upscaled',
  'heavy_jpeg',
  'screenshot',
  'tilted',
  'duplicate',
]);
export type PhotoFindingCode = z.output<typeof photoFindingCode>;

/**
 * One remark with the measured value and the limit it was held against, in the unit of the check.
 */
export const photoFinding = z.object({
  code: photoFindingCode,
  value: z.number(),
  limit: z.number(),
  /** True when the finished picture no longer has the fault. */
  mended: z.boolean(),
  otherPhotoId: z.optional(id),
});
export type PhotoFinding = z.output<typeof photoFinding>;

/**
 * Why a file could not become a picture. Each has a sentence with an action in the texts of the
 * phone.
 */
export const photoFailureCodes = [
  'photo.not_an_image',
  'photo.format_not_allowed',
  'photo.heic_unreadable',
  'photo.cut_off',
  'photo.corrupt',
  'photo.too_many_pixels',
  'photo.empty',
  'photo.too_slow',
] as const;
export const photoFailure = z.enum(photoFailureCodes);
export type PhotoFailureCode = z.output<typeof photoFailure>;

export const photoFormat = z.enum(['jpg', 'webp', 'avif']);
/**
 * What a finished file is for. `page`: own pages, several widths and formats. `before`: the picture
 * as taken, upright, for comparing. The rest are the sizes of sales channels
 * (`packages/channels`).
 */
export const photoChannel = z.enum(['page', 'before', ...photoChannelIds]);
export type PhotoChannel = z.output<typeof photoChannel>;

export const photoVersion = z.object({
  sha256: sha256Hex,
  widthPx: z.int().check(z.positive()),
  heightPx: z.int().check(z.positive()),
  bytes: z.int().check(z.positive()),
  format: photoFormat,
  channel: photoChannel,
});
export type PhotoVersion = z.output<typeof photoVersion>;

/** Where the eye should rest, as shares of width and height of the upright picture, 0 to 1. */
export const focalPoint = z.object({
  x: z.number().check(z.minimum(0), z.maximum(1)),
  y: z.number().check(z.minimum(0), z.maximum(1)),
});
export type FocalPoint = z.output<typeof focalPoint>;

const rotateDeg = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
/** Turn of at most 7° to either side; more is a picture meant that way. */
const straightenDeg = z.number().check(z.minimum(-7), z.maximum(7));
/** IPTC DigitalSourceType of AI pictures: Google asks that it is kept. */
export const digitalSourceType = z.enum([
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicMedia',
  'compositeSynthetic',
]);

/**
 * A photo of a household's goods or rooms. Valid before its bytes arrive: `bytes` says how far they
 * are.
 */
export const photoRecord = z.object({
  ...recordBase,
  listingId: z.nullable(id),
  shot: photoShot,
  /** Of the file the phone sends. */
  sha256: sha256Hex,
  byteLength: z.int().check(z.positive()),
  widthPx: z.int().check(z.positive()),
  heightPx: z.int().check(z.positive()),
  bytes: z.enum(['none', 'part', 'done']),
  processing: z.enum(['waiting', 'ready', 'failed']),
  failure: z.nullable(photoFailure),
  findings: z.array(photoFinding),
  /** Finished files; left out of what phones fetch, see `photoShown`. */
  versions: z.array(photoVersion),
  /**
   * thumbhash in base64, at most 40 characters: a blurred stand-in shown before any bytes arrive.
   */
  placeholder: z.nullable(z.string().check(z.maxLength(60))),
  focal: z.nullable(focalPoint),
  rotateDeg,
  straightenDeg,
  /** The person chose the picture as taken: no change of light or colour. */
  asTaken: z.boolean(),
  /** White ground asked for; made only where the border of the picture is uniform. */
  whiteGround: z.boolean(),
  isMain: z.boolean(),
});
export type PhotoRecord = z.output<typeof photoRecord>;

export const photoAddBody = z.object({
  id,
  householdId: id,
  listingId: z.optional(z.nullable(id)),
  shot: photoShot,
  sha256: sha256Hex,
  /** Size of the file to be sent; at most 8 MB. */
  byteLength: z.int().check(z.positive(), z.maximum(8 * 1024 * 1024)),
  widthPx: z.int().check(z.positive(), z.maximum(20_000)),
  heightPx: z.int().check(z.positive(), z.maximum(20_000)),
  /**
   * What the phone saw in the file as picked, before shrinking took the evidence away (JPEG
   * quality, screenshot, size).
   */
  seenOnPhone: z.optional(z.array(photoFinding).check(z.maxLength(12))),
  digitalSource: z.optional(digitalSourceType),
  isMain: z.optional(z.boolean()),
});
export type PhotoAddBody = z.output<typeof photoAddBody>;

export const photoEditBody = z.object({
  id,
  listingId: z.optional(z.nullable(id)),
  shot: z.optional(photoShot),
  rotateDeg: z.optional(rotateDeg),
  straightenDeg: z.optional(straightenDeg),
  focal: z.optional(z.nullable(focalPoint)),
  asTaken: z.optional(z.boolean()),
  whiteGround: z.optional(z.boolean()),
});
export type PhotoEditBody = z.output<typeof photoEditBody>;
const onePhoto = z.object({ id });
/** The same picture in another listing of the household, under a new id. */
export const photoCopyBody = z.object({ id, photoId: id, listingId: id });
export type PhotoCopyBody = z.output<typeof photoCopyBody>;

export const photoOperations = {
  'photo.add': operation(
    'photo.add',
    photoAddBody,
    'Announce a photo taken on the phone; its bytes follow by upload',
  ),
  'photo.copy': operation(
    'photo.copy',
    photoCopyBody,
    'Use a photo in another listing of the household too; no bytes are sent again',
  ),
  'photo.edit': operation(
    'photo.edit',
    photoEditBody,
    'Turn, straighten or re-centre a photo, or move it to a listing',
  ),
  'photo.set_main': operation(
    'photo.set_main',
    onePhoto,
    'Make a photo the main one of its listing',
  ),
  'photo.remove': operation(
    'photo.remove',
    onePhoto,
    'Remove a photo; its files are deleted once nothing refers to them',
  ),
} as const;

const byPhoto = z.object({ id });
/**
 * Body: a HEIC file that a phone cannot open itself; answers it as a JPEG without tags and keeps
 * nothing. Refused with `photo.heic_unreadable` where the installation names no decoder.
 */
export const photoFromHeic = endpoint({
  method: 'PUT',
  path: '/api/photos/heic',
  summary: 'Open a HEIC picture for a phone that cannot',
  maxBodyBytes: 16 * 1024 * 1024,
});
export const photoRead = endpoint({
  method: 'GET',
  path: '/api/photos/:id',
  summary: 'One photo with its state and versions',
  params: byPhoto,
  response: z.object({ photo: photoRecord }),
});
/** Makes the state `waiting` again, for a photo that failed although its file is good. */
export const photoRetry = endpoint({
  method: 'POST',
  path: '/api/photos/:id/retry',
  summary: 'Process a failed photo again',
  params: byPhoto,
  body: none,
  response: z.object({ photo: photoRecord }),
});
/** `:file` is `<sha256>.<jpg|webp|avif>`. Signed in, within one's scope. */
export const photoFile = endpoint({
  method: 'GET',
  path: '/api/photos/files/:file',
  summary: 'A finished file, for people of the household’s area',
  params: z.object({ file: z.string() }),
});
/**
 * A finished file by what it is for: of that channel the smallest WebP (or what there is) at least
 * `width` wide, else the widest. Phones hold no hashes of files: those of a village would be most
 * of what it brings. `v` is the photo's version: the answer to one address never changes.
 */
export const photoShown = endpoint({
  method: 'GET',
  path: '/api/photos/:id/shown/:channel/:width',
  summary: 'A finished file of a photo by its use and width',
  params: z.object({ id, channel: photoChannel, width: z.string().check(z.regex(/^\d{1,4}$/)) }),
  query: z.object({ v: z.optional(z.string().check(z.maxLength(20))) }),
});
export const photoShownPath = (
  photo: { readonly id: string; readonly version: number },
  channel: PhotoChannel,
  widthPx: number,
): string => `/api/photos/${photo.id}/shown/${channel}/${widthPx}?v=${photo.version}`;
/** Same file for anyone, while the household agrees to its goods being shown (consent K3). */
export const photoPublicFile = endpoint({
  method: 'GET',
  path: '/anh/:file',
  summary: 'A finished file on a public page',
  params: z.object({ file: z.string() }),
});

/** Address of a finished file. `audience` public: only shown while consent K3 stands. */
export const photoFilePath = (
  version: { sha256: string; format: string },
  audience: 'public' | 'signed_in',
): string =>
  `${audience === 'public' ? '/anh' : '/api/photos/files'}/${version.sha256}.${version.format}`;
