import { castScore } from './cast-score.ts';
import { cast, type Cast } from './cast.ts';
import type { PhotoHeader } from './header.ts';
import { light, type Light } from './light.ts';
import { limits } from './limits.ts';
import { lookHash } from './phash.ts';
import { shrinkBy, type Pixels } from './pixels.ts';
import {
  bandScore,
  hasScreenShape,
  screenScore,
  screenSigns,
  type ScreenSigns,
} from './screenshot.ts';
import { sharpness, type Sharpness } from './sharpness.ts';
import { findSubject, type Subject } from './subject.ts';
import { tilt, type Tilt } from './tilt.ts';
import { blurScore } from './blur-score.ts';

export type FindingCode =
  | 'blurry'
  | 'dark'
  | 'overexposed'
  | 'colour_cast'
  | 'noisy'
  | 'low_resolution'
  | 'upscaled'
  | 'heavy_jpeg'
  | 'screenshot'
  | 'tilted'
  | 'duplicate';

/** A remark with what was measured and the limit it was held against. It never blocks anything. */
export interface Finding {
  readonly code: FindingCode;
  readonly value: number;
  readonly limit: number;
}

export interface Measures {
  readonly sharpness: Sharpness;
  readonly light: Light;
  readonly cast: Cast;
  /** Zero unless asked for: measured on rooms only. */
  readonly tilt: Tilt;
  readonly screen: ScreenSigns;
  readonly blur: number;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly measures: Measures;
  readonly subject: Subject;
  /** 64-bit look, hex, for finding duplicates. */
  readonly lookHash: string;
}

export interface AnalyseInput {
  /**
   * Upright picture, long edge 1,280 px (or its own size when smaller). Never enlarged, no tone
   * applied.
   */
  readonly view: Pixels;
  /** Upright size of the file itself. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly header: Pick<PhotoHeader, 'format' | 'jpegQuality' | 'hasCamera'>;
  /** A room or a house front: only there is a lean a fault. Default no. */
  readonly isRoom?: boolean;
}

/**
 * Looks at a picture once and says what a buyer would mind.
 * @example analyse({ view, widthPx: 4032, heightPx: 3024, header }).findings // [{ code: 'dark', value: 61, limit: 90 }]
 */
export function analyse({ view, widthPx, heightPx, header, isRoom = false }: AnalyseInput): Report {
  const small = shrinkBy(
    view,
    Math.max(1, Math.round(Math.max(view.widthPx, view.heightPx) / 320)),
  );
  const sharp = sharpness(view);
  const measures: Measures = {
    sharpness: sharp,
    light: light(small),
    cast: cast(small),
    tilt: isRoom ? tilt(view) : { degrees: 0, clearness: 0 },
    screen: screenSigns(view),
    blur: blurScore(sharp),
  };
  const findings: Finding[] = [];
  const add = (code: FindingCode, value: number, limit: number, when: boolean) => {
    if (when) findings.push({ code, value: Math.round(value * 1000) / 1000, limit });
  };
  const shortSide = Math.min(widthPx, heightPx);
  const screenShape = hasScreenShape(header, { widthPx, heightPx });
  const screen = screenScore(measures.screen) + (screenShape ? bandScore(measures.screen) : 0);
  const screenLimit = screenShape ? limits.screenshot : limits.screenshotInPhotoShape;
  const screenshot = !header.hasCamera && shortSide >= 240 && screen > screenLimit;
  add('screenshot', screen, screenLimit, screenshot);
  add('low_resolution', shortSide, limits.shortSidePx, shortSide < limits.shortSidePx);
  add(
    'heavy_jpeg',
    header.jpegQuality ?? 100,
    limits.jpegQuality,
    (header.jpegQuality ?? 100) < limits.jpegQuality,
  );
  // Edges that lean a little look soft along the rows of a picture, as a shaken hand's do. With its
  // detail at full size, a leaning room is sharp.
  const leansSharp = isTilted(measures.tilt) && sharp.detailRatio >= limits.detailOfLeaning;
  add(
    'blurry',
    measures.blur,
    limits.blur,
    !screenshot && !leansSharp && measures.blur > limits.blur,
  );
  add(
    'dark',
    measures.light.brightest,
    limits.brightest,
    measures.light.brightest < limits.brightest || measures.light.meanLuma < limits.meanLuma,
  );
  add(
    'overexposed',
    measures.light.burnt,
    limits.burnt,
    !screenshot && measures.light.burnt > limits.burnt,
  );
  add('noisy', sharp.noiseSigma, limits.noiseSigma, sharp.noiseSigma > limits.noiseSigma);
  const lamp = castScore(measures.cast);
  add('colour_cast', lamp, limits.cast, !screenshot && lamp > limits.cast);
  add('tilted', measures.tilt.degrees, limits.tiltDeg, isTilted(measures.tilt));
  return { findings, measures, subject: findSubject(small), lookHash: lookHash(small) };
}

const isTilted = ({ clearness, degrees }: Tilt): boolean =>
  clearness >= limits.tiltClearness &&
  Math.abs(degrees) >= limits.tiltDeg &&
  Math.abs(degrees) <= limits.tiltMaxDeg;
