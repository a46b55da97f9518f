import type { MilestoneCode, MilestoneRecord } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Note, Tile } from '../../../ui/index.ts';
import { milestoneName, voidWord } from '../milestones.data.ts';

/** What may be done with a claim; a callback that is missing is not offered. */
export const ClaimActions = (props: {
  onSeen: (() => void) | undefined;
  onReturn: (() => void) | undefined;
}) => (
  <div class="row wrap">
    <Show when={props.onSeen}>
      <Button size="small" icon="check" onClick={() => props.onSeen?.()}>
        {t('visits.seen')}
      </Button>
    </Show>
    <Show when={props.onReturn}>
      <Button size="small" icon="redo" onClick={() => props.onReturn?.()}>
        {t('visits.takeBack')}
      </Button>
    </Show>
  </div>
);

/** Milestones that are checked. */
export const ReachedList = (props: {
  milestones: readonly MilestoneRecord[];
  mentorName: (milestone: MilestoneRecord) => string;
  mayReturn: (milestone: MilestoneRecord) => boolean;
  onReturn: (milestone: MilestoneRecord) => void;
}) => (
  <Show when={props.milestones.length > 0}>
    <h2 class="lg">{t('visits.reached')}</h2>
    <List label={t('visits.reached')}>
      <For each={props.milestones}>
        {(milestone) => (
          <ListItem
            calm
            tile={<Tile icon="check" />}
            title={milestoneName(milestone.code)}
            under={[formatDate(milestone.occurredOn), props.mentorName(milestone)]
              .filter(Boolean)
              .join(' · ')}
            onClick={props.mayReturn(milestone) ? () => props.onReturn(milestone) : undefined}
          />
        )}
      </For>
    </List>
  </Show>
);

/** Milestones a mentor may note next; without the household's yes only the way to ask for it. */
export const ToAdd = (props: {
  base: string;
  codes: readonly MilestoneCode[];
  mayAdd: boolean;
}) => (
  <>
    <h2 class="lg">{t('visits.toAdd')}</h2>
    <Show
      when={props.mayAdd}
      fallback={
        <Note
          kind="should"
          icon="lock"
          actions={
            <Button size="small" href={`${props.base}/dong-y`}>
              {t('visits.toConsents')}
            </Button>
          }
        >
          {t('visits.needsConsent')}
        </Note>
      }
    >
      <List label={t('visits.toAdd')}>
        <For each={props.codes}>
          {(code) => (
            <ListItem
              calm
              href={`${props.base}/moc/${code}`}
              title={milestoneName(code)}
              tile={<Tile icon="flag" tone="paper" />}
            />
          )}
        </For>
      </List>
    </Show>
  </>
);

/** Milestones that were taken back, each with its reason. */
export const TakenList = (props: { milestones: readonly MilestoneRecord[] }) => (
  <Show when={props.milestones.length > 0}>
    <h2 class="lg">{t('visits.taken')}</h2>
    <List>
      <For each={props.milestones}>
        {(milestone) => (
          <ListItem
            calm
            title={milestoneName(milestone.code)}
            under={t(`visits.void.${voidWord(milestone.reason)}`)}
          />
        )}
      </For>
    </List>
  </Show>
);
