import { digitalSkills } from '@lensan/adoption/codes.ts';
import type { VisitRecord } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, CheckCard, NotFound, Note, Page, Sheet } from '../../../ui/index.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { signedIn } from '../../households/who.ts';
import { NoteField } from '../components/note-field.tsx';
import { keepingOf, type Keeping } from '../keeping.ts';
import { PastDay } from '../components/past-day.tsx';
import { toggled } from '../visit-draft.ts';
import { correctVisit, mayCorrect, removeVisit, type Correction } from '../visits.data.ts';

/** A visit that was written down wrongly: its day, its skills, its note; or it was none at all. */
export default function CorrectPage() {
  const params = useParams<{ householdId: string; visitId: string }>();
  const list = () => `/ho/${params.householdId}/tham/so`;
  return (
    <HouseholdGate id={params.householdId} title={t('undo.visitCorrect')} back={list()}>
      {(dossier) => (
        <Show
          when={dossier().visits[params.visitId]}
          fallback={
            <Page title={t('undo.visitCorrect')} back={list()}>
              <NotFound />
            </Page>
          }
        >
          {(visit) => <Correct visit={visit()} list={list()} keeping={keepingOf(dossier())} />}
        </Show>
      )}
    </HouseholdGate>
  );
}

function Correct(props: { visit: VisitRecord; list: string; keeping: Keeping }) {
  const navigate = useNavigate();
  const { visitedOn, skills, note } = props.visit;
  const [now, setNow] = createSignal<Correction>({ visitedOn, skills, note });
  const [isAsking, setAsking] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const change = (part: Partial<Correction>) => setNow({ ...now(), ...part });
  const isMine = () =>
    mayCorrect(props.visit, {
      accountId: signedIn()?.accountId,
      isLeader: rolesNow().includes('team_leader'),
    });
  // One visit as long as the page is open: what is written takes its place in the list.
  const { visit, list } = props;
  const leave = async (write: () => Promise<void>) => {
    if (isBusy()) return;
    setBusy(true);
    await write().finally(() => setBusy(false));
    navigate(list, { replace: true });
  };
  return (
    <Page
      title={t('undo.visitCorrect')}
      back={list}
      dock={
        <Show when={isMine()}>
          <Button
            kind="main"
            icon="check"
            busy={isBusy()}
            onClick={() => void leave(() => correctVisit(visit, now()))}
          >
            {t('visits.save')}
          </Button>
        </Show>
      }
    >
      <Show
        when={isMine()}
        fallback={
          <Note kind="info" icon="lock">
            {t('undo.visitNotYours')}
          </Note>
        }
      >
        <PastDay
          label={t('undo.visitDay')}
          value={now().visitedOn}
          onChange={(day) => change({ visitedOn: day })}
        />
        <Show when={visit.result === 'met'}>
          <h2 class="lg">{t('visits.skills')}</h2>
          <For each={digitalSkills}>
            {(skill) => (
              <CheckCard
                word={t(`visits.skill.${skill}`)}
                checked={now().skills.includes(skill)}
                onChange={() => change({ skills: toggled(now().skills, skill) })}
              />
            )}
          </For>
        </Show>
        <NoteField
          keeping={props.keeping}
          value={now().note}
          onInput={(words) => change({ note: words })}
        />
        <Note kind="info">{t('undo.visitKept')}</Note>
        <Button kind="danger" size="small" icon="trash" onClick={() => setAsking(true)}>
          {t('undo.visitRemove')}
        </Button>
        <Sheet
          open={isAsking()}
          title={t('undo.visitRemoveTitle', { day: formatDate(visit.visitedOn) })}
          onClose={() => setAsking(false)}
          actions={
            <Button
              kind="stop"
              block
              icon="trash"
              onClick={() => void leave(() => removeVisit(visit))}
            >
              {t('undo.visitRemove')}
            </Button>
          }
        >
          <p>{t('undo.visitRemoveHelp')}</p>
        </Sheet>
      </Show>
    </Page>
  );
}
