import { parseVietQr } from '@lensan/vietqr';
import { currentPayee } from '@lensan/vietqr/payee';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  actor,
  binh,
  dayMs,
  hoa,
  lan,
  minh,
  places,
  tuan,
} from '../../../../tests/support/index.ts';
import { makeScope } from '../../database/scope.ts';
import { openCommand } from '../../operations/command.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import { findDoubts } from './payee-doubts.ts';
import { judgeCode, paymentCode } from './payment-code.ts';
import { listNotices, listPayees } from './payments.repository.ts';
import {
  confirmPayee,
  payeeOf,
  paymentOperations,
  voidPayeesOnWithdrawal,
} from './payments.usecases.ts';
import { payeeBodies } from './testing/payee-bodies.ts';

let village: Village;
const household = { id: places.householdId, path: places.household };
const versions = () => listPayees(village.database.read, household);
const current = async () => currentPayee(await versions(), village.clock());
/** What the routes do after the PIN was right. */
const confirm = (id: string, who = binh) =>
  openCommand(
    village,
    'payee.confirm',
    (context) => confirmPayee(context, id),
    () => who,
  );
const hour = dayMs / 24;

beforeEach(async () => {
  village = await openVillage([voidPayeesOnWithdrawal], paymentOperations);
  await village.done(lan, 'household.register', bodies.register);
  await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
  await village.done(lan, 'consent.record', bodies.consent('K4', 'given', 'c4'));
});

describe('the first account of a household', () => {
  test('is in use as soon as the household compared the name, and its code pays it', async () => {
    await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
    expect(await current()).toBeNull();
    await village.done(lan, 'payee.test', payeeBodies.test('p1'));
    expect((await current())?.payee.id).toBe('p1');
    const code = await paymentCode(village.database.read, household, 'p1', village.clock(), {
      amountDong: 65_000,
      memo: 'Chuối sấy',
    });
    const read = parseVietQr(code.payload);
    expect(
      read.ok && [read.code.bin, read.code.account, read.code.amountVnd, read.code.memo],
    ).toEqual(['970405', '0000000000123', 65_000, 'Chuoi say']);
    expect(code).toMatchObject({ isTested: true, ownerName: 'NGUYEN VAN BINH' });
  });

  test('says it is untested until then', async () => {
    await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
    expect(
      await paymentCode(village.database.read, household, 'p1', village.clock(), {}),
    ).toMatchObject({ isTested: false });
  });

  test('is refused when another name came up', async () => {
    await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
    await village.done(lan, 'payee.test', payeeBodies.test('p1', false));
    expect(await current()).toBeNull();
    expect(await village.run(lan, 'payee.test', payeeBodies.test('p1'))).toMatchObject({
      status: 'rejected',
      code: 'payee.closed',
    });
  });

  test('in use stops at once when another name comes up later, and starts again by the household alone', async () => {
    await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
    await village.done(lan, 'payee.test', payeeBodies.test('p1'));
    village.clock.advance(hour);
    await village.done(lan, 'payee.test', payeeBodies.test('p1', false));
    expect((await versions())[0]).toMatchObject({
      frozenAt: village.clock(),
      frozenBy: 'lan',
      freezeReason: 'not_ours',
      refusedAt: null,
    });
    expect(await current()).toMatchObject({ isFrozen: true });
    // Seen a second time it stays stopped, since when and by whom it was.
    village.clock.advance(hour);
    await village.done(lan, 'payee.test', payeeBodies.test('p1', false));
    expect((await versions())[0]).toMatchObject({ refusedAt: null, freezeReason: 'not_ours' });
    expect(await current()).toMatchObject({ isFrozen: true });
    await confirm('p1');
    expect(await current()).toMatchObject({ isFrozen: false });
  });

  test.each([
    ['0000 0000 00123', 'payee.account_blank'],
    ['0000,000000123', 'payee.account_comma'],
    ['0'.repeat(20), 'payee.account_long'],
    ['000000000012É', 'payee.account_character'],
  ])('%s is answered with %s', async (account, code) => {
    expect(
      await village.run(lan, 'payee.propose', payeeBodies.propose('p1', { account })),
    ).toMatchObject({ status: 'rejected', code, problems: [{ code, field: 'account' }] });
  });

  test('of which a phone kept the last four characters alone is asked for again, also when a restored server had taken it: nothing else on its way could mend it', async () => {
    expect(
      await village.run(lan, 'payee.propose', payeeBodies.propose('p1', { account: '••••0123' }), {
        again: true,
      }),
    ).toMatchObject({ status: 'rejected', problems: [{ field: 'account' }] });
  });

  test('is not written down for a bank that cannot receive, or without consent K4', async () => {
    expect(
      await village.run(lan, 'payee.propose', payeeBodies.propose('p1', { bin: '970459' })),
    ).toMatchObject({ code: 'payee.bank_unknown' });
    await village.done(lan, 'consent.record', bodies.consent('K4', 'withdrawn', 'c5', 'c4'));
    expect(await village.run(lan, 'payee.propose', payeeBodies.propose('p1'))).toMatchObject({
      code: 'consent.missing',
    });
  });
});

