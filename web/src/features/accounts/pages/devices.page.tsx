import { formatInstant } from '@lensan/vietnamese';
import { createResource, createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Card, Loading, Note, Offline, Page, Sheet, Tag, Tile } from '../../../ui/index.ts';
import { failureSentence } from '../components/failure.ts';
import { myDevices, signOutOf } from '../me.data.ts';

/** Phones and computers this person is signed in on. */
export default function DevicesPage() {
  const [devices, { refetch }] = createResource(myDevices);
  const [asked, setAsked] = createSignal<{ readonly id: string; readonly label: string }>();
  const [problem, setProblem] = createSignal<string>();
  const out = async (id: string) => {
    setAsked(undefined);
    try {
      await signOutOf(id);
      setProblem(undefined);
    } catch (error) {
      setProblem(failureSentence(error, { offline: t('accounts.devices.needsSignal') }));
    }
    await refetch();
  };
  return (
    <Page title={t('accounts.devices.title')} back="/toi">
      <Note>{t('accounts.devices.help')}</Note>
      <Show when={problem()}>
        {(sentence) => (
          <Note kind="stop" alert>
            {sentence()}
          </Note>
        )}
      </Show>
      <Show
        when={devices.latest}
        fallback={
          <Show when={devices.state === 'ready'} fallback={<Loading />}>
            <Offline onRetry={() => void refetch()} />
          </Show>
        }
      >
        {(list) => (
          <For each={list()}>
            {(device) => (
              <Card>
                <div class="row">
                  <Tile icon="phone" tone={device.isThis ? 'paddy' : 'paper'} />
                  <div class="grow">
                    <b class="lg">{device.label}</b>
                    <br />
                    <span class="sm">
                      {t('accounts.devices.seen', {
                        time: formatInstant(device.lastSeenAt, Date.now()),
                      })}
                    </span>
                  </div>
                  <Show when={device.isThis}>
                    <Tag tone="ok">{t('accounts.devices.this')}</Tag>
                  </Show>
                </div>
                <Show when={!device.isThis}>
                  <Button kind="danger" icon="out" block onClick={() => setAsked(device)}>
                    {t('accounts.devices.out')}
                  </Button>
                </Show>
              </Card>
            )}
          </For>
        )}
      </Show>
      <Sheet
        open={asked() !== undefined}
        title={t('accounts.devices.outQuestion', { name: asked()?.label ?? '' })}
        onClose={() => setAsked(undefined)}
        silent
        actions={
          <Button
            kind="stop"
            block
            onClick={() => {
              const device = asked();
              if (device) void out(device.id);
            }}
          >
            {t('accounts.devices.out')}
          </Button>
        }
      >
        <p>{t('accounts.devices.outHelp')}</p>
      </Sheet>
    </Page>
  );
}
