import type { AssignmentRecord, Dossier, ListingRecord } from '@lensan/contract';
import { withRecord } from '@lensan/contract';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setDossiers } from '../../local/state.ts';
import { setSession } from '../../session.ts';
import { addTexts } from '../../text/catalogue.ts';
import { setShown } from '../../text/index.ts';
import common from '../../text/vi/common.ts';
import home from '../../text/vi/home.ts';
import texts from '../../text/vi/households.ts';
import { askActivity } from './activity.data.ts';
import { mayAskPhone, missingFrom, purposeOf, type Asking } from './asking.ts';
import { agreedCount, keepAnswer, refusedPurposes, unasked } from './consents.data.ts';
import { editHousehold, endHelper, leadChoices, reopen, setMentor } from './edit.data.ts';
import { lines, lineWords } from './edit-words.ts';
import {
  isFetched,
  mentorsOf,
  milestoneCounts,
  notServedBecause,
  today,
  villageName,
} from './households.data.ts';
import { deedDays, deedIcon, deedWords } from './own-words.ts';
import { deniedByUs, sayNo, sayYes, takeBackNo } from './own-claims.data.ts';
import {
  goodsName,
  newOrders,
  ownDossier,
  ownPlace,
  shownGoods,
  toConfirm,
  turnStock,
  writerOf,
} from './own.data.ts';
import { stepNote } from './path-notes.ts';
import { goodsLike, isAnswered, newHouseholdKey, noAnswers, register } from './register.data.ts';
import { aboutWords, lastVisitWords } from './sheet-words.ts';
import { answering, closePhone, openPhone, written } from './testing/phone.ts';
import { dossierOf, milestone, withListing, withMilestones } from './testing.ts';
import { tagOf, whenAndWhere } from './today-calls.ts';

beforeAll(() => {
  addTexts('vi', 'common', common);
  addTexts('vi', 'home', home);
  addTexts('vi', 'households', texts);
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T05:00:00Z') });
  await openPhone();
});
afterEach(() => {
  closePhone();
  setSession({ status: 'signed-out' });
  vi.useRealTimers();
});

const assignment = (change: Partial<AssignmentRecord> = {}): AssignmentRecord => ({
  id: 'a1',
  householdId: 'h1',
  version: 3,
  mentorId: 'lan',
  mentorName: 'Nguyễn Thị Lan',
  role: 'lead',
  fromOn: '2026-06-01',
  toOn: null,
  ...change,
});
const served = (...list: readonly Partial<AssignmentRecord>[]): Dossier =>
  list.reduce<Dossier>(
    (dossier, change) => withRecord(dossier, 'assignments', assignment(change)),
    dossierOf(),
  );
const answered = (
  dossier: Dossier,
  purpose: 'K1' | 'K2',
  decision: 'given' | 'refused' | 'withdrawn',
  id = purpose as string,
): Dossier =>
  withRecord(dossier, 'consents', {
    id,
    householdId: 'h1',
    version: 1,
    purpose,
    decision,
    textVersion: 'x',
    evidence: 'voice',
    wasReadAloud: true,
    answeredBy: 'head',
    counts: true,
    answeredAt: 1,
    recordedBy: 'lan',
  });
const signIn = (me: object) =>
  setSession({
    status: 'signed-in',
    accountId: 'lan',
    deviceId: 'd',
    name: 'Lan',
    kind: 'person',
    me: me as never,
  });

