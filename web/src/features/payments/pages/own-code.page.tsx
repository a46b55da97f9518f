import type { Dossier } from '@lensan/contract';
import { groupAccount } from '@lensan/vietqr';
import { createSignal, Show } from 'solid-js';
import { households, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  ButtonPair,
  Empty,
  Loading,
  MoneyField,
  MoneyWords,
  Note,
  Page,
  Sheet,
} from '../../../ui/index.ts';
import { QrFrame } from '../../../ui/qr-frame.tsx';
import { keepAwake } from '../../../ui/prompter.tsx';
import { CodeShown, createCode } from '../components/code-shown.tsx';
import { bankName, currentOf, mayHaveCode, payeeInUse, whenOf } from '../payments.data.ts';

/** The household's own code, as large as the screen: works without signal, the screen stays on. */
export default function OwnCodePage() {
  const own = () => households()[0];
  return (
    <Show
      when={own()}
      fallback={
        <Page title={t('payments.own.title')} back="/" large>
          <Show when={isLoaded()} fallback={<Loading />}>
            <Empty icon="qr" title={t('payments.own.none')} />
          </Show>
        </Page>
      }
    >
      {(dossier) => <OwnCode dossier={dossier()} />}
    </Show>
  );
}

function OwnCode(props: { dossier: Dossier }) {
  keepAwake();
  const [amount, setAmount] = createSignal<number>();
  const [draft, setDraft] = createSignal<number>();
  const [isAsking, setAsking] = createSignal(false);
  const current = () => (mayHaveCode(props.dossier) ? currentOf(props.dossier) : null);
  const payee = () => payeeInUse(props.dossier);
  const code = createCode(payee, () => ({ amountDong: amount() }));
  const home = () => `/ho/${props.dossier.household.id}`;
  return (
    <Page
      title={t('payments.own.title')}
      back="/"
      large
      silent
      dock={
        <Show when={payee()}>
          <ButtonPair>
            <Button
              size="small"
              onClick={() => {
                setDraft(amount());
                setAsking(true);
              }}
            >
              {t('payments.own.amount')}
            </Button>
            <Button size="small" icon="print" href={`${home()}/nhan-tien/${payee()?.id}/bang`}>
              {t('payments.now.stand')}
            </Button>
          </ButtonPair>
        </Show>
      }
    >
      <Show
        when={payee()}
        fallback={
          <Show
            when={current()?.isFrozen}
            fallback={<Empty icon="qr" title={t('payments.own.none')} />}
          >
            <Note
              kind="stop"
              actions={
                <Button href={`${home()}/nhan-tien/${current()?.payee.id}/xac-nhan`}>
                  {t('payments.change.confirm')}
                </Button>
              }
            >
              {t('payments.now.frozen', {
                who: current()?.payee.frozenByName ?? '',
                when: whenOf(current()?.payee.frozenAt ?? 0),
              })}
            </Note>
          </Show>
        }
      >
        {(shown) => (
          <div class="stack gap-2 center">
            <CodeShown code={code}>
              {(ready) => (
                <>
                  <QrFrame code={ready.symbol} ownerName={shown().ownerName} wide />
                  <p class="owner-name">{shown().ownerName}</p>
                  <p class="lg">
                    {bankName(shown().bin)} · {groupAccount(ready.account)}
                  </p>
                </>
              )}
            </CodeShown>
            <Show when={amount()}>
              {(dong) => (
                <p class="center">
                  <MoneyWords dong={dong()} />
                </p>
              )}
            </Show>
            <p class="soft">{t('payments.own.read')}</p>
          </div>
        )}
      </Show>
      <Button icon="camera" block href={`${home()}/kiem-tra-ma`}>
        {t('payments.check.title')}
      </Button>
      <Note kind="stop" icon="shield">
        {t('payments.own.notMoney')}
      </Note>
      <Sheet
        open={isAsking()}
        title={t('payments.own.amount')}
        onClose={() => {
          setAmount(undefined);
          setAsking(false);
        }}
        closeWord={t('payments.own.noAmount')}
        actions={
          <Button
            kind="main"
            onClick={() => {
              setAmount(draft() || undefined);
              setAsking(false);
            }}
          >
            {t('common.done')}
          </Button>
        }
      >
        <MoneyField
          label={t('payments.own.amountField')}
          value={draft()}
          onChange={setDraft}
          brief
        />
      </Sheet>
    </Page>
  );
}
