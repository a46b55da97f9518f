import { liveRules, namesOfOthers, type LiveChannelId } from '@lensan/channels';
import { fold } from '@lensan/vietnamese';
import type { SpokenFacts } from './compose.ts';

/**
 * A thing a host's own words should not say. `text` is the part of the sentence, `at` its place.
 */
export interface SpeechProblem {
  readonly code:
    | 'script.number_not_fact'
    | 'script.phone_on_air'
    | 'script.other_platform'
    | 'script.payment_on_air'
    | 'script.too_long';
  readonly text: string;
  readonly at: number;
}

const magnitude = 'mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi|lăm|mốt|chục|linh|lẻ';
const digit = 'một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín';
const unit =
  'đồng|gam|gram|ký|kí|cân|ki-lô|lạng|yến|tạ|tấn|lít|ngày|tháng|tuần|giờ|phút|sao|phần trăm|túi|hộp|hũ|gói|chai|lọ|quả|trái|con|cây|chậu|phòng|giường|người|khách|đêm|km|ki-lô-mét|mét';
const word = `(?:${magnitude}|${digit}|phẩy|không(?=\\s+(?:trăm|nghìn|ngàn)))`;
/**
 * Runs of number words that hold a magnitude, or a digit word right before a unit; and every run of
 * figures.
 */
const saidNumber = new RegExp(
  `\\d[\\d.,]*|(?<!\\p{L})(?:${word}\\s+)*(?:${magnitude})(?:\\s+${word})*(?!\\p{L})|(?<!\\p{L})(?:${digit})(?=\\s+(?:${unit})(?!\\p{L}))`,
  'giu',
);

/**
 * Every number a text says, in figures or words, with its place. @example saidNumbers('Một túi là
 * 65.000 đ')
 */
export const saidNumbers = (text: string): { text: string; at: number }[] =>
  [...text.normalize('NFC').matchAll(saidNumber)].map((match) => ({
    text: match[0].replace(/[.,]+$/, ''),
    at: match.index,
  }));

const normal = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ngàn/g, 'nghìn')
    .replace(/lẻ/g, 'linh')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
/** Numbers as they compare: words in northern form, figures without dots. */
const comparable = (text: string) => (/\d/.test(text) ? text.replace(/[.\s]/g, '') : normal(text));

/**
 * Reads a host's own words: a number that is not a fact, a phone number, another platform, paying
 * outside the channel. Advice; the words are kept.
 * @example checkSpeech('Một túi sáu mươi nghìn đồng.', facts, 'facebook') // price is 65.000 đ → script.number_not_fact
 */
export function checkSpeech(
  text: string,
  facts: SpokenFacts,
  channel: LiveChannelId,
): SpeechProblem[] {
  const problems: SpeechProblem[] = [];
  const known = new Set(
    Object.values(facts)
      .flatMap((fact) => [fact.spoken, fact.digits ?? '', fact.label])
      .flatMap(saidNumbers)
      .map((number) => comparable(number.text)),
  );
  for (const match of text.matchAll(/(?:\+?84|0)(?:[\s.-]?\d){8,10}/g))
    problems.push({ code: 'script.phone_on_air', text: match[0], at: match.index });
  for (const number of saidNumbers(text)) {
    const isPhone = problems.some(
      (problem) => number.at >= problem.at && number.at < problem.at + problem.text.length,
    );
    // "một túi", "một người" say no fact of their own.
    if (isPhone || normal(number.text) === 'một') continue;
    if (!known.has(comparable(number.text)))
      problems.push({ code: 'script.number_not_fact', text: number.text, at: number.at });
  }
  const plain = text.normalize('NFC').toLowerCase();
  for (const name of namesOfOthers(channel)) {
    const at = plain.indexOf(name);
    if (at >= 0)
      problems.push({ code: 'script.other_platform', text: text.slice(at, at + name.length), at });
  }
  if (liveRules(channel).forbidsPaying.value) {
    const found = /chuyen khoan|so tai khoan|ma qr|quet ma|vietqr/.exec(fold(text));
    if (found) problems.push({ code: 'script.payment_on_air', text: found[0], at: found.index });
  }
  for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
    // A breath: the research allows 24 syllables at the most.
    if (sentence.split(/\s+/).length > 30)
      problems.push({
        code: 'script.too_long',
        text: sentence.slice(0, 60),
        at: text.indexOf(sentence),
      });
  }
  return problems.toSorted((a, b) => a.at - b.at);
}
