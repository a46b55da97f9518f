import { For, Show, type JSX } from 'solid-js';
import './styles/desk.css';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => JSX.Element;
  /** Words go left, figures right (default right). */
  readonly left?: boolean | undefined;
  /** Five-step heat; the number is printed in the cell all the same. */
  readonly heat?: ((row: Row) => 0 | 1 | 2 | 3 | 4 | undefined) | undefined;
}

/** What scrolls sideways on a narrow screen, and never the page; the keyboard reaches it too. */
export const ScrollBox = (props: { label: string; children: JSX.Element }) => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div class="table-box" tabindex="0" role="region" aria-label={props.label}>
    {props.children}
  </div>
);

/** Table of an official: first column is the row's name. Scrolls inside its box, never the page. */
export function Table<Row>(props: {
  caption: string;
  showCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  foot?: JSX.Element | undefined;
}) {
  return (
    <ScrollBox label={props.caption}>
      <table class="table">
        <caption classList={{ sr: !props.showCaption }}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column, index) => (
                <th scope="col" classList={{ l: index() === 0 || (column.left ?? false) }}>
                  {column.head}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.columns}>
                  {(column, index) => {
                    const heat = () => column.heat?.(row);
                    return (
                      <Show when={index() > 0} fallback={<th scope="row">{column.cell(row)}</th>}>
                        <td
                          class={[
                            heat() === undefined ? '' : `h${heat()}`,
                            column.left ? 'l' : 'fig',
                          ].join(' ')}
                        >
                          {column.cell(row)}
                        </td>
                      </Show>
                    );
                  }}
                </For>
              </tr>
            )}
          </For>
        </tbody>
        <Show when={props.foot}>{(foot) => <tfoot>{foot()}</tfoot>}</Show>
      </table>
    </ScrollBox>
  );
}
