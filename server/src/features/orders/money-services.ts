import { createHmac, timingSafeEqual } from 'node:crypto';
import { refuse, type MoneyService } from '@lensan/contract';
import * as z from 'zod/mini';
import { minuteMs } from '@lensan/vietnamese';

/** One transfer as a service reports it. */
export interface ReportedMoney {
  /** The service's own number of the transfer. */
  readonly reference: string;
  readonly content: string;
  readonly amountDong: number;
  /** Numbers the money went to: the account and, where the service has one, its virtual account. */
  readonly accounts: readonly string[];
}
/** What came over the wire, before anything was believed. */
export interface Delivery {
  readonly bytes: Uint8Array;
  readonly header: (name: string) => string | undefined;
  readonly now: number;
}

/**
 * A signed message older or newer than this is somebody playing back an old one. SePay names five
 * minutes.
 */
const freshMs = 5 * minuteMs;

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};
const hmac = (kind: 'sha256' | 'sha512', key: string, ...parts: (string | Uint8Array)[]) =>
  parts.reduce((digest, part) => digest.update(part), createHmac(kind, key)).digest('hex');
const require = (isRight: boolean): void => {
  if (!isRight) throw refuse('money.not_signed');
};
const requireFresh = (at: number, now: number): void => {
  if (!(Math.abs(now - at) <= freshMs)) throw refuse('money.too_old');
};

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw refuse('money.unreadable');
  }
}
function read<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refuse('money.unreadable');
  return parsed.data;
}

/** Objects with their keys in order, all the way down; lists stay as they are. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const words = z.pipe(
  z.nullish(z.union([z.string().check(z.maxLength(1000)), z.number()])),
  z.transform((value) => String(value ?? '')),
);
const amount = z.number().check(z.multipleOf(1), z.maximum(100_000_000_000));
const named = z.union([z.string().check(z.minLength(1), z.maxLength(80)), z.number()]);

const sepayBody = z.object({
  id: named,
  transferType: z.string(),
  transferAmount: amount,
  content: words,
  accountNumber: words,
  subAccount: z.optional(words),
});
const payosData = z.object({
  amount,
  description: words,
  accountNumber: words,
  virtualAccountNumber: z.optional(words),
  reference: words,
  paymentLinkId: z.optional(words),
  code: z.optional(words),
});
const payosBody = z.object({
  success: z.optional(z.boolean()),
  data: z.record(z.string(), z.unknown()),
  signature: z.string(),
});
const cassoBody = z.object({
  data: z
    .array(
      z.object({
        id: named,
        description: words,
        amount,
        bank_sub_acc_id: z.optional(words),
        subAccId: z.optional(words),
        virtualAccount: z.optional(words),
      }),
    )
    .check(z.maxLength(200)),
});
const casso2Body = z.object({
  data: z.object({
    id: named,
    reference: z.optional(words),
    description: words,
    amount,
    accountNumber: words,
    virtualAccountNumber: z.optional(words),
  }),
});
const pay2sBody = z.object({
  transactions: z
    .array(
      z.object({
        id: named,
        transferType: z.string(),
        transferAmount: amount,
        content: words,
        accountNumber: words,
      }),
    )
    .check(z.maxLength(200)),
});

const only = (...accounts: (string | undefined)[]) =>
  accounts.filter((account): account is string => !!account);
const incoming = (lines: ReportedMoney[]) => lines.filter(({ amountDong }) => amountDong > 0);

/**
 * SePay signs time and raw bytes, or sends the key itself:
 * https://developer.sepay.vn/en/sepay-webhooks/xac-thuc (read 2026-11-26).
 */
function sepay({ bytes, header, now }: Delivery, secret: string): ReportedMoney[] {
  const signature = header('x-sepay-signature');
  if (signature === undefined) require(isSame(header('authorization') ?? '', `Apikey ${secret}`));
  else {
    const time = header('x-sepay-timestamp') ?? '';
    require(isSame(signature, `sha256=${hmac('sha256', secret, `${time}.`, bytes)}`));
    requireFresh(/^\d{1,12}$/.test(time) ? Number(time) * 1000 : Number.NaN, now);
  }
  const body = read(sepayBody, parseJson(bytes));
  if (body.transferType.toLowerCase() !== 'in') return [];
  return [
    {
      reference: String(body.id),
      content: body.content,
      amountDong: body.transferAmount,
      accounts: only(body.accountNumber, body.subAccount),
    },
  ];
}

