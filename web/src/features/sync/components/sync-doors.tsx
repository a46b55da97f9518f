import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { List, ListItem, Tile } from '../../../ui/index.ts';

/** What leads on from the unsent work. */
export const SyncDoors = (props: { isLeader: boolean; faults: number }) => (
  <List>
    <ListItem
      calm
      href="/cho-gui/may"
      title={t('sync.phone')}
      under={
        props.faults > 0 ? t('sync.phone.faults', { count: props.faults }) : t('sync.phone.under')
      }
      tile={<Tile icon="phone" tone="paper" />}
    />
    <Show when={props.isLeader}>
      <ListItem
        calm
        href="/cho-gui/cho-xep"
        title={t('sync.place.title')}
        under={t('sync.place.under')}
        tile={<Tile icon="users" tone="paper" />}
      />
    </Show>
    <ListItem
      calm
      href="/cho-gui/gui-giup"
      title={t('sync.carry')}
      under={t('sync.carry.under')}
      tile={<Tile icon="file" tone="paper" />}
    />
  </List>
);
