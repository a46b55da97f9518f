import { milestoneCodes, type MilestoneCode } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { KeptLine } from '../../../frame/now-badge.tsx';
import { createDraft } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Loading, NotFound, Note, Page } from '../../../ui/index.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { today } from '../../households/households.data.ts';
import { EvidenceField } from '../components/evidence-field.tsx';
import { PastDay } from '../components/past-day.tsx';
import {
  chosenEvidence,
  chosenKind,
  evidenceFor,
  fieldOf,
  weightOf,
  type ClaimDraft,
} from '../milestone-evidence.ts';
import { claim, claimable, claimDraftKey, milestoneName, photosOf } from '../milestones.data.ts';

/** "Ghi cột mốc": when it was reached and what shows it. */
export default function ClaimPage() {
  const params = useParams<{ householdId: string; code: string }>();
  const code = () => milestoneCodes.find((one) => one === params.code);
  const back = () => `/ho/${params.householdId}/moc`;
  return (
    <HouseholdGate id={params.householdId} title={t('visits.milestones')} back={back()}>
      {(dossier) => (
        <Show
          when={code()}
          fallback={
            <Page title={t('visits.milestones')} back={back()}>
              <NotFound />
            </Page>
          }
        >
          {(known) => <Claim dossier={dossier()} code={known()} back={back()} />}
        </Show>
      )}
    </HouseholdGate>
  );
}

function Claim(props: { dossier: Dossier; code: MilestoneCode; back: string }) {
  const navigate = useNavigate();
  const draft = createDraft<ClaimDraft>(claimDraftKey(props.dossier.household.id, props.code), {
    occurredOn: today(),
    typed: '',
  });
  const [isTried, setTried] = createSignal(false);
  const [isSaving, setSaving] = createSignal(false);
  const kinds = () => evidenceFor(props.code);
  const kind = () => chosenKind(props.code, draft.value());
  const isOpen = () => claimable(props.dossier).includes(props.code);
  const save = async () => {
    setTried(true);
    if (isSaving()) return;
    setSaving(true);
    const isKept = await claim(props.dossier, props.code, draft.value()).finally(() =>
      setSaving(false),
    );
    if (isKept) navigate(props.back, { replace: true });
  };
  return (
    <Page
      title={milestoneName(props.code)}
      back={props.back}
      dock={
        <Show when={isOpen()}>
          <Button
            kind="main"
            icon="check"
            busy={isSaving()}
            disabledReason={kind() === undefined ? t('visits.missing.evidence') : undefined}
            onClick={() => void save()}
          >
            {t('visits.claim')}
          </Button>
          <KeptLine />
        </Show>
      }
    >
      <Show when={draft.isReady()} fallback={<Loading />}>
        <Show when={isOpen()} fallback={<Note kind="done">{t('visits.claimed')}</Note>}>
          <Show when={props.code === 'C1'}>
            <Button size="small" icon="book" href={`/hoc?ho=${props.dossier.household.id}`}>
              {t('visits.openHow')}
            </Button>
          </Show>
          <PastDay
            label={t('visits.on')}
            value={draft.value().occurredOn}
            onChange={(occurredOn) => draft.change({ occurredOn })}
          />
          <Show when={kinds().length > 1}>
            <h2 class="h">{t('visits.how')}</h2>
            <ChoiceCards
              columns="one"
              label={t('visits.how')}
              value={kind()}
              onChoose={(chosen) => {
                setTried(false);
                draft.change({ kind: chosen, typed: '' });
              }}
              choices={kinds().map((one) => ({ value: one, word: t(`visits.evidence.${one}`) }))}
            />
          </Show>
          <EvidenceField
            field={fieldOf(kind())}
            typed={draft.value().typed}
            onInput={(typed) => draft.change({ typed })}
            isWrong={isTried() && chosenEvidence(props.code, draft.value()) === null}
            photos={photosOf(props.dossier)}
            toPhotos={`/ho/${props.dossier.household.id}/tin/moi`}
          />
          <Note icon="info">{t(`visits.weighs.${weightOf(kind())}`)}</Note>
        </Show>
      </Show>
    </Page>
  );
}
