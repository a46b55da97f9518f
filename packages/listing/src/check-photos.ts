import { limitOf, type ListingRules } from '@lensan/channels';
import type { PhotoFact } from './photo-fact.ts';
import type { ProblemCode, ProblemDraft } from './problem.ts';

/** True where a photo must be taken again or was made too small. */
const isBelow = (photo: PhotoFact, minEdgePx: number | null): boolean =>
  minEdgePx !== null && Math.min(photo.widthPx, photo.heightPx) < minEdgePx;

function countProblems(
  have: number,
  { min, max, advised }: { min: number | null; max: number | null; advised: number },
): ProblemDraft[] {
  const isShort = min !== null && have < min;
  if (have < advised || isShort)
    return [
      {
        code: 'photos.few',
        field: 'photos',
        severity: isShort ? 'must' : 'should',
        points: Math.round((12 * (advised - have)) / advised),
        have,
        need: isShort ? min : advised,
      },
    ];
  return max !== null && have > max
    ? [{ code: 'photos.many', field: 'photos', severity: 'should', points: 0, have, need: max }]
    : [];
}

function qualityProblem(
  code: ProblemCode,
  points: number,
  photos: readonly PhotoFact[],
): ProblemDraft[] {
  return photos.length === 0
    ? []
    : [{ code, field: 'photos', severity: 'should', points, have: photos.length }];
}

/** How many there are, how large and how good; 30 points at most. */
export function photoProblems(
  photos: readonly PhotoFact[],
  { photos: rule }: ListingRules,
): ProblemDraft[] {
  const [min, max, minEdgePx] = [limitOf(rule.min), limitOf(rule.max), limitOf(rule.minEdgePx)];
  if (photos.length === 0)
    return [
      {
        code: 'photos.missing',
        field: 'photos',
        severity: 'must',
        points: 30,
        have: 0,
        need: Math.max(min ?? 1, 1),
      },
    ];
  const small = photos.filter((photo) => isBelow(photo, minEdgePx)).length;
  return [
    ...countProblems(photos.length, { min, max, advised: rule.advised }),
    ...(small > 0
      ? [
          {
            code: 'photos.small' as const,
            field: 'photos',
            severity: small === photos.length ? ('must' as const) : ('should' as const),
            points: 8,
            have: small,
            need: minEdgePx ?? 0,
          },
        ]
      : []),
    ...qualityProblem(
      'photos.blurred',
      5,
      photos.filter((photo) => photo.isBlurred),
    ),
    ...qualityProblem(
      'photos.dark',
      3,
      photos.filter((photo) => photo.isDark),
    ),
  ];
}
