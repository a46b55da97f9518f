import { Search } from '../../../ui/index.ts';

/** Search among rows, with its label above like the fields beside it. */
export const Sought = (props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
}) => (
  <div class="field-l">
    <span class="label" aria-hidden="true">
      {props.label}
    </span>
    <Search label={props.label} value={props.value} onInput={props.onInput} />
  </div>
);
