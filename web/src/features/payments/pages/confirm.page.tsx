import type { Dossier, PayeeRecord } from '@lensan/contract';
import { groupAccount } from '@lensan/vietqr';
import { givenName } from '@lensan/household';
import { useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { createHands } from '../../../frame/hands.ts';
import { createSteps } from '../../../frame/steps.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Field, NotFound, Note, Page } from '../../../ui/index.ts';
import { HandBackEarly, HandOver } from '../../../ui/hand-over.tsx';
import { PinPad } from '../../../ui/pin-pad.tsx';
import '../../../ui/styles/qr.css';
import { lock } from '../../accounts/session.data.ts';
import { signedIn } from '../../households/households.data.ts';
import { HouseholdGate } from '../components/household-gate.tsx';
import { cardCodeIn, confirmPayee } from '../confirm.data.ts';
import { bankName, freeze, isHouseholdPhone, whenOf } from '../payments.data.ts';
import { readPicture } from '../../../frame/read-picture.ts';
import { calledName } from '../../../text/called-name.ts';

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
  const [isTaken, setTaken] = createSignal(isHouseholdPhone());
  const isHanded = () => isTaken() && !isHouseholdPhone();
  const { hands, setHands } = createHands(isHanded, 'held');
  const steps = createSteps<'handOver' | 'form'>({
    name: `confirm-${props.payee.id}`,
    isReady: () => true,
    place: () => (isTaken() ? 'form' : 'handOver'),
    places: () => (isHouseholdPhone() ? ['form'] : ['handOver', 'form']),
    show(place) {
      if (!isHanded() && place === 'form') setTaken(true);
    },
    mayGoOn: () => false,
    onHeld() {
      if (isHanded()) setHands('returning');
    },
  });
  const mentor = () => givenName(signedIn()?.name ?? '');
  return (
    <Switch
      fallback={
        <Form
          {...props}
          onBack={() => (isHanded() ? setHands('returning') : steps.leave(props.home))}
          onLeave={() => steps.leave(props.home)}
        />
      }
    >
      <Match when={!isTaken()}>
        <HandOver
          name={calledName(props.dossier.household)}
          back={props.home}
          reason={t('payments.confirm.question')}
          onTaken={() => {
            setHands('held');
            setTaken(true);
          }}
        />
      </Match>
      <Match when={isHanded() && hands() === 'returning'}>
        <HandBackEarly
          name={calledName(props.dossier.household)}
          mentor={mentor()}
          onBack={() => {
            setHands('held');
            lock();
            steps.leave(props.home);
          }}
          onStay={() => setHands('held')}
        />
      </Match>
    </Switch>
  );
}

/** What is confirmed, the household's card where the phone is not its own, and its PIN. */
function Form(props: {
  dossier: Dossier;
  payee: PayeeRecord;
  onBack: () => void;
  onLeave: () => void;
}) {
  const [card, setCard] = createSignal('');
  const [pin, setPin] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [done, setDone] = createSignal<PayeeRecord>();
  const [isBusy, setBusy] = createSignal(false);
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
      const cardCode = isHouseholdPhone() ? null : cardCodeIn(card());
      setDone(await confirmPayee(props.payee.id, { pin: pin(), cardCode }));
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError(sentenceOf(failure));
    } finally {
      setPin('');
      setBusy(false);
    }
  };
  const refuse = async () => {
    await freeze(props.payee);
    props.onLeave();
  };
  const isMissing = () => pin().length < 6 || (!isHouseholdPhone() && cardCodeIn(card()) === '');
  return (
    <Page
      title={t('payments.confirm.title')}
      onBack={props.onBack}
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
                disabledReason={isMissing() ? t('payments.confirm.pin') : undefined}
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
          <Button kind="main" onClick={props.onLeave}>
            {isHouseholdPhone() ? t('common.done') : t('parts.handover.back')}
          </Button>
        </Show>
      }
    >
      <Show
        when={done()}
        fallback={
          <>
            <h2 class="h">{t('payments.confirm.question')}</h2>
            <PayeeCard payee={props.payee} />
            <Show when={!isHouseholdPhone()}>
              <CardField
                card={card()}
                onInput={setCard}
                onPicture={(file) => void photograph(file)}
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
        {(payee) => <Note kind="done">{doneSentence(payee())}</Note>}
      </Show>
    </Page>
  );
}

const sentenceOf = ({ code }: CallError): string =>
  code === 'offline' ? t('payments.confirm.needsSignal') : errorSentence(code);
const doneSentence = ({ effectiveAt }: PayeeRecord): string =>
  (effectiveAt ?? 0) > Date.now()
    ? t('payments.confirm.done', { when: whenOf(effectiveAt ?? 0) })
    : t('payments.confirm.doneNow');

/** Name, bank and number in large letters: what is being confirmed. */
const PayeeCard = (props: { payee: PayeeRecord }) => (
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
);

/** The household's card, photographed or typed. */
function CardField(props: {
  card: string;
  onInput: (text: string) => void;
  onPicture: (file: File | undefined) => void;
}) {
  let camera: HTMLInputElement | undefined;
  return (
    <>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('payments.confirm.card')}
        onChange={(event) => {
          props.onPicture(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Show
        when={cardCodeIn(props.card) === ''}
        fallback={<Note kind="done">{t('payments.confirm.cardRead')}</Note>}
      >
        <Button icon="camera" block onClick={() => camera?.click()}>
          {t('payments.confirm.card')}
        </Button>
      </Show>
      <Field
        label={t('payments.confirm.cardField')}
        value={props.card}
        onInput={props.onInput}
        autocapitalize="off"
      />
    </>
  );
}
