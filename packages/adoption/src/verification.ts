import { evidenceWeights } from './catalogue.ts';
import type { EvidenceKind } from './codes.ts';
import { denialOf } from './denial.ts';

/** `by`: account that supplied it, null = made by the product. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Address, reason, id …; absent says nothing more. */
  readonly value?: string;
  readonly by: string | null;
}

/** Points a claim needs before it counts as verified. */
export const pointsNeeded = 3;

/**
 * Sum of the weights. The same kind from the same person counts once: five photos of one mentor are
 * one photo.
 */
export function evidencePoints(evidence: readonly Evidence[]): number {
  const seen = new Set<string>();
  let points = 0;
  for (const item of evidence) {
    const key = item.kind + ' ' + (item.by ?? '');
    if (seen.has(key)) continue;
    seen.add(key);
    points += evidenceWeights[item.kind];
  }
  return points;
}

/**
 * A claim is verified at three points with at least one item that the claiming mentor did not
 * supply, and never while the household says that it is not so. A spot check by an official
 * verifies it whatever the points (that decision is the caller's).
 * @example isVerified('m1', [{ kind: 'public_url', by: 'm1' }, { kind: 'second_member', by: 'm2' }]) // true
 */
export const isVerified = (claimedBy: string | null, evidence: readonly Evidence[]): boolean =>
  evidencePoints(evidence) >= pointsNeeded &&
  denialOf(evidence.map(({ kind, value = '' }) => ({ kind, value }))) === null &&
  evidence.some(
    (item) => evidenceWeights[item.kind] > 0 && (item.by === null || item.by !== claimedBy),
  );
