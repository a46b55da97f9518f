import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import { requireGoodPassword, requireGoodPin } from './passwords.ts';

const refusal = (check: () => void): string | null => {
  try {
    check();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const ofPassword = (password: string) =>
  refusal(() => requireGoodPassword(password, ['mentor'], '0900000001'));
const ofPin = (pin: string) => refusal(() => requireGoodPin(pin));

describe('a password that is tried first', () => {
  // Entered by people who tried to get in.
  it.each(
    `sunshine football princess superman thanhcong minhthu2000 nguyenvanb P@ssw0rd vietnam@123
    anhyeuem1 len-san-demo`
      .split(/\s+/)
      .filter(Boolean),
  )('%s is refused', (password) => {
    expect(ofPassword(password)).toBe('password.too_common');
  });
  it('is refused whichever of the leaked lists’ 10,000 most used it is', () => {
    const most = [...(dictionary['passwords-common'] as Iterable<string>)].slice(0, 10_000);
    expect(most.length).toBe(10_000);
    expect(most.filter((password) => ofPassword(password) === null)).toEqual([]);
  });
  it('is refused with figures and signs put around it, and with marks', () => {
    for (const password of ['2026Thành Công!', 'Hạnh phúc 99', 'Mật khẩu 123', 'Lò Thị Thắm 88'])
      expect(ofPassword(password)).toBe('password.too_common');
  });
  it('with the own number in it is refused', () => {
    expect(ofPassword('lan0900000001')).toBe('password.too_common');
  });
});

it('a sentence of one’s own is taken, with and without figures', () => {
  for (const password of [
    'hoa gạo mùa hè',
    'con trâu đi trước',
    'bếp nhà có 3 ông đầu rau',
    'chuối tây sấy dẻo 500',
    'q7$kd93mzv',
  ])
    expect(ofPassword(password)).toBeNull();
});

describe('a PIN that is tried first', () => {
  it.each(
    `112233 111222 123321 159753 147258 010190 901231 000000 123456 654321 135791 121212 123123
    686868 100001 252525 311299`
      .split(/\s+/)
      .filter(Boolean),
  )('%s is refused', (pin) => {
    expect(ofPin(pin)).toBe('pin.too_simple');
  });
  it('is one of fewer than a tenth of all: most that come to mind are taken', () => {
    let refused = 0;
    for (let pin = 0; pin < 1_000_000; pin += 7)
      if (ofPin(String(pin).padStart(6, '0')) !== null) refused++;
    expect(refused / (1_000_000 / 7)).toBeLessThan(0.1);
    for (const pin of ['482916', '739150', '907315', '246813']) expect(ofPin(pin)).toBeNull();
  });
});
