import type { ConflictRecord } from '@lensan/contract';
import {
  formatDate,
  formatInstant,
  formatNumber,
  vietnamDay,
  vietnamTime,
  weekday,
} from '@lensan/vietnamese';
import { household, newId, type DeadOperation, type StoredOperation } from '../../local/index.ts';
import { calledName } from '../../text/called-name.ts';
import { errorSentence } from '../../text/errors.ts';
import { language, t, type TextKey } from '../../text/index.ts';
import type { IconName } from '../../ui/index.ts';
import type { Sent } from './standing.ts';

export function whenOf(at: number): string {
  const words = formatInstant(at, Date.now());
  return language() === 'vi'
    ? words
    : words.replace('hôm nay', t('sync.today')).replace('hôm qua', t('sync.yesterday'));
}
export const mb = (bytes: number): string =>
  (bytes / (1024 * 1024)).toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 1,
  });

/** "bác Bình", also while the household itself is only in the queue. */
export function whoOf(householdId: string): string {
  const known = household(householdId);
  return known ? calledName(known.household) : t('sync.who.unknown');
}

/** `17:05, thứ Bảy 21/11/2026`; today and yesterday by their names. */
export function sentWhen(at: number): string {
  const short = whenOf(at);
  if (!/\d{4}$/.test(short) || language() !== 'vi') return short;
  const day = vietnamDay(at);
  const name = weekday(day);
  return `${vietnamTime(at)}, ${name.charAt(0).toLowerCase()}${name.slice(1)} ${formatDate(day)}`;
}

const kinds = [
  ['visit.record', 'sync.kind.visit.record', 'edit'],
  ['household.register', 'sync.kind.household.register', 'home'],
  ['household.edit', 'sync.kind.household.edit', 'home'],
  ['household.choose_contact', 'sync.kind.household.choose_contact', 'call'],
  ['household.merge', 'sync.kind.household.merge', 'home'],
  ['consent.record', 'sync.kind.consent.record', 'shield'],
  ['assignment.set', 'sync.kind.assignment.set', 'user'],
  ['milestone.', 'sync.kind.milestone', 'flag'],
  ['photo.add', 'sync.kind.photo.add', 'camera'],
  ['photo.', 'sync.kind.photo', 'camera'],
  ['listing.', 'sync.kind.listing', 'box'],
  ['script.', 'sync.kind.script', 'live'],
  ['payee.', 'sync.kind.payee', 'qr'],
  ['order.', 'sync.kind.order', 'carton'],
  ['conflict.settle', 'sync.kind.conflict.settle', 'swap'],
] as const satisfies readonly (readonly [start: string, key: TextKey, icon: IconName])[];
const other = ['', 'sync.kind.other', 'edit'] as const;
const wordsOf = (kind: string) => kinds.find(([start]) => kind.startsWith(start)) ?? other;

type Titled = Pick<StoredOperation, 'kind' | 'householdId'> & { readonly body?: unknown };
/** What a listing is called, by the record it is about; empty where the phone does not know. */
const goodsOf = ({ kind, householdId, body }: Titled): string => {
  if (!kind.startsWith('listing.')) return '';
  const { id, facts } = (body ?? {}) as { id?: string; facts?: { name?: string } };
  return (
    facts?.name || (householdId && id && household(householdId)?.listings[id]?.facts.name) || ''
  );
};
/** "Buổi thăm bác Bình", "Tin “Chuối sấy” của cô Thắm". */
export function titleOf(operation: Titled): string {
  const who = whoOf(operation.householdId);
  const goods = goodsOf(operation);
  return goods ? t('sync.kind.listingOf', { goods, who }) : t(wordsOf(operation.kind)[1], { who });
}
/** Saves of one listing that wait one behind the other are one row: the last of them. */
export const rowsOf = <Row extends Titled>(operations: readonly Row[]): Row[] => {
  const saves = (row: Row) =>
    row.kind === 'listing.save' ? (row.body as { id?: string } | undefined)?.id : undefined;
  return operations.filter(
    (row, at) =>
      saves(row) === undefined ||
      !operations.slice(at + 1).some((later) => saves(later) === saves(row)),
  );
};
export const iconOf = (operation: Pick<StoredOperation, 'kind'>): IconName =>
  wordsOf(operation.kind)[2];

/**
 * Where the thing of a refused operation can be mended, or null where it can only be sent again.
 */
export function fixPath({ kind, householdId, body }: DeadOperation): string | null {
  if (!household(householdId)) return null;
  const home = `/ho/${householdId}`;
  const { id, listingId } = (body ?? {}) as { id?: string; listingId?: string };
  // A removed listing has no page of its own any more.
  if (kind === 'listing.remove') return `${home}/tin`;
  if (kind.startsWith('listing.') && id) return `${home}/tin/${id}`;
  if (kind.startsWith('photo.')) return listingId ? `${home}/tin/${listingId}` : `${home}/tin`;
  if (kind.startsWith('payee.')) return `${home}/nhan-tien`;
  if (kind.startsWith('script.')) return `${home}/kich-ban`;
  return kind === 'visit.record' ? `${home}/tham` : home;
}

/** Name of the field two people wrote. */
export function fieldWord(conflict: Pick<ConflictRecord, 'entity' | 'field'>): string {
  if (conflict.entity === 'payee') return t('sync.field.account');
  if (conflict.entity === 'photo') return t('sync.field.photo');
  const known = [
    'headName',
    'addressAs',
    'phone',
    'addressLine',
    'sells',
    'device',
    'isPriority',
    'status',
    'kind',
    'publication',
  ] as const;
  const field = known.find((name) => name === conflict.field);
  return field ? t(`sync.field.${field}`) : t('sync.field.other');
}

const codes = [
  'device.smart',
  'device.feature',
  'device.none',
  'status.open',
  'status.paused',
  'status.declined',
  'status.moved',
  'status.erased',
  'kind.farm',
  'kind.business',
  'kind.homestay',
  'kind.cooperative_member',
] as const;

/** A value as people would say it. */
export function valueWord(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('sync.value.empty');
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  if (typeof value === 'number')
    return field.endsWith('Deg') ? t('sync.value.degrees', { count: value }) : formatNumber(value);
  if (typeof value === 'object' && 'shopName' in value && typeof value.shopName === 'string')
    return value.shopName || t('sync.value.other');
  if (typeof value !== 'string') return t('sync.value.other');
  if (field === 'addressAs') return t(`common.address.${value as 'bac'}`);
  const code = codes.find((known) => known === `${field}.${value}`);
  return code ? t(`sync.value.${code}`) : value;
}

/** How sending ended: never "sent" without the server's word. */
export function sentWords(sent: Sent): string {
  if (sent.is === 'photos') return t('sync.sent.photos');
  if (sent.is === 'noAnswer') return t('sync.sent.noAnswer');
  return sent.is === 'done'
    ? t('sync.sent.done', { time: vietnamTime(sent.at) })
    : t('sync.sent.later', { reason: errorSentence(sent.code) });
}

/**
 * Name of a file of unsent work: the last part tells files of one day apart. Plain text, which
 * phones let people pass on.
 */
export const fileName = (device: string, day: string, part: number): string =>
  `len-san-chua-gui-${day}-${device}${part > 0 ? `-${part + 1}` : ''}-${newId().slice(-3)}.txt`;
