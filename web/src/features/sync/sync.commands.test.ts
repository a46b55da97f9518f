import type { ConflictRecord, Dossier } from '@lensan/contract';
import { withRecord } from '@lensan/contract';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitsForWifi, type Pending, type StoredOperation } from '../../local/index.ts';
import { setDossiers } from '../../local/state.ts';
import { makeStore } from '../../local/store.ts';
import { addTexts } from '../../text/catalogue.ts';
import { setShown } from '../../text/index.ts';
import { errorSentence } from '../../text/errors.ts';
import common from '../../text/vi/common.ts';
import sync from '../../text/vi/sync.ts';
import { answering, closePhone, openPhone, written } from '../households/testing/phone.ts';
import { dossierOf } from '../households/testing.ts';
import { countOf, groupPhotos, sentOf, standingOf } from './standing.ts';
import {
  conflictsOf,
  deliverAll,
  dropRefused,
  filesToCarry,
  letPhotosWait,
  sendNow,
  sendPhotosToo,
  settle,
  tryAgain,
} from './sync.data.ts';
import { syncProjections } from './sync.projection.ts';
import {
  fieldWord,
  fileName,
  fixPath,
  iconOf,
  mb,
  sentWhen,
  sentWords,
  titleOf,
  valueWord,
  whenOf,
  whoOf,
} from './sync-words.ts';
import { askWaiting, release } from './waiting.data.ts';

beforeAll(() => {
  addTexts('vi', 'common', common);
  addTexts('vi', 'sync', sync);
});
const noon = Date.parse('2026-11-25T05:00:00Z');
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  await openPhone();
});
afterEach(() => {
  closePhone();
  setShown('vi');
  vi.useRealTimers();
});

const nothing: Pending = { out: [], waiting: [], refused: [], photos: [] };
const conflict = (change: Partial<ConflictRecord> = {}): ConflictRecord => ({
  id: 'k1',
  householdId: 'h1',
  version: 1,
  entity: 'household',
  recordId: 'h1',
  field: 'sells',
  state: 'open',
  isGuarded: false,
  kept: { value: 'Chè', accountId: 'minh', name: 'Minh', at: 1 },
  lost: { value: 'Mật ong', accountId: 'lan', name: 'Lan', at: 2 },
  ...change,
});
const withConflict = (dossier: Dossier, change: Partial<ConflictRecord> = {}): Dossier =>
  withRecord(dossier, 'conflicts', conflict(change));
const refused = (change: Partial<StoredOperation> = {}) => ({
  n: 1,
  id: 'o1',
  kind: 'visit.record',
  at: 1,
  householdId: 'h1',
  body: {},
  v: 1,
  code: 'consent.missing',
  problems: [],
  refusedAt: 1,
  ...change,
});
const keepRefused = async () => {
  const store = makeStore('lan');
  await store.dead.add(refused());
  store.close();
};
const deadIds = async () => {
  const store = makeStore('lan');
  const ids = await store.dead.toCollection().primaryKeys();
  store.close();
  return ids;
};

