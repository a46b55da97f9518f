import { newDossier, type Dossier } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { buildVietQr } from '@lensan/vietqr';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setSession } from '../../session.ts';
import { addTexts } from '../../text/catalogue.ts';
import common from '../../text/vi/common.ts';
import { dossierOf, household, withListing } from '../households/testing.ts';
import { closePhone, openPhone, written } from '../households/testing/phone.ts';
import { withConsents } from '../listings/testing/consents.ts';
import { photo, withPhotos } from '../photos/testing/photo.ts';
import { cardCodeIn, confirmPayee, judge } from './confirm.data.ts';
import {
  bankName,
  codeOf,
  consentDay,
  currentOf,
  dayOf,
  finishTest,
  freeze,
  isHouseholdPhone,
  isServerReached,
  mayHaveCode,
  mayShowGoods,
  openOf,
  payeeDraftKey,
  payeeInUse,
  payeesOf,
  propose,
  standAddress,
} from './payments.data.ts';
import { standListings, standPicture, standPrice } from './stand-goods.ts';
import { payee, withPayees } from './testing/payee.ts';

beforeAll(() => addTexts('vi', 'common', common));
const account = '0000000000123';
const start = Date.UTC(2026, 10, 25, 2);
const agreed = (dossier: Dossier = dossierOf()) => withConsents(dossier, ['K4', 'given']);

