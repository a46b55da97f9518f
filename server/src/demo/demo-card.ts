import type { Tx } from '../database/client.ts';
import { addAccount, addGrant } from '../features/accounts/create-account.ts';
import { saveCredential } from '../features/accounts/accounts.repository.ts';
import { cards } from '../features/accounts/accounts.table.ts';
import { digest } from '../features/accounts/secrets.ts';

/** The household of the guided tour and what opens its pages. Only demo communes have this card. */
export const demoHousehold = {
  id: 'dh1',
  headName: 'Trần Văn Bình',
  card: 'demo-the-nha-bac-Binh0',
  pin: '246813',
} as const;

/**
 * Gives the tour's household its card and PIN, as if its mentor had brought them and the household
 * had typed the PIN itself.
 */
export async function addDemoCard(
  tx: Tx,
  pinHash: string,
  householdPath: string,
  now: number,
): Promise<void> {
  const accountId = 'demobinh';
  await addAccount(tx, {
    id: accountId,
    kind: 'household',
    name: demoHousehold.headName,
    phone: null,
    householdId: demoHousehold.id,
    createdBy: 'demolan',
    now,
  });
  await addGrant(tx, {
    id: `g${accountId}`,
    accountId,
    role: 'household',
    path: householdPath,
    givenBy: 'demolan',
    now,
  });
  await saveCredential(tx, { accountId, hash: pinHash, changedAt: now });
  await tx.insert(cards).values({
    id: 'democard',
    accountId,
    householdId: demoHousehold.id,
    codeHash: digest(demoHousehold.card),
    issuedAt: now,
    issuedBy: 'demolan',
    moneyFrom: now,
  });
}
