import type { Role } from '@lensan/access';
import type { Tx } from '../../database/client.ts';
import { accounts, grants } from './accounts.table.ts';
import { saveCredential, type Account } from './accounts.repository.ts';
import { hashSecret } from './secrets.ts';

export interface NewAccount {
  id: string;
  kind: Account['kind'];
  name: string;
  phone: string | null;
  householdId: string | null;
  createdBy: string;
  now: number;
}

/** Stores an account without credential or grants. */
export async function addAccount(tx: Tx, { now, ...account }: NewAccount): Promise<Account> {
  const row: Account = {
    ...account,
    textSize: 'normal',
    theme: 'light',
    language: 'vi',
    createdAt: now,
  };
  await tx.insert(accounts).values(row);
  return row;
}

export interface NewGrant {
  id: string;
  accountId: string;
  role: Role;
  path: string;
  personal?: boolean;
  givenBy: string;
  now: number;
  until?: number | null;
}

/** Gives a role on a unit from now on. */
export async function addGrant(tx: Tx, grant: NewGrant): Promise<void> {
  await tx.insert(grants).values({
    id: grant.id,
    accountId: grant.accountId,
    role: grant.role,
    unitPath: grant.path,
    personal: grant.personal ?? false,
    validFrom: grant.now,
    validUntil: grant.until ?? null,
    givenBy: grant.givenBy,
  });
}

export interface ReadyAccount {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly role: Exclude<Role, 'household'>;
  readonly path: string;
  readonly personal?: boolean;
  /**
   * Made by `hashSecret`; null for somebody who cannot sign in (most members of a demo commune).
   */
  readonly passwordHash: string | null;
}

/**
 * An account with role and password in one step, without an invitation: for demo data and tests.
 */
export async function createReadyAccount(
  tx: Tx,
  account: ReadyAccount,
  now: number,
): Promise<void> {
  await addAccount(tx, {
    id: account.id,
    kind: 'person',
    name: account.name,
    phone: account.phone,
    householdId: null,
    createdBy: 'system',
    now,
  });
  await addGrant(tx, {
    id: `g${account.id}`,
    accountId: account.id,
    role: account.role,
    path: account.path,
    personal: account.personal ?? false,
    givenBy: 'system',
    now,
  });
  if (account.passwordHash !== null)
    await saveCredential(tx, { accountId: account.id, hash: account.passwordHash, changedAt: now });
}

export { hashSecret };
