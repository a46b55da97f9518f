import { Show } from 'solid-js';
import { HelperTabs } from '../../../frame/helper-tabs.tsx';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { homeOf, rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { InstallHelp } from '../../../ui/install-help.tsx';
import { Note, Page } from '../../../ui/index.ts';
import { updateReady } from '../../../worker.ts';
import { isHousehold, MyDoors, Reading, WaysOut, WhoIAm } from '../components/me-parts.tsx';

const UpdateNote = () => (
  <Show when={updateReady()}>
    <Note kind="done">
      <b>{t('kit.update.ready')}</b>
      <br />
      {t('kit.update.help')}
    </Note>
  </Show>
);

/** "Tôi": what I am, how I like to read, my phones, and the way out. */
export default function MePage() {
  const isDesk = () =>
    homeOf(rolesNow(), window.matchMedia('(min-width: 900px)').matches) === 'official';
  return (
    <Show
      when={isDesk()}
      fallback={
        <Page
          title={t('accounts.me.title')}
          back={isHousehold() ? '/' : undefined}
          large={isHousehold()}
          tabs={isHousehold() ? undefined : <HelperTabs />}
        >
          <WhoIAm />
          <UpdateNote />
          <MyDoors />
          <Reading />
          <InstallHelp />
          <WaysOut />
        </Page>
      }
    >
      <OfficialPage title={t('accounts.me.title')}>
        <div class="panels two">
          <div class="stack">
            <WhoIAm />
            <UpdateNote />
            <MyDoors />
          </div>
          <div class="stack">
            <Reading />
            <WaysOut />
          </div>
        </div>
      </OfficialPage>
    </Show>
  );
}
