import type { PullAnswer } from '@lensan/contract';

/** How far each place was fetched: change numbers of its cards and of the rest; null = not yet. */
export type Cursors = Record<string, [number | null, number | null]>;

/** Where a phone stands once it has stored an answer. */
export function cursorsAfter({ scopes, pages }: PullAnswer, before: Cursors | undefined): Cursors {
  const cursors = Object.fromEntries(
    Object.entries(before ?? {}).filter(([scope]) => scopes.includes(scope)),
  );
  for (const { scope, group, to } of pages) {
    const [cards, rest] = cursors[scope] ?? [null, null];
    cursors[scope] = group === 'cards' ? [to, rest] : [cards, to];
  }
  return cursors;
}
