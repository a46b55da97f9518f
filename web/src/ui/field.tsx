import { createUniqueId, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';

interface Labelled {
  label: string;
  /** Below the field. Never a placeholder. */
  help?: string | undefined;
  /** What is wrong and the way out, as a sentence. */
  error?: string | undefined;
  /** Most characters the field takes; one that is full says so instead of dropping letters. */
  maxLength?: number | undefined;
}

/** Label above, help below, error with sign. The child gets the ids it must carry. */
export function FieldFrame(
  props: Labelled & {
    value?: string;
    children: (ids: { id: string; describedBy: string | undefined }) => JSX.Element;
  },
) {
  const id = createUniqueId();
  const describedBy = () =>
    [props.help !== undefined && `${id}-help`, props.error !== undefined && `${id}-error`]
      .filter(Boolean)
      .join(' ') || undefined;
  return (
    <div class="field-l">
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        get describedBy() {
          return describedBy();
        },
      })}
      <Show when={props.error}>
        {(error) => (
          <p class="bad-text" id={`${id}-error`} role="alert">
            <Icon name="alert" />
            <span>{error()}</span>
          </p>
        )}
      </Show>
      <Show when={props.maxLength !== undefined && (props.value ?? '').length >= props.maxLength}>
        <p class="sm" role="status">
          {t('parts.field.full', { count: props.maxLength ?? 0 })}
        </p>
      </Show>
      <Show when={props.help}>
        {(help) => (
          <p class="sm soft" id={`${id}-help`}>
            {help()}
          </p>
        )}
      </Show>
    </div>
  );
}

export interface FieldProps extends Labelled {
  value: string;
  onInput: (value: string) => void;
  onBlur?: (() => void) | undefined;
  type?: 'text' | 'tel' | 'password' | 'url' | 'date' | 'time' | undefined;
  /** Which keys the phone shows. */
  keys?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | undefined;
  /** `autocomplete` of HTML, for example `tel`, `current-password`, `off` (default). */
  autocomplete?: string | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
  autocapitalize?: 'off' | 'sentences' | 'words' | 'characters' | undefined;
}

/** One line of text. Give `keys` so that the right keyboard opens. */
export function Field(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <input
          class="input"
          id={ids.id}
          name={props.name}
          type={props.type ?? 'text'}
          inputmode={props.keys}
          value={props.value}
          maxLength={props.maxLength}
          autocomplete={props.autocomplete ?? 'off'}
          autocapitalize={props.autocapitalize}
          required={props.required}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={ids.describedBy}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </FieldFrame>
  );
}

export interface TextAreaProps extends Labelled {
  value: string;
  onInput: (value: string) => void;
  rows?: number | undefined;
}

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <textarea
          class="input"
          id={ids.id}
          rows={props.rows ?? 3}
          maxLength={props.maxLength}
          value={props.value}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={ids.describedBy}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export interface SelectProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  options: readonly { readonly value: string; readonly word: string }[];
}

/** A long list of known answers on an official's page. On phones prefer choice cards or search. */
export function Select(props: SelectProps) {
  return (
    <FieldFrame label={props.label} help={props.help} error={props.error}>
      {(ids) => (
        <select
          class="input"
          id={ids.id}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={ids.describedBy}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          {props.options.map((option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.word}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
