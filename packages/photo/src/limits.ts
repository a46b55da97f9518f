/**
 * Limits of the findings. Fixed on the tuning half of the degraded set (docs/photos.md has the
 * table), never on the judging half. Valid for a view of 1,280 px long edge.
 */
export const limits = {
  /** Blur score, see blur-score.ts: above 0 is blurred. */
  blur: 0,
  /** Ratio of fine to coarse detail from which on a leaning room is in focus. */
  detailOfLeaning: 0.41,
  /** 95th percentile of max(R, G, B). */
  brightest: 90,
  meanLuma: 45,
  /** Washed-out share, see light.ts. */
  burnt: 0.33,
  /** Grain in 8-bit steps. */
  noiseSigma: 5,
  /** Score of the colour of the light, see cast.ts: above 0 is a lamp. */
  cast: 0,
  /** TikTok Shop refuses less than 600 px. */
  shortSidePx: 600,
  /** Forwarded by a chat program: squares and rings become visible. */
  jpegQuality: 30,
  /**
   * Score of screenshot.ts, for a shape that screens have and for the shape of a camera picture.
   */
  screenshot: 0.6,
  screenshotInPhotoShape: 4,
  tiltDeg: 1.5,
  tiltMaxDeg: 7,
  /** How far the angle must stand out, see tilt.ts. */
  tiltClearness: 0.18,
} as const;
