import type { Services } from '../../../services.ts';
import { findAccount, insertCard, saveCredential } from '../accounts.repository.ts';
import { addAccount } from '../create-account.ts';
import { hashSecret } from '../secrets.ts';

/** A card and a PIN for the account of a household, which is made when it is not there. */
export async function giveCard(
  { database, config, clock }: Pick<Services, 'database' | 'config' | 'clock'>,
  { accountId, householdId, pin }: { accountId: string; householdId: string; pin: string },
): Promise<void> {
  const hash = await hashSecret(config.secret, pin);
  const now = clock();
  await database.write(async (tx) => {
    if (!(await findAccount(tx, accountId)))
      await addAccount(tx, {
        id: accountId,
        kind: 'household',
        name: accountId,
        phone: null,
        householdId,
        createdBy: 'test',
        now,
      });
    await saveCredential(tx, { accountId, hash, changedAt: now });
    await insertCard(tx, {
      id: `${accountId}-card`,
      accountId,
      householdId,
      codeHash: `hash of ${accountId}`,
      issuedAt: now,
      issuedBy: 'test',
      moneyFrom: now,
    });
  });
}
