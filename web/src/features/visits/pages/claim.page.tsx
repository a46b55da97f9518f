import { milestoneCodes, type EvidenceKind, type MilestoneCode } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { KeptLine } from '../../../frame/now-badge.tsx';
import { createDraft } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  ChoiceCards,
  Field,
  Loading,
  NotFound,
  Note,
  Page,
  Select,
} from '../../../ui/index.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { today } from '../../households/households.data.ts';
import { PastDay } from '../components/past-day.tsx';
import { claim, claimable, evidenceFor, evidenceValue, milestoneName } from '../milestones.data.ts';

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

interface ClaimDraft {
  readonly occurredOn: string;
  readonly kind?: EvidenceKind | undefined;
  readonly typed: string;
}

function Claim(props: { dossier: Dossier; code: MilestoneCode; back: string }) {
  const navigate = useNavigate();
  const draft = createDraft<ClaimDraft>(`claim-${props.dossier.household.id}-${props.code}`, {
    occurredOn: today(),
    typed: '',
  });
  const [isTried, setTried] = createSignal(false);
  const [isSaving, setSaving] = createSignal(false);
  const kinds = () => evidenceFor(props.code);
  const photos = () =>
    Object.values(props.dossier.photos).toSorted((a, b) => b.version - a.version);
  const kind = () => (kinds().length === 1 ? kinds()[0] : draft.value().kind);
  const value = () => {
    const chosen = kind();
    return chosen ? evidenceValue(chosen, draft.value().typed) : null;
  };
  const missing = () => (kind() === undefined ? t('visits.missing.evidence') : undefined);
  const save = async () => {
    const chosen = kind();
    const kept = value();
    setTried(true);
    if (!chosen || kept === null || isSaving()) return;
    setSaving(true);
    await claim(props.dossier, props.code, draft.value().occurredOn, chosen, kept).finally(() =>
      setSaving(false),
    );
    await draft.end();
    navigate(props.back, { replace: true });
  };
  const typedError = (sentence: string) => (isTried() && value() === null ? sentence : undefined);
  return (
    <Page
      title={milestoneName(props.code)}
      back={props.back}
      dock={
        claimable(props.dossier).includes(props.code) ? (
          <>
            <Button
              kind="main"
              icon="check"
              busy={isSaving()}
              disabledReason={missing()}
              onClick={() => void save()}
            >
              {t('visits.claim')}
            </Button>
            <KeptLine />
          </>
        ) : undefined
      }
    >
      <Show when={draft.isReady()} fallback={<Loading />}>
        <Show
          when={claimable(props.dossier).includes(props.code)}
          fallback={<Note kind="done">{t('visits.claimed')}</Note>}
        >
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
          <Show when={kind() === 'public_url'}>
            <Field
              type="url"
              keys="url"
              label={t('visits.url')}
              help={t('visits.urlHelp')}
              value={draft.value().typed}
              onInput={(typed) => draft.change({ typed })}
              maxLength={300}
              error={typedError(t('visits.urlWrong'))}
            />
          </Show>
          <Show when={kind() === 'order_number' || kind() === 'dossier_number'}>
            <Field
              label={t('visits.number')}
              help={t('visits.numberHelp')}
              value={draft.value().typed}
              onInput={(typed) => draft.change({ typed })}
              maxLength={40}
              error={typedError(t('visits.numberWrong'))}
            />
          </Show>
          <Show when={kind() === 'photo'}>
            <Show
              when={photos().length > 0}
              fallback={
                <Note
                  kind="should"
                  icon="camera"
                  actions={
                    <Button size="small" href={`/ho/${props.dossier.household.id}/tin/moi`}>
                      {t('visits.takePhoto')}
                    </Button>
                  }
                >
                  {t('visits.noPhoto')}
                </Note>
              }
            >
              <Select
                label={t('visits.photo')}
                value={draft.value().typed}
                onChange={(typed) => draft.change({ typed })}
                error={typedError(t('visits.photoWrong'))}
                options={[
                  { value: '', word: t('visits.photoChoose') },
                  ...photos().map((photo, index) => ({
                    value: photo.id,
                    word: t('visits.photoOf', {
                      number: index + 1,
                      shot: t(`visits.shot.${photo.shot}`),
                    }),
                  })),
                ]}
              />
            </Show>
          </Show>
          <Note icon="info">
            {t(
              kind() === 'public_url'
                ? 'visits.weighs.url'
                : kind() === 'statement'
                  ? 'visits.weighs.statement'
                  : 'visits.weighs.other',
            )}
          </Note>
        </Show>
      </Show>
    </Page>
  );
}
