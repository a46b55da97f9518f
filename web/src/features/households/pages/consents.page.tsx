import type { ConsentPurpose } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, Page } from '../../../ui/index.ts';
import { ConsentList } from '../components/consent-list.tsx';
import { ConsentSheet } from '../components/consent-sheet.tsx';
import { HouseholdGate } from '../components/gate.tsx';
import { RefusedNotes } from '../components/refused-notes.tsx';
import { keepAnswer, refusedPurposes, unasked } from '../consents.data.ts';

/** What a household has agreed to, on the phone of its mentor: see, ask again, take back. */
export default function ConsentsPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('households.sheet.consents')}
      back={`/ho/${params.householdId}`}
    >
      {(dossier) => <Consents dossier={dossier()} />}
    </HouseholdGate>
  );
}

function Consents(props: { dossier: Dossier }) {
  const navigate = useNavigate();
  const [opened, setOpened] = createSignal<ConsentPurpose>();
  const base = () => `/ho/${props.dossier.household.id}`;
  const open = () => unasked(props.dossier).length;
  const who = () => calledName(props.dossier.household);
  return (
    <Page
      title={t('households.sheet.consents')}
      back={base()}
      dock={
        open() > 0 ? (
          <Button kind="main" icon="hand" href={`${base()}/dong-y/hoi`}>
            {t('households.consent.askOpen', { count: open() })}
          </Button>
        ) : undefined
      }
    >
      <p class="soft">{t('households.consent.intro', { who: who() })}</p>
      <ConsentList dossier={props.dossier} onOpen={setOpened} />
      <RefusedNotes purposes={refusedPurposes(props.dossier)} who={who()} />
      <ConsentSheet
        dossier={props.dossier}
        purpose={opened()}
        onClose={() => setOpened(undefined)}
        onAsk={(purpose) => navigate(`${base()}/dong-y/hoi?viec=${purpose}`)}
        onWithdraw={async (purpose) => {
          await keepAnswer(
            props.dossier,
            purpose,
            'withdrawn',
            { evidence: 'voice', answeredBy: 'head' },
            false,
          );
          if (purpose === 'K1') navigate(base(), { replace: true });
        }}
      />
    </Page>
  );
}
