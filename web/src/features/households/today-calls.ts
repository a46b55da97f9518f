import { todayList, type TodayEntry } from '@lensan/adoption';
import type { Dossier, Me } from '@lensan/contract';
import { weekday } from '@lensan/vietnamese';
import { language, t } from '../../text/index.ts';
import { stateOf, today } from './households.data.ts';

/** One household of today's list. */
export interface Call {
  readonly entry: TodayEntry;
  readonly dossier: Dossier;
}
/** Whom to call on today among these, at most seven. */
export const callsOf = (mine: readonly Dossier[]): readonly Call[] => {
  const byId = new Map(mine.map((dossier) => [dossier.household.id, dossier]));
  return todayList(
    mine.map((dossier) => ({ id: dossier.household.id, state: stateOf(dossier) })),
    today(),
  ).flatMap((entry) => {
    const dossier = byId.get(entry.householdId);
    return dossier ? [{ entry, dossier }] : [];
  });
};

/** One tag at most: late before agreed, agreed before priority. */
export function tagOf(entry: TodayEntry) {
  if (entry.daysLate > 0)
    return {
      tone: 'stop',
      word:
        entry.daysLate < 60
          ? t('home.today.late', { count: entry.daysLate })
          : t('home.today.lateMonths', { count: Math.floor(entry.daysLate / 30) }),
    } as const;
  if (entry.isAgreed) return { tone: 'ok', word: t('home.today.agreed') } as const;
  return entry.isPriority ? ({ tone: 'wait', word: t('home.today.priority') } as const) : undefined;
}

const dayName = (day: string): string =>
  language() === 'vi'
    ? weekday(day)
    : new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
        weekday: 'long',
        timeZone: 'UTC',
      });
/** "Chủ Nhật, 22/11 · thôn Cơ Giáo". A mentor of several villages reads the commune. */
export function whenAndWhere(
  day: string,
  me: Pick<Me, 'villages' | 'commune'> | undefined,
): string {
  const [village] = me?.villages ?? [];
  const place =
    me?.villages.length === 1 && village
      ? t('home.village', { name: village.name })
      : me?.commune?.name;
  return [`${dayName(day)}, ${day.slice(8)}/${day.slice(5, 7)}`, place].filter(Boolean).join(' · ');
}
