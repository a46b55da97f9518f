import type { Claim } from './claims/claim.ts';

export const problemCodes = [
  'photos.missing',
  'photos.few',
  'photos.many',
  'photos.small',
  'photos.not_square',
  'photos.blurred',
  'photos.dark',
  'title.missing',
  'title.short',
  'title.shouting',
  'title.emoji',
  'title.symbols',
  'title.promo',
  'title.price',
  'description.missing',
  'description.short',
  'description.few_words',
  'description.number',
  'price.missing',
  'price.low',
  'price.high',
  'net.missing',
  'parcel.missing',
  'ingredients.missing',
  'origin.missing',
  'shelf_life.missing',
  'storage.missing',
  'name.missing',
  'rooms.missing',
  'check_in.missing',
  'amenities.few',
  'making.missing',
  'maker.missing',
  'papers.missing',
  'claim.forbidden',
  'claim.needs_paper',
  'claim.contact',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
/** The step of the wizard that mends it. */
export type WizardStep = 'photos' | 'what' | 'name' | 'price' | 'ask' | 'words';

/**
 * One thing that keeps points. `must`: the channel refuses the listing, or the law forbids it.
 * `have` and `need` fill the sentence beside the button.
 */
export interface ListingProblem {
  readonly code: ProblemCode;
  readonly field: string;
  readonly severity: 'must' | 'should';
  readonly points: number;
  readonly step: WizardStep;
  readonly have?: number;
  readonly need?: number;
  readonly claim?: Claim;
}

/** A problem before the step that mends it is known; the usual one follows from its field. */
export type ProblemDraft = Omit<ListingProblem, 'step'> & { readonly step?: WizardStep };
