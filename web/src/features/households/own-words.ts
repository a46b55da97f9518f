import type { ActivityLine } from '@lensan/contract';
import { formatInstant } from '@lensan/vietnamese';
import { t, type TextKey } from '../../text/index.ts';
import type { IconName } from '../../ui/icon/names.ts';

/** Words for what was done. Each is what a person would say, not the name of a function. */
const deeds = {
  'household.register': 'households.did.register',
  'household.edit': 'households.did.edit',
  'household.merge': 'households.did.merge',
  'assignment.set': 'households.did.assign',
  'consent.record': 'households.did.consent',
  'visit.record': 'households.did.visit',
  'milestone.claim': 'households.did.claim',
  'milestone.confirm': 'households.did.confirm',
  'milestone.reject': 'households.did.reject',
  'milestone.void': 'households.did.void',
  'photo.add': 'households.did.photo',
  'listing.save': 'households.did.listing',
  'listing.publish': 'households.did.publish',
  'listing.hide': 'households.did.hide',
  'listing.set_stock': 'households.did.stock',
  'listing.set_price': 'households.did.price',
  'payee.propose': 'households.did.account',
  'payee.test': 'households.did.tested',
  'payee.confirm': 'households.did.accountYes',
  'payee.freeze': 'households.did.frozen',
  'payee.show': 'households.did.shown',
  'order.record': 'households.did.order',
  'order.paid': 'households.did.paid',
  'script.save': 'households.did.script',
  'card.issue': 'households.did.card',
  'card.revoke': 'households.did.cardGone',
  'personal.read': 'households.did.read',
  'report.export': 'households.did.export',
} as const satisfies Record<string, TextKey>;
/** What has no words of its own is told as a change of the thing it belongs to. */
const changes = {
  photo: 'households.did.photoChange',
  listing: 'households.did.listing',
  payee: 'households.did.account',
  order: 'households.did.orderChange',
  script: 'households.did.script',
  card: 'households.did.card',
} as const satisfies Record<string, TextKey>;
/** What was done, as a person would say it. */
export function deedWords(action: string): string {
  const thing = action.split('.')[0] ?? '';
  if (Object.hasOwn(deeds, action)) return t(deeds[action as keyof typeof deeds]);
  return t(
    Object.hasOwn(changes, thing) ? changes[thing as keyof typeof changes] : 'households.did.other',
  );
}
/** The sign beside it: of the thing that was touched, an eye when it was only looked at. */
export const deedIcon = (action: string): IconName =>
  /(read|export|show)/.test(action)
    ? 'eye'
    : action.startsWith('payee')
      ? 'qr'
      : action.startsWith('consent')
        ? 'okc'
        : action.startsWith('visit')
          ? 'hand'
          : action.startsWith('photo')
            ? 'camera'
            : action.startsWith('card')
              ? 'card'
              : 'edit';

/** Who it was and when; the product itself when nobody. */
export const deedBy = (line: ActivityLine, now: number): string =>
  [
    line.byName
      ? line.byRole
        ? t('households.own.by', { name: line.byName, role: t(`common.role.${line.byRole}`) })
        : line.byName
      : t('households.own.system'),
    formatInstant(line.at, now),
  ].join(' · ');
