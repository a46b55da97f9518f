import { livestreamProjections } from './features/livestream/livestream.projection.ts';
import type { Projections } from './local/types.ts';

/** What one's own unsent work does to the screen, by operation kind. One line per feature. */
export const projections: Projections = {
  ...livestreamProjections,
};
