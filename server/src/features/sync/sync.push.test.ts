import { beforeEach, describe, expect, it } from 'vitest';
import { operationLog } from '../../operations/operations.table.ts';
import { visits } from '../visits/visits.table.ts';
import { inScope, makeScope } from '../../database/scope.ts';
import { bodies, lan, openOffice, places, type Office, type TestPhone } from './testing/office.ts';
import { registerDevice, takeOperations } from './sync.push.ts';
import { renewEpoch } from './sync.repository.ts';

let office: Office;
let phone: TestPhone;
beforeEach(async () => {
  office = await openOffice();
  phone = await office.phone('lan');
});
const visitCount = async () =>
  (
    await office.database.read
      .select()
      .from(visits)
      .where(inScope(visits.path, makeScope([''])))
  ).length;
const statuses = (results: readonly { status: string; repeated?: boolean | undefined }[]) =>
  results.map(({ status, repeated }) => (repeated ? `${status} again` : status));
const register = () => phone.make('household.register', bodies.register);
const visit = (id: string) => phone.make('visit.record', bodies.visit(id));

describe('a push', () => {
  it('is carried out in the phone’s order and its results repeated when it comes once more', async () => {
    const operations = [register(), visit('v1'), visit('v2')];
    expect(statuses((await phone.push(operations)).results)).toEqual(['ok', 'ok', 'ok']);
    const again = await phone.push(operations);
    expect(statuses(again.results)).toEqual(['ok again', 'ok again', 'ok again']);
    expect([again.last, again.want, await visitCount()]).toEqual([3, undefined, 2]);
  });
  it('that leaves a gap is not taken from there on; the phone hears which number is wanted', async () => {
    const [first, , third] = [register(), visit('v1'), visit('v2')];
    const answer = await phone.push([first, third]);
    expect(statuses(answer.results)).toEqual(['ok']);
    expect(answer).toMatchObject({ last: 1, want: 2 });
    expect(await visitCount()).toBe(0);
  });
  it('with a used number for something new is a store that went back in time: the phone numbers anew from the end', async () => {
    await phone.push([register(), visit('v1')]);
    const answer = await phone.push([{ ...visit('v9'), n: 2 }]);
    expect(answer).toMatchObject({ results: [], last: 2, want: 3 });
  });
  it('with something unreadable rejects that alone; it takes its number and those behind it go on', async () => {
    const answer = await phone.push([register(), { ...visit('v1'), kind: 7 }, visit('v2')]);
    expect(answer.results.map(({ status, code }) => [status, code])).toEqual([
      ['ok', undefined],
      ['rejected', 'operation.unknown'],
      ['ok', undefined],
    ]);
    expect(answer.last).toBe(3);
  });
  it('without number or id is refused as a whole, so that the phone finds the one that is broken', async () => {
    await expect(phone.push([{ kind: 'visit.record' }])).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });
  it('of a number nobody registered, or that is somebody else’s, is refused with a code of its own', async () => {
    await expect(phone.push([], { device: 'zzzzz' })).rejects.toMatchObject({
      code: 'sync.device_unknown',
    });
    await expect(
      takeOperations(office, office.runner, await office.actor('minh'), {
        device: phone.device,
        epoch: '',
        version: 1,
        sentAt: 0,
        state: { queued: 0 },
        operations: [],
      }),
    ).rejects.toMatchObject({ code: 'sync.device_taken' });
  });
  it('keeps what the phone says of itself', async () => {
    await phone.push([], {
      state: { queued: 7, oldestAt: 5, photos: 2 },
      sentAt: office.clock() - 90_000,
    });
    const [seen] = await (
      await import('./phones-seen.ts')
    ).listPhonesSeen(office.database.read, ['lan']);
    expect(seen).toMatchObject({ queued: 9, oldestAt: 90_005, seenAt: office.clock() });
  });
  it('never dates work later than now, however wrong the phone’s clock was when it was saved', async () => {
    const late = { ...register(), at: office.clock() + 400 * 86_400_000 };
    await phone.push([late]);
    const { rows } = await phone.pull();
    expect(rows['household']?.[0]?.['createdAt']).toBe(office.clock());
  });
});

describe('the number of a phone', () => {
  it('forgotten by a restored server is taken back with its key, and belongs to nobody else', async () => {
    await registerDevice(office, lan, { device: 'abcde', key: 'secret' });
    expect(await registerDevice(office, lan, { device: 'abcde', key: 'secret' })).toMatchObject({
      device: 'abcde',
    });
    await expect(
      registerDevice(office, lan, { device: 'abcde', key: 'another' }),
    ).rejects.toMatchObject({ code: 'sync.device_taken' });
    await expect(
      registerDevice(office, await office.actor('minh'), { device: 'abcde', key: 'secret' }),
    ).rejects.toMatchObject({ code: 'sync.device_taken' });
  });
});

