import {
  channelOf,
  limitOf,
  type ListingChannel,
  type ListingChannelId,
  type TextBlock,
} from '@lensan/channels';
import { formatDong, formatNumber, formatPhone } from '@lensan/vietnamese';
import { findClaims } from './claims/claims.ts';
import {
  describeListing,
  factLines,
  packText,
  priceText,
  quantityText,
  sentenceText,
} from './compose.ts';
import type { ListingFacts } from './facts.ts';
import { cutAtWord, plainText } from './text-rules.ts';
import { suggestTitles } from './titles.ts';
import { packWord } from './words.ts';

/** A listing as it is known: facts, and the household's own wording where it chose one. */
export interface ListingText {
  readonly facts: ListingFacts;
  readonly title: string | null;
  readonly description: string | null;
}
/** What buyers may be told about who sells. Only what the household agreed to publish. */
export interface Seller {
  readonly name: string | null;
  readonly phone: string | null;
  readonly hasZalo: boolean;
  readonly pageUrl: string | null;
}
export const nobody: Seller = { name: null, phone: null, hasZalo: false, pageUrl: null };

/** One field of a channel's form, in the order of its screen. */
export interface PasteField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}
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

/** The title in force: the household's, else the first suggestion. */
export const titleOf = (listing: ListingText, today: string): string =>
  plainText(listing.title ?? '') || (suggestTitles(listing.facts, today)[0]?.text ?? '');
/** The introduction in force: the household's wording, else composed. */
export const introductionOf = (listing: ListingText, today: string): string =>
  plainText(listing.description ?? '') ||
  plainText(describeListing(listing.facts, today).map(sentenceText).join(' '));

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

const hashtag = (words: string): string =>
  '#' +
  words
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function priceLines(facts: ListingFacts): string[] {
  if (facts.kind === 'homestay') return [];
  const [price, pack] = [priceText(facts), packText(facts)];
  return [
    ...(price === null
      ? []
      : [
          'Giá: ' +
            price +
            (facts.net === null || pack === null ? '' : ' ' + quantityText(facts.net)),
        ]),
    ...(facts.bundle === null
      ? []
      : [
          `${formatNumber(facts.bundle.count, 0)} ${packWord(facts)}: ${formatDong(facts.bundle.priceDong)}`,
        ]),
  ];
}

function contactLines(seller: Seller, kind: ListingFacts['kind']): string[] {
  const verb = kind === 'goods' ? 'Đặt hàng' : 'Đặt phòng';
  return [
    ...(seller.phone === null
      ? []
      : [
          `${verb}: ${seller.name === null ? '' : seller.name + ', '}gọi${seller.hasZalo ? ' hoặc Zalo' : ''} ${formatPhone(seller.phone)}`,
        ]),
    ...(seller.phone === null && seller.name !== null ? [`Người bán: ${seller.name}`] : []),
    ...(seller.pageUrl === null ? [] : [`Xem ảnh và giá: ${seller.pageUrl}`]),
  ];
}

function pasteFields(
  listing: ListingText,
  { listing: { brand } }: ListingChannel,
  title: string,
  description: string,
  today: string,
): PasteField[] {
  const { facts } = listing;
  const fields: (PasteField | null)[] = [
    { key: 'title', label: facts.kind === 'goods' ? 'Tên sản phẩm' : 'Tên chỗ nghỉ', value: title },
    { key: 'description', label: 'Mô tả', value: description },
  ];
  if (facts.kind === 'goods') {
    fields.push(
      facts.priceDong === null
        ? null
        : { key: 'price', label: 'Giá', value: String(facts.priceDong) },
      facts.stockCount === null
        ? null
        : { key: 'stock', label: 'Kho hàng', value: String(facts.stockCount) },
      facts.parcelGrams === null
        ? null
        : { key: 'parcel', label: 'Cân nặng cả gói (g)', value: String(facts.parcelGrams) },
      typeof brand === 'string' ? { key: 'brand', label: 'Thương hiệu', value: brand } : null,
    );
  } else {
    fields.push(
      ...facts.rooms.flatMap((room, index) =>
        room.priceDong === null
          ? []
          : [
              {
                key: `room-${index}`,
                label: `Giá ${room.name || 'phòng'}`,
                value: String(room.priceDong),
              },
            ],
      ),
    );
  }
  fields.push(
    ...factLines(facts, today).map((line) => ({
      key: line.fact,
      label: line.label,
      value: line.value,
    })),
  );
  return fields
    .filter((field) => field !== null)
    .map((field) => ({ ...field, value: plainText(field.value) }));
}

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
  const target = channelOf(id);
  const rules = target.listing;
  const titleMax = limitOf(rules.title.max);
  const { facts } = listing;
  const changes: AdaptChange[] = [];
  const fullTitle = titleOf(listing, today);
  const title = titleMax === null ? fullTitle : cutAtWord(fullTitle, titleMax);
  if (title !== fullTitle) changes.push({ code: 'title_cut', text: fullTitle });

  let intro = introductionOf(listing, today);
  if (!rules.allowsContact) {
    const { text, removed } = withoutContacts(intro);
    intro = plainText(text);
    changes.push(...removed.map((part) => ({ code: 'contact_left_out' as const, text: part })));
  }
  const written: Readonly<Record<TextBlock, () => string>> = {
    prices: () => priceLines(facts).join('\n'),
    introduction: () => intro,
    facts: () =>
      factLines(facts, today)
        .map((line) => `${line.label}: ${line.value}`)
        .join('\n'),
    contact: () => contactLines(seller, facts.kind).join('\n'),
  };
  const whole = plainText(
    rules.blocks
      .map((block) => written[block]())
      .filter((text) => text !== '')
      .join('\n\n'),
  );
  const descriptionMax = limitOf(rules.description.max);
  const description = descriptionMax === null ? whole : cutAtWord(whole, descriptionMax);
  if (description !== whole)
    changes.push({ code: 'description_cut', text: whole.slice(description.length) });

  const hashtags =
    rules.hashtags === 0
      ? []
      : [
          ...new Set(
            [facts.name, facts.origin.place ?? '', facts.origin.province ?? '']
              .map((words) => words.trim())
              .filter((words) => words !== '' && !/\d/.test(words))
              .map(hashtag),
          ),
        ]
          .filter((tag) => tag.length > 1)
          .slice(0, rules.hashtags);
  return {
    channel: id,
    title,
    description,
    hashtags,
    changes,
    fields: pasteFields(listing, target, title, description, today),
    full: plainText(
      [title, description, hashtags.join(' ')].filter((block) => block !== '').join('\n\n'),
    ),
  };
}
