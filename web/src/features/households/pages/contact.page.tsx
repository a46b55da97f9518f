import { givenName } from '@lensan/household';
import type { Dossier } from '@lensan/contract';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { createHands } from '../../../frame/hands.ts';
import { createSteps } from '../../../frame/steps.ts';
import { rolesNow } from '../../../session.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { HandBack, HandBackEarly, HandOver } from '../../../ui/hand-over.tsx';
import { Loading, Page } from '../../../ui/index.ts';
import { lock } from '../../accounts/session.data.ts';
import { ContactQuestion } from '../components/contact-question.tsx';
import { HouseholdGate } from '../components/gate.tsx';
import { backFrom, chooseContact, createContactDraft } from '../contact.data.ts';
import { signedIn } from '../households.data.ts';

/** The household says how buyers reach it: on its own phone, or on one handed over. */
export default function ContactPage() {
  const params = useParams<{ householdId: string }>();
  const [search] = useSearchParams<{ ve?: string }>();
  const isOwn = () => rolesNow().includes('household');
  const back = () => backFrom(search.ve, isOwn() ? '/' : `/ho/${params.householdId}`);
  return (
    <HouseholdGate id={params.householdId} title={t('households.contact.title')} back={back()}>
      {(dossier) => (
        <Show when={isOwn()} fallback={<HandedOver dossier={dossier()} back={back()} />}>
          <OwnPhone dossier={dossier()} back={back()} />
        </Show>
      )}
    </HouseholdGate>
  );
}

type Place = 'handOver' | 'ask' | 'handBack';

/** The phone changes hands, the household chooses, and the phone comes back. */
function HandedOver(props: { dossier: Dossier; back: string }) {
  const draft = createContactDraft(props.dossier);
  const [place, setPlace] = createSignal<Place>('handOver');
  const isHeld = () => place() !== 'handOver';
  const { hands, setHands } = createHands(isHeld, 'held');
  const steps = createSteps<Place>({
    name: `contact-${props.dossier.household.id}`,
    isReady: draft.isReady,
    place,
    places: () => ['handOver', 'ask', 'handBack'],
    show(to) {
      // The household holds the phone: nothing of the mentor's is behind it.
      if (!isHeld() && to === 'ask') setPlace('ask');
    },
    onHeld() {
      if (isHeld()) setHands('returning');
    },
    mayGoOn: () => false,
  });
  const who = () => calledName(props.dossier.household);
  const mentor = () => givenName(signedIn()?.name ?? '');
  const giveBack = () => {
    setHands('held');
    lock();
    steps.leave(props.back);
  };
  const save = async () => {
    if (!(await chooseContact(props.dossier, draft.value(), 'handed_over'))) return;
    await draft.end();
    setPlace('handBack');
  };
  return (
    <Show
      when={draft.isReady()}
      fallback={
        <Page title={t('households.contact.title')} back={props.back}>
          <Loading />
        </Page>
      }
    >
      <Switch
        fallback={
          <ContactQuestion
            dossier={props.dossier}
            who={who()}
            draft={draft.value()}
            change={draft.change}
            onBack={() => setHands('returning')}
            onSave={save}
          />
        }
      >
        <Match when={place() === 'handOver'}>
          <HandOver
            name={who()}
            back={props.back}
            reason={t('households.contact.reason')}
            onTaken={() => {
              setHands('held');
              setPlace('ask');
            }}
          />
        </Match>
        <Match when={hands() === 'returning'}>
          <HandBackEarly
            name={who()}
            mentor={mentor()}
            onBack={giveBack}
            onStay={() => setHands('held')}
          />
        </Match>
        <Match when={place() === 'handBack'}>
          <HandBack name={who()} mentor={mentor()} onBack={giveBack} />
        </Match>
      </Switch>
    </Show>
  );
}

/** The household on its own phone changes how buyers reach it. */
function OwnPhone(props: { dossier: Dossier; back: string }) {
  const navigate = useNavigate();
  const draft = createContactDraft(props.dossier);
  const save = async () => {
    if (!(await chooseContact(props.dossier, draft.value(), 'own_device'))) return;
    await draft.end();
    navigate(props.back, { replace: true });
  };
  return (
    <ContactQuestion
      dossier={props.dossier}
      who={t('households.contact.ours')}
      draft={draft.value()}
      change={draft.change}
      onBack={() => navigate(props.back, { replace: true })}
      onSave={save}
    />
  );
}
