import type { OrderRecord, PayeeRecord } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { groupAccount } from '@lensan/vietqr';
import { orderMemo } from '@lensan/vietqr/orders';
import { t } from '../../text/index.ts';
import { bankName } from '../payments/payments.data.ts';
import { missingDong } from './orders.data.ts';

/** The lines below a code that is sent as a picture: who gets what for which order. */
export const pictureLines = (
  order: OrderRecord,
  payee: Pick<PayeeRecord, 'ownerName' | 'bin'>,
  account: string,
): string[] => [
  payee.ownerName,
  `${bankName(payee.bin)} · ${groupAccount(account)}`,
  formatDong(missingDong(order)),
  orderMemo(order.code),
];

/** What a buyer types who cannot scan: `shown` as people read it, `text` as the bank's app takes it. */
export const copyLines = (
  order: OrderRecord,
  account: string,
): { readonly word: string; readonly shown: string; readonly text: string }[] => [
  { word: t('orders.code.account'), shown: groupAccount(account), text: account },
  {
    word: t('orders.code.amount'),
    shown: formatDong(missingDong(order)),
    text: String(missingDong(order)),
  },
  { word: t('orders.code.memo'), shown: orderMemo(order.code), text: orderMemo(order.code) },
];
