import { channelOf } from '@lensan/channels';
import type { ChannelScore, ListingProblem } from '@lensan/listing';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ListItem, Tag } from '../../../ui/index.ts';
import { channelName } from '../channel-names.ts';
import { blockingProblem, fixWord, problemSentence, underOf } from '../listings.scores.ts';

/** How ready one channel is: what must be mended first, or the door to its text. */
export function ChannelRow(props: {
  score: ChannelScore;
  /** Address of the listing. */
  base: string;
  isPosted: boolean;
  onMend: (problem: ListingProblem) => void;
  /** Where the household chooses how buyers reach it, while its own page lacks that. */
  contactAt?: string | undefined;
}) {
  const tile = () => (
    <span
      class="tile score"
      classList={{ rice: !props.score.isReady || props.contactAt !== undefined }}
    >
      {props.score.points}
      <span class="sr"> {t('parts.score.points')}</span>
    </span>
  );
  return (
    <Show
      when={blockingProblem(props.score)}
      fallback={
        <ListItem
          calm
          href={props.contactAt ?? `${props.base}/kenh/${props.score.channel}`}
          title={channelName(channelOf(props.score.channel))}
          under={props.contactAt ? t('listings.check.noContact') : underOf(props.score)}
          tile={tile()}
          end={
            props.contactAt ? undefined : (
              <Tag tone={props.isPosted ? 'info' : 'ok'} icon="check">
                {t(props.isPosted ? 'listings.post.posted' : 'parts.score.ready')}
              </Tag>
            )
          }
        />
      }
    >
      {(problem) => (
        <ListItem
          calm
          title={channelName(channelOf(props.score.channel))}
          under={problemSentence(problem())}
          tile={tile()}
          end={
            <Button size="small" onClick={() => props.onMend(problem())}>
              {fixWord(problem())}
            </Button>
          }
        />
      )}
    </Show>
  );
}
