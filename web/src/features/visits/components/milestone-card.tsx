import { evidencePoints, pointsNeeded } from '@lensan/adoption';
import type { MilestoneRecord } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { For, Show, type JSX } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card, Note, Tag } from '../../../ui/index.ts';
import { deniedWords, milestoneName, rejectWord } from '../milestones.data.ts';

const tones = { claimed: 'wait', verified: 'ok', rejected: 'stop', void: 'plain' } as const;

/**
 * One milestone with its state, its evidence and, when it was turned down, the sentence of whoever
 * looked at it.
 */
export function MilestoneCard(props: {
  milestone: MilestoneRecord;
  mentor: string;
  actions?: JSX.Element | undefined;
}) {
  const missing = () => pointsNeeded - evidencePoints(props.milestone.evidence);
  const denied = () => deniedWords(props.milestone);
  const reason = () => {
    const code = rejectWord(props.milestone.reason);
    return code === null ? '' : t(`visits.rejected.${code}`);
  };
  return (
    <Card label={milestoneName(props.milestone.code)}>
      <div class="row between wrap">
        <h2 class="lg grow">{milestoneName(props.milestone.code)}</h2>
        <Tag tone={tones[props.milestone.status]}>
          {t(`visits.state.${props.milestone.status}`)}
        </Tag>
      </div>
      <p class="sm soft">
        {[formatDate(props.milestone.occurredOn), props.mentor].filter(Boolean).join(' · ')}
      </p>
      <Show when={props.milestone.evidence.length > 0}>
        <p class="sm">
          <For each={props.milestone.evidence.filter(({ kind }) => kind !== 'household_denial')}>
            {(item, index) => (
              <>
                {index() > 0 ? ' · ' : ''}
                {t(`visits.evidence.${item.kind}`)}
                <Show when={item.kind === 'public_url'}>
                  {' '}
                  <a class="text-link" href={item.value} target="_blank" rel="noopener noreferrer">
                    {t('visits.open')}
                  </a>
                </Show>
              </>
            )}
          </For>
        </p>
      </Show>
      <Show when={denied()}>{(words) => <Note kind="stop">{words()}</Note>}</Show>
      <Show when={props.milestone.status === 'claimed' && denied() === null}>
        <p class="sm soft">{missing() > 0 ? t('visits.needs') : t('visits.needsOther')}</p>
      </Show>
      <Show when={props.milestone.status === 'rejected'}>
        <Note kind="stop">{[reason(), props.milestone.note].filter(Boolean).join(' ')}</Note>
      </Show>
      {props.actions}
    </Card>
  );
}
