import { consentPurposes, consentTexts } from '@lensan/adoption';
import { withRecord, type Dossier } from '@lensan/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../routes.ts';
import { addTexts } from '../../text/catalogue.ts';
import common from '../../text/vi/common.ts';
import home from '../../text/vi/home.ts';
import texts from '../../text/vi/households.ts';
import {
  afterAnswer,
  afterHow,
  beginAsking,
  changeTo,
  isHanded,
  isNews,
  lackOf,
  placesOf,
  type Asking,
} from './asking.ts';
import { byName, find, isIn, stepOf } from './components/list-order.ts';
import { isPhone } from './edit.data.ts';
import { goodsOf, isMine, nameOf, stateOf } from './households.data.ts';
import { newOrders, shownGoods, toConfirm } from './own.data.ts';
import { isAnswered, noAnswers, questionsFor, sameName } from './register.data.ts';
import { callsOf } from './today-calls.ts';
import { stepHref, stepSentence } from './step-words.ts';
import { dossierOf, withListing, withMilestones } from './testing.ts';

beforeAll(() => {
  addTexts('vi', 'common', common);
  addTexts('vi', 'home', home);
  addTexts('vi', 'households', texts);
});

const assigned = (
  dossier: Dossier,
  mentorId: string,
  fromOn = '2026-01-01',
  toOn: string | null = null,
) =>
  withRecord(dossier, 'assignments', {
    id: `a-${mentorId}`,
    householdId: dossier.household.id,
    version: 1,
    mentorId,
    mentorName: mentorId,
    role: 'lead',
    fromOn,
    toOn,
  });
const photo = (id: string, listingId: string | null, processing: 'ready' | 'failed' = 'ready') =>
  ({ id, householdId: 'h1', version: 1, listingId, processing }) as never;

describe('the list of households', () => {
  const list = [
    dossierOf(),
    dossierOf({
      id: 'h2',
      headName: 'Trần Thị Thắm',
      sells: 'Gà đồi',
      addressLine: 'xóm Bình Minh',
    }),
    dossierOf({ id: 'h3', headName: 'Lê Thị Mận', sells: 'Cá chạch kho', addressLine: 'ngõ Tre' }),
  ];
  const names = (query: string) =>
    find(query, list, () => 'Cơ Giáo').map(({ household: { headName } }) => headName);
  it('is searched without marks by name, goods, lane and village', () => {
    expect(names('man')).toEqual(['Lê Thị Mận']);
    expect(names('ca chach')).toEqual(['Lê Thị Mận']);
    expect(names('ngo tre')).toEqual(['Lê Thị Mận']);
    expect(names('co giao')).toHaveLength(3);
    expect(names('khong co')).toEqual([]);
  });
  it('names come before lanes that have the same word', () => {
    expect(names('bình')).toEqual(['Nguyễn Văn Bình', 'Trần Thị Thắm']);
  });
  it('is ordered by given name as lists of people are in Vietnam', () => {
    expect(byName(list).map(({ household: { headName } }) => headName)).toEqual([
      'Nguyễn Văn Bình',
      'Lê Thị Mận',
      'Trần Thị Thắm',
    ]);
  });
  it('a household with a listing is up, one that agreed is under way, any other has not begun', () => {
    const agreed = withMilestones(dossierOf(), [{ code: 'H0' }, { code: 'H1' }]);
    const listed = withMilestones(agreed, [{ code: 'C2' }]);
    expect(
      [dossierOf(), agreed, listed].map((dossier) =>
        (['begin', 'going', 'up'] as const).filter((part) => isIn(part, dossier, 'lan')),
      ),
    ).toEqual([['begin'], ['going'], ['up']]);
    expect(stepOf(agreed)).toBe(3);
    // The first one missing, as the flag on its sheet, also where a later one was reached.
    expect(stepOf(listed)).toBe(3);
  });
  it('a mentor sees as her own what she serves now and what nobody serves', () => {
    expect(
      [
        assigned(dossierOf(), 'lan'),
        assigned(dossierOf(), 'minh'),
        assigned(dossierOf(), 'minh', '2026-01-01', '2026-02-01'),
      ].map((dossier) => isMine(dossier, 'lan', '2026-11-25')),
    ).toEqual([true, false, true]);
  });
});

