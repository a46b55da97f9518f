import { advice } from './advice.data.ts';
import type { Claim } from './claim.ts';

/**
 * Rankings and strengths whose sign or number no word list holds: "#1", "No.1", spirits of 15
 * degrees and more.
 */
export function signClaims(text: string): Claim[] {
  const rank = [...text.matchAll(/#1(?!\d)|(?<![\p{L}])no\.\s?1(?!\d)/giu)].map((match) => ({
    id: 'C029',
    category: 'superlative' as const,
    severity: 'needs_paper' as const,
    start: match.index,
    end: match.index + match[0].length,
    phrase: match[0],
    laws: ['LQC-8.11', 'TT12-2026', 'ND87-50.2'],
    advice: advice.rank,
    paper: 'award' as const,
  }));
  const spirits = [...text.matchAll(/rượu(?:\s\p{L}+){0,7}\s(\d{1,2})\s?(?:độ|°)/giu)]
    .filter((match) => Number(match[1]) >= 15)
    .map((match) => ({
      id: 'C117',
      category: 'restricted' as const,
      severity: 'forbidden' as const,
      start: match.index,
      end: match.index + match[0].length,
      phrase: match[0],
      laws: ['LPCTHRB', 'ND342'],
      advice: advice.spirits,
      paper: null,
    }));
  return [...rank, ...spirits];
}
