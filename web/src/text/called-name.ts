import type { AddressTerm } from '@lensan/contract';
import { t } from './index.ts';

/**
 * How people call the head of a household: form of address and given name. @example calledName({
 * headName: 'Lò Thị Thắm', addressAs: 'co' }) // 'cô Thắm'
 */
export const calledName = (household: {
  readonly headName: string;
  readonly addressAs: AddressTerm;
}): string =>
  `${t(`common.address.${household.addressAs}`)} ${household.headName.trim().split(/\s+/).at(-1) ?? ''}`;