describe('the accounts of a household', () => {
  it('stand oldest first, and in one order when they were entered at once', () => {
    const dossier = withPayees(dossierOf(), [
      { id: 'c', proposedAt: 2 },
      { id: 'b', proposedAt: 1 },
      { id: 'a', proposedAt: 2 },
    ]);
    expect(payeesOf(dossier).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
  it('one is in use once its name was compared; those not decided yet are open', () => {
    const dossier = withPayees(dossierOf(), [
      { id: 'p1' },
      { id: 'p2', account: '9', testedAt: null, testHow: null, effectiveAt: null },
    ]);
    expect(currentOf(dossier, start)?.payee.id).toBe('p1');
    expect(openOf(dossier, start).map(({ id }) => id)).toEqual(['p2']);
  });
  it('money may be asked for on the one in use with consent K4, and never on a frozen one', () => {
    const withOne = withPayees(dossierOf(), [{ id: 'p1' }]);
    const frozen = withPayees(dossierOf(), [{ id: 'p1', frozenAt: start }]);
    expect([
      payeeInUse(withOne, start)?.id,
      payeeInUse(agreed(withOne), start)?.id,
      payeeInUse(agreed(frozen), start + 1)?.id,
      payeeInUse(agreed(), start)?.id,
      payeeInUse(withConsents(withOne, ['K4', 'given'], ['K4', 'withdrawn']), start)?.id,
    ]).toEqual([undefined, 'p1', undefined, undefined, undefined]);
  });
  it('a code needs consent K4, a picture on the wall K3', () => {
    const may = (dossier: Dossier) => [mayHaveCode(dossier), mayShowGoods(dossier)];
    expect([
      may(dossierOf()),
      may(agreed()),
      may(withConsents(dossierOf(), ['K3', 'given'])),
    ]).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect([consentDay(agreed()), consentDay(dossierOf())]).toEqual(['22/11/2026', null]);
    expect(consentDay(withConsents(dossierOf(), ['K4', 'refused']))).toBeNull();
  });
});

describe('the words of money', () => {
  it('name the bank, the household and the day as people do', () => {
    expect([bankName('970405'), bankName('999999')]).toEqual(['Agribank', '999999']);
    expect([dayOf(Date.UTC(2026, 10, 24, 18)), payeeDraftKey('h1')]).toEqual([
      '25/11/2026',
      'payee-h1',
    ]);
  });
  it('a card’s code is found in what its QR says, and nothing else is taken for one', () => {
    const code = 'Ab3-_'.repeat(5);
    expect([
      cardCodeIn(`https://len-san.vn/the#${code} `),
      cardCodeIn(code),
      cardCodeIn('x'.repeat(64)),
      cardCodeIn('https://len-san.vn/the'),
      cardCodeIn('x'.repeat(21)),
      cardCodeIn(''),
    ]).toEqual([code, code, 'x'.repeat(64), '', '', '']);
  });
});

describe('a code to be shown', () => {
  afterEach(closePhone);
  it('is made on the phone that holds the number, for the sum and memo asked for', async () => {
    const asked = await openPhone();
    const wanted = { amountDong: 65_000, memo: 'LS 1' };
    const shown = await codeOf(payee(), wanted);
    expect(shown.payload).toBe(
      buildVietQr({ bin: '970405', account, amountVnd: 65_000, memo: 'LS 1' }),
    );
    expect(shown.account).toBe(account);
    expect(shown.shortCode).toMatch(/^[2-9A-HJKMNP-Z]{4}$/);
    expect((await codeOf(payee())).shortCode).toBe(shown.shortCode);
    expect((await codeOf(payee({ id: 'p2' }))).shortCode).not.toBe(shown.shortCode);
    expect(asked).toEqual([]);
  });
  it('is asked of the server where the number is not in full', async () => {
    const asked = await openPhone();
    const masked = payee({ account: null });
    await expect(codeOf(masked, { amountDong: 5, memo: 'x' })).rejects.toMatchObject({
      code: 'offline',
    });
    await expect(codeOf(masked)).rejects.toMatchObject({ code: 'offline' });
    expect(asked.map(({ what }) => what)).toEqual([
      'GET /api/payees/p1/code?amountDong=5&memo=x',
      'GET /api/payees/p1/code',
    ]);
  });
  it('stands in files of the server under an address that says what is on it', () => {
    expect(standAddress('p1', 'a6.pdf')).toMatch(/\/p1\/.*a6\.pdf$/);
    const full = standAddress('p1', 'a5.pdf', { amountDong: 0, memo: 'LS 1', listingId: 'l1' });
    expect(full).toMatch(/a5\.pdf\?amountDong=0&memo=LS\+1&listingId=l1$/);
    expect(standAddress('p1', 'a5.pdf', { memo: '', listingId: '' })).not.toContain('?');
  });
});

describe('work on accounts', () => {
  beforeEach(() => openPhone());
  afterEach(closePhone);
  it('an account read out at the table is written down once', async () => {
    const draft = { step: 3, bin: '970405', account, ownerName: 'TRAN VAN BINH' } as const;
    const id = await propose(newDossier(household()), draft);
    expect(await written()).toMatchObject([
      {
        kind: 'payee.propose',
        householdId: 'h1',
        body: { id, householdId: 'h1', bin: '970405', account, ownerName: 'TRAN VAN BINH' },
      },
    ]);
  });
  it('a test with the wrong name, and a stop, are written for the version that was seen', async () => {
    await finishTest(payee({ version: 3 }), 'name_read', false);
    await freeze(payee({ version: 3 }));
    const body = { id: 'p1', householdId: 'h1' };
    expect(await written()).toEqual([
      {
        kind: 'payee.test',
        householdId: 'h1',
        base: 3,
        body: { ...body, how: 'name_read', isRight: false },
      },
      {
        kind: 'payee.freeze',
        householdId: 'h1',
        base: 3,
        body: { ...body, reason: 'strange_change' },
      },
    ]);
  });
  it('whether the server was heard is known', () => {
    expect(isServerReached()).toBe(false);
  });
});

describe('a code found on a wall', () => {
  afterEach(closePhone);
  const payload = buildVietQr({ bin: '970405', account });
  it('is judged on the phone that holds the numbers, without asking anybody', async () => {
    const asked = await openPhone();
    const dossier = withPayees(dossierOf(), [{ id: 'p1' }]);
    expect((await judge(dossier, payload, start)).verdict).toBe('same');
    expect(asked).toEqual([]);
  });
  it('is asked of the server by a phone that cannot know', async () => {
    const verdict = { verdict: 'same', bin: '970405', accountEnd: '0123', amountDong: null };
    const asked = await openPhone({ 'POST /api/payees/check': () => verdict });
    const dossier = withPayees(dossierOf(), [{ id: 'p1', account: null }]);
    expect(await judge(dossier, payload, start)).toEqual(verdict);
    expect(asked).toEqual([
      { what: 'POST /api/payees/check', body: { householdId: 'h1', payload } },
    ]);
  });
});

describe('the household confirms an account', () => {
  afterEach(() => {
    closePhone();
    setSession({ status: 'signed-out' });
  });
  it('with its PIN on its own phone, with its card on a phone handed over, never from the outbox', async () => {
    const asked = await openPhone({
      'POST /api/payees/p1/confirm': () => ({ payee: payee() }),
      'POST /api/payees/p1/confirm-with-card': () => ({ payee: payee() }),
    });
    await confirmPayee('p1', { pin: '123456', cardCode: null });
    await confirmPayee('p1', { pin: '123456', cardCode: 'the' });
    expect(asked.map(({ body }) => body)).toEqual([
      { pin: '123456' },
      { code: 'the', pin: '123456' },
    ]);
    expect(await written()).toEqual([]);
  });
  it('is told apart from its helper by who is signed in', () => {
    const signIn = (kind: 'household' | 'person') =>
      setSession({
        status: 'signed-in',
        kind,
        accountId: 'x',
        deviceId: 'd',
        name: 'x',
        me: undefined,
      });
    signIn('household');
    expect(isHouseholdPhone()).toBe(true);
    signIn('person');
    expect(isHouseholdPhone()).toBe(false);
    setSession({ status: 'signed-out' });
    expect(isHouseholdPhone()).toBe(false);
  });
});

describe('what stands on a stand', () => {
  const priced = (priceDong: number | null) => ({
    ...emptyGoods('dried'),
    name: 'Chuối',
    priceDong,
  });
  it('goods with a name, and the first price that was told', () => {
    const dossier = [
      { id: 'l1', name: 'Chuối', facts: priced(65_000) },
      { id: 'l2', name: '' },
    ].reduce(withListing, dossierOf());
    expect(standListings(dossier).map(({ id }) => id)).toEqual(['l1']);
    const priceOf = (facts: ReturnType<typeof priced>) =>
      standPrice({ ...dossier.listings.l1!, facts });
    expect([priceOf(priced(65_000)), priceOf(priced(null)), priceOf(priced(0))]).toEqual([
      65_000,
      undefined,
      undefined,
    ]);
    expect(standPrice(undefined)).toBeUndefined();
  });
  it('a picture of the goods, else of the household, and none without consent K3', () => {
    const pictured = withPhotos(withListing(dossierOf(), { name: 'Chuối' }), [
      photo({ id: 'p1' }),
      photo({ id: 'p2', listingId: 'l9', isMain: true }),
    ]);
    const shown = withConsents(pictured, ['K3', 'given']);
    expect([
      standPicture(pictured, 'l1')?.id,
      standPicture(shown, 'l1')?.id,
      standPicture(shown, '')?.id,
      standPicture(withListing(shown, { id: 'l2', name: 'Mật' }), 'l2')?.id,
    ]).toEqual([undefined, 'p1', 'p1', undefined]);
  });
});