describe('registering writes one operation', () => {
  const full = {
    ...noAnswers,
    headName: 'Trần Thị Thắm',
    addressAs: 'co',
    kind: 'farm',
    sells: 'Gà đồi',
    addressLine: 'xóm 3',
    device: 'smart',
    isPriority: false,
  } as const;
  it('with whoever does it as its mentor, and its draft is over', async () => {
    const id = await register(full, 'v1');
    const { step: _step, ...fields } = full;
    expect(await written()).toMatchObject([
      {
        kind: 'household.register',
        householdId: id,
        body: { ...fields, id, villageId: 'v1', assignmentId: expect.any(String) },
      },
    ]);
    expect(newHouseholdKey).toBe('household-new');
  });
  it('not while an answer is missing', async () => {
    for (const missing of ['addressAs', 'kind', 'device', 'isPriority'] as const)
      expect(await register({ ...full, [missing]: undefined }, 'v1')).toBeNull();
    expect(await register({ ...full, headName: ' ' }, 'v1')).toBeNull();
    expect(await written()).toEqual([]);
  });
  it('each question knows its answer', () => {
    const draft = { ...full, villageId: 'v1' };
    const asked = ['village', 'name', 'term', 'kind', 'device', 'priority'] as const;
    expect(asked.filter((question) => isAnswered(question, draft))).toEqual(asked);
    expect(asked.filter((question) => isAnswered(question, noAnswers))).toEqual([]);
  });
  it('offers what others here sell, the most frequent first, six at most, never what is typed', () => {
    const selling = (sells: string, at: number) => dossierOf({ id: `h${at}`, sells });
    const list = ['Gà đồi', 'Mật ong', 'Mật ong', '', 'Gà ri', 'Cá', 'Rau', 'Chè', 'Lạc'].map(
      selling,
    );
    expect(goodsLike('', list)).toEqual(['Mật ong', 'Gà đồi', 'Gà ri', 'Cá', 'Rau', 'Chè']);
    expect(goodsLike('ga', list)).toEqual(['Gà đồi', 'Gà ri']);
    expect(goodsLike('Gà ri', list)).toEqual([]);
  });
});

describe('changing a household', () => {
  it('writes only what changed, with the version that was seen; none for one made here', async () => {
    await editHousehold(dossierOf({ version: 7 }), { sells: 'Chè' });
    await reopen(dossierOf({ version: 0, status: 'paused' }));
    expect(await written()).toEqual([
      { kind: 'household.edit', householdId: 'h1', base: 7, body: { id: 'h1', sells: 'Chè' } },
      { kind: 'household.edit', householdId: 'h1', body: { id: 'h1', status: 'open' } },
    ]);
  });
  it('a new mentor begins today', async () => {
    await setMentor(dossierOf(), 'minh', 'lead');
    expect(await written()).toMatchObject([
      {
        kind: 'assignment.set',
        body: { mentorId: 'minh', role: 'lead', fromOn: '2026-11-25', toOn: null },
      },
    ]);
  });
  it('a helper who no longer comes had the last day yesterday, or today when it began today', async () => {
    const dossier = served(
      { id: 'a1', role: 'help' },
      { id: 'a2', role: 'help', mentorId: 'minh', fromOn: '2026-11-25' },
    );
    await endHelper(dossier, 'a1');
    await endHelper(dossier, 'a2');
    await endHelper(dossier, 'unknown');
    expect(await written()).toMatchObject([
      { base: 3, body: { id: 'a1', mentorId: 'lan', role: 'help', toOn: '2026-11-24' } },
      { base: 3, body: { id: 'a2', toOn: '2026-11-25' } },
    ]);
  });
  it('a leader chooses among members who can sign in and do not lead already', () => {
    const members = [
      { accountId: 'lan', name: 'Lan' },
      { accountId: 'minh', name: 'Minh' },
      { accountId: null, name: 'Mới' },
    ];
    expect(leadChoices([assignment()], members)).toEqual([{ value: 'minh', word: 'Minh' }]);
    expect(leadChoices([assignment({ role: 'help' })], members).length).toBe(2);
  });
  it('the lead stands before those who help, then who came first', () => {
    const dossier = served(
      { id: 'a1', mentorId: 'x', role: 'help', fromOn: '2026-05-01' },
      { id: 'a2', mentorId: 'y', role: 'help', fromOn: '2026-04-01' },
      { id: 'a3', mentorId: 'z' },
    );
    expect(mentorsOf(dossier).map(({ mentorId }) => mentorId)).toEqual(['z', 'y', 'x']);
  });
  it('each line says what is known, also that nothing is', () => {
    const { household } = dossierOf({ sells: '', addressLine: '' });
    const said = lines.map((line) => lineWords(household, line));
    expect(said.slice(0, 2)).toEqual(['Nguyễn Văn Bình', common['address.bac']]);
    expect([said[3], said[4]]).toEqual([texts['edit.nothing'], texts['edit.nothing']]);
    expect(said[6]).toBe(texts['priority.no']);
    const shown = { shopName: 'Nhà Bình', showPhone: true, showZalo: false } as const;
    const publication = { ...shown, showAddress: 'village' } as const;
    expect(
      lineWords({ ...household, isPriority: true, sells: 'Chè', publication }, 'publication'),
    ).toBe(`Nhà Bình · ${texts['shown.village']}`);
    expect(lineWords(household, 'publication')).toBe(texts['shown.commune']);
    expect(lineWords({ ...household, isPriority: true }, 'isPriority')).toBe(texts['priority.yes']);
    expect([said[2], said[5], said[8]]).toEqual([
      texts['kind.farm'],
      texts['device.smart'],
      texts['status.open'],
    ]);
  });
});

