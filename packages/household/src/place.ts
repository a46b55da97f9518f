/** A commune and its province as a buyer reads them. */
export interface TownNames {
  readonly commune: string | null;
  readonly province: string | null;
}

const named = (name: string | null): string | null => (name?.trim() ? name.trim() : null);

/**
 * Commune and province inside a sentence, from their full names in the register: the kind of a
 * commune in small letters, a province by its name alone. Null stays null.
 * @example townNames('Xã Hồng Vân', 'Thành phố Hà Nội') // { commune: 'xã Hồng Vân', province: 'Hà Nội' }
 */
export const townNames = (commune: string | null, province: string | null): TownNames => ({
  commune: named(
    commune?.replace(/^(Xã|Phường|Đặc khu)(?= )/u, (kind) => kind.toLowerCase()) ?? null,
  ),
  // "Thành phố Hồ Chí Minh" is never said without its kind: the name alone is a person.
  province: named(province?.replace(/^(Tỉnh|Thành phố(?! Hồ Chí Minh)) /u, '') ?? null),
});
