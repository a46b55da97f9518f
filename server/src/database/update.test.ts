import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { jobs } from '../platform/jobs.table.ts';
import type { Database } from './client.ts';
import { updateAny, updateOne } from './update.ts';

const job = (id: string, kind = 'photo.process') => ({
  id,
  kind,
  payload: {},
  state: 'waiting' as const,
  runAt: 0,
  attempts: 0,
  createdAt: 0,
});

describe('an update', () => {
  let database: Database;
  const states = async () =>
    (await database.read.select().from(jobs).orderBy(jobs.id)).map(({ state }) => state);
  beforeEach(async () => {
    database = await testDatabase();
    await database.write((tx) => tx.insert(jobs).values([job('a'), job('b'), job('c', 'other')]));
  });

  it('changes the one row that is meant, also when it says what stands there already', async () => {
    await database.write((tx) => updateOne(tx, jobs, { state: 'waiting' }, eq(jobs.id, 'a')));
    await database.write((tx) => updateOne(tx, jobs, { state: 'done' }, eq(jobs.id, 'a')));
    expect(await states()).toEqual(['done', 'waiting', 'waiting']);
  });

  it.each([
    ['none', 'nowhere', 0],
    ['two', 'photo.process', 2],
  ])('that meets %s instead undoes its whole write', async (_name, kind, met) => {
    const write = database.write(async (tx) => {
      await updateOne(tx, jobs, { state: 'failed' }, eq(jobs.id, 'c'));
      await updateOne(tx, jobs, { state: 'done' }, eq(jobs.kind, kind));
    });
    await expect(write).rejects.toThrow(`an update of jobs changed ${met} rows`);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('of any number of rows says how many there were', async () => {
    const change = (kind: string) =>
      database.write((tx) =>
        updateAny(tx, jobs, { state: 'done' }, eq(jobs.kind, kind), 'any number is right here'),
      );
    expect([await change('photo.process'), await change('nowhere')]).toEqual([2, 0]);
  });
});
