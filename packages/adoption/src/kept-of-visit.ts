import type { ConsentDecision } from './codes.ts';

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
