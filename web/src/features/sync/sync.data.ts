import type { ConflictRecord, Dossier } from '@lensan/contract';
import { formatInstant, formatNumber } from '@lensan/vietnamese';
import {
  household,
  newId,
  record,
  type Connection,
  type DeadOperation,
  type Pending,
  type StoredOperation,
} from '../../local/index.ts';
import { language, t, type TextKey } from '../../text/index.ts';
import { calledName } from '../../text/called-name.ts';
import type { IconName } from '../../ui/index.ts';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
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

const kinds = [
  ['visit.record', 'sync.kind.visit.record', 'edit'],
  ['household.register', 'sync.kind.household.register', 'home'],
  ['household.edit', 'sync.kind.household.edit', 'home'],
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

/** "Buổi thăm bác Bình". */
export const titleOf = (operation: Pick<StoredOperation, 'kind' | 'householdId'>): string =>
  t(wordsOf(operation.kind)[1], { who: whoOf(operation.householdId) });
export const iconOf = (operation: Pick<StoredOperation, 'kind'>): IconName =>
  wordsOf(operation.kind)[2];

/**
 * Where the thing of a refused operation can be mended, or null where it can only be sent again.
 */
export function fixPath({ kind, householdId, body }: DeadOperation): string | null {
  if (!household(householdId)) return null;
  const home = `/ho/${householdId}`;
  const { id, listingId } = (body ?? {}) as { id?: string; listingId?: string };
  if (kind.startsWith('listing.') && id) return `${home}/tin/${id}`;
  if (kind.startsWith('photo.')) return listingId ? `${home}/tin/${listingId}` : `${home}/tin`;
  if (kind.startsWith('payee.')) return `${home}/nhan-tien`;
  if (kind.startsWith('script.')) return `${home}/kich-ban`;
  return kind === 'visit.record' ? `${home}/tham` : home;
}

export interface PhotoGroup {
  readonly householdId: string;
  readonly count: number;
  readonly bytes: number;
  readonly sentBytes: number;
  readonly isBegun: boolean;
  readonly isHeld: boolean;
}

/** Photos by household: how many, how much, how far. `isHeld`: all of them wait for Wi-Fi. */
export function groupPhotos(photos: Pending['photos'], isHeldBack: boolean): PhotoGroup[] {
  const groups = new Map<string, PhotoGroup>();
  for (const { householdId, size, offset, state, onlyWifi } of photos) {
    const before = groups.get(householdId) ?? {
      householdId,
      count: 0,
      bytes: 0,
      sentBytes: 0,
      isBegun: false,
      isHeld: true,
    };
    groups.set(householdId, {
      householdId,
      count: before.count + 1,
      bytes: before.bytes + size,
      sentBytes: before.sentBytes + offset,
      isBegun: before.isBegun || state === 'part',
      isHeld: before.isHeld && isHeldBack && onlyWifi,
    });
  }
  return [...groups.values()];
}

export type Standing =
  | 'busy'
  | 'noSignal'
  | 'unreached'
  | 'signIn'
  | 'unknown'
  | 'left'
  | 'wifi'
  | 'look'
  | 'done'
  | 'nothing';

/**
 * What the phone may say of the line and its work: only what answers, or their absence, have shown.
 */
export function standingOf(
  work: Pending,
  line: Connection,
  facts: { readonly isOnline: boolean; readonly isHeldBack: boolean; readonly toLookAt: number },
): Standing {
  if (line.isBusy) return 'busy';
  if (line.state === 'sign_in') return 'signIn';
  if (line.state === 'unreached') return facts.isOnline ? 'unreached' : 'noSignal';
  if (line.state === 'unknown') return 'unknown';
  if (work.out.length > 0 || work.photos.some((photo) => !(facts.isHeldBack && photo.onlyWifi)))
    return 'left';
  if (work.photos.length > 0) return 'wifi';
  if (facts.toLookAt + work.refused.length > 0) return 'look';
  // A phone that never sent anything has nothing to boast of.
  return line.sentAt === null ? 'nothing' : 'done';
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
  if (typeof value === 'object')
    return 'shopName' in value && typeof value.shopName === 'string' && value.shopName !== ''
      ? value.shopName
      : t('sync.value.other');
  const text = String(value);
  if (field === 'addressAs') return t(`common.address.${text as 'bac'}`);
  const code = codes.find((known) => known === `${field}.${text}`);
  return code ? t(`sync.value.${code}`) : text;
}

/**
 * Settles two values. The one set aside becomes an ordinary edit, so that every rule for that field
 * holds; the settling follows it.
 */
export async function settle(
  dossier: Dossier,
  conflict: ConflictRecord,
  chosen: 'kept' | 'lost',
): Promise<void> {
  const { householdId, recordId, field, lost } = conflict;
  const change = { id: recordId, [field]: lost.value };
  if (chosen === 'lost' && conflict.entity === 'household')
    await record('household.edit', change, { householdId, base: dossier.household.version });
  if (chosen === 'lost' && conflict.entity === 'photo')
    await record('photo.edit', change, { householdId, base: dossier.photos[recordId]?.version });
  await record('conflict.settle', { conflictId: conflict.id, chosen }, { householdId });
}

/**
 * Name of a file of unsent work: the last part tells files of one day apart. Plain text, which
 * phones let people pass on.
 */
export const fileName = (device: string, day: string, part: number): string =>
  `len-san-chua-gui-${day}-${device}${part > 0 ? `-${part + 1}` : ''}-${newId().slice(-3)}.txt`;
