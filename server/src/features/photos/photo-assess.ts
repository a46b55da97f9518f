import type { FindingCode } from '@lensan/photo';
import { readHeader } from '@lensan/photo';
import { PhotoFailure } from './photo-failure.ts';
import { look } from './photo-pipeline.ts';

/** Why a file does not decode, in the words of the fixtures: one word a tester can sort by. */
const reasons: Record<string, string> = {
  'photo.empty': 'not-an-image', 'photo.not_an_image': 'not-an-image', 'photo.format_not_allowed': 'not-allowed', 'photo.heic_unreadable': 'heic',
  'photo.cut_off': 'truncated', 'photo.corrupt': 'corrupt', 'photo.too_many_pixels': 'too-large', 'photo.too_slow': 'too-slow',
};

export interface Assessment {
  readonly decodes: boolean;
  readonly reason: string | null;
  readonly format: string | null;
  /** Upright. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly orientation: number | null;
  readonly hasGps: boolean;
  readonly sourceType: string | null;
  readonly findings: {
    readonly blurry: boolean; readonly dark: boolean; readonly overexposed: boolean;
    readonly colourCast: 'yellow' | null; readonly noisy: boolean; readonly lowRes: boolean; readonly upscaled: boolean;
    readonly heavyJpeg: boolean; readonly screenshot: boolean; readonly tiltedDeg: number | null;
  } | null;
  readonly lookHash: string | null;
  /** Decodes, and nothing to remark. */
  readonly acceptable: boolean;
  /** What each check measured, for tuning. */
  readonly measures: unknown;
}

/**
 * Judges one file as the product would on arrival. Never throws for the content of a file.
 * @example (await assessPhoto(bytes)).findings?.blurry
 */
export async function assessPhoto(bytes: Uint8Array): Promise<Assessment> {
  const result = readHeader(bytes);
  const facts = {
    format: result.ok ? result.header.format : null, orientation: result.ok ? result.header.orientation : null,
    hasGps: result.ok && result.header.hasGps, sourceType: result.ok ? result.header.sourceType : null,
  };
  try {
    const { header, report } = await look(bytes);
    const found = new Set<FindingCode>(report.findings.map((finding) => finding.code));
    const turned = header.orientation >= 5;
    return {
      decodes: true, reason: null, ...facts,
      widthPx: turned ? header.heightPx : header.widthPx, heightPx: turned ? header.widthPx : header.heightPx,
      findings: {
        blurry: found.has('blurry'), dark: found.has('dark'), overexposed: found.has('overexposed'), colourCast: found.has('colour_cast') ? 'yellow' : null,
        noisy: found.has('noisy'), lowRes: found.has('low_resolution'), upscaled: found.has('upscaled'), heavyJpeg: found.has('heavy_jpeg'),
        screenshot: found.has('screenshot'), tiltedDeg: found.has('tilted') ? report.measures.tilt.degrees : null,
      },
      lookHash: report.lookHash, acceptable: report.findings.length === 0, measures: report.measures,
    };
  } catch (error) {
    if (!(error instanceof PhotoFailure)) throw error;
    return { decodes: false, reason: reasons[error.code] ?? 'corrupt', ...facts, widthPx: null, heightPx: null, findings: null, lookHash: null, acceptable: false, measures: null };
  }
}
