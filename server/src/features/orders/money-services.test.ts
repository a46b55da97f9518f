import { createHmac } from 'node:crypto';
import { Refusal, type MoneyService } from '@lensan/contract';
import { describe, expect, test } from 'vitest';
import { readReport } from './money-services.ts';

const now = Date.UTC(2026, 10, 26, 3, 0, 0);
const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
interface Message {
  readonly service: MoneyService;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly secret: string;
  readonly now: number;
}
const take = ({ service, bytes, headers, secret, now: at }: Message) =>
  readReport(service, { bytes, header: (name) => headers[name], now: at }, secret);
const codeOf = (message: Message): string => {
  try {
    take(message);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

/** payOS's published sample (payos.vn, "Kiểm tra dữ liệu với signature"), read 2026-11-26. */
const payos: Message = {
  service: 'payos',
  now,
  headers: {},
  secret: '1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675',
  bytes: encode({
    code: '00',
    desc: 'success',
    success: true,
    data: {
      orderCode: 123,
      amount: 3000,
      description: 'VQRIO123',
      accountNumber: '12345678',
      reference: 'TF230204212323',
      transactionDateTime: '2023-02-04 18:25:00',
      currency: 'VND',
      paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
      code: '00',
      desc: 'Thành công',
      counterAccountBankId: '',
      counterAccountBankName: '',
      counterAccountName: '',
      counterAccountNumber: '',
      virtualAccountName: '',
      virtualAccountNumber: '',
    },
    signature: '412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03',
  }),
};
/** Casso's published sample of webhook v2; its moment is that of the sample. */
const casso2: Message = {
  service: 'casso2',
  now: 1727948258788 + 60_000,
  secret: 'mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs',
  headers: {
    'x-casso-signature':
      't=1727948258788,v1=ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3',
  },
  bytes: encode({
    error: 0,
    data: {
      id: 0,
      reference: 'MA_GIAO_DICH_THU_NGHIEM',
      description: 'giao dich thu nghiem',
      amount: 599000,
      runningBalance: 25000000,
      transactionDateTime: '2024-10-03 15:06:37',
      accountNumber: '88888888',
      bankName: 'VPBank',
      bankAbbreviation: 'VPB',
      virtualAccountNumber: '',
      virtualAccountName: '',
      counterAccountName: 'NGUYEN VAN A',
      counterAccountNumber: '8888888888',
      counterAccountBankId: '970415',
      counterAccountBankName: 'VietinBank',
    },
  }),
};
/**
 * SePay publishes the scheme without a finished sample: time and raw bytes, signed here by its
 * recipe.
 */
const sepayBody = encode({
  id: 92704,
  gateway: 'Vietcombank',
  transactionDate: '2026-11-26 10:00:00',
  accountNumber: '0000000000123',
  subAccount: null,
  code: null,
  content: 'OCOP A7K2X',
  transferType: 'in',
  transferAmount: 460000,
  accumulated: 19077000,
  referenceCode: 'MBVCB.3278907687',
  description: '',
});
const sepayTime = String(now / 1000 - 30);
const sepay: Message = {
  service: 'sepay',
  now,
  secret: 'whsec-of-the-tests',
  bytes: sepayBody,
  headers: {
    'x-sepay-timestamp': sepayTime,
    'x-sepay-signature': `sha256=${createHmac('sha256', 'whsec-of-the-tests').update(`${sepayTime}.`).update(sepayBody).digest('hex')}`,
  },
};
const sepayByKey: Message = { ...sepay, headers: { authorization: 'Apikey whsec-of-the-tests' } };
const casso: Message = {
  service: 'casso',
  now,
  secret: 'key-of-casso',
  headers: { 'secure-token': 'key-of-casso' },
  bytes: encode({
    error: 0,
    data: [
      {
        id: 1,
        tid: 'A1',
        description: 'OCOP A7K2X',
        amount: 460000,
        cusum_balance: 1,
        when: '2026-11-26 10:00:00',
        bank_sub_acc_id: '0000000000123',
      },
      { id: 2, tid: 'A2', description: 'chi', amount: -5000, bank_sub_acc_id: '0000000000123' },
    ],
  }),
};
const pay2s: Message = {
  service: 'pay2s',
  now,
  secret: 'key-of-pay2s',
  headers: { authorization: 'Bearer key-of-pay2s' },
  bytes: encode({
    transactions: [
      {
        id: '1788052',
        gateway: 'ACB',
        transactionNumber: '10418',
        accountNumber: '0000000000123',
        content: 'OCOP A7K2X GD 789604',
        transferType: 'IN',
        transferAmount: 460000,
        checksum: '7e2b',
      },
      {
        id: '1788053',
        accountNumber: '0000000000123',
        content: 'tra tien',
        transferType: 'OUT',
        transferAmount: 1000,
      },
    ],
  }),
};
const all: Readonly<Record<string, Message>> = {
  payos,
  casso2,
  sepay,
  'sepay by key': sepayByKey,
  casso,
  pay2s,
};

describe('messages of the services that report money', () => {
  test('the published samples of payOS and Casso verify and say what came', () => {
    expect(take(payos)).toEqual([
      {
        reference: 'TF230204212323',
        content: 'VQRIO123',
        amountDong: 3000,
        accounts: ['12345678'],
      },
    ]);
    expect(take(casso2)).toEqual([
      {
        reference: 'MA_GIAO_DICH_THU_NGHIEM',
        content: 'giao dich thu nghiem',
        amountDong: 599000,
        accounts: ['88888888'],
      },
    ]);
  });
  test('SePay, Casso v1 and Pay2S are read, money that went out is not', () => {
    for (const message of [sepay, sepayByKey, casso, pay2s])
      expect(take(message).map(({ amountDong, accounts }) => [amountDong, accounts])).toEqual([
        [460000, ['0000000000123']],
      ]);
  });

  // Casso v1 and Pay2S send a key and sign nothing: there only the key can be held against a
  // change.
  test.each(['payos', 'casso2', 'sepay'])(
    '%s: any flipped bit of the body or the signature is refused with 401',
    (name) => {
      const message = all[name] as Message;
      const codes = new Set<string>();
      const bodyEnd =
        name === 'payos'
          ? new TextDecoder().decode(message.bytes).indexOf(',"signature"')
          : message.bytes.length;
      const bodyStart =
        name === 'payos' ? new TextDecoder().decode(message.bytes).indexOf('"data":{') + 8 : 0;
      const before = JSON.stringify(take(message));
      for (let place = bodyStart; place < bodyEnd; place++) {
        for (let bit = 0; bit < 8; bit++) {
          const bytes = message.bytes.slice();
          bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
          codes.add(
            codeOf({ ...message, bytes }) === 'taken' && sameMeaning(message.bytes, bytes)
              ? 'same words'
              : codeOf({ ...message, bytes }),
          );
        }
      }
      for (const [header, value] of Object.entries(message.headers)) {
        for (let place = 0; place < value.length; place++) {
          const changed =
            value.slice(0, place) +
            String.fromCharCode(value.charCodeAt(place) ^ 1) +
            value.slice(place + 1);
          codes.add(codeOf({ ...message, headers: { ...message.headers, [header]: changed } }));
        }
      }
      codes.delete('same words');
      expect([...codes].toSorted()).toEqual(expect.arrayContaining(['money.not_signed']));
      expect(codes.has('taken')).toBe(false);
      expect(JSON.stringify(take(message))).toBe(before);
    },
  );
  /**
   * A flip between two kinds of white space or of letter case in an escape says the same; only
   * SePay signs the bytes as they are.
   */
  const sameMeaning = (a: Uint8Array, b: Uint8Array) => {
    const parse = (bytes: Uint8Array) =>
      JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)));
    return parse(a) === parse(b);
  };

  test('payOS: a changed signature is refused', () => {
    const text = new TextDecoder().decode(payos.bytes);
    const place = text.indexOf('412e915d');
    for (let at = place; at < place + 64; at++) {
      const changed = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
      expect(codeOf({ ...payos, bytes: encode(changed) })).toBe('money.not_signed');
    }
  });
  test.each(Object.keys(all))('%s: the key of another household is refused', (name) => {
    expect(codeOf({ ...(all[name] as Message), secret: 'key-of-somebody-else' })).toBe(
      'money.not_signed',
    );
  });
  test.each(Object.keys(all))(
    '%s: a message without its headers or signature is refused',
    (name) => {
      const message = all[name] as Message;
      const bytes =
        name === 'payos'
          ? encode(
              new TextDecoder()
                .decode(message.bytes)
                .replace(/"signature":"[^"]*"/, '"signature":""'),
            )
          : message.bytes;
      expect(codeOf({ ...message, headers: {}, bytes })).toBe('money.not_signed');
    },
  );
  test.each(['sepay', 'casso2'])(
    '%s: a right message played back six minutes later, or signed for the future, is too old',
    (name) => {
      const message = all[name] as Message;
      expect([
        codeOf({ ...message, now: message.now + 6 * 60_000 }),
        codeOf({ ...message, now: message.now - 8 * 60_000 }),
      ]).toEqual(['money.too_old', 'money.too_old']);
    },
  );
  test('what was signed and cannot be understood says so', () => {
    const bytes = encode('{"transactions":[{"id":1}]}');
    expect(codeOf({ ...pay2s, bytes })).toBe('money.unreadable');
    expect(codeOf({ ...pay2s, bytes: encode('not json') })).toBe('money.unreadable');
  });
  test('half a đồng is no amount', () => {
    expect(
      codeOf({
        ...pay2s,
        bytes: encode({
          transactions: [
            { id: '1', accountNumber: '1', content: '', transferType: 'IN', transferAmount: 0.5 },
          ],
        }),
      }),
    ).toBe('money.unreadable');
  });
});
