import { createEffect, on, Show } from 'solid-js';
import { HelperTabs } from '../../../frame/helper-tabs.tsx';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { pending } from '../../../local/index.ts';
import { homeOf, rolesNow, session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { InstallHelp } from '../../../ui/install-help.tsx';
import { Note, Page } from '../../../ui/index.ts';
import { look } from '../../../ui/look.ts';
import { updateReady } from '../../../worker.ts';
import { MyDoors, Reading, WaysOut, WhoIAm } from '../components/me-parts.tsx';
import { handOver, hasLocalPin, keepLook, leave } from '../session.data.ts';

const UpdateNote = () => (
  <Show when={updateReady()}>
    <Note kind="done">
      <b>{t('parts.update.ready')}</b>
      <br />
      {t('parts.update.help')}
    </Note>
  </Show>
);

/** "Tôi": what I am, how I like to read, my phones, and the way out. */
export default function MePage() {
  const me = () => {
    const now = session();
    return now.status === 'signed-in' ? now : undefined;
  };
  const isHousehold = () => me()?.kind === 'household';
  const isDesk = () =>
    homeOf(rolesNow(), window.matchMedia('(min-width: 900px)').matches) === 'official';
  createEffect(on(look, () => void keepLook(), { defer: true }));
  const who = () => <WhoIAm name={me()?.name} grants={me()?.me?.grants} />;
  const doors = () => (
    <MyDoors isHousehold={isHousehold()} roles={rolesNow()} hasPin={hasLocalPin()} />
  );
  const out = () => (
    <WaysOut
      isHousehold={isHousehold()}
      hasPin={hasLocalPin()}
      unsent={pending().out.length + pending().photos.length}
      onHandOver={handOver}
      onLeave={() => void leave()}
    />
  );
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
          {who()}
          <UpdateNote />
          {doors()}
          <Reading />
          <InstallHelp />
          {out()}
        </Page>
      }
    >
      <OfficialPage title={t('accounts.me.title')}>
        <div class="panels two">
          <div class="stack">
            {who()}
            <UpdateNote />
            {doors()}
          </div>
          <div class="stack">
            <Reading />
            {out()}
          </div>
        </div>
      </OfficialPage>
    </Show>
  );
}
