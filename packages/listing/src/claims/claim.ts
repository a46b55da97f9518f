import type { PaperKind } from '../facts.ts';
import type { Token } from './tokens.ts';

export type ClaimCategory =
  | 'superlative'
  | 'medical'
  | 'guarantee'
  | 'authority'
  | 'contact'
  | 'restricted'
  | 'paper';
/**
 * `forbidden`: nowhere. `needs_paper`: only with the paper that proves it. `off_channel`: fine on
 * the own page, Facebook and Zalo, not on a marketplace.
 */
export type ClaimSeverity = 'forbidden' | 'needs_paper' | 'off_channel';

/** One finding. Positions are UTF-16 units of the NFC form of the text. */
export interface Claim {
  readonly id: string;
  readonly category: ClaimCategory;
  readonly severity: ClaimSeverity;
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Keys of `laws`. */
  readonly laws: readonly string[];
  /** What to do instead, one Vietnamese sentence. */
  readonly advice: string;
  /** For `needs_paper`: the kind of paper that settles it. */
  readonly paper: PaperKind | 'ocop' | null;
}

/** A finding that covers the words `[from, to)`. */
export const claimOf = (
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  about: Pick<Claim, 'id' | 'category' | 'severity' | 'laws' | 'advice'>,
): Claim => {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    ...about,
    start,
    end,
    phrase: text.slice(start, end),
    paper: about.severity === 'needs_paper' ? 'award' : null,
  };
};
