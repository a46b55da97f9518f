import type { ListingRecord } from '@lensan/contract';
import { scriptFacts, type ScriptChoices, type SpokenFacts } from '@lensan/livestream';

const without = (own: ScriptChoices['own'], block: string): Record<string, string> =>
  Object.fromEntries(Object.entries(own).filter(([other]) => other !== block));

/** Other words for a block: the next ones there are; own words give way to them. */
export const withOtherWords = (
  choices: ScriptChoices,
  block: string,
): Pick<ScriptChoices, 'turns' | 'own'> => ({
  turns: { ...choices.turns, [block]: (choices.turns[block] ?? 0) + 1 },
  own: without(choices.own, block),
});
/** Leaves a block out, or takes it in again. */
export const withBlockTurned = (
  choices: ScriptChoices,
  block: string,
): Pick<ScriptChoices, 'dropped'> => ({
  dropped: choices.dropped.includes(block)
    ? choices.dropped.filter((other) => other !== block)
    : [...choices.dropped, block],
});
/** The host's own words for a block; none brings the composed ones back. */
export const withOwnWords = (
  choices: ScriptChoices,
  block: string,
  words: string,
): Pick<ScriptChoices, 'own'> => ({
  own: words === '' ? without(choices.own, block) : { ...choices.own, [block]: words },
});

/** All facts that may be said of a listing, rooms numbered from 0: what own words are held against. */
export function spokenFactsOf(
  listing: ListingRecord,
  region: ScriptChoices['region'],
): SpokenFacts {
  const source = scriptFacts(listing.facts, region);
  return Object.assign(
    {},
    source.facts,
    ...source.rooms.map((room, place) =>
      Object.fromEntries(Object.entries(room).map(([id, fact]) => [`${id}${place}`, fact])),
    ),
  ) as SpokenFacts;
}