describe('another account', () => {
  beforeEach(async () => {
    await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
    await village.done(lan, 'payee.test', payeeBodies.test('p1'));
    village.clock.advance(hour);
    await village.done(
      lan,
      'payee.propose',
      payeeBodies.propose('p2', { account: '0000000000456' }),
    );
    await village.done(lan, 'payee.test', payeeBodies.test('p2'));
  });

  test('waits for the household, then 48 hours, while the old one stays valid', async () => {
    village.clock.advance(30 * dayMs);
    expect((await current())?.payee.id).toBe('p1');
    await confirm('p2');
    village.clock.advance(48 * hour - 1);
    expect((await current())?.payee.id).toBe('p1');
    village.clock.advance(1);
    expect((await current())?.payee.id).toBe('p2');
    await expect(
      paymentCode(village.database.read, household, 'p1', village.clock(), {}),
    ).rejects.toMatchObject({ code: 'payee.not_in_use' });
  });

  test('is confirmed by nobody but the household itself', async () => {
    for (const who of [lan, tuan, hoa])
      await expect(confirm('p2', who)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      confirm(
        'p2',
        actor('other', [{ role: 'household', path: '01.10210.vcotrai.hkhac.' }], 'hkhac'),
      ),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('can be stopped by the leader, and never comes after that', async () => {
    await confirm('p2');
    await village.done(tuan, 'payee.freeze', payeeBodies.freeze('p2'));
    village.clock.advance(30 * dayMs);
    expect((await current())?.payee.id).toBe('p1');
  });

  test('is told to the team leader and the mentor when proposed and when confirmed', async () => {
    await confirm('p2');
    for (const person of [tuan, lan]) {
      const told = await listNotices(village.database.read, person.accountId, person.scope, 10);
      expect(told.map(({ notice }) => notice.kind).sort()).toEqual(['confirmed', 'proposed']);
    }
    expect(await listNotices(village.database.read, minh.accountId, minh.scope, 10)).toEqual([]);
  });

  test('cannot be slipped in by withdrawing and giving consent again', async () => {
    await village.done(lan, 'consent.record', bodies.consent('K4', 'withdrawn', 'c5', 'c4'));
    await village.done(lan, 'consent.record', bodies.consent('K4', 'given', 'c6', 'c5'));
    await village.done(
      lan,
      'payee.propose',
      payeeBodies.propose('p3', { account: '0000000000789' }),
    );
    await village.done(lan, 'payee.test', payeeBodies.test('p3'));
    village.clock.advance(30 * dayMs);
    expect(await current()).toBeNull();
  });
});

describe('the account in use', () => {
  beforeEach(async () => {
    await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
    await village.done(lan, 'payee.test', payeeBodies.test('p1'));
  });

  test('gives no code while frozen, until the household lifts it', async () => {
    await village.done(tuan, 'payee.freeze', payeeBodies.freeze('p1'));
    await expect(
      paymentCode(village.database.read, household, 'p1', village.clock(), {}),
    ).rejects.toMatchObject({ code: 'payee.frozen' });
    await confirm('p1');
    expect(
      (await paymentCode(village.database.read, household, 'p1', village.clock(), {})).payload,
    ).toContain('0000000000123');
  });

  test('is forgotten, and its code void, when consent K4 is withdrawn', async () => {
    await village.done(lan, 'consent.record', bodies.consent('K4', 'withdrawn', 'c5', 'c4'));
    await expect(
      paymentCode(village.database.read, household, 'p1', village.clock(), {}),
    ).rejects.toMatchObject({ code: 'consent.missing' });
    expect((await versions())[0]).toMatchObject({ account: null, accountEnd: '0123' });
  });

  test('cannot be overwritten, whatever statement tries', async () => {
    const reading = async () => (await versions())[0]?.account;
    for (const change of ["account = '999'", "bin = '970436'", "owner_name = 'KE GIAN'"]) {
      await expect(
        village.database.client.execute(`UPDATE payees SET ${change} WHERE id = 'p1'`),
      ).rejects.toThrow(/never changed|constraint/i);
    }
    expect(await reading()).toBe('0000000000123');
  });

  test('is told apart from other codes without naming them', async () => {
    const all = await versions();
    const { payload } = await paymentCode(
      village.database.read,
      household,
      'p1',
      village.clock(),
      {},
    );
    expect(judgeCode(payload, all, village.clock())).toMatchObject({
      verdict: 'same',
      accountEnd: '0123',
    });
    expect(judgeCode(payload.replace('0123', '0124'), all, village.clock()).verdict).toBe(
      'not_payable',
    );
    const { buildVietQr } = await import('@lensan/vietqr');
    expect(
      judgeCode(buildVietQr({ bin: '970405', account: '0000000000124' }), all, village.clock())
        .verdict,
    ).toBe('other');
  });
});

test('the number in full is seen by the household, and by the mentor only until the test is done', async () => {
  await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
  const seenBy = async (who: typeof lan) => {
    const [row] = await versions();
    return row && payeeOf(row, who).account;
  };
  expect([await seenBy(binh), await seenBy(lan), await seenBy(tuan), await seenBy(hoa)]).toEqual([
    '0000000000123',
    '0000000000123',
    null,
    null,
  ]);
  await village.done(lan, 'payee.test', payeeBodies.test('p1'));
  expect([await seenBy(binh), await seenBy(lan)]).toEqual(['0000000000123', null]);
});

describe('doubts for the official', () => {
  test('one account under two households, and three changes by one mentor in a week', async () => {
    await village.done(lan, 'payee.propose', payeeBodies.propose('p1'));
    await village.done(lan, 'household.register', {
      ...bodies.register,
      id: 'hthem',
      headName: 'Nông Thị Thêm',
      assignmentId: 'a2',
    });
    await village.done(lan, 'consent.record', {
      ...bodies.consent('K4', 'given', 'c9'),
      householdId: 'hthem',
    });
    expect(await findDoubts(village.database.read, hoa.scope, village.clock())).toEqual([]);
    await village.done(lan, 'payee.propose', payeeBodies.propose('q1', { householdId: 'hthem' }));
    const shared = await findDoubts(village.database.read, hoa.scope, village.clock());
    expect(shared).toMatchObject([
      { kind: 'shared_account', bin: '970405', accountEnd: '0123', names: ['Lan'] },
    ]);
    expect(shared[0]?.households.map(({ id }) => id).sort()).toEqual(['hbinh', 'hthem']);
    for (const n of [2, 3, 4]) {
      village.clock.advance(hour);
      await village.done(
        lan,
        'payee.propose',
        payeeBodies.propose(`p${n}`, { account: `00000000${n}` }),
      );
    }
    const doubts = await findDoubts(village.database.read, hoa.scope, village.clock());
    expect(doubts.map(({ kind }) => kind)).toEqual(['shared_account', 'many_changes']);
    expect(
      await findDoubts(village.database.read, makeScope([places.otherCommune]), village.clock()),
    ).toEqual([]);
    village.clock.advance(8 * dayMs);
    expect(
      (await findDoubts(village.database.read, hoa.scope, village.clock())).map(({ kind }) => kind),
    ).toEqual(['shared_account']);
  });
});

test('no sequence of calls by anybody else puts another account in use', async () => {
  const call = fc.record({
    who: fc.constantFrom(lan, minh, tuan, hoa),
    kind: fc.constantFrom(
      'payee.propose',
      'payee.test',
      'payee.freeze',
      'consent.record',
      'confirm',
    ),
    target: fc.nat({ max: 5 }),
    isRight: fc.boolean(),
    hours: fc.nat({ max: 100 }),
  });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 3, maxLength: 18 }), async (calls) => {
      round++;
      village = await openVillage([voidPayeesOnWithdrawal], paymentOperations);
      await village.done(lan, 'household.register', bodies.register);
      await village.done(lan, 'consent.record', bodies.consent('K4', 'given', 'c4'));
      await village.done(lan, 'payee.propose', payeeBodies.propose('own'));
      await village.done(lan, 'payee.test', payeeBodies.test('own'));
      const ids = ['own'];
      let consent = 'c4';
      for (const [step, { who, kind, target, isRight, hours }] of calls.entries()) {
        village.clock.advance(hours * hour);
        const id = ids[target % ids.length] ?? 'own';
        if (kind === 'payee.propose') {
          ids.push(`x${step}`);
          await village.run(
            who,
            kind,
            payeeBodies.propose(`x${step}`, { account: `99999999${step}` }),
          );
        } else if (kind === 'payee.test')
          await village.run(who, kind, payeeBodies.test(id, isRight));
        else if (kind === 'payee.freeze') await village.run(who, kind, payeeBodies.freeze(id));
        else if (kind === 'confirm') await confirm(id, who).catch(() => undefined);
        else {
          await village.run(
            who,
            kind,
            bodies.consent('K4', isRight ? 'given' : 'withdrawn', `k${step}`, consent),
          );
          consent = `k${step}`;
        }
        const inUse = await current();
        expect(inUse?.payee.id ?? 'own').toBe('own');
        expect(inUse?.payee.account ?? '0000000000123').toBe('0000000000123');
      }
    }),
    { numRuns: 40, seed: 11 },
  );
  expect(round).toBe(40);
}, 120_000);
