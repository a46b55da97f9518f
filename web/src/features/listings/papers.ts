import type { ListingFacts, Paper } from '@lensan/listing';

/** The paper goods or rooms are asked for. */
export const paperKindOf = (facts: Pick<ListingFacts, 'kind'>): 'lodging' | 'food_safety' =>
  facts.kind === 'homestay' ? 'lodging' : 'food_safety';

/** The papers with one of them changed, begun, or (null) taken out. */
export function withPaper(
  papers: readonly Paper[],
  kind: Paper['kind'],
  part: Partial<Paper> | null,
): Paper[] {
  const others = papers.filter((entry) => entry.kind !== kind);
  if (part === null) return others;
  const known = papers.find((entry) => entry.kind === kind);
  return [...others, { ...(known ?? { kind, number: '', issuer: '', validUntil: null }), ...part }];
}

/** Stars count only with decision and date: until all three are there they are not a fact. */
export const ocopOf = (
  stars: 3 | 4 | 5 | undefined,
  decision: string,
  validUntil: string,
): ListingFacts['ocop'] =>
  stars !== undefined && decision.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(validUntil)
    ? { stars, decision, validUntil }
    : null;
