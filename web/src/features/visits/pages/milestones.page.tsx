import { mayVisit } from '@lensan/adoption';
import type { Dossier, MilestoneRecord, MilestoneVoidBody } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { formatDate } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  ChoiceCards,
  Empty,
  List,
  ListItem,
  Note,
  Page,
  Sheet,
  Tile,
} from '../../../ui/index.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { stateOfConsents } from '../../households/consents.data.ts';
import { signedIn } from '../../households/households.data.ts';
import { MilestoneCard } from '../components/milestone-card.tsx';
import { claimable, confirm, milestoneName, milestonesOf, takeBack } from '../milestones.data.ts';

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
  const me = () => signedIn()?.accountId ?? '';
  const isLeader = () => rolesNow().includes('team_leader');
  const [returning, setReturning] = createSignal<MilestoneRecord>();
  const mentorName = (milestone: MilestoneRecord) =>
    givenName(
      Object.values(props.dossier.assignments).find(
        ({ mentorId }) => mentorId === milestone.mentorId,
      )?.mentorName ?? '',
    );
  const wasSeen = (milestone: MilestoneRecord) =>
    milestone.evidence.some(({ kind, by }) => kind === 'second_member' && by === me());
  // What follows from a consent or was made by the product is not a claim of anybody.
  const mayTakeBack = ({ claimedBy, evidence }: MilestoneRecord) =>
    claimedBy !== null &&
    (claimedBy === me() || isLeader()) &&
    evidence.every(({ by }) => by !== null);
  const claimed = () => groups().standing.filter(({ status }) => status === 'claimed');
  const verified = () => groups().standing.filter(({ status }) => status === 'verified');
  const actions = (milestone: MilestoneRecord) => (
    <div class="row wrap">
      <Show
        when={milestone.status === 'claimed' && milestone.claimedBy !== me() && !wasSeen(milestone)}
      >
        <Button size="small" icon="check" onClick={() => void confirm(milestone, 'second_member')}>
          {t('visits.seen')}
        </Button>
      </Show>
      <Show when={mayTakeBack(milestone)}>
        <Button size="small" icon="redo" onClick={() => setReturning(milestone)}>
          {t('visits.takeBack')}
        </Button>
      </Show>
    </div>
  );
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
              actions={actions(milestone)}
            />
          )}
        </For>
        <Show when={verified().length > 0}>
          <h2 class="lg">{t('visits.reached')}</h2>
          <List label={t('visits.reached')}>
            <For each={verified()}>
              {(milestone) => (
                <ListItem
                  calm
                  tile={<Tile icon="check" />}
                  title={milestoneName(milestone.code)}
                  under={[formatDate(milestone.occurredOn), mentorName(milestone)]
                    .filter(Boolean)
                    .join(' · ')}
                  onClick={mayTakeBack(milestone) ? () => setReturning(milestone) : undefined}
                />
              )}
            </For>
          </List>
        </Show>
      </Show>
      <h2 class="lg">{t('visits.toAdd')}</h2>
      <Show
        when={mayVisit(stateOfConsents(props.dossier))}
        fallback={
          <Note
            kind="should"
            icon="lock"
            actions={
              <Button size="small" href={`${base()}/dong-y`}>
                {t('visits.toConsents')}
              </Button>
            }
          >
            {t('visits.needsConsent')}
          </Note>
        }
      >
        <List label={t('visits.toAdd')}>
          <For each={claimable(props.dossier)}>
            {(code) => (
              <ListItem
                calm
                href={`${base()}/moc/${code}`}
                title={milestoneName(code)}
                tile={<Tile icon="flag" tone="paper" />}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={groups().taken.length > 0}>
        <h2 class="lg">{t('visits.taken')}</h2>
        <List>
          <For each={groups().taken}>
            {(milestone) => (
              <ListItem
                calm
                title={milestoneName(milestone.code)}
                under={t(
                  `visits.void.${milestone.reason === 'consent_withdrawn' || milestone.reason === 'wrong_household' || milestone.reason === 'wrong_date' || milestone.reason === 'entered_by_mistake' ? milestone.reason : 'other'}`,
                )}
              />
            )}
          </For>
        </List>
      </Show>
      <TakeBackSheet milestone={returning()} onClose={() => setReturning(undefined)} />
    </Page>
  );
}

const reasons = ['entered_by_mistake', 'wrong_household', 'wrong_date', 'other'] as const;
function TakeBackSheet(props: { milestone: MilestoneRecord | undefined; onClose: () => void }) {
  const [reason, setReason] = createSignal<MilestoneVoidBody['reason']>();
  const close = () => {
    setReason(undefined);
    props.onClose();
  };
  const save = async (milestone: MilestoneRecord) => {
    const chosen = reason();
    if (chosen) await takeBack(milestone, chosen);
    close();
  };
  return (
    <Show when={props.milestone}>
      {(milestone) => (
        <Sheet
          open
          title={t('visits.takeBackTitle', { name: milestoneName(milestone().code) })}
          onClose={close}
          actions={
            <Button
              kind={reason() ? 'stop' : 'danger'}
              block
              disabledReason={reason() ? undefined : t('visits.missing.why')}
              onClick={() => void save(milestone())}
            >
              {t('visits.takeBack')}
            </Button>
          }
        >
          <p>{t('visits.takeBackHelp')}</p>
          <ChoiceCards
            columns="one"
            label={t('visits.takeBack')}
            value={reason()}
            onChoose={setReason}
            choices={reasons.map((value) => ({ value, word: t(`visits.void.${value}`) }))}
          />
        </Sheet>
      )}
    </Show>
  );
}
