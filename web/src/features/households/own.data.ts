import type { Dossier, ListingRecord, MilestoneRecord, OrderRecord } from '@lensan/contract';
import { households } from '../../local/index.ts';
import { signedIn } from './who.ts';

/** The household whose phone this is, or undefined while nothing has arrived. */
export const ownDossier = (): Dossier | undefined => {
  const id = signedIn()?.me?.account.householdId;
  return id ? households().find(({ household }) => household.id === id) : households()[0];
};

/** Orders nobody has dealt with yet, the latest first. */
export const newOrders = (dossier: Dossier): OrderRecord[] =>
  Object.values(dossier.orders)
    .filter(({ deliveredAt, payment }) => deliveredAt === null && payment !== 'cancelled')
    .toSorted((a, b) => b.createdAt - a.createdAt);

/** Goods that buyers see now. */
export const shownGoods = (dossier: Dossier): ListingRecord[] =>
  Object.values(dossier.listings)
    .filter(({ state }) => state === 'published')
    .toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));

/** What the team wrote down and the household has not said yes to itself. */
export const toConfirm = (dossier: Dossier): MilestoneRecord[] =>
  Object.values(dossier.milestones)
    .filter(
      ({ status, evidence }) =>
        status === 'claimed' && !evidence.some(({ kind }) => kind === 'household_confirmation'),
    )
    .toSorted((a, b) => a.recordedAt - b.recordedAt);
