import { contactWays } from '@lensan/household';
import { beforeEach, describe, expect, it } from 'vitest';
import { binh, lan, minh, places } from '../../../../tests/support/index.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import { findHousehold } from './households.repository.ts';

let village: Village;
const now = () => findHousehold(village.database.read, places.householdId);
const choose = (way: 'call' | 'call_and_message' | 'link_only', change: object = {}) =>
  bodies.contact(way, change);
beforeEach(async () => {
  village = await openVillage();
  await village.done(lan, 'household.register', bodies.register);
});

describe('how buyers reach a household', () => {
  it('is chosen by the household, on its own phone or on one handed over, as often as it likes', async () => {
    await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
    expect(await now()).toMatchObject({ contactChosenAt: null });
    await village.done(lan, 'household.choose_contact', choose('call', { phone: '0900000123' }));
    for (const way of contactWays) {
      await village.done(binh, 'household.choose_contact', choose(way, { evidence: 'own_device' }));
      expect(await now()).toMatchObject({
        phone: '0900000123',
        contactChosenAt: village.clock(),
        publication: { showPhone: way !== 'link_only', showZalo: way === 'call_and_message' },
      });
    }
  });
  it('needs a number to be called, and keeps one only while the team may', async () => {
    expect(await village.run(lan, 'household.choose_contact', choose('call'))).toMatchObject({
      code: 'contact.no_number',
    });
    const typed = choose('call', { phone: '0900000123' });
    expect(await village.run(lan, 'household.choose_contact', typed)).toMatchObject({
      code: 'consent.missing',
    });
    expect(await now()).toMatchObject({ phone: null, contactChosenAt: null });
    await village.done(lan, 'household.choose_contact', choose('link_only'));
  });
  it('is nobody else’s to choose, and no edit of the team switches it', async () => {
    const { status } = await village.run(minh, 'household.choose_contact', choose('link_only'));
    expect(status).not.toBe('ok');
    await village.done(lan, 'household.choose_contact', choose('link_only'));
    await village.done(lan, 'household.edit', {
      id: places.householdId,
      publication: { shopName: 'Vườn', showPhone: true, showZalo: true, showAddress: 'full' },
    });
    expect((await now())?.publication).toEqual({
      shopName: 'Vườn',
      showPhone: false,
      showZalo: false,
      showAddress: 'full',
    });
  });
});
