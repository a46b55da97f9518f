import {
  newDossier,
  withRecord,
  type Dossier,
  type HouseholdRecord,
  type ListingRecord,
  type MilestoneRecord,
} from '@lensan/contract';

/** A household of the tests: Bình, who sells dried banana. */
export const household = (change: Partial<HouseholdRecord> = {}): HouseholdRecord => ({
  id: 'h1',
  householdId: 'h1',
  version: 1,
  villageId: 'v1',
  kind: 'farm',
  headName: 'Nguyễn Văn Bình',
  addressAs: 'bac',
  addressLine: 'xóm 3',
  sells: 'Chuối tây sấy dẻo, mật ong',
  device: 'smart',
  isPriority: false,
  phone: null,
  hasPhone: false,
  status: 'open',
  publication: { shopName: '', showPhone: false, showZalo: false, showAddress: 'commune' },
  contactChosenAt: 1,
  createdAt: Date.UTC(2026, 5, 1),
  createdBy: 'lan',
  ...change,
});
export const dossierOf = (change: Partial<HouseholdRecord> = {}): Dossier =>
  newDossier(household(change));

export const milestone = (
  change: Partial<MilestoneRecord> & Pick<MilestoneRecord, 'code'>,
): MilestoneRecord => ({
  id: change.code,
  householdId: 'h1',
  version: 1,
  occurredOn: '2026-06-10',
  recordedAt: Date.UTC(2026, 5, 10),
  claimedBy: 'lan',
  mentorId: 'lan',
  evidence: [],
  status: 'claimed',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  note: '',
  ruleVersion: '2026-11-22',
  ...change,
});
export const withMilestones = (
  dossier: Dossier,
  list: readonly (Partial<MilestoneRecord> & Pick<MilestoneRecord, 'code'>)[],
): Dossier =>
  list.reduce((rest, change) => {
    const made = milestone(change);
    return withRecord(rest, 'milestones', made);
  }, dossier);
/** A listing with as little as the pages of the register look at. */
export const withListing = (
  dossier: Dossier,
  change: Partial<ListingRecord> & { name: string },
): Dossier =>
  withRecord(dossier, 'listings', {
    id: 'l1',
    householdId: 'h1',
    version: 1,
    title: null,
    description: null,
    step: 1,
    state: 'draft',
    inStock: true,
    confirmedPricesDong: null,
    publicCode: null,
    storefrontCode: null,
    posts: [],
    publishedAt: null,
    createdAt: Date.UTC(2026, 5, 12),
    facts: { kind: 'goods', name: change.name } as ListingRecord['facts'],
    ...change,
  });
