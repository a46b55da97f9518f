import { villageOf } from '@lensan/access';
import type { Dossier, OperationKind } from '@lensan/contract';
import { pricesOf } from '@lensan/listing';
import { banana } from '@lensan/listing/testing-samples.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { villages } from './world.ts';

/** What a person does next, from what their screen shows. */
export interface Deed {
  readonly kind: OperationKind;
  readonly body: object;
  readonly householdId: string;
  readonly base?: number;
}

const words = [
  'chuối sấy',
  'mật ong',
  'gà đồi',
  'chè',
  'cá kho',
  'miến dong',
  'cam',
  'nấm',
  'gạo',
  'măng',
];
const day = (random: Random) => `2026-11-${String(1 + random.below(25)).padStart(2, '0')}`;
const phoneNumber = (random: Random) => `0900${String(random.below(1_000_000)).padStart(6, '0')}`;

const register = (random: Random, person: Person, newId: () => string): Deed => {
  const id = newId();
  const own = person.paths.map((path) => villageOf(path) ?? '').filter(Boolean);
  const body = {
    id,
    villageId: random.pick(own.length > 0 ? own : villages.map((village) => village.id)),
    kind: 'farm',
    headName: `Hộ ${random.below(40)}`,
    addressAs: 'bac',
    addressLine: `Xóm ${random.below(9)}`,
    sells: random.pick(words),
    device: 'smart',
    isPriority: random.chance(0.2),
    assignmentId: random.chance(0.7) ? newId() : null,
  };
  return { kind: 'household.register', body, householdId: id };
};

/** As far as this screen knows; another phone may have heard otherwise. */
const isAgreed = (dossier: Dossier) =>
  dossier.household.status === 'open' &&
  Object.values(dossier.consents).some(
    ({ purpose, decision, counts }) => purpose === 'K1' && decision === 'given' && counts,
  );

const edit = (random: Random, dossier: Dossier): Deed => {
  const { id, version } = dossier.household;
  const body = {
    id,
    ...(random.chance(0.5) ? { sells: `${random.pick(words)} ${random.below(100)}` } : {}),
    ...(random.chance(0.4) ? { addressLine: `Xóm ${random.below(100)}` } : {}),
    ...(random.chance(0.7) && isAgreed(dossier) ? { phone: phoneNumber(random) } : {}),
    ...(dossier.household.status !== 'open' ? { status: 'open' } : {}),
  };
  return { kind: 'household.edit', body, householdId: id, base: version };
};

const consent = (random: Random, dossier: Dossier, newId: () => string): Deed => {
  const purpose = random.pick(['K1', 'K1', 'K1', 'K3', 'K4'] as const);
  const answers = Object.values(dossier.consents).filter(
    (answer) => answer.purpose === purpose && answer.counts,
  );
  const seen = answers.toSorted((a, b) => (b.version || Infinity) - (a.version || Infinity))[0];
  const decision =
    seen?.decision === 'given'
      ? random.chance(0.06)
        ? 'withdrawn'
        : 'given'
      : random.chance(0.9)
        ? 'given'
        : 'refused';
  const body = {
    id: newId(),
    householdId: dossier.household.id,
    purpose,
    decision,
    textVersion: `${purpose}/2026-11-1`,
    evidence: 'paper',
    wasReadAloud: true,
    answeredBy: 'head',
    seen: seen?.id ?? null,
  };
  return { kind: 'consent.record', body, householdId: dossier.household.id };
};

const visit = (random: Random, dossier: Dossier, newId: () => string): Deed => ({
  kind: 'visit.record',
  householdId: dossier.household.id,
  body: {
    id: newId(),
    householdId: dossier.household.id,
    visitedOn: day(random),
    result: random.pick(['met', 'met', 'absent', 'later']),
    tasks: ['met'],
    skills: random.chance(0.3) ? ['payment'] : [],
    refusalReason: null,
    note: `ghi chú ${random.below(1000)}`,
    nextOn: null,
    placeCell: null,
  },
});

