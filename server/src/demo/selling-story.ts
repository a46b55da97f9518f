import { hourMs } from '@lensan/vietnamese';
import { pricesOf } from '@lensan/listing';
import { makeOrderCode, orderCodeCount } from '@lensan/vietqr/orders';
import type { Agreed, Offer, Told } from './story-told.ts';
import { buyers } from './people.data.ts';

/** One order: waiting, paid, paid too little, called off or handed over, as luck has it. */
function order(told: Told, { listingId, facts }: Offer, price: number, nth: number): void {
  const { id, number, pen } = told;
  const { random } = pen;
  const orderId = pen.nextId('d');
  const pieces = random.int(1, 4);
  const totalDong = pieces * price;
  const named = { id: orderId, householdId: id };
  pen.add('mentor', 'order.record', {
    ...named,
    code: makeOrderCode((number * 131 + nth * 7) % orderCodeCount),
    buyerName: random.pick(buyers),
    buyerPhone: random.chance(0.6) ? `09000${String(50_000 + number)}` : null,
    items: `${pieces} ${facts.name.toLowerCase()}`,
    listingId,
    totalDong,
  });
  pen.wait(random.int(1, 4) * hourMs);
  const luck = told.wish ? nth / 5 : random.next();
  // A buyer forgot three zeros.
  const receivedDong = luck < 0.55 ? totalDong : Math.round(totalDong / 1000);
  if (luck < 0.65) pen.add('mentor', 'order.paid', { ...named, receivedDong, how: 'hand' });
  else if (luck < 0.72) pen.add('mentor', 'order.change', { ...named, isCancelled: true });
  if (luck < 0.5) {
    pen.wait(5 * hourMs);
    pen.add('mentor', 'order.change', { ...named, isDelivered: true });
  }
}

/** The first order, sometimes a livestream, and a few orders in every state. */
export function sellSome(told: Told, offer: Offer): void {
  const { id, number, wish, pen } = told;
  const { random } = pen;
  pen.pass(6, 30);
  const first = `…${String(number % 10000).padStart(4, '0')}`;
  pen.claim('C5', [{ kind: 'order_number', value: first }], 0.8);
  if (random.chance(0.3))
    pen.claim('C4', [{ kind: 'public_url', value: `https://example.vn/live/${id}` }], 0.6);
  const isPrice = (dong: unknown): dong is number => typeof dong === 'number' && dong > 0;
  const price = pricesOf(offer.facts).find(isPrice) ?? 100_000;
  const many = wish ? 5 : random.int(1, 3);
  for (let nth = 0; nth < many && pen.isPast(); nth++) order(told, offer, price, nth);
}

/** What comes after months: edited goods, sold out, hidden, a consent withdrawn. */
export function grow(told: Told, { listingId, facts }: Offer, agreed: Agreed): void {
  const { id, stage, pen } = told;
  if (stage > 0.9) {
    pen.pass(31, 60);
    pen.add('mentor', 'listing.save', {
      id: listingId,
      householdId: id,
      title: null,
      description: null,
      facts: facts.kind === 'goods' ? { ...facts, stockCount: pen.random.int(1, 60) } : facts,
      step: 7,
    });
    pen.visit({ tasks: ['orders'] });
  }
  if (stage > 0.985) {
    pen.pass(2, 20);
    pen.consent('K3', 'withdrawn', agreed.publicConsent);
  } else if (stage > 0.975) {
    pen.pass(2, 20);
    pen.consent('K4', 'withdrawn', agreed.moneyConsent);
  } else if (stage > 0.955)
    pen.add('mentor', 'listing.set_stock', { id: listingId, inStock: false });
  else if (stage > 0.945) pen.add('mentor', 'listing.hide', { id: listingId });
}
