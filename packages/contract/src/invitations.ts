import * as z from 'zod/mini';
import { password, secretCode, signedIn, staffRole, unitPath } from './accounts.ts';
import { id, instant, none, ok, phone, text } from './common.ts';
import { endpoint } from './endpoint.ts';

/** An invitation as the inviter sees it. The secret is shown once, when it is made. */
export const invitation = z.object({
  id,
  name: z.string(),
  phone: z.nullable(z.string()),
  role: staffRole,
  path: z.string(),
  teamId: z.nullable(id),
  isReset: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'used', 'expired', 'revoked']),
});
export type Invitation = z.output<typeof invitation>;
export const createInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations',
  summary: 'Invite somebody to a role below mine',
  body: z.object({
    name: text(80),
    phone,
    role: staffRole,
    path: unitPath,
    /** Team the person joins on acceptance. */
    teamId: z.nullable(id),
    /** May an official see phone and bank data; only somebody who may can hand it on. */
    personal: z.optional(z.boolean()),
  }),
  response: z.object({ invitation, code: secretCode }),
});
export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/invitations',
  summary: 'Invitations of my area, newest first',
  response: z.object({ invitations: z.array(invitation) }),
});
export const revokeInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/:id/revoke',
  summary: 'Take an invitation back',
  params: z.object({ id }),
  body: none,
  response: ok,
});

/**
 * What the invited person sees before anything is typed. `isFirst`: the first official of an
 * installation, who names the unit.
 */
export const invitationView = z.object({
  name: z.string(),
  role: staffRole,
  unitName: z.string(),
  isReset: z.boolean(),
  isFirst: z.boolean(),
  /**
   * True when the phone number already has an account: its own password is asked, not a new one.
   */
  hasAccount: z.boolean(),
  minPassword: z.int(),
});
export type InvitationView = z.output<typeof invitationView>;
export const viewInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/view',
  summary: 'What an invitation is for',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode }),
  response: invitationView,
});
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/accept',
  summary: 'Accept an invitation with phone and password; signs in',
  maxBodyBytes: 4096,
  body: z.object({
    code: secretCode,
    phone,
    password,
    /** Only for the first official: own name, and the province or commune. */
    first: z.optional(
      z.object({
        name: text(80),
        role: z.enum(['commune_official', 'province_official']),
        path: unitPath,
      }),
    ),
  }),
  response: signedIn,
});

/**
 * A one-time invitation to choose a new password, handed over in person. Ends all sessions of the
 * person.
 */
export const resetAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/:id/reset',
  summary: 'Forgotten password or lost phone: end all sessions and invite anew, in person',
  params: z.object({ id }),
  body: none,
  response: z.object({ invitation, code: secretCode }),
});
