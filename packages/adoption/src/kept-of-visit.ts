import type { ConsentDecision, EvidenceKind } from './codes.ts';

/**
 * A visit as it may be kept: words and place only while the household lets the team come (purpose
 * K1). Silence is no consent (Law 91/2025/QH15, Art. 9): never asked keeps as little as refused.
 * Phone and server ask this before a visit is stored.
 * @example keptOfVisit({ note: 'vườn sau nhà', placeCell: null }, null) // { note: '', placeCell: null }
 */
export const keptOfVisit = <
  Visit extends { readonly note: string; readonly placeCell: string | null },
>(
  visit: Visit,
  decision: ConsentDecision | null,
): Visit => (decision === 'given' ? visit : { ...visit, note: '', placeCell: null });

/** What stands for a place that may no longer be kept: that somebody came stays told, where does not. */
const forgottenPlace = 'forgotten';

/**
 * Evidence without the places of visits, once the household takes back its yes to K1. What it proves
 * weighs as before, so no figure of a past month changes.
 * @example withoutPlaces([{ kind: 'visit_place', value: '20.805,105.893' }])[0]?.value // 'forgotten'
 */
export const withoutPlaces = <Item extends { readonly kind: EvidenceKind; readonly value: string }>(
  evidence: readonly Item[],
): Item[] =>
  evidence.map((item) =>
    item.kind === 'visit_place' && item.value !== '' ? { ...item, value: forgottenPlace } : item,
  );
