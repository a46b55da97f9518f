import { capitalize, dongInWords, formatDong, parseDong } from '@lensan/vietnamese';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './button.tsx';
import { Icon } from './icon/icon.tsx';

export interface MoneyFieldProps {
  label: string;
  /** Whole đồng, or undefined while nothing is given. */
  value: number | undefined;
  onChange: (dong: number | undefined) => void;
  /** What − and + change. Default: a round step that fits the amount (65.000 → 5.000). */
  stepDong?: number | undefined;
  error?: string | undefined;
  /** Leaves out the sentence about + and −. */
  brief?: boolean | undefined;
}

/** A round step for an amount: 500 below 10.000, then 1.000, 5.000, 10.000, 50.000, 100.000. */
export function roundStep(dong: number): number {
  for (const [below, step] of [
    [10_000, 500],
    [50_000, 1_000],
    [200_000, 5_000],
    [500_000, 10_000],
    [2_000_000, 50_000],
  ] as const) {
    if (dong < below) return step;
  }
  return 100_000;
}

/**
 * Price in whole đồng: digits, words beneath, − and +. Below 1.000 it asks whether thousands were
 * meant.
 */
export function MoneyField(props: MoneyFieldProps) {
  const id = createUniqueId();
  const [draft, setDraft] = createSignal<string>();
  const [accepted, setAccepted] = createSignal<number>();
  const step = () => props.stepDong ?? roundStep(props.value ?? 0);
  const move = (by: number) => {
    setDraft(undefined);
    props.onChange(Math.max(0, (props.value ?? 0) + by));
  };
  const type = (text: string) => {
    setDraft(text);
    props.onChange(text.trim() === '' ? undefined : (parseDong(text) ?? undefined));
  };
  const doubtful = () => {
    const value = props.value;
    return value !== undefined && value > 0 && value < 1000 && accepted() !== value
      ? value
      : undefined;
  };
  return (
    <div class="stack gap-2" role="group" aria-labelledby={`${id}-label`}>
      <label class="label" id={`${id}-label`} for={id}>
        {props.label}
      </label>
      <div class="money" classList={{ bad: props.error !== undefined || doubtful() !== undefined }}>
        <button
          type="button"
          aria-label={t('parts.money.less', { amount: formatDong(step()) })}
          onClick={() => move(-step())}
        >
          −
        </button>
        <div>
          <input
            id={id}
            inputmode="numeric"
            autocomplete="off"
            maxLength={20}
            value={draft() ?? (props.value === undefined ? '' : formatDong(props.value))}
            aria-invalid={props.error === undefined ? undefined : 'true'}
            aria-describedby={`${id}-words`}
            onFocus={(event) => {
              const field = event.currentTarget;
              queueMicrotask(() => field.select());
            }}
            onInput={(event) => type(event.currentTarget.value)}
            onBlur={() => setDraft(undefined)}
          />
          <span class="w" id={`${id}-words`} aria-live="polite">
            {props.value === undefined ? '' : capitalize(dongInWords(props.value))}
          </span>
        </div>
        <button
          type="button"
          aria-label={t('parts.money.more', { amount: formatDong(step()) })}
          onClick={() => move(step())}
        >
          +
        </button>
      </div>
      <Show when={doubtful()}>
        {(value) => (
          <>
            <p class="bad-text" role="alert">
              <Icon name="alert" />
              <span>
                {t('parts.money.askThousand', {
                  typed: formatDong(value()),
                  meant: formatDong(value() * 1000),
                })}
              </span>
            </p>
            <div class="row wrap">
              <Button
                size="small"
                onClick={() => {
                  setDraft(undefined);
                  props.onChange(value() * 1000);
                }}
              >
                {formatDong(value() * 1000)}
              </Button>
              <Button size="small" kind="quiet" onClick={() => setAccepted(value())}>
                {t('parts.money.exactly', { typed: formatDong(value()) })}
              </Button>
            </div>
          </>
        )}
      </Show>
      <Show when={props.error}>
        {(error) => (
          <p class="bad-text" role="alert">
            <Icon name="alert" />
            <span>{error()}</span>
          </p>
        )}
      </Show>
      <Show when={!props.brief}>
        <p class="sm soft">{t('parts.money.hint', { step: formatDong(step()) })}</p>
      </Show>
    </div>
  );
}

/** An amount where a person decides: digits and words. */
export const MoneyWords = (props: { dong: number }) => (
  <>
    <b class="price">{formatDong(props.dong)}</b>{' '}
    <span class="words">{capitalize(dongInWords(props.dong))}</span>
  </>
);