const sell = (random: Random, dossier: Dossier, newId: () => string): Deed => {
  const householdId = dossier.household.id;
  const known = Object.values(dossier.listings);
  if (known.length === 0 || random.chance(0.25)) {
    return {
      kind: 'listing.save',
      householdId,
      body: {
        id: newId(),
        householdId,
        title: null,
        description: null,
        facts: { ...banana, priceDong: 10_000 * (1 + random.below(20)), bundle: null },
        step: 2,
      },
    };
  }
  const listing = random.pick(known);
  if (random.chance(0.35)) {
    const facts = {
      ...listing.facts,
      making: `cách làm ${random.below(100)}`,
      ...(random.chance(0.5) ? { priceDong: 10_000 * (1 + random.below(20)) } : {}),
    };
    return {
      kind: 'listing.save',
      householdId,
      base: listing.version,
      body: {
        id: listing.id,
        householdId,
        title: listing.title,
        description: listing.description,
        facts,
        step: 3,
        changed: ['facts.making', 'facts.priceDong'],
      },
    };
  }
  if (random.chance(0.5)) {
    const pricesDong = pricesOf(listing.facts).map(() => 10_000 * (1 + random.below(20)));
    return {
      kind: 'listing.set_price',
      householdId,
      base: listing.version,
      body: { id: listing.id, pricesDong },
    };
  }
  return random.chance(0.2)
    ? { kind: 'listing.remove', householdId, base: listing.version, body: { id: listing.id } }
    : {
        kind: 'listing.set_stock',
        householdId,
        base: listing.version,
        body: { id: listing.id, inStock: random.chance(0.5) },
      };
};

const money = (random: Random, dossier: Dossier, newId: () => string): Deed => {
  const householdId = dossier.household.id;
  const known = Object.values(dossier.payees);
  if (known.length === 0 || random.chance(0.4)) {
    return {
      kind: 'payee.propose',
      householdId,
      body: {
        id: newId(),
        householdId,
        bin: '970405',
        account: `0000000000${String(random.below(1000)).padStart(3, '0')}`,
        ownerName: 'NGUYEN VAN BINH',
      },
    };
  }
  const { id } = random.pick(known);
  return random.chance(0.6)
    ? {
        kind: 'payee.test',
        householdId,
        body: { id, householdId, how: 'name_read', isRight: random.chance(0.8) },
      }
    : { kind: 'payee.freeze', householdId, body: { id, householdId, reason: 'strange_change' } };
};

const milestone = (random: Random, dossier: Dossier, newId: () => string): Deed => {
  const householdId = dossier.household.id;
  const open = Object.values(dossier.milestones).filter(({ status }) => status === 'claimed');
  if (open.length === 0 || random.chance(0.5))
    return {
      kind: 'milestone.claim',
      householdId,
      body: {
        id: newId(),
        householdId,
        code: random.pick(['C1', 'C3', 'P1']),
        occurredOn: day(random),
        evidence: [],
      },
    };
  const { id } = random.pick(open);
  return random.chance(0.6)
    ? { kind: 'milestone.confirm', householdId, body: { milestoneId: id, how: 'second_member' } }
    : { kind: 'milestone.void', householdId, body: { milestoneId: id, reason: 'wrong_date' } };
};

/** What no server will take: it must end alone, with a reason. */
const poison = (random: Random, householdId: string, newId: () => string): Deed =>
  random.chance(0.5)
    ? { kind: 'visit.forget' as OperationKind, householdId, body: { id: newId() } }
    : {
        kind: 'visit.record',
        householdId,
        body: { id: newId(), householdId, visitedOn: 'yesterday' },
      };

/** `others`: households of the same screen, for joining two that are one. */
export function nextDeed(
  random: Random,
  person: Person,
  dossier: Dossier | null,
  others: readonly string[],
  newId: () => string,
  canMerge: boolean,
): Deed {
  const isOfficial = person.role === 'commune_official';
  if (!dossier) return register(random, person, newId);
  const householdId = dossier.household.id;
  const conflicts = Object.values(dossier.conflicts).filter(({ state }) => state === 'open');
  const draw = random();
  if (canMerge && person.role !== 'mentor' && draw < 0.05 && others.length > 0)
    return {
      kind: 'household.merge',
      householdId,
      body: { fromId: householdId, intoId: random.pick(others) },
    };
  if (isOfficial) {
    const payee = Object.values(dossier.payees)[0];
    if (payee)
      return {
        kind: 'payee.freeze',
        householdId,
        body: { id: payee.id, householdId, reason: 'other' },
      };
    return {
      kind: 'assignment.set',
      householdId,
      body: {
        id: newId(),
        householdId,
        mentorId: 'p0',
        role: 'lead',
        fromOn: '2026-11-26',
        toOn: null,
      },
    };
  }
  if (draw < 0.14) return register(random, person, newId);
  if (draw < 0.34) return visit(random, dossier, newId);
  if (draw < 0.62) return edit(random, dossier);
  if (draw < 0.74) return consent(random, dossier, newId);
  if (draw < 0.84) return sell(random, dossier, newId);
  if (draw < 0.9) return money(random, dossier, newId);
  if (draw < 0.95) return milestone(random, dossier, newId);
  const [open] = conflicts;
  if (open && draw < 0.98)
    return { kind: 'conflict.settle', householdId, body: { conflictId: open.id, chosen: 'kept' } };
  return poison(random, householdId, newId);
}
