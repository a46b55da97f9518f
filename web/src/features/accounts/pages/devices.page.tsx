import { listDevices, signOutDevice } from '@lensan/contract';
import { formatInstant } from '@lensan/vietnamese';
import { createResource, For, Show } from 'solid-js';
import { call, CallError } from '../../../api/client.ts';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Loading, Note, Offline, Page, Tag, Tile } from '../../../ui/index.ts';

/** Phones and computers this person is signed in on. */
export default function DevicesPage() {
  const [devices, { refetch }] = createResource(async () => {
    try {
      return (await call(listDevices, {})).devices;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      return null;
    }
  });
  const out = async (id: string) => {
    await call(signOutDevice, { params: { id }, body: {} }).catch(() => undefined);
    await refetch();
  };
  return (
    <Page title={t('accounts.devices.title')} back="/toi">
      <Show when={devices()} fallback={<Show when={devices() === null} fallback={<Loading />}><Offline onRetry={() => void refetch()} /></Show>}>{(list) => (
        <List><For each={list()}>{(device) => (
          <ListItem calm title={device.label} under={t('accounts.devices.seen', { time: formatInstant(device.lastSeenAt, Date.now()) })} tile={<Tile icon="phone" tone="paper" />}
            end={device.isThis ? <Tag tone="ok">{t('accounts.devices.this')}</Tag> : <Button size="small" onClick={() => void out(device.id)}>{t('accounts.devices.out')}</Button>} />
        )}</For></List>
      )}</Show>
      <Note>{t('accounts.devices.help')}</Note>
    </Page>
  );
}
