import { capitalize } from '@lensan/vietnamese';
import { findClaims } from './claims/claims.ts';
import { clean, ocopInForce, packText } from './fact-texts.ts';
import type { ListingFacts } from './facts.ts';
import type { Part } from './sentence.ts';

/** A suggested title; every part names the fact it comes from. */
export interface TitleSuggestion {
  readonly text: string;
  readonly parts: readonly Part[];
}

const make = (parts: (Part | null)[]): TitleSuggestion => {
  const kept = parts.filter((part) => part !== null);
  return {
    parts: kept,
    text: kept
      .map((part) => part.text)
      .join('')
      .replaceAll('\u00a0', ' '),
  };
};

/**
 * Up to three titles by the formula goods + place + pack + certificate; the first is the one taken
 * unless the household chooses another. Nothing stands in them that was not told. Empty while the
 * name is not known.
 * @example suggestTitles(banana, '2026-11-22')[0].text // 'Chuối tây sấy dẻo Yên Hòa – túi 250 g'
 */
export function suggestTitles(facts: ListingFacts, today: string): TitleSuggestion[] {
  const name = capitalize(clean(facts.name));
  if (name === '') return [];
  // "Thôn Lô Lô Chải" is Lô Lô Chải in a title.
  const place = clean(facts.origin.place).replace(
    /^(thôn|xóm|bản|ấp|buôn|làng|khu|tổ dân phố)\s+(?=\p{Lu})/iu,
    '',
  );
  const named: Part = { text: name, fact: 'name' };
  // A name that already carries the place ("Gà đồi Hợp Thành") is not given it twice.
  const where: Part | null =
    place === '' || name.toLowerCase().includes(place.toLowerCase())
      ? null
      : { text: ' ' + place, fact: 'origin' };
  const star: Part | null = ocopInForce(facts.ocop, today)
    ? { text: `, OCOP ${facts.ocop.stars} sao`, fact: 'ocop' }
    : null;
  if (facts.kind === 'homestay') {
    const commune = clean(facts.origin.commune);
    return unique([
      make([named, where, star]),
      make([named, where, commune === '' ? null : { text: `, ${commune}`, fact: 'origin' }]),
      make([named]),
    ]);
  }
  const pack = packText(facts);
  const packed: Part | null = pack === null ? null : { text: ' – ' + pack, fact: 'pack' };
  const made: Part | null =
    facts.madeBy === null
      ? null
      : { text: facts.madeBy === 'family' ? ' nhà làm' : ' hợp tác xã', fact: 'madeBy' };
  const taste = tasteFor(name, clean(facts.taste));
  const tasty: Part | null =
    taste === '' || taste.length > 40
      ? null
      : { text: ', ' + taste.charAt(0).toLowerCase() + taste.slice(1), fact: 'taste' };
  return unique([
    make([named, where, packed, star]),
    make([named, made, packed, star]),
    make([named, where, tasty, packed]),
  ]);
}

/**
 * The taste as a title may carry it: without what the name already says and without what must not
 * be posted.
 * @example tasteFor('Chuối tây sấy dẻo', 'ruột vàng, dẻo, chữa ho') // 'ruột vàng'
 */
export function tasteFor(name: string, taste: string): string {
  const named = name.toLowerCase().split(/\s+/);
  return taste
    .split(/[,;.]/)
    .map((part) => part.trim())
    .filter(
      (part) =>
        part !== '' &&
        findClaims(part).length === 0 &&
        !part
          .toLowerCase()
          .split(/\s+/)
          .every((word) => named.includes(word)),
    )
    .join(', ');
}

const unique = (titles: readonly TitleSuggestion[]): TitleSuggestion[] =>
  titles
    .filter((title, place) => titles.findIndex((other) => other.text === title.text) === place)
    .slice(0, 3);
