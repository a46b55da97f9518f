import { namesInTitles } from '@lensan/channels';
import { textLength } from './limits.ts';

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

export const countWords = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;

/** Text for pasting: NFC, plain blanks, no invisible signs, at most one empty line. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u200c\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Cut at a word so that at most `max` code points remain; a text that fits comes back as it is. */
export function cutAtWord(text: string, max: number): string {
  if (textLength(text) <= max) return text;
  const kept = [...text].slice(0, max).join('');
  const space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
  return (space > max / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:–-]+$/, '');
}
