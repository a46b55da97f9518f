/**
 * Which account a household is paid into. Accounts are versions: bank and number of one never
 * change, a new account is a new version. Swapping the number is the worst fraud, so a change needs
 * the household's own PIN or card and then waits two days.
 */
export interface PayeeVersion {
  readonly id: string;
  /**
   * When the household compared the name in a banking app, or money of a test transfer came; ms
   * UTC.
   */
  readonly testedAt: number | null;
  /** When the household confirmed with its own PIN or card. Only a change needs it. */
  readonly confirmedAt: number | null;
  /** From when it is paid into. Null = not decided yet. */
  readonly effectiveAt: number | null;
  readonly frozenAt: number | null;
  /** The name was not the household's, or the household said no. */
  readonly refusedAt: number | null;
  /** Consent to payment codes was withdrawn. */
  readonly voidedAt: number | null;
  /**
   * When it came with another card of the household, until the household itself confirms it: whoever
   * merges two cards must not choose the account. Absent in records written before there was one.
   */
  readonly mergedAt?: number | null;
}

const isFromMerge = ({ mergedAt = null }: PayeeVersion): boolean => mergedAt !== null;

export type PayeeState =
  | /** Entered; nobody has compared the name yet. Its code says so. */ 'untested'
  /**
   * Tested, and it replaces another or came by a merge: the household has to confirm with its own
   * PIN or card.
   */
  | 'needs_household'
  /** Confirmed; the two days run. */
  | 'waiting'
  | 'effective'
  | 'frozen'
  | 'refused'
  | 'void';

/**
 * A change waits this long after the household confirmed it, so that whoever hears of it can stop
 * it.
 */
export const changeWaitMs = 48 * 3_600_000;

/** State of one version by itself. @example payeeState(version, now) === 'waiting' */
export function payeeState(version: PayeeVersion, now: number): PayeeState {
  if (version.voidedAt !== null) return 'void';
  if (version.refusedAt !== null) return 'refused';
  if (version.frozenAt !== null) return 'frozen';
  if (version.effectiveAt === null || isFromMerge(version))
    return version.testedAt === null ? 'untested' : 'needs_household';
  return version.effectiveAt > now ? 'waiting' : 'effective';
}

/**
 * True when money was ever to be paid into the version: from then on another account is a change.
 */
const wasEverEffective = (
  { effectiveAt, frozenAt, refusedAt }: PayeeVersion,
  now: number,
): boolean =>
  effectiveAt !== null &&
  effectiveAt <= now &&
  !(frozenAt !== null && frozenAt < effectiveAt) &&
  !(refusedAt !== null && refusedAt < effectiveAt);

/**
 * True when the household has, or had, an account in use: the next one needs its own PIN or card.
 */
export const hasHistory = (versions: readonly PayeeVersion[], now: number): boolean =>
  versions.some((version) => wasEverEffective(version, now));

/**
 * The account in use and whether it is frozen, or null. A version frozen while it waited never
 * becomes it; one frozen in use stays the household's account and gives no code until the household
 * itself lifts that. One that came by a merge is history, and in use only after the household
 * confirmed it.
 */
export function currentPayee<Version extends PayeeVersion>(
  versions: readonly Version[],
  now: number,
): { payee: Version; isFrozen: boolean } | null {
  let newest: Version | null = null;
  for (const version of versions) {
    const isClosed = version.voidedAt !== null || version.refusedAt !== null;
    if (isClosed || isFromMerge(version) || !wasEverEffective(version, now)) continue;
    if (newest === null || (version.effectiveAt ?? 0) >= (newest.effectiveAt ?? 0))
      newest = version;
  }
  return newest && { payee: newest, isFrozen: newest.frozenAt !== null };
}

/**
 * The version people should look at: a change under way, newest first, or the account in use, or
 * the entry nobody tested yet.
 */
export function openPayee<Version extends PayeeVersion>(
  versions: readonly Version[],
  now: number,
): Version | null {
  const open = versions.filter((version) =>
    ['untested', 'needs_household', 'waiting'].includes(payeeState(version, now)),
  );
  return open.at(-1) ?? null;
}

/**
 * What a finished test changes: the first account of a household is in use at once, a change goes
 * on to the household's PIN.
 */
export const afterTest = (
  version: PayeeVersion,
  others: readonly PayeeVersion[],
  now: number,
): { testedAt: number; effectiveAt: number | null } => ({
  testedAt: now,
  effectiveAt:
    version.effectiveAt ?? (hasHistory(others, now) || version.frozenAt !== null ? null : now),
});

/** Neither stopped nor waiting for the household any more: it has spoken. */
const lifted: { readonly frozenAt: null; readonly mergedAt: null } = {
  frozenAt: null,
  mergedAt: null,
};

/** What the household's own PIN or card changes, or why it changes nothing. */
export function afterConfirmation(
  version: PayeeVersion,
  others: readonly PayeeVersion[],
  now: number,
):
  | ({ readonly confirmedAt: number; readonly effectiveAt: number } & typeof lifted)
  | 'not_tested'
  | 'closed' {
  const state = payeeState(version, now);
  if (state === 'void' || state === 'refused') return 'closed';
  if (version.testedAt === null) return 'not_tested';
  // In use and frozen: the household lifts it. In use and not frozen: confirming again changes
  // nothing.
  if (!isFromMerge(version) && wasEverEffective(version, now) && version.effectiveAt !== null)
    return { confirmedAt: now, effectiveAt: version.effectiveAt, ...lifted };
  if (state === 'waiting' && version.confirmedAt !== null)
    return {
      confirmedAt: version.confirmedAt,
      effectiveAt: version.effectiveAt ?? now + changeWaitMs,
      ...lifted,
    };
  return {
    confirmedAt: now,
    effectiveAt: hasHistory(others, now) ? now + changeWaitMs : now,
    ...lifted,
  };
}

/**
 * What a merge of two cards of one household changes in their accounts. `mine` are those of the card
 * that stays, `coming` those of the one that goes. What comes waits for the household, and where both
 * cards were paid into different accounts, the one in use stands still too: no paper says which is
 * the household's, and whoever merges must not decide it. Answers the ids.
 * @example afterMerge([thief], [own], now, (a, b) => a.account === b.account) // { waits: ['own'], stops: ['thief'] }
 */
export function afterMerge<Version extends PayeeVersion>(
  mine: readonly Version[],
  coming: readonly Version[],
  now: number,
  isSame: (one: Version, other: Version) => boolean,
): { waits: string[]; stops: string[] } {
  const isOpen = ({ voidedAt, refusedAt }: Version) => voidedAt === null && refusedAt === null;
  const inUse = currentPayee(mine, now)?.payee;
  const other = currentPayee(coming, now)?.payee;
  // What came may itself still wait from an earlier merge: its history counts, in use or not.
  const isAgreed = !hasHistory(coming, now) || (inUse && other && isSame(inUse, other));
  return {
    waits: coming.filter(isOpen).map(({ id }) => id),
    stops: inUse && !isAgreed && inUse.frozenAt === null ? [inUse.id] : [],
  };
}
