import {
  createInvitation,
  inviteMember,
  listInvitations,
  resetAccount,
  revokeInvitation,
  type Invitation,
  type TeamMember,
} from '@lensan/contract';
import { call, CallError } from '../../api/client.ts';

/** An invitation with its secret, which the server says only once. */
export interface Fresh {
  readonly invitation: Invitation;
  readonly code: string;
}

/** An invitation for one member who has no account yet. */
export const inviteOne = (teamId: string, memberId: string): Promise<Fresh> =>
  call(inviteMember, { params: { id: teamId, memberId }, body: {} });

/**
 * Invites several members one after the other. Answers the invitations made so far also when the
 * line breaks in the middle.
 */
export async function inviteAll(
  teamId: string,
  members: readonly TeamMember[],
  onMade: (done: number) => void,
): Promise<{ readonly made: readonly Fresh[]; readonly failure: CallError | null }> {
  const made: Fresh[] = [];
  for (const member of members) {
    try {
      made.push(await inviteOne(teamId, member.id));
      onMade(made.length);
    } catch (error) {
      if (error instanceof CallError) return { made, failure: error };
      throw error;
    }
  }
  return { made, failure: null };
}

/** A way back in for somebody who forgot the password or lost the phone, handed over in person. */
export const resetOne = (accountId: string): Promise<Fresh> =>
  call(resetAccount, { params: { id: accountId }, body: {} });

/** Invites the official of a commune; `personal`: who may see names and numbers. */
export const inviteOfficial = (official: {
  readonly name: string;
  readonly phone: string;
  readonly path: string;
  readonly personal: boolean;
}): Promise<Fresh> =>
  call(createInvitation, { body: { ...official, role: 'commune_official', teamId: null } });

/** Invitations of commune officials that nobody has used yet. */
export const openOfficials = async (): Promise<readonly Invitation[]> =>
  (await call(listInvitations, {})).invitations.filter(
    (one) => one.state === 'open' && one.role === 'commune_official',
  );

/** An invitation that is open no longer lets anybody in. */
export async function revokeOpen(id: string): Promise<void> {
  await call(revokeInvitation, { params: { id }, body: {} });
}
