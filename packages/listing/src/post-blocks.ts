import type { TextBlock } from '@lensan/channels';
import { formatDong, formatNumber, formatPhone } from '@lensan/vietnamese';
import { factLines } from './fact-lines.ts';
import { packText, priceText, quantityText } from './fact-texts.ts';
import type { ListingFacts } from './facts.ts';
import { packWord } from './words.ts';

/** What buyers may be told about who sells. Only what the household agreed to publish. */
export interface Seller {
  readonly name: string | null;
  readonly phone: string | null;
  readonly hasZalo: boolean;
  readonly pageUrl: string | null;
}
export const nobody: Seller = { name: null, phone: null, hasZalo: false, pageUrl: null };

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

const factText = (facts: ListingFacts, today: string): string[] =>
  factLines(facts, today).map((line) => `${line.label}: ${line.value}`);

/** A post put together of blocks, in the order the channel wants; empty ones are left out. */
export function postText(
  blocks: readonly TextBlock[],
  facts: ListingFacts,
  introduction: string,
  seller: Seller,
  today: string,
): string {
  const lines: Readonly<Record<TextBlock, () => readonly string[]>> = {
    prices: () => priceLines(facts),
    introduction: () => [introduction],
    facts: () => factText(facts, today),
    contact: () => contactLines(seller, facts.kind),
  };
  return blocks
    .map((block) => lines[block]().join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}

const hashtag = (words: string): string =>
  '#' +
  words
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Tags of the name and the place, at most so many; none holds a figure. */
export const hashtagsOf = (facts: ListingFacts, most: number): string[] =>
  [
    ...new Set(
      [facts.name, facts.origin.place ?? '', facts.origin.province ?? '']
        .map((words) => words.trim())
        .filter((words) => words !== '' && !/\d/.test(words))
        .map(hashtag),
    ),
  ]
    .filter((tag) => tag.length > 1)
    .slice(0, most);
