import { describe, expect, it } from 'vitest';
import { dayMs, testServices } from '../../../../tests/support/index.ts';
import { listPhonesSeen } from './phones-seen.ts';
import { insertPhoneStore, updatePhoneStore } from './sync.repository.ts';

describe('phones as they were at their last contact', () => {
  it('count photos as unsent work, and a clock two years ahead does not make work look new', async () => {
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
        { queued: 3, photos: 2, oldestAt: now + 728 * dayMs, persisted: false },
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
      },
    ]);
  });
});
