import { Show } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Empty, Note } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { PhoneList } from '../components/phone-list.tsx';
import { createLatePhones } from '../figures.data.ts';
import { ownUnit } from '../reports.data.ts';
import '../reports.css';

/**
 * Phones with unsent work older than a day, and those silent for a week, each with whom to call.
 */
export default function PhonesPage() {
  const phones = createLatePhones();
  return (
    <OfficialPage
      title={t('reports.phones.title')}
      above={<a href="/">{ownUnit()?.name}</a>}
      isLate={phones.failure() !== undefined}
      asOf={<AsOf at={phones.value()?.now} />}
    >
      <Answered answer={phones} what={t('reports.phones.title')}>
        {(found) => (
          <div class="panels">
            <Show
              when={found().devices.length > 0}
              fallback={
                <Empty
                  icon="sent"
                  title={t('reports.phones.none')}
                  help={t('reports.phones.noneHelp')}
                />
              }
            >
              <Note>{t('reports.phones.help')}</Note>
              <Panel title={t('reports.phones.count', { count: found().devices.length })}>
                <PhoneList phones={found().devices} now={found().now} />
              </Panel>
            </Show>
          </div>
        )}
      </Answered>
    </OfficialPage>
  );
}
