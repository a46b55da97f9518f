import { startSession } from './features/accounts/session.data.ts';

/**
 * What happens once when the app starts, in this order, after the first picture. One line per
 * feature; a failing start is shown as an error page.
 */
export const starters: readonly (() => Promise<void>)[] = [startSession];
