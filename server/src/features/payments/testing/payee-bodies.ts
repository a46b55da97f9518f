import { places } from '../../../../../tests/support/index.ts';

/**
 * Bodies of the operations on accounts, for the household of Bình. The account is invented and pays
 * nobody.
 */
export const payeeBodies = {
  propose: (id: string, change: object = {}) => ({
    id,
    householdId: places.householdId,
    bin: '970405',
    account: '0000000000123',
    ownerName: 'NGUYEN VAN BINH',
    ...change,
  }),
  test: (id: string, isRight = true, how = 'name_read') => ({
    id,
    householdId: places.householdId,
    how,
    isRight,
  }),
  freeze: (id: string, reason = 'strange_change') => ({
    id,
    householdId: places.householdId,
    reason,
  }),
};
