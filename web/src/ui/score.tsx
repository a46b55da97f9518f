import { Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import './styles/score.css';
import { ListItem } from './list.tsx';
import { Tag } from './tag.tsx';

const around = 2 * Math.PI * 39;

/** Ring 0–100 for a listing, with its name and what is left beside it. */
export function ScoreRing(props: {
  score: number;
  title: string;
  under?: JSX.Element | undefined;
}) {
  const score = () => Math.max(0, Math.min(100, Math.round(props.score)));
  return (
    <div class="row score-row">
      <svg
        class="ring"
        viewBox="0 0 92 92"
        role="img"
        aria-label={t('parts.score.spoken', { score: score() })}
      >
        <circle class="track" cx="46" cy="46" r="39" />
        <circle
          class="part"
          cx="46"
          cy="46"
          r="39"
          stroke-dasharray={`${(score() / 100) * around} ${around}`}
          transform="rotate(-90 46 46)"
        />
        <text x="46" y="52">
          {score()}
        </text>
        <text class="u" x="46" y="67">
          {t('parts.score.of')}
        </text>
      </svg>
      <div class="grow">
        <h2 class="lg">{props.title}</h2>
        <Show when={props.under}>{(under) => <p class="sm soft">{under()}</p>}</Show>
      </div>
    </div>
  );
}

/**
 * One channel: its figure, what is missing, and one action of at most 12 words; "sẵn sàng" replaces
 * the button.
 */
export function ScoreRow(props: {
  channel: string;
  score: number;
  under: string;
  action?: JSX.Element | undefined;
}) {
  return (
    <ListItem
      calm
      title={props.channel}
      under={props.under}
      tile={
        <span class="tile score" classList={{ rice: 'action' in props }}>
          {props.score}
          <span class="sr"> {t('parts.score.points')}</span>
        </span>
      }
      end={
        props.action ?? (
          <Tag tone="ok" icon="check">
            {t('parts.score.ready')}
          </Tag>
        )
      }
    />
  );
}
