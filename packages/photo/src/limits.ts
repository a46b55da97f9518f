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
  noiseSigma: 4,
  /** Blue against green of the brightest tenth; below the second number it is the goods. */
  castBlueToGreen: 0.64,
  castBlueToGreenLeast: 0.25,
  /** Red against green of lamps; beyond it is red light or red goods. */
  castRedToGreen: { least: 0.85, most: 1.4 },
  /** Something this blue, against green, cannot be seen by lamp light alone. */
  castBluest: 0.85,
  /** Least share of the lit picture that must come near the bluest. */
  castEvidence: 0.2,
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
