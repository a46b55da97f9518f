import { listingChannelsFor, type ListingKind } from '@lensan/channels';
import { digitalSkills } from '@lensan/adoption';
import { pricesOf } from '@lensan/listing';
import { dayMs, hourMs, vietnamDay } from '@lensan/vietnamese';
import { demoGoods, type DemoGoods } from './goods.data.ts';
import { families, givens, hamlets, middles, visitNotes } from './people.data.ts';
import type { Random } from './random.ts';
import { isSharer, takePayments, writeScript } from './money-story.ts';
import { grow, sellSome } from './selling-story.ts';
import { makePen, type Deed, type StoryPlace } from './story-pen.ts';
import type { Agreed, Offer, StoryWish, Told } from './story-told.ts';

export type { Deed, Doer, StoryPlace } from './story-pen.ts';
export type { StoryWish } from './story-told.ts';

export interface HouseholdStory {
  readonly id: string;
  readonly deeds: readonly Deed[];
  readonly picture: string | null;
  readonly listingId: string | null;
}

const term = { woman: ['co', 'ba', 'chi', 'bac'], man: ['bac', 'chu', 'ong', 'anh'] } as const;

export function personName(random: Random, gender: 'woman' | 'man'): string {
  return `${random.pick(families)} ${random.pick(middles[gender])} ${random.pick(givens[gender])}`;
}

/** Channels where a person posts by hand. */
const postedTo = (kind: ListingKind) =>
  listingChannelsFor(kind).filter(({ listing }) => listing.export !== 'page');

function pickGoods(random: Random): DemoGoods {
  let rest = random.next();
  return demoGoods.find((goods) => (rest -= goods.share) < 0) ?? (demoGoods[0] as DemoGoods);
}

/**
 * Those on their way began lately: a team calls again within weeks. Those who sell began long ago.
 */
function daysAgo(random: Random, stage: number, isWished: boolean): number {
  if (isWished) return 200;
  if (stage < 0.42) return random.int(8, 40);
  return stage < 0.74 ? random.int(30, 90) : random.int(90, 540);
}

function register(told: Told, gender: 'woman' | 'man'): void {
  const { id, place, wish, goods, pen } = told;
  const { random } = pen;
  pen.add('mentor', 'household.register', {
    id,
    villageId: place.villageId,
    kind:
      goods.picture === 'homestay'
        ? 'homestay'
        : random.pick(['farm', 'farm', 'farm', 'business', 'cooperative_member'] as const),
    headName: wish?.headName ?? personName(random, gender),
    addressAs: wish?.addressAs ?? random.pick(term[gender]),
    addressLine: random.pick(hamlets),
    sells: wish || random.chance(0.85) ? goods.sells : '',
    device: random.pick(['smart', 'smart', 'smart', 'feature', 'none'] as const),
    isPriority: random.chance(0.2),
    assignmentId: random.chance(0.97) ? pen.nextId('a') : null,
  });
}

/** The first calls; false when the household refused. */
function firstCalls({ stage, pen }: Told): boolean {
  const { random } = pen;
  pen.pass(0, 12);
  if (random.chance(0.25)) {
    pen.visit({ result: 'absent', tasks: [], nextOn: vietnamDay(pen.now() + 7 * dayMs) });
    pen.pass(5, 9);
  }
  if (stage < 0.27) {
    pen.visit({
      result: 'refused',
      refusalReason: random.pick([
        'no_time',
        'no_goods',
        'afraid_scam',
        'no_phone',
        'no_signal',
      ] as const),
    });
    return false;
  }
  pen.visit({ nextOn: vietnamDay(pen.now() + 10 * dayMs) });
  return true;
}

/** The five questions, and what follows from them; null when it does not want to be helped. */
function askConsents({ id, number, wish, pen }: Told): Agreed | null {
  const { random } = pen;
  pen.wait(600_000);
  const isAgreed = wish !== undefined || random.chance(0.94);
  pen.consent('K1', isAgreed ? 'given' : 'refused', null);
  pen.consent('K2', random.chance(0.96) ? 'given' : 'refused', null);
  const publishes = wish !== undefined || random.chance(0.93);
  const publicConsent = pen.consent('K3', publishes ? 'given' : 'refused', null);
  const takesMoney = wish !== undefined || random.chance(0.9);
  const moneyConsent = pen.consent('K4', takesMoney ? 'given' : 'refused', null);
  pen.consent('K5', random.chance(0.6) ? 'given' : 'refused', null);
  if (!isAgreed) return null;
  const phone = wish !== undefined || random.chance(0.8) ? `09000${String(10_000 + number)}` : null;
  pen.add('mentor', 'household.edit', {
    id,
    phone,
    publication: {
      shopName: '',
      showPhone: false,
      showZalo: false,
      showAddress: random.pick(['commune', 'village', 'village'] as const),
    },
  });
  const way = wish
    ? 'call_and_message'
    : random.pick(['call', 'call', 'call_and_message', 'link_only'] as const);
  if (publishes)
    pen.add('mentor', 'household.choose_contact', {
      id,
      way: phone === null ? 'link_only' : way,
      evidence: 'handed_over',
    });
  return { publishes, publicConsent, takesMoney, moneyConsent };
}