describe('what is to do next', () => {
  const agreed = () =>
    consentPurposes.reduce(
      (dossier, purpose) =>
        withRecord(dossier, 'consents', {
          id: purpose,
          householdId: 'h1',
          version: 1,
          purpose,
          decision: 'given',
          textVersion: consentTexts[purpose].version,
          evidence: 'handed_over',
          wasReadAloud: true,
          answeredBy: 'head',
          counts: true,
          answeredAt: 1,
          recordedBy: 'lan',
        }),
      withMilestones(dossierOf(), [{ code: 'H0' }, { code: 'H1' }, { code: 'H2' }, { code: 'C1' }]),
    );
  it('counts the photos of the goods nearest to being sold, not those of everything, and leaves out what could not be read', () => {
    const one = [photo('p1', 'l1'), photo('p2', 'l2'), photo('p3', 'l1', 'failed')].reduce(
      (dossier, made) => withRecord(dossier, 'photos', made),
      withListing(agreed(), { name: 'Chuối sấy' }),
    );
    const [call] = callsOf([one]);
    expect(call?.entry.step).toMatchObject({ code: 'take_photos', count: 2 });
    expect(
      stepSentence(
        one,
        call?.entry.step ?? { code: 'meet', screen: 'visit', count: 0, dueOn: null },
      ),
    ).toBe('Chụp thêm 2 ảnh chuối sấy là đăng bán được.');
    expect(
      stepHref(one, call?.entry.step ?? { code: 'meet', screen: 'visit', count: 0, dueOn: null }),
    ).toBe('/ho/h1/tin/l1');
  });
  it('the goods are called by the listing being made, else by the first the household named', () => {
    expect([
      goodsOf(dossierOf()),
      goodsOf(withListing(dossierOf(), { name: 'Mật ong rừng' })),
      goodsOf(dossierOf({ sells: '' })),
    ]).toEqual(['chuối tây sấy dẻo', 'mật ong rừng', 'hàng']);
    expect(nameOf(dossierOf())).toBe('Bác Bình');
  });
  it('a code that waits for its test since a day is seen as waiting since that day', () => {
    const payee = {
      id: 'p',
      householdId: 'h1',
      version: 1,
      bin: '970405',
      account: null,
      accountEnd: '0123',
      ownerName: 'BINH',
      proposedAt: Date.UTC(2026, 10, 20, 3),
      proposedBy: 'lan',
      proposedByName: 'Lan',
      testedAt: null,
      testHow: null,
      confirmedAt: null,
      effectiveAt: null,
      frozenAt: null,
      frozenByName: null,
      freezeReason: null,
      refusedAt: null,
      voidedAt: null,
      mergedAt: null,
    } as const;
    expect(stateOf(withRecord(agreed(), 'payees', payee), '2026-11-25')).toMatchObject({
      untestedQrSince: '2026-11-20',
      hasPayee: true,
    });
    expect(
      stateOf(withRecord(agreed(), 'payees', { ...payee, voidedAt: 1 }), '2026-11-25'),
    ).toMatchObject({ untestedQrSince: null, hasPayee: false });
  });
  it('every step leads to a page of this app', () => {
    const codes = Object.keys(texts)
      .filter((key) => key.startsWith('step.'))
      .map((key) => key.slice('step.'.length));
    const pages = routes.map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
    const dead = codes
      .map(
        (code) =>
          stepHref(dossierOf(), { code, screen: 'visit', count: 1, dueOn: null } as never).split(
            '?',
          )[0] ?? '',
      )
      .filter((href) => !pages.some((page) => page.test(href)));
    expect(dead).toEqual([]);
  });
});

describe('registering a household', () => {
  it('asks one question a page, the village only of a mentor who has several', () => {
    expect([questionsFor(1)[0], questionsFor(3)[0]]).toEqual(['name', 'village']);
  });
  it('nothing is answered beforehand; goods and lane may stay open', () => {
    expect(questionsFor(3).filter((question) => isAnswered(question, noAnswers))).toEqual([
      'sells',
      'line',
    ]);
  });
  it('the same name in the same village is pointed out however it is typed, another village is not', () => {
    const list = [dossierOf(), dossierOf({ id: 'h2', villageId: 'v2' })];
    expect(sameName(list, 'v1', ' nguyen  văn binh ').map(({ household: { id } }) => id)).toEqual([
      'h1',
    ]);
    expect(sameName(list, 'v1', '')).toEqual([]);
  });
  it('a phone number is taken as people write it', () => {
    expect(
      ['0900 000 123', '+84900000123', '(0900)000-123', '090000012', '12345', ''].map(isPhone),
    ).toEqual([true, true, true, false, false, false]);
  });
});

