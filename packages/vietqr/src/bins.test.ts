import { describe, expect, it } from 'vitest';
import { otherBins, receivingBins } from './bins.data.ts';
import { isKnownBin, isReceivingBin } from './bins.ts';
import { institutions } from './institutions.ts';

describe('a reader without the names', () => {
  it('knows every institution by its BIN, and whether money arrives there', () => {
    for (const { bin, receives } of institutions) {
      expect(isKnownBin(bin), bin).toBe(true);
      expect(isReceivingBin(bin), bin).toBe(receives === true);
    }
  });

  it('knows no other', () => {
    const known = `${receivingBins} ${otherBins}`.split(/\s/);
    expect(known.length).toBe(institutions.length);
    for (const bin of ['970499', '97040', '']) {
      expect(isKnownBin(bin), bin).toBe(false);
      expect(isReceivingBin(bin), bin).toBe(false);
    }
  });
});
