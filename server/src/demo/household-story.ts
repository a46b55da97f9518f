import { listingChannelsFor, liveChannelIds, type ListingKind } from '@lensan/channels';
import {
  consentTexts,
  digitalSkills,
  type ConsentPurpose,
  type MilestoneCode,
} from '@lensan/adoption';
import type { Infer, operations, OperationKind } from '@lensan/contract';
import { pricesOf, type Origin } from '@lensan/listing';
import { vietnamDay } from '@lensan/vietnamese';
import { makeOrderCode, orderCodeCount } from '@lensan/vietqr/orders';
import { demoGoods, type DemoGoods } from './goods.data.ts';
import { buyers, families, givens, hamlets, middles, visitNotes } from './people.data.ts';
import type { Random } from './random.ts';

type Body<K extends OperationKind> = Infer<(typeof operations)[K]['body']>;
/** Who does it in the story. */
export type Doer = 'mentor' | 'colleague' | 'official';
/** One write of the story at its time, ms UTC. */
export interface Deed {
  readonly by: Doer;
  readonly at: number;
  readonly kind: OperationKind;
  readonly body: unknown;
}
export interface HouseholdStory {
  readonly id: string;
  readonly deeds: readonly Deed[];
  readonly picture: string | null;
  readonly listingId: string | null;
}

/** Fixes what is otherwise chance: the household of the guided tour. */
export interface StoryWish {
  readonly stage: number;
  readonly goods: number;
  readonly headName: string;
  readonly addressAs: 'bac' | 'co' | 'ong' | 'ba';
}

export interface StoryPlace {
  readonly villageId: string;
  readonly origin: Origin;
  readonly cell: string;
}

const dayMs = 86_400_000;
const term = { woman: ['co', 'ba', 'chi', 'bac'], man: ['bac', 'chu', 'ong', 'anh'] } as const;

/**
 * A few households share one account and one address of a shop, mostly of one family: what the desk
 * asks about again.
 */
