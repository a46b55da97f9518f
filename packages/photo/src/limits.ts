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
  /** Share of burnt pixels. */
  burnt: 0.25,
  /** Grain in 8-bit steps. */
  noiseSigma: 4,
  /** Blue against green of what should be grey. */
  castBlueToGreen: 0.72,
  /** TikTok Shop refuses less than 600 px. */
  shortSidePx: 600,
  /** Forwarded by a chat program: squares and rings become visible. */
  jpegQuality: 30,
  screenshotFlatBlocks: 0.6,
  tiltDeg: 1.5,
  tiltMaxDeg: 7,
  /** Share of edge strength that agrees on the angle. */
  tiltShare: 0.3,
} as const;
