import { createResource, Show } from 'solid-js';
import { isOnWifi, storageState, waitsForWifi } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { CheckCard, List, ListItem, Note, Page, Tile } from '../../../ui/index.ts';
import { InstallHelp } from '../../../ui/install-help.tsx';
import { letPhotosWait } from '../sync.data.ts';

/** Below this a photo of a good camera may no longer fit beside the reserve for words. */
const lowMb = 20;

/** From here on the figure says nothing: Chrome answers 10 GB on any phone. */
const plentyMb = 1024;
function room(mbLeft: number | null): string {
  if (mbLeft === null) return t('sync.phone.spaceUnknown');
  return mbLeft >= plentyMb ? t('sync.phone.spacePlenty') : t('sync.phone.space', { mb: mbLeft });
}

/**
 * How this phone keeps work: what the browser promises, how much room there is, and when photos may
 * go.
 */
export default function PhonePage() {
  const [storage] = createResource(storageState);
  const [isOn, { mutate }] = createResource(waitsForWifi);
  const choose = async (next: boolean) => {
    mutate(next);
    await letPhotosWait(next);
  };
  const kept = () => {
    const promise = storage()?.isPersisted ?? null;
    return promise === null ? ('unknown' as const) : promise ? ('yes' as const) : ('no' as const);
  };
  return (
    <Page title={t('sync.phone')} back="/cho-gui">
      <InAppHint />
      <Show when={storage()}>
        {(state) => (
          <List label={t('sync.phone')}>
            <ListItem
              calm
              tile={
                <Tile
                  icon={kept() === 'yes' ? 'okc' : 'info'}
                  tone={kept() === 'yes' ? 'paddy' : 'paper'}
                />
              }
              title={t(
                kept() === 'yes'
                  ? 'sync.phone.kept'
                  : kept() === 'no'
                    ? 'sync.phone.notKept'
                    : 'sync.phone.keptUnknown',
              )}
              under={t(kept() === 'yes' ? 'sync.phone.keptHelp' : 'sync.phone.notKeptHelp')}
            />
            <ListItem calm tile={<Tile icon="phone" tone="paper" />} title={room(state().mbLeft)} />
          </List>
        )}
      </Show>
      <Show when={(storage()?.mbLeft ?? lowMb) < lowMb}>
        <Note kind="should">{t('sync.phone.spaceLow')}</Note>
      </Show>
      <Show when={isOn() !== undefined}>
        <CheckCard
          word={t('sync.phone.wifi')}
          under={t('sync.phone.wifiHelp')}
          icon="image"
          checked={isOn() ?? false}
          onChange={(next) => void choose(next)}
        />
        <Show when={isOn() && isOnWifi() === null}>
          <Note>{t('sync.phone.wifiUnknown')}</Note>
        </Show>
      </Show>
      <InstallHelp />
    </Page>
  );
}
