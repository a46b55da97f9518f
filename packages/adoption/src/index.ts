/**
 * Adoption: the path of a household onto the market and how a commune is counted.
 * @example terrace({ H0: { on: '2026-06-01', verifiedOn: null } })[1]?.state // 'now'
 */
export * from './codes.ts';
export * from './catalogue.ts';
export * from './verification.ts';
export * from './denial.ts';
export * from './terrace.ts';
export * from './consent.ts';
export * from './consent-texts.ts';
export * from './selling.ts';
export * from './signs.ts';
export * from './signs-of-life.ts';
export * from './metrics.ts';
export * from './mentors.ts';
export * from './needs.ts';
export * from './claim-days.ts';
export * from './household-state.ts';
export * from './next-step.ts';
export * from './today.ts';
export * from './consequences.ts';
export * from './visit-gone.ts';
export * from './kept-of-visit.ts';
export * from './evidence-doubts.ts';