describe('work that arrives before what it needs', () => {
  it('waits with its body and is carried out when its household arrives, in order of arrival also when the clock was set back', async () => {
    const other = await office.phone('tuan');
    const first = other.make(
      'household.edit',
      { id: places.householdId, sells: 'Chuối' },
      { base: 0 },
    );
    const second = other.make(
      'household.edit',
      { id: places.householdId, sells: 'Mật ong' },
      { base: 0 },
    );
    expect(statuses((await other.push([first])).results)).toEqual(['parked']);
    office.clock.advance(-4000);
    expect(statuses((await other.push([second])).results)).toEqual(['parked']);
    await phone.push([register()]);
    const { rows } = await phone.pull();
    expect(rows['household']).toMatchObject([{ sells: 'Mật ong' }]);
  });
  it('tells its phone how it ended', async () => {
    const other = await office.phone('tuan');
    const early = other.make('visit.record', bodies.visit('v1'));
    await other.push([early]);
    expect((await other.pull({ waiting: [early.id] })).answer.results).toEqual([]);
    await phone.push([register()]);
    expect((await other.pull({ waiting: [early.id] })).answer.results).toMatchObject([
      { id: early.id, status: 'ok' },
    ]);
  });
  it('is tried again when its author asks: a place given back is enough', async () => {
    await phone.push([register()]);
    const other = await office.phone('minh');
    const early = other.make('visit.record', bodies.visit('v1'));
    expect(statuses((await other.push([early])).results)).toEqual(['parked']);
    await office.grant('minh', 'mentor', places.village);
    expect((await other.pull({ waiting: [early.id] })).answer.results).toMatchObject([
      { id: early.id, status: 'ok' },
    ]);
  });
  it('taken once before a restore is never refused: it waits, also for what it needs from another phone', async () => {
    await phone.push([register()]);
    const again = phone.make('milestone.claim', bodies.claim('m1', 'C1'), { again: true });
    expect(statuses((await phone.push([again])).results)).toEqual(['parked']);
    expect(await phone.send('milestone.claim', bodies.claim('m2', 'C1'))).toMatchObject({
      status: 'rejected',
      code: 'consent.missing',
    });
    await phone.send('consent.record', bodies.consent('K1', 'given', 'c1'));
    const [row] = (await office.database.read.select().from(operationLog)).filter(
      ({ id }) => id === again.id,
    );
    expect(row).toMatchObject({ status: 'ok', waiting: null });
  });
  it('that a restored database holds as waiting is never refused: it may have been carried out before the restore', async () => {
    const early = phone.make('milestone.claim', bodies.claim('m1', 'C1'));
    expect(statuses((await phone.push([early])).results)).toEqual(['parked']);
    await office.database.write((tx) => renewEpoch(tx, office.ids.id));
    await phone.push([register()]);
    expect((await phone.pull({ waiting: [early.id], again: [early.id] })).answer.results).toEqual(
      [],
    );
    await phone.send('consent.record', bodies.consent('K1', 'given', 'c1'));
    expect((await phone.pull({ waiting: [early.id] })).answer.results).toMatchObject([
      { id: early.id, status: 'ok' },
    ]);
  });
  it('that a restored database holds as waiting is refused where its phone knows that it was never carried out', async () => {
    const early = phone.make('milestone.claim', bodies.claim('m1', 'C1'));
    await phone.push([early]);
    await office.database.write((tx) => renewEpoch(tx, office.ids.id));
    await phone.push([register()]);
    expect((await phone.pull({ waiting: [early.id], again: [] })).answer.results).toMatchObject([
      { id: early.id, status: 'rejected', code: 'consent.missing' },
    ]);
  });
  it('carried out late does not undo what its author did afterwards', async () => {
    await phone.push([register()]);
    const { householdId: id } = places;
    expect(
      await phone.send(
        'household.edit',
        { id, phone: '0900000123', sells: 'Chuối' },
        { base: 0, again: true },
      ),
    ).toMatchObject({ status: 'parked', code: 'consent.missing' });
    expect(await phone.send('household.edit', { id, sells: 'Mật ong' }, { base: 0 })).toMatchObject(
      { status: 'ok' },
    );
    await phone.send('consent.record', bodies.consent('K1', 'given', 'c1'));
    expect((await phone.pull()).rows['household']).toMatchObject([
      { phone: '0900000123', sells: 'Mật ong' },
    ]);
  });
  it('of a build newer than the server waits for the server’s update', async () => {
    await phone.push([register()]);
    expect(
      await phone.send('visit.record', { ...bodies.visit('v1'), weather: 'rain' }, { v: 2 }),
    ).toMatchObject({ status: 'parked' });
    expect(await phone.send('visit.forecast', { id: 'x1' }, { v: 2 })).toMatchObject({
      status: 'parked',
    });
  });
});

describe('an edit that does not say what it saw', () => {
  it('counts as having seen nothing of other phones: a guarded value stands, another is kept as a conflict', async () => {
    const { householdId: id } = places;
    const other = await office.phone('tuan');
    await phone.push([
      register(),
      phone.make('consent.record', bodies.consent('K1', 'given', 'c1')),
    ]);
    await other.send('household.edit', { id, phone: '0900000123', sells: 'Chè' }, { base: 1 });
    expect(
      await phone.send('household.edit', { id, phone: '0900000999', sells: 'Mật ong' }),
    ).toMatchObject({ status: 'conflict' });
    const { rows } = await phone.pull();
    expect(rows['household']).toMatchObject([{ phone: '0900000123', sells: 'Mật ong' }]);
    expect(
      rows['conflict']
        ?.map(({ field, lost, isGuarded }) => [
          field,
          (lost as { value: unknown }).value,
          isGuarded,
        ])
        .toSorted(),
    ).toEqual([
      ['phone', '0900000999', true],
      ['sells', 'Chè', false],
    ]);
  });
});

describe('work of older builds', () => {
  it('is lifted by the version each operation carries, also in one queue with newer ones', async () => {
    office = await openOffice({
      upcast: (kind, body, version) =>
        kind === 'visit.note' && version === 1
          ? { kind: 'visit.record', body: { ...bodies.visit(''), ...(body as object) } }
          : { kind, body },
    });
    phone = await office.phone('lan');
    await phone.push([register()]);
    await phone.send('consent.record', bodies.consent('K1', 'given', 'c1'));
    expect(await phone.send('visit.note', { id: 'v1', note: 'cũ' }, { v: 1 })).toMatchObject({
      status: 'ok',
    });
    expect((await phone.pull()).rows['visit']).toMatchObject([{ id: 'v1', note: 'cũ' }]);
  });
});
