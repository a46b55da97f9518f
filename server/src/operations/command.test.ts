import { refuse } from '@lensan/contract';
import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  lan,
  minh,
  places,
  testServices,
  type TestServices,
} from '../../../tests/support/index.ts';
import { inScope, makeScope } from '../database/scope.ts';
import { activity } from './activity.table.ts';
import { changes } from './changes.table.ts';
import { command, openCommand } from './command.ts';

const household = { path: places.household };
const visiting = { name: 'visit.record', on: () => household } as const;

describe('a write', () => {
  let services: TestServices;
  const everywhere = makeScope(['']);
  const deeds = () =>
    services.database.read.select().from(activity).where(inScope(activity.path, everywhere));
  const drawn = async () =>
    (await services.database.read.select().from(changes).where(inScope(changes.path, everywhere)))
      .length;
  beforeEach(async () => {
    services = await testServices();
  });

  it('stands in the log of activity under its name, with who did it and when', async () => {
    await command(services, lan, visiting, (context, { path }) =>
      context.recordActivity({ subjectId: 'v1', path, detail: { tasks: 2 } }),
    );
    expect(await deeds()).toMatchObject([
      {
        action: 'visit.record',
        accountId: 'lan',
        subjectId: 'v1',
        path: places.household,
        at: services.clock(),
        detail: { tasks: 2 },
      },
    ]);
  });

  it('is undone when it would leave no trace, and nobody said why', async () => {
    const write = command(services, lan, visiting, (context) =>
      context.nextVersion('visit', 'v1', places.household),
    );
    await expect(write).rejects.toThrow('visit.record ended without recordActivity or silent');
    expect(await drawn()).toBe(0);
    await command(services, lan, visiting, async (context) => {
      await context.nextVersion('visit', 'v1', places.household);
      context.silent('this test says why');
    });
    expect([await drawn(), (await deeds()).length]).toEqual([1, 0]);
  });

  it('is refused to who may not do it, by what stands when it is written', async () => {
    const elsewhere = { name: 'visit.record', on: () => ({ path: places.otherVillage }) } as const;
    const work = () => Promise.reject(new Error('must not be reached'));
    await expect(command(services, lan, elsewhere, work)).rejects.toThrow('not_found');
    const gone = { name: 'visit.record', on: () => null } as const;
    await expect(command(services, lan, gone, work)).rejects.toThrow('not_found');
    const leading = { name: 'team.create', needs: 'team.change', on: () => household } as const;
    await expect(command(services, lan, leading, work)).rejects.toThrow('forbidden');
  });

  it('asks for its target inside the open write', async () => {
    const [row] = await services.database.write((tx) =>
      tx
        .insert(changes)
        .values({ entity: 'visit', recordId: 'v1', path: places.household })
        .returning(),
    );
    // Moved by a write that stood in the queue before this one.
    const moved = services.database.write((tx) =>
      tx
        .update(changes)
        .set({ path: places.otherVillage })
        .where(and(eq(changes.version, row?.version ?? 0), inScope(changes.path, everywhere))),
    );
    const asked = command(
      services,
      lan,
      {
        name: 'visit.record',
        on: async (tx) =>
          (await tx.select().from(changes).where(inScope(changes.path, everywhere)))[0],
      },
      async (context) => context.silent('reached'),
    );
    await moved;
    await expect(asked).rejects.toThrow('not_found');
  });

  it('of nobody who is signed in is the product’s own, or of the account that was proved', async () => {
    await openCommand(services, 'money.report', (context) =>
      context.recordActivity({ subjectId: 'l1', path: places.household }),
    );
    await openCommand(services, 'card.pin', (context) =>
      context.recordActivity({ accountId: 'binh', subjectId: 'c1', path: places.household }),
    );
    await openCommand(
      services,
      'payee.confirm',
      (context) => context.recordActivity({ subjectId: 'p1', path: places.household }),
      () => minh,
    );
    expect((await deeds()).map((deed) => [deed.action, deed.accountId])).toEqual([
      ['money.report', 'system'],
      ['card.pin', 'binh'],
      ['payee.confirm', 'minh'],
    ]);
  });

  it('that is refused leaves nothing', async () => {
    const write = command(services, lan, visiting, async (context, { path }) => {
      await context.recordActivity({ subjectId: 'v1', path });
      throw refuse('record.id_taken');
    });
    await expect(write).rejects.toThrow('record.id_taken');
    expect(await deeds()).toEqual([]);
  });
});
