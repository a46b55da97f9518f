import { describe, expect, it } from 'vitest';
import { isLocalPin, isSimplePin, makeLocalPin } from './local-pin.ts';

describe('the PIN of a phone', () => {
  it.each(['000000', '777777', '123456', '654321', '234567', '121212', '123123'])(
    '%s is what a passer-by tries first',
    (pin) => {
      expect(isSimplePin(pin)).toBe(true);
    },
  );
  it.each(['258025', '907315', '112358', '100000', '123457'])('%s may be chosen', (pin) => {
    expect(isSimplePin(pin)).toBe(false);
  });

  it('is known again, another is not, and the digits are nowhere in what is kept', async () => {
    const kept = await makeLocalPin('258025');
    expect([await isLocalPin(kept, '258025'), await isLocalPin(kept, '258026')]).toEqual([
      true,
      false,
    ]);
    expect(JSON.stringify(kept)).not.toContain('258025');
  });

  it('two phones with the same PIN keep different things', async () => {
    const [one, other] = await Promise.all([makeLocalPin('258025'), makeLocalPin('258025')]);
    expect(one.hash).not.toBe(other.hash);
  });
});
