import { describe, expect, it } from 'vitest';
import { findClaims } from './claims/claims.ts';
import { applySafe, sentenceAround, suggestFor, suggestSafe } from './rewrite.ts';
import { banana } from './testing-samples.ts';
import { suggestTitles } from './titles.ts';

const today = '2026-11-22';
const text = 'Chuối nhà phơi. Ăn vào chữa đau dạ dày, ai cũng khen. Gói kỹ gửi xa.';

describe('a sentence that must not be published', () => {
  it('is found as a whole', () => {
    const [claim] = findClaims(text);
    expect(claim && text.slice(...sentenceAround(text, claim))).toBe(
      'Ăn vào chữa đau dạ dày, ai cũng khen.',
    );
  });
  it('is replaced by a sentence made of facts, and the rest stays word for word', () => {
    const listing = { facts: banana, title: null, description: text };
    const [claim] = findClaims(text);
    const safe = suggestSafe(listing, 'description', today);
    expect(safe?.facts).toEqual(['ingredients', 'making', 'taste']);
    const mended = claim && applySafe(listing, 'description', claim, safe);
    expect(mended?.description).toBe(
      'Chuối nhà phơi. Chuối tây chín cây, cắt dọc, sấy đến khi dẻo. Ngọt là ngọt của quả chuối. Gói kỹ gửi xa.',
    );
    expect(findClaims(mended?.description ?? '')).toEqual([]);
  });
  it('can be dropped, and only it', () => {
    const [claim] = findClaims(text);
    expect(
      claim &&
        applySafe({ facts: banana, title: null, description: text }, 'description', claim, null)
          .description,
    ).toBe('Chuối nhà phơi. Gói kỹ gửi xa.');
  });
  it('in a composed text the answer it came from loses that clause', () => {
    const facts = { ...banana, taste: 'ngọt dịu, bổ thận' };
    const [claim] = findClaims('Ngọt dịu, bổ thận.');
    expect(
      claim &&
        applySafe({ facts, title: null, description: null }, 'description', claim, null).facts,
    ).toMatchObject({ taste: 'ngọt dịu' });
  });
  it('a title is replaced by the first suggestion without a claim', () => {
    const [claim] = findClaims('Chuối ngon nhất xã');
    expect(
      claim &&
        applySafe(
          { facts: banana, title: 'Chuối ngon nhất xã', description: null },
          'title',
          claim,
          suggestSafe({ facts: banana, title: null, description: null }, 'title', today),
        ).title,
    ).toBe('Chuối tây sấy dẻo Yên Hòa – túi 250 g');
  });
});

describe('a ready sentence for a finding', () => {
  const mend = (taste: string) => {
    const listing = { facts: { ...banana, taste }, title: null, description: null };
    const [claim] = findClaims(taste);
    if (!claim) throw new Error('no claim');
    const safe = suggestFor(listing, 'description', claim, today);
    return { safe, taste: safe && applySafe(listing, 'description', claim, safe).facts };
  };
  it('keeps what was told and leaves out the word too much, also in a text made from answers', () => {
    expect(mend('ngon nhất vùng, thơm mùi mật')).toMatchObject({
      safe: { text: 'Ngon, thơm mùi mật.', facts: ['taste'] },
      taste: { taste: 'ngon, thơm mùi mật' },
    });
    expect(mend('cay ấm, chữa khỏi ho và đau dạ dày')).toMatchObject({
      safe: { text: 'Cay ấm.' },
      taste: { taste: 'cay ấm' },
    });
  });
  it('there is none where nothing else was told', () => {
    expect(mend('chữa khỏi ho và đau dạ dày').safe).toBeNull();
  });
  it('in the household’s own words the rest of the sentence stays', () => {
    const description = 'Nhà phơi sân gạch. Chuối tốt nhất vùng. Gói kỹ.';
    const [claim] = findClaims(description);
    const listing = { facts: banana, title: null, description };
    const safe = claim ? suggestFor(listing, 'description', claim, today) : null;
    expect(safe?.text).toBe('Chuối tốt.');
    expect(claim && applySafe(listing, 'description', claim, safe).description).toBe(
      'Nhà phơi sân gạch. Chuối tốt. Gói kỹ.',
    );
  });
});

describe('a suggested title', () => {
  const titles = (taste: string) =>
    suggestTitles({ ...banana, taste }, today).map((title) => title.text);
  it('never carries a claim, nor what the name already says', () => {
    const all = titles('chữa khỏi ho và đau dạ dày, ruột vàng, dẻo');
    expect(all.some((title) => title.includes(', ruột vàng – '))).toBe(true);
    expect(all.filter((title) => /chữa|dẻo.*dẻo/.test(title))).toEqual([]);
    expect(titles('chữa khỏi ho và đau dạ dày')).toEqual(titles(''));
  });
});
