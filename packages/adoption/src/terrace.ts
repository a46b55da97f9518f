import type { MilestoneCode } from './codes.ts';
import type { Day } from '@lensan/vietnamese';

/**
 * The seven steps of the terrace and the milestone each one stands for. The only place where this
 * is written; the stage of a household in reports is the same list.
 */
export const terraceSteps = [
  { code: 'H0', nameVi: 'Đã gặp', nameEn: 'Met' },
  { code: 'H1', nameVi: 'Đồng ý', nameEn: 'Agreed' },
  { code: 'H2', nameVi: 'Biết 5 kỹ năng', nameEn: 'Knows 5 skills' },
  { code: 'C1', nameVi: 'Có tài khoản bán', nameEn: 'Has a sales account' },
  { code: 'C2', nameVi: 'Có tin đăng', nameEn: 'Has a listing' },
  { code: 'C5', nameVi: 'Có đơn đầu', nameEn: 'First order' },
  { code: 'C8', nameVi: 'Bán đều 30 ngày', nameEn: 'Selling for 30 days' },
] as const satisfies readonly { code: MilestoneCode; nameVi: string; nameEn: string }[];

export type TerraceCode = (typeof terraceSteps)[number]['code'];
/** When a milestone was reached, and since when it counts as verified (null = claimed only). */
export interface Reached {
  readonly on: Day;
  readonly verifiedOn: Day | null;
}
export type ReachedByCode = Readonly<Partial<Record<MilestoneCode, Reached>>>;

export interface TerraceStep {
  readonly code: TerraceCode;
  /** 1 to 7. */
  readonly number: number;
  /**
   * `done` reached · `now` the first one missing · `later` not reached yet · `skipped` not reached
   * although a higher one is: drawn empty.
   */
  readonly state: 'done' | 'now' | 'later' | 'skipped';
  readonly on: Day | null;
  readonly isVerified: boolean;
}

/**
 * The path of one household as seven steps. A jump is shown, not hidden: the step to do now is the
 * first one missing.
 */
export function terrace(reached: ReachedByCode): TerraceStep[] {
  const firstMissing = terraceSteps.findIndex((step) => !reached[step.code]);
  const highest = terraceSteps.findLastIndex((step) => reached[step.code]);
  return terraceSteps.map((step, place) => {
    const entry = reached[step.code];
    const state = entry
      ? 'done'
      : place === firstMissing
        ? 'now'
        : place < highest
          ? 'skipped'
          : 'later';
    return {
      code: step.code,
      number: place + 1,
      state,
      on: entry?.on ?? null,
      isVerified: entry?.verifiedOn != null,
    };
  });
}

/** The last step reached with none before it missing, as 1 to 7; 0 = not reached at all. */
export function stageOf(reached: ReachedByCode, until: Day = '9999-12-31'): number {
  const missing = terraceSteps.findIndex((step) => {
    const entry = reached[step.code];
    return !entry || entry.on > until;
  });
  return missing < 0 ? terraceSteps.length : missing;
}
