import { capitalize } from '@lensan/vietnamese';
import { clean } from './fact-texts.ts';

/**
 * Names for goods out of what the register says a household sells ("Hàng bán"), in its order. Those
 * that have a listing already come out unless nothing else is left.
 * @example goodsNames('chuối tây sấy dẻo, mật ong', ['Mật ong']) // ['Chuối tây sấy dẻo']
 */
export function goodsNames(sells: string, taken: readonly string[] = []): string[] {
  const all = sells
    .split(/[,;/\n]| và /u)
    .map((part) => capitalize(clean(part).replace(/[.…]+$/u, '')))
    .filter((name) => name !== '');
  const known = new Set(taken.map((name) => clean(name).toLowerCase()));
  const free = [...new Set(all)].filter((name) => !known.has(name.toLowerCase()));
  return free.length > 0 ? free : [...new Set(all)];
}
