import { emptyGoods } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import { binh, lan, makeListings, minh, tuan } from './testing/shop.ts';
import { consentInForce } from '../households/households.repository.ts';
import { listStanding } from '../adoption/milestones.repository.ts';
import { places } from '../../../../tests/support/index.ts';

const prices = [65_000, 180_000];

describe('saving a listing', () => {
  it('a draft with a single answer is stored and lies in the village of its household', async () => {
    const shop = await makeListings();
    await shop.done(
      lan,
      'listing.save',
      shop.save({ facts: { ...emptyGoods('dried'), name: 'Chuối' }, step: 2 }),
    );
    expect(await shop.listing()).toMatchObject({
      path: places.household,
      state: 'draft',
      step: 2,
      publicCode: null,
      facts: { name: 'Chuối' },
    });
  });
  it('answers of two phones to different questions both stay', async () => {
    const shop = await makeListings();
    await shop.saved();
    const { version } = await shop.listing();
    await shop.done(
      lan,
      'listing.save',
      shop.save({ facts: { ...shop.banana, making: 'thái mỏng' }, changed: ['facts.making'] }),
      { base: version, phone: 'p01' },
    );
    await shop.done(
      tuan,
      'listing.save',
      shop.save({ facts: { ...shop.banana, taste: 'dẻo' }, changed: ['facts.taste'] }),
      { base: version, phone: 'p02' },
    );
    expect((await shop.listing()).facts).toMatchObject({ making: 'thái mỏng', taste: 'dẻo' });
  });
  it('a price the household agreed to is not replaced by a phone that had not heard of it', async () => {
    const shop = await makeListings();
    await shop.published();
    const { version } = await shop.listing();
    await shop.done(
      binh,
      'listing.set_price',
      { id: 'l1', pricesDong: [70_000, 190_000] },
      { phone: 'p03' },
    );
    expect(
      await shop.run(
        lan,
        'listing.save',
        shop.save({ facts: { ...shop.banana, priceDong: 60_000 }, changed: ['facts.priceDong'] }),
        { base: version, phone: 'p01' },
      ),
    ).toMatchObject({ status: 'conflict' });
    expect((await shop.listing()).facts).toMatchObject({ priceDong: 70_000 });
  });
  it('prices a mentor brings do not replace those the household said meanwhile, and wait as a conflict', async () => {
    const shop = await makeListings();
    await shop.published();
    const { version } = await shop.listing();
    await shop.done(
      binh,
      'listing.set_price',
      { id: 'l1', pricesDong: [70_000, 190_000] },
      { phone: 'p03' },
    );
    expect(
      await shop.run(
        lan,
        'listing.set_price',
        { id: 'l1', pricesDong: [50_000, 150_000] },
        { base: version, phone: 'p01' },
      ),
    ).toMatchObject({ status: 'conflict' });
    expect(await shop.listing()).toMatchObject({
      facts: { priceDong: 70_000 },
      confirmedPricesDong: [70_000, 190_000],
    });
    await shop.done(
      lan,
      'listing.set_price',
      { id: 'l1', pricesDong: [75_000, 190_000] },
      { base: (await shop.listing()).version, phone: 'p01' },
    );
    expect(await shop.listing()).toMatchObject({ facts: { priceDong: 75_000 } });
  });
  it('the price the household says itself beats one a mentor brought meanwhile', async () => {
    const shop = await makeListings();
    await shop.published();
    const { version } = await shop.listing();
    const mentors = { id: 'l1', pricesDong: [75_000, 190_000] };
    await shop.done(lan, 'listing.set_price', mentors, { base: version, phone: 'p01' });
    const own = { id: 'l1', pricesDong: [70_000, 185_000] };
    await shop.run(binh, 'listing.set_price', own, { base: version, phone: 'p03' });
    expect(await shop.listing()).toMatchObject({
      facts: { priceDong: 70_000 },
      confirmedPricesDong: [70_000, 185_000],
    });
  });
  it('goods cannot become a place to stay', async () => {
    const shop = await makeListings();
    await shop.saved();
    expect(await shop.run(lan, 'listing.save', shop.save({ facts: shop.homestay }))).toMatchObject({
      status: 'rejected',
      code: 'listing.kind_fixed',
    });
  });
  it('a title of 10,000 characters is refused with its field and nothing changes', async () => {
    const shop = await makeListings();
    await shop.saved();
    expect(
      await shop.run(lan, 'listing.save', shop.save({ title: 'a'.repeat(10_000) })),
    ).toMatchObject({
      status: 'rejected',
      code: 'request.invalid',
      problems: [{ field: 'title' }],
    });
    expect((await shop.listing()).title).toBeNull();
  });
  it('the mentor of another village does not find the household', async () => {
    const shop = await makeListings();
    expect((await shop.run(minh, 'listing.save', shop.save({}))).status).toBe('parked');
  });
});

