import { createCipheriv } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  bodies,
  hoa,
  minh,
  openOffice,
  places,
  tuan,
  type Office,
  type TestPhone,
} from './testing/office.ts';
import { takeCarried } from './sync.carry.ts';
import { listWaiting, releaseWaiting } from './sync.review.ts';

let office: Office;
let phone: TestPhone;
beforeEach(async () => {
  office = await openOffice();
  phone = await office.phone('lan');
  await phone.send('household.register', bodies.register);
});

describe('late work of somebody who lost the place', () => {
  const late = async () => {
    const operation = phone.make('visit.record', bodies.visit('v1'));
    await office.dismiss('lan');
    await office.grant('lan', 'mentor', places.otherVillage);
    const { results } = await phone.push([operation]);
    expect(results).toMatchObject([{ status: 'parked', code: 'operation.waiting' }]);
    return operation;
  };
  it('is seen by the leader of that place and by nobody elsewhere', async () => {
    const { id } = await late();
    const seenBy = async (actor: typeof tuan) =>
      (await listWaiting(office, office.sources, actor)).operations.map(
        (operation) => operation.id,
      );
    expect([await seenBy(tuan), await seenBy(hoa), await seenBy(minh)]).toEqual([[id], [id], []]);
  });
  it('is released by the leader and stays the work of who did it', async () => {
    const { id } = await late();
    expect(await releaseWaiting(office, office.sources, office.runner, tuan, id)).toMatchObject({
      id,
      status: 'ok',
    });
    const leader = await office.phone('tuan');
    expect((await leader.pull()).rows['visit']).toMatchObject([{ id: 'v1', mentorId: 'lan' }]);
    expect((await listWaiting(office, office.sources, tuan)).operations).toEqual([]);
  });
  it('is released by an official, who goes to no door', async () => {
    const { id } = await late();
    expect(await releaseWaiting(office, office.sources, office.runner, hoa, id)).toMatchObject({
      status: 'ok',
    });
  });
  it('is not there for somebody of another place', async () => {
    const { id } = await late();
    await expect(
      releaseWaiting(office, office.sources, office.runner, minh, id),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
  it('that still cannot be done goes on waiting instead of being refused', async () => {
    const operation = phone.make('milestone.claim', bodies.claim('m1', 'C1'));
    await office.dismiss('lan');
    await office.grant('lan', 'mentor', places.otherVillage);
    await phone.push([operation]);
    expect(
      await releaseWaiting(office, office.sources, office.runner, tuan, operation.id),
    ).toMatchObject({ status: 'parked' });
  });
  it('on a household nobody else knows waits as well, and can be released', async () => {
    const operation = phone.make(
      'household.register',
      { ...bodies.register, id: 'hmoi', assignmentId: null },
      { householdId: 'hmoi' },
    );
    await office.dismiss('lan');
    await office.grant('lan', 'mentor', places.otherVillage);
    expect((await phone.push([operation])).results).toMatchObject([{ status: 'parked' }]);
    expect(
      await releaseWaiting(office, office.sources, office.runner, tuan, operation.id),
    ).toMatchObject({ status: 'ok' });
  });
  it('by somebody who never had the place is refused at once', async () => {
    const other = await office.phone('minh');
    expect(
      await other.send(
        'household.register',
        { ...bodies.register, id: 'hxa' },
        { householdId: 'hxa' },
      ),
    ).toMatchObject({ status: 'rejected', code: 'household.village_elsewhere' });
  });
});

describe('a file of unsent work', () => {
  const seal = (content: object, key = phone.key) => {
    const iv = Buffer.alloc(12, 7);
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), iv);
    const sealed = Buffer.concat([
      cipher.update(JSON.stringify(content)),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return {
      lensan: 'unsent-1' as const,
      device: phone.device,
      iv: iv.toString('base64url'),
      sealed: sealed.toString('base64url'),
    };
  };
  const deliver = (file: ReturnType<typeof seal>) =>
    takeCarried(office, office.runner, office.sources.actorOf, file);

  it('is carried out as its author’s, and the author’s phone hears of it when it sends the same itself', async () => {
    const operations = [
      phone.make('visit.record', bodies.visit('v1')),
      phone.make('visit.record', { id: 'v2' }),
    ];
    expect(await deliver(seal({ version: 1, sentAt: 0, operations }))).toEqual({
      taken: 1,
      known: 0,
      waiting: 0,
      rejected: 1,
    });
    expect(await deliver(seal({ version: 1, sentAt: 0, operations }))).toEqual({
      taken: 0,
      known: 2,
      waiting: 0,
      rejected: 0,
    });
    const { results, last } = await phone.push(operations);
    expect(results).toMatchObject([
      { status: 'ok', repeated: true },
      { status: 'rejected', repeated: true },
    ]);
    expect(last).toBe(3);
    expect((await phone.pull()).rows['visit']).toMatchObject([{ id: 'v1', mentorId: 'lan' }]);
  });
  it('of somebody who may do nothing any more waits for the leader', async () => {
    const operations = [phone.make('visit.record', bodies.visit('v1'))];
    await office.dismiss('lan');
    expect(await deliver(seal({ version: 1, sentAt: 0, operations }))).toMatchObject({
      waiting: 1,
    });
  });
  it('that was changed on the way, or is of a phone nobody knows, is refused whole', async () => {
    const file = seal({
      version: 1,
      sentAt: 0,
      operations: [phone.make('visit.record', bodies.visit('v1'))],
    });
    const changed = {
      ...file,
      sealed: (file.sealed.startsWith('A') ? 'B' : 'A') + file.sealed.slice(1),
    };
    await expect(deliver(changed)).rejects.toMatchObject({ code: 'sync.file_unreadable' });
    await expect(deliver({ ...file, device: 'zzzzz' })).rejects.toMatchObject({
      code: 'sync.file_unreadable',
    });
    await expect(deliver(seal({ version: 1, operations: 'none' }))).rejects.toMatchObject({
      code: 'sync.file_unreadable',
    });
  });
});

describe('two households that are one', () => {
  it('keep what differed between their cards as conflicts, and nothing of either is lost', async () => {
    const other = await office.phone('tuan');
    await other.send(
      'household.register',
      { ...bodies.register, id: 'hbinh2', sells: 'Mật ong', assignmentId: null },
      { householdId: 'hbinh2' },
    );
    await other.send(
      'household.merge',
      { fromId: 'hbinh2', intoId: places.householdId },
      { householdId: 'hbinh2' },
    );
    expect((await other.pull()).rows['conflict']).toMatchObject([
      { field: 'sells', kept: { value: 'Chuối tây sấy dẻo' }, lost: { value: 'Mật ong' } },
    ]);
  });
  it('take work that was on its way to the one that went; an edit of it counts as concurrent', async () => {
    const other = await office.phone('tuan');
    const made = await other.send(
      'household.register',
      { ...bodies.register, id: 'hbinh2', sells: 'Mật ong', assignmentId: null },
      { householdId: 'hbinh2' },
    );
    const leader = await office.phone('tuan');
    await leader.send(
      'household.merge',
      { fromId: 'hbinh2', intoId: places.householdId },
      { householdId: 'hbinh2' },
    );
    expect(
      await other.send(
        'visit.record',
        { ...bodies.visit('v1'), householdId: 'hbinh2' },
        { householdId: 'hbinh2' },
      ),
    ).toMatchObject({ status: 'ok' });
    expect(
      await other.send(
        'household.edit',
        { id: 'hbinh2', sells: 'Chè' },
        { householdId: 'hbinh2', base: made.version ?? 0 },
      ),
    ).toMatchObject({ status: 'conflict' });
    const { rows } = await leader.pull();
    expect(rows['visit']).toMatchObject([{ id: 'v1', householdId: places.householdId }]);
    expect(
      rows['conflict']?.map(({ lost }) => (lost as { value: unknown }).value).toSorted(),
    ).toEqual(['Chuối tây sấy dẻo', 'Mật ong']);
  });
  it('pass on work for the first of them however often they were merged', async () => {
    const leader = await office.phone('tuan');
    const ids = [places.householdId, ...Array.from({ length: 12 }, (_, index) => `hb${index}`)];
    for (const id of ids.slice(1))
      await leader.send(
        'household.register',
        { ...bodies.register, id, assignmentId: null },
        { householdId: id },
      );
    for (const [index, fromId] of ids.slice(0, -1).entries())
      await leader.send(
        'household.merge',
        { fromId, intoId: ids[index + 1] ?? '' },
        { householdId: fromId },
      );
    expect(await phone.send('visit.record', bodies.visit('v1'))).toMatchObject({ status: 'ok' });
    expect((await leader.pull()).rows['visit']).toMatchObject([{ id: 'v1', householdId: 'hb11' }]);
  });
  it('merged twice, by two people in two ways, become one', async () => {
    const other = await office.phone('tuan');
    for (const id of ['hb', 'hc'])
      await other.send(
        'household.register',
        { ...bodies.register, id, assignmentId: null },
        { householdId: id },
      );
    expect(
      await other.send(
        'household.merge',
        { fromId: 'hb', intoId: places.householdId },
        { householdId: 'hb' },
      ),
    ).toMatchObject({ status: 'ok' });
    expect(
      await other.send('household.merge', { fromId: 'hb', intoId: 'hc' }, { householdId: 'hb' }),
    ).toMatchObject({ status: 'ok' });
    expect(
      await other.send(
        'household.merge',
        { fromId: 'hc', intoId: places.householdId },
        { householdId: 'hc' },
      ),
    ).toMatchObject({ status: 'ok' });
    expect((await other.pull()).rows['household']?.map(({ id }) => id)).toEqual(['hc']);
  });
});
