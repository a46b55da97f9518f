import { createMemo, lazy, Show, Suspense } from 'solid-js';
import { HelperTabs } from '../../../frame/helper-tabs.tsx';
import { NowBadge } from '../../../frame/now-badge.tsx';
import { households } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/button.tsx';
import { HomePage } from '../../../ui/shell.tsx';
import { Loading } from '../../../ui/states.tsx';
import { TodayList } from '../../households/components/today-list.tsx';
import { isFetched, isMine, signedIn, today } from '../../households/households.data.ts';
import { callsOf, whenAndWhere } from '../../households/today-calls.ts';

/** Apart: what it needs to know of banks would make the first page larger. */
const PayeeNews = lazy(() => import('../../payments/components/payee-news.tsx'));

/** "Hôm nay": whom to call on, each with what to do; empties itself as the day goes on. */
export default function TodayPage() {
  const mine = createMemo(() => {
    const id = signedIn()?.accountId ?? '';
    return households().filter((dossier) => isMine(dossier, id));
  });
  const calls = createMemo(() => callsOf(mine()));
  return (
    <HomePage
      title={
        calls().length > 0
          ? t('home.today.title', { count: calls().length })
          : t('common.tab.today')
      }
      under={whenAndWhere(today(), signedIn()?.me)}
      badge={<NowBadge />}
      dock={
        <Button kind="main" size="big" icon="up" href="/ho/moi">
          {t('home.today.start')}
        </Button>
      }
      tabs={<HelperTabs />}
    >
      <Show when={isFetched()}>
        <Suspense>
          <PayeeNews />
        </Suspense>
      </Show>
      <Show when={isFetched()} fallback={<Loading lines={4} />}>
        <TodayList calls={calls()} hasHouseholds={households().length > 0} />
      </Show>
    </HomePage>
  );
}
