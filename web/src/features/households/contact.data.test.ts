import { withRecord, type ConsentRecord, type Dossier } from '@lensan/contract';
import { shownBy } from '@lensan/household';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addTexts } from '../../text/catalogue.ts';
import texts from '../../text/vi/households.ts';
import {
  backFrom,
  chooseContact,
  contactPath,
  contactWords,
  lackOfContact,
  needsNumber,
  waysFor,
} from './contact.data.ts';
import { householdProjections } from './households.projection.ts';
import { closePhone, openPhone, written } from './testing/phone.ts';
import { dossierOf } from './testing.ts';

beforeAll(() => addTexts('vi', 'households', texts));
beforeEach(() => openPhone());
afterEach(closePhone);

const withK1 = (dossier: Dossier): Dossier =>
  withRecord(dossier, 'consents', {
    id: 'c1',
    householdId: 'h1',
    version: 1,
    purpose: 'K1',
    decision: 'given',
    counts: true,
    answeredAt: 1,
  } as ConsentRecord);
const silent = dossierOf({ phone: null, hasPhone: false, contactChosenAt: null });
const known = dossierOf({ phone: '0900000123', hasPhone: true, contactChosenAt: null });

describe('how buyers reach a household, asked on a phone', () => {
  it('without a number and without leave to keep one, only a page without number is offered', () => {
    expect([waysFor(silent), waysFor(withK1(silent)), waysFor(known)].map(({ length }) => length)) //
      .toEqual([1, 3, 3]);
  });
  it('a number that is not known is asked for, and must be one', () => {
    const dossier = withK1(silent);
    expect(lackOfContact(dossier, { phone: '' })).toBe('way');
    expect([
      lackOfContact(dossier, { way: 'call', phone: '09' }),
      lackOfContact(dossier, { way: 'call', phone: '0900 000 123' }),
      lackOfContact(dossier, { way: 'link_only', phone: '' }),
      lackOfContact(known, { way: 'call', phone: '' }),
    ]).toEqual(['phone', null, null, null]);
    expect([needsNumber(dossier, 'call'), needsNumber(known, 'call')]).toEqual([true, false]);
  });
  it('goes to the outbox with what was typed, and not before everything is said', async () => {
    const dossier = withK1(silent);
    expect(await chooseContact(dossier, { way: 'call', phone: '09' }, 'handed_over')).toBe(false);
    expect(await written()).toEqual([]);
    const said = { way: 'call', phone: '0900000123' } as const;
    expect(await chooseContact(dossier, said, 'handed_over')).toBe(true);
    expect(await written()).toMatchObject([
      {
        kind: 'household.choose_contact',
        body: { id: 'h1', way: 'call', phone: '0900000123', evidence: 'handed_over' },
      },
    ]);
  });
  it('stands on the screen before the server has spoken', () => {
    const by = { id: 'lan', name: 'Lan' };
    const body = { id: 'h1', way: 'call_and_message', phone: '0900000123' };
    const shown = householdProjections['household.choose_contact']?.(silent, {
      body,
      at: 7,
      by,
    } as never);
    expect(shown?.household).toMatchObject({
      phone: '0900000123',
      hasPhone: true,
      contactChosenAt: 7,
      publication: { showPhone: true, showZalo: true },
    });
  });
  it('is told in words, also that nobody asked yet', () => {
    const told = (way: 'call' | 'link_only') =>
      contactWords(
        dossierOf({
          phone: '0900000123',
          contactChosenAt: 1,
          publication: { shopName: '', showAddress: 'commune', ...shownBy(way) },
        }),
      );
    expect(contactWords(known)).toBe(texts['contact.none']);
    expect(told('call').replaceAll(/\s/g, '')).toBe('Gọi0900000123');
    expect(told('link_only')).toBe(texts['contact.told.link_only']);
  });
  it('leads back where it came from, and nowhere outside', () => {
    const address = new URL(contactPath('h1', '/ho/h1/tin/l1'), 'http://localhost');
    expect(backFrom(address.searchParams.get('ve') ?? '', '/')).toBe('/ho/h1/tin/l1');
    for (const wrong of [undefined, '//example.vn', 'https://example.vn', '/a?b'])
      expect(backFrom(wrong, '/')).toBe('/');
  });
});
