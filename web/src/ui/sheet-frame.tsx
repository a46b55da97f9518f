import { children, createEffect, createUniqueId, onCleanup, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './button.tsx';
import { overPage } from './over-page.ts';

export interface SheetFrameProps {
  open: boolean;
  title: string;
  children: JSX.Element;
  /** Called by Esc, by "Bỏ qua" and by the system's back gesture. */
  onClose: () => void;
  /** Buttons of the sheet; "Bỏ qua" stands below them. */
  actions?: JSX.Element | undefined;
  /** Word of the closing button. Default "Bỏ qua". */
  closeWord?: string | undefined;
  /** Beside the title. */
  tools?: JSX.Element | undefined;
}

/**
 * Covers the lower part of the page. The native dialog keeps the focus inside and the page behind
 * silent.
 */
export function SheetFrame(props: SheetFrameProps) {
  const titleId = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => {
    if (props.open && !dialog?.open) dialog?.showModal();
    if (!props.open && dialog?.open) dialog.close();
    if (props.open) onCleanup(overPage(() => props.onClose()));
  });
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={titleId}
      onClose={() => {
        if (props.open) props.onClose();
      }}
    >
      <Show when={props.open}>
        <div class="sheet-head">
          <h2 id={titleId}>{props.title}</h2>
          {props.tools}
        </div>
        {props.children}
        <SheetActions {...props} />
      </Show>
    </dialog>
  );
}

/** Made when the sheet opens, and once. */
function SheetActions(props: Pick<SheetFrameProps, 'actions' | 'closeWord' | 'onClose'>) {
  const actions = children(() => props.actions);
  const isAlone = () => actions.toArray().length === 0;
  return (
    <div class="stack gap-2">
      {actions()}
      <Button
        kind={isAlone() ? 'main' : 'quiet'}
        size={isAlone() ? 'normal' : 'small'}
        block
        onClick={() => props.onClose()}
      >
        {props.closeWord ?? t('common.skip')}
      </Button>
    </div>
  );
}
