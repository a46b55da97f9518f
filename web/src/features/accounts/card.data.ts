import {
  changePin,
  choosePin,
  issueCard,
  openCard,
  readCard,
  revokeCard,
  signInWithCard,
  type CardView,
  type Infer,
  type SignedIn,
} from '@lensan/contract';
import { call } from '../../api/client.ts';

/** Whose card it is, by the secret in its code. */
export const openCardBy = (code: string): Promise<Infer<typeof openCard.response>> =>
  call(openCard, { body: { code } });
/** Opens the household's own pages. */
export const signInBy = (code: string, pin: string): Promise<SignedIn> =>
  call(signInWithCard, { body: { code, pin } });
/** The household types its first PIN. */
export async function chooseFirstPin(code: string, pin: string): Promise<void> {
  await call(choosePin, { body: { code, pin } });
}
/** Changes the PIN of the household signed in; its other phones are signed out. */
export async function changeOwnPin(oldPin: string, newPin: string): Promise<void> {
  await call(changePin, { body: { oldPin, newPin } });
}

/** The card of a household as its mentor sees it: without its secret. */
export const cardOf = (householdId: string): Promise<CardView> =>
  call(readCard, { params: { householdId } });
/** A new card; its secret is told this once. One before it opens nothing any more. */
export const makeCard = (
  householdId: string,
  forgetPin: boolean,
): Promise<Infer<typeof issueCard.response>> =>
  call(issueCard, { params: { householdId }, body: { forgetPin } });
/** A lost card opens nothing any more. */
export async function lockCard(householdId: string): Promise<void> {
  await call(revokeCard, { params: { householdId }, body: {} });
}
