import { calledName as calledBy, type Called } from '@lensan/household';
import { t } from './index.ts';

/**
 * How people call the head of a household, the form of address as the language on screen writes it.
 * @example calledName({ headName: 'Lò Thị Thắm', addressAs: 'co' }) // 'cô Thắm'
 */
export const calledName = (household: Called): string =>
  calledBy(household, t(`common.address.${household.addressAs}`));
