import { dayMs } from '@lensan/vietnamese';
import type { Tx } from '../database/client.ts';
import { phoneStores } from '../features/sync/sync.table.ts';
import type { DemoTeam } from './demo-people.ts';

/**
 * Phones of three teams whose members have been up the hill for days: their work has not arrived,
 * and the desk says so.
 */
export async function addLatePhones(
  tx: Tx,
  teams: readonly DemoTeam[],
  now: number,
): Promise<void> {
  for (const [place, team] of teams.filter((_, index) => index % 12 === 5).entries()) {
    const accountId = team.memberIds[1];
    if (!accountId) continue;
    const days = 2 + place;
    await tx.insert(phoneStores).values({
      device: `demo${place}`,
      accountId,
      key: `demo-${place}`,
      last: 40,
      createdAt: now - 200 * dayMs,
      seenAt: now - days * dayMs,
      queued: 4 + 3 * place,
      oldestAt: now - (days + 1) * dayMs,
      photos: 2,
      isPersisted: true,
      app: null,
      offsetMs: 0,
    });
  }
}
