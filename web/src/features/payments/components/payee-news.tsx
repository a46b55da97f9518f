import type { Dossier, PayeeRecord } from '@lensan/contract';
import { payeeState } from '@lensan/vietqr/payee';
import { For, Show } from 'solid-js';
import { households } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { capital, currentOf, openOf, spokenName, whenOf } from '../payments.data.ts';

interface News {
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
    const who = spokenName(dossier.household);
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
    ? capital(t('payments.notice.confirmed', { who, when: whenOf(payee.effectiveAt ?? 0) }))
    : t('payments.notice.proposed', {
        by: payee.proposedByName,
        who,
        when: whenOf(payee.proposedAt),
      });

/**
 * For the first page of whoever is told of a change of account: household, mentor and team leader.
 * Reads this phone's own store.
 */
export default function PayeeNews() {
  return (
    <For each={payeeNews(households(), Date.now())}>
      {(news) => (
        <Note
          kind={news.isStop ? 'stop' : 'should'}
          icon="qr"
          actions={
            <Button size="small" href={`/ho/${news.dossier.household.id}/nhan-tien`}>
              {t('payments.notice.see')}
            </Button>
          }
        >
          {news.sentence} <Show when={!news.isStop}>{t('payments.notice.why')}</Show>
        </Note>
      )}
    </For>
  );
}
