import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { pending } from '../../../local/index.ts';
import { rolesNow, session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { InstallHelp } from '../../../ui/install-help.tsx';
import { Button, List, ListItem, Note, Page, Sheet, Tile } from '../../../ui/index.ts';
import { LookChoices } from '../../../ui/look-choices.tsx';
import { look } from '../../../ui/look.ts';
import { updateReady } from '../../../worker.ts';
import { changeHands, hasLocalPin, keepLook, leave, lock } from '../keeper.ts';

/** "Tôi": what I am, how I like to read, my phones, and the way out. */
export default function MePage() {
  const [isLeaving, setLeaving] = createSignal(false);
  const me = () => { const now = session(); return now.status === 'signed-in' ? now : undefined; };
  const isHousehold = () => me()?.kind === 'household';
  const isAboveTeams = () => rolesNow().some((role) => role === 'team_leader' || role === 'commune_official' || role === 'province_official');
  const unsent = () => pending().out.length + pending().photos.length;
  createEffect(on(look, () => void keepLook(), { defer: true }));
  return (
    <Page title={t('accounts.me.title')} back="/" large={isHousehold()}>
      <section class="card stack gap-2">
        <h2 class="lg">{me()?.name}</h2>
        <For each={me()?.me?.grants}>{(grant) => <span>{t('accounts.me.at', { role: t(`common.role.${grant.role}`), unit: grant.name })}</span>}</For>
      </section>
      <Show when={updateReady()}><Note kind="done"><b>{t('kit.update.ready')}</b><br />{t('kit.update.help')}</Note></Show>
      <List label={t('accounts.me.roles')}>
        <Show when={isHousehold()} fallback={
          <>
            <ListItem calm href="/to" title={isAboveTeams() ? t('accounts.me.teams') : t('accounts.me.team')} tile={<Tile icon="users" />} />
            <Show when={rolesNow().includes('commune_official')}><ListItem calm href="/nhap" title={t('accounts.me.import')} tile={<Tile icon="table" />} /></Show>
            <ListItem calm href="/ma-pin" title={t('accounts.me.pin')} under={hasLocalPin() ? t('accounts.me.pinYes') : t('accounts.me.pinNo')} tile={<Tile icon="lock" />} />
            <ListItem calm href="/toi/mat-khau" title={t('accounts.me.password')} tile={<Tile icon="key" />} />
          </>
        }>
          <ListItem calm href="/nha/du-lieu" title={t('accounts.me.data')} tile={<Tile icon="eye" />} />
          <ListItem calm href="/toi/pin" title={t('accounts.me.changePin')} tile={<Tile icon="key" />} />
        </Show>
        <ListItem calm href="/toi/may" title={t('accounts.me.devices')} tile={<Tile icon="phone" />} />
      </List>
      <section class="card stack"><h2 class="lg">{t('accounts.me.reading')}</h2><LookChoices /></section>
      <InstallHelp />
      <Show when={hasLocalPin()} fallback={<Button icon="swap" block onClick={changeHands}>{t('accounts.me.handOver')}</Button>}><Button icon="lock" block onClick={lock}>{t('accounts.me.handOver')}</Button></Show>
      <Button kind="danger" icon="out" block onClick={() => setLeaving(true)}>{t('accounts.me.leave')}</Button>
      <Sheet open={isLeaving()} title={t('accounts.me.leaveQuestion')} onClose={() => setLeaving(false)} silent
        actions={<><Show when={unsent() > 0}><Button kind="main" href="/chua-gui">{t('accounts.me.sendFirst')}</Button></Show><Button kind={unsent() > 0 ? 'danger' : 'stop'} block onClick={() => void leave()}>{t('accounts.me.leaveYes')}</Button></>}>
        <p>{unsent() > 0 ? t('accounts.me.leaveUnsent', { count: unsent() }) : t('accounts.me.leaveSent')}</p>
      </Sheet>
    </Page>
  );
}
