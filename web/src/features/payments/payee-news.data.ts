import { capitalize } from '@lensan/vietnamese/fold.ts';
import type { Dossier, PayeeRecord } from '@lensan/contract';
import { payeeState } from '@lensan/vietqr/payee';
import { households } from '../../local/index.ts';
import { t } from '../../text/index.ts';
import { currentOf, openOf, whenOf } from './payments.data.ts';
import { calledName } from '../../text/called-name.ts';

export interface News {
  readonly dossier: Dossier;
  readonly sentence: string;
  readonly isStop: boolean;
}

/**
 * What happens to accounts in use: another number entered or confirmed, or the number stopped. It
 * goes by itself once it is settled.
 */
export function payeeNews(dossiers: readonly Dossier[], now: number): News[] {
  return dossiers.flatMap((dossier): News[] => {
    const current = currentOf(dossier, now);
    if (!current) return [];
    const who = calledName(dossier.household);
    const stopped: News[] = current.isFrozen
      ? [
          {
            dossier,
            isStop: true,
            sentence: t('payments.notice.frozen', { by: current.payee.frozenByName ?? '', who }),
          },
        ]
      : [];
    return [
      ...stopped,
      ...openOf(dossier, now).map((payee) => ({
        dossier,
        isStop: false,
        sentence: sentenceOf(payee, who, now),
      })),
    ];
  });
}

const sentenceOf = (payee: PayeeRecord, who: string, now: number): string =>
  payeeState(payee, now) === 'waiting'
    ? capitalize(t('payments.notice.confirmed', { who, when: whenOf(payee.effectiveAt ?? 0) }))
    : t('payments.notice.proposed', {
        by: payee.proposedByName,
        who,
        when: whenOf(payee.proposedAt),
      });

/** What is to be told of the households this phone holds. */
export const newsOnPhone = (now = Date.now()): News[] => payeeNews(households(), now);
