import { moneyServices, type MoneyLinkRecord, type MoneyService } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { createResource, createSignal, For, Show } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  Card,
  ChoiceCards,
  Field,
  Loading,
  Offline,
  Page,
  Sheet,
} from '../../../ui/index.ts';
import { PinPad } from '../../../ui/pin-pad.tsx';
import { copyText } from '../../../ui/sharing.ts';
import { connect, disconnect, fetchLinks, ordersPath, whenOf } from '../orders.data.ts';

const names: Readonly<Record<MoneyService, string>> = {
  sepay: 'SePay',
  payos: 'payOS',
  casso: 'Casso (v1)',
  casso2: 'Casso (v2)',
  pay2s: 'Pay2S',
};

/**
 * The household connects a service that tells when money came. Needs signal; only the household
 * sees the address.
 */
export default function LinkPage() {
  const params = useParams<{ householdId: string }>();
  const [service, setService] = createSignal<MoneyService>();
  const [secret, setSecret] = createSignal('');
  const [pin, setPin] = createSignal('');
  const [failure, setFailure] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const [links, { refetch }] = createResource(async () => {
    try {
      return await fetchLinks(params.householdId);
    } catch (error) {
      if (error instanceof CallError) return error;
      throw error;
    }
  });
  const known = () => {
    const found = links();
    return found instanceof CallError ? undefined : found;
  };
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
      setSecret('');
      setService(undefined);
      await refetch();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.code);
    } finally {
      setPin('');
      setBusy(false);
    }
  };
  const save = () => {
    const chosen = service();
    const proof = { secret: secret().trim(), pin: pin() };
    if (chosen) void act(() => connect(params.householdId, chosen, proof));
  };
  const sentence = () => {
    const code = failure();
    return code === undefined ? undefined : errorSentence(code);
  };
  const missing = () => {
    if (service() === undefined) return t('orders.link.chooseFirst');
    if (secret().trim().length < 8) return t('orders.link.secretNeeded');
    return pin().length < 6 ? t('orders.link.pin') : undefined;
  };
  return (
    <Page
      title={t('orders.link.title')}
      back={ordersPath(params.householdId, '/tien-vao')}
      large
      silent
      dock={
        <Show when={known()}>
          <Button kind="main" icon="link" busy={isBusy()} disabledReason={missing()} onClick={save}>
            {t('orders.link.connect')}
          </Button>
        </Show>
      }
    >
      <Show when={links() instanceof CallError}>
        <Offline onRetry={() => void refetch()} />
      </Show>
      <Show
        when={known()}
        fallback={
          <Show when={links.loading}>
            <Loading />
          </Show>
        }
      >
        {(found) => (
          <>
            <For each={found()}>
              {(link) => (
                <LinkCard
                  link={link}
                  onRemove={() => void act(() => disconnect(params.householdId, link.service))}
                />
              )}
            </For>
            <p>{t('orders.link.help')}</p>
            <ChoiceCards
              label={t('orders.link.service')}
              columns="two"
              flat
              value={service()}
              onChoose={setService}
              choices={moneyServices.map((value) => ({ value, word: names[value] }))}
            />
            <Field
              label={t('orders.link.secret')}
              help={t('orders.link.secretHelp')}
              type="password"
              maxLength={200}
              value={secret()}
              onInput={setSecret}
            />
            <p class="label">{t('orders.link.pin')}</p>
            <PinPad
              label={t('orders.link.pin')}
              value={pin()}
              length={6}
              onInput={setPin}
              error={sentence()}
            />
          </>
        )}
      </Show>
    </Page>
  );
}

function LinkCard(props: { link: MoneyLinkRecord; onRemove: () => void }) {
  const [isCopied, setCopied] = createSignal(false);
  const [isAsking, setAsking] = createSignal(false);
  return (
    <Card kind="next" label={names[props.link.service]}>
      <b class="lg">{names[props.link.service]}</b>
      <p class="soft">
        {props.link.lastHeardAt === null
          ? t('orders.link.neverHeard')
          : t('orders.link.heard', { when: whenOf(props.link.lastHeardAt) })}
      </p>
      <p>{t('orders.link.address')}</p>
      <p class="sm break">{props.link.address}</p>
      <div class="pair">
        <Button
          size="small"
          icon={isCopied() ? 'check' : 'copy'}
          onClick={() => void copyText(props.link.address).then(setCopied)}
        >
          {isCopied() ? t('orders.code.copied') : t('orders.link.copy')}
        </Button>
        <Button size="small" icon="close" onClick={() => setAsking(true)}>
          {t('orders.link.remove')}
        </Button>
      </div>
      <Sheet
        open={isAsking()}
        title={t('orders.link.removeTitle', { service: names[props.link.service] })}
        onClose={() => setAsking(false)}
        actions={
          <Button
            kind="stop"
            block
            onClick={() => {
              setAsking(false);
              props.onRemove();
            }}
          >
            {t('orders.link.remove')}
          </Button>
        }
      >
        <p>{t('orders.link.removeHelp')}</p>
      </Sheet>
    </Card>
  );
}
