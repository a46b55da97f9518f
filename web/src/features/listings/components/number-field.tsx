import { formatNumber } from '@lensan/vietnamese';
import { createSignal } from 'solid-js';
import { Field } from '../../../ui/index.ts';
import { readNumber } from '../read-number.ts';

/** A quantity people type. What is no number stays in the field as typed, and nothing is stored. */
export function NumberField(props: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  help?: string | undefined;
  error?: string | undefined;
  whole?: boolean | undefined;
}) {
  const [typed, setTyped] = createSignal<string>();
  return (
    <Field
      label={props.label}
      help={props.help}
      error={props.error}
      keys={props.whole ? 'numeric' : 'decimal'}
      maxLength={12}
      value={typed() ?? (props.value === null ? '' : formatNumber(props.value))}
      onInput={(text) => {
        setTyped(text);
        const value = readNumber(text);
        props.onChange(value === null ? null : props.whole ? Math.round(value) : value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
