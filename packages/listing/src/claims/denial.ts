import { makePhrase, standsAt, type Token } from './tokens.ts';

const negations = [
  'không',
  'chẳng',
  'chưa',
  'không phải',
  'đừng',
  'tránh nói',
  'không được nói',
  'không dùng để',
].map(makePhrase);
const falseNegations = [
  'không chỉ',
  'không những',
  'không riêng',
  'chẳng những',
  'không thể không',
  'không ngờ',
].map(makePhrase);

/**
 * True when the words before deny the claim in the same clause ("không có tác dụng chữa bệnh"). A
 * comma or "mà" between ends the reach.
 */
export function isDenied(
  tokens: readonly Token[],
  from: number,
  unmarked: boolean,
  text: string,
): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const token = tokens[at];
    if (!token || token.clause !== tokens[from]?.clause) return false;
    if (
      /[,:–]/.test(text.slice(token.end, tokens[at + 1]?.start)) ||
      token.folded === 'ma' ||
      token.folded === 'nhung'
    )
      return false;
    if (falseNegations.some((phrase) => standsAt(phrase, tokens, at, unmarked))) return false;
    if (negations.some((phrase) => standsAt(phrase, tokens, at, unmarked))) return true;
  }
  return false;
}