describe('consents', () => {
  const sitting = { evidence: 'voice', answeredBy: 'head' } as const;
  it('an answer names the text that was read and the answer it replaces', async () => {
    await keepAnswer(answered(dossierOf(), 'K2', 'refused', 'c9'), 'K2', 'given', sitting, true);
    expect(await written()).toMatchObject([
      {
        kind: 'consent.record',
        householdId: 'h1',
        body: { purpose: 'K2', decision: 'given', wasReadAloud: true, ...sitting, seen: 'c9' },
      },
    ]);
  });
  it('a household that lets the team come again is no longer one that declined', async () => {
    await keepAnswer(dossierOf({ status: 'declined', version: 4 }), 'K1', 'given', sitting, true);
    expect(await written()).toMatchObject([
      { kind: 'consent.record', body: { seen: null } },
      { kind: 'household.edit', base: 4, body: { id: 'h1', status: 'open' } },
    ]);
  });
  it('nothing else of it changes: not by another purpose, a no, its own phone, or while it is open', async () => {
    const declined = dossierOf({ status: 'declined' });
    await keepAnswer(declined, 'K2', 'given', sitting, true);
    await keepAnswer(declined, 'K1', 'refused', sitting, true);
    await keepAnswer(declined, 'K1', 'given', { ...sitting, evidence: 'own_device' }, true);
    await keepAnswer(dossierOf(), 'K1', 'given', sitting, true);
    expect((await written()).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 4 }, () => 'consent.record'),
    );
  });
  it('counts what was agreed, and knows what was refused or taken back and what was never asked', () => {
    const dossier = answered(answered(dossierOf(), 'K1', 'given'), 'K2', 'withdrawn');
    expect([agreedCount(dossier), refusedPurposes(dossier), unasked(dossier)]).toEqual([
      1,
      ['K2'],
      ['K3', 'K4', 'K5'],
    ]);
    expect(refusedPurposes(answered(dossierOf(), 'K1', 'refused'))).toEqual(['K1']);
  });
  it('what is said by word must have been heard before the answer counts', () => {
    const asking: Asking = { stage: 'ask', purposes: ['K1'], at: 0, wasRead: false };
    expect([
      missingFrom(asking),
      missingFrom({ ...asking, choice: 'given', evidence: 'voice' }),
      missingFrom({ ...asking, choice: 'given', evidence: 'voice', wasRead: true }),
      missingFrom({ ...asking, choice: 'refused', evidence: 'paper' }),
    ]).toEqual(['choose', 'readFirst', null, null]);
    expect([purposeOf(asking), purposeOf({ ...asking, at: 1 })]).toEqual(['K1', undefined]);
  });
  it('the number is asked for after a yes to visits, where there is none', () => {
    const yes = answered(dossierOf(), 'K1', 'given');
    const known = { ...yes, household: { ...yes.household, hasPhone: true } };
    expect([mayAskPhone(yes), mayAskPhone(known), mayAskPhone(dossierOf())]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the sheet of a household', () => {
  it('says why nobody calls: its own no first, then what was decided', () => {
    expect([
      notServedBecause(answered(dossierOf({ status: 'paused' }), 'K1', 'refused')),
      notServedBecause(answered(dossierOf(), 'K1', 'withdrawn')),
      notServedBecause(dossierOf({ status: 'moved' })),
      notServedBecause(dossierOf()),
    ]).toEqual(['refused', 'refused', 'moved', 'declined']);
  });
  it('counts milestones that stand and those nobody checked', () => {
    const dossier = withMilestones(dossierOf(), [
      { code: 'H0', status: 'verified' },
      { code: 'C1' },
      { code: 'C2', status: 'void' },
    ]);
    expect(milestoneCounts(dossier)).toEqual({ count: 2, open: 1 });
  });
  it('says what it sells, where it is and who helps', () => {
    signIn({ villages: [{ id: 'v1', name: 'Cơ Giáo' }] });
    expect(aboutWords(served({}))).toBe(
      `Chuối tây sấy dẻo, mật ong · xóm 3 · ${texts['sheet.helps'].replace('{names}', 'Lan')}`,
    );
    const bare = dossierOf({ sells: '', addressLine: '' });
    expect(aboutWords(bare)).toBe(
      `${home['village'].replace('{name}', 'Cơ Giáo')} · ${texts['sheet.nobody']}`,
    );
    expect([villageName('v1'), villageName('v2')]).toEqual(['Cơ Giáo', '']);
    expect(aboutWords({ ...bare, household: { ...bare.household, villageId: 'v2' } })).toBe(
      texts['sheet.nobody'],
    );
  });
  it('says when somebody last called and what was agreed', () => {
    const visit = {
      id: 'v',
      householdId: 'h1',
      version: 1,
      visitedOn: '2026-11-01',
      result: 'met',
      tasks: [],
      skills: [],
      refusalReason: null,
      note: '',
      placeCell: null,
      mentorId: 'lan',
      mentorName: 'Lan',
      recordedAt: 1,
    } as const;
    const called = (nextOn: string | null) =>
      withRecord(dossierOf(), 'visits', { ...visit, tasks: [], skills: [], nextOn });
    expect([dossierOf(), called(null), called('2026-11-30')].map(lastVisitWords)).toEqual([
      texts['sheet.noVisit'],
      texts['sheet.visited'].replace('{day}', '01/11/2026'),
      texts['sheet.visitedNext'].replace('{day}', '01/11/2026').replace('{next}', '30/11/2026'),
    ]);
  });
  it('notes beside each step its day, and of the one climbed what is there already', () => {
    const step = { code: 'H2', state: 'now', on: null, isVerified: false } as never;
    const listing = { ...(step as object), code: 'C2' } as never;
    const photo = { id: 'p', householdId: 'h1', version: 1, listingId: 'l1', processing: 'ready' };
    const withPhoto = withRecord(dossierOf(), 'photos', photo as never);
    expect([
      stepNote(dossierOf(), { ...(step as object), on: '2026-06-10', isVerified: true } as never),
      stepNote(dossierOf(), { ...(step as object), on: '2026-06-10' } as never),
      stepNote(dossierOf(), step),
      stepNote(withMilestones(dossierOf(), [{ code: 'H2' }]), step),
      stepNote(dossierOf(), { ...(step as object), state: 'later' } as never),
      stepNote(dossierOf(), listing),
      stepNote(withPhoto, listing),
      stepNote(withListing(withPhoto, { name: 'Chuối' }), listing),
      stepNote(withPhoto, { ...(step as object), code: 'C1' } as never),
    ]).toEqual([
      texts['path.verified'].replace('{day}', '10/06/2026'),
      texts['path.claimed'].replace('{day}', '10/06/2026'),
      texts['path.skills'].replace('{count}', '0'),
      undefined,
      undefined,
      undefined,
      texts['path.photos'].replace('{count}', '1'),
      texts['path.draft'].replace('{count}', '1').replace('{goods}', 'chuối'),
      undefined,
    ]);
  });
});

describe('today', () => {
  const entry = { daysLate: 0, isAgreed: false, isPriority: false } as never;
  const late = (daysLate: number) => tagOf({ ...(entry as object), daysLate } as never);
  it('a row has one tag: late before agreed, agreed before priority', () => {
    const flags = { isAgreed: true, isPriority: true };
    expect([
      tagOf({ ...(entry as object), ...flags, daysLate: 1 } as never)?.tone,
      tagOf({ ...(entry as object), ...flags } as never)?.tone,
      tagOf({ ...(entry as object), isPriority: true } as never)?.tone,
      tagOf(entry),
    ]).toEqual(['stop', 'ok', 'wait', undefined]);
  });
  it('two months late is said in months', () => {
    expect([late(59)?.word, late(60)?.word]).toEqual([
      home['today.late'].replace('{count}', '59'),
      home['today.lateMonths'].replace('{count}', '2'),
    ]);
  });
  it('names the day and the village, the commune of whoever works in several', () => {
    const one = { villages: [{ name: 'Cơ Giáo' }], commune: { name: 'Xã Hồng Vân' } } as never;
    const two = { villages: [{}, {}], commune: { name: 'Xã Hồng Vân' } } as never;
    expect(whenAndWhere('2026-11-22', one)).toBe(
      `Chủ Nhật, 22/11 · ${home['village'].replace('{name}', 'Cơ Giáo')}`,
    );
    expect(whenAndWhere('2026-11-22', two)).toBe('Chủ Nhật, 22/11 · Xã Hồng Vân');
    expect(whenAndWhere('2026-11-22', undefined)).toBe('Chủ Nhật, 22/11');
    setShown('en');
    expect(whenAndWhere('2026-11-22', undefined)).toBe('Sunday, 22/11');
    setShown('vi');
  });
  it('is the day in Vietnam', () => {
    vi.setSystemTime(Date.parse('2026-11-25T18:00:00Z'));
    expect(today()).toBe('2026-11-26');
  });
  it('an empty list means nothing before the first fetch has ended', () => {
    expect(isFetched()).toBe(false);
    setDossiers(new Map([['h1', dossierOf()]]));
    expect(isFetched()).toBe(true);
  });
});

describe('the phone of the household itself', () => {
  it('shows the household of the account, else the only one it holds', () => {
    const list = [dossierOf(), dossierOf({ id: 'h2' })];
    setDossiers(new Map(list.map((one) => [one.household.id, one])));
    expect(ownDossier()?.household.id).toBe('h1');
    signIn({ account: { householdId: 'h2' } });
    expect(ownDossier()?.household.id).toBe('h2');
  });
  it('says the shop or the goods, and the commune in small letters', () => {
    const shop = dossierOf();
    const publication = { ...shop.household.publication, shopName: 'Nhà Bình' };
    const named = { ...shop, household: { ...shop.household, publication } };
    expect([
      ownPlace(named, 'Xã Hồng Vân'),
      ownPlace(shop, 'Phường Đông'),
      ownPlace(undefined, 'Đặc khu Vân Đồn'),
    ]).toEqual([
      'Nhà Bình · xã Hồng Vân',
      'Chuối tây sấy dẻo, mật ong · phường Đông',
      'Đặc khu Vân Đồn',
    ]);
  });
  it('says no to a claim with its reason or none, and takes the no back', async () => {
    const claim = milestone({ code: 'C1', id: 'm1' });
    await sayNo(claim, 'wrong_day');
    await sayNo(claim, null);
    await takeBackNo(claim);
    expect((await written()).map(({ body }) => body)).toEqual([
      { milestoneId: 'm1', isDenied: true, reason: 'wrong_day' },
      { milestoneId: 'm1', isDenied: true, reason: null },
      { milestoneId: 'm1', isDenied: false, reason: null },
    ]);
  });
  it('what it denied is not asked again and stays in sight until somebody decides', () => {
    const no = { kind: 'household_denial', value: 'not_done', by: 'binh', at: 1 } as const;
    const of = (change: object) =>
      withMilestones(dossierOf(), [{ code: 'C1', id: 'm1', evidence: [no], ...change }]);
    expect([toConfirm(of({})), deniedByUs(of({})).map(({ id }) => id)]).toEqual([[], ['m1']]);
    expect(deniedByUs(of({ status: 'rejected' }))).toEqual([]);
    const back = { ...no, value: 'withdrawn' };
    expect(toConfirm(of({ evidence: [no, back] })).map(({ id }) => id)).toEqual(['m1']);
  });
  it('says yes to a claim, and the other answer than the one that stands to "còn không?"', async () => {
    const listing = withListing(dossierOf(), { name: 'Gà đồi' }).listings['l1'] as ListingRecord;
    await sayYes(milestone({ code: 'C1', id: 'm1' }));
    await turnStock({ ...listing, version: 2, inStock: true });
    await turnStock({ ...listing, version: 0, inStock: false });
    expect(await written()).toEqual([
      {
        kind: 'milestone.confirm',
        householdId: 'h1',
        body: { milestoneId: 'm1', how: 'household' },
      },
      { kind: 'listing.set_stock', householdId: 'h1', base: 2, body: { id: 'l1', inStock: false } },
      { kind: 'listing.set_stock', householdId: 'h1', body: { id: 'l1', inStock: true } },
    ]);
    expect(goodsName(listing)).toBe('gà đồi');
  });
  it('names who wrote a claim down; nobody when this phone cannot know', () => {
    const dossier = served({ mentorId: 'minh', mentorName: 'Trần Minh', id: 'a0' }, {});
    expect([
      writerOf(dossier, milestone({ code: 'C1' })),
      writerOf(dossier, milestone({ code: 'C1', claimedBy: 'hoa' })),
    ]).toEqual(['Lan', '']);
  });
  it('shows the latest order and goods first, the oldest claim first', () => {
    const order = (id: string, change: object) =>
      ({ id, householdId: 'h1', deliveredAt: null, payment: 'paid', ...change }) as never;
    const orders = [
      order('old', { createdAt: 1 }),
      order('new', { createdAt: 2 }),
      order('off', { createdAt: 3, payment: 'cancelled' }),
    ].reduce<Dossier>((rest, one) => withRecord(rest, 'orders', one), dossierOf());
    expect(newOrders(orders).map(({ id }) => id)).toEqual(['new', 'old']);
    const goods = [1, 2].reduce<Dossier>(
      (rest, publishedAt) =>
        withListing(rest, { id: `l${publishedAt}`, name: 'x', state: 'published', publishedAt }),
      dossierOf(),
    );
    expect(shownGoods(goods).map(({ id }) => id)).toEqual(['l2', 'l1']);
    const claims = withMilestones(dossierOf(), [
      { code: 'C1', recordedAt: 9 },
      { code: 'C2', recordedAt: 1 },
    ]);
    expect(toConfirm(claims).map(({ code }) => code)).toEqual(['C2', 'C1']);
  });
});

describe('who touched my data', () => {
  const line = { at: Date.now(), action: 'visit.record', byName: 'Lan', byRole: 'mentor' } as const;
  it('is asked of the server; without signal the reason is there to be said', async () => {
    answering({ 'GET /api/households/h1/activity': () => ({ lines: [line] }) });
    expect((await askActivity('h1')).lines?.length).toBe(1);
    answering({});
    expect((await askActivity('h1')).failed?.code).toBe('offline');
  });
  it('is told in the words of people; what a newer server adds, in general ones', () => {
    expect(
      ['visit.record', 'photo.edit', 'order.change', 'backup.restore', 'toString'].map(deedWords),
    ).toEqual([
      texts['did.visit'],
      texts['did.photoChange'],
      texts['did.orderChange'],
      texts['did.other'],
      texts['did.other'],
    ]);
  });
  it('has the sign of its thing, an eye when it was only looked at', () => {
    expect(
      [
        'personal.read',
        'report.export',
        'payee.show',
        'payee.test',
        'consent.record',
        'visit.record',
        'photo.add',
        'card.issue',
        'household.edit',
      ].map(deedIcon),
    ).toEqual(['eye', 'eye', 'eye', 'qr', 'okc', 'hand', 'camera', 'card', 'edit']);
  });
  it('names who it was with the role, else the product itself', () => {
    const by = (change: object) =>
      deedDays([{ ...line, ...change }], line.at)[0]?.deeds[0]?.under.split(' · ')[1];
    expect([by({}), by({ byRole: null }), by({ byName: null })]).toEqual([
      texts['own.by'].replace('{name}', 'Lan').replace('{role}', common['role.mentor']),
      'Lan',
      texts['own.system'],
    ]);
  });
  it('is told day by day; forty photos of one afternoon are one line with their hours', () => {
    const noon = Date.UTC(2026, 10, 30, 5);
    const photos = Array.from({ length: 40 }, (_, at) => ({
      ...line,
      action: 'photo.add',
      at: noon + (40 - at) * 60_000,
    }));
    const days = deedDays(
      [
        { ...line, at: noon + 24 * 3_600_000 },
        ...photos,
        { ...line, action: 'photo.add', byName: null, at: noon },
        { ...line, at: Date.UTC(2026, 10, 22, 5) },
      ],
      noon + 25 * 3_600_000,
    );
    expect(days.map(({ title, deeds }) => [title, ...deeds.map((deed) => deed.title)])).toEqual([
      ['Hôm nay', texts['did.visit']],
      ['Hôm qua', `${texts['did.photo']}, 40 lần`, texts['did.photo']],
      ['Chủ Nhật, 22/11/2026', texts['did.visit']],
    ]);
    expect(days[1]?.deeds[0]?.under).toBe('12:01 đến 12:40 · Lan (Người hướng dẫn)');
  });
});
