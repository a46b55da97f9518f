import { dayMs } from '@lensan/vietnamese';
import type { Invitation, StaffRole } from '@lensan/contract';
import type { Db, Tx } from '../../../database/client.ts';
import type { Actor } from '../../../platform/actor.ts';
import { digest } from '../secrets.ts';
import type { SignInServices } from '../sign-in.usecases.ts';
import * as stored from './invitations.repository.ts';
import type { InvitationRow } from './invitations.repository.ts';

/**
 * Long enough to carry a printed sheet to the next village meeting; a reset is used at once, in
 * person.
 */
const lifetimeMs = { join: 14 * dayMs, reset: dayMs, first: 7 * dayMs } as const;

/** What other features do and know about invitations. Handed in by `app.ts`. */
export interface InvitationHooks {
  /** Checks that a team stands at that path (throws `not_found`). */
  readonly requireTeam: (tx: Tx, actor: Actor, teamId: string, path: string) => Promise<void>;
  /** The person joins the team of the invitation. */
  readonly onAccepted: (
    tx: Tx,
    joined: {
      memberId: string;
      accountId: string;
      name: string;
      phone: string;
      teamId: string;
      path: string;
      role: StaffRole;
      now: number;
    },
  ) => Promise<void>;
  /** Name of a province, commune or village for people; null when there is none at that path. */
  readonly unitName: (db: Db, path: string) => Promise<string | null>;
}

export interface NewInvitation {
  name: string;
  phone: string;
  role: StaffRole;
  path: string;
  teamId: string | null;
  personal?: boolean | undefined;
}

/**
 * Stores an invitation whose right has been checked. An older open one for the same number and team
 * stops working.
 */
export async function insertInvitation(
  tx: Tx,
  services: Pick<SignInServices, 'ids' | 'clock'>,
  actor: Actor,
  input: NewInvitation,
): Promise<{ invitation: Invitation; code: string }> {
  const code = services.ids.secret();
  const now = services.clock();
  if (input.teamId !== null) await stored.revokeOfTeam(tx, input.teamId, input.phone, now);
  const row = newRow(services.ids.id(), code, now, actor.accountId, {
    kind: 'join',
    ...input,
    personal: input.personal ?? false,
    accountId: null,
  });
  await stored.insertInvitation(tx, row);
  return { invitation: describe(row, now), code };
}

type Given = Pick<
  InvitationRow,
  'kind' | 'name' | 'phone' | 'role' | 'teamId' | 'personal' | 'accountId'
> & { path: string };

/** A new invitation as it is stored: its secret only as a hash. */
export const newRow = (
  id: string,
  code: string,
  now: number,
  createdBy: string,
  { path, ...given }: Given,
): InvitationRow => ({
  id,
  codeHash: digest(code),
  kind: given.kind,
  name: given.name,
  phone: given.phone,
  role: given.role,
  teamId: given.teamId,
  personal: given.personal,
  accountId: given.accountId,
  unitPath: path,
  createdAt: now,
  createdBy,
  expiresAt: now + lifetimeMs[given.kind],
  usedAt: null,
  usedBy: null,
  revokedAt: null,
});

export const stateOf = (row: InvitationRow, now: number): Invitation['state'] =>
  row.usedAt !== null
    ? 'used'
    : row.revokedAt !== null
      ? 'revoked'
      : row.expiresAt <= now
        ? 'expired'
        : 'open';

/** An invitation without its secret. */
export const describe = (row: InvitationRow, now: number): Invitation => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  role: row.role,
  path: row.unitPath,
  teamId: row.teamId,
  isReset: row.kind === 'reset',
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  state: stateOf(row, now),
});
