import type { Me } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import type { Role } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Sheet, Tile } from '../../../ui/index.ts';
import { LookChoices } from '../../../ui/look-choices.tsx';

/** Name, and each role with its unit. */
export const WhoIAm = (props: { name: string | undefined; grants: Me['grants'] | undefined }) => (
  <section class="card stack gap-2">
    <div class="row">
      <Tile icon="user" />
      <div class="grow stack gap-1">
        <h2 class="lg">{props.name}</h2>
        <For each={props.grants}>
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

/** What leads on from "Tôi". */
export function MyDoors(props: { isHousehold: boolean; roles: readonly Role[]; hasPin: boolean }) {
  const seesTeams = () =>
    props.roles.some(
      (role) =>
        role === 'team_leader' || role === 'commune_official' || role === 'province_official',
    );
  return (
    <List label={t('accounts.me.roles')}>
      <Show
        when={props.isHousehold}
        fallback={
          <>
            <ListItem
              calm
              href="/to"
              title={seesTeams() ? t('accounts.me.teams') : t('accounts.me.team')}
              tile={<Tile icon="users" />}
            />
            <Show when={props.roles.includes('commune_official')}>
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
              under={props.hasPin ? t('accounts.me.pinYes') : t('accounts.me.pinNo')}
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

/** Letter size, colours, language. */
export const Reading = () => (
  <section class="card stack">
    <h2 class="lg">{t('accounts.me.reading')}</h2>
    <LookChoices />
  </section>
);

/** Passing the phone on, and signing out. Says first what is not sent yet. */
export function WaysOut(props: {
  isHousehold: boolean;
  hasPin: boolean;
  unsent: number;
  onHandOver: () => void;
  onLeave: () => void;
}) {
  const [isLeaving, setLeaving] = createSignal(false);
  return (
    <>
      <Show when={!props.isHousehold}>
        <Button icon={props.hasPin ? 'lock' : 'swap'} block onClick={props.onHandOver}>
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
            <Show when={props.unsent > 0}>
              <Button kind="main" href="/cho-gui">
                {t('accounts.me.sendFirst')}
              </Button>
            </Show>
            <Button kind={props.unsent > 0 ? 'danger' : 'stop'} block onClick={props.onLeave}>
              {t('accounts.me.leaveYes')}
            </Button>
          </>
        }
      >
        <p>
          {props.unsent > 0
            ? t('accounts.me.leaveUnsent', { count: props.unsent })
            : t('accounts.me.leaveSent')}
        </p>
      </Sheet>
    </>
  );
}
