import * as contract from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../../../tests/support/index.ts';
import { cards, credentials } from './accounts.table.ts';
import { proveHousehold } from './cards.usecases.ts';
import { openHouse, type Browser, type House } from './testing/house.ts';

const minute = 60_000;
const issue = (by: Browser, householdId = 'hbinh', forgetPin = false) =>
  by.call(contract.issueCard, { params: { householdId }, body: { forgetPin } });
const withCard = (at: Browser, code: string, pin: string) =>
  at.call(contract.signInWithCard, { body: { code, pin } });
const leftOf = ({ body }: { body: unknown }) =>
  (body as { error?: { problems?: readonly { left?: number }[] } }).error?.problems?.[0]?.left;
const stranger = { phoneSecret: 'p'.repeat(43), label: '?', addressKey: 'local' };

async function cardWithPin(house: House, pin = '482916') {
  const lan = await house.signedIn('lan');
  const { code } = (await issue(lan)).body;
  await lan.call(contract.choosePin, { body: { code, pin } });
  return { lan, code };
}

describe('the card of a household', () => {
  it('opens its own pages with the PIN the household typed itself on the phone handed over', async () => {
    const house = await openHouse();
    const { lan, code } = await cardWithPin(house);
    const own = house.visit();
    expect((await own.call(contract.openCard, { body: { code } })).body).toEqual({
      headName: 'Nguyễn Văn Bình',
      addressAs: 'bac',
      hasPin: true,
      mentor: { name: 'Trần Thị Lan', phone: '0900000001' },
    });
    expect((await withCard(own, code, '111213')).code).toBe('pin.wrong');
    expect((await withCard(own, code, '482916')).body).toMatchObject({
      kind: 'household',
      name: 'Nguyễn Văn Bình',
    });
    expect(
      (await own.call(contract.readActivity, { params: { householdId: 'hbinh' } })).status,
    ).toBe(200);
    expect((await own.call(contract.readActivity, { params: { householdId: 'htham' } })).code).toBe(
      'not_found',
    );
    expect((await lan.call(contract.listDevices)).body.devices).toHaveLength(1);
  });

  it('opens nothing for the mentor who typed no PIN: choosing one signs nobody in', async () => {
    const house = await openHouse();
    const lan = await house.signedIn('lan');
    const { code } = (await issue(lan)).body;
    const visitor = house.visit();
    expect((await withCard(visitor, code, '482916')).code).toBe('pin.wrong');
    await visitor.call(contract.choosePin, { body: { code, pin: '482916' } });
    expect(visitor.cookies.has('session')).toBe(false);
  });

  it('takes a first PIN once; nobody holding the card can choose another over it', async () => {
    const house = await openHouse();
    const { lan, code } = await cardWithPin(house);
    expect((await lan.call(contract.choosePin, { body: { code, pin: '739150' } })).code).toBe(
      'pin.already_chosen',
    );
    expect((await withCard(house.visit(), code, '482916')).status).toBe(200);
  });

  it.each(['123456', '654321', '000000', '121212', '123123'])(
    'does not take %s, which is tried first',
    async (pin) => {
      const house = await openHouse();
      const { code } = (await issue(await house.signedIn('lan'))).body;
      expect((await house.visit().call(contract.choosePin, { body: { code, pin } })).code).toBe(
        'pin.too_simple',
      );
    },
  );

  it('pauses for 15 minutes after five wrong PINs, then 30, also from other phones', async () => {
    const house = await openHouse();
    const { code } = await cardWithPin(house);
    const guess = async () => {
      const codes = [];
      for (let tries = 0; tries < 6; tries++)
        codes.push((await withCard(house.visit(), code, `98765${tries}`)).code);
      return codes;
    };
    expect(await guess()).toEqual([...Array<string>(5).fill('pin.wrong'), 'request.too_many']);
    house.clock.advance(15 * minute);
    expect(await guess()).toEqual([...Array<string>(5).fill('pin.wrong'), 'request.too_many']);
    house.clock.advance(30 * minute - 1);
    expect((await withCard(house.visit(), code, '482916')).code).toBe('request.too_many');
    house.clock.advance(1);
    expect((await withCard(house.visit(), code, '482916')).status).toBe(200);
  });

  it('tells how many tries are left, and how long the pause is once there are none', async () => {
    const house = await openHouse();
    const { code } = await cardWithPin(house);
    const heard = [];
    for (let tries = 0; tries < 5; tries++) {
      const answer = await withCard(house.visit(), code, '987654');
      heard.push([leftOf(answer), answer.headers.get('retry-after')]);
    }
    expect(heard).toEqual([
      [4, null],
      [3, null],
      [2, null],
      [1, null],
      [0, '900'],
    ]);
    house.clock.advance(15 * minute);
    await withCard(house.visit(), code, '482916');
    expect(leftOf(await withCard(house.visit(), code, '987654'))).toBe(4);
  });

  it('photographed by a stranger who guesses for months, opens for its owner the next day, and at once on the own phone and with a new card', async () => {
    const house = await openHouse();
    const { code } = await cardWithPin(house);
    const own = house.visit();
    expect((await withCard(own, code, '482916')).status).toBe(200);
    const guessUntilPaused = async () => {
      for (let tries = 0; tries < 6; tries++) {
        const answer = await withCard(house.visit(), code, '987654');
        if (answer.code === 'request.too_many') return;
      }
    };
    for (let wave = 0; wave < 60; wave++) {
      await guessUntilPaused();
      house.clock.advance(12 * 60 * minute);
    }
    await guessUntilPaused();
    // Its own phone knows the PIN's count apart.
    expect((await withCard(own, code, '482916')).status).toBe(200);
    const pausedAt = house.clock();
    const next = (await issue(await house.signedIn('lan'))).body;
    expect((await withCard(house.visit(), next.code, '482916')).status).toBe(200);
    expect(house.clock()).toBe(pausedAt);
    for (let wave = 0; wave < 20; wave++) {
      for (let tries = 0; tries < 5; tries++) await withCard(house.visit(), next.code, '987654');
      house.clock.advance(dayMs);
    }
    expect((await withCard(house.visit(), next.code, '482916')).status).toBe(200);
  });

  it('made anew again and again gives a guesser on strange phones no more than sixty tries a day', async () => {
    const house = await openHouse();
    const { lan } = await cardWithPin(house);
    let heard = 0;
    for (let cardNumber = 0; cardNumber < 30; cardNumber++) {
      const { code } = (await issue(lan)).body;
      for (let tries = 0; tries < 4; tries++)
        if ((await withCard(house.visit(), code, '987654')).code === 'pin.wrong') heard++;
    }
    expect(heard).toBe(60);
  });

  it('gives a guesser of PINs fewer than a hundred tries a day: one chance in ten thousand', async () => {
    const house = await openHouse();
    const { code } = await cardWithPin(house);
    let heard = 0;
    for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
      for (let tries = 0; tries < 6; tries++)
        if ((await withCard(house.visit(), code, '987654')).code === 'pin.wrong') heard++;
      house.clock.advance(15 * minute);
    }
    expect(heard).toBeLessThan(100);
  });

  it('stops working at once when it is lost, with everything signed in by it', async () => {
    const house = await openHouse();
    const { lan, code } = await cardWithPin(house);
    const own = house.visit();
    await withCard(own, code, '482916');
    expect((await lan.call(contract.revokeCard, { params: { householdId: 'hbinh' } })).status).toBe(
      200,
    );
    expect((await own.call(contract.listDevices)).code).toBe('session.expired');
    for (const answer of [
      await withCard(house.visit(), code, '482916'),
      await house.visit().call(contract.openCard, { body: { code } }),
    ])
      expect(answer.code).toBe('card.not_valid');
    expect(
      (await lan.call(contract.readCard, { params: { householdId: 'hbinh' } })).body,
    ).toMatchObject({ hasCard: false, hasPin: true });
  });

  it('is replaced by a new one that keeps the PIN but waits a day before money acts; the first card does not wait', async () => {
    const house = await openHouse();
    const { lan, code } = await cardWithPin(house);
    expect(await proveHousehold(house, { code, pin: '482916' }, stranger)).toMatchObject({
      householdId: 'hbinh',
    });
    const next = (await issue(lan)).body;
    expect((await withCard(house.visit(), code, '482916')).code).toBe('card.not_valid');
    expect((await withCard(house.visit(), next.code, '482916')).status).toBe(200);
    await expect(
      proveHousehold(house, { code: next.code, pin: '482916' }, stranger),
    ).rejects.toMatchObject({ code: 'card.too_new' });
    expect(next.card.moneyFrom).toBe(house.clock() + dayMs);
    house.clock.advance(dayMs);
    expect(await proveHousehold(house, { code: next.code, pin: '482916' }, stranger)).toMatchObject(
      { householdId: 'hbinh' },
    );
  });

  it('with a forgotten PIN is replaced by one on which the household types a new PIN', async () => {
    const house = await openHouse();
    const { lan } = await cardWithPin(house);
    const next = (await issue(lan, 'hbinh', true)).body;
    expect(next.card.hasPin).toBe(false);
    await house.visit().call(contract.choosePin, { body: { code: next.code, pin: '739150' } });
    expect((await withCard(house.visit(), next.code, '482916')).code).toBe('pin.wrong');
    expect((await withCard(house.visit(), next.code, '739150')).status).toBe(200);
  });

  it('changes its PIN by the old one, and every other phone is signed out', async () => {
    const house = await openHouse();
    const { code } = await cardWithPin(house);
    const [own, other] = [house.visit(), house.visit()];
    await withCard(own, code, '482916');
    await withCard(other, code, '482916');
    expect(
      (await own.call(contract.changePin, { body: { oldPin: '111213', newPin: '739150' } })).code,
    ).toBe('sign_in.wrong');
    expect(
      (await own.call(contract.changePin, { body: { oldPin: '482916', newPin: '739150' } })).status,
    ).toBe(200);
    expect((await other.call(contract.listDevices)).code).toBe('session.expired');
    expect((await withCard(other, code, '739150')).status).toBe(200);
  });

  it.each([
    ['of the next village', 'minh', 'not_found'],
    ['who is an official', 'hoa', 'forbidden'],
    ['of another commune', 'dung', 'forbidden'],
  ])('is not issued by somebody %s', async (_name, by, code) => {
    const house = await openHouse();
    const browser = await house.signedIn(by);
    expect((await issue(browser)).code).toBe(code);
    expect(
      (await browser.call(contract.revokeCard, { params: { householdId: 'hbinh' } })).code,
    ).toBe(code);
  });

  it('stands in the database without its secret, and the PIN only behind a key kept outside', async () => {
    const house = await openHouse();
    const { code } = await cardWithPin(house);
    expect(JSON.stringify(await house.database.read.select().from(cards))).not.toContain(code);
    const [stored] = (await house.database.read.select().from(credentials)).filter(
      (row) => !/^(lan|minh|tuan|hoa|dung|nga)$/.test(row.accountId),
    );
    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { isSecret } = await import('./secrets.ts');
    expect(await isSecret(house.config.secret, '482916', stored?.hash)).toBe(true);
    expect(await isSecret('another key of at least 32 characters', '482916', stored?.hash)).toBe(
      false,
    );
    expect(house.logged()).not.toContain(code);
    expect(house.logged()).not.toContain('482916');
  });

  it('has at least 128 random bits', async () => {
    const house = await openHouse();
    expect((await issue(await house.signedIn('lan'))).body.code).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});

describe('who touched my data', () => {
  it('tells the household who made and took back its card, newest first, and shows nothing of other households', async () => {
    const house = await openHouse();
    const { lan, code } = await cardWithPin(house);
    await issue(await house.signedIn('minh'), 'htham');
    const own = house.visit();
    await withCard(own, code, '482916');
    const { lines } = (await own.call(contract.readActivity, { params: { householdId: 'hbinh' } }))
      .body;
    expect(lines.map((line) => [line.action, line.byName, line.byRole])).toEqual([
      ['card.pin', 'Nguyễn Văn Bình', 'household'],
      ['card.issue', 'Trần Thị Lan', 'mentor'],
    ]);
    expect((await lan.call(contract.readActivity, { params: { householdId: 'htham' } })).code).toBe(
      'not_found',
    );
  });
});
