import type { ActivityLine, OperationKind } from '@lensan/contract';
import { addDays, formatDate, vietnamDay, vietnamTime, weekday } from '@lensan/vietnamese';
import { t, type TextKey } from '../../text/index.ts';
import type { IconName } from '../../ui/icon/names.ts';

/**
 * Words for what was done: every operation has its own, or the compiler says so. Each is what a
 * person would say, not the name of a function.
 */
const operationDeeds = {
  'household.register': 'households.did.register',
  'household.edit': 'households.did.edit',
  'household.choose_contact': 'households.did.contact',
  'household.mark_double': 'households.did.double',
  'household.merge': 'households.did.merge',
  'assignment.set': 'households.did.assign',
  'consent.record': 'households.did.consent',
  'visit.record': 'households.did.visit',
  'visit.correct': 'households.did.visitCorrect',
  'visit.remove': 'households.did.visitRemove',
  'milestone.claim': 'households.did.claim',
  'milestone.confirm': 'households.did.confirm',
  'milestone.deny': 'households.did.deny',
  'milestone.reject': 'households.did.reject',
  'milestone.void': 'households.did.void',
  'photo.add': 'households.did.photo',
  'photo.copy': 'households.did.photo',
  'photo.edit': 'households.did.photoChange',
  'photo.set_main': 'households.did.photoMain',
  'photo.remove': 'households.did.photoGone',
  'listing.save': 'households.did.listing',
  'listing.publish': 'households.did.publish',
  'listing.hide': 'households.did.hide',
  'listing.remove': 'households.did.remove',
  'listing.restore': 'households.did.restore',
  'listing.set_stock': 'households.did.stock',
  'listing.set_price': 'households.did.price',
  'listing.mark_posted': 'households.did.posted',
  'payee.propose': 'households.did.account',
  'payee.test': 'households.did.tested',
  'payee.freeze': 'households.did.frozen',
  'order.record': 'households.did.order',
  'order.change': 'households.did.orderChange',
  'order.paid': 'households.did.paid',
  'order.unpaid': 'households.did.unpaid',
  'script.save': 'households.did.script',
  'script.remove': 'households.did.scriptGone',
  'conflict.settle': 'households.did.settled',
} as const satisfies Record<OperationKind, TextKey>;
/** The same for what is not an operation of phones; `tests/rules/words.test.ts` holds the list. */
export const commandDeeds = {
  'card.issue': 'households.did.card',
  'card.revoke': 'households.did.cardGone',
  'card.pin': 'households.did.cardPin',
  'payee.confirm': 'households.did.accountYes',
  'payee.show': 'households.did.shown',
  'photo.retry': 'households.did.photoChange',
  'money.connect': 'households.did.moneyLinked',
  'money.disconnect': 'households.did.moneyUnlinked',
  'money.report': 'households.did.moneyHeard',
  'personal.read': 'households.did.read',
  'report.export': 'households.did.export',
} as const satisfies Record<string, TextKey>;
const deeds = { ...operationDeeds, ...commandDeeds };
const isDeed = (action: string): action is keyof typeof deeds => Object.hasOwn(deeds, action);

/** What was done, as a person would say it. A server newer than this phone may know more. */
export const deedWords = (action: string): string =>
  t(isDeed(action) ? deeds[action] : 'households.did.other');
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

/** Who it was; the product itself when nobody. */
const deedBy = (line: ActivityLine): string =>
  line.byName === null
    ? t('households.own.system')
    : line.byRole
      ? t('households.own.by', { name: line.byName, role: t(`common.role.${line.byRole}`) })
      : line.byName;

/** The same thing done by the same person on one day, once or more. */
export interface Deed {
  readonly action: string;
  readonly title: string;
  readonly under: string;
}
export interface DeedDay {
  readonly title: string;
  readonly deeds: readonly Deed[];
}

/**
 * The log as a person tells it: day by day, newest first; what somebody did several times on a day
 * is one line that says how often and from when to when.
 * @example deedDays(lines, now)[0] // { title: 'Hôm nay', deeds: [{ title: 'Chụp ảnh hàng, 3 lần', … }] }
 */
export function deedDays(lines: readonly ActivityLine[], now: number): DeedDay[] {
  return grouped(lines, ({ at }) => vietnamDay(at)).map(([day, ofDay]) => ({
    title: dayTitle(day, vietnamDay(now)),
    deeds: grouped(ofDay, (line) => `${line.action} ${deedBy(line)}`).map(([, same]) => told(same)),
  }));
}

/** Lines by a key, in order of arrival. */
function grouped(lines: readonly ActivityLine[], keyOf: (line: ActivityLine) => string) {
  const groups = new Map<string, ActivityLine[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups];
}

const dayTitle = (day: string, today: string): string =>
  day === today
    ? t('households.own.today')
    : day === addDays(today, -1)
      ? t('households.own.yesterday')
      : `${weekday(day)}, ${formatDate(day)}`;

/** Lines of one deed; the newest stands first. */
function told(lines: readonly ActivityLine[]): Deed {
  const [last] = lines;
  const first = lines.at(-1);
  if (!last || !first) throw new RangeError('no lines');
  const [from, to] = [vietnamTime(first.at), vietnamTime(last.at)];
  const words = deedWords(last.action);
  return {
    action: last.action,
    title:
      lines.length === 1 ? words : t('households.own.times', { what: words, count: lines.length }),
    under: [from === to ? from : t('households.own.fromTo', { from, to }), deedBy(last)].join(
      ' · ',
    ),
  };
}
