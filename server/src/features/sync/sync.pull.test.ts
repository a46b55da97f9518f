import { beforeEach, describe, expect, it } from 'vitest';
import { bodies, openOffice, places, type Office, type TestPhone } from './testing/office.ts';
import { epochFor } from './sync.push.ts';
import { renewEpoch } from './sync.repository.ts';

let office: Office;
let phone: TestPhone;
beforeEach(async () => {
  office = await openOffice();
  phone = await office.phone('lan');
  await phone.push([
    phone.make('household.register', bodies.register),
    phone.make(
      'household.register',
      { ...bodies.register, id: 'hthu', headName: 'Thu', assignmentId: 'a2' },
      { householdId: 'hthu' },
    ),
    phone.make('visit.record', bodies.visit('v1')),
    phone.make(
      'visit.record',
      { ...bodies.visit('v2'), householdId: 'hthu' },
      { householdId: 'hthu' },
    ),
  ]);
});
const ids = (rows: readonly Record<string, unknown>[] = []) => rows.map(({ id }) => id).toSorted();

describe('a fetch', () => {
  it('brings the cards of a village before everything else', async () => {
    const first = await phone.pullOnce();
    expect(Object.keys(first.rows)).toEqual(['household']);
    expect(first.answer.more).toBe(true);
    const { rows } = await phone.pull();
    expect([ids(rows['visit']), ids(rows['assignment'])]).toEqual([
      ['v1', 'v2'],
      ['a1', 'a2'],
    ]);
  });
  it('cut into pages of one row brings every row once, also those written meanwhile', async () => {
    const seen: string[] = [];
    for (let count = 0; count < 60; count++) {
      const { rows, answer } = await phone.pullOnce({ limit: 1 });
      seen.push(
        ...Object.values(rows)
          .flat()
          .map(({ id }) => String(id)),
      );
      if (count === 3) await phone.send('visit.record', bodies.visit('v3'));
      if (!answer.more) break;
    }
    expect(seen.toSorted()).toEqual([...new Set(seen)].toSorted());
    expect(seen).toEqual(expect.arrayContaining(['hbinh', 'hthu', 'v1', 'v2', 'v3', 'a1', 'a2']));
  });
  it('of a phone the server does not know yet makes it known in the same request; a number somebody else holds stays theirs', async () => {
    const device = 'znew1';
    await expect(phone.pullOnce({ device })).rejects.toMatchObject({ code: 'sync.device_unknown' });
    const first = await phone.pullOnce({ device, key: 'mine', epoch: '', cursors: {} });
    expect(ids(first.rows['household'])).toEqual(['hbinh', 'hthu']);
    expect((await phone.pullOnce({ device, epoch: '', cursors: {} })).answer.last).toBe(0);
    // Its first answer was lost: it introduces itself once more.
    expect(
      (await phone.pullOnce({ device, key: 'mine', epoch: '', cursors: {} })).answer.more,
    ).toBe(true);
    await expect(
      phone.pullOnce({ device, key: 'another', epoch: '', cursors: {} }),
    ).rejects.toMatchObject({ code: 'sync.device_taken' });
  });
  it('that finds nothing new is one answer without pages', async () => {
    await phone.pull();
    const { answer } = await phone.pullOnce();
    expect(answer).toMatchObject({ pages: [], more: false, last: 4 });
  });
  it('says which of the phone’s own operations its rows contain', async () => {
    await phone.pull();
    await phone.send('visit.record', bodies.visit('v3'));
    const { answer, rows } = await phone.pull();
    expect([answer.last, ids(rows['visit'])]).toEqual([5, ['v3']]);
  });
  it('tells of what is gone, and only to phones that may have had it', async () => {
    await phone.pull();
    const leader = await office.phone('tuan');
    await leader.send(
      'household.merge',
      { fromId: 'hthu', intoId: places.householdId },
      { householdId: 'hthu' },
    );
    expect((await phone.pull()).gone).toMatchObject({ household: [['hthu', 'hthu']] });
    expect((await leader.pull()).gone).toEqual({});
  });
  it('holds nothing of places the phone has no right to, whatever it wishes for', async () => {
    const minh = await office.phone('minh');
    const { rows, answer } = await minh.pull({ wanted: [places.village, places.otherVillage] });
    expect([answer.scopes, rows]).toEqual([[places.otherVillage], {}]);
  });
  it('of an official holds the villages chosen, inside the commune', async () => {
    const hoa = await office.phone('hoa');
    expect((await hoa.pull()).answer.scopes).toEqual([]);
    const { rows, answer } = await hoa.pull({
      wanted: [places.village, places.otherCommuneVillage],
    });
    expect([answer.scopes, ids(rows['household'])]).toEqual([[places.village], ['hbinh', 'hthu']]);
  });
  it('after a place is lost names what may still be held', async () => {
    await office.grant('lan', 'mentor', places.otherVillage);
    expect((await phone.pull()).answer.scopes).toEqual([places.village, places.otherVillage]);
    await office.dismiss('lan');
    await office.grant('lan', 'mentor', places.otherVillage);
    expect((await phone.pull()).answer.scopes).toEqual([places.otherVillage]);
  });
});

