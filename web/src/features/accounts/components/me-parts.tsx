import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { pending } from '../../../local/index.ts';
import { rolesNow, session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Sheet, Tile } from '../../../ui/index.ts';
import { LookChoices } from '../../../ui/look-choices.tsx';
import { look } from '../../../ui/look.ts';
import { changeHands, hasLocalPin, keepLook, leave, lock } from '../keeper.ts';

const signedIn = () => {
  const now = session();
  return now.status === 'signed-in' ? now : undefined;
};
export const isHousehold = () => signedIn()?.kind === 'household';

/** Name, and each role with its unit. */
export function WhoIAm() {
  return (
    <section class="card stack gap-2">
      <div class="row">
        <Tile icon="user" />
        <div class="grow stack gap-1">
          <h2 class="lg">{signedIn()?.name}</h2>
          <For each={signedIn()?.me?.grants}>
            {(grant) => (
              <span>
                {t('accounts.me.at', { role: t(`common.role.${grant.role}`), unit: grant.name })}
              </span>
            )}
          </For>
        </div>
      </div>
    </section>
  );
}

/** What leads on from "Tôi". */
export function MyDoors() {
  const seesTeams = () =>
    rolesNow().some(
      (role) =>
        role === 'team_leader' || role === 'commune_official' || role === 'province_official',
    );
  return (
    <List label={t('accounts.me.roles')}>
      <Show
        when={isHousehold()}
        fallback={
          <>
            <ListItem
              calm
              href="/to"
              title={seesTeams() ? t('accounts.me.teams') : t('accounts.me.team')}
              tile={<Tile icon="users" />}
            />
            <Show when={rolesNow().includes('commune_official')}>
              <ListItem
                calm
                href="/nhap"
                title={t('accounts.me.import')}
                tile={<Tile icon="table" />}
              />
            </Show>
            <ListItem
              calm
              href="/ma-pin"
              title={t('accounts.me.pin')}
              under={hasLocalPin() ? t('accounts.me.pinYes') : t('accounts.me.pinNo')}
              tile={<Tile icon="lock" />}
            />
            <ListItem
              calm
              href="/toi/mat-khau"
              title={t('accounts.me.password')}
              tile={<Tile icon="key" />}
            />
          </>
        }
      >
        <ListItem
          calm
          href="/nha/du-lieu"
          title={t('accounts.me.data')}
          tile={<Tile icon="eye" />}
        />
        <ListItem
          calm
          href="/toi/pin"
          title={t('accounts.me.changePin')}
          tile={<Tile icon="key" />}
        />
      </Show>
      <ListItem
        calm
        href="/toi/may"
        title={t('accounts.me.devices')}
        tile={<Tile icon="phone" />}
      />
    </List>
  );
}

/** Letter size, colours, language: changed here, kept with the account. */
export function Reading() {
  createEffect(on(look, () => void keepLook(), { defer: true }));
  return (
    <section class="card stack">
      <h2 class="lg">{t('accounts.me.reading')}</h2>
      <LookChoices />
    </section>
  );
}

/** Passing the phone on, and signing out. Says first what is not sent yet. */
export function WaysOut() {
  const [isLeaving, setLeaving] = createSignal(false);
  const unsent = () => pending().out.length + pending().photos.length;
  return (
    <>
      <Show when={!isHousehold()}>
        <Button
          icon={hasLocalPin() ? 'lock' : 'swap'}
          block
          onClick={() => (hasLocalPin() ? lock() : changeHands())}
        >
          {t('accounts.me.handOver')}
        </Button>
      </Show>
      <Button kind="danger" icon="out" block onClick={() => setLeaving(true)}>
        {t('accounts.me.leave')}
      </Button>
      <Sheet
        open={isLeaving()}
        title={t('accounts.me.leaveQuestion')}
        onClose={() => setLeaving(false)}
        silent
        actions={
          <>
            <Show when={unsent() > 0}>
              <Button kind="main" href="/cho-gui">
                {t('accounts.me.sendFirst')}
              </Button>
            </Show>
            <Button kind={unsent() > 0 ? 'danger' : 'stop'} block onClick={() => void leave()}>
              {t('accounts.me.leaveYes')}
            </Button>
          </>
        }
      >
        <p>
          {unsent() > 0
            ? t('accounts.me.leaveUnsent', { count: unsent() })
            : t('accounts.me.leaveSent')}
        </p>
      </Sheet>
    </>
  );
}
