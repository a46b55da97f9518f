import { pictureSet, pictureSets, type PhotoChannelId } from '@lensan/channels';

/** What the person decided about a photo. */
export interface Edits {
  readonly rotateDeg: 0 | 90 | 180 | 270;
  /** Clockwise, at most 7° to either side. */
  readonly straightenDeg: number;
  readonly focal: { readonly x: number; readonly y: number } | null;
  readonly asTaken: boolean;
  readonly whiteGround: boolean;
}
export const noEdits: Edits = {
  rotateDeg: 0,
  straightenDeg: 0,
  focal: null,
  asTaken: false,
  whiteGround: false,
};

/** Words or signs laid over a picture. */
export type Overlay =
  | { readonly kind: 'ocop_stars'; readonly stars: 3 | 4 | 5 }
  | { readonly kind: 'price'; readonly text: string }
  | { readonly kind: 'logo'; readonly sha256: string };

export interface Encoding {
  readonly format: 'jpg' | 'webp' | 'avif';
  readonly quality: number;
  readonly maxBytes: number | null;
}

/** One file to be made. `kind` names it within the set: `page-640.webp`, `shopee-1024.jpg`. */
export interface Output {
  readonly kind: string;
  readonly channel: PhotoChannelId | 'page' | 'before';
  readonly widthPx: number;
  /** Null keeps the proportions. */
  readonly heightPx: number | null;
  readonly fit: 'cover' | 'inside' | 'contain';
  /**
   * Most that its edges are lifted by when it was reduced, see `Sharpening.amount`; a picture may
   * take less.
   */
  readonly sharpen: number;
  readonly encoding: Encoding;
  readonly overlays: readonly Overlay[];
}

export interface Recipe {
  /** Raised whenever the same recipe would give other pixels or bytes. */
  readonly version: number;
  readonly edits: Edits;
  readonly outputs: readonly Output[];
}

export const RECIPE_VERSION = 3;
export const MASTER_PX = 2560;
export const VIEW_PX = 1280;
export const pageWidthsPx = [1280, 640, 320] as const;

/**
 * Qualities measured against the hand-tuned limit script: no more bytes at an SSIM less than 0.003
 * below (docs/photos.md). They mean the encoders of libvips as set in the pipeline, not a scale of
 * their own.
 */
export const quality = {
  channelJpg: 79,
  pageJpg: 76,
  pageWebp: 77,
  pageAvif: 59,
  beforeWebp: 70,
} as const;

/**
 * More on pages would make their JPEG larger than the limit's; channels have room, and shrink
 * pictures once more (docs/decisions/006-mild-sharpening.md). Channel pictures of 2,048 px lose
 * next to nothing when they are reduced and are left alone. The usual filter of image libraries is
 * 0.125.
 */
export const edgeLift = { page: 0.03, channel: 0.09, large: 0 } as const;
const LARGE_PX = 2048;

const pageEncodings: readonly Encoding[] = [
  { format: 'avif', quality: quality.pageAvif, maxBytes: null },
  { format: 'webp', quality: quality.pageWebp, maxBytes: null },
  { format: 'jpg', quality: quality.pageJpg, maxBytes: null },
];

export class OverlayForbidden extends Error {
  constructor(readonly channel: string) {
    super(`${channel} takes no overlays`);
    this.name = 'OverlayForbidden';
  }
}

/**
 * One channel's file. Throws `OverlayForbidden` when the channel refuses words on pictures.
 * @example channelOutput('google', []) // { kind: 'google-1500.jpg', widthPx: 1500, … }
 */
export function channelOutput(id: PhotoChannelId, overlays: readonly Overlay[] = []): Output {
  const set = pictureSet(id);
  if (overlays.length > 0 && !set.overlays) throw new OverlayForbidden(id);
  const size = set.widthPx === set.heightPx ? `${set.widthPx}` : `${set.widthPx}x${set.heightPx}`;
  return {
    kind: `${id}-${size}.jpg`,
    channel: id,
    widthPx: set.widthPx,
    heightPx: set.heightPx,
    fit: set.fit,
    sharpen: set.widthPx >= LARGE_PX ? edgeLift.large : edgeLift.channel,
    encoding: { format: 'jpg', quality: quality.channelJpg, maxBytes: set.maxBytes },
    overlays,
  };
}

/**
 * The whole set of a photo: one picture for each channel that has its own, three page widths in
 * three formats, and the picture as taken.
 */
export function fullRecipe(edits: Edits, overlays: readonly Overlay[] = []): Recipe {
  return {
    version: RECIPE_VERSION,
    edits,
    outputs: [
      ...pageWidthsPx.flatMap((widthPx) =>
        pageEncodings.map((encoding): Output => ({
          kind: `page-${widthPx}.${encoding.format}`,
          channel: 'page',
          widthPx,
          heightPx: null,
          fit: 'inside',
          sharpen: edgeLift.page,
          encoding,
          overlays: [],
        })),
      ),
      {
        kind: 'before-640.webp',
        channel: 'before',
        widthPx: 640,
        heightPx: null,
        fit: 'inside',
        sharpen: 0,
        encoding: { format: 'webp', quality: quality.beforeWebp, maxBytes: null },
        overlays: [],
      },
      ...pictureSets().map((set) => channelOutput(set.id, set.overlays ? overlays : [])),
    ],
  };
}

/**
 * JSON with sorted keys: equal recipes give equal text whatever order their keys were written in.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/** 64-bit FNV-1a, 16 hex digits. Tells recipes apart; it guards nothing. */
function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

export const recipeHash = (recipe: Recipe): string => hashText(canonicalJson(recipe));

/**
 * Names one finished file of an original: everything that shapes it, and nothing else. Moving the
 * focal point leaves page pictures as they are, so their hash stays.
 */
export function outputHash(recipe: Recipe, output: Output, sourceType: string | null): string {
  const { rotateDeg, straightenDeg, focal, asTaken, whiteGround } = recipe.edits;
  const edits =
    output.channel === 'before'
      ? { rotateDeg }
      : {
          rotateDeg,
          straightenDeg,
          asTaken,
          whiteGround,
          ...(output.fit === 'cover' ? { focal } : {}),
        };
  return hashText(canonicalJson({ version: recipe.version, edits, output, sourceType }));
}
