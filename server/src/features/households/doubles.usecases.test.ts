import { describe, expect, it } from 'vitest';
import { lan, minh, places, tuan } from '../../../../tests/support/index.ts';
import { conflicts } from '../../operations/conflicts.table.ts';
import { inScope, makeScope } from '../../database/scope.ts';
import { bodies, openVillage } from '../visits/testing/village.ts';
import { doubleOperations } from './doubles.usecases.ts';
import { findHousehold } from './households.repository.ts';

const mark = { id: 'd1', fromId: 'htwice', intoId: places.householdId };
const twice = async () => {
  const village = await openVillage([], doubleOperations);
  await village.done(lan, 'household.register', bodies.register);
  const again = { ...bodies.register, id: 'htwice', assignmentId: null };
  await village.done(lan, 'household.register', again);
  const marks = () =>
    village.database.read
      .select()
      .from(conflicts)
      .where(inScope(conflicts.path, makeScope([places.village])));
  return { ...village, marks };
};

describe('a household registered twice', () => {
  it('is marked by its mentor, with the other card and who said it, and nothing moves', async () => {
    const village = await twice();
    await village.done(lan, 'household.mark_double', mark);
    expect(await village.marks()).toMatchObject([
      {
        id: 'd1',
        householdId: 'htwice',
        field: 'double',
        keptValue: places.householdId,
        keptBy: 'lan',
        keptName: 'Lan',
        lostBy: null,
        state: 'open',
      },
    ]);
    expect(await findHousehold(village.database.read, 'htwice')).not.toBeNull();
  });
  it('marked again while the mark is open is marked once', async () => {
    const village = await twice();
    await village.done(lan, 'household.mark_double', mark);
    await village.done(tuan, 'household.mark_double', { ...mark, id: 'd2' });
    expect(await village.marks()).toHaveLength(1);
  });
  it('is not the double of itself, and nobody of another village marks it', async () => {
    const village = await twice();
    expect(
      await village.run(lan, 'household.mark_double', { ...mark, intoId: 'htwice' }),
    ).toMatchObject({ status: 'rejected', code: 'request.invalid' });
    expect((await village.run(minh, 'household.mark_double', mark)).status).not.toBe('ok');
    expect(await village.marks()).toEqual([]);
  });
});
