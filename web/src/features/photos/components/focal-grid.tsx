import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';

const thirds = [0, 1, 2] as const;
const columns = ['left', 'middle', 'right'] as const;
const rows = ['top', 'centre', 'bottom'] as const;

/**
 * Nine places over the picture: a tap counts where the thumb was, a key counts as the middle of its
 * place. Nothing is dragged.
 */
export function FocalGrid(props: {
  focal: { readonly x: number; readonly y: number } | null;
  onChoose: (focal: { x: number; y: number }) => void;
}) {
  const choose = (
    event: MouseEvent & { currentTarget: HTMLButtonElement },
    column: number,
    row: number,
  ) => {
    const box = event.currentTarget.getBoundingClientRect();
    const isByKey = event.detail === 0;
    const within = (at: number, start: number, length: number) =>
      isByKey || length === 0 ? 0.5 : Math.max(0, Math.min(1, (at - start) / length));
    const share = (third: number, inside: number) => Math.round(((third + inside) / 3) * 100) / 100;
    props.onChoose({
      x: share(column, within(event.clientX, box.left, box.width)),
      y: share(row, within(event.clientY, box.top, box.height)),
    });
  };
  const isIn = (column: number, row: number) =>
    props.focal !== null &&
    Math.min(2, Math.floor(props.focal.x * 3)) === column &&
    Math.min(2, Math.floor(props.focal.y * 3)) === row;
  return (
    <div class="focal" role="group" aria-label={t('photos.edit.focal')}>
      <For each={thirds}>
        {(row) => (
          <For each={thirds}>
            {(column) => (
              <button
                type="button"
                aria-pressed={isIn(column, row)}
                aria-label={t('photos.edit.place', {
                  column: t(`photos.place.${columns[column]}`),
                  row: t(`photos.place.${rows[row]}`),
                })}
                onClick={(event) => choose(event, column, row)}
              />
            )}
          </For>
        )}
      </For>
      <Show when={props.focal}>
        {(focal) => (
          <span
            class="spot"
            style={{ '--x': `${focal().x * 100}%`, '--y': `${focal().y * 100}%` }}
            aria-hidden="true"
          />
        )}
      </Show>
    </div>
  );
}
