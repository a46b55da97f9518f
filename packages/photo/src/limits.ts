/**
 * Limits of the findings. Fixed on the tuning half of the degraded set (docs/photos.md has the table), never on the judging half.
 * Valid for a view of 1,280 px long edge.
 */
export const limits = {
  /** Blur score, see blur-score.ts: above 0 is blurred. */
  blur: 0,
  /** 95th percentile of max(R, G, B). */
  brightest: 90,
  meanLuma: 45,
  /** Washed-out share, see light.ts. */
  burnt: 0.33,
  /** Grain in 8-bit steps. */
  noiseSigma: 5,
  /**
   * Blue against green of the brightest tenth: below the first number it is the goods, above the second no lamp. Where pure white is to be
   * seen, it is a lamp in the picture only if all else is very yellow; otherwise it is paper, and the light is neutral.
   */
  castBlueToGreen: { least: 0.4, most: 0.64 },
  castBlueToGreenByWhite: { least: 0.25, most: 0.4 },
  /** Share of pure white that counts. */
  castWhite: 0.01,
  /** Red against green of lamps; beyond it is red light or red goods. */
  castRedToGreen: { least: 0.85, most: 1.4 },
  /** Something this blue, against green, cannot be seen by lamp light alone. */
  castBluest: 0.8,
  /** Least share of the lit picture that must come near the bluest. */
  castEvidence: 0.18,
  /**
   * Least blue against green of the usual pixel, in parts of that of the brightest tenth: goods are paler where they shine. A picture of
   * few colours is held to more, one of a single colour says nothing.
   */
  castMiddle: { manyColours: 0.7, fewColours: 0.92 },
  castSpread: { manyColours: 0.6, fewColours: 0.3 },
  /** TikTok Shop refuses less than 600 px. */
  shortSidePx: 600,
  /** Forwarded by a chat program: squares and rings become visible. */
  jpegQuality: 30,
  /** Score of screenshot.ts, for a shape that screens have and for the shape of a camera picture. */
  screenshot: 0.6,
  screenshotInPhotoShape: 4,
  tiltDeg: 1.5,
  tiltMaxDeg: 7,
  /** How far the angle must stand out, see tilt.ts. */
  tiltClearness: 0.18,
} as const;
