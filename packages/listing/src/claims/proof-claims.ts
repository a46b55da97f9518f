import type { PaperKind } from '../facts.ts';
import { advice } from './advice.data.ts';
import { claimOf, type Claim } from './claim.ts';
import { makePhrase, standsAt, type Phrase, type Token } from './tokens.ts';

/**
 * Proof words that need their paper. `OCOP` and `VietGAP` are names, written the same with and
 * without marks.
 */
const proofs: readonly {
  readonly forms: readonly Phrase[];
  readonly paper: PaperKind | 'ocop';
  readonly instead: string;
}[] = [
  {
    forms: ['OCOP', 'sao OCOP'].map(makePhrase),
    paper: 'ocop',
    instead: advice.ocop,
  },
  {
    forms: ['VietGAP', 'GlobalGAP'].map(makePhrase),
    paper: 'vietgap',
    instead: advice.vietgap,
  },
  {
    forms: ['hữu cơ', 'organic'].map(makePhrase),
    paper: 'organic',
    instead: advice.organic,
  },
  {
    forms: ['chỉ dẫn địa lý'].map(makePhrase),
    paper: 'geographical',
    instead: advice.geographical,
  },
  {
    forms: ['giải nhất', 'giải nhì', 'huy chương vàng'].map(makePhrase),
    paper: 'award',
    instead: advice.award,
  },
  {
    forms: ['vệ sinh an toàn thực phẩm', 'an toàn thực phẩm', 'HACCP', 'ISO'].map(makePhrase),
    paper: 'food_safety',
    instead: advice.foodSafety,
  },
];
const paperNamed = [
  'số quyết định',
  'quyết định số',
  'quyết định',
  'số chứng nhận',
  'chứng nhận số',
  'giấy số',
  'số giấy',
  'có giấy',
  'phân hữu cơ',
  'rác hữu cơ',
].map(makePhrase);

/** True when the clause of this word names the paper. */
function isNamed(tokens: readonly Token[], clause: number, unmarked: boolean): boolean {
  return tokens.some(
    (token, at) =>
      token.clause === clause &&
      paperNamed.some((phrase) => standsAt(phrase, tokens, at, unmarked)),
  );
}

/** Words of proof whose clause names no paper. */
export function proofClaims(text: string, tokens: readonly Token[], unmarked: boolean): Claim[] {
  const found: Claim[] = [];
  tokens.forEach((token, at) => {
    for (const { forms, paper, instead } of proofs) {
      const form = forms.find((phrase) => standsAt(phrase, tokens, at, unmarked));
      if (!form) continue;
      if (isNamed(tokens, token.clause, unmarked)) continue;
      found.push({
        ...claimOf(text, tokens, at, at + form.keys.length, {
          id: 'E-' + paper,
          category: 'paper',
          severity: 'needs_paper',
          laws: ['LTMDT-24'],
          advice: instead,
        }),
        paper,
      });
    }
  });
  return found;
}
