export * from './fact-numbers.ts';
export * from './facts.ts';
export * from './limits.ts';
export * from './claims/claims.ts';
export * from './claims/laws.data.ts';
export * from './words.ts';
