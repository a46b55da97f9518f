import { listDevices, signOutDevice } from '@lensan/contract';
import { formatInstant } from '@lensan/vietnamese';
import { createResource, createSignal, For, Show } from 'solid-js';
import { call, CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Loading, Note, Offline, Page, Sheet, Tag, Tile } from '../../../ui/index.ts';

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
  const [asked, setAsked] = createSignal<{ readonly id: string; readonly label: string }>();
  const [problem, setProblem] = createSignal<string>();
  const out = async (id: string) => {
    setAsked(undefined);
    try {
      await call(signOutDevice, { params: { id }, body: {} });
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setProblem(
        error.code === 'offline' ? t('accounts.devices.needsSignal') : errorSentence(error.code),
      );
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
