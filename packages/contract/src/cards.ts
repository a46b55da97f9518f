import * as z from 'zod/mini';
import { pin, secretCode, signedIn } from './accounts.ts';
import { id, instant, none, ok, phone } from './common.ts';
import { endpoint } from './endpoint.ts';
import { addressTerm } from './households.ts';

/** The household's card as its mentor sees it. */
export const cardView = z.object({
  hasCard: z.boolean(),
  issuedAt: z.nullable(instant),
  hasPin: z.boolean(),
  lastUsedAt: z.nullable(instant),
  moneyFrom: z.nullable(instant),
});
export type CardView = z.output<typeof cardView>;
const householdParams = z.object({ householdId: id });
export const readCard = endpoint({
  method: 'GET',
  path: '/api/households/:householdId/card',
  summary: 'Whether a household has a card and a PIN',
  params: householdParams,
  response: cardView,
});
export const issueCard = endpoint({
  method: 'POST',
  path: '/api/households/:householdId/card',
  summary: 'Make a card; an older one stops working',
  params: householdParams,
  /** `forgetPin`: the household forgot it and will type a new one. */
  body: z.object({ forgetPin: z.boolean() }),
  response: z.object({ card: cardView, code: secretCode }),
});
export const revokeCard = endpoint({
  method: 'POST',
  path: '/api/households/:householdId/card/revoke',
  summary: 'A card is lost: it stops working at once',
  params: householdParams,
  body: none,
  response: ok,
});
/**
 * What the person holding a card sees, and no more than stands on the printed card: name and form of
 * address, and whom to call.
 */
export const openCard = endpoint({
  method: 'POST',
  path: '/api/card/open',
  summary: 'Read a household card',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode }),
  response: z.object({
    headName: z.string(),
    addressAs: addressTerm,
    hasPin: z.boolean(),
    /** The mentor of today; null when the household has none. */
    mentor: z.nullable(z.object({ name: z.string(), phone: z.nullable(phone) })),
  }),
});
export const choosePin = endpoint({
  method: 'POST',
  path: '/api/card/pin',
  summary: 'The household types its first PIN, on a phone handed over',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode, pin }),
  response: ok,
});
export const signInWithCard = endpoint({
  method: 'POST',
  path: '/api/card/sign-in',
  summary: 'Open the household pages with card and PIN',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode, pin }),
  response: signedIn,
});
export const changePin = endpoint({
  method: 'POST',
  path: '/api/me/pin',
  summary: 'Change the PIN of my household; all other sessions end',
  maxBodyBytes: 1024,
  body: z.object({ oldPin: pin, newPin: pin }),
  response: ok,
});