function teachSkills({ pen }: Told): void {
  const { random } = pen;
  pen.pass(5, 15);
  pen.visit({
    tasks: ['skills'],
    skills: digitalSkills.slice(0, 3),
    note: random.pick(visitNotes),
    nextOn: vietnamDay(pen.now() + 7 * dayMs),
  });
  if (random.chance(0.8)) {
    pen.pass(6, 12);
    pen.visit({ tasks: ['skills', 'scam_drill'], skills: digitalSkills.slice(3) });
  }
}

function openShop({ id, number, pen }: Told): void {
  pen.pass(4, 20);
  if (pen.random.chance(0.6)) pen.claim('P1', [{ kind: 'statement', value: '' }], 0.3);
  const shop = isSharer(number) ? `chung-${Math.floor(number / 97)}` : id;
  const link = { kind: 'public_url', value: `https://example.vn/gian-hang/${shop}` } as const;
  pen.claim('C1', [link], 0.75);
}

/** Its listing, complete or half done. */
function writeListing({ id, place, goods, pen }: Told, isDraft: boolean): Offer {
  pen.pass(2, 14);
  const listingId = pen.nextId('l');
  const facts = goods.make(place.origin, pen.random.int(0, 4));
  pen.add('mentor', 'listing.save', {
    id: listingId,
    householdId: id,
    title: null,
    description: null,
    facts: isDraft && facts.kind === 'goods' ? { ...facts, priceDong: null, net: null } : facts,
    step: isDraft ? pen.random.int(3, 5) : 7,
  });
  pen.visit({ tasks: ['photos', 'listing'] });
  return { listingId, facts };
}

function publish({ id, pen }: Told, { listingId, facts }: Offer): void {
  const { random } = pen;
  pen.add('mentor', 'listing.publish', {
    id: listingId,
    confirmedPricesDong: pricesOf(facts).filter((price) => price !== null),
  });
  if (random.chance(0.7))
    pen.add('mentor', 'listing.mark_posted', {
      id: listingId,
      channel: random.pick(postedTo(facts.kind)).id,
      url: random.chance(0.6) ? `https://example.vn/tin/${id}` : null,
    });
  pen.claim('C2', [{ kind: 'public_url', value: `https://example.vn/tin/${id}` }], 0.8);
}

/** From the first listing on; answers what stands in the shop window. */
function sell(told: Told, agreed: Agreed): Pick<HouseholdStory, 'picture' | 'listingId'> {
  const { stage, goods, wish, pen } = told;
  const { random } = pen;
  const isDraft = stage < 0.74;
  const offer = writeListing(told, isDraft);
  if (isDraft || !pen.isPast()) {
    const isSaved = pen.isPast() || pen.deeds.some((deed) => deed.kind === 'listing.save');
    return {
      picture: random.chance(0.5) ? goods.picture : null,
      listingId: isSaved ? offer.listingId : null,
    };
  }
  pen.wait(1_800_000);
  if (agreed.publishes) publish(told, offer);
  if (agreed.takesMoney && (wish || random.chance(0.85))) takePayments(told);
  if (random.chance(0.45)) writeScript(told, offer);
  if (stage >= 0.84 && agreed.publishes) {
    sellSome(told, offer);
    grow(told, offer, agreed);
  }
  return { picture: goods.picture, listingId: offer.listingId };
}

/** The chapters in order, as far as the household came. */
function tell(told: Told, gender: 'woman' | 'man'): Pick<HouseholdStory, 'picture' | 'listingId'> {
  const nothing = { picture: null, listingId: null };
  const { stage } = told;
  register(told, gender);
  if (stage < 0.2 || !firstCalls(told) || stage < 0.3) return nothing;
  const agreed = askConsents(told);
  if (!agreed || stage < 0.42) return nothing;
  teachSkills(told);
  if (stage < 0.58) return nothing;
  openShop(told);
  return stage < 0.68 ? nothing : sell(told, agreed);
}

/**
 * What happened with one household up to `until`: from not yet reached to selling for months,
 * refusals, withdrawals and mistakes included. Everything follows from the seed. Phones come from
 * 0900 0xx xxx and accounts begin with 0000: they reach nobody.
 */
export function householdStory(
  random: Random,
  id: string,
  number: number,
  place: StoryPlace,
  until: number,
  wish?: StoryWish,
): HouseholdStory {
  const gender = random.pick(['woman', 'man'] as const);
  const goods = (wish && demoGoods[wish.goods]) ?? pickGoods(random);
  const stage = wish?.stage ?? random.next();
  const days = daysAgo(random, stage, wish !== undefined);
  const start = until - days * dayMs + random.int(8, 19) * hourMs;
  const pen = makePen(random, id, place, start, until);
  const shown = tell({ id, number, place, wish, goods, stage, pen }, gender);
  return { id, deeds: pen.deeds, ...shown };
}