/**
 * payOS signs the fields of `data`, keys in order, as `key=value&…`:
 * https://payos.vn/docs/tich-hop-webhook/kiem-tra-du-lieu-voi-signature/ (read 2026-11-26).
 */
function payos({ bytes }: Delivery, secret: string): ReportedMoney[] {
  const body = read(payosBody, parseJson(bytes));
  const valueOf = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    return JSON.stringify(Array.isArray(value) ? value.map(sorted) : sorted(value));
  };
  const signed = Object.keys(body.data)
    .toSorted()
    .map((key) => `${key}=${valueOf(body.data[key])}`)
    .join('&');
  require(isSame(body.signature, hmac('sha256', secret, signed)));
  const data = read(payosData, body.data);
  if (body.success === false || (data.code !== undefined && data.code !== '00')) return [];
  return [
    {
      reference: data.reference || data.paymentLinkId || '',
      content: data.description,
      amountDong: data.amount,
      accounts: only(data.accountNumber, data.virtualAccountNumber),
    },
  ];
}

/**
 * Casso v1 sends the agreed key in a header:
 * https://developer.casso.vn/webhook/thiet-lap-webhook-thu-cong (read 2026-11-26).
 */
function casso({ bytes, header }: Delivery, secret: string): ReportedMoney[] {
  require(isSame(header('secure-token') ?? '', secret));
  return read(cassoBody, parseJson(bytes)).data.map((line) => ({
    reference: String(line.id),
    content: line.description,
    amountDong: line.amount,
    accounts: only(line.bank_sub_acc_id, line.subAccId, line.virtualAccount),
  }));
}

/**
 * Casso v2 signs time (ms) and the body written again with its keys in order, by SHA-512: Casso's
 * webhook v2 sample (seen 2026-11-26).
 */
function casso2({ bytes, header, now }: Delivery, secret: string): ReportedMoney[] {
  const [, time = '', signature = ''] =
    /^t=(\d{1,16}),v1=([0-9a-f]{128})$/.exec(header('x-casso-signature') ?? '') ?? [];
  const raw = parseJson(bytes);
  require(isSame(signature, hmac('sha512', secret, `${time}.${JSON.stringify(sorted(raw))}`)));
  requireFresh(Number(time), now);
  const { data } = read(casso2Body, raw);
  return [
    {
      reference: String(data.id) === '0' && data.reference ? data.reference : String(data.id),
      content: data.description,
      amountDong: data.amount,
      accounts: only(data.accountNumber, data.virtualAccountNumber),
    },
  ];
}

/**
 * Pay2S sends the agreed key as a bearer: https://docs.pay2s.vn/webhook/tai-lieu-ky-thuat.html
 * (read 2026-11-26).
 */
function pay2s({ bytes, header }: Delivery, secret: string): ReportedMoney[] {
  require(isSame(header('authorization') ?? '', `Bearer ${secret}`));
  return read(pay2sBody, parseJson(bytes))
    .transactions.filter(({ transferType }) => transferType.toUpperCase() === 'IN')
    .map((line) => ({
      reference: String(line.id),
      content: line.content,
      amountDong: line.transferAmount,
      accounts: only(line.accountNumber),
    }));
}

const services: Readonly<
  Record<MoneyService, (delivery: Delivery, secret: string) => ReportedMoney[]>
> = { sepay, payos, casso, casso2, pay2s };

/**
 * Transfers into the account, once it is sure that the service sent them. Throws `money.not_signed`
 * (401) for a wrong signature or key, `money.too_old` (401) for a signed time more than five
 * minutes away, `money.unreadable` (422) for a signed body of another shape.
 */
export const readReport = (
  service: MoneyService,
  delivery: Delivery,
  secret: string,
): ReportedMoney[] => incoming(services[service](delivery, secret));
