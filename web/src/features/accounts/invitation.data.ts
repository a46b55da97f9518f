import {
  acceptInvitation,
  viewInvitation,
  type InvitationView,
  type SignedIn,
} from '@lensan/contract';
import { call } from '../../api/client.ts';
import type { FirstOfficial } from './acceptance.ts';

/** What an invitation is for, by its secret. */
export const viewInvite = (code: string): Promise<InvitationView> =>
  call(viewInvitation, { body: { code } });

/** Accepts an invitation and signs in; `first` only for the first official of a place. */
export const acceptInvite = (
  code: string,
  typed: { readonly phone: string; readonly password: string },
  first: FirstOfficial | undefined,
): Promise<SignedIn> =>
  call(acceptInvitation, { body: { code, ...typed, ...(first ? { first } : {}) } });
