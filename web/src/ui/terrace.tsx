import { terraceSteps, type TerraceStep } from '@lensan/adoption';
import { For, Show } from 'solid-js';
import { language, t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';

export interface ShownStep {
  /** As the adoption rules have it: a step that was skipped is drawn empty. */
  readonly state: TerraceStep['state'];
  /** One short line beneath the name: a date, or what is there already. */
  readonly note?: string | undefined;
}

const width = 46.86;
const top = (index: number) => 73.1 - index * 8.85;
const column = (index: number) => `M${index * width} 96V${top(index) + 6}q0-6 6-6h${width - 6}V96z`;

const isDone = (step: ShownStep | undefined): boolean => step?.state === 'done';
/** Name of a step, 1 to 7, in the language on screen. */
export function stepName(number: number): string {
  const step = terraceSteps[number - 1];
  return step === undefined ? '' : language() === 'en' ? step.nameEn : step.nameVi;
}

/** Seven steps that climb: tick, flag, number. Below them only last, now and next. */
export function Terrace(props: { steps: readonly ShownStep[] }) {
  const total = () => props.steps.length;
  /** Where the flag stands; behind the last step when all are reached. */
  const now = () => {
    const place = props.steps.findIndex((step) => step.state === 'now');
    return place < 0 ? total() : place;
  };
  const doneCount = () => props.steps.filter(isDone).length;
  const nameOf = (index: number) => stepName(index + 1);
  const shown = () =>
    [now() - 1, now(), now() + 1].filter((index) => index >= 0 && index < total());
  return (
    <section class="stack gap-2">
      <div class="row between">
        <h2 class="lg">{t('parts.terrace.title')}</h2>
        <span class={`tag ${now() < total() ? 'wait' : 'ok'}`}>
          {now() < total()
            ? t('parts.terrace.at', { at: now() + 1, of: total() })
            : t('parts.terrace.finished', { of: total() })}
        </span>
      </div>
      <svg
        class="terrace"
        viewBox="0 0 328 96"
        role="img"
        aria-label={
          now() < total()
            ? t('parts.terrace.spoken', {
                done: doneCount(),
                of: total(),
                at: now() + 1,
                name: nameOf(now()),
              })
            : t('parts.terrace.finished', { of: total() })
        }
      >
        <For each={props.steps}>
          {(step, index) => {
            const middle = () => index() * width + width / 2;
            const isNow = () => index() === now();
            return (
              <>
                <path
                  class={isDone(step) ? 'done' : isNow() ? 'now' : 'rest'}
                  d={column(index())}
                  stroke-width="1.5"
                />
                <Show
                  when={isDone(step)}
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
              <li classList={{ done: isDone(step()), now: index === now() }}>
                <span class="dot">
                  <Show when={isDone(step())} fallback={index + 1}>
                    <Icon name="check" />
                  </Show>
                </span>
                <span>
                  <Show
                    when={index <= now()}
                    fallback={
                      <span class="soft">
                        {t('parts.terrace.next', { name: nameOf(index).toLocaleLowerCase('vi') })}
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
