import { For, Show } from 'solid-js';
import { t, type TextKey } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';

export interface TerraceStep {
  /**
   * Reached, by the table of the adoption rules. A step that was skipped stays false and is drawn
   * empty.
   */
  readonly done: boolean;
  /** One short line beneath the name: a date, or what is there already. */
  readonly note?: string | undefined;
}

const stepNames = [
  'common.path.1',
  'common.path.2',
  'common.path.3',
  'common.path.4',
  'common.path.5',
  'common.path.6',
  'common.path.7',
] as const satisfies readonly TextKey[];
const width = 46.86;
const top = (index: number) => 73.1 - index * 8.85;
const column = (index: number) => `M${index * width} 96V${top(index) + 6}q0-6 6-6h${width - 6}V96z`;

/**
 * Where the flag stands: the first step not done after the last one done; a skipped one before it
 * does not call it back.
 */
export function stepNow(steps: readonly TerraceStep[]): number {
  return steps.findLastIndex((step) => step.done) + 1;
}

/** Seven steps that climb: tick, flag, number. Below them only last, now and next. */
export function Terrace(props: { steps: readonly TerraceStep[] }) {
  const now = () => stepNow(props.steps);
  const total = () => props.steps.length;
  const doneCount = () => props.steps.filter((step) => step.done).length;
  const nameOf = (index: number) => {
    const key = stepNames[index];
    return key === undefined ? '' : t(key);
  };
  const shown = () =>
    [now() - 1, now(), now() + 1].filter((index) => index >= 0 && index < total());
  return (
    <section class="stack gap-2">
      <div class="row between">
        <h2 class="lg">{t('kit.terrace.title')}</h2>
        <span class={`tag ${now() < total() ? 'wait' : 'ok'}`}>
          {now() < total()
            ? t('kit.terrace.at', { at: now() + 1, of: total() })
            : t('kit.terrace.finished', { of: total() })}
        </span>
      </div>
      <svg
        class="terrace"
        viewBox="0 0 328 96"
        role="img"
        aria-label={
          now() < total()
            ? t('kit.terrace.spoken', {
                done: doneCount(),
                of: total(),
                at: now() + 1,
                name: nameOf(now()),
              })
            : t('kit.terrace.finished', { of: total() })
        }
      >
        <For each={props.steps}>
          {(step, index) => {
            const middle = () => index() * width + width / 2;
            const isNow = () => index() === now();
            return (
              <>
                <path
                  class={step.done ? 'done' : isNow() ? 'now' : 'rest'}
                  d={column(index())}
                  stroke-width="1.5"
                />
                <Show
                  when={step.done}
                  fallback={
                    <text classList={{ at: isNow() }} x={middle()} y="88">
                      {index() + 1}
                    </text>
                  }
                >
                  <path
                    class="tick"
                    d={`M${middle() - 7} 82l4.5 4.5 9-9`}
                    stroke-linecap="round"
                    stroke-linejoin="round"
                  />
                </Show>
                <Show when={isNow()}>
                  <path
                    class="pole"
                    d={`M${middle()} ${top(index())}v-20`}
                    stroke-linecap="round"
                  />
                  <path
                    class="cloth"
                    d={`M${middle() + 1} ${top(index()) - 20}h14l-4.5 4.5 4.5 4.5h-14z`}
                  />
                </Show>
              </>
            );
          }}
        </For>
      </svg>
      <ul class="path">
        <For each={shown()}>
          {(index) => {
            const step = () => props.steps[index];
            return (
              <li classList={{ done: step()?.done ?? false, now: index === now() }}>
                <span class="dot">
                  <Show when={step()?.done} fallback={index + 1}>
                    <Icon name="check" />
                  </Show>
                </span>
                <span>
                  <Show
                    when={index <= now()}
                    fallback={
                      <span class="soft">
                        {t('kit.terrace.next', { name: nameOf(index).toLocaleLowerCase('vi') })}
                      </span>
                    }
                  >
                    <b>{nameOf(index)}</b>
                    <Show when={step()?.note}>
                      <span class="sub sm soft">{step()?.note}</span>
                    </Show>
                  </Show>
                </span>
              </li>
            );
          }}
        </For>
      </ul>
    </section>
  );
}

/** A short ordered task list with ticks (scan, read the name, transfer). */
export function Path(props: {
  steps: readonly {
    readonly title: string;
    readonly note?: string | undefined;
    readonly state: 'done' | 'now' | 'rest';
  }[];
}) {
  return (
    <ol class="path">
      <For each={props.steps}>
        {(step, index) => (
          <li class={step.state}>
            <span class="dot">
              <Show when={step.state === 'done'} fallback={index() + 1}>
                <Icon name="check" />
              </Show>
            </span>
            <span>
              <b>{step.title}</b>
              <Show when={step.note}>
                <span class="sub sm soft">{step.note}</span>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
