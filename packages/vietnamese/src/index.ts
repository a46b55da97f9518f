export * from './dates.ts';
export * from './durations.ts';
export * from './fold.ts';
export * from './format.ts';
export * from './number-words.ts';
export * from './search.ts';
export * from './sentences.ts';
export { spokenUnit, type Speech } from './spoken-units.ts';
export * from './spoken.ts';
