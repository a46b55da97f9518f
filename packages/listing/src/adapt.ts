import { channelOf, limitOf, type Known, type ListingChannelId } from '@lensan/channels';
import { findClaims } from './claims/claims.ts';
import { introductionOf, titleOf, type ListingText } from './listing-text.ts';
import { pasteFields, type PasteField } from './paste-fields.ts';
import { hashtagsOf, postText, type Seller } from './post-blocks.ts';
import { cutAtWord, plainText } from './text-rules.ts';

export { nobody, type Seller } from './post-blocks.ts';

/** What was left out or shortened for this channel, so that a screen can say it. */
export interface AdaptChange {
  readonly code: 'title_cut' | 'description_cut' | 'contact_left_out';
  readonly text: string;
}
export interface AdaptedListing {
  readonly channel: ListingChannelId;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly PasteField[];
  readonly hashtags: readonly string[];
  /** Title, text and hashtags in one, for sharing and copying. */
  readonly full: string;
  readonly changes: readonly AdaptChange[];
}

/**
 * Sentences that name a telephone or an address are left out; everything else stays as it was
 * written.
 */
function withoutContacts(text: string): { text: string; removed: string[] } {
  const removed: string[] = [];
  const lines = text.split('\n').map((line) =>
    line
      .split(/(?<=[.!?…])\s+/)
      .filter((part) => {
        const leaks = findClaims(part).some((claim) => claim.severity === 'off_channel');
        if (leaks) removed.push(part);
        return !leaks;
      })
      .join(' '),
  );
  return { text: lines.join('\n'), removed };
}

const cutTo = (text: string, max: Known): string => cutAtWord(text, limitOf(max) ?? Infinity);

/**
 * A listing written for one channel: shortened at a word, contacts added or left out, fields in the
 * order of the channel's form. No number and no claim appears that is not a fact; what was
 * shortened or left out is told in `changes`.
 * @example adaptListing({ facts, title: null, description: null }, 'shopee', nobody, '2026-11-22').fields
 */
export function adaptListing(
  listing: ListingText,
  id: ListingChannelId,
  seller: Seller,
  today: string,
): AdaptedListing {
  const rules = channelOf(id).listing;
  const { facts } = listing;
  const changes: AdaptChange[] = [];
  const fullTitle = titleOf(listing, today);
  const title = cutTo(fullTitle, rules.title.max);
  if (title !== fullTitle) changes.push({ code: 'title_cut', text: fullTitle });

  let introduction = introductionOf(listing, today);
  if (!rules.allowsContact) {
    const { text, removed } = withoutContacts(introduction);
    introduction = plainText(text);
    changes.push(...removed.map((part) => ({ code: 'contact_left_out' as const, text: part })));
  }
  const whole = plainText(postText(rules.blocks, facts, introduction, seller, today));
  const description = cutTo(whole, rules.description.max);
  if (description !== whole)
    changes.push({ code: 'description_cut', text: whole.slice(description.length) });

  const hashtags = hashtagsOf(facts, rules.hashtags);
  return {
    channel: id,
    title,
    description,
    hashtags,
    changes,
    fields: pasteFields(facts, rules, { title, description }, today),
    full: plainText(
      [title, description, hashtags.join(' ')].filter((block) => block !== '').join('\n\n'),
    ),
  };
}
