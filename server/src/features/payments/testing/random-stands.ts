import { buildVietQr, institutions } from '@lensan/vietqr';
import { randomOf } from './damage.ts';

export interface RandomStand {
  readonly payload: string;
  readonly bin: string;
  readonly kind: string;
  readonly account: string;
  readonly hasAmount: boolean;
  readonly memo: string;
}

const signs = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/**
 * Payment codes of invented accounts at every institution that receives, in turn: static ones and
 * ones with amount and memo.
 */
export function randomStands(seed: number, count: number): RandomStand[] {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const text = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('');
  const receiving = institutions.filter(({ receives }) => receives);
  return Array.from({ length: count }, (_, index) => {
    const { bin, kind } = receiving[index % receiving.length] as (typeof institutions)[number];
    const account =
      kind === 'mobile-money'
        ? `0${text('123456789', 9)}`
        : kind === 'wallet'
          ? `PSP${text(signs, 15)}`
          : text('0123456789', 8 + below(7));
    const hasAmount = random() < 0.5;
    const memo = hasAmount ? text('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 5 + below(21)) : '';
    return {
      bin,
      kind,
      account,
      hasAmount,
      memo,
      payload: buildVietQr({
        bin,
        account,
        ...(hasAmount ? { amountVnd: 1000 * (1 + below(20_000)), memo } : {}),
      }),
    };
  });
}
