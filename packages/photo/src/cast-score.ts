import type { Cast } from './cast.ts';

/**
 * A logistic fitted on the tuning half, drawn pictures and photographs: lamps of many colours over
 * pictures that show something grey, against good pictures and goods that fill the frame.
 */
const weights = {
  lampGrey: 9.23,
  lampGreyInBright: 5.41,
  dayGreyTop: -6.98,
  edgeBlue: -9.58,
  bluestOfBright: -1.49,
  redSpan: 5.79,
  blueSpan: 1.04,
  middleBlue: 4.01,
  shine: -2.53,
  none: -9.27,
};
/** Least share that has to look grey by a lamp: without anything grey the light is not known. */
const EVIDENCE = 0.02;
/**
 * A picture of one hue tells as little. One of few hues tells only if its brightest parts look grey
 * by a lamp: goods are paler where they shine.
 */
const ONE_HUE = { blueSpan: 0.1 },
  FEW_HUES = { blueSpan: 0.32, lampGreyInBright: 0.7 };
/**
 * A street by sodium lamps: the lamps themselves are white, all else is yellow, one red against
 * green throughout.
 */
const LAMPS_IN_VIEW = {
  pureWhite: 0.01,
  leastBrightBlue: 0.25,
  mostBrightBlue: 0.46,
  lampGrey: 0.1,
  redSpan: 0.6,
  middleBlue: -1,
};
const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Above 0 is the light of a lamp; below it daylight, or nothing to tell the light by. */
export function castScore(light: Cast): number {
  const {
    lampGrey,
    lampGreyInBright,
    dayGreyTop,
    edgeBlue,
    bluestOfBright,
    redSpan,
    blueSpan,
    middleBlue,
    blueToGreen,
    redToGreen,
  } = light;
  if (
    lampGrey < EVIDENCE ||
    blueSpan < ONE_HUE.blueSpan ||
    (blueSpan < FEW_HUES.blueSpan && lampGreyInBright < FEW_HUES.lampGreyInBright)
  )
    return -9;
  const { pureWhite, brightBlue } = light,
    seen = LAMPS_IN_VIEW;
  if (
    pureWhite >= seen.pureWhite &&
    brightBlue > seen.leastBrightBlue &&
    brightBlue < seen.mostBrightBlue &&
    lampGrey >= seen.lampGrey &&
    redSpan < seen.redSpan &&
    middleBlue < seen.middleBlue
  )
    return 1;
  // What shines on fruit is bluer than the fruit; white things by a lamp do not get bluer where
  // they are brightest.
  const shine = within(
    Math.log((Math.max(0.05, bluestOfBright) * redToGreen) / blueToGreen) - 0.08,
    0,
    0.5,
  );
  return (
    weights.lampGrey * lampGrey +
    weights.lampGreyInBright * lampGreyInBright +
    weights.dayGreyTop * dayGreyTop +
    weights.edgeBlue * within(edgeBlue, -1.6, 0) +
    weights.bluestOfBright * bluestOfBright +
    weights.redSpan * Math.min(1.5, redSpan) +
    weights.blueSpan * Math.min(1.5, blueSpan) +
    weights.middleBlue * within(middleBlue, -1.6, 0) +
    weights.shine * shine +
    weights.none
  );
}
