/**
 * How buyers reach a household: by telephone, by telephone and messages under the same number, or
 * not at all from its pages ("only who has the link": whoever sent it is asked).
 */
export const contactWays = ['call', 'call_and_message', 'link_only'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What of a household decides how buyers reach it. */
export interface Reachable {
  /** When the household itself chose; null = nobody asked it yet. */
  readonly contactChosenAt: number | null;
  readonly hasPhone: boolean;
  readonly publication: { readonly showPhone: boolean; readonly showZalo: boolean };
}

/** What a way lets buyers see of the number. */
export const shownBy = (way: ContactWay): { showPhone: boolean; showZalo: boolean } => ({
  showPhone: way !== 'link_only',
  showZalo: way === 'call_and_message',
});

/**
 * The way the household chose, or null while it has chosen none.
 * @example contactWayOf({ contactChosenAt: null, … }) // null
 */
export const contactWayOf = ({
  contactChosenAt,
  publication,
}: Omit<Reachable, 'hasPhone'>): ContactWay | null =>
  contactChosenAt === null
    ? null
    : !publication.showPhone
      ? 'link_only'
      : publication.showZalo
        ? 'call_and_message'
        : 'call';

/**
 * Why nothing of the household may be put before buyers yet, or null: a page on which nobody can buy
 * helps nobody, and whose number is told is the household's own word. Phone and server ask this
 * wherever something becomes public.
 * @example contactLack({ contactChosenAt: null, hasPhone: true, … }) // 'contact.not_chosen'
 */
export function contactLack(
  household: Reachable,
): 'contact.not_chosen' | 'contact.no_number' | null {
  const way = contactWayOf(household);
  if (way === null) return 'contact.not_chosen';
  return way !== 'link_only' && !household.hasPhone ? 'contact.no_number' : null;
}
