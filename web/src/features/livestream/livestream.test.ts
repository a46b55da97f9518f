import { withRecord, type Dossier, type ScriptRecord } from '@lensan/contract';
import { emptyGoods, emptyHomestay } from '@lensan/listing';
import { defaultChoices } from '@lensan/livestream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnOperation } from '../../local/types.ts';
import { dossierOf, withListing } from '../households/testing.ts';
import { closePhone, openPhone, written } from '../households/testing/phone.ts';
import { spokenFactsOf, withBlockTurned, withOtherWords, withOwnWords } from './choices.ts';
import {
  addresses,
  choicesOf,
  saveChoices,
  scriptOf,
  sellable,
  wordsOf,
} from './livestream.data.ts';
import { livestreamProjections } from './livestream.projection.ts';

const facts = {
  ...emptyGoods('dried'),
  name: 'Chuối sấy dẻo',
  pack: 'bag',
  net: { value: 250, unit: 'g' },
  priceDong: 65_000,
} as const;
const selling = withListing(dossierOf(), { name: 'x', facts });
const listing = selling.listings.l1!;
const script = (change: Partial<ScriptRecord> = {}): ScriptRecord => ({
  id: 's1',
  householdId: 'h1',
  version: 4,
  listingId: 'l1',
  channel: 'facebook',
  pace: 'fast',
  rate: null,
  region: 'nam',
  me: 'tôi',
  you: 'cô bác',
  seed: 3,
  turns: { hook: 2 },
  own: { hook: 'Chào cả nhà' },
  dropped: ['close'],
  updatedAt: 1,
  createdBy: 'minh',
  ...change,
});
const withScripts = (dossier: Dossier, ...list: readonly ScriptRecord[]): Dossier =>
  list.reduce((rest, one) => withRecord(rest, 'scripts', one), dossier);

describe('what a live can be about', () => {
  it('is goods with a name, the newest first', () => {
    const dossier = [
      { id: 'l2', name: 'Mật ong', createdAt: 5 },
      { id: 'l3', name: '', createdAt: 9 },
      { id: 'l4', name: 'Trà', createdAt: 7 },
    ].reduce(withListing, dossierOf());
    expect(sellable(dossier).map(({ id }) => id)).toEqual(['l4', 'l2']);
  });
  it('has one script on the screen: the one changed last', () => {
    const dossier = withScripts(
      selling,
      script({ id: 'a', updatedAt: 1 }),
      script({ id: 'b', updatedAt: 3 }),
      script({ id: 'c', updatedAt: 2 }),
      script({ id: 'd', updatedAt: 9, listingId: 'l2' }),
    );
    expect([scriptOf(dossier, 'l1')?.id, scriptOf(dossier, 'l9')]).toEqual(['b', undefined]);
  });
});

describe('the decisions about a script', () => {
  it('are those saved with it, or those most begin with', () => {
    expect(choicesOf(undefined)).toEqual(defaultChoices('facebook'));
    expect(choicesOf(script({ rate: 180 }))).toEqual({
      channel: 'facebook',
      pace: 'fast',
      rate: 180,
      region: 'nam',
      address: { me: 'tôi', you: 'cô bác' },
      seed: 3,
      turns: { hook: 2 },
      own: { hook: 'Chào cả nhà' },
      dropped: ['close'],
    });
    expect(choicesOf(script()).rate).toBeUndefined();
  });
  it('give other words to one block at a time, before which own words give way', () => {
    const choices = choicesOf(script());
    expect(withOtherWords(choices, 'hook')).toEqual({ turns: { hook: 3 }, own: {} });
    expect(withOtherWords(choices, 'price')).toEqual({
      turns: { hook: 2, price: 1 },
      own: { hook: 'Chào cả nhà' },
    });
  });
  it('leave a block out and take it in again', () => {
    const choices = choicesOf(script());
    expect(withBlockTurned(choices, 'price').dropped).toEqual(['close', 'price']);
    expect(withBlockTurned(choices, 'close').dropped).toEqual([]);
  });
  it('keep the host’s own words until they are emptied', () => {
    const choices = choicesOf(script());
    expect(withOwnWords(choices, 'price', 'Rẻ lắm').own).toEqual({
      hook: 'Chào cả nhà',
      price: 'Rẻ lắm',
    });
    expect(withOwnWords(choices, 'hook', '').own).toEqual({});
  });
  it('offer each pair of forms of address once', () => {
    expect(new Set(addresses.map(({ me, you }) => `${me} ${you}`)).size).toBe(addresses.length);
  });
});

