import { assignedOn, householdState, signsOfLife, type HouseholdState } from '@lensan/adoption';
import type { AssignmentRecord, Dossier, HouseholdRecord } from '@lensan/contract';
import { capitalize, vietnamDay } from '@lensan/vietnamese';
import { payeeState } from '@lensan/vietqr/payee';
import { connection, households, isLoaded } from '../../local/index.ts';
import { calledName } from '../../text/called-name.ts';
import { t } from '../../text/index.ts';
import { signedIn } from './who.ts';

export { signedIn } from './who.ts';

/** The day in Vietnam now. */
export const today = (): string => vietnamDay(Date.now());

/** "Bác Bình", as a name at the beginning of a line. */
export const nameOf = (dossier: Dossier): string => capitalize(calledName(dossier.household));

/**
 * What the household sells in one short word group: the goods of the listing being made, else the
 * first of what it said.
 */
export function goodsOf(dossier: Dossier): string {
  const draft = Object.values(dossier.listings).find(
    (listing) => listing.state === 'draft' && listing.facts.name !== '',
  );
  const words = (draft?.facts.name ?? dossier.household.sells.split(/[,;]/)[0] ?? '').trim();
  return words === '' ? t('home.goods') : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

const known = new WeakMap<Dossier, { readonly day: string; readonly state: HouseholdState }>();

/**
 * One household folded for the rules of the adoption package. A dossier never changes, a changed
 * household is a new one, so the answer is kept with it for the day: a list of 4,000 households is
 * folded once.
 */
export function stateOf(dossier: Dossier, day = today()): HouseholdState {
  const kept = known.get(dossier);
  if (kept?.day === day) return kept.state;
  const payees = Object.values(dossier.payees).map((payee) => ({
    payee,
    state: payeeState(payee, Date.now()),
  }));
  const untested = payees
    .filter(({ state }) => state === 'untested')
    .map(({ payee }) => payee.proposedAt);
  const listings = Object.values(dossier.listings);
  const state = householdState(
    {
      household: dossier.household,
      listedOn: vietnamDay(dossier.household.createdAt),
      consents: Object.values(dossier.consents),
      visits: Object.values(dossier.visits),
      milestones: Object.values(dossier.milestones).map(
        ({ code, occurredOn, status, decidedAt }) => ({
          code,
          occurredOn,
          status,
          verifiedOn: decidedAt === null ? null : vietnamDay(decidedAt),
        }),
      ),
      activities: signsOfLife({
        listings: Object.values(dossier.listings),
        orders: Object.values(dossier.orders),
        milestones: Object.values(dossier.milestones),
      }),
      photos: photosFor(dossier),
      drafts: listings.filter(({ state: at }) => at === 'draft').length,
      published: listings.filter(({ state: at }) => at === 'published').length,
      untestedQrSince: untested.length === 0 ? null : vietnamDay(Math.min(...untested)),
      hasPayee: payees.some(({ state: at }) => at !== 'refused' && at !== 'void'),
      hasScript: Object.keys(dossier.scripts).length > 0,
    },
    day,
  );
  known.set(dossier, { day, state });
  return state;
}

/**
 * Photos of the goods nearest to being sold: three of one thing make a listing, one each of three
 * things do not.
 */
function photosFor(dossier: Dossier): number {
  const counts = new Map<string | null, number>();
  for (const { listingId, processing } of Object.values(dossier.photos))
    if (processing !== 'failed') counts.set(listingId, (counts.get(listingId) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Milestones that stand, and how many of them nobody has checked yet. */
export function milestoneCounts(dossier: Dossier): {
  readonly count: number;
  readonly open: number;
} {
  const all = Object.values(dossier.milestones);
  const open = all.filter(({ status }) => status === 'claimed').length;
  return { count: open + all.filter(({ status }) => status === 'verified').length, open };
}

/**
 * Why nobody calls on a household: its own no to visits, or what was decided about it. One that is
 * open in the records has declined otherwise.
 */
export function notServedBecause(
  dossier: Dossier,
): 'refused' | Exclude<HouseholdRecord['status'], 'open'> {
  const { K1 } = stateOf(dossier).consent;
  if (K1 === 'refused' || K1 === 'withdrawn') return 'refused';
  const { status } = dossier.household;
  return status === 'open' ? 'declined' : status;
}

/** Who serves the household on a day, the lead first. */
export const mentorsOf = (dossier: Dossier, day = today()): AssignmentRecord[] =>
  assignedOn(Object.values(dossier.assignments), day).toSorted((a, b) =>
    a.role === b.role ? a.fromOn.localeCompare(b.fromOn) : a.role === 'lead' ? -1 : 1,
  );
/** Households a person looks after: their own, and those nobody has. */
export const isMine = (dossier: Dossier, accountId: string, day = today()): boolean => {
  const mentors = mentorsOf(dossier, day);
  return mentors.length === 0 || mentors.some(({ mentorId }) => mentorId === accountId);
};

/**
 * False while the first fetch of a new phone is under way: until then an empty list means nothing.
 */
export const isFetched = (): boolean =>
  isLoaded() &&
  (households().length > 0 ||
    connection().fetchedAt !== null ||
    connection().state === 'unreached');

/** Name of a village in the person's own area; empty when it is elsewhere. */
export const villageName = (villageId: string): string =>
  signedIn()?.me?.villages.find((village) => village.id === villageId)?.name ?? '';
