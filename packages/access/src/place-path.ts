/**
 * Where something lies: `province.commune.village.household.`, dot-ended, cut at the level of what
 * is meant. `01.10273.` is a commune, `01.10273.dong.h1.` a household.
 */
export type PlacePath = string;

const parts = (path: PlacePath): string[] => path.split('.').filter(Boolean);

/**
 * How many levels a path has: province 1, commune 2, village 3, household 4; 0 for something that
 * is no path.
 * @example pathDepth('01.10273.') // 2
 */
export function pathDepth(path: PlacePath): number {
  return /^([0-9a-z-]+\.){1,4}$/.test(path) ? parts(path).length : 0;
}

/** The official code of the province. @example provinceOf('01.10273.dong.') // '01' */
export const provinceOf = (path: PlacePath): string => parts(path)[0] ?? '';
/**
 * The official code of the commune; undefined for a province.
 * @example communeOf('01.10273.dong.') // '10273'
 */
export const communeOf = (path: PlacePath): string | undefined => parts(path)[1];
/** The id of the village; undefined above it. @example villageOf('01.10273.dong.h1.') // 'dong' */
export const villageOf = (path: PlacePath): string | undefined => parts(path)[2];
/** The id of the household; undefined above it. @example householdOf('01.10273.dong.h1.') // 'h1' */
export const householdOf = (path: PlacePath): string | undefined => parts(path)[3];

/**
 * The place of so many levels a path lies in, or the path itself where it is not so deep.
 * @example cutPath('01.10273.dong.h1.', 2) // '01.10273.'
 */
export const cutPath = (path: PlacePath, levels: number): PlacePath =>
  parts(path)
    .slice(0, levels)
    .map((part) => `${part}.`)
    .join('');

/**
 * All places a path lies in, from the province down to itself.
 * @example pathsAbove('01.10273.') // ['01.', '01.10273.']
 */
export const pathsAbove = (path: PlacePath): PlacePath[] =>
  parts(path).map((_, index) => cutPath(path, index + 1));

/**
 * True for a place inside an area and for the area itself. The dot at the end keeps neighbours with
 * longer codes out; an area without it is no path and holds nothing.
 * @example isUnder('01.10273.dong.', '01.1027.') // false
 */
export const isUnder = (path: PlacePath, area: PlacePath): boolean =>
  area.length > 1 && area.endsWith('.') && path.startsWith(area);