describe('asking for consent', () => {
  const given = (asking: Asking): Asking => ({ ...asking, choice: 'given', wasRead: true });
  it('begins with nothing chosen and asks what was never asked, or the one asked for', () => {
    const asked = withRecord(dossierOf(), 'consents', {
      id: 'c',
      householdId: 'h1',
      version: 1,
      purpose: 'K1',
      decision: 'given',
      textVersion: 'K1/2026-11-1',
      evidence: 'voice',
      wasReadAloud: true,
      answeredBy: 'head',
      counts: true,
      answeredAt: 1,
      recordedBy: 'lan',
    });
    expect(beginAsking(asked, undefined)).toEqual({
      stage: 'who',
      purposes: ['K2', 'K3', 'K4', 'K5'],
      at: 0,
      wasRead: false,
    });
    expect(beginAsking(asked, 'K1').purposes).toEqual(['K1']);
  });
  it('the phone changes hands only when the household presses itself', () => {
    expect([afterHow('handed_over'), afterHow('voice'), afterHow('paper')]).toEqual([
      'handOver',
      'ask',
      'ask',
    ]);
  });
  it('an answer leaves no tick for the next question, and the phone comes back at the end', () => {
    const begun: Asking = {
      stage: 'ask',
      evidence: 'handed_over',
      answeredBy: 'head',
      purposes: ['K1', 'K2'],
      at: 0,
      wasRead: false,
    };
    const second = afterAnswer(given(begun));
    expect(second).toMatchObject({ stage: 'ask', at: 1, choice: undefined, wasRead: false });
    expect(afterAnswer(given(second)).stage).toBe('handBack');
    expect(afterAnswer({ ...given(second), evidence: 'paper' }).stage).toBe('end');
  });
  it('an answer can be come back to: it is there as it was given, and only another one is news', () => {
    const begun: Asking = {
      stage: 'ask',
      evidence: 'handed_over',
      answeredBy: 'head',
      purposes: ['K1', 'K2'],
      at: 0,
      wasRead: true,
    };
    const second = afterAnswer(given(begun));
    const again: Asking = { ...second, ...changeTo(second, 'K1') };
    expect(again).toMatchObject({ stage: 'ask', at: 0, choice: 'given', wasRead: true });
    expect([isNews(again), isNews({ ...again, choice: 'refused' })]).toEqual([false, true]);
  });
  it('while the household holds the phone no page of the mentor comes back, and none after the end', () => {
    const asked: Asking = {
      stage: 'ask',
      evidence: 'handed_over',
      answeredBy: 'head',
      purposes: ['K1', 'K2'],
      at: 1,
      wasRead: false,
    };
    expect(placesOf(asked)).toEqual(['who', 'how', 'handOver', 'K1', 'K2', 'handBack', 'end']);
    const held = (['who', 'how', 'handOver', 'K1', 'handBack'] as const).filter(
      (place) => changeTo(asked, place) !== null,
    );
    expect(held).toEqual(['K1', 'handBack']);
    expect(isHanded({ ...asked, evidence: 'voice' })).toBe(false);
    expect(changeTo({ ...asked, evidence: 'voice' }, 'how')).toEqual({ stage: 'how' });
    expect(changeTo({ ...asked, stage: 'end' }, 'K1')).toBeNull();
  });
  it('somebody else than the head is named before anything is asked', () => {
    const other: Asking = {
      stage: 'sitter',
      answeredBy: 'adult_member',
      purposes: ['K1'],
      at: 0,
      wasRead: false,
    };
    expect(placesOf(other)).toContain('sitter');
    expect(lackOf(other)).toBe('sitterMissing');
    expect(lackOf({ ...other, sitter: { name: 'Thắng' } })).toBe('sitterMissing');
    expect(lackOf({ ...other, sitter: { name: 'Thắng', addressAs: 'chu' } })).toBeNull();
  });
});

describe('the household on its own phone', () => {
  it('is asked only about claims it has not said yes to', () => {
    const dossier = withMilestones(dossierOf(), [
      { code: 'H0', status: 'verified' },
      { code: 'C1' },
      { code: 'P1', evidence: [{ kind: 'household_confirmation', value: '', by: 'h1', at: 1 }] },
      { code: 'C5', status: 'void' },
    ]);
    expect(toConfirm(dossier).map(({ code }) => code)).toEqual(['C1']);
  });
  it('sees goods that buyers see and orders that are still open', () => {
    expect(
      shownGoods(
        withListing(withListing(dossierOf(), { name: 'Chuối' }), {
          id: 'l2',
          name: 'Mật ong',
          state: 'published',
        }),
      ).map(({ id }) => id),
    ).toEqual(['l2']);
    const order = {
      id: 'o1',
      householdId: 'h1',
      version: 1,
      deliveredAt: null,
      payment: 'awaiting',
      createdAt: 1,
    } as never;
    expect(
      newOrders(
        withRecord(withRecord(dossierOf(), 'orders', order), 'orders', {
          ...(order as object),
          id: 'o2',
          deliveredAt: 5,
        } as never),
      ).map(({ id }) => id),
    ).toEqual(['o1']);
  });
});
