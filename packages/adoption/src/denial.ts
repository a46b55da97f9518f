import type { EvidenceKind } from './codes.ts';

interface Word {
  readonly kind: EvidenceKind;
  readonly value: string;
  readonly by: string | null;
}

/** Value of a denial that the household has taken back; other values are its reason, or empty. */
export const denialWithdrawn = 'withdrawn';

const isOfHousehold = ({ kind }: Pick<Word, 'kind'>): boolean =>
  kind === 'household_confirmation' || kind === 'household_denial';

/**
 * The household's "Không đúng" while it stands, or null. Evidence comes in the order it was given;
 * the household's last word counts, so a later "Đúng thế" or taking it back ends it.
 * @example denialOf([{ kind: 'household_denial', value: 'wrong_day', by: 'b' }])?.value // 'wrong_day'
 */
export function denialOf<Item extends Pick<Word, 'kind' | 'value'>>(
  evidence: readonly Item[],
): Item | null {
  const last = evidence.filter(isOfHousehold).at(-1);
  return last?.kind === 'household_denial' && last.value !== denialWithdrawn ? last : null;
}

/**
 * Is this said already? The same kind from the same account is not added twice; of the household's
 * words only the last is compared, because it may say yes, no, and yes again.
 * @example isSaid([{ kind: 'photo', value: 'p1', by: 'lan' }], { kind: 'photo', value: 'p1', by: 'lan' }) // true
 */
export function isSaid(evidence: readonly Word[], item: Word): boolean {
  const compared = isOfHousehold(item) ? evidence.filter(isOfHousehold).slice(-1) : evidence;
  return compared.some(
    ({ kind, value, by }) => kind === item.kind && value === item.value && by === item.by,
  );
}
