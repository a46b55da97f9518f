import type { Dossier, OperationKind, PayeeRecord } from '@lensan/contract';
import { buildVietQr } from '@lensan/vietqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { addTexts } from '../../text/catalogue.ts';
import common from '../../text/vi/common.ts';
import type { BodyOf, OwnOperation, Projection, StoredDossier } from '../../local/types.ts';
import { householdProjections } from '../households/households.projection.ts';
import { judgeHere } from './judge-code.ts';
import { payeeNews } from './payee-news.data.ts';
import { currentOf, openOf } from './payments.data.ts';
import { paymentMasks, paymentProjections } from './payments.projection.ts';

beforeAll(() => addTexts('vi', 'common', common));
const account = '0000000000123';
const all = { ...householdProjections, ...paymentProjections };
const start = Date.UTC(2026, 10, 25, 2),
  hour = 3_600_000;
function after<K extends OperationKind>(
  dossier: Dossier | null,
  kind: K,
  body: BodyOf<K>,
  at = start,
): Dossier {
  const operation = {
    id: 'op',
    kind,
    at,
    householdId: 'h1',
    body,
    by: { id: 'lan', name: 'Lan' },
  } as OwnOperation<K>;
  const shown = (all[kind] as unknown as Projection<K>)(dossier, operation);
  if (!shown) throw new Error('nothing shown');
  return shown;
}
const registered = () =>
  after(null, 'household.register', {
    id: 'h1',
    villageId: 'v1',
    kind: 'farm',
    headName: 'Nguyễn Văn Bình',
    addressAs: 'bac',
    addressLine: '',
    sells: 'Chuối',
    device: 'smart',
    isPriority: false,
    assignmentId: 'a1',
  });
const entry = (id: string, number = account) => ({
  id,
  householdId: 'h1',
  bin: '970405',
  account: number,
  ownerName: 'NGUYEN VAN BINH',
});
const entered = () => after(registered(), 'payee.propose', entry('p1'));
const tested = () =>
  after(entered(), 'payee.test', { id: 'p1', householdId: 'h1', how: 'transfer', isRight: true });

describe('an account entered at the table without signal', () => {
  it('is good for its test only, and in use as soon as the name was compared', () => {
    expect([currentOf(entered(), start), openOf(entered(), start).map(({ id }) => id)]).toEqual([
      null,
      ['p1'],
    ]);
    expect(currentOf(tested(), start)?.payee).toMatchObject({
      id: 'p1',
      account,
      testHow: 'transfer',
    });
  });
  it('is given up when another name came up', () => {
    const shown = after(entered(), 'payee.test', {
      id: 'p1',
      householdId: 'h1',
      how: 'name_read',
      isRight: false,
    });
    expect([currentOf(shown, start), openOf(shown, start)]).toEqual([null, []]);
  });
  it('stays the one in use when a second number is tested, which waits for the household', () => {
    const shown = after(
      after(tested(), 'payee.propose', entry('p2', '0000000000456'), start + hour),
      'payee.test',
      { id: 'p2', householdId: 'h1', how: 'name_read', isRight: true },
      start + hour,
    );
    expect(currentOf(shown, start + 90 * 24 * hour)?.payee.id).toBe('p1');
    expect(openOf(shown, start + hour).map(({ id }) => id)).toEqual(['p2']);
  });
});

describe('what is told of a change', () => {
  const changed = () =>
    after(tested(), 'payee.propose', entry('p2', '0000000000456'), start + hour);
  it('nothing while there is only the first number', () => {
    expect(payeeNews([entered(), tested(), registered()], start)).toEqual([]);
  });
  it('who entered another number, for whom', () => {
    expect(payeeNews([changed()], start + hour).map(({ sentence }) => sentence)).toMatchObject([
      expect.stringContaining('Lan ghi số nhận tiền mới cho bác Bình'),
    ]);
  });
  it('that the number in use was stopped, first and as a stop', () => {
    const stopped = after(
      changed(),
      'payee.freeze',
      { id: 'p1', householdId: 'h1', reason: 'strange_change' },
      start + 2 * hour,
    );
    expect(
      payeeNews([stopped], start + 2 * hour).map(({ isStop, sentence }) => [
        isStop,
        sentence.includes('Lan đã dừng'),
      ]),
    ).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe('a code found on a wall, judged on the phone', () => {
  const payees = (dossier: Dossier) => Object.values(dossier.payees);
  const code = (number: string, bin = '970405') => buildVietQr({ bin, account: number });
  it('is the same only by the whole number', () => {
    expect(judgeHere(code(account), payees(tested()), start)?.verdict).toBe('same');
    expect(judgeHere(code('0000000000124'), payees(tested()), start)?.verdict).toBe('other');
    expect(judgeHere(code(account, '970436'), payees(tested()), start)?.verdict).toBe('other');
  });
  it('is not judged by the last digits: a phone without the number in full asks the server', () => {
    const masked = payees(tested()).map((payee): PayeeRecord => ({ ...payee, account: null }));
    expect(judgeHere(code(account), masked, start)).toBeNull();
    expect(judgeHere(code('9990000000123'), masked, start)).toBeNull();
    expect(judgeHere(code('0000000000999'), masked, start)?.verdict).toBe('other');
  });
  it('is no payment code when its checksum is broken', () => {
    expect(judgeHere(`${code(account).slice(0, -1)}!`, payees(tested()), start)?.verdict).toBe(
      'not_payable',
    );
  });
});

describe('the number in full on the phone of a mentor', () => {
  const mask = (body: object, record: object | undefined) =>
    paymentMasks['payee.propose']?.(body, {
      id: 'h1',
      scope: 'v1',
      household: null,
      records: { payees: record === undefined ? {} : { p1: record } },
    } satisfies StoredDossier);
  it('stays in the log of sent work while its task is open', () => {
    expect(mask(entry('p1'), undefined)).toEqual(entry('p1'));
    expect(mask(entry('p1'), { id: 'p1', account })).toEqual(entry('p1'));
  });
  it('is four characters once the server no longer gives it out', () => {
    expect(mask(entry('p1'), { id: 'p1', account: null })).toEqual({
      ...entry('p1'),
      account: '••••0123',
    });
  });
});
