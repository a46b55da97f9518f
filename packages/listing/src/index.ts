export * from './fact-numbers.ts';
export * from './facts.ts';
export * from './limits.ts';
export * from './claims/claims.ts';
export * from './claims/laws.data.ts';
export * from './words.ts';
export * from './adapt.ts';
export * from './listing-text.ts';
export type { PasteField } from './paste-fields.ts';
export * from './check.ts';
export * from './problem.ts';
export * from './compose.ts';
export * from './sentence.ts';
export * from './fact-lines.ts';
export {
  deliveryText,
  ocopInForce,
  originText,
  packText,
  priceText,
  quantityText,
  roomText,
  seasonText,
  shelfLifeText,
} from './fact-texts.ts';
export * from './text-rules.ts';
export * from './title-rules.ts';
export * from './titles.ts';
export * from './questions.ts';
export * from './photo-fact.ts';
export * from './rewrite.ts';
export * from './removal.ts';
export * from './alike.ts';
export * from './goods-names.ts';
export * from './goods-chips.ts';
