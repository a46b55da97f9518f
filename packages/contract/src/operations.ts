import { conflictOperations } from './conflicts.ts';
import { householdOperations } from './households.ts';
import { listingOperations } from './listings.ts';
import { livestreamOperations } from './livestream.ts';
import { orderOperations } from './orders.ts';
import { paymentOperations } from './payments.ts';
import { photoOperations } from './photos.ts';
import { visitOperations } from './visits.ts';

/** Every write of the product, by kind. One line per feature. */
export const operations = {
  ...householdOperations,
  ...visitOperations,
  ...photoOperations,
  ...listingOperations,
  ...livestreamOperations,
  ...paymentOperations,
  ...orderOperations,
  ...conflictOperations,
} as const;

export type OperationKind = keyof typeof operations;
