import type { PhotoFailureCode } from '@lensan/contract';
import {
  readHeader,
  uprightSize,
  type FindingCode,
  type PhotoFormat,
  type PhotoHeader,
  type SourceType,
} from '@lensan/photo';
import { PhotoFailure } from './photo-failure.ts';
import { look } from './photo-pipeline.ts';

/** Why a file does not decode, in the words of the fixtures: one word a tester can sort by. */
const reasons: Readonly<Record<PhotoFailureCode, string>> = {
  'photo.empty': 'not-an-image',
  'photo.not_an_image': 'not-an-image',
  'photo.format_not_allowed': 'not-allowed',
  'photo.heic_unreadable': 'heic',
  'photo.cut_off': 'truncated',
  'photo.corrupt': 'corrupt',
  'photo.too_many_pixels': 'too-large',
  'photo.too_slow': 'too-slow',
};

export interface Assessment {
  readonly decodes: boolean;
  /** Why not, or null. */
  readonly reason: string | null;
  /** What the header says the file is, also when its pixels cannot be read. */
  readonly format: PhotoFormat | null;
  /** Upright. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** EXIF orientation as stored, 1 to 8. */
  readonly orientation: number | null;
  /** A place in EXIF or XMP. */
  readonly hasGps: boolean;
  readonly findings: {
    readonly blurry: boolean;
    readonly dark: boolean;
    readonly overexposed: boolean;
    readonly colourCast: 'yellow' | null;
    readonly noisy: boolean;
    readonly lowRes: boolean;
    readonly heavyJpeg: boolean;
    readonly screenshot: boolean;
  };
  /** Decodes, and nothing to remark. */
  readonly acceptable: boolean;
  /** Turn to stand straight, degrees clockwise, or null: an offer for rooms, no fault of goods. */
  readonly tiltedDeg: number | null;
  /** More pixels than the picture has detail for. */
  readonly upscaled: boolean;
  /** IPTC mark of a generated picture, the one tag that outputs keep. */
  readonly sourceType: SourceType | null;
  /** 64-bit look: two photos at most 10 bits apart show the same. */
  readonly lookHash: string | null;
}

const nothingFound: Assessment['findings'] = {
  blurry: false,
  dark: false,
  overexposed: false,
  colourCast: null,
  noisy: false,
  lowRes: false,
  heavyJpeg: false,
  screenshot: false,
};

/**
 * Judges one file as the product would on arrival. Never throws for the content of a file. `taken`:
 * what the file itself said when `bytes` are another program's reading of it.
 * @example (await assessPhoto(bytes)).findings.blurry
 */
export async function assessPhoto(bytes: Uint8Array, taken?: PhotoHeader): Promise<Assessment> {
  const result = taken ? { ok: true as const, header: taken } : readHeader(bytes);
  const facts = {
    format: result.ok ? result.header.format : null,
    orientation: result.ok ? result.header.orientation : null,
    hasGps: result.ok && result.header.hasGps,
    sourceType: result.ok ? result.header.sourceType : null,
  };
  try {
    const { header, report } = await look(bytes, taken);
    const found = new Set<FindingCode>(report.findings.map((finding) => finding.code));
    return {
      decodes: true,
      reason: null,
      ...facts,
      ...uprightSize(header),
      findings: {
        blurry: found.has('blurry'),
        dark: found.has('dark'),
        overexposed: found.has('overexposed'),
        colourCast: found.has('colour_cast') ? 'yellow' : null,
        noisy: found.has('noisy'),
        lowRes: found.has('low_resolution'),
        heavyJpeg: found.has('heavy_jpeg'),
        screenshot: found.has('screenshot'),
      },
      acceptable: [...found].every((code) => code === 'tilted'),
      tiltedDeg: found.has('tilted') ? report.measures.tilt.degrees : null,
      upscaled: found.has('upscaled'),
      lookHash: report.lookHash,
    };
  } catch (error) {
    if (!(error instanceof PhotoFailure)) throw error;
    return unreadable(error.code, facts);
  }
}

/** The answer about a file whose pixels cannot be had. */
export const unreadable = (
  code: PhotoFailureCode,
  facts: Pick<Assessment, 'format' | 'orientation' | 'hasGps' | 'sourceType'>,
): Assessment => ({
  decodes: false,
  reason: reasons[code],
  ...facts,
  widthPx: null,
  heightPx: null,
  findings: nothingFound,
  acceptable: false,
  tiltedDeg: null,
  upscaled: false,
  lookHash: null,
});
