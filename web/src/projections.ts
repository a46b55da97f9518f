import { listingProjections } from './features/listings/listings.projection.ts';
import { livestreamProjections } from './features/livestream/livestream.projection.ts';
import { householdProjections } from './features/households/households.projection.ts';
import { visitProjections } from './features/visits/visits.projection.ts';
import { orderProjections } from './features/orders/orders.projection.ts';
import { paymentMasks, paymentProjections } from './features/payments/payments.projection.ts';
import { photoProjections } from './features/photos/photos.projection.ts';
import { syncProjections } from './features/sync/sync.projection.ts';
import type { Masks, Projections } from './local/types.ts';

/** What one's own unsent work does to the screen, by operation kind. One line per feature. */
export const projections: Projections = {
  ...householdProjections,
  ...visitProjections,
  ...photoProjections,
  ...listingProjections,
  ...livestreamProjections,
  ...paymentProjections,
  ...orderProjections,
  ...syncProjections,
};

/** What of sent work does not stay on the phone. One line per feature that has any. */
export const masks: Masks = { ...paymentMasks };