describe('two values for one thing', () => {
  it('the one set aside becomes an ordinary edit, and the settling follows it', async () => {
    const dossier = dossierOf({ version: 5 });
    await settle(dossier, conflict(), 'lost');
    expect(await written()).toEqual([
      { kind: 'household.edit', householdId: 'h1', base: 5, body: { id: 'h1', sells: 'Mật ong' } },
      {
        kind: 'conflict.settle',
        householdId: 'h1',
        body: { conflictId: 'k1', chosen: 'lost' },
      },
    ]);
  });
  it('of a photo the edit is one of the photo, with the version that is shown', async () => {
    const photo = { id: 'p1', version: 8 } as never;
    const of = conflict({ entity: 'photo', recordId: 'p1', field: 'turnDeg' });
    await settle(withRecord(dossierOf(), 'photos', photo), of, 'lost');
    expect(await written()).toMatchObject([
      { kind: 'photo.edit', base: 8, body: { id: 'p1', turnDeg: 'Mật ong' } },
      { kind: 'conflict.settle' },
    ]);
  });
  it('the one that stands needs no edit', async () => {
    await settle(dossierOf(), conflict(), 'kept');
    await settle(dossierOf(), conflict({ entity: 'photo' }), 'kept');
    expect((await written()).map(({ kind }) => kind)).toEqual([
      'conflict.settle',
      'conflict.settle',
    ]);
  });
  it('is settled on the screen at once; one this phone does not know changes nothing', () => {
    const project = syncProjections['conflict.settle'];
    const own = (conflictId: string) => ({ body: { conflictId, chosen: 'kept' } }) as never;
    const dossier = withConflict(dossierOf());
    expect(project?.(dossier, own('k1'))?.conflicts['k1']?.state).toBe('settled');
    expect([project?.(dossier, own('k2')), project?.(null, own('k1'))]).toEqual([dossier, null]);
  });
  it('waits for whoever wrote the one set aside, the newest first', () => {
    const open = withConflict(dossierOf());
    const newer = { ...conflict().lost, at: 9 };
    const dossier = [
      conflict({ id: 'k2', lost: newer }),
      conflict({ id: 'k3', state: 'settled' }),
      conflict({ id: 'k4', lost: { ...newer, accountId: 'minh' } }),
    ].reduce<Dossier>((rest, one) => withRecord(rest, 'conflicts', one), open);
    setDossiers(new Map([['h1', dossier]]));
    expect(conflictsOf('lan').map((found) => found.conflict.id)).toEqual(['k2', 'k1']);
  });
});

describe('sending', () => {
  it('is told by what the server said, never more', () => {
    const later = { kind: 'later', code: 'unavailable', retryAfterMs: 0 } as const;
    expect([
      sentOf({ kind: 'done' } as never, 0, 7),
      sentOf({ kind: 'done' } as never, 2, 7),
      sentOf({ ...later, code: 'offline' }, 0, 7),
      sentOf(later, 0, 7),
      sentOf({ kind: 'sign_in' } as never, 0, 7),
    ]).toEqual([
      { is: 'done', at: 7 },
      { is: 'photos' },
      { is: 'noAnswer' },
      { is: 'later', code: 'unavailable' },
      { is: 'later', code: 'session.expired' },
    ]);
  });
  it('each end has its sentence', () => {
    expect([
      sentWords({ is: 'done', at: noon }),
      sentWords({ is: 'photos' }),
      sentWords({ is: 'noAnswer' }),
      sentWords({ is: 'later', code: 'session.expired' }),
    ]).toEqual([
      sync['sent.done'].replace('{time}', '12:00'),
      sync['sent.photos'],
      sync['sent.noAnswer'],
      sync['sent.later'].replace('{reason}', errorSentence('session.expired')),
    ]);
  });
  it('without a line is never told as done, by whatever button', async () => {
    await settle(dossierOf(), conflict(), 'kept');
    expect(['noAnswer', 'later']).toContain((await sendNow()).is);
    await sendPhotosToo();
    await letPhotosWait(true);
    expect([await waitsForWifi(), (await written()).length]).toEqual([true, 1]);
  });
  it('counts all that is not at its end, and what needs a person', () => {
    const one = [refused()] as never;
    expect([
      countOf(nothing, 0),
      countOf({ out: one, waiting: one, refused: one, photos: one }, 2),
    ]).toEqual([0, 6]);
  });
});

