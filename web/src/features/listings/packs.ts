import type { GoodsGroup, NetUnit, Pack, Quantity } from '@lensan/listing';

const packs: Partial<Record<GoodsGroup, readonly Pack[]>> = {
  cooked: ['jar', 'box', 'bag'],
  poultry: ['piece', 'box', 'bag'],
  plant: ['piece'],
  fresh: ['bag', 'box', 'bundle'],
  honey: ['bottle', 'jar'],
  tea: ['bag', 'box'],
  rice: ['bag', 'box'],
  craft: ['piece', 'box'],
};
const usualPacks: readonly Pack[] = ['bag', 'jar', 'box'];
const sizes: Partial<Record<GoodsGroup, readonly Quantity[]>> = {
  cooked: [
    { value: 400, unit: 'g' },
    { value: 500, unit: 'g' },
  ],
  poultry: [
    { value: 1.5, unit: 'kg' },
    { value: 2, unit: 'kg' },
  ],
  plant: [
    { value: 60, unit: 'cm' },
    { value: 90, unit: 'cm' },
  ],
  fresh: [
    { value: 500, unit: 'g' },
    { value: 1, unit: 'kg' },
  ],
  honey: [
    { value: 500, unit: 'ml' },
    { value: 1, unit: 'l' },
  ],
  tea: [
    { value: 100, unit: 'g' },
    { value: 200, unit: 'g' },
  ],
  rice: [
    { value: 5, unit: 'kg' },
    { value: 10, unit: 'kg' },
  ],
  craft: [],
};
const drySizes: readonly Quantity[] = [
  { value: 250, unit: 'g' },
  { value: 500, unit: 'g' },
];
/** Packs that goods of a group come in, the usual one first. */
export const packsOf = (group: GoodsGroup): readonly Pack[] => packs[group] ?? usualPacks;
/** Sizes offered for a group; any other one is typed. */
export const sizesOf = (group: GoodsGroup): readonly Quantity[] => sizes[group] ?? drySizes;
/** Units a typed size may have: the first is the one it begins with. */
export function unitsOf(group: GoodsGroup): readonly NetUnit[] {
  if (group === 'honey') return ['ml', 'l', 'g', 'kg'];
  return group === 'plant' || group === 'craft' ? ['cm', 'm', 'g', 'kg'] : ['g', 'kg', 'ml', 'l'];
}

/** The name of a card: `500 g`. */
export const sizeKey = (net: Quantity): string => `${net.value} ${net.unit}`;
export const sizeOfKey = (group: GoodsGroup, key: string): Quantity | null =>
  sizesOf(group).find((size) => sizeKey(size) === key) ?? null;
/** A size that none of the cards has: its field is open. */
export const isOtherSize = (group: GoodsGroup, net: Quantity | null): boolean =>
  net !== null && sizeOfKey(group, sizeKey(net)) === null;
/** A typed size keeps its unit; nothing and less is no size. */
export function typedSize(
  group: GoodsGroup,
  known: Quantity | null,
  value: number | null,
): Quantity | null {
  if (value === null || value <= 0) return null;
  return { value, unit: known?.unit ?? unitsOf(group)[0] ?? 'g' };
}
