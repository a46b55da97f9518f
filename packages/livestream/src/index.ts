export * from './compose.ts';
export { scriptFacts } from './listing-facts.ts';
export {
  formatSeconds,
  calibrateRate,
  countSyllables,
  paces,
  spokenSeconds,
  type Pace,
} from './speech.ts';
export * from './prompter.ts';
export * from './number-check.ts';
