import { channelOf, ownPageId, type ListingChannelId } from '@lensan/channels';
import { adaptListing, nobody } from './adapt.ts';
import { factProblems, paperProblems, priceProblems } from './check-facts.ts';
import { photoProblems } from './check-photos.ts';
import { claimProblems, descriptionProblems, titleProblems } from './check-words.ts';
import { titleOf, type ListingText } from './listing-text.ts';
import type { PhotoFact } from './photo-fact.ts';
import type { ListingProblem, WizardStep } from './problem.ts';

const steps: Readonly<Record<string, WizardStep>> = {
  photos: 'photos',
  name: 'name',
  origin: 'name',
  title: 'words',
  description: 'words',
  price: 'price',
  net: 'price',
  parcel: 'price',
  rooms: 'price',
  papers: 'ask',
};
const stepOf = (field: string): WizardStep => steps[field] ?? 'ask';

/**
 * Everything that keeps a listing from the full hundred on one channel, heaviest first. A listing
 * with problems can always be saved as a draft. The answer is the same on phone and server.
 */
export function checkListing(
  listing: ListingText,
  photos: readonly PhotoFact[],
  id: ListingChannelId,
  today: string,
): ListingProblem[] {
  const target = channelOf(id).listing;
  const adapted = adaptListing(listing, id, nobody, today);
  const title = titleOf(listing, today);
  return [
    ...photoProblems(photos, target),
    ...titleProblems(title, target),
    ...descriptionProblems(listing, adapted.description, target),
    ...priceProblems(listing.facts, target),
    ...factProblems(listing.facts, target),
    ...paperProblems(listing.facts, target, today),
    ...claimProblems(listing, title, adapted.description, target, today),
  ]
    .map((draft): ListingProblem => ({ ...draft, step: draft.step ?? stepOf(draft.field) }))
    .sort(
      (a, b) =>
        Number(b.severity === 'must') - Number(a.severity === 'must') || b.points - a.points,
    );
}

export interface ChannelScore {
  readonly channel: ListingChannelId;
  readonly points: number;
  readonly isReady: boolean;
  readonly problems: readonly ListingProblem[];
}

/**
 * 0–100 for one channel: photos 30, title 20, description 20, facts 15, papers 10, price 5. Ready =
 * nothing the channel or the law refuses.
 */
export function scoreListing(
  listing: ListingText,
  photos: readonly PhotoFact[],
  id: ListingChannelId,
  today: string,
): ChannelScore {
  const problems = checkListing(listing, photos, id, today);
  return {
    channel: id,
    points: Math.max(0, 100 - problems.reduce((sum, problem) => sum + problem.points, 0)),
    isReady: problems.every((problem) => problem.severity !== 'must'),
    problems,
  };
}

/**
 * What must be mended before the product itself shows the listing: unlawful claims, no name, no
 * price, no photo.
 */
export const publishBlocks = (
  listing: ListingText,
  photos: readonly PhotoFact[],
  today: string,
): ListingProblem[] =>
  checkListing(listing, photos, ownPageId, today).filter((problem) => problem.severity === 'must');
