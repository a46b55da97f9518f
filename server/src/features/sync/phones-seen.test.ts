import { describe, expect, it } from 'vitest';
import { dayMs, testServices } from '../../../../tests/support/index.ts';
import { listPhonesSeen } from './phones-seen.ts';
import { findPhoneStore, insertPhoneStore, updatePhoneStore } from './sync.repository.ts';

describe('phones as they were at their last contact', () => {
  it('count photos as unsent work and tell faults of their app, and a clock two years ahead does not make work look new', async () => {
    const { database, clock } = await testServices();
    const now = clock();
    await database.write(async (tx) => {
      for (const [device, accountId] of [
        ['abc', 'lan'],
        ['abd', 'minh'],
      ] as const)
        await insertPhoneStore(tx, { device, accountId, key: 'k', now });
      await updatePhoneStore(
        tx,
        'abc',
        now,
        {
          queued: 3,
          photos: 2,
          oldestAt: now + 728 * dayMs,
          persisted: false,
          faults: { count: 2, names: ['TypeError round'] },
        },
        { offsetMs: -730 * dayMs },
      );
    });
    expect(await listPhonesSeen(database.read, ['lan'])).toEqual([
      {
        device: 'abc',
        accountId: 'lan',
        queued: 5,
        oldestAt: now - 2 * dayMs,
        seenAt: now,
        isPersisted: false,
        faults: 2,
      },
    ]);
    const told = async () => (await findPhoneStore(database.read, 'abc'))?.faultNames;
    expect(await told()).toEqual(['TypeError round']);
    await database.write((tx) => updatePhoneStore(tx, 'abc', now, { queued: 0 }, {}));
    expect((await listPhonesSeen(database.read, ['lan']))[0]).toMatchObject({ faults: 0 });
    expect(await told()).toBeNull();
  });
});
