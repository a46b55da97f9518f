import { mayVisit } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createDraft } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, Field, Loading, Note, Page } from '../../../ui/index.ts';
import { HouseholdGate } from '../components/gate.tsx';
import { stateOfConsents } from '../consents.data.ts';
import { editHousehold, isPhone } from '../edit.data.ts';

/** The phone number: kept only while the household lets the team come (K1). */
export default function PhonePage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('households.phone.title')}
      back={`/ho/${params.householdId}`}
    >
      {(dossier) => <Phone dossier={dossier()} />}
    </HouseholdGate>
  );
}

function Phone(props: { dossier: Dossier }) {
  const navigate = useNavigate();
  const base = `/ho/${props.dossier.household.id}`;
  const draft = createDraft(`phone-${props.dossier.household.id}`, {
    phone: props.dossier.household.phone ?? '',
  });
  const [isTried, setTried] = createSignal(false);
  const typed = () => draft.value().phone;
  const save = async () => {
    if (!isPhone(typed())) {
      setTried(true);
      return;
    }
    await editHousehold(props.dossier, { phone: typed() });
    await draft.end();
    navigate(base, { replace: true });
  };
  return (
    <Show
      when={mayVisit(stateOfConsents(props.dossier))}
      fallback={
        <Page
          title={t('households.phone.title')}
          back={base}
          dock={
            <Button kind="main" href={`${base}/dong-y`}>
              {t('households.sheet.askAgain')}
            </Button>
          }
        >
          <Note kind="should" icon="lock">
            {t('households.phone.notAllowed')}
          </Note>
        </Page>
      }
    >
      <Page
        title={t('households.phone.title')}
        close={base}
        dock={
          <>
            <Button
              kind="main"
              icon="check"
              disabledReason={typed().trim() === '' ? t('households.phone.missing') : undefined}
              onClick={() => void save()}
            >
              {t('common.save')}
            </Button>
            <Button kind="quiet" block href={base}>
              {t('households.consent.noPhone')}
            </Button>
          </>
        }
      >
        <Show when={draft.isReady()} fallback={<Loading />}>
          <h2 class="h">
            {t('households.phone.question', { who: calledName(props.dossier.household) })}
          </h2>
          <Field
            type="tel"
            keys="tel"
            label={t('households.phone.label')}
            help={t('households.phone.help')}
            value={typed()}
            onInput={(phone) => draft.change({ phone })}
            maxLength={20}
            error={isTried() && !isPhone(typed()) ? t('households.phone.wrong') : undefined}
          />
        </Show>
      </Page>
    </Show>
  );
}
