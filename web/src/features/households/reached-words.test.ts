import { milestoneCodes } from '@lensan/adoption/codes.ts';
import { describe, expect, it } from 'vitest';
import { addTexts } from '../../text/catalogue.ts';
import words from '../../text/vi/households.ts';
import { reachedWords } from './reached-words.ts';

describe('what a household is asked to confirm', () => {
  it('is said in the words of the household', () => {
    expect(reachedWords('C5')).toBe('Nhà mình đã có đơn hàng đầu tiên');
  });

  it('is called by its name in the catalogue while nobody has written such words', () => {
    const { 'reached.C5': _, ...others } = words;
    addTexts('vi', 'households', others);
    expect(reachedWords('C5')).toBe('Đơn hàng đầu tiên');
    expect(reachedWords('C4')).toBe(words['reached.C4']);
    addTexts('vi', 'households', words);
  });

  it('is never a bare code', () => {
    for (const code of milestoneCodes) expect(reachedWords(code)).toMatch(/\S \S/);
  });
});
