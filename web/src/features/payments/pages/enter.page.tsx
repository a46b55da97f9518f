import type { Dossier } from '@lensan/contract';
import { checkAccount } from '@lensan/vietqr';
import { useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { StepContent } from '../../../frame/step-content.tsx';
import { createSteps } from '../../../frame/steps.ts';
import { createDraft } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, Loading, Page } from '../../../ui/index.ts';
import '../../../ui/styles/qr.css';
import { AccountStep } from '../components/account-step.tsx';
import { BankStep } from '../components/bank-step.tsx';
import { HouseholdGate } from '../components/household-gate.tsx';
import { NameStep } from '../components/name-step.tsx';
import { consentDay, payeeDraftKey, propose, type PayeeDraft } from '../payments.data.ts';

/**
 * g1 to g3: bank, number, name. Kept with every letter typed, so the page opens again where it was
 * left.
 */
export default function EnterPage() {
  const params = useParams<{ householdId: string }>();
  const home = () => `/ho/${params.householdId}`;
  return (
    <HouseholdGate id={params.householdId} title={t('payments.title')} back={home()} needsConsent>
      {(dossier) => <Enter dossier={dossier()} close={home()} />}
    </HouseholdGate>
  );
}

const stepNames = ['bank', 'account', 'name'] as const;
const stepNumbers = { bank: 1, account: 2, name: 3 } as const;

function Enter(props: { dossier: Dossier; close: string }) {
  const draft = createDraft<PayeeDraft>(payeeDraftKey(props.dossier.household.id), {
    step: 1,
    bin: '',
    account: '',
    ownerName: '',
  });
  const [isSaving, setSaving] = createSignal(false);
  const value = draft.value;
  const who = () => calledName(props.dossier.household);
  const step = () => stepNames[value().step - 1] ?? 'bank';
  const steps = createSteps({
    name: payeeDraftKey(props.dossier.household.id),
    isReady: draft.isReady,
    place: step,
    places: () => stepNames,
    show: (name) => draft.change({ step: stepNumbers[name] }),
    mayGoOn: () => value().bin !== '' && (step() !== 'account' || accountProblem() === undefined),
  });
  const names = () =>
    [t('payments.bank.step'), t('payments.account.step'), t('payments.name.step')] as const;
  const accountProblem = () =>
    value().account.trim() === ''
      ? t('payments.account.needed')
      : checkAccount(value().account).length > 0
        ? t('payments.account.fix')
        : undefined;
  const confirm = async () => {
    setSaving(true);
    const id = await propose(props.dossier, { ...value(), ownerName: value().ownerName.trim() });
    steps.leave(`${props.close}/nhan-tien/${id}/thu`);
  };
  const dock = () => (
    <Switch>
      <Match when={value().step === 2}>
        <Button
          kind="main"
          iconAfter="next"
          disabledReason={accountProblem()}
          onClick={() => draft.change({ step: 3 })}
        >
          {t('common.next')}
        </Button>
      </Match>
      <Match when={value().step === 3}>
        <Button
          kind="main"
          icon="check"
          busy={isSaving()}
          disabledReason={value().ownerName.trim() === '' ? t('payments.name.needed') : undefined}
          onClick={() => void confirm()}
        >
          {t('payments.name.right')}
        </Button>
        <Button kind="danger" block onClick={() => draft.change({ step: 2 })}>
          {t('payments.name.wrong')}
        </Button>
      </Match>
    </Switch>
  );
  return (
    <Page
      title={names()[value().step - 1] ?? ''}
      steps={{ at: value().step, of: 4 }}
      dock={value().step === 1 ? undefined : dock()}
      close={value().step === 1 ? props.close : undefined}
      onBack={value().step === 1 ? undefined : steps.back}
    >
      <Show when={draft.isReady()} fallback={<Loading />}>
        <StepContent
          step={step()}
          pages={{
            bank: () => <BankStep who={who()} onChoose={(bin) => draft.change({ bin, step: 2 })} />,
            account: () => (
              <AccountStep
                who={who()}
                bin={value().bin}
                account={value().account}
                consentDay={consentDay(props.dossier)}
                onInput={(account) => draft.change({ account })}
                onChangeBank={() => draft.change({ step: 1 })}
              />
            ),
            name: () => (
              <NameStep
                who={who()}
                headName={props.dossier.household.headName}
                bin={value().bin}
                account={value().account}
                ownerName={value().ownerName}
                onInput={(ownerName) => draft.change({ ownerName })}
              />
            ),
          }}
        />
      </Show>
    </Page>
  );
}
