import type { Dossier, PayeeRecord } from '@lensan/contract';
import * as contract from '@lensan/contract';
import { groupAccount } from '@lensan/vietqr';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { call, CallError } from '../../../api/client.ts';
import { sync } from '../../../local/index.ts';
import { session } from '../../../session.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Field, NotFound, Note, Page } from '../../../ui/index.ts';
import { HandOver } from '../../../ui/hand-over.tsx';
import { PinPad } from '../../../ui/pin-pad.tsx';
import '../../../ui/styles/qr.css';
import { HouseholdGate } from '../components/household-gate.tsx';
import { bankName, freeze, spokenName, whenOf } from '../payments.data.ts';
import { readPicture } from '../read-picture.ts';

/**
 * The household confirms with its own PIN: on its own phone, or with its card on a phone handed
 * over. Only here, and only with signal.
 */
export default function ConfirmPage() {
  const params = useParams<{ householdId: string; payeeId: string }>();
  const home = () => `/ho/${params.householdId}/nhan-tien`;
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('payments.confirm.title')}
      back={home()}
      needsConsent
    >
      {(dossier) => (
        <Show
          when={dossier().payees[params.payeeId]}
          fallback={
            <Page title={t('payments.confirm.title')} back={home()}>
              <NotFound />
            </Page>
          }
        >
          {(payee) => <Confirm dossier={dossier()} payee={payee()} home={home()} />}
        </Show>
      )}
    </HouseholdGate>
  );
}

function Confirm(props: { dossier: Dossier; payee: PayeeRecord; home: string }) {
  const navigate = useNavigate();
  const who = () => spokenName(props.dossier.household);
  const isOwnPhone = () => {
    const now = session();
    return now.status === 'signed-in' && now.kind === 'household';
  };
  const [isTaken, setTaken] = createSignal(false);
  const [card, setCard] = createSignal('');
  const [pin, setPin] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [done, setDone] = createSignal<PayeeRecord>();
  const [isBusy, setBusy] = createSignal(false);
  // The card's QR holds an address with the code behind `#`.
  const cardCode = () => /[A-Za-z0-9_-]{22,64}$/.exec(card().trim())?.[0] ?? '';
  let camera: HTMLInputElement | undefined;
  const photograph = async (file: File | undefined) => {
    if (!file) return;
    setError(undefined);
    const text = await readPicture(file);
    if (text === null) setError(t('payments.check.unreadableHelp'));
    else setCard(text);
  };
  const send = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const answer = isOwnPhone()
        ? await call(contract.payeeConfirm, {
            params: { id: props.payee.id },
            body: { pin: pin() },
          })
        : await call(contract.payeeConfirmWithCard, {
            params: { id: props.payee.id },
            body: { code: cardCode(), pin: pin() },
          });
      setDone(answer.payee);
      void sync();
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError(
        failure.code === 'offline'
          ? t('payments.confirm.needsSignal')
          : errorSentence(failure.code),
      );
    } finally {
      setPin('');
      setBusy(false);
    }
  };
  const refuse = async () => {
    await freeze(props.payee);
    navigate(props.home, { replace: true });
  };
  return (
    <Show
      when={isOwnPhone() || isTaken()}
      fallback={
        <HandOver
          name={who()}
          back={props.home}
          reason={t('payments.confirm.question')}
          onTaken={() => setTaken(true)}
        />
      }
    >
      <Page
        title={t('payments.confirm.title')}
        back={props.home}
        large
        silent
        dock={
          <Show
            when={done()}
            fallback={
              <>
                <Button
                  kind="main"
                  icon="check"
                  busy={isBusy()}
                  disabledReason={
                    pin().length < 6 || (!isOwnPhone() && cardCode() === '')
                      ? t('payments.confirm.pin')
                      : undefined
                  }
                  onClick={() => void send()}
                >
                  {t('payments.confirm.do')}
                </Button>
                <Button kind="danger" icon="stop" block onClick={() => void refuse()}>
                  {t('payments.confirm.no')}
                </Button>
              </>
            }
          >
            <Button kind="main" href={props.home}>
              {t('common.done')}
            </Button>
          </Show>
        }
      >
        <Show
          when={done()}
          fallback={
            <>
              <h2 class="h">{t('payments.confirm.question')}</h2>
              <Card kind="heavy">
                <div class="stack gap-1 center">
                  <p class="owner-name">{props.payee.ownerName}</p>
                  <p class="lg">{bankName(props.payee.bin)}</p>
                  <p class="lg nowrap">
                    {props.payee.account === null
                      ? `•••• ${props.payee.accountEnd}`
                      : groupAccount(props.payee.account)}
                  </p>
                </div>
              </Card>
              <Show when={!isOwnPhone()}>
                <input
                  ref={camera}
                  type="file"
                  accept="image/*"
                  capture="environment"
                  hidden
                  aria-label={t('payments.confirm.card')}
                  onChange={(event) => {
                    void photograph(event.currentTarget.files?.[0]);
                    event.currentTarget.value = '';
                  }}
                />
                <Show
                  when={cardCode() === ''}
                  fallback={<Note kind="done">{t('payments.confirm.cardRead')}</Note>}
                >
                  <Button icon="camera" block onClick={() => camera?.click()}>
                    {t('payments.confirm.card')}
                  </Button>
                </Show>
                <Field
                  label={t('payments.confirm.cardField')}
                  value={card()}
                  onInput={setCard}
                  autocapitalize="off"
                />
              </Show>
              <p class="label">{t('payments.confirm.pin')}</p>
              <PinPad
                label={t('payments.confirm.pin')}
                value={pin()}
                length={6}
                onInput={setPin}
                error={error()}
              />
              <Note kind="should">{t('payments.confirm.wait')}</Note>
            </>
          }
        >
          {(payee) => (
            <Note kind="done">
              {(payee().effectiveAt ?? 0) > Date.now()
                ? t('payments.confirm.done', { when: whenOf(payee().effectiveAt ?? 0) })
                : t('payments.confirm.doneNow')}
            </Note>
          )}
        </Show>
      </Page>
    </Show>
  );
}
