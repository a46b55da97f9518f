import { currentPayee } from '@lensan/vietqr/payee';
import { beforeEach, describe, expect, it } from 'vitest';
import { binh, dayMs, lan, places, tuan } from '../../../../tests/support/index.ts';
import { inScope } from '../../database/scope.ts';
import { openCommand } from '../../operations/command.ts';
import { householdEntities } from '../households/households.entities.ts';
import { listPayees } from '../payments/payments.repository.ts';
import { confirmPayee, paymentEntities, paymentOperations } from '../payments/payments.usecases.ts';
import { payeeNotices } from '../payments/payments.table.ts';
import { payeeBodies } from '../payments/testing/payee-bodies.ts';
import { visitEntities } from '../visits/visits.usecases.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import { makeSyncOperations, syncEntities } from './sync.operations.ts';

const own = places.householdId;
const double = 'hbinh2';
const household = { id: own, path: places.household };
const merged = { id: double, path: `${places.village}${double}.` };
let village: Village;
const current = async (of: { id: string; path: string } = household) =>
  currentPayee(await listPayees(village.database.read, of), village.clock());
const account = (householdId: string, id: string, number: string) => ({
  ...payeeBodies.propose(id, { account: number }),
  householdId,
});
/** Enters an account and compares its name, both by the mentor. */
async function enter(householdId: string, id: string, number: string) {
  await village.done(lan, 'payee.propose', account(householdId, id, number));
  await village.done(lan, 'payee.test', { ...payeeBodies.test(id), householdId });
}
const merge = (fromId: string, intoId: string) =>
  village.done(tuan, 'household.merge', { fromId, intoId });
const confirm = (id: string) =>
  openCommand(
    village,
    'payee.confirm',
    (context) => confirmPayee(context, id),
    () => binh,
  );

beforeEach(async () => {
  const entities = [...householdEntities, ...visitEntities, ...paymentEntities, ...syncEntities];
  village = await openVillage([], { ...paymentOperations, ...makeSyncOperations(entities) });
  for (const id of [own, double]) {
    await village.done(lan, 'household.register', { ...bodies.register, id, assignmentId: null });
    await village.done(lan, 'consent.record', {
      ...bodies.consent('K4', 'given', `${id}c4`),
      householdId: id,
    });
  }
});

describe('two cards of one household made one', () => {
  it('leave the account in use when the other card had none, and put none in use that came', async () => {
    await enter(double, 'p2', '0000000000999');
    await merge(double, own);
    expect(await current()).toBeNull();
    village.clock.advance(30 * dayMs);
    // Comparing its name again is not the household's word either.
    await village.done(lan, 'payee.test', payeeBodies.test('p2'));
    expect(await current()).toBeNull();
    await confirm('p2');
    expect((await current())?.payee.id).toBe('p2');
  });

  it('with two different accounts: neither pays until the household itself says which', async () => {
    await enter(own, 'p1', '0000000000123');
    await enter(double, 'p2', '0000000000999');
    await merge(double, own);
    expect(await current()).toMatchObject({ payee: { id: 'p1' }, isFrozen: true });
    village.clock.advance(30 * dayMs);
    expect(await current()).toMatchObject({ payee: { id: 'p1' }, isFrozen: true });
    await confirm('p1');
    expect(await current()).toMatchObject({ payee: { id: 'p1' }, isFrozen: false });
  });

  it('the other way round the thief’s card that stays pays nobody either', async () => {
    await enter(own, 'p1', '0000000000123');
    await enter(double, 'p2', '0000000000999');
    await merge(own, double);
    expect(await current(merged)).toMatchObject({ payee: { id: 'p2' }, isFrozen: true });
    // What came is history: a third account is a change, and waits for the household too.
    await enter(double, 'p3', '0000000000777');
    village.clock.advance(30 * dayMs);
    expect(await current(merged)).toMatchObject({ payee: { id: 'p2' }, isFrozen: true });
  });

  it('with the same account under both: it goes on paying', async () => {
    await enter(own, 'p1', '0000000000123');
    await enter(double, 'p2', '0000000000123');
    await merge(double, own);
    expect(await current()).toMatchObject({ payee: { id: 'p1' }, isFrozen: false });
  });

  it('are told of to the leader, once for each account that stands still', async () => {
    await enter(own, 'p1', '0000000000123');
    await enter(double, 'p2', '0000000000999');
    await merge(double, own);
    const told = await village.database.read
      .select()
      .from(payeeNotices)
      .where(inScope(payeeNotices.path, tuan.scope));
    expect(told.map(({ payeeId, accountId, kind }) => [payeeId, accountId, kind])).toEqual(
      expect.arrayContaining([
        ['p1', 'tuan', 'frozen'],
        ['p2', 'tuan', 'frozen'],
      ]),
    );
  });
});
