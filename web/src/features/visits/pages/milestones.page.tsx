import { mayVisit } from '@lensan/adoption';
import type { Dossier, MilestoneRecord } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Empty, Page } from '../../../ui/index.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { stateOfConsents } from '../../households/consents.data.ts';
import { signedIn } from '../../households/households.data.ts';
import { MilestoneCard } from '../components/milestone-card.tsx';
import { ClaimActions, ReachedList, TakenList, ToAdd } from '../components/milestone-lists.tsx';
import { TakeBackSheet } from '../components/take-back-sheet.tsx';
import {
  claimable,
  confirm,
  maySaySeen,
  mayTakeBack,
  mentorOf,
  milestonesOf,
  takeBack,
} from '../milestones.data.ts';

/** What a household has reached, how far each is checked, and what can be added. */
export default function MilestonesPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('visits.milestones')}
      back={`/ho/${params.householdId}`}
    >
      {(dossier) => <Milestones dossier={dossier()} />}
    </HouseholdGate>
  );
}

function Milestones(props: { dossier: Dossier }) {
  const base = () => `/ho/${props.dossier.household.id}`;
  const groups = () => milestonesOf(props.dossier);
  const looker = () => ({
    accountId: signedIn()?.accountId ?? '',
    isLeader: rolesNow().includes('team_leader'),
  });
  const [returning, setReturning] = createSignal<MilestoneRecord>();
  const mentorName = (milestone: MilestoneRecord) => mentorOf(props.dossier, milestone);
  const mayReturn = (milestone: MilestoneRecord) => mayTakeBack(milestone, looker());
  const claimed = () => groups().standing.filter(({ status }) => status === 'claimed');
  return (
    <Page title={t('visits.milestones')} back={base()}>
      <For each={groups().rejected}>
        {(milestone) => <MilestoneCard milestone={milestone} mentor={mentorName(milestone)} />}
      </For>
      <Show
        when={groups().standing.length > 0}
        fallback={<Empty icon="flag" title={t('visits.noneReached')} />}
      >
        <For each={claimed()}>
          {(milestone) => (
            <MilestoneCard
              milestone={milestone}
              mentor={mentorName(milestone)}
              actions={
                <ClaimActions
                  onSeen={
                    maySaySeen(milestone, looker())
                      ? () => void confirm(milestone, 'second_member')
                      : undefined
                  }
                  onReturn={mayReturn(milestone) ? () => setReturning(milestone) : undefined}
                />
              }
            />
          )}
        </For>
        <ReachedList
          milestones={groups().standing.filter(({ status }) => status === 'verified')}
          mentorName={mentorName}
          mayReturn={mayReturn}
          onReturn={setReturning}
        />
      </Show>
      <ToAdd
        base={base()}
        codes={claimable(props.dossier)}
        mayAdd={mayVisit(stateOfConsents(props.dossier))}
      />
      <TakenList milestones={groups().taken} />
      <TakeBackSheet
        milestone={returning()}
        onReturn={takeBack}
        onClose={() => setReturning(undefined)}
      />
    </Page>
  );
}