describe('the words of a script', () => {
  it('say the facts of the goods and follow the decisions', () => {
    const script1 = wordsOf(listing, choicesOf(undefined));
    expect(script1.blocks.length).toBeGreaterThan(3);
    const block = script1.blocks[0]!;
    const own = wordsOf(listing, {
      ...choicesOf(undefined),
      ...withOwnWords(choicesOf(undefined), block.id, 'Chào cả nhà'),
    });
    expect(own.blocks[0]).toMatchObject({ isOwn: true });
  });
  it('own words are held against all facts, those of each room too', () => {
    expect(spokenFactsOf(listing, 'bac')).toHaveProperty('name');
    const room = {
      name: '',
      sharing: 'private',
      guests: 2,
      beds: null,
      priceDong: 400_000,
    } as const;
    const house = withListing(dossierOf(), {
      name: 'x',
      facts: { ...emptyHomestay(), name: 'Nhà sàn', rooms: [room, { ...room, priceDong: 90_000 }] },
    });
    const known = Object.entries(spokenFactsOf(house.listings.l1!, 'bac'));
    const rooms = known.filter(([id]) => /[01]$/.test(id)).map(([id]) => id);
    expect(new Set(rooms.map((id) => id.at(-1)))).toEqual(new Set(['0', '1']));
  });
});

describe('saving a script', () => {
  beforeEach(() => openPhone());
  afterEach(closePhone);
  it('a first one gets its own id and no version', async () => {
    await saveChoices(selling, listing, defaultChoices('facebook'));
    const [row] = await written();
    expect(row).toMatchObject({ kind: 'script.save', householdId: 'h1', base: undefined });
    expect(row?.body).toEqual({
      id: expect.any(String),
      householdId: 'h1',
      listingId: 'l1',
      channel: 'facebook',
      pace: 'slow',
      rate: null,
      region: 'bac',
      me: 'mình',
      you: 'anh chị',
      seed: 1,
      turns: {},
      own: {},
      dropped: [],
    });
  });
  it('a known one is changed under its id, for the version that was seen', async () => {
    const known = withScripts(selling, script());
    await saveChoices(known, listing, { ...choicesOf(script()), rate: 150 });
    expect(await written()).toMatchObject([
      { base: 4, body: { id: 's1', rate: 150, own: { hook: 'Chào cả nhà' }, dropped: ['close'] } },
    ]);
  });
});

describe('a script before the server has spoken', () => {
  const by = { id: 'lan', name: 'Lan' };
  const { version: _, updatedAt: _at, createdBy: _by, ...body } = script();
  const save = { id: 'op', kind: 'script.save', at: 7, householdId: 'h1', body, by } as const;
  it('is there at once, by whoever made it first', () => {
    const project = livestreamProjections['script.save']!;
    expect(project(selling, save as OwnOperation<'script.save'>)?.scripts.s1).toEqual(
      script({ version: 0, updatedAt: 7, createdBy: 'lan' }),
    );
    const known = withScripts(selling, script());
    expect(project(known, save as OwnOperation<'script.save'>)?.scripts.s1).toEqual(
      script({ updatedAt: 7 }),
    );
    expect(project(null, save as OwnOperation<'script.save'>)).toBeNull();
  });
  it('is gone when it was removed, and no other with it', () => {
    const project = livestreamProjections['script.remove']!;
    const remove = { ...save, kind: 'script.remove', body: { id: 's1', householdId: 'h1' } };
    const known = withScripts(selling, script(), script({ id: 's2' }));
    expect(Object.keys(project(known, remove as OwnOperation<'script.remove'>)!.scripts)).toEqual([
      's2',
    ]);
    expect(project(null, remove as OwnOperation<'script.remove'>)).toBeNull();
  });
});