describe('what the server refused', () => {
  it('is sent again as it was', async () => {
    await keepRefused();
    await tryAgain('o1');
    expect([await deadIds(), (await written()).map(({ kind }) => kind)]).toEqual([
      [],
      ['visit.record'],
    ]);
  });
  it('is given up only by name', async () => {
    await keepRefused();
    await dropRefused('o2');
    expect(await deadIds()).toEqual(['o1']);
    await dropRefused('o1');
    expect([await deadIds(), await written()]).toEqual([[], []]);
  });
  it('leads to where its thing is mended, when this phone holds the household', () => {
    const path = (kind: string, body: unknown = {}) => fixPath(refused({ kind, body }));
    expect(path('visit.record')).toBeNull();
    setDossiers(new Map([['h1', dossierOf()]]));
    expect([
      path('listing.save', { id: 'l1' }),
      path('listing.save'),
      path('photo.add', { listingId: 'l1' }),
      path('photo.add', null),
      path('payee.propose'),
      path('script.save'),
      path('visit.record'),
      path('consent.record'),
    ]).toEqual([
      '/ho/h1/tin/l1',
      '/ho/h1',
      '/ho/h1/tin/l1',
      '/ho/h1/tin',
      '/ho/h1/nhan-tien',
      '/ho/h1/kich-ban',
      '/ho/h1/tham',
      '/ho/h1',
    ]);
  });
});

describe('work that waits on the server for its place', () => {
  it('is listed; why it cannot be is told', async () => {
    const operation = {
      id: 'o1',
      kind: 'visit.record',
      accountId: 'lan',
      accountName: 'Lan',
      householdId: null,
      receivedAt: 1,
      code: 'parked',
    };
    answering({ 'GET /api/sync/waiting': () => ({ operations: [operation] }) });
    const { list, code } = await askWaiting();
    expect([list?.map(({ id }) => id), code]).toEqual([['o1'], undefined]);
    answering({});
    expect(await askWaiting()).toEqual({ code: 'offline' });
  });
  it('is let in, or has no place still, or nobody answered', async () => {
    const answer = (status: string) => ({ id: 'o1', status });
    const at = 'POST /api/sync/waiting/o1/release';
    answering({ [at]: () => answer('ok') });
    expect(await release('o1')).toEqual({ is: 'in' });
    answering({ [at]: () => answer('parked') });
    expect(await release('o1')).toEqual({ is: 'still' });
    answering({ [at]: () => ({ refused: 'forbidden', status: 403 }) });
    expect(await release('o1')).toEqual({ is: 'failed', code: 'forbidden' });
  });
});

describe('files of unsent work', () => {
  it('have a name that tells day, phone and part', () => {
    expect(fileName('abc', '2026-11-25', 0)).toMatch(
      /^len-san-chua-gui-2026-11-25-abc-[0-9a-z]{3}\.txt$/i,
    );
    expect(fileName('abc', '2026-11-25', 1)).toMatch(/-abc-2-[0-9a-z]{3}\.txt$/i);
  });
  it('are text that any app passes on', async () => {
    await settle(dossierOf(), conflict(), 'kept');
    const [file, ...others] = await filesToCarry();
    expect([file?.type, others]).toEqual(['text/plain', []]);
    expect(file?.name).toMatch(/^len-san-chua-gui-2026-11-25-/);
    expect(JSON.parse((await file?.text()) ?? '')).toHaveProperty('device');
  });
  it('that others made are delivered one after the other and summed up', async () => {
    await settle(dossierOf(), conflict(), 'kept');
    const [file] = await filesToCarry();
    answering({
      'POST /api/sync/carry': () => ({ taken: 2, known: 1, waiting: 3, rejected: 4 }),
    });
    const content = file as File;
    expect(await deliverAll([])).toEqual({ taken: 0, known: 0, waiting: 0, rejected: 0 });
    expect(await deliverAll([content, content])).toEqual({
      taken: 4,
      known: 2,
      waiting: 6,
      rejected: 8,
    });
  });
});

