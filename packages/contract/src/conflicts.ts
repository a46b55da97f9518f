import * as z from 'zod/mini';
import { id, instant, recordBase } from './common.ts';
import { operation } from './operation.ts';

/** One side of a conflict: who wrote the value, when (corrected phone time) and what it was. */
const side = z.object({
  accountId: z.nullable(id),
  name: z.string(),
  at: instant,
  value: z.unknown(),
});

/**
 * Two phones wrote different values into one field. The losing value is kept until a person settles
 * it.
 */
export const conflictRecord = z.object({
  ...recordBase,
  entity: z.string(),
  recordId: id,
  field: z.string(),
  /** What stands now. */
  kept: side,
  /** What was set aside. */
  lost: side,
  /**
   * True for fields where the newer value waits for confirmation (account, phone for signing in,
   * confirmed price); otherwise the last received won.
   */
  isGuarded: z.boolean(),
  state: z.enum(['open', 'settled']),
});
export type ConflictRecord = z.output<typeof conflictRecord>;

/**
 * Says that a person has looked at both values. Choosing the lost one is an ordinary edit of the
 * record, sent before this.
 */
export const conflictSettleBody = z.object({ conflictId: id, chosen: z.enum(['kept', 'lost']) });
export type ConflictSettleBody = z.output<typeof conflictSettleBody>;

/**
 * One household that two people registered: the records of `fromId` move to `intoId`, and work
 * still on its way to the first lands in the second.
 */
export const householdMergeBody = z.object({ fromId: id, intoId: id });
export type HouseholdMergeBody = z.output<typeof householdMergeBody>;

export const conflictOperations = {
  'household.merge': operation(
    'household.merge',
    householdMergeBody,
    'Make one of a household that was registered twice',
  ),
  'conflict.settle': operation(
    'conflict.settle',
    conflictSettleBody,
    'Settle two values that two phones wrote into one field',
  ),
};