describe('publishing a listing', () => {
  it('needs the consent of the household to be shown', async () => {
    const shop = await makeListings();
    await shop.saved();
    await shop.addPhoto();
    expect(
      await shop.run(lan, 'listing.publish', { id: 'l1', confirmedPricesDong: prices }),
    ).toMatchObject({ status: 'rejected', code: 'consent.missing' });
  });
  it('needs a way to reach the household that it chose itself, and a number where it is to be called', async () => {
    const shop = await makeListings({ showPhone: true });
    await shop.consent('given');
    await shop.saved();
    await shop.addPhoto();
    const publish = () =>
      shop.run(lan, 'listing.publish', { id: 'l1', confirmedPricesDong: prices });
    for (const [change, code] of [
      ['contact_chosen_at = NULL', 'contact.not_chosen'],
      ['contact_chosen_at = 1, phone = NULL', 'contact.no_number'],
    ] as const) {
      await shop.database.client.execute(`UPDATE households SET ${change} /*unscoped:job*/`);
      expect(await publish()).toMatchObject({ status: 'rejected', code });
      expect((await shop.listing()).state).toBe('draft');
    }
    const chosen = { id: places.householdId, way: 'link_only', evidence: 'own_device' };
    await shop.done(binh, 'household.choose_contact', chosen);
    expect((await publish()).status).toBe('ok');
  });
  it('edited afterwards to say what may not be published, is kept as written and taken off the pages', async () => {
    const unlawful = {
      title: 'Thuốc chữa ung thư số 1 Việt Nam',
      description: 'Chữa khỏi ung thư 100 %. Thay thế thuốc chữa bệnh.',
      'facts.taste': 'chữa khỏi ho và đau dạ dày',
    };
    for (const [field, text] of Object.entries(unlawful)) {
      const shop = await makeListings();
      await shop.published();
      const { version } = await shop.listing();
      const change = field.startsWith('facts.')
        ? { facts: { ...shop.banana, taste: text } }
        : { [field]: text };
      const saved = shop.save({ ...change, changed: [field] });
      const ended = await shop.run(lan, 'listing.save', saved, { base: version });
      expect(ended, field).toMatchObject({ status: 'ok' });
      expect(ended.problems?.[0]?.code, field).toMatch(/claim/);
      const row = await shop.listing();
      expect(row.state, field).toBe('hidden');
      expect(JSON.stringify(row), field).toContain(text);
      // And it does not come back by publishing it as it is.
      expect(
        await shop.run(lan, 'listing.publish', { id: 'l1', confirmedPricesDong: prices }),
      ).toMatchObject({ code: 'listing.not_ready' });
    }
  });
  it('edited lawfully stays on the pages', async () => {
    const shop = await makeListings();
    await shop.published();
    const { version } = await shop.listing();
    const saved = shop.save({ description: 'Phơi ba nắng.', changed: ['description'] });
    await shop.done(lan, 'listing.save', saved, { base: version });
    expect((await shop.listing()).state).toBe('published');
  });
  it('needs exactly the prices the household read', async () => {
    const shop = await makeListings();
    await shop.consent('given');
    await shop.saved();
    await shop.addPhoto();
    for (const wrong of [[65_000], [65_000, 190_000], []]) {
      expect(
        await shop.run(lan, 'listing.publish', { id: 'l1', confirmedPricesDong: wrong }),
      ).toMatchObject({ status: 'rejected', code: 'listing.price_changed' });
    }
  });
  it('names what is missing or forbidden', async () => {
    const shop = await makeListings();
    await shop.consent('given');
    await shop.done(lan, 'listing.save', shop.save({ description: 'Chuối sấy chữa đau dạ dày.' }));
    const result = await shop.run(lan, 'listing.publish', {
      id: 'l1',
      confirmedPricesDong: prices,
    });
    expect(result).toMatchObject({ status: 'rejected', code: 'listing.not_ready' });
    expect(result.problems?.map((problem) => problem.code).toSorted()).toEqual([
      'claim.forbidden',
      'photos.missing',
    ]);
  });
  it('gives the page a code of at least 80 bits, which stays, and counts as first public listing', async () => {
    const shop = await makeListings();
    await shop.published();
    const first = await shop.listing();
    expect(first).toMatchObject({ state: 'published', confirmedPricesDong: prices });
    expect((first.publicCode ?? '').length * 5).toBeGreaterThanOrEqual(80);
    await shop.done(binh, 'listing.hide', { id: 'l1' });
    await shop.done(binh, 'listing.publish', { id: 'l1', confirmedPricesDong: prices });
    expect(await shop.listing()).toMatchObject({
      publicCode: first.publicCode,
      storefrontCode: first.storefrontCode,
    });
    expect(
      (
        await listStanding(shop.database.read, { id: places.householdId, path: places.household })
      ).map((row) => [row.code, row.status]),
    ).toEqual([['C2', 'verified']]);
  });
  it('withdrawing consent takes it down at once, and a new yes does not put it back', async () => {
    const shop = await makeListings();
    await shop.published();
    await shop.consent('withdrawn');
    expect((await shop.listing()).state).toBe('hidden');
    await shop.consent('given');
    expect(await consentInForce(shop.database.read, places.householdId, 'K3')).toBe(true);
    expect((await shop.listing()).state).toBe('hidden');
  });
});

