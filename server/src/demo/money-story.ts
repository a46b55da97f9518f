import { dayMs } from '@lensan/vietnamese';
import { liveChannelIds } from '@lensan/channels';
import type { Offer, Told } from './story-told.ts';

/**
 * A few households share one account and one address of a shop, mostly of one family: what the desk
 * asks about again.
 */
export const isSharer = (number: number): boolean => number % 97 < 2 && number > 97;
const accountOf = (number: number): string =>
  `00000${String(isSharer(number) ? Math.floor(number / 97) * 97 : number).padStart(8, '0')}`;

/** An account is proposed and mostly tried. */
export function takePayments({ id, number, wish, pen }: Told): void {
  const { random } = pen;
  pen.pass(0, 6);
  const payeeId = pen.nextId('q');
  const bank = random.pick(['970405', '970436', '970415', '970418', '970422'] as const);
  // The sample account of the design pays nobody; the tour's household has it.
  pen.add('mentor', 'payee.propose', {
    id: payeeId,
    householdId: id,
    bin: wish || isSharer(number) ? '970405' : bank,
    account: wish ? '0000000000123' : accountOf(number),
    ownerName: wish ? 'TRAN VAN BINH' : 'CHU TAI KHOAN MAU',
  });
  if (random.chance(0.82) || wish) {
    pen.wait(random.int(0, 3) * dayMs + 600_000);
    pen.add('mentor', 'payee.test', {
      id: payeeId,
      householdId: id,
      how: random.pick(['name_read', 'transfer'] as const),
      isRight: true,
    });
  }
}

/** A selling script for a livestream. */
export function writeScript({ id, pen }: Told, { listingId }: Offer): void {
  pen.add('mentor', 'script.save', {
    id: pen.nextId('s'),
    householdId: id,
    listingId,
    channel: pen.random.pick(liveChannelIds),
    pace: 'slow',
    rate: null,
    region: 'bac',
    me: 'mình',
    you: 'anh chị',
    seed: pen.random.int(0, 900),
    turns: {},
    own: {},
    dropped: [],
  });
}
