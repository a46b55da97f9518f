import { bare, clean, lowerFirst } from './fact-texts.ts';
import type { GoodsFacts } from './facts.ts';
import { goodsChips, madeWords, type GoodsChips } from './goods-chips.data.ts';

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const pieces = (text: string | null): string[] =>
  clean(text)
    .split(',')
    .map((piece) => bare(piece))
    .filter((piece) => piece !== '');

/** Where the pieces wanted stand one after the other; -1 when they do not. */
const placeOf = (wanted: readonly string[], told: readonly string[]): number =>
  told.findIndex((_, at) => wanted.every((piece, next) => same(told[at + next] ?? '', piece)));

/** Is this answer part of what was told so far, as a whole piece between commas? */
export const hasChip = (text: string | null, chip: string): boolean =>
  placeOf(pieces(chip), pieces(text)) >= 0;

/**
 * The answer with one more piece at its end, or without it when it stood there; null when nothing
 * is left. What was typed between stays as it is.
 * @example withChip('chuối tây', 'chín cây') // 'chuối tây, chín cây'
 */
export function withChip(text: string | null, chip: string): string | null {
  const told = pieces(text);
  const wanted = pieces(chip);
  const from = placeOf(wanted, told);
  if (from < 0) return [...told, chip].join(', ');
  return [...told.slice(0, from), ...told.slice(from + wanted.length)].join(', ') || null;
}

/**
 * Answers offered to tap for these goods. What its name says it is made of comes first: "Chuối tây
 * sấy dẻo" offers chuối tây.
 */
export function chipsFor(
  facts: Pick<GoodsFacts, 'group' | 'name'>,
  field: keyof GoodsChips,
): readonly string[] {
  const chips = goodsChips[facts.group][field];
  if (field !== 'ingredients' || facts.group === 'poultry' || facts.group === 'plant') return chips;
  const words = lowerFirst(clean(facts.name)).split(' ');
  const made = words.findIndex((word) => madeWords.some((way) => same(way, word)));
  const stuff = (made === 0 ? words.slice(1) : made > 0 ? words.slice(0, made) : []).join(' ');
  return stuff === '' ? chips : [stuff, ...chips.filter((chip) => !same(chip, stuff))];
}
