import { namesInTitles } from '@lensan/channels';

const emoji = /\p{Extended_Pictographic}/u;
export const hasEmoji = (text: string): boolean => emoji.test(text);

/** Names that are written in capitals by right. */
const capitalNames = new Set([
  'OCOP',
  'HTX',
  'ATTP',
  'HACCP',
  'ISO',
  'GAP',
  'VIETGAP',
  'VN',
  'QR',
  'SPX',
]);
/**
 * Shouting: most letters are capitals, or more than three words in a row. Known short names do not
 * count.
 */
export function isShouting(title: string): boolean {
  const words = title.normalize('NFC').match(/\p{L}+/gu) ?? [];
  const counted = words.filter(
    (word) => !capitalNames.has(word.toUpperCase()) && [...word].length > 1,
  );
  const shouted = counted.map((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  const letters = counted.join('');
  const capitals = [...letters].filter((letter) => letter !== letter.toLowerCase()).length;
  return (
    (letters.length >= 4 && capitals >= letters.length * 0.6) ||
    shouted.some((_, at) => at >= 3 && shouted.slice(at - 3, at + 1).every(Boolean))
  );
}

/**
 * Shopping words and names of platforms that marketplaces do not want in a title. Whole words only:
 * "giảm" is one, "ngô hot" stays out of scope.
 */
const promo = new RegExp(
  '(?<![\\p{L}])(giảm giá|giảm \\d+|khuyến mại|khuyến mãi|sale|freeship|miễn phí vận chuyển|giá rẻ|siêu rẻ|hot|flash|chính hãng 100%|' +
    namesInTitles().join('|') +
    ')(?![\\p{L}])',
  'iu',
);
export const promoWord = (title: string): string | null =>
  promo.exec(title.normalize('NFC'))?.[0] ?? null;
/** A price in a title ages: it belongs into the price field. */
export const hasPrice = (title: string): boolean =>
  /\d(?:[\d.]*)\s?(?:k|đ|₫|đồng|vnd|nghìn|ngàn|triệu)(?![\p{L}])/iu.test(title.normalize('NFC'));
export const hasSymbols = (title: string): boolean => /[★☆♥❤✓✔※•~^|<>{}[\]\\#@$*=_]/.test(title);
