import { firstLiveId } from '@lensan/channels/ids.ts';
import type { Dossier, ListingRecord, ScriptRecord, ScriptSaveBody } from '@lensan/contract';
import {
  composeScript,
  defaultChoices,
  scriptFacts,
  type Script,
  type ScriptChoices,
} from '@lensan/livestream';
import { newId, record } from '../../local/index.ts';

/** Listings a script can be made of: they have a name and were not removed. */
export const sellable = (dossier: Dossier): ListingRecord[] =>
  Object.values(dossier.listings)
    .filter((listing) => listing.facts.name !== '')
    .toSorted((a, b) => b.createdAt - a.createdAt);

/**
 * The script of a listing as decided so far, or undefined. One listing has one script on the
 * screen: the one changed last.
 */
export const scriptOf = (dossier: Dossier, listingId: string): ScriptRecord | undefined =>
  Object.values(dossier.scripts)
    .filter((script) => script.listingId === listingId)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)[0];

/** Decisions of a saved script, or those of a first one, for the channel most begin on. */
export const choicesOf = (script: ScriptRecord | undefined): ScriptChoices =>
  script === undefined
    ? defaultChoices(firstLiveId)
    : {
        channel: script.channel,
        pace: script.pace,
        rate: script.rate ?? undefined,
        region: script.region,
        address: { me: script.me, you: script.you },
        seed: script.seed,
        turns: script.turns,
        own: script.own,
        dropped: script.dropped,
      };

/** The words for these facts and decisions. */
export const wordsOf = (listing: ListingRecord, choices: ScriptChoices): Script =>
  composeScript(scriptFacts(listing.facts, choices.region), choices);

/** Stores the decisions; the words follow the facts whenever they are shown. */
export async function saveChoices(
  dossier: Dossier,
  listing: ListingRecord,
  choices: ScriptChoices,
  firstId = newId(),
): Promise<void> {
  const known = scriptOf(dossier, listing.id);
  const body: ScriptSaveBody = {
    id: known?.id ?? firstId,
    householdId: dossier.household.id,
    listingId: listing.id,
    channel: choices.channel,
    pace: choices.pace,
    rate: choices.rate ?? null,
    region: choices.region,
    me: choices.address.me,
    you: choices.address.you,
    seed: choices.seed,
    turns: { ...choices.turns },
    own: { ...choices.own },
    dropped: [...choices.dropped],
  };
  await record('script.save', body, {
    householdId: dossier.household.id,
    ...(known ? { base: known.version } : {}),
  });
}

/** Ways a host and the viewers are called, from the livestream research; one pair a script. */
export const addresses = [
  { me: 'mình', you: 'anh chị' },
  { me: 'em', you: 'anh chị' },
  { me: 'tôi', you: 'cô bác' },
  { me: 'bác', you: 'các cháu' },
  { me: 'tụi em', you: 'cả nhà' },
] as const;