describe('what a household does with its own goods', () => {
  it('says sold out, changes its price and takes it down', async () => {
    const shop = await makeListings();
    await shop.published();
    await shop.done(binh, 'listing.set_stock', { id: 'l1', inStock: false });
    await shop.done(binh, 'listing.set_price', { id: 'l1', pricesDong: [70_000, 195_000] });
    await shop.done(binh, 'listing.hide', { id: 'l1' });
    expect(await shop.listing()).toMatchObject({
      inStock: false,
      state: 'hidden',
      facts: { priceDong: 70_000, bundle: { priceDong: 195_000 } },
      confirmedPricesDong: [70_000, 195_000],
    });
  });
  it('cannot rewrite what its mentor prepared', async () => {
    const shop = await makeListings();
    await shop.saved();
    expect(await shop.run(binh, 'listing.save', shop.save({ title: 'Khác' }))).toMatchObject({
      status: 'rejected',
      code: 'forbidden',
    });
  });
  it('where it was posted is kept once per channel', async () => {
    const shop = await makeListings();
    await shop.saved();
    await shop.done(lan, 'listing.mark_posted', { id: 'l1', channel: 'facebook', url: null });
    await shop.done(lan, 'listing.mark_posted', {
      id: 'l1',
      channel: 'facebook',
      url: 'https://www.facebook.com/p/1',
    });
    expect((await shop.listing()).posts.map(({ channel, url }) => [channel, url])).toEqual([
      ['facebook', 'https://www.facebook.com/p/1'],
    ]);
  });
});

describe('what a mentor said of a listing while they had lost the place', () => {
  const here = { ...minh, grants: [...minh.grants, ...lan.grants] };
  /**
   * The first waits; the second is said after the place came back; then the first is sent once
   * more, as a phone does that asks how it ended.
   */
  const lateAfter = async (
    first: [kind: string, body: object],
    second: [kind: string, body: object],
    shop: Awaited<ReturnType<typeof makeListings>>,
  ) => {
    const waiting = {
      n: 101,
      envelope: {
        id: 'late',
        kind: first[0],
        at: shop.clock(),
        householdId: places.householdId,
        body: first[1],
      },
    };
    const delivery = { device: 'p05', offsetMs: 0, version: 1 };
    const send = (actor: typeof minh, operation: typeof waiting) =>
      shop.runner.run(actor, delivery, [operation]);
    expect(await send(minh, waiting)).toMatchObject([{ status: 'parked' }]);
    expect(
      await send(here, {
        n: 102,
        envelope: {
          id: 'later',
          kind: second[0],
          at: shop.clock(),
          householdId: places.householdId,
          body: second[1],
        },
      }),
    ).toMatchObject([{ status: 'ok' }]);
    expect(await send(here, waiting)).toMatchObject([{ status: 'ok' }]);
  };
  const stock = (inStock: boolean): [string, object] => [
    'listing.set_stock',
    { id: 'l1', inStock },
  ];
  it('does not undo what they said of it afterwards, also where that changed nothing', async () => {
    const shop = await makeListings();
    await shop.published();
    await lateAfter(stock(false), stock(true), shop);
    expect(await shop.listing()).toMatchObject({ inStock: true });
  });
  it('does not show again what they took down afterwards', async () => {
    const shop = await makeListings();
    await shop.published();
    await shop.done(lan, 'listing.hide', { id: 'l1' });
    await lateAfter(
      ['listing.publish', { id: 'l1', confirmedPricesDong: prices }],
      ['listing.hide', { id: 'l1' }],
      shop,
    );
    expect(await shop.listing()).toMatchObject({ state: 'hidden' });
  });
  it('does not take down what they published afterwards', async () => {
    const shop = await makeListings();
    await shop.published();
    await lateAfter(
      ['listing.hide', { id: 'l1' }],
      ['listing.publish', { id: 'l1', confirmedPricesDong: prices }],
      shop,
    );
    expect(await shop.listing()).toMatchObject({ state: 'published' });
  });
  it('does not bring back an older price', async () => {
    const shop = await makeListings();
    await shop.published();
    await lateAfter(
      ['listing.set_price', { id: 'l1', pricesDong: [50_000, 150_000] }],
      ['listing.set_price', { id: 'l1', pricesDong: [70_000, 190_000] }],
      shop,
    );
    expect(await shop.listing()).toMatchObject({
      facts: { priceDong: 70_000 },
      confirmedPricesDong: [70_000, 190_000],
    });
  });
  it('is carried out when they said nothing more of it', async () => {
    const shop = await makeListings();
    await shop.published();
    await lateAfter(stock(false), ['listing.hide', { id: 'l1' }], shop);
    expect(await shop.listing()).toMatchObject({ inStock: false, state: 'hidden' });
  });
});
