/**
 * How fast a host speaks, syllables a minute: chậm, vừa, nhanh. Source: livestream research of
 * 2026-11-22 (VOV news 233; elderly first-timers about 160).
 */
export const paces = { slow: 160, normal: 200, fast: 235 } as const;
export type Pace = keyof typeof paces;

/** Pauses in seconds: after a comma, after a sentence, after a block. */
const pauseS = { comma: 0.25, sentence: 0.6, block: 1.2 } as const;

/**
 * Syllables of a spoken text: Vietnamese writes one syllable per token, a hyphen parts too. Numbers
 * must already stand in words.
 * @example countSyllables('Một túi là sáu mươi lăm nghìn đồng.') // 8
 */
export const countSyllables = (spoken: string): number =>
  spoken.split(/[\s\u00a0\-–]+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;

/**
 * Seconds a text takes to say at a rate in syllables a minute, with pauses at commas and sentence
 * ends.
 * @example spokenSeconds('Chào cả nhà.', 180) // 1.6
 */
export function spokenSeconds(spoken: string, syllablesPerMinute: number): number {
  const commas = (spoken.match(/[,;:]/g) ?? []).length;
  const sentences = (spoken.match(/[.!?…]+(?=\s|$)/g) ?? []).length;
  return (
    (countSyllables(spoken) * 60) / syllablesPerMinute +
    commas * pauseS.comma +
    sentences * pauseS.sentence
  );
}

/** Pause between two blocks, seconds. */
export const blockPauseS = pauseS.block;

/**
 * Rate measured by reading a known text aloud; kept within what a person can say (110–320 syllables
 * a minute).
 * @example calibrateRate('…', 30)
 */
export const calibrateRate = (spoken: string, seconds: number): number =>
  Math.min(320, Math.max(110, Math.round((countSyllables(spoken) * 60) / Math.max(seconds, 1))));

/** '1 phút 08 giây', '45 giây'. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${rest}\u00a0giây`;
  return rest === 0
    ? `${minutes}\u00a0phút`
    : `${minutes}\u00a0phút ${String(rest).padStart(2, '0')}\u00a0giây`;
}