describe('the words of unsent work', () => {
  it('a household that is only in the queue has no name yet', () => {
    expect(whoOf('h1')).toBe(sync['who.unknown']);
    setDossiers(new Map([['h1', dossierOf()]]));
    expect(whoOf('h1')).toBe('bác Bình');
  });
  it('each kind has its sign; what a later build wrote has one too', () => {
    expect(
      ['visit.record', 'photo.edit', 'order.paid', 'tea.pour'].map((kind) => iconOf({ kind })),
    ).toEqual(['edit', 'camera', 'carton', 'edit']);
    expect(titleOf({ kind: 'tea.pour', householdId: 'h9' })).toBe(
      sync['kind.other'].replace('{who}', sync['who.unknown']),
    );
  });
  it('tells today and yesterday by their names, an older day with its weekday', () => {
    expect(whenOf(noon)).toContain('hôm nay');
    expect(sentWhen(Date.parse('2026-11-21T10:05:00Z'))).toBe('17:05, thứ Bảy 21/11/2026');
    expect(sentWhen(noon)).toBe(whenOf(noon));
    setShown('en');
    expect(whenOf(noon)).toContain(sync['today']);
    expect(sentWhen(Date.parse('2026-11-21T10:05:00Z'))).not.toContain('thứ');
  });
  it('megabytes as the language on screen writes them', () => {
    expect(mb(1_572_864)).toBe('1,5');
    setShown('en');
    expect(mb(1_572_864)).toBe('1.5');
  });
  it('the thing two people wrote has its name', () => {
    const of = (entity: string, field: string) => fieldWord({ entity, field });
    expect([
      of('payee', 'account'),
      of('photo', 'turnDeg'),
      of('household', 'sells'),
      of('household', 'new'),
    ]).toEqual([
      sync['field.account'],
      sync['field.photo'],
      sync['field.sells'],
      sync['field.other'],
    ]);
  });
  it('a value is said as people would: nothing, yes and no, degrees, a shop, a code', () => {
    expect([
      valueWord('sells', ''),
      valueWord('phone', null),
      valueWord('isPriority', true),
      valueWord('isPriority', false),
      valueWord('turnDeg', 90),
      valueWord('count', 1200),
      valueWord('publication', { shopName: 'Nhà Bình' }),
      valueWord('publication', { shopName: '' }),
      valueWord('publication', { other: 1 }),
      valueWord('addressAs', 'bac'),
      valueWord('device', 'smart'),
      valueWord('sells', 'Chè'),
    ]).toEqual([
      sync['value.empty'],
      sync['value.empty'],
      common['yes'],
      common['no'],
      sync['value.degrees'].replace('{count}', '90'),
      '1.200',
      'Nhà Bình',
      sync['value.other'],
      sync['value.other'],
      common['address.bac'],
      sync['value.device.smart'],
      'Chè',
    ]);
  });
});

describe('photos by household', () => {
  const photo = (change: object) =>
    ({
      householdId: 'h1',
      size: 10,
      offset: 4,
      state: 'waiting',
      onlyWifi: true,
      ...change,
    }) as never;
  it('are counted with what has left; held only when all of them wait for Wi-Fi', () => {
    const photos = [
      photo({ state: 'part' }),
      photo({}),
      photo({ householdId: 'h2', onlyWifi: false }),
    ];
    expect(groupPhotos(photos, true)).toEqual([
      { householdId: 'h1', count: 2, bytes: 20, sentBytes: 8, isBegun: true, isHeld: true },
      { householdId: 'h2', count: 1, bytes: 10, sentBytes: 4, isBegun: false, isHeld: false },
    ]);
    expect(groupPhotos([photo({})], false)[0]?.isHeld).toBe(false);
  });
  it('that do not wait for Wi-Fi are left to be sent; those that do are named so', () => {
    const line = { state: 'reached', isBusy: false, sentAt: 1, fetchedAt: 1 } as const;
    const facts = { isOnline: true, isHeldBack: true, toLookAt: 0 };
    expect([
      standingOf({ ...nothing, photos: [photo({ onlyWifi: false })] }, line, facts),
      standingOf({ ...nothing, photos: [photo({})] }, line, facts),
      standingOf(nothing, { ...line, state: 'unknown' }, facts),
      standingOf(nothing, { ...line, state: 'sign_in' }, facts),
      standingOf(nothing, { ...line, isBusy: true }, facts),
    ]).toEqual(['left', 'wifi', 'unknown', 'signIn', 'busy']);
  });
});
