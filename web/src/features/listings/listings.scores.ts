import { channelOf, listingChannelsFor } from '@lensan/channels';
import {
  publishBlocks,
  scoreListing,
  type ChannelScore,
  type ListingProblem,
  type ListingText,
  type PhotoFact,
} from '@lensan/listing';
import { t } from '../../text/index.ts';
import { today } from './listings.data.ts';

// Apart from listings.data.ts: the rules of claims and channels are a third of the wizard, and a
// page that only names goods needs none.

export const scoresOf = (listing: ListingText, photos: readonly PhotoFact[]): ChannelScore[] =>
  listingChannelsFor(listing.facts.kind).map(({ id }) =>
    scoreListing(listing, photos, id, today()),
  );
/** One mark for the listing: the mean of its channels. */
export const meanScore = (scores: readonly ChannelScore[]): number =>
  Math.round(scores.reduce((sum, score) => sum + score.points, 0) / Math.max(1, scores.length));
const keyOf = (problem: ListingProblem): string =>
  `${problem.field}:${problem.claim ? problem.claim.phrase : problem.code}`;
/** The same words stand at another place of each channel's text, and are one thing to mend. */
export const isSameProblem = (one: ListingProblem, other: ListingProblem): boolean =>
  keyOf(one) === keyOf(other);
/** The channels that refuse the listing for this. */
export const channelsWanting = (scores: readonly ChannelScore[], problem: ListingProblem) =>
  scores
    .filter((score) =>
      score.problems.some((own) => own.severity === 'must' && isSameProblem(own, problem)),
    )
    .map(({ channel }) => channelOf(channel));

/** Problems of all channels, each once, what must be mended first. */
export function problemsOf(scores: readonly ChannelScore[]): ListingProblem[] {
  const found = new Map<string, ListingProblem>();
  for (const problem of scores.flatMap((score) => score.problems)) {
    const key = keyOf(problem);
    const known = found.get(key);
    if (!known || (known.severity === 'should' && problem.severity === 'must'))
      found.set(key, problem);
  }
  return [...found.values()].toSorted(
    (a, b) => Number(b.severity === 'must') - Number(a.severity === 'must') || b.points - a.points,
  );
}

/** The sentence beside a problem: at most twelve words, with a verb. */
export const problemSentence = (problem: ListingProblem): string =>
  t(`listings.problem.${problem.code}`, {
    have: problem.have ?? 0,
    need: problem.need ?? 0,
    phrase: problem.claim?.phrase ?? '',
  });

/** The word on the button beside a problem. */
export const fixWord = (problem: ListingProblem): string =>
  t(
    problem.claim
      ? 'listings.fix.claim'
      : problem.field === 'papers'
        ? 'listings.fix.papers'
        : `listings.fix.${problem.step}`,
  );

/** What keeps a channel from being ready, the first to mend; undefined when nothing does. */
export const blockingProblem = (score: ChannelScore): ListingProblem | undefined =>
  score.problems.find((problem) => problem.severity === 'must');
/** The line under a channel that is ready: what would still gain points. */
export const underOf = (score: ChannelScore): string => {
  const [first] = score.problems;
  return first && first.points > 0 ? problemSentence(first) : t('listings.post.nothingLeft');
};
/** Why a listing cannot be shown to everyone yet, as a sentence; undefined when it can. */
export const publishBlock = (
  listing: ListingText,
  photos: readonly PhotoFact[],
  day: string,
): string | undefined => {
  const [first] = publishBlocks(listing, photos, day);
  return first && problemSentence(first);
};
