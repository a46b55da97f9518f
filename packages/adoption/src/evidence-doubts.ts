import { hourMs } from '@lensan/vietnamese';
import type { EvidenceKind } from './codes.ts';

/** Evidence that belongs to one household alone: the same value under two is worth a question. */
const ownEvidence: readonly EvidenceKind[] = [
  'public_url',
  'photo',
  'order_number',
  'dossier_number',
];

/**
 * Key under which the same evidence is found again, or null when the evidence says nothing of its
 * own.
 * @example evidenceKey({ kind: 'public_url', value: ' https://shop.example.vn/1 ' }) // 'public_url https://shop.example.vn/1'
 */
export const evidenceKey = (item: {
  readonly kind: EvidenceKind;
  readonly value: string;
}): string | null =>
  ownEvidence.includes(item.kind) && item.value.trim() !== ''
    ? `${item.kind} ${item.value.trim()}`
    : null;

/**
 * More milestones of one mentor within an hour than one can see happen: a visit takes longer than
 * seven minutes.
 */
export const manyInAnHour = 8;

/**
 * The busiest hour of a mentor, when it holds more milestones than one can see happen; otherwise
 * empty. `recordedAt` in milliseconds UTC; rows come back oldest first.
 * @example busiestHour([{ recordedAt: 0 }, { recordedAt: 1 }]) // []
 */
export function busiestHour<Row extends { readonly recordedAt: number }>(
  rows: readonly Row[],
): readonly Row[] {
  const sorted = [...rows].sort((a, b) => a.recordedAt - b.recordedAt);
  let best: readonly Row[] = [];
  let from = 0;
  for (const [to, row] of sorted.entries()) {
    while (row.recordedAt - (sorted[from]?.recordedAt ?? 0) > hourMs) from += 1;
    if (to - from + 1 > best.length) best = sorted.slice(from, to + 1);
  }
  return best.length > manyInAnHour ? best : [];
}
