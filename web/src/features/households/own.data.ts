import { denialOf } from '@lensan/adoption/denial.ts';
import type { Dossier, ListingRecord, MilestoneRecord, OrderRecord } from '@lensan/contract';
import { baseOf, givenName } from '@lensan/household';
import { households, record } from '../../local/index.ts';
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

/** What the team wrote down and the household has said neither yes nor no to itself. */
export const toConfirm = (dossier: Dossier): MilestoneRecord[] =>
  Object.values(dossier.milestones)
    .filter(
      ({ status, evidence }) =>
        status === 'claimed' &&
        denialOf(evidence) === null &&
        !evidence.some(({ kind }) => kind === 'household_confirmation'),
    )
    .toSorted((a, b) => a.recordedAt - b.recordedAt);

/** Who of the team wrote a milestone down, as people call them; empty when this phone cannot know. */
export const writerOf = (dossier: Dossier, { claimedBy }: MilestoneRecord): string =>
  givenName(
    Object.values(dossier.assignments).find(({ mentorId }) => mentorId === claimedBy)?.mentorName ??
      '',
  );
/** Shop or goods, and the commune: what stands under the greeting. */
export const ownPlace = (dossier: Dossier | undefined, commune: string | undefined): string =>
  [
    dossier?.household.publication.shopName || dossier?.household.sells,
    commune?.replace(/^(Xã|Phường)/, (kind) => kind.toLocaleLowerCase('vi')),
  ]
    .filter(Boolean)
    .join(' · ');
/** Goods in the middle of a sentence: "gà đồi". */
export const goodsName = ({ facts: { name } }: ListingRecord): string =>
  name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);

/** "Còn gà không?": the other answer than the one that stands. */
export const turnStock = ({ id, householdId, inStock, version }: ListingRecord): Promise<void> =>
  record('listing.set_stock', { id, inStock: !inStock }, { householdId, ...baseOf({ version }) });
