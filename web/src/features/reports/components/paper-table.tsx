import { For, Show } from 'solid-js';
import { ScrollBox } from '../../../ui/table.tsx';
import { num } from '../reports.data.ts';
import type { Cell } from '../paper.ts';

const shown = (value: Cell): string => (typeof value === 'number' ? num(value) : value);

/** The first cell names its row. */
const Cells = (props: { values: readonly Cell[] }) => (
  <For each={props.values}>
    {(value, at) => (
      <Show when={at() > 0} fallback={<th scope="row">{shown(value)}</th>}>
        <td>{shown(value)}</td>
      </Show>
    )}
  </For>
);

/** One numbered table of the paper. Its head is repeated on every page it runs over. */
export function PaperTable(props: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
  total?: readonly Cell[] | undefined;
}) {
  return (
    <ScrollBox label={props.caption}>
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row, index) => (
              <tr>
                <td>{index() + 1}</td>
                <Cells values={row} />
              </tr>
            )}
          </For>
          <Show when={props.total}>
            {(total) => (
              <tr class="b">
                <td>{props.rows.length}</td>
                <Cells values={total()} />
              </tr>
            )}
          </Show>
        </tbody>
      </table>
    </ScrollBox>
  );
}
