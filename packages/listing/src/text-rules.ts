import { textLength } from './limits.ts';

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
