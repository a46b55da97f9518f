import { readFirst, readSecond } from '../read-symbol.ts';
import { drawSymbol, quietModules, rasterise } from '../symbol.ts';
import { damages, randomOf, rgba, type Damage, type Grey } from './damage.ts';
import type { RandomStand } from './random-stands.ts';

/**
 * One kind and strength of damage over many stands. A misread is a text that is not the stand's.
 */
export interface ReadRow {
  readonly kind: string;
  readonly strength: string;
  count: number;
  first: number;
  second: number;
  union: number;
  misread: number;
}

export function greyOf(payload: string, modulePx: number): { picture: Grey; modules: number } {
  const symbol = drawSymbol(payload);
  const { width, height, data } = rasterise(symbol, modulePx);
  return {
    picture: { width, height, data: data.filter((_, at) => at % 4 === 0) },
    modules: width / modulePx - 2 * quietModules,
  };
}

/** What both decoders say of a picture: 'right', 'wrong' or 'unread' each. */
export async function readBoth(
  picture: Grey,
  payload: string,
): Promise<{ first: string; second: string }> {
  const pixels = rgba(picture);
  const verdict = (text: string | null) =>
    text === null ? 'unread' : text === payload ? 'right' : 'wrong';
  return { first: verdict(readFirst(pixels)), second: verdict(await readSecond(pixels)) };
}

/** Every damage alone over every stand, at `modulePx` pixels a module. */
export async function readDamaged(
  stands: readonly RandomStand[],
  modulePx: number,
  seed: number,
  wanted: (damage: Damage) => boolean = () => true,
): Promise<ReadRow[]> {
  const rows = new Map<string, ReadRow>();
  for (const [number, { payload }] of stands.entries()) {
    const { picture, modules } = greyOf(payload, modulePx);
    for (const [index, damage] of damages(modules, modulePx).entries()) {
      if (!wanted(damage)) continue;
      const key = `${damage.kind} ${damage.strength}`;
      const row = rows.get(key) ?? {
        kind: damage.kind,
        strength: damage.strength,
        count: 0,
        first: 0,
        second: 0,
        union: 0,
        misread: 0,
      };
      rows.set(key, row);
      const { first, second } = await readBoth(
        await damage.apply(picture, randomOf(seed + number * 100 + index)),
        payload,
      );
      row.count++;
      if (first === 'right') row.first++;
      if (second === 'right') row.second++;
      if (first === 'right' || second === 'right') row.union++;
      if (first === 'wrong' || second === 'wrong') row.misread++;
    }
  }
  return [...rows.values()];
}