const isSharer = (number: number): boolean => number % 97 < 2 && number > 97;
const accountOf = (number: number): string =>
  `00000${String(isSharer(number) ? Math.floor(number / 97) * 97 : number).padStart(8, '0')}`;

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
  const deeds: Deed[] = [];
  const isHomestay = goods.picture === 'homestay';
  const stage = wish?.stage ?? random.next();
  // Those on their way began lately: a team calls again within weeks. Those who sell began long
  // ago.
  let now =
    until -
    (wish
      ? 200
      : stage < 0.42
        ? random.int(8, 40)
        : stage < 0.74
          ? random.int(30, 90)
          : random.int(90, 540)) *
      dayMs +
    random.int(8, 19) * 3_600_000;
  let count = 0;
  const nextId = (letter: string) => `${id}${letter}${(++count).toString(36)}`;
  const add = <K extends OperationKind>(by: Doer, kind: K, body: Body<K>) => {
    if (now <= until) deeds.push({ by, at: now, kind, body });
  };
  const pass = (from: number, to: number) => {
    now += random.int(from, to) * dayMs + random.int(-2, 2) * 3_600_000;
  };
  const isPast = () => now <= until;
  const story = (
    picture: string | null = null,
    listingId: string | null = null,
  ): HouseholdStory => ({ id, deeds, picture, listingId });

  add('mentor', 'household.register', {
    id,
    villageId: place.villageId,
    kind: isHomestay
      ? 'homestay'
      : random.pick(['farm', 'farm', 'farm', 'business', 'cooperative_member'] as const),
    headName: wish?.headName ?? personName(random, gender),
    addressAs: wish?.addressAs ?? random.pick(term[gender]),
    addressLine: random.pick(hamlets),
    sells: wish || random.chance(0.85) ? goods.sells : '',
    device: random.pick(['smart', 'smart', 'smart', 'feature', 'none'] as const),
    isPriority: random.chance(0.2),
    assignmentId: random.chance(0.97) ? nextId('a') : null,
  });
  if (stage < 0.2) return story();

  const visit = (part: Partial<Body<'visit.record'>>) =>
    add('mentor', 'visit.record', {
      id: nextId('v'),
      householdId: id,
      visitedOn: vietnamDay(now),
      result: 'met',
      tasks: ['met'],
      skills: [],
      refusalReason: null,
      note: '',
      nextOn: null,
      placeCell: random.chance(0.7) ? place.cell : null,
      ...part,
    });
  pass(0, 12);
  if (random.chance(0.25)) {
    visit({ result: 'absent', tasks: [], nextOn: vietnamDay(now + 7 * dayMs) });
    pass(5, 9);
  }
  if (stage < 0.27) {
    visit({
      result: 'refused',
      refusalReason: random.pick([
        'no_time',
        'no_goods',
        'afraid_scam',
        'no_phone',
        'no_signal',
      ] as const),
    });
    return story();
  }
  visit({ nextOn: vietnamDay(now + 10 * dayMs) });
  if (stage < 0.3) return story();
  const consent = (
    purpose: ConsentPurpose,
    decision: 'given' | 'refused' | 'withdrawn',
    seen: string | null,
  ) => {
    const consentId = nextId('k');
    add('mentor', 'consent.record', {
      id: consentId,
      householdId: id,
      purpose,
      decision,
      textVersion: consentTexts[purpose].version,
      evidence: random.pick(['handed_over', 'handed_over', 'paper', 'voice'] as const),
      wasReadAloud: random.chance(0.8),
      answeredBy: random.chance(0.92) ? 'head' : random.pick(['adult_member', 'guardian'] as const),
      seen,
    });
    return consentId;
  };
  now += 600_000;
  const isAgreed = wish !== undefined || random.chance(0.94);
  consent('K1', isAgreed ? 'given' : 'refused', null);
  consent('K2', random.chance(0.96) ? 'given' : 'refused', null);
  const publishes = wish !== undefined || random.chance(0.93);
  const publicConsent = consent('K3', publishes ? 'given' : 'refused', null);
  const takesMoney = wish !== undefined || random.chance(0.9);
  const moneyConsent = consent('K4', takesMoney ? 'given' : 'refused', null);
  consent('K5', random.chance(0.6) ? 'given' : 'refused', null);
  if (!isAgreed) return story();
  add('mentor', 'household.edit', {
    id,
    phone: random.chance(0.8) ? `09000${String(10_000 + number)}` : null,
    publication: {
      shopName: '',
      showPhone: publishes && random.chance(0.7),
      showZalo: false,
      showAddress: random.pick(['commune', 'village', 'village'] as const),
    },
  });
  if (stage < 0.42) return story();

  pass(5, 15);
  visit({
    tasks: ['skills'],
    skills: digitalSkills.slice(0, 3),
    note: random.pick(visitNotes),
    nextOn: vietnamDay(now + 7 * dayMs),
  });
  if (random.chance(0.8)) {
    pass(6, 12);
    visit({ tasks: ['skills', 'scam_drill'], skills: digitalSkills.slice(3) });
  }
  const claim = (
    code: MilestoneCode,
    evidence: Body<'milestone.claim'>['evidence'],
    check: number,
  ) => {
    const milestoneId = nextId('m');
    add('mentor', 'milestone.claim', {
      id: milestoneId,
      householdId: id,
      code,
      occurredOn: vietnamDay(now),
      evidence,
    });
    if (!isPast()) return;
    const luck = random.next();
    if (luck < check) {
      now += 3_600_000;
      add(luck < check / 2 ? 'colleague' : 'official', 'milestone.confirm', {
        milestoneId,
        how: luck < check / 2 ? 'second_member' : 'spot_check',
      });
    } else if (luck > 0.985) {
      now += 3_600_000;
      add('official', 'milestone.reject', {
        milestoneId,
        reason: 'evidence_missing',
        note: 'Hỏi lại nhà rồi ghi lại giúp.',
      });
    }
  };
  if (stage < 0.58) return story();

  pass(4, 20);
  if (random.chance(0.6)) claim('P1', [{ kind: 'statement', value: '' }], 0.3);
  claim(
    'C1',
    [
      {
        kind: 'public_url',
        value: `https://example.vn/gian-hang/${isSharer(number) ? `chung-${Math.floor(number / 97)}` : id}`,
      },
    ],
    0.75,
  );
  if (stage < 0.68) return story();

  pass(2, 14);
  const listingId = nextId('l');
  const facts = goods.make(place.origin, random.int(0, 4));
  const isDraft = stage < 0.74;
  add('mentor', 'listing.save', {
    id: listingId,
    householdId: id,
    title: null,
    description: null,
    facts: isDraft && facts.kind === 'goods' ? { ...facts, priceDong: null, net: null } : facts,
    step: isDraft ? random.int(3, 5) : 7,
  });
  visit({ tasks: ['photos', 'listing'] });
  if (isDraft || !isPast())
    return story(
      random.chance(0.5) ? goods.picture : null,
      isPast() || deeds.some((deed) => deed.kind === 'listing.save') ? listingId : null,
    );
  now += 1_800_000;
  if (publishes) {
    add('mentor', 'listing.publish', {
      id: listingId,
      confirmedPricesDong: pricesOf(facts).filter((price) => price !== null),
    });
    if (random.chance(0.7))
      add('mentor', 'listing.mark_posted', {
        id: listingId,
        channel: random.pick(postedTo(facts.kind)).id,
        url: random.chance(0.6) ? `https://example.vn/tin/${id}` : null,
      });
    claim('C2', [{ kind: 'public_url', value: `https://example.vn/tin/${id}` }], 0.8);
  }

  if (takesMoney && (wish || random.chance(0.85))) {
    pass(0, 6);
    const payeeId = nextId('q');
    const bank = random.pick(['970405', '970436', '970415', '970418', '970422'] as const);
    // The sample account of the design pays nobody; the tour's household has it.
    add('mentor', 'payee.propose', {
      id: payeeId,
      householdId: id,
      bin: wish || isSharer(number) ? '970405' : bank,
      account: wish ? '0000000000123' : accountOf(number),
      ownerName: wish ? 'TRAN VAN BINH' : 'CHU TAI KHOAN MAU',
    });
    if (random.chance(0.82) || wish) {
      now += random.int(0, 3) * dayMs + 600_000;
      add('mentor', 'payee.test', {
        id: payeeId,
        householdId: id,
        how: random.pick(['name_read', 'transfer'] as const),
        isRight: true,
      });
    }
  }
  if (random.chance(0.45))
    add('mentor', 'script.save', {
      id: nextId('s'),
      householdId: id,
      listingId,
      channel: random.pick(liveChannelIds),
      pace: 'slow',
      rate: null,
      region: 'bac',
      me: 'mình',
      you: 'anh chị',
      seed: random.int(0, 900),
      turns: {},
      own: {},
      dropped: [],
    });
  if (stage < 0.84 || !publishes) return story(goods.picture, listingId);

  /** A few orders in every state: waiting, paid, paid too little, called off, handed over. */
  const sellSome = () => {
    const price =
      pricesOf(facts).find((dong): dong is number => typeof dong === 'number' && dong > 0) ??
      100_000;
    const many = wish ? 5 : random.int(1, 3);
    for (let place = 0; place < many && isPast(); place++) {
      const orderId = nextId('d');
      const pieces = random.int(1, 4);
      const totalDong = pieces * price;
      const order = { id: orderId, householdId: id };
      add('mentor', 'order.record', {
        ...order,
        code: makeOrderCode((number * 131 + place * 7) % orderCodeCount),
        buyerName: random.pick(buyers),
        buyerPhone: random.chance(0.6) ? `09000${String(50_000 + number)}` : null,
        items: `${pieces} ${facts.name.toLowerCase()}`,
        listingId,
        totalDong,
      });
      now += random.int(1, 4) * 3_600_000;
      const luck = wish ? place / many : random.next();
      if (luck < 0.55)
        add('mentor', 'order.paid', { ...order, receivedDong: totalDong, how: 'hand' });
      else if (luck < 0.65)
        add('mentor', 'order.paid', {
          ...order,
          receivedDong: Math.round(totalDong / 1000),
          how: 'hand',
        });
      else if (luck < 0.72) add('mentor', 'order.change', { ...order, isCancelled: true });
      if (luck < 0.5) {
        now += 5 * 3_600_000;
        add('mentor', 'order.change', { ...order, isDelivered: true });
      }
    }
  };

  pass(6, 30);
  claim(
    'C5',
    [{ kind: 'order_number', value: `…${String(number % 10000).padStart(4, '0')}` }],
    0.8,
  );
  if (random.chance(0.3))
    claim('C4', [{ kind: 'public_url', value: `https://example.vn/live/${id}` }], 0.6);
  sellSome();
  if (stage > 0.9) {
    pass(31, 60);
    add('mentor', 'listing.save', {
      id: listingId,
      householdId: id,
      title: null,
      description: null,
      facts: facts.kind === 'goods' ? { ...facts, stockCount: random.int(1, 60) } : facts,
      step: 7,
    });
    visit({ tasks: ['orders'] });
  }
  if (stage > 0.985) {
    pass(2, 20);
    consent('K3', 'withdrawn', publicConsent);
  } else if (stage > 0.975) {
    pass(2, 20);
    consent('K4', 'withdrawn', moneyConsent);
  } else if (stage > 0.955) add('mentor', 'listing.set_stock', { id: listingId, inStock: false });
  else if (stage > 0.945) add('mentor', 'listing.hide', { id: listingId });
  return story(goods.picture, listingId);
}
