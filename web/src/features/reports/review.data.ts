import { daysEnteredLate } from '@lensan/adoption/claim-days.ts';
import { denialReasons } from '@lensan/adoption/codes.ts';
import { denialOf } from '@lensan/adoption/denial.ts';
import {
  claimsToReview,
  operationEndpoint,
  operations,
  type ClaimToReview,
  type Infer,
  type MilestoneCode,
  type rejectReason,
} from '@lensan/contract';
import { vietnamDay, daysBetween, formatDate } from '@lensan/vietnamese';
import { call } from '../../api/client.ts';
import { newId } from '../../local/index.ts';
import { t } from '../../text/index.ts';
import { createAnswer, type Answer } from './answer.ts';
import { codeName } from './reports.data.ts';

export type RejectReason = Infer<typeof rejectReason>;
export const rejectReasons: readonly RejectReason[] = [
  'photo_not_theirs',
  'link_dead',
  'household_denies',
  'evidence_missing',
  'duplicate',
  'other',
];
export type Claims = Infer<typeof claimsToReview.response>;

export const createClaims = (
  path: () => string,
  code: () => MilestoneCode | undefined,
): Answer<Claims> =>
  createAnswer(
    () => (path() ? `claims ${path()} ${code() ?? ''}` : null),
    () => call(claimsToReview, { query: { path: path(), code: code() } }),
  );

/** What the reviewer says of a claim. */
export type Verdict =
  | { readonly isRight: true }
  | { readonly isRight: false; readonly reason: RejectReason; readonly note: string };
/**
 * Sends a verdict. `operationId` stays the same while the official tries again, so a verdict whose
 * answer was lost is not given twice. Answers null when it is done, else the code of what was
 * refused. Throws a `CallError` without signal.
 */
export async function decide(
  operationId: string,
  claim: ClaimToReview,
  verdict: Verdict,
): Promise<string | null> {
  const kind = verdict.isRight ? 'milestone.confirm' : 'milestone.reject';
  const body = verdict.isRight
    ? { milestoneId: claim.milestoneId, how: 'spot_check' }
    : { milestoneId: claim.milestoneId, reason: verdict.reason, note: verdict.note };
  const result = await call(operationEndpoint(kind, operations[kind].summary), {
    body: { id: operationId, at: Date.now(), householdId: claim.householdId, body },
  });
  return result.status === 'ok' ? null : (result.code ?? 'internal');
}
export const newVerdictId = newId;

/** The sentence the mentor reads, word for word. */
export const verdictSentence = (reason: RejectReason, note: string): string =>
  [t(`reports.reject.${reason}`), note.trim()].filter(Boolean).join('. ');

/** A claim is rejected with a reason; "other" only with words of its own. */
export const isRejectable = (reason: RejectReason | undefined, note: string): boolean =>
  reason !== undefined && (reason !== 'other' || note.trim() !== '');
/** What is said on the screen once a verdict was given. */
export const decidedSentence = (claim: ClaimToReview, who: string, verdict: Verdict): string =>
  verdict.isRight
    ? t('reports.review.didConfirm', { name: claim.name, what: codeName(claim.code) })
    : t('reports.review.didReject', {
        who,
        sentence: verdictSentence(verdict.reason, verdict.note),
      });

/**
 * The claims still waiting, without those decided here and now: the server's list follows when it
 * is asked again.
 */
export const stillWaiting = (
  claims: readonly ClaimToReview[],
  decided: ReadonlySet<string>,
): ClaimToReview[] => claims.filter((claim) => !decided.has(claim.milestoneId));
/** The claim to look at after one: the one below it, else the first of the others. */
export const claimAfter = (
  waiting: readonly ClaimToReview[],
  claim: ClaimToReview,
): ClaimToReview | undefined =>
  waiting[waiting.indexOf(claim) + 1] ?? waiting.find((other) => other !== claim);
/** Most days one of the claims has waited. */
export const longestWait = (claims: readonly ClaimToReview[], now: number): number =>
  Math.max(0, ...claims.map((claim) => waited(claim, now)));

export interface Finding {
  readonly kind: 'good' | 'warn' | 'stop';
  readonly text: string;
  readonly href?: string | undefined;
}

/** The household's no, with its reason where it gave one. */
function denialWords({ value, at }: { readonly value: string; readonly at: number }): string {
  const day = formatDate(vietnamDay(at));
  const why = denialReasons.find((reason) => reason === value);
  return why === undefined
    ? t('reports.evidence.denied', { day })
    : t('reports.evidence.deniedWhy', { day, why: t(`reports.denial.${why}`) });
}

/** What speaks for a claim and what against it, besides the word of whoever claimed it. */
export function findings(claim: ClaimToReview): Finding[] {
  const found: Finding[] = [];
  const denial = denialOf(claim.evidence);
  if (denial) found.push({ kind: 'stop', text: denialWords(denial) });
  for (const item of claim.evidence) {
    if (item.isByClaimant || item.kind === 'household_denial') continue;
    const day = formatDate(vietnamDay(item.at));
    found.push({
      kind: 'good',
      text:
        item.by === null
          ? t('reports.evidence.bySystem', { what: t(`reports.evidence.${item.kind}`), day })
          : t('reports.evidence.byOther', {
              what: t(`reports.evidence.${item.kind}`),
              name: item.by,
              day,
            }),
    });
  }
  if (found.length === 0) found.push({ kind: 'warn', text: t('reports.review.nobodyElse') });
  for (const other of claim.alsoIn)
    found.push({
      kind: 'stop',
      text: t('reports.review.alsoIn', {
        name: other.name ?? t('reports.noName'),
        village: other.village,
      }),
    });
  const visit = claim.visits[0];
  if (visit)
    found.push({
      kind: 'good',
      text: t(visit.hasPlace ? 'reports.review.visitThere' : 'reports.review.visit', {
        name: visit.by,
      }),
    });
  else found.push({ kind: 'warn', text: t('reports.review.noVisit') });
  if (claim.listing?.isPublic) found.push({ kind: 'good', text: t('reports.review.isPublic') });
  const late = daysEnteredLate(claim.occurredOn, vietnamDay(claim.recordedAt));
  if (late !== null) found.push({ kind: 'warn', text: t('reports.review.late', { count: late }) });
  return found;
}
/** Days a claim has waited. */
export const waited = (claim: ClaimToReview, now: number): number =>
  daysBetween(vietnamDay(claim.recordedAt), vietnamDay(now));