describe('a new life of the database', () => {
  it('makes every phone fetch anew, page by page from the start', async () => {
    await phone.pull();
    await office.database.write((tx) => renewEpoch(tx, office.ids.id));
    const { answer, rows } = await phone.pullOnce();
    expect(answer.pages).toMatchObject([{ group: 'cards', fresh: true }]);
    expect(ids(rows['household'])).toEqual(['hbinh', 'hthu']);
  });
  it('tells a phone which of its work waits in it, whatever the phone was told in the one before', async () => {
    const other = await office.phone('tuan');
    const early = other.make('visit.record', { ...bodies.visit('v1'), householdId: 'hlate' });
    await other.push([early]);
    await other.pull();
    expect((await other.pull()).answer.results).toEqual([]);
    await office.database.write((tx) => renewEpoch(tx, office.ids.id));
    expect((await phone.pullOnce()).answer.results).toEqual([]);
    expect((await other.pullOnce()).answer.results).toMatchObject([
      { id: early.id, status: 'parked' },
    ]);
  });
  it('is noticed also when nobody said so: a cursor beyond the newest change begins anew', async () => {
    const { epoch } = (await phone.pull()).answer;
    const { answer } = await phone.pullOnce({ cursors: { [places.village]: [900, 900] }, epoch });
    expect(answer.pages).toMatchObject([
      { group: 'cards', to: 0, fresh: true },
      { group: 'rest', to: 0, fresh: true },
    ]);
    expect(answer.more).toBe(true);
  });
  it('begins for a person who now sees the same records otherwise, and not for one who got another village', () => {
    const mentor = { role: 'mentor' as const, path: places.village };
    const epochs = [
      [mentor],
      [mentor, { ...mentor, path: places.otherVillage }],
      [{ role: 'commune_official' as const, path: places.commune }],
      [{ role: 'commune_official' as const, path: places.commune, personal: true }],
    ].map((grants) => epochFor({ grants }, 'e'));
    expect(epochs).toEqual(['e.m', 'e.m', 'e.co', 'e.co+']);
  });
});

describe('a phone that tells what it holds', () => {
  /** Records and sum of versions as the phone would count them. */
  const heldBy = (fetched: { rows: Record<string, Record<string, unknown>[]> }) => {
    const all = Object.values(fetched.rows).flat();
    return [all.length, all.reduce((sum, row) => sum + Number(row['version']), 0)] as [
      number,
      number,
    ];
  };
  it('hears nothing when it holds what it should', async () => {
    const held = heldBy(await phone.pull());
    expect((await phone.pullOnce({ check: { [places.village]: held } })).answer).toMatchObject({
      pages: [],
      more: false,
    });
  });
  it('begins the village anew when a record is missing or old, and we hear of it', async () => {
    const [count, sum] = heldBy(await phone.pull());
    for (const held of [
      [count - 1, sum],
      [count, sum - 1],
    ] as [number, number][]) {
      const { answer } = await phone.pullOnce({ check: { [places.village]: held } });
      expect(answer).toMatchObject({
        pages: [
          { group: 'cards', fresh: true, to: 0 },
          { group: 'rest', fresh: true, to: 0 },
        ],
        more: true,
      });
      expect(heldBy(await phone.pull({}))).toEqual([count, sum]);
    }
    expect(office.logged()).toContain('holds other rows');
  });
  it('is not compared while another of its places is fetched for the first time', async () => {
    const { answer } = await phone.pull();
    const newest = Math.max(...answer.pages.map(({ to }) => to));
    await office.grant('lan', 'mentor', places.otherVillage);
    const { pages } = (
      await phone.pullOnce({
        epoch: answer.epoch,
        cursors: { [places.village]: [newest, newest] },
        check: { [places.village]: [99, 99] },
      })
    ).answer;
    expect(pages.map(({ scope }) => scope)).toEqual([places.otherVillage]);
  });
  it('is not compared while there is news, nor for a place that is not its own', async () => {
    const held = heldBy(await phone.pull());
    await phone.send('visit.record', bodies.visit('v3'));
    const { answer } = await phone.pullOnce({
      check: { [places.village]: held, [places.otherVillage]: [5, 5] },
    });
    expect(answer.pages.every((page) => !page.fresh)).toBe(true);
  });
});
