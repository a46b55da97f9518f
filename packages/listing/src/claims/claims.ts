import type { ListingFacts } from '../facts.ts';
import { claimOf, type Claim } from './claim.ts';
import { contactAdvice } from './contact-advice.ts';
import { findAddresses, findPhones, type Span } from './contacts.ts';
import { isDenied } from './denial.ts';
import { findPatterns } from './patterns.ts';
import { phraseClaims } from './phrase-claims.ts';
import { proofClaims } from './proof-claims.ts';
import { signClaims } from './sign-claims.ts';
import { isUnmarked, tokenize } from './tokens.ts';

export type { Claim, ClaimCategory, ClaimSeverity } from './claim.ts';

/** A telephone or an address: fine where the channel allows it. */
const contactClaim = (source: string, { start, end }: Span): Claim => ({
  id: 'C098',
  category: 'contact',
  severity: 'off_channel',
  start,
  end,
  phrase: source.slice(start, end),
  laws: ['SAN'],
  advice: contactAdvice(),
  paper: null,
});
/**
 * Findings inside a longer finding say the same: the longer one stays, and among equal ones the
 * first.
 */
function withoutNested(claims: readonly Claim[]): Claim[] {
  const sorted = [...claims].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Claim[] = [];
  for (const claim of sorted) {
    if (
      kept.some(
        (other) =>
          other.start <= claim.start &&
          other.end >= claim.end &&
          (other.severity !== 'needs_paper' || claim.severity === 'needs_paper'),
      )
    )
      continue;
    kept.push(claim);
  }
  return kept;
}

/**
 * What in a text must not be published, or only with a paper. Works on the text alone: NFC or NFD,
 * with or without diacritics, spelled apart. Positions refer to `text.normalize('NFC')`.
 * @example findClaims('Cá chạch kho bổ thận, chữa đau lưng').map((claim) => claim.phrase) // ['bổ thận', 'chữa đau lưng']
 */
export function findClaims(text: string): Claim[] {
  const source = text.normalize('NFC');
  const tokens = tokenize(source);
  const unmarked = isUnmarked(tokens);
  const patterns = findPatterns(tokens, unmarked)
    .filter(
      ({ pattern, from }) =>
        !(pattern.category === 'medical' || pattern.category === 'authority') ||
        !isDenied(tokens, from, unmarked, source),
    )
    .map(({ pattern: { id, category, severity, laws, advice }, from, to }) =>
      claimOf(source, tokens, from, to, { id, category, severity, laws, advice }),
    );
  const found = withoutNested([
    ...phraseClaims(source, tokens, unmarked),
    ...patterns,
    ...signClaims(source),
    ...proofClaims(source, tokens, unmarked),
    ...[...findPhones(source), ...findAddresses(source)].map((span) => contactClaim(source, span)),
  ]);
  return withoutOverlap(source, found);
}

/** Two findings of one kind that share a word are one phrase: "tốt nhất" and "nhất vùng". */
function withoutOverlap(source: string, claims: readonly Claim[]): Claim[] {
  const joined: Claim[] = [];
  for (const claim of claims) {
    const last = joined.at(-1);
    const isOne =
      last !== undefined &&
      last.end > claim.start &&
      last.category === claim.category &&
      last.severity === claim.severity;
    if (!isOne) joined.push(claim);
    else {
      const end = Math.max(last.end, claim.end);
      joined[joined.length - 1] = { ...last, end, phrase: source.slice(last.start, end) };
    }
  }
  return joined;
}

/**
 * True when the facts hold the paper that a `needs_paper` claim asks for, in force on `today`
 * (`YYYY-MM-DD`).
 */
export function isProved(claim: Claim, facts: ListingFacts, today: string): boolean {
  if (claim.severity !== 'needs_paper') return false;
  if (claim.paper === 'ocop') return facts.ocop !== null && facts.ocop.validUntil >= today;
  return facts.papers.some(
    (paper) =>
      paper.kind === claim.paper && (paper.validUntil === null || paper.validUntil >= today),
  );
}
